#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_template[] = {
#embed "../WebPages/Templates/page.mustache"
};

static const unsigned char filters_template[] = {
#embed "../WebPages/Templates/filters.mustache"
};

static const unsigned char control_template[] = {
#embed "../WebPages/Templates/control.mustache"
};

static const unsigned char action_template[] = {
#embed "../WebPages/Templates/action.mustache"
};

static const unsigned char cell_template[] = {
#embed "../WebPages/Templates/cell.mustache"
};

static const unsigned char table_template[] = {
#embed "../WebPages/Templates/table.mustache"
};

static const unsigned char passage_template[] = {
#embed "../WebPages/Templates/passage.mustache"
};

static const unsigned char paging_template[] = {
#embed "../WebPages/Templates/paging.mustache"
};

static const unsigned char style_sheet[] = {
#embed "../WebPages/Assets/portal.css"
};

static const unsigned char script[] = {
#embed "../WebPages/Assets/portal.js"
};

static const unsigned char theme_script[] = {
#embed "../WebPages/Assets/theme.js"
};

static const unsigned char icon[] = {
#embed "../WebPages/Assets/icon.svg"
};

static const EmbeddedFile templates[] = {
    {"page", {page_template, sizeof page_template}},
    {"filters", {filters_template, sizeof filters_template}},
    {"control", {control_template, sizeof control_template}},
    {"action", {action_template, sizeof action_template}},
    {"cell", {cell_template, sizeof cell_template}},
    {"table", {table_template, sizeof table_template}},
    {"paging", {paging_template, sizeof paging_template}},
    {"passage", {passage_template, sizeof passage_template}},
};

size_t embedded_template_count(void) { return sizeof templates / sizeof templates[0]; }

EmbeddedFile embedded_template(size_t index) { return templates[index]; }

EmbeddedText embedded_style_sheet(void) { return (EmbeddedText){style_sheet, sizeof style_sheet}; }

EmbeddedText embedded_script(void) { return (EmbeddedText){script, sizeof script}; }

EmbeddedText embedded_theme_script(void) { return (EmbeddedText){theme_script, sizeof theme_script}; }

EmbeddedText embedded_icon(void) { return (EmbeddedText){icon, sizeof icon}; }
