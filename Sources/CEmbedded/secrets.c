#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char secrets[] = {
#embed "../TicketAnalytics/Tickets/Secrets/secrets.tsv"
};

EmbeddedText embedded_secrets(void) {
    return (EmbeddedText){secrets, sizeof secrets};
}
