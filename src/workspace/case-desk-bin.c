/* Casebook: what of an open case goes to the bin, and comes back.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/case-desk-private.h"
#include "workspace/order.h"

/* Where a record stood that was put into the bin. */
typedef struct
{
  CasebookRecord *record;
  GListStore     *list;
  guint           place;
} Removal;

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->record);
  g_object_unref (removal->list);
  g_free (removal);
}

static void
remember_removal (CasebookCaseDesk *self,
                  CasebookRecord   *record,
                  GListStore       *list,
                  guint             place)
{
  Removal *removal = g_new0 (Removal, 1);

  removal->record = g_object_ref (record);
  removal->list = g_object_ref (list);
  removal->place = place;
  if (self->removals == NULL)
    self->removals = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) removal_free);
  g_hash_table_insert (self->removals, (gpointer) casebook_record_get_id (record), removal);
}

static gboolean
is_part_of_case (gpointer record)
{
  return CASEBOOK_IS_EVIDENCE (record) || CASEBOOK_IS_CLAIM (record) ||
         CASEBOOK_IS_MEASURE (record) || CASEBOOK_IS_ARTEFACT (record);
}

/**
 * casebook_case_desk_remove:
 * @self: a desk
 * @record: (type CasebookRecord): evidence, a claim, a measure or an artefact
 *
 * Puts @record into the bin. What belongs to evidence stays in its lists and has
 * no tombstone of its own, so it goes with the evidence and comes back with it,
 * whoever takes it out of the bin. A record that is gone already stays so.
 */
void
casebook_case_desk_remove (CasebookCaseDesk *self,
                           gpointer          record)
{
  GListStore *list;
  guint place;

  g_return_if_fail (CASEBOOK_IS_CASE_DESK (self));
  g_return_if_fail (is_part_of_case (record));

  list = casebook_case_desk_find_list (self, record);
  if (list == NULL || !g_list_store_find (list, record, &place))
    return;

  remember_removal (self, record, list, place);
  casebook_journal_begin (self->journal, "remove");
  casebook_undo_stack_remove (self->steps, list, record);
  casebook_journal_end (self->journal);
}

/* Evidence has no position; it goes back to where it stood, as nearly as may be. */
static guint
place_to_return_to (const Removal *removal)
{
  if (CASEBOOK_IS_EVIDENCE (removal->record))
    return MIN (removal->place, g_list_model_get_n_items (G_LIST_MODEL (removal->list)));

  return casebook_order_find_place (removal->list, removal->record);
}

/**
 * casebook_case_desk_restore:
 * @self: a desk
 * @id: id of a record that casebook_case_desk_remove() put into the bin
 *
 * Takes that record out of the bin, whatever was done since. It is a step of
 * undo like any other. One that is back already stays where it is.
 *
 * Returns: (transfer none) (nullable): the record, if it was taken out now
 */
gpointer
casebook_case_desk_restore (CasebookCaseDesk *self,
                            const char       *id)
{
  Removal *removal;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  removal = self->removals != NULL ? g_hash_table_lookup (self->removals, id) : NULL;
  if (removal == NULL || g_list_store_find (removal->list, removal->record, NULL))
    return NULL;

  casebook_journal_begin (self->journal, "restore");
  casebook_undo_stack_insert (self->steps, removal->list, place_to_return_to (removal), removal->record);
  casebook_journal_end (self->journal);

  return removal->record;
}
