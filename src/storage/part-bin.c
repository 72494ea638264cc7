/* Casebook: parts of evidence in the bin.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes to the bin with its evidence bears no tombstone of its own, so each
 * part that bears one was removed by itself.
 */
#include "base/text.h"
#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/measure.h"
#include "storage/part-bin.h"
#include "storage/table.h"

/**
 * casebook_binned_part_free:
 * @part: (transfer full): a part
 */
void
casebook_binned_part_free (CasebookBinnedPart *part)
{
  g_object_unref (part->part);
  g_object_unref (part->evidence);
  g_free (part);
}

static const char *
evidence_of (gpointer part)
{
  if (CASEBOOK_IS_CLAIM (part))
    return casebook_claim_get_evidence_id (part);
  if (CASEBOOK_IS_MEASURE (part))
    return casebook_measure_get_evidence_id (part);

  return casebook_artefact_get_evidence_id (part);
}

/* A row that was added and taken away again before anything was written in it is nothing to look for. */
static gboolean
says_something (gpointer part)
{
  if (CASEBOOK_IS_CLAIM (part))
    return !casebook_text_is_blank (casebook_claim_get_sentence (part));
  if (CASEBOOK_IS_MEASURE (part))
    return !casebook_text_is_blank (casebook_measure_get_label (part)) ||
           !casebook_text_is_blank (casebook_measure_get_before (part)) ||
           !casebook_text_is_blank (casebook_measure_get_after (part));

  return casebook_artefact_get_kind (part) == CASEBOOK_ARTEFACT_FILE ||
         !casebook_text_is_blank (casebook_artefact_get_url (part)) ||
         !casebook_text_is_blank (casebook_artefact_get_title (part));
}

static GHashTable *
index_evidence (CasebookDatabase  *database,
                GError           **error)
{
  g_autoptr (GPtrArray) evidence =
    casebook_table_list (database, CASEBOOK_TYPE_EVIDENCE,
                         "WHERE id IN (SELECT evidence_id FROM claim WHERE deleted = 1"
                         " UNION SELECT evidence_id FROM measure WHERE deleted = 1"
                         " UNION SELECT evidence_id FROM artefact WHERE deleted = 1)", NULL, error);
  GHashTable *by_id;

  if (evidence == NULL)
    return NULL;

  by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  for (guint i = 0; i < evidence->len; i++)
    g_hash_table_insert (by_id, (char *) casebook_record_get_id (evidence->pdata[i]),
                         g_object_ref (evidence->pdata[i]));

  return by_id;
}

static gboolean
add_parts (CasebookDatabase  *database,
           GType              type,
           GHashTable        *evidence,
           GPtrArray         *all,
           GError           **error)
{
  g_autoptr (GPtrArray) parts = casebook_table_list (database, type, "WHERE deleted = 1", NULL, error);

  if (parts == NULL)
    return FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      CasebookEvidence *whole = g_hash_table_lookup (evidence, evidence_of (parts->pdata[i]));
      CasebookBinnedPart *binned;

      if (whole == NULL || !says_something (parts->pdata[i]))
        continue;

      binned = g_new0 (CasebookBinnedPart, 1);
      binned->part = g_object_ref (parts->pdata[i]);
      binned->evidence = g_object_ref (whole);
      g_ptr_array_add (all, binned);
    }

  return TRUE;
}

static int
compare_removed (gconstpointer a,
                 gconstpointer b)
{
  gint64 first = casebook_record_get_stamp ((*(CasebookBinnedPart * const *) a)->part);
  gint64 second = casebook_record_get_stamp ((*(CasebookBinnedPart * const *) b)->part);

  return (first < second) - (first > second);
}

/**
 * casebook_part_bin_list:
 * @database: a library's database
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookBinnedPart): claims, measures and artefacts that
 *   were removed by themselves and say something, last removed first
 */
GPtrArray *
casebook_part_bin_list (CasebookDatabase  *database,
                        GError           **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_binned_part_free);
  g_autoptr (GHashTable) evidence = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  evidence = index_evidence (database, error);
  if (evidence == NULL ||
      !add_parts (database, CASEBOOK_TYPE_CLAIM, evidence, all, error) ||
      !add_parts (database, CASEBOOK_TYPE_MEASURE, evidence, all, error) ||
      !add_parts (database, CASEBOOK_TYPE_ARTEFACT, evidence, all, error))
    return NULL;
  g_ptr_array_sort (all, compare_removed);

  return g_steal_pointer (&all);
}
