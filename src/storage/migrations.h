/* Casebook: from one schema to the next. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookSchema:
 * @CASEBOOK_SCHEMA_EMPTY: a file with nothing in it yet
 * @CASEBOOK_SCHEMA_FIRST: cases, evidence and frameworks, with ids, stamps, tombstones, history,
 *   activity, blobs and the search index
 * @CASEBOOK_SCHEMA_CURRENT: the one this program writes
 *
 * The user version of a library, and why each was made.
 */
typedef enum
{
  CASEBOOK_SCHEMA_EMPTY = 0,
  CASEBOOK_SCHEMA_FIRST = 1,
  CASEBOOK_SCHEMA_CURRENT = CASEBOOK_SCHEMA_FIRST,
} CasebookSchema;

/**
 * CasebookMigration:
 * @version: the schema it leads to, one above the one it starts from
 * @script: path of its SQL in the storage resource, or the SQL itself when it does not begin with a slash
 */
typedef struct
{
  int         version;
  const char *script;
} CasebookMigration;

gboolean casebook_migrations_apply      (CasebookDatabase        *database,
                                         GError                 **error);
gboolean casebook_migrations_apply_list (CasebookDatabase        *database,
                                         const CasebookMigration *migrations,
                                         guint                    n_migrations,
                                         GError                 **error);
void     casebook_migrations_set_newer  (GError                 **error,
                                         const char              *path);
