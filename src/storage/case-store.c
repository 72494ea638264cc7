/* Casebook: cases of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case is read whole in a handful of queries, however much is in it. What
 * lies in the bin is left out, with everything that belongs to it.
 */
#include "storage/case-store.h"
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/row-id.h"
#include "storage/table.h"

#define SUMMARY_COLUMNS \
  "SELECT cases.id, candidate, framework, from_level, to_level, window_from, window_to, edited, n_evidence" \
  " FROM cases JOIN case_tally ON case_tally.case_id = cases.id"

#define LIVE_OF_CASE "WHERE case_id = ?1 AND deleted = 0 ORDER BY created, id"

static CasebookDate
read_date (CasebookStatement *statement,
           int                column)
{
  CasebookDate date = CASEBOOK_DATE_NONE;
  const char *text = casebook_statement_get_text (statement, column);

  /* A date that a damaged file garbled is no reason to hide the case in a
   * list; opening the case reports it. */
  if (text[0] == '\0' || !casebook_date_parse (text, &date, NULL))
    return CASEBOOK_DATE_NONE;

  return date;
}

static GPtrArray *
list_summaries (CasebookDatabase  *database,
                const char        *sql,
                GError           **error)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, sql, error);
  gboolean row = FALSE, ok;

  if (statement == NULL)
    return NULL;
  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    g_ptr_array_add (summaries,
                     casebook_case_summary_new (casebook_statement_get_text (statement, 0),
                                                casebook_statement_get_text (statement, 1),
                                                casebook_statement_get_text (statement, 2),
                                                casebook_statement_get_text (statement, 3),
                                                casebook_statement_get_text (statement, 4),
                                                read_date (statement, 5),
                                                read_date (statement, 6),
                                                casebook_statement_get_integer (statement, 7),
                                                MAX (casebook_statement_get_integer (statement, 8), 0)));

  return ok ? g_steal_pointer (&summaries) : NULL;
}

/**
 * casebook_case_store_list:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Costs a row a case, however much the library holds.
 *
 * Returns: (transfer full) (nullable) (element-type CasebookCaseSummary): the cases, last edited first
 */
GPtrArray *
casebook_case_store_list (CasebookDatabase  *database,
                          GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  return list_summaries (database, SUMMARY_COLUMNS " WHERE cases.deleted = 0 ORDER BY edited DESC, cases.rowid DESC", error);
}

/**
 * casebook_case_store_list_bin:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookCaseSummary): the cases in the bin, last deleted first
 */
GPtrArray *
casebook_case_store_list_bin (CasebookDatabase  *database,
                              GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  return list_summaries (database, SUMMARY_COLUMNS " WHERE cases.deleted = 1 ORDER BY cases.stamp DESC", error);
}

static gboolean
load_into (GListStore        *list,
           CasebookDatabase  *database,
           const char        *case_id,
           GError           **error)
{
  g_autoptr (GPtrArray) records = casebook_table_list (database, g_list_model_get_item_type (G_LIST_MODEL (list)),
                                                       LIVE_OF_CASE, case_id, error);

  if (records == NULL)
    return FALSE;

  g_list_store_splice (list, 0, 0, records->pdata, records->len);
  return TRUE;
}

/**
 * casebook_case_store_load:
 * @database: a library's database
 * @id: id of a case
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable): the case with everything in it that is not in the bin,
 *   evidence newest first; the case itself may be in the bin
 */
CasebookCase *
casebook_case_store_load (CasebookDatabase  *database,
                          const char        *id,
                          GError           **error)
{
  g_autoptr (CasebookCase) record = NULL;
  g_autoptr (GPtrArray) evidence = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  record = casebook_table_load (database, CASEBOOK_TYPE_CASE, id, error);
  if (record == NULL)
    return NULL;
  evidence = casebook_evidence_store_list (database, id, error);
  if (evidence == NULL ||
      !load_into (casebook_case_get_no_opportunities (record), database, id, error) ||
      !load_into (casebook_case_get_progress (record), database, id, error))
    return NULL;

  g_list_store_splice (casebook_case_get_evidence (record), 0, 0, evidence->pdata, evidence->len);
  return g_steal_pointer (&record);
}

/**
 * casebook_case_store_find:
 * @database: a library's database
 * @prefix: an id or how one begins, as a person typed it
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND, %CASEBOOK_STORAGE_ERROR_AMBIGUOUS and others of that domain
 *
 * Returns: (transfer full) (nullable): the one case's id, be it in the bin or not
 */
char *
casebook_case_store_find (CasebookDatabase  *database,
                          const char        *prefix,
                          GError           **error)
{
  return casebook_row_id_find (database, CASEBOOK_TYPE_CASE, prefix, error);
}

static void
append_all (GPtrArray  *records,
            GListStore *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
}

/**
 * casebook_case_store_collect:
 * @record: a case
 * @records: (element-type CasebookRecord): an array that owns what is in it
 *
 * Adds @record and every record in its lists and in those of its evidence to @records.
 */
void
casebook_case_store_collect (CasebookCase *record,
                             GPtrArray    *records)
{
  GListModel *evidence;

  g_return_if_fail (CASEBOOK_IS_CASE (record));
  g_return_if_fail (records != NULL);

  g_ptr_array_add (records, g_object_ref (record));
  append_all (records, casebook_case_get_no_opportunities (record));
  append_all (records, casebook_case_get_progress (record));
  evidence = G_LIST_MODEL (casebook_case_get_evidence (record));
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (CasebookEvidence) piece = g_list_model_get_item (evidence, i);

      casebook_evidence_store_collect (piece, records);
    }
}

/**
 * casebook_case_store_put:
 * @database: a library's database
 * @record: a case, and the lists in it
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Writes the case and every record in its lists and in those of its evidence.
 * What is not in them stays as it is. Its framework must be in the library by
 * the end of the transaction. For a change of a few records casebook_changes_apply()
 * is the way.
 *
 * Returns: whether all of it was written
 */
gboolean
casebook_case_store_put (CasebookDatabase  *database,
                         CasebookCase      *record,
                         GError           **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (CASEBOOK_IS_CASE (record), FALSE);

  casebook_case_store_collect (record, records);
  return casebook_changes_apply (database, records, "put", error);
}

/**
 * casebook_case_store_remove:
 * @database: a library's database
 * @id: id of a case
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Puts the case into the bin, with everything in it.
 *
 * Returns: whether it is there
 */
gboolean
casebook_case_store_remove (CasebookDatabase  *database,
                            const char        *id,
                            GError           **error)
{
  return casebook_changes_set_deleted (database, CASEBOOK_TYPE_CASE, id, TRUE, error);
}

/**
 * casebook_case_store_restore:
 * @database: a library's database
 * @id: id of a case
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Takes the case out of the bin, with everything that was in it.
 *
 * Returns: whether it is out
 */
gboolean
casebook_case_store_restore (CasebookDatabase  *database,
                             const char        *id,
                             GError           **error)
{
  return casebook_changes_set_deleted (database, CASEBOOK_TYPE_CASE, id, FALSE, error);
}
