/* Casebook: a prepared statement.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is handed out only when all its text is UTF-8 without zeros, so that
 * what a damaged file says can never reach a widget; the step fails instead.
 */
#include <string.h>

#include "storage/statement.h"
#include "storage/storage-error.h"

struct _CasebookStatement
{
  sqlite3_stmt *handle;     /* owned by the database, or by us when nobody lent it */
  gboolean     *in_use;     /* the loan in the database's cache */
  const char   *path;       /* of the database, which outlives us */
  int           bind_result;
};

/**
 * casebook_statement_new: (skip)
 * @statement: a prepared statement, reset and without bindings
 * @in_use: (nullable): cleared when the statement comes back; without it @statement is finalized then
 * @path: the database's file, for messages
 *
 * For the database alone.
 *
 * Returns: (transfer full): a use of @statement
 */
CasebookStatement *
casebook_statement_new (sqlite3_stmt *statement,
                        gboolean     *in_use,
                        const char   *path)
{
  CasebookStatement *self;

  g_return_val_if_fail (statement != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (CasebookStatement, 1);
  self->handle = statement;
  self->in_use = in_use;
  self->path = path;
  self->bind_result = SQLITE_OK;

  return self;
}

/**
 * casebook_statement_free:
 * @self: (nullable) (transfer full): a statement
 *
 * Gives the statement back. Its rows, and the texts of them, are gone.
 */
void
casebook_statement_free (CasebookStatement *self)
{
  if (self == NULL)
    return;

  /* What reset reports is the failure of the last step, which was reported. */
  if (self->in_use != NULL)
    {
      sqlite3_reset (self->handle);
      sqlite3_clear_bindings (self->handle);
      *self->in_use = FALSE;
    }
  else
    {
      sqlite3_finalize (self->handle);
    }
  g_free (self);
}

static void
note_bind (CasebookStatement *self,
           int                result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

/**
 * casebook_statement_bind_text:
 * @self: a statement that is not being stepped
 * @parameter: number of the parameter, from 1
 * @text: (nullable): what to bind; %NULL is SQL's NULL
 */
void
casebook_statement_bind_text (CasebookStatement *self,
                              int                parameter,
                              const char        *text)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_text64 (self->handle, parameter, text, text != NULL ? strlen (text) : 0,
                                        SQLITE_TRANSIENT, SQLITE_UTF8));
}

/**
 * casebook_statement_bind_integer:
 * @self: a statement that is not being stepped
 * @parameter: number of the parameter, from 1
 * @integer: what to bind
 */
void
casebook_statement_bind_integer (CasebookStatement *self,
                                 int                parameter,
                                 gint64             integer)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_int64 (self->handle, parameter, integer));
}

/**
 * casebook_statement_bind_real:
 * @self: a statement that is not being stepped
 * @parameter: number of the parameter, from 1
 * @real: what to bind; what is no number becomes SQL's NULL
 */
void
casebook_statement_bind_real (CasebookStatement *self,
                              int                parameter,
                              double             real)
{
  g_return_if_fail (self != NULL);

  note_bind (self, sqlite3_bind_double (self->handle, parameter, real));
}

/**
 * casebook_statement_bind_bytes:
 * @self: a statement that is not being stepped
 * @parameter: number of the parameter, from 1
 * @bytes: (array length=size): what to bind; must stay as it is until the statement has run
 * @size: how many
 */
void
casebook_statement_bind_bytes (CasebookStatement *self,
                               int                parameter,
                               gconstpointer      bytes,
                               gsize              size)
{
  g_return_if_fail (self != NULL);

  /* A null pointer would bind NULL; no bytes are bytes too. */
  note_bind (self, sqlite3_bind_blob64 (self->handle, parameter, bytes != NULL ? bytes : "", size, SQLITE_STATIC));
}

static gboolean
row_is_text (CasebookStatement *self)
{
  int n = sqlite3_data_count (self->handle);

  for (int i = 0; i < n; i++)
    {
      if (sqlite3_column_type (self->handle, i) == SQLITE_TEXT)
        {
          const char *text = (const char *) sqlite3_column_text (self->handle, i);

          if (text == NULL || !g_utf8_validate (text, sqlite3_column_bytes (self->handle, i), NULL))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * casebook_statement_step:
 * @self: a statement
 * @row: (out): whether there is a row now; otherwise the statement has run to its end
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Goes on to the next row. Texts and bytes of the row before are gone then.
 *
 * Returns: whether it could
 */
gboolean
casebook_statement_step (CasebookStatement  *self,
                         gboolean           *row,
                         GError            **error)
{
  int result;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = FALSE;
  if (self->bind_result != SQLITE_OK)
    {
      casebook_storage_error_set_sqlite (error, self->path, self->bind_result, NULL);
      return FALSE;
    }

  result = sqlite3_step (self->handle);
  if (result == SQLITE_DONE)
    return TRUE;
  if (result != SQLITE_ROW)
    {
      sqlite3 *database = sqlite3_db_handle (self->handle);

      casebook_storage_error_set_sqlite (error, self->path, result, sqlite3_errmsg (database));
      return FALSE;
    }
  if (!row_is_text (self))
    {
      casebook_storage_error_set_sqlite (error, self->path, SQLITE_CORRUPT, NULL);
      return FALSE;
    }

  *row = TRUE;
  return TRUE;
}

/**
 * casebook_statement_has_row:
 * @self: a statement
 *
 * A row whose text is none is not handed out: the step to it fails. There is
 * one all the same, and the next step goes on behind it.
 *
 * Returns: whether the last step came to a row
 */
gboolean
casebook_statement_has_row (CasebookStatement *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return sqlite3_data_count (self->handle) > 0;
}

/**
 * casebook_statement_run:
 * @self: a statement whose rows, if any, nobody wants
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Runs the statement to its end and makes it ready to be bound again.
 *
 * Returns: whether it could
 */
gboolean
casebook_statement_run (CasebookStatement  *self,
                        GError            **error)
{
  gboolean row = FALSE, ok;

  g_return_val_if_fail (self != NULL, FALSE);

  do
    ok = casebook_statement_step (self, &row, error);
  while (ok && row);

  /* As in free: this repeats the failure of the last step. */
  sqlite3_reset (self->handle);
  self->bind_result = SQLITE_OK;
  return ok;
}

/**
 * casebook_statement_get_text:
 * @self: a statement with a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer none): the text until the next step; "" for NULL
 */
const char *
casebook_statement_get_text (CasebookStatement *self,
                             int                column)
{
  const char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = (const char *) sqlite3_column_text (self->handle, column);
  return text != NULL ? text : "";
}

/**
 * casebook_statement_get_integer:
 * @self: a statement with a row
 * @column: number of the column, from 0
 *
 * Returns: the number in it; 0 for NULL and for text that is none
 */
gint64
casebook_statement_get_integer (CasebookStatement *self,
                                int                column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, column);
}

/**
 * casebook_statement_get_real:
 * @self: a statement with a row
 * @column: number of the column, from 0
 *
 * Returns: the number in it; 0 for NULL and for text that is none
 */
double
casebook_statement_get_real (CasebookStatement *self,
                             int                column)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return sqlite3_column_double (self->handle, column);
}

/**
 * casebook_statement_get_bytes:
 * @self: a statement with a row
 * @column: number of the column, from 0
 * @size: (out): how many
 *
 * Returns: (transfer none) (array length=size) (nullable): the bytes until the next step
 */
gconstpointer
casebook_statement_get_bytes (CasebookStatement *self,
                              int                column,
                              gsize             *size)
{
  gconstpointer bytes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (size != NULL, NULL);

  bytes = sqlite3_column_blob (self->handle, column);
  *size = sqlite3_column_bytes (self->handle, column);
  return bytes;
}
