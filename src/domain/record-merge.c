/* Casebook: two versions of a record made one.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/record-merge.h"

static gboolean
differ (CasebookRecord *a,
        CasebookRecord *b,
        GParamSpec     *spec)
{
  g_auto (GValue) of_a = G_VALUE_INIT;
  g_auto (GValue) of_b = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (a), spec->name, &of_a);
  g_object_get_property (G_OBJECT (b), spec->name, &of_b);
  return g_param_values_cmp (spec, &of_a, &of_b) != 0;
}

static void
take (CasebookRecord *mine,
      CasebookRecord *theirs,
      const char     *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (theirs), field, &value);
  g_object_set_property (G_OBJECT (mine), field, &value);
}

/**
 * casebook_record_merge:
 * @mine: a version of a record; it becomes both
 * @theirs: another version of it
 * @base: (nullable): the version both began with, or %NULL when it is not known
 *
 * Takes over from @theirs each field that was changed there and not in @mine.
 * Where both changed one, @mine stands. So does its tombstone, since what one
 * side goes on writing should not vanish because the other threw it away; id
 * and stamps are left alone. Without a base every difference counts as changed
 * on both sides.
 *
 * Returns: what came of it
 */
CasebookRecordMerge
casebook_record_merge (CasebookRecord *mine,
                       CasebookRecord *theirs,
                       CasebookRecord *base)
{
  CasebookRecordClass *class;
  CasebookRecordMerge result = CASEBOOK_RECORD_MERGE_SAME;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (mine), CASEBOOK_RECORD_MERGE_SAME);
  g_return_val_if_fail (G_OBJECT_TYPE (mine) == G_OBJECT_TYPE (theirs), CASEBOOK_RECORD_MERGE_SAME);
  g_return_val_if_fail (base == NULL || G_OBJECT_TYPE (mine) == G_OBJECT_TYPE (base), CASEBOOK_RECORD_MERGE_SAME);

  class = CASEBOOK_RECORD_GET_CLASS (mine);
  for (guint i = 0; i < class->n_fields; i++)
    {
      const char *field = class->fields[i].name;
      GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (class), field);

      if (!differ (mine, theirs, spec) || (base != NULL && !differ (theirs, base, spec)))
        continue;
      if (base == NULL || differ (mine, base, spec))
        {
          result = CASEBOOK_RECORD_MERGE_CONTESTED;
          continue;
        }
      take (mine, theirs, field);
      result = MAX (result, CASEBOOK_RECORD_MERGE_TAKEN);
    }

  return result;
}
