/* Casebook: a prepared statement. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/**
 * CasebookStatement:
 *
 * One use of a prepared statement, as casebook_database_prepare() gives it.
 * Values are bound, never pasted. Parameters count from 1, columns from 0.
 * Freeing it gives the statement back to the database for the next use.
 */
typedef struct _CasebookStatement CasebookStatement;

CasebookStatement *casebook_statement_new  (sqlite3_stmt      *statement,
                                            gboolean          *in_use,
                                            const char        *path);
void               casebook_statement_free (CasebookStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookStatement, casebook_statement_free)

/* A value that cannot be bound is reported by the next step. */
void casebook_statement_bind_text    (CasebookStatement *self,
                                      int                parameter,
                                      const char        *text);
void casebook_statement_bind_integer (CasebookStatement *self,
                                      int                parameter,
                                      gint64             integer);
void casebook_statement_bind_real    (CasebookStatement *self,
                                      int                parameter,
                                      double             real);
void casebook_statement_bind_bytes   (CasebookStatement *self,
                                      int                parameter,
                                      gconstpointer      bytes,
                                      gsize              size);

gboolean casebook_statement_step    (CasebookStatement *self,
                                     gboolean          *row,
                                     GError           **error);
gboolean casebook_statement_has_row (CasebookStatement *self);
gboolean casebook_statement_run     (CasebookStatement *self,
                                     GError           **error);

const char   *casebook_statement_get_text    (CasebookStatement *self,
                                              int                column);
gint64        casebook_statement_get_integer (CasebookStatement *self,
                                              int                column);
double        casebook_statement_get_real    (CasebookStatement *self,
                                              int                column);
gconstpointer casebook_statement_get_bytes   (CasebookStatement *self,
                                              int                column,
                                              gsize             *size);
