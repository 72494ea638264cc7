/* Casebook: a JSON text whose values know where they stand. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "formats/format.h"

typedef struct _CasebookJsonDocument CasebookJsonDocument;

CasebookJsonDocument *casebook_json_document_new       (GBytes               *bytes,
                                                        GError              **error);
void                  casebook_json_document_free      (CasebookJsonDocument *self);
JsonNode             *casebook_json_document_get_root  (CasebookJsonDocument *self);
char                 *casebook_json_document_locate    (CasebookJsonDocument *self,
                                                        JsonNode             *node,
                                                        guint                *line,
                                                        guint                *column);
void                  casebook_json_document_set_error (CasebookJsonDocument *self,
                                                        JsonNode             *node,
                                                        CasebookFormatError   code,
                                                        const char           *sentence,
                                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookJsonDocument, casebook_json_document_free)
