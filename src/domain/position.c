/* Casebook: the place a person gave something among its like.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Claims, measures and artefacts have a position, a real number; the smaller
 * comes first.
 */
#include "domain/position.h"

/**
 * casebook_position_of:
 * @record: (type CasebookRecord): a record that has a position
 *
 * Returns: its position
 */
double
casebook_position_of (gpointer record)
{
  double position = 0;

  g_object_get (record, "position", &position, NULL);
  return position;
}

/**
 * casebook_position_after_last:
 * @siblings: records that have positions, in their order
 *
 * Returns: a position for one that comes behind them
 */
double
casebook_position_after_last (GListModel *siblings)
{
  guint n;
  g_autoptr (GObject) last = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (siblings), 1);

  n = g_list_model_get_n_items (siblings);
  if (n == 0)
    return 1;

  last = g_list_model_get_item (siblings, n - 1);
  return casebook_position_of (last) + 1;
}
