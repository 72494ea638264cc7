/* Casebook: evidence of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Evidence is read and written with its claims, measures and artefacts. Those
 * of a whole case are read in four queries and handed out by id.
 */
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/row-id.h"
#include "storage/table.h"

/* Newest first: by when it ended, or began when no end is known; what has no
 * date stands last, and equals stand in the order they were written. */
#define NEWEST_FIRST " ORDER BY CASE WHEN \"to\" = '' THEN \"from\" ELSE \"to\" END DESC, created DESC, id"

#define IN_ORDER " ORDER BY position, created, id"
#define LIVE_OF_EVIDENCE "WHERE evidence_id = ?1 AND deleted = 0" IN_ORDER
#define LIVE_OF_CASE \
  "WHERE evidence_id IN (SELECT id FROM evidence WHERE case_id = ?1 AND deleted = 0) AND deleted = 0" IN_ORDER

static GListStore *
parts_of (CasebookEvidence *evidence,
          GType             type)
{
  if (type == CASEBOOK_TYPE_CLAIM)
    return casebook_evidence_get_claims (evidence);
  if (type == CASEBOOK_TYPE_MEASURE)
    return casebook_evidence_get_measures (evidence);

  return casebook_evidence_get_artefacts (evidence);
}

static gboolean
hand_out (CasebookDatabase  *database,
          GHashTable        *by_id,
          GType              type,
          const char        *condition,
          const char        *value,
          GError           **error)
{
  g_autoptr (GPtrArray) parts = casebook_table_list (database, type, condition, value, error);

  if (parts == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *evidence_id = NULL;
      CasebookEvidence *evidence;

      g_object_get (parts->pdata[i], "evidence-id", &evidence_id, NULL);
      evidence = g_hash_table_lookup (by_id, evidence_id);
      if (evidence != NULL)
        g_list_store_append (parts_of (evidence, type), parts->pdata[i]);
    }

  return TRUE;
}

static gboolean
load_parts (CasebookDatabase  *database,
            GPtrArray         *evidence,
            const char        *condition,
            const char        *value,
            GError           **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < evidence->len; i++)
    g_hash_table_insert (by_id, (char *) casebook_record_get_id (evidence->pdata[i]), evidence->pdata[i]);

  return hand_out (database, by_id, CASEBOOK_TYPE_CLAIM, condition, value, error) &&
         hand_out (database, by_id, CASEBOOK_TYPE_MEASURE, condition, value, error) &&
         hand_out (database, by_id, CASEBOOK_TYPE_ARTEFACT, condition, value, error);
}

/**
 * casebook_evidence_store_list:
 * @database: a library's database
 * @case_id: id of a case
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookEvidence): the case's evidence with
 *   its claims, measures and artefacts, newest first
 */
GPtrArray *
casebook_evidence_store_list (CasebookDatabase  *database,
                              const char        *case_id,
                              GError           **error)
{
  g_autoptr (GPtrArray) evidence = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (case_id != NULL, NULL);

  evidence = casebook_table_list (database, CASEBOOK_TYPE_EVIDENCE,
                                  "WHERE case_id = ?1 AND deleted = 0" NEWEST_FIRST, case_id, error);
  if (evidence == NULL || !load_parts (database, evidence, LIVE_OF_CASE, case_id, error))
    return NULL;

  return g_steal_pointer (&evidence);
}

/**
 * casebook_evidence_store_list_bin:
 * @database: a library's database
 * @case_id: (nullable): id of a case; %NULL is all, also those that lie in the bin themselves
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookEvidence): evidence that was removed by
 *   itself, without its parts, last removed first
 */
GPtrArray *
casebook_evidence_store_list_bin (CasebookDatabase  *database,
                                  const char        *case_id,
                                  GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  if (case_id != NULL)
    return casebook_table_list (database, CASEBOOK_TYPE_EVIDENCE,
                                "WHERE case_id = ?1 AND deleted = 1 ORDER BY stamp DESC", case_id, error);

  return casebook_table_list (database, CASEBOOK_TYPE_EVIDENCE, "WHERE deleted = 1 ORDER BY stamp DESC", NULL, error);
}

/**
 * casebook_evidence_store_load:
 * @database: a library's database
 * @id: id of a piece of evidence
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable): the evidence, be it in the bin or not, with the claims,
 *   measures and artefacts of it that are not
 */
CasebookEvidence *
casebook_evidence_store_load (CasebookDatabase  *database,
                              const char        *id,
                              GError           **error)
{
  g_autoptr (CasebookEvidence) evidence = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  evidence = casebook_table_load (database, CASEBOOK_TYPE_EVIDENCE, id, error);
  if (evidence == NULL)
    return NULL;
  g_ptr_array_add (one, evidence);
  if (!load_parts (database, one, LIVE_OF_EVIDENCE, id, error))
    return NULL;

  return g_steal_pointer (&evidence);
}

/**
 * casebook_evidence_store_find:
 * @database: a library's database
 * @prefix: an id or how one begins, as a person typed it
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND, %CASEBOOK_STORAGE_ERROR_AMBIGUOUS and others of that domain
 *
 * Returns: (transfer full) (nullable): the one piece of evidence's id, be it in the bin or not
 */
char *
casebook_evidence_store_find (CasebookDatabase  *database,
                              const char        *prefix,
                              GError           **error)
{
  return casebook_row_id_find (database, CASEBOOK_TYPE_EVIDENCE, prefix, error);
}

/**
 * casebook_evidence_store_collect:
 * @record: a piece of evidence
 * @records: (element-type CasebookRecord): an array that owns what is in it
 *
 * Adds @record and its claims, measures and artefacts to @records.
 */
void
casebook_evidence_store_collect (CasebookEvidence *record,
                                 GPtrArray        *records)
{
  const GType types[] = { CASEBOOK_TYPE_CLAIM, CASEBOOK_TYPE_MEASURE, CASEBOOK_TYPE_ARTEFACT };

  g_return_if_fail (CASEBOOK_IS_EVIDENCE (record));
  g_return_if_fail (records != NULL);

  g_ptr_array_add (records, g_object_ref (record));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GListModel *parts = G_LIST_MODEL (parts_of (record, types[i]));

      for (guint j = 0; j < g_list_model_get_n_items (parts); j++)
        g_ptr_array_add (records, g_list_model_get_item (parts, j));
    }
}

/**
 * casebook_evidence_store_put:
 * @database: a library's database
 * @record: a piece of evidence, and the lists in it
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Writes the evidence and every record in its lists. What is not in them stays
 * as it is.
 *
 * Returns: whether all of it was written
 */
gboolean
casebook_evidence_store_put (CasebookDatabase  *database,
                             CasebookEvidence  *record,
                             GError           **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (record), FALSE);

  casebook_evidence_store_collect (record, records);
  return casebook_changes_apply (database, records, "put", error);
}

/**
 * casebook_evidence_store_remove:
 * @database: a library's database
 * @id: id of a piece of evidence
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Puts the evidence into the bin, with its claims, measures and artefacts.
 *
 * Returns: whether it is there
 */
gboolean
casebook_evidence_store_remove (CasebookDatabase  *database,
                                const char        *id,
                                GError           **error)
{
  return casebook_changes_set_deleted (database, CASEBOOK_TYPE_EVIDENCE, id, TRUE, error);
}

/**
 * casebook_evidence_store_restore:
 * @database: a library's database
 * @id: id of a piece of evidence
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Takes the evidence out of the bin, with what went with it.
 *
 * Returns: whether it is out
 */
gboolean
casebook_evidence_store_restore (CasebookDatabase  *database,
                                 const char        *id,
                                 GError           **error)
{
  return casebook_changes_set_deleted (database, CASEBOOK_TYPE_EVIDENCE, id, FALSE, error);
}
