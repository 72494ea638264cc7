/* Casebook: the order a person puts things in.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is put between two others gets the middle of their positions
 * (domain/position.c), so that moving one record changes one row and merging two
 * libraries keeps both their moves. When there is no number left between the two, all of
 * them are numbered anew, from 1. The claims of a case are one such order
 * (casebook_case_dup_claims()), the measures and the artefacts of a piece of
 * evidence are another each.
 */
#include "domain/position.h"
#include "workspace/order.h"

static void
set_position (CasebookUndoStack *undo,
              gpointer           record,
              double             position)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_DOUBLE);
  g_value_set_double (&value, position);
  casebook_undo_stack_set_field (undo, record, "position", &value);
}

/* Whether there is a number between the neighbours of @place; then that is @position. */
static gboolean
find_gap (GPtrArray *siblings,
          guint      place,
          double    *position)
{
  gboolean first = place == 0;
  gboolean last = place + 1 == siblings->len;
  double before = first ? 0 : casebook_position_of (g_ptr_array_index (siblings, place - 1));
  double after = last ? 0 : casebook_position_of (g_ptr_array_index (siblings, place + 1));

  if (first && last)
    *position = 1;
  else if (first)
    *position = after - 1;
  else if (last)
    *position = before + 1;
  else
    *position = before + (after - before) / 2;

  return (first || *position > before) && (last || *position < after);
}

/**
 * casebook_order_place:
 * @undo: who remembers it; the step that is begun there is one for all changes
 * @siblings: the records among which @record is, in their order
 * @record: one of them
 * @before: (nullable): the one to stand right behind it, or %NULL to be the last
 *
 * Changes positions so that @record has its new place, and puts it there in @siblings.
 */
void
casebook_order_place (CasebookUndoStack *undo,
                      GPtrArray         *siblings,
                      gpointer           record,
                      gpointer           before)
{
  double position;
  guint from, place;

  g_return_if_fail (CASEBOOK_IS_UNDO_STACK (undo));
  g_return_if_fail (g_ptr_array_find (siblings, record, &from));
  g_return_if_fail (before != record);
  g_return_if_fail (before == NULL || g_ptr_array_find (siblings, before, NULL));

  g_ptr_array_insert (siblings, -1, g_ptr_array_steal_index (siblings, from));
  if (before != NULL && g_ptr_array_find (siblings, before, &place))
    g_ptr_array_insert (siblings, place, g_ptr_array_steal_index (siblings, siblings->len - 1));
  else
    place = siblings->len - 1;

  if (place == from)
    return;
  if (find_gap (siblings, place, &position))
    {
      set_position (undo, record, position);
      return;
    }
  for (guint i = 0; i < siblings->len; i++)
    set_position (undo, g_ptr_array_index (siblings, i), i + 1);
}

/**
 * casebook_order_find_place:
 * @list: records that have positions, in their order
 * @record: one of them, or one that is to be among them
 *
 * Returns: how many of the others stand before @record by position
 */
guint
casebook_order_find_place (GListStore *list,
                           gpointer    record)
{
  double position = casebook_position_of (record);
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CasebookRecord) other = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (other != record && casebook_position_of (other) < position)
        place++;
    }

  return place;
}
