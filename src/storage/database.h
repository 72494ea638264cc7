/* Casebook: an open SQLite file. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "storage/statement.h"
#include "storage/storage-error.h"

/* "Case" in ASCII. It marks a file as one of ours in bytes 68 to 71. */
#define CASEBOOK_APPLICATION_ID 0x43617365

/**
 * CasebookDatabaseMode:
 * @CASEBOOK_DATABASE_CREATE: read and write; a file that is not there is made
 * @CASEBOOK_DATABASE_READ_WRITE: read and write; a file that is not there is an error
 * @CASEBOOK_DATABASE_READ_ONLY: read only
 */
typedef enum
{
  CASEBOOK_DATABASE_CREATE,
  CASEBOOK_DATABASE_READ_WRITE,
  CASEBOOK_DATABASE_READ_ONLY,
} CasebookDatabaseMode;

#define CASEBOOK_TYPE_DATABASE (casebook_database_get_type ())

/* A database belongs to one thread at a time. Two programs, or two databases
 * of one program, may have the same file open. */
G_DECLARE_FINAL_TYPE (CasebookDatabase, casebook_database, CASEBOOK, DATABASE, GObject)

CasebookDatabase *casebook_database_open           (const char          *path,
                                                    CasebookDatabaseMode mode,
                                                    const char          *vfs,
                                                    GError             **error);
CasebookDatabase *casebook_database_open_in_memory (GError             **error);
gboolean          casebook_database_close          (CasebookDatabase    *self,
                                                    GError             **error);

void              casebook_database_guard          (CasebookDatabase    *self);

const char        *casebook_database_get_path      (CasebookDatabase *self);
const char        *casebook_database_get_vfs       (CasebookDatabase *self);
sqlite3           *casebook_database_get_handle    (CasebookDatabase *self);
CasebookStatement *casebook_database_prepare       (CasebookDatabase *self,
                                                    const char       *sql,
                                                    GError          **error);
gboolean           casebook_database_execute       (CasebookDatabase *self,
                                                    const char       *script,
                                                    GError          **error);
gboolean           casebook_database_query_integer (CasebookDatabase *self,
                                                    const char       *sql,
                                                    gint64           *value,
                                                    GError          **error);
gboolean           casebook_database_set_versions  (CasebookDatabase *self,
                                                    int               user_version,
                                                    GError          **error);
void               casebook_database_interrupt     (CasebookDatabase *self);

gboolean casebook_database_begin     (CasebookDatabase *self,
                                      GError          **error);
gboolean casebook_database_commit    (CasebookDatabase *self,
                                      GError          **error);
void     casebook_database_rollback  (CasebookDatabase *self);
void     casebook_database_empty_log (CasebookDatabase *self);
