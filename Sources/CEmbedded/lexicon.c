#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The order matters: word groups first, everyday wording last, for of two equally long readings the later wins.
// Every file ends with a line break.
static const unsigned char lexicon[] = {
#embed "../TicketAnalytics/Extraction/Lexicon/words.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/technologies.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/development.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/practices.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/everyday.tsv"
};

EmbeddedText embedded_lexicon(void) {
    return (EmbeddedText){lexicon, sizeof lexicon};
}
