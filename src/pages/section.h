/* Casebook: a part of a document that begins a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/block.h"

#define CASEBOOK_TYPE_SECTION (casebook_section_get_type ())

G_DECLARE_FINAL_TYPE (CasebookSection, casebook_section, CASEBOOK, SECTION, GObject)

CasebookSection *casebook_section_new (const char *title,
                                       const char *place);

void casebook_section_set_running_head (CasebookSection *self,
                                        const char      *running_head);
void casebook_section_set_depth        (CasebookSection *self,
                                        guint            depth);
void casebook_section_set_bare         (CasebookSection *self,
                                        gboolean         bare);
void casebook_section_set_listed       (CasebookSection *self,
                                        gboolean         listed);
void casebook_section_set_runs_on      (CasebookSection *self,
                                        gboolean         runs_on);
void casebook_section_take             (CasebookSection *self,
                                        CasebookBlock   *block);

CasebookSection *casebook_section_copy_empty (CasebookSection *self);

const char *casebook_section_get_title        (CasebookSection *self);
const char *casebook_section_get_place        (CasebookSection *self);
const char *casebook_section_get_running_head (CasebookSection *self);
guint       casebook_section_get_depth        (CasebookSection *self);
gboolean    casebook_section_get_bare         (CasebookSection *self);
gboolean    casebook_section_get_listed       (CasebookSection *self);
gboolean    casebook_section_get_runs_on      (CasebookSection *self);
GPtrArray  *casebook_section_get_blocks       (CasebookSection *self);
char       *casebook_section_dup_digest       (CasebookSection *self);
