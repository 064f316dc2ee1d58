#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sqlserver_schema[] = {
#embed "../../Schema.sql"
};

EmbeddedText embedded_sqlserver_schema(void) {
    return (EmbeddedText){sqlserver_schema, sizeof sqlserver_schema};
}
