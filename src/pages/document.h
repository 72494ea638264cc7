/* Casebook: a document of blocks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/section.h"

#define CASEBOOK_TYPE_DOCUMENT (casebook_document_get_type ())

/* Properties, all strings that may be "": title, author, subject, keywords,
 * language (BCP 47), head (the same on every page), foot. */
G_DECLARE_FINAL_TYPE (CasebookDocument, casebook_document, CASEBOOK, DOCUMENT, GObject)

CasebookDocument *casebook_document_new         (const char       *title);
CasebookDocument *casebook_document_copy_empty  (CasebookDocument *self);
void              casebook_document_take        (CasebookDocument *self,
                                                 CasebookSection  *section);
void              casebook_document_set_changed (CasebookDocument *self,
                                                 gint64            changed);

const char *casebook_document_get_title    (CasebookDocument *self);
const char *casebook_document_get_author   (CasebookDocument *self);
const char *casebook_document_get_subject  (CasebookDocument *self);
const char *casebook_document_get_keywords (CasebookDocument *self);
const char *casebook_document_get_language (CasebookDocument *self);
const char *casebook_document_get_head     (CasebookDocument *self);
const char *casebook_document_get_foot     (CasebookDocument *self);
gint64      casebook_document_get_changed  (CasebookDocument *self);
GListModel *casebook_document_get_sections (CasebookDocument *self);
char       *casebook_document_dup_digest   (CasebookDocument *self);
