/* Casebook: change stamps.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stamp is the time in microseconds of UTC since 1970, or one more than the
 * last stamp when the computer's clock has not come that far: it stood still,
 * was set back, or another program has just given that one. So the stamps of
 * a library order its versions whatever its clock does. The last stamp is in
 * the library, and is written with what it stamps.
 */
#include "storage/clock.h"

/**
 * casebook_clock_next:
 * @database: a library's database, in a transaction
 * @stamp: (out): greater than any stamp the library gave before
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether there is one
 */
gboolean
casebook_clock_next (CasebookDatabase  *database,
                     gint64            *stamp,
                     GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (stamp != NULL, FALSE);

  statement = casebook_database_prepare (database, "UPDATE clock SET last = max (last + 1, ?1) RETURNING last", error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_integer (statement, 1, g_get_real_time ());
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;
  if (!row)
    {
      casebook_storage_error_set_sqlite (error, casebook_database_get_path (database), SQLITE_CORRUPT, NULL);
      return FALSE;
    }
  *stamp = casebook_statement_get_integer (statement, 0);

  return casebook_statement_run (statement, error);
}
