/* Casebook: frameworks of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookFrameworkInfo:
 * @key: what the library keeps it under and cases pin it by
 * @document_id: the id in the document
 * @version: the version in the document
 * @title: its title
 * @publisher: who answers for it, or ""
 * @licence: its licence, or ""
 * @language: its language as BCP 47 has it, or ""
 * @digest: digest of the document's bytes
 * @added: when it was added, microseconds of UTC since 1970
 *
 * What the library knows about a framework without parsing its document. The
 * caller who adds one fills @document_id to @language and leaves the rest.
 */
typedef struct
{
  char   *key;
  char   *document_id;
  char   *version;
  char   *title;
  char   *publisher;
  char   *licence;
  char   *language;
  char   *digest;
  gint64  added;
} CasebookFrameworkInfo;

void casebook_framework_info_free (CasebookFrameworkInfo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookFrameworkInfo, casebook_framework_info_free)

char      *casebook_framework_store_add  (CasebookDatabase            *database,
                                          const CasebookFrameworkInfo *info,
                                          GBytes                      *document,
                                          GError                     **error);
GPtrArray *casebook_framework_store_list (CasebookDatabase            *database,
                                          GError                     **error);
GBytes    *casebook_framework_store_load (CasebookDatabase            *database,
                                          const char                  *key,
                                          GError                     **error);
