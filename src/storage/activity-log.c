/* Casebook: what was done, in order.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are added and never changed or deleted; triggers of the schema refuse
 * it. The stamps of a line tell which rows it is about, and so which versions
 * in the history: those whose stamp lies between its first and its last.
 */
#include "storage/activity-log.h"
#include "storage/table.h"

/**
 * casebook_activity_free:
 * @self: (nullable) (transfer full): a line
 */
void
casebook_activity_free (CasebookActivity *self)
{
  if (self == NULL)
    return;

  g_free (self->actor);
  g_free (self->action);
  g_free (self->table);
  g_free (self->row_id);
  g_free (self);
}

/**
 * casebook_activity_log_append:
 * @database: a library's database, in the transaction of what the line is about
 * @activity: the line; without an actor it is the one who runs this program
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether it was added
 */
gboolean
casebook_activity_log_append (CasebookDatabase        *database,
                              const CasebookActivity  *activity,
                              GError                 **error)
{
  g_autoptr (CasebookStatement) statement = NULL;

  g_return_val_if_fail (activity != NULL, FALSE);

  statement = casebook_database_prepare (database,
                                         "INSERT INTO activity"
                                         " (first_stamp, last_stamp, actor, action, table_name, row_id, n_rows)"
                                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);
  if (statement == NULL)
    return FALSE;

  casebook_statement_bind_integer (statement, 1, activity->first_stamp);
  casebook_statement_bind_integer (statement, 2, activity->last_stamp);
  casebook_statement_bind_text (statement, 3, activity->actor != NULL ? activity->actor : g_get_user_name ());
  casebook_statement_bind_text (statement, 4, activity->action);
  casebook_statement_bind_text (statement, 5, activity->table != NULL ? activity->table : "");
  casebook_statement_bind_text (statement, 6, activity->row_id != NULL ? activity->row_id : "");
  casebook_statement_bind_integer (statement, 7, activity->n_rows);
  return casebook_statement_run (statement, error);
}

static CasebookActivity *
read_activity (CasebookStatement *statement)
{
  CasebookActivity *activity = g_new0 (CasebookActivity, 1);

  activity->first_stamp = casebook_statement_get_integer (statement, 0);
  activity->last_stamp = casebook_statement_get_integer (statement, 1);
  activity->actor = g_strdup (casebook_statement_get_text (statement, 2));
  activity->action = g_strdup (casebook_statement_get_text (statement, 3));
  activity->table = g_strdup (casebook_statement_get_text (statement, 4));
  activity->row_id = g_strdup (casebook_statement_get_text (statement, 5));
  activity->n_rows = (guint) CLAMP (casebook_statement_get_integer (statement, 6), 0, G_MAXUINT);

  return activity;
}

/**
 * casebook_activity_log_list:
 * @database: a library's database
 * @since: a stamp; lines of it and after are wanted
 * @limit: how many at most
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookActivity): the lines, newest first
 */
GPtrArray *
casebook_activity_log_list (CasebookDatabase  *database,
                            gint64             since,
                            guint              limit,
                            GError           **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_activity_free);
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE, ok;

  statement = casebook_database_prepare (database,
                                         "SELECT first_stamp, last_stamp, actor, action, table_name, row_id, n_rows"
                                         " FROM activity WHERE last_stamp >= ?1 ORDER BY rowid DESC LIMIT ?2", error);
  if (statement == NULL)
    return NULL;
  casebook_statement_bind_integer (statement, 1, since);
  casebook_statement_bind_integer (statement, 2, limit);

  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    g_ptr_array_add (lines, read_activity (statement));

  return ok ? g_steal_pointer (&lines) : NULL;
}

/**
 * casebook_activity_log_find_row:
 * @database: a library's database
 * @action: what was done
 * @record_type: a class of records
 * @id: (out): the id of a row, or %NULL
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Looks for the newest row that @action wrote first and that does not lie in the bin.
 *
 * Returns: whether it could be looked for
 */
gboolean
casebook_activity_log_find_row (CasebookDatabase  *database,
                                const char        *action,
                                GType              record_type,
                                char             **id,
                                GError           **error)
{
  const char *table = casebook_table_get_name (record_type);
  g_autofree char *sql = NULL;
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  *id = NULL;
  sql = g_strdup_printf ("SELECT t.id FROM activity AS a JOIN %s AS t ON t.id = a.row_id"
                         " WHERE a.action = ?1 AND t.deleted = 0 ORDER BY a.rowid DESC LIMIT 1", table);
  statement = casebook_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, action);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  if (row)
    *id = g_strdup (casebook_statement_get_text (statement, 0));
  return TRUE;
}
