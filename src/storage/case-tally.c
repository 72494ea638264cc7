/* Casebook: what the list of cases shows of each.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Triggers of the schema keep how much evidence is in a case and when anything
 * in it last changed, and nothing else writes that. Here it is reckoned from the
 * rows. What was deleted for good has counted as a change and left no row, so the
 * time may be later than that of any row; but never later than the library's clock.
 */
#include "storage/case-tally.h"
#include "storage/transaction.h"

/* Of every case: id, the last stamp in it, how much evidence. */
#define RECKONED_SQL \
  "WITH stamps (case_id, stamp) AS (" \
  " SELECT id, stamp FROM cases" \
  " UNION ALL SELECT case_id, stamp FROM evidence" \
  " UNION ALL SELECT case_id, stamp FROM claim" \
  " UNION ALL SELECT case_id, stamp FROM no_opportunity" \
  " UNION ALL SELECT case_id, stamp FROM progress" \
  " UNION ALL SELECT case_id, measure.stamp FROM measure JOIN evidence ON evidence.id = evidence_id" \
  " UNION ALL SELECT case_id, artefact.stamp FROM artefact JOIN evidence ON evidence.id = evidence_id)," \
  " reckoned (case_id, edited, n_evidence) AS (" \
  " SELECT cases.id, max (stamps.stamp)," \
  " (SELECT count (*) FROM evidence WHERE evidence.case_id = cases.id AND evidence.deleted = 0)" \
  " FROM cases JOIN stamps ON stamps.case_id = cases.id GROUP BY cases.id)"

/* True of a time that may be the last change, with the last stamp of the rows before it. */
#define MAY_BE_SQL(edited, newest) \
  edited " BETWEEN " newest " AND max (" newest ", (SELECT last FROM clock))"

/**
 * casebook_case_tally_list_wrong:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type utf8): ids of the cases of which a list shows another
 *   count or date than the rows say
 */
GPtrArray *
casebook_case_tally_list_wrong (CasebookDatabase  *database,
                                GError           **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE, ok;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  statement = casebook_database_prepare (database,
                                         RECKONED_SQL
                                         " SELECT reckoned.case_id FROM reckoned"
                                         " LEFT JOIN case_tally ON case_tally.case_id = reckoned.case_id"
                                         " WHERE case_tally.n_evidence IS NOT reckoned.n_evidence"
                                         " OR NOT " MAY_BE_SQL ("case_tally.edited", "reckoned.edited")
                                         " UNION ALL SELECT case_id FROM case_tally"
                                         " WHERE case_id NOT IN (SELECT id FROM cases)", error);
  if (statement == NULL)
    return NULL;
  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    g_ptr_array_add (ids, g_strdup (casebook_statement_get_text (statement, 0)));

  return ok ? g_steal_pointer (&ids) : NULL;
}

/**
 * casebook_case_tally_rebuild:
 * @database: a library's database that can be written
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Makes what is wrong anew from the rows; a time that may be right stays.
 *
 * Returns: whether the lists show what the rows say now
 */
gboolean
casebook_case_tally_rebuild (CasebookDatabase  *database,
                             GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  transaction = casebook_transaction_begin (database, error);
  return transaction != NULL &&
         casebook_database_execute (database,
                                    "DELETE FROM case_tally WHERE case_id NOT IN (SELECT id FROM cases);"
                                    RECKONED_SQL
                                    " INSERT INTO case_tally (case_id, edited, n_evidence)"
                                    " SELECT case_id, edited, n_evidence FROM reckoned WHERE TRUE"
                                    " ON CONFLICT (case_id) DO UPDATE SET n_evidence = excluded.n_evidence,"
                                    " edited = CASE WHEN " MAY_BE_SQL ("edited", "excluded.edited")
                                    " THEN edited ELSE excluded.edited END", error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}
