/* Casebook: steps that would lead over what another program wrote.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A field that was taken over from elsewhere holds neither what the step left
 * that changed it last nor what the next one to be redone begins with. Taking
 * any step of that field would put a text from before back over the other's,
 * and nobody would be told; so none of them is taken any more.
 *
 * A step goes as a whole, since half a stroke is none. What else a done one
 * changed stays as it is, so older steps of those fields lead from what is no
 * longer reached, and go as well. Steps to be redone stand on each other: behind
 * one that goes all go.
 */
#include "workspace/undo-overtaken.h"
#include "workspace/undo-step.h"

static void
note_if_overtaken (CasebookUndoChange *change,
                   gboolean            is_done,
                   CasebookRecord     *record,
                   GHashTable         *seen,
                   GPtrArray          *overtaken)
{
  if (casebook_undo_change_get_record (change) != record || *casebook_undo_change_get_field (change) == '\0' ||
      !g_hash_table_add (seen, (gpointer) casebook_undo_change_get_field (change)))
    return;

  if (!casebook_undo_change_stands (change, is_done))
    g_ptr_array_add (overtaken, change);
}

/* Returns: (transfer container): of each field of @record that another hand changed, the change nearest to now */
static GPtrArray *
list_overtaken (GPtrArray      *steps,
                guint           n_done,
                CasebookRecord *record)
{
  GPtrArray *overtaken = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = n_done; i > 0; i--)
    {
      CasebookUndoStep *step = g_ptr_array_index (steps, i - 1);

      for (guint j = casebook_undo_step_get_n_changes (step); j > 0; j--)
        note_if_overtaken (casebook_undo_step_get_change (step, j - 1), TRUE, record, seen, overtaken);
    }
  for (guint i = n_done; i < steps->len; i++)
    {
      CasebookUndoStep *step = g_ptr_array_index (steps, i);

      for (guint j = 0; j < casebook_undo_step_get_n_changes (step); j++)
        note_if_overtaken (casebook_undo_step_get_change (step, j), FALSE, record, seen, overtaken);
    }

  return overtaken;
}

static gboolean
touches (CasebookUndoStep *step,
         GPtrArray        *overtaken)
{
  for (guint i = 0; i < casebook_undo_step_get_n_changes (step); i++)
    {
      for (guint j = 0; j < overtaken->len; j++)
        {
          if (casebook_undo_change_shares_field (casebook_undo_step_get_change (step, i), overtaken->pdata[j]))
            return TRUE;
        }
    }

  return FALSE;
}

static void
add_changes (CasebookUndoStep *step,
             GPtrArray        *overtaken)
{
  for (guint i = 0; i < casebook_undo_step_get_n_changes (step); i++)
    g_ptr_array_add (overtaken, casebook_undo_step_get_change (step, i));
}

/**
 * casebook_undo_overtaken_find:
 * @steps: (element-type CasebookUndoStep): steps, the oldest first
 * @n_done: how many of them are done; the others were undone
 * @record: a record that took over what was changed elsewhere
 *
 * Returns: (transfer container) (element-type CasebookUndoStep): the set of @steps that must not be taken any more
 */
GHashTable *
casebook_undo_overtaken_find (GPtrArray      *steps,
                              guint           n_done,
                              CasebookRecord *record)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) overtaken = NULL;
  gboolean is_cut = FALSE;

  g_return_val_if_fail (steps != NULL, NULL);
  g_return_val_if_fail (n_done <= steps->len, NULL);
  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);

  overtaken = list_overtaken (steps, n_done, record);
  for (guint i = n_done; i < steps->len; i++)
    {
      is_cut = is_cut || touches (steps->pdata[i], overtaken);
      if (is_cut)
        g_hash_table_add (found, steps->pdata[i]);
    }
  for (guint i = n_done; i > 0; i--)
    {
      if (!touches (steps->pdata[i - 1], overtaken))
        continue;
      add_changes (steps->pdata[i - 1], overtaken);
      g_hash_table_add (found, steps->pdata[i - 1]);
    }

  return g_steal_pointer (&found);
}
