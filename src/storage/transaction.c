/* Casebook: all or nothing.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inner scopes are no savepoints of SQLite: those cost time with every
 * statement in them, and nobody here goes on after half of a change failed.
 */
#include "storage/transaction.h"

struct _CasebookTransaction
{
  CasebookDatabase *database;
};

static void
transaction_free (CasebookTransaction *self)
{
  g_object_unref (self->database);
  g_free (self);
}

/**
 * casebook_transaction_begin:
 * @database: a database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Opens a scope of writing. The outermost one waits for other programs that
 * are writing, for a few seconds at most.
 *
 * Returns: (transfer full) (nullable): the scope
 */
CasebookTransaction *
casebook_transaction_begin (CasebookDatabase  *database,
                            GError           **error)
{
  CasebookTransaction *self;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  if (!casebook_database_begin (database, error))
    return NULL;

  self = g_new0 (CasebookTransaction, 1);
  self->database = g_object_ref (database);
  return self;
}

/**
 * casebook_transaction_commit:
 * @self: (transfer full): the innermost open scope
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Closes the scope and keeps what was written in it. When this returns %TRUE
 * for the outermost scope, the writes outlive a loss of power.
 *
 * Returns: whether it was kept; otherwise nothing of it is
 */
gboolean
casebook_transaction_commit (CasebookTransaction  *self,
                             GError              **error)
{
  gboolean kept;

  g_return_val_if_fail (self != NULL, FALSE);

  kept = casebook_database_commit (self->database, error);
  transaction_free (self);
  return kept;
}

/**
 * casebook_transaction_rollback:
 * @self: (nullable) (transfer full): the innermost open scope
 *
 * Closes the scope and takes back what was written in it.
 */
void
casebook_transaction_rollback (CasebookTransaction *self)
{
  if (self == NULL)
    return;

  casebook_database_rollback (self->database);
  transaction_free (self);
}
