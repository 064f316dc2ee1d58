#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The order matters: word groups first. Every file ends with a line break.
static const unsigned char lexicon[] = {
#embed "../TicketAnalytics/Extraction/Lexicon/words.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/everyday.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/technologies.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/development.tsv"
    ,
#embed "../TicketAnalytics/Extraction/Lexicon/practices.tsv"
};

EmbeddedText embedded_lexicon(void) {
    return (EmbeddedText){lexicon, sizeof lexicon};
}
