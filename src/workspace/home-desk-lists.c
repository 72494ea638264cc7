/* Casebook: the lists of the home page, read anew.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was read joins what is there: the objects that stand for the same rows
 * stay, and a list is changed no further than it differs.
 */
#include "storage/case-store.h"
#include "storage/evidence-store.h"
#include "storage/library.h"
#include "storage/note-store.h"
#include "storage/part-bin.h"
#include "workspace/home-desk-private.h"

/* What the worker read. */
struct _CasebookHomeLists
{
  GPtrArray *cases; /* of CasebookCaseSummary */
  GPtrArray *bin;   /* likewise */
  GPtrArray *notes;
  GPtrArray *evidence_bin; /* of CasebookEvidence */
  GPtrArray *part_bin;     /* of CasebookBinnedPart */
  GPtrArray *note_bin;     /* of CasebookNote */
};

/**
 * casebook_home_lists_free:
 * @lists: (transfer full): what was read
 */
void
casebook_home_lists_free (CasebookHomeLists *lists)
{
  g_clear_pointer (&lists->cases, g_ptr_array_unref);
  g_clear_pointer (&lists->bin, g_ptr_array_unref);
  g_clear_pointer (&lists->notes, g_ptr_array_unref);
  g_clear_pointer (&lists->evidence_bin, g_ptr_array_unref);
  g_clear_pointer (&lists->part_bin, g_ptr_array_unref);
  g_clear_pointer (&lists->note_bin, g_ptr_array_unref);
  g_free (lists);
}

/**
 * casebook_home_lists_read:
 * @task: returns a #CasebookHomeLists
 * @library: the library
 * @data: unused
 * @cancellable: (nullable): unused
 *
 * Reads all that the lists of a home desk hold, for casebook_worker_run().
 */
void
casebook_home_lists_read (GTask           *task,
                          CasebookLibrary *library,
                          gpointer         data,
                          GCancellable    *cancellable)
{
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookHomeLists) lists = g_new0 (CasebookHomeLists, 1);
  g_autoptr (GError) error = NULL;

  if ((lists->cases = casebook_case_store_list (database, &error)) != NULL &&
      (lists->bin = casebook_case_store_list_bin (database, &error)) != NULL &&
      (lists->notes = casebook_note_store_list (database, &error)) != NULL &&
      (lists->evidence_bin = casebook_evidence_store_list_bin (database, NULL, &error)) != NULL &&
      (lists->part_bin = casebook_part_bin_list (database, &error)) != NULL &&
      (lists->note_bin = casebook_note_store_list_bin (database, &error)) != NULL)
    g_task_return_pointer (task, g_steal_pointer (&lists), (GDestroyNotify) casebook_home_lists_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Replaces only what lies between the beginning and the end that are the same. */
static void
replace_items (GListStore *list,
               GPtrArray  *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint first = 0, last = 0;

  for (; first < MIN (n, items->len); first++)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (list), first);

      if (old != g_ptr_array_index (items, first))
        break;
    }
  for (; last < MIN (n, items->len) - first; last++)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (list), n - 1 - last);

      if (old != g_ptr_array_index (items, items->len - 1 - last))
        break;
    }

  if (n > first + last || items->len > first + last)
    g_list_store_splice (list, first, n - first - last, items->pdata + first, items->len - first - last);
}

static void
index_entries (GHashTable *index,
               GListStore *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      CasebookCaseEntry *entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_insert (index, g_strdup (casebook_case_entry_get_id (entry)), entry);
    }
}

/* The states of an entry that somebody looked at follow its case. */
static CasebookCaseEntry *
entry_for (CasebookHomeDesk    *self,
           GHashTable          *index,
           CasebookCaseSummary *summary)
{
  CasebookCaseEntry *entry = g_hash_table_lookup (index, casebook_case_summary_get_id (summary));
  gboolean looked_at;

  if (entry == NULL)
    return casebook_case_entry_new (summary);

  looked_at = casebook_case_entry_get_states (entry) != NULL || self->reckoning == entry;
  casebook_case_entry_set_summary (entry, summary);
  if (looked_at && !casebook_case_entry_has_current_states (entry))
    casebook_home_desk_want_states (self, entry);

  return g_object_ref (entry);
}

static void
take_cases (CasebookHomeDesk  *self,
            CasebookHomeLists *lists)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) bin = g_ptr_array_new_with_free_func (g_object_unref);

  index_entries (index, self->cases);
  index_entries (index, self->bin);
  for (guint i = 0; i < lists->cases->len; i++)
    {
      g_ptr_array_add (cases, entry_for (self, index, g_ptr_array_index (lists->cases, i)));
      casebook_case_entry_set_removed (cases->pdata[i], 0);
    }
  for (guint i = 0; i < lists->bin->len; i++)
    {
      g_ptr_array_add (bin, entry_for (self, index, g_ptr_array_index (lists->bin, i)));
      /* Nothing in it is edited while it lies there. */
      casebook_case_entry_set_removed (bin->pdata[i], casebook_case_entry_get_edited (bin->pdata[i]));
    }
  replace_items (self->cases, cases);
  replace_items (self->bin, bin);
  casebook_home_desk_want_titles (self);
}

static void
adopt_note (CasebookNote *note,
            CasebookNote *read)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (note);

  for (guint i = 0; i < class->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (read), class->fields[i].name, &value);
      g_object_set_property (G_OBJECT (note), class->fields[i].name, &value);
    }
  casebook_record_set_created (CASEBOOK_RECORD (note), casebook_record_get_created (CASEBOOK_RECORD (read)));
  casebook_record_set_deleted (CASEBOOK_RECORD (note), casebook_record_get_deleted (CASEBOOK_RECORD (read)));
  casebook_record_set_stamp (CASEBOOK_RECORD (note), casebook_record_get_stamp (CASEBOOK_RECORD (read)));
}

static void
index_notes (CasebookHomeDesk *self,
             GHashTable       *index)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->notes)); i++)
    {
      CasebookRecord *note = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      g_hash_table_insert (index, (gpointer) casebook_record_get_id (note), note);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->note_bin)); i++)
    {
      g_autoptr (CasebookBinEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->note_bin), i);

      g_hash_table_insert (index, (gpointer) casebook_bin_entry_get_id (entry),
                           g_object_ref (casebook_bin_entry_get_record (entry)));
    }
}

static CasebookNote *
note_for (GHashTable   *index,
          CasebookNote *fresh)
{
  CasebookNote *note = g_hash_table_lookup (index, casebook_record_get_id (CASEBOOK_RECORD (fresh)));

  if (note == NULL)
    return g_object_ref (fresh);

  adopt_note (note, fresh);
  return g_object_ref (note);
}

/* Returns: (nullable): the entry that stands for the very version that was read; rows do not follow
 *   what an entry says, so one for a version before is of no use */
static CasebookBinEntry *
find_bin_entry (GHashTable        *index,
                CasebookRecord    *read,
                CasebookCaseEntry *part_of)
{
  CasebookBinEntry *entry = g_hash_table_lookup (index, casebook_record_get_id (read));
  gint64 stamp = entry != NULL ? casebook_record_get_stamp (casebook_bin_entry_get_record (entry)) : 0;

  if (entry == NULL || casebook_bin_entry_get_part_of (entry) != part_of || stamp != casebook_record_get_stamp (read))
    return NULL;

  return entry;
}

static CasebookBinEntry *
ref_or_new (CasebookBinEntry  *entry,
            gpointer           record,
            CasebookCaseEntry *part_of)
{
  return entry != NULL ? g_object_ref (entry)
                       : casebook_bin_entry_new (record, part_of, casebook_record_get_stamp (record));
}

static GHashTable *
index_bin (GListStore *list)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      CasebookBinEntry *entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_hash_table_insert (index, (gpointer) casebook_bin_entry_get_id (entry), entry);
    }

  return index;
}

static void
take_notes (CasebookHomeDesk  *self,
            CasebookHomeLists *lists)
{
  g_autoptr (GHashTable) index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GHashTable) binned = index_bin (self->note_bin);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) bin = g_ptr_array_new_with_free_func (g_object_unref);

  index_notes (self, index);
  for (guint i = 0; i < lists->notes->len; i++)
    g_ptr_array_add (notes, note_for (index, lists->notes->pdata[i]));
  for (guint i = 0; i < lists->note_bin->len; i++)
    {
      CasebookRecord *read = lists->note_bin->pdata[i];
      /* Looked for before the note it stands for becomes what was read. */
      CasebookBinEntry *entry = find_bin_entry (binned, read, NULL);
      g_autoptr (CasebookNote) note = note_for (index, CASEBOOK_NOTE (read));

      g_ptr_array_add (bin, ref_or_new (entry, note, NULL));
    }
  replace_items (self->notes, notes);
  replace_items (self->note_bin, bin);
}

static void
take_evidence_bin (CasebookHomeDesk  *self,
                   CasebookHomeLists *lists)
{
  g_autoptr (GHashTable) binned = index_bin (self->evidence_bin);
  g_autoptr (GPtrArray) bin = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lists->evidence_bin->len; i++)
    {
      CasebookEvidence *evidence = lists->evidence_bin->pdata[i];
      CasebookCaseEntry *part_of = casebook_home_desk_find_case (self, casebook_evidence_get_case_id (evidence));

      CasebookBinEntry *entry = find_bin_entry (binned, CASEBOOK_RECORD (evidence), part_of);

      g_ptr_array_add (bin, ref_or_new (entry, evidence, part_of));
    }
  replace_items (self->evidence_bin, bin);
}

static CasebookBinEntry *
part_entry_for (CasebookHomeDesk   *self,
                GHashTable         *index,
                CasebookBinnedPart *read)
{
  CasebookCaseEntry *part_of = casebook_home_desk_find_case (self, casebook_evidence_get_case_id (read->evidence));
  CasebookBinEntry *entry = find_bin_entry (index, read->part, part_of);

  if (entry != NULL &&
      casebook_record_get_stamp (CASEBOOK_RECORD (casebook_bin_entry_get_evidence (entry))) ==
      casebook_record_get_stamp (CASEBOOK_RECORD (read->evidence)))
    return g_object_ref (entry);

  return casebook_bin_entry_new_part (read->part, read->evidence, part_of, casebook_record_get_stamp (read->part));
}

static void
take_part_bin (CasebookHomeDesk  *self,
               CasebookHomeLists *lists)
{
  g_autoptr (GHashTable) binned = index_bin (self->part_bin);
  g_autoptr (GPtrArray) bin = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lists->part_bin->len; i++)
    g_ptr_array_add (bin, part_entry_for (self, binned, lists->part_bin->pdata[i]));
  replace_items (self->part_bin, bin);
}

/**
 * casebook_home_desk_take_lists:
 * @self: a desk on which nothing is unsaved
 * @lists: what the library holds
 *
 * Makes the lists of the desk hold it.
 */
void
casebook_home_desk_take_lists (CasebookHomeDesk  *self,
                               CasebookHomeLists *lists)
{
  take_cases (self, lists);
  take_notes (self, lists);
  take_evidence_bin (self, lists);
  take_part_bin (self, lists);
}
