#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sqlite_001_initial[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/001_initial.sql"
};

EmbeddedText embedded_sqlite_001_initial(void) {
    return (EmbeddedText){sqlite_001_initial, sizeof sqlite_001_initial};
}

static const unsigned char postgresql_001_initial[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/001_initial.sql"
};

EmbeddedText embedded_postgresql_001_initial(void) {
    return (EmbeddedText){postgresql_001_initial, sizeof postgresql_001_initial};
}

static const unsigned char sqlite_002_service[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/002_service.sql"
};

EmbeddedText embedded_sqlite_002_service(void) {
    return (EmbeddedText){sqlite_002_service, sizeof sqlite_002_service};
}

static const unsigned char postgresql_002_service[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/002_service.sql"
};

EmbeddedText embedded_postgresql_002_service(void) {
    return (EmbeddedText){postgresql_002_service, sizeof postgresql_002_service};
}

static const unsigned char sqlite_003_reconciliation[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/003_reconciliation.sql"
};

EmbeddedText embedded_sqlite_003_reconciliation(void) {
    return (EmbeddedText){sqlite_003_reconciliation, sizeof sqlite_003_reconciliation};
}

static const unsigned char postgresql_003_reconciliation[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/003_reconciliation.sql"
};

EmbeddedText embedded_postgresql_003_reconciliation(void) {
    return (EmbeddedText){postgresql_003_reconciliation, sizeof postgresql_003_reconciliation};
}

static const unsigned char sqlite_004_curation[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/004_curation.sql"
};

EmbeddedText embedded_sqlite_004_curation(void) {
    return (EmbeddedText){sqlite_004_curation, sizeof sqlite_004_curation};
}

static const unsigned char postgresql_004_curation[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/004_curation.sql"
};

EmbeddedText embedded_postgresql_004_curation(void) {
    return (EmbeddedText){postgresql_004_curation, sizeof postgresql_004_curation};
}

static const unsigned char sqlite_005_checks[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/005_checks.sql"
};

EmbeddedText embedded_sqlite_005_checks(void) {
    return (EmbeddedText){sqlite_005_checks, sizeof sqlite_005_checks};
}

static const unsigned char postgresql_005_checks[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/005_checks.sql"
};

EmbeddedText embedded_postgresql_005_checks(void) {
    return (EmbeddedText){postgresql_005_checks, sizeof postgresql_005_checks};
}

static const unsigned char sqlite_006_pages[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/006_pages.sql"
};

EmbeddedText embedded_sqlite_006_pages(void) {
    return (EmbeddedText){sqlite_006_pages, sizeof sqlite_006_pages};
}

static const unsigned char postgresql_006_pages[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/006_pages.sql"
};

EmbeddedText embedded_postgresql_006_pages(void) {
    return (EmbeddedText){postgresql_006_pages, sizeof postgresql_006_pages};
}

static const unsigned char sqlite_007_people[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/007_people.sql"
};

EmbeddedText embedded_sqlite_007_people(void) {
    return (EmbeddedText){sqlite_007_people, sizeof sqlite_007_people};
}

static const unsigned char postgresql_007_people[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/007_people.sql"
};

EmbeddedText embedded_postgresql_007_people(void) {
    return (EmbeddedText){postgresql_007_people, sizeof postgresql_007_people};
}

static const unsigned char sqlite_008_marks[] = {
#embed "../TicketAnalytics/Store/Migrations/sqlite/008_marks.sql"
};

EmbeddedText embedded_sqlite_008_marks(void) {
    return (EmbeddedText){sqlite_008_marks, sizeof sqlite_008_marks};
}

static const unsigned char postgresql_008_marks[] = {
#embed "../TicketAnalytics/Store/Migrations/postgresql/008_marks.sql"
};

EmbeddedText embedded_postgresql_008_marks(void) {
    return (EmbeddedText){postgresql_008_marks, sizeof postgresql_008_marks};
}
