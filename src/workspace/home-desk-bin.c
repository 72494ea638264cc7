/* Casebook: the bin of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is removed goes into the bin and comes back as it went in. A case,
 * evidence and a part of it are only entries here: removing and restoring them switches the
 * entry from one list to the other and marks the row. A note is a record at hand.
 */
#include "domain/case.h"
#include "workspace/home-desk-private.h"

static const char *
id_of (gpointer entry)
{
  return CASEBOOK_IS_CASE_ENTRY (entry) ? casebook_case_entry_get_id (entry) : casebook_bin_entry_get_id (entry);
}

/**
 * casebook_home_desk_find_entry:
 * @list: a list of #CasebookCaseEntry or #CasebookBinEntry
 * @id: id of what an entry stands for
 * @position: (out): where it is
 *
 * Returns: (transfer none) (nullable): the entry
 */
gpointer
casebook_home_desk_find_entry (GListStore *list,
                               const char *id,
                               guint      *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (id_of (entry), id))
        {
          *position = i;
          return entry;
        }
    }

  return NULL;
}

/**
 * casebook_home_desk_find_case:
 * @self: a desk
 * @case_id: an id
 *
 * Returns: (transfer none) (nullable): the entry of the case, in the bin or not
 */
CasebookCaseEntry *
casebook_home_desk_find_case (CasebookHomeDesk *self,
                              const char       *case_id)
{
  guint position;
  CasebookCaseEntry *entry = casebook_home_desk_find_entry (self->cases, case_id, &position);

  return entry != NULL ? entry : casebook_home_desk_find_entry (self->bin, case_id, &position);
}

static int
compare_edited (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  gint64 first = casebook_case_entry_get_edited ((CasebookCaseEntry *) a);
  gint64 second = casebook_case_entry_get_edited ((CasebookCaseEntry *) b);

  return (first < second) - (first > second);
}

/* The lists may have been read anew since the step was made, so the entry is looked for by its id. */
static void
put_case_in_bin (gpointer subject,
                 gboolean binned,
                 gpointer user_data)
{
  CasebookHomeDesk *self = user_data;
  const char *case_id = casebook_case_entry_get_id (subject);
  GListStore *from = binned ? self->cases : self->bin;
  g_autoptr (CasebookCaseEntry) entry = NULL;
  guint position;

  entry = casebook_home_desk_find_entry (from, case_id, &position);
  if (entry == NULL)
    return;

  g_object_ref (entry);
  g_list_store_remove (from, position);
  casebook_case_entry_set_removed (entry, binned ? g_get_real_time () : 0);
  if (binned)
    g_list_store_insert (self->bin, 0, entry);
  else
    g_list_store_insert_sorted (self->cases, entry, compare_edited, NULL);
  casebook_journal_mark (self->journal, CASEBOOK_TYPE_CASE, case_id, binned);
}

/**
 * casebook_home_desk_switch_case:
 * @self: a desk
 * @case_id: id of a case
 * @binned: whether it is to lie in the bin
 *
 * Makes that a step that can be undone, even where it is so already.
 */
void
casebook_home_desk_switch_case (CasebookHomeDesk *self,
                                const char       *case_id,
                                gboolean          binned)
{
  CasebookCaseEntry *entry = casebook_home_desk_find_case (self, case_id);

  if (entry != NULL)
    casebook_undo_stack_perform (self->steps, casebook_undo_change_new_switch (entry, binned, put_case_in_bin, self));
}

/**
 * casebook_home_desk_remove_case:
 * @self: a desk
 * @case_id: id of a case in the list
 *
 * Puts the case into the bin. It and all that belongs to it stay in the library.
 */
void
casebook_home_desk_remove_case (CasebookHomeDesk *self,
                                const char       *case_id)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (case_id != NULL);

  if (casebook_home_desk_find_entry (self->cases, case_id, &position) != NULL)
    casebook_home_desk_switch_case (self, case_id, TRUE);
}

/**
 * casebook_home_desk_restore_case:
 * @self: a desk
 * @case_id: id of a case in the bin
 *
 * Takes the case out of the bin as it went in.
 */
void
casebook_home_desk_restore_case (CasebookHomeDesk *self,
                                 const char       *case_id)
{
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (case_id != NULL);

  if (casebook_home_desk_find_entry (self->bin, case_id, &position) != NULL)
    casebook_home_desk_switch_case (self, case_id, FALSE);
}

static CasebookBinEntry *
removed_now (CasebookBinEntry *entry)
{
  CasebookRecord *record = casebook_bin_entry_get_record (entry);
  CasebookCaseEntry *part_of = casebook_bin_entry_get_part_of (entry);
  CasebookEvidence *evidence = casebook_bin_entry_get_evidence (entry);

  return evidence != NULL ? casebook_bin_entry_new_part (record, evidence, part_of, g_get_real_time ())
                          : casebook_bin_entry_new (record, part_of, g_get_real_time ());
}

/* What the list of cases says of the case is another then, so it is read anew. */
static void
put_in_bin (gpointer subject,
            gboolean binned,
            gpointer user_data)
{
  CasebookHomeDesk *self = user_data;
  const char *id = casebook_bin_entry_get_id (subject);
  GListStore *list = casebook_bin_entry_get_evidence (subject) != NULL ? self->part_bin : self->evidence_bin;
  g_autoptr (CasebookBinEntry) entry = NULL;
  guint position;

  if ((casebook_home_desk_find_entry (list, id, &position) != NULL) == !!binned)
    return;

  if (binned)
    {
      entry = removed_now (subject);
      g_list_store_insert (list, 0, entry);
    }
  else
    {
      g_list_store_remove (list, position);
    }
  casebook_journal_mark (self->journal, G_OBJECT_TYPE (casebook_bin_entry_get_record (subject)), id, binned);
  casebook_home_desk_refresh_async (self, NULL, NULL, NULL);
}

/**
 * casebook_home_desk_switch_evidence:
 * @self: a desk
 * @entry: evidence, or a part of it
 * @binned: whether it is to lie in the bin
 *
 * Makes that a step that can be undone, even where it is so already.
 */
void
casebook_home_desk_switch_evidence (CasebookHomeDesk *self,
                                    CasebookBinEntry *entry,
                                    gboolean          binned)
{
  casebook_undo_stack_perform (self->steps, casebook_undo_change_new_switch (entry, binned, put_in_bin, self));
}

/* As a step of undo that has begun. */
static void
take_out (CasebookHomeDesk *self,
          CasebookBinEntry *entry)
{
  CasebookCaseEntry *part_of = casebook_bin_entry_get_part_of (entry);

  if (part_of != NULL)
    casebook_home_desk_restore_case (self, casebook_case_entry_get_id (part_of));
  casebook_home_desk_switch_evidence (self, entry, FALSE);
}

/**
 * casebook_home_desk_restore_evidence:
 * @self: a desk
 * @evidence_id: id of evidence in the bin
 *
 * Takes the evidence out of the bin as it went in. Evidence is seen in its case
 * alone, so a case that lies in the bin as well comes with it.
 */
void
casebook_home_desk_restore_evidence (CasebookHomeDesk *self,
                                     const char       *evidence_id)
{
  CasebookBinEntry *entry;
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (evidence_id != NULL);

  entry = casebook_home_desk_find_entry (self->evidence_bin, evidence_id, &position);
  if (entry == NULL)
    return;

  casebook_undo_stack_begin (self->steps);
  take_out (self, entry);
  casebook_undo_stack_end (self->steps);
}

/**
 * casebook_home_desk_restore_part:
 * @self: a desk
 * @part_id: id of a claim, a measure or an artefact in the bin
 *
 * Takes the part out of the bin as it went in. It is seen in its evidence alone,
 * so evidence and a case that lie in the bin as well come with it.
 */
void
casebook_home_desk_restore_part (CasebookHomeDesk *self,
                                 const char       *part_id)
{
  CasebookBinEntry *entry, *whole;
  CasebookRecord *evidence;
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (part_id != NULL);

  entry = casebook_home_desk_find_entry (self->part_bin, part_id, &position);
  if (entry == NULL)
    return;

  evidence = CASEBOOK_RECORD (casebook_bin_entry_get_evidence (entry));
  whole = casebook_home_desk_find_entry (self->evidence_bin, casebook_record_get_id (evidence), &position);
  casebook_undo_stack_begin (self->steps);
  if (whole != NULL)
    take_out (self, whole);
  take_out (self, entry);
  casebook_undo_stack_end (self->steps);
}

/* Notes are listed newest first. */
static gboolean
comes_before (CasebookNote *note,
              CasebookNote *other)
{
  if (casebook_note_get_written (note) != casebook_note_get_written (other))
    return casebook_note_get_written (note) > casebook_note_get_written (other);

  return casebook_record_get_created (CASEBOOK_RECORD (note)) > casebook_record_get_created (CASEBOOK_RECORD (other));
}

static guint
place_of (CasebookHomeDesk *self,
          CasebookNote     *note)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->notes));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookNote) other = g_list_model_get_item (G_LIST_MODEL (self->notes), i);

      if (comes_before (note, other))
        return i;
    }

  return n;
}

/**
 * casebook_home_desk_restore_note:
 * @self: a desk
 * @note_id: id of a note in the bin
 *
 * Takes the note out of the bin, whatever was changed since it went there.
 */
void
casebook_home_desk_restore_note (CasebookHomeDesk *self,
                                 const char       *note_id)
{
  CasebookBinEntry *entry;
  CasebookNote *note;
  guint position;

  g_return_if_fail (CASEBOOK_IS_HOME_DESK (self));
  g_return_if_fail (note_id != NULL);

  entry = casebook_home_desk_find_entry (self->note_bin, note_id, &position);
  if (entry == NULL)
    return;

  note = CASEBOOK_NOTE (casebook_bin_entry_get_record (entry));
  casebook_journal_begin (self->journal, "restore");
  casebook_undo_stack_insert (self->steps, self->notes, place_of (self, note), CASEBOOK_RECORD (note));
  casebook_journal_end (self->journal);
}

/**
 * casebook_home_desk_follow_note:
 * @self: a desk
 * @note: a note that was changed
 *
 * Keeps the bin in step with notes that come and go, by undo as well.
 */
void
casebook_home_desk_follow_note (CasebookHomeDesk *self,
                                CasebookNote     *note)
{
  CasebookRecord *record = CASEBOOK_RECORD (note);
  g_autoptr (CasebookBinEntry) fresh = NULL;
  guint position;
  gboolean listed = casebook_home_desk_find_entry (self->note_bin, casebook_record_get_id (record), &position) != NULL;

  if (listed == casebook_record_get_deleted (record))
    return;

  if (listed)
    {
      g_list_store_remove (self->note_bin, position);
      return;
    }
  fresh = casebook_bin_entry_new (record, NULL, g_get_real_time ());
  g_list_store_insert (self->note_bin, 0, fresh);
}
