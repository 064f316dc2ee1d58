#pragma once

#include <stddef.h>

/// A data file that is part of the program.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} EmbeddedText;

/// The lexicon files, one after the other.
EmbeddedText embedded_lexicon(void);

/// The rules for what is a secret.
EmbeddedText embedded_secrets(void);

/// The schema's steps.
EmbeddedText embedded_sqlite_001_initial(void);
EmbeddedText embedded_postgresql_001_initial(void);
EmbeddedText embedded_sqlite_002_service(void);
EmbeddedText embedded_postgresql_002_service(void);
EmbeddedText embedded_sqlite_003_reconciliation(void);
EmbeddedText embedded_postgresql_003_reconciliation(void);
EmbeddedText embedded_sqlite_004_curation(void);
EmbeddedText embedded_postgresql_004_curation(void);
EmbeddedText embedded_sqlite_005_checks(void);
EmbeddedText embedded_postgresql_005_checks(void);
EmbeddedText embedded_sqlite_006_pages(void);
EmbeddedText embedded_postgresql_006_pages(void);
EmbeddedText embedded_sqlite_007_people(void);
EmbeddedText embedded_postgresql_007_people(void);
EmbeddedText embedded_sqlite_008_marks(void);
EmbeddedText embedded_postgresql_008_marks(void);

/// SQL Server's master script.
EmbeddedText embedded_sqlserver_schema(void);

/// A data file with its name.
typedef struct {
    const char *_Nonnull name;
    EmbeddedText text;
} EmbeddedFile;

/// The templates of the portal's pages.
size_t embedded_template_count(void);
EmbeddedFile embedded_template(size_t index);

/// What the portal's pages load.
EmbeddedText embedded_style_sheet(void);
EmbeddedText embedded_script(void);
EmbeddedText embedded_theme_script(void);
EmbeddedText embedded_icon(void);
