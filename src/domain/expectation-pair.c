/* Casebook: one expectation at two levels.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an item requires at two levels, lined up: either side may be missing,
 * when a requirement is new at the higher level or is dropped there.
 */
#include "domain/expectation-pair.h"

struct _CasebookExpectationPair
{
  GObject parent_instance;

  CasebookExpectation *from;
  CasebookExpectation *to;
};

G_DEFINE_FINAL_TYPE (CasebookExpectationPair, casebook_expectation_pair, G_TYPE_OBJECT)

static void
casebook_expectation_pair_dispose (GObject *object)
{
  CasebookExpectationPair *self = CASEBOOK_EXPECTATION_PAIR (object);

  g_clear_object (&self->from);
  g_clear_object (&self->to);

  G_OBJECT_CLASS (casebook_expectation_pair_parent_class)->dispose (object);
}

static void
casebook_expectation_pair_class_init (CasebookExpectationPairClass *class)
{
  G_OBJECT_CLASS (class)->dispose = casebook_expectation_pair_dispose;
}

static void
casebook_expectation_pair_init (CasebookExpectationPair *self)
{
}

static gboolean
is_at (CasebookExpectation     *expectation,
       const char              *level,
       CasebookExpectationKind  kind)
{
  return casebook_expectation_get_kind (expectation) == kind &&
         g_str_equal (casebook_expectation_get_level (expectation), level);
}

/* What may stand beside @expectation at @level: of the same line; and where a
 * framework has no lines, whatever comes first. */
static CasebookExpectation *
find_partner (GListModel          *expectations,
              CasebookExpectation *expectation,
              const char          *level,
              GHashTable          *taken)
{
  const char *line = casebook_expectation_get_line (expectation);

  for (guint i = 0; i < g_list_model_get_n_items (expectations); i++)
    {
      g_autoptr (CasebookExpectation) candidate = g_list_model_get_item (expectations, i);

      if (is_at (candidate, level, casebook_expectation_get_kind (expectation)) &&
          g_str_equal (casebook_expectation_get_line (candidate), line) &&
          !g_hash_table_contains (taken, candidate))
        return candidate;
    }

  return NULL;
}

static void
add_pair (GListStore          *pairs,
          CasebookExpectation *from,
          CasebookExpectation *to)
{
  g_autoptr (CasebookExpectationPair) pair = g_object_new (CASEBOOK_TYPE_EXPECTATION_PAIR, NULL);

  g_set_object (&pair->from, from);
  g_set_object (&pair->to, to);
  g_list_store_append (pairs, pair);
}

/**
 * casebook_expectation_pair_list:
 * @item: a theme or competency
 * @from_level: id of the current level
 * @to_level: id of the target level
 * @kind: which kind of expectation
 *
 * Lines the expectations of two levels up. The order is that of the target
 * level; what the target level drops comes last.
 *
 * Returns: (transfer full): a list of #CasebookExpectationPair
 */
GListModel *
casebook_expectation_pair_list (CasebookItem            *item,
                                const char              *from_level,
                                const char              *to_level,
                                CasebookExpectationKind  kind)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  GListModel *expectations;
  GListStore *pairs;
  guint n;

  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);
  g_return_val_if_fail (from_level != NULL, NULL);
  g_return_val_if_fail (to_level != NULL, NULL);

  expectations = casebook_item_get_expectations (item);
  n = g_list_model_get_n_items (expectations);
  pairs = g_list_store_new (CASEBOOK_TYPE_EXPECTATION_PAIR);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookExpectation) to = g_list_model_get_item (expectations, i);
      CasebookExpectation *from;

      if (!is_at (to, to_level, kind))
        continue;
      from = find_partner (expectations, to, from_level, taken);
      if (from != NULL)
        g_hash_table_add (taken, from);
      add_pair (pairs, from, to);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookExpectation) from = g_list_model_get_item (expectations, i);

      if (is_at (from, from_level, kind) && !g_hash_table_contains (taken, from))
        add_pair (pairs, from, NULL);
    }

  return G_LIST_MODEL (pairs);
}

/**
 * casebook_expectation_pair_get_from:
 * @self: a pair
 *
 * Returns: (transfer none) (nullable): the expectation at the current level
 */
CasebookExpectation *
casebook_expectation_pair_get_from (CasebookExpectationPair *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_PAIR (self), NULL);

  return self->from;
}

/**
 * casebook_expectation_pair_get_to:
 * @self: a pair
 *
 * Returns: (transfer none) (nullable): the expectation at the target level
 */
CasebookExpectation *
casebook_expectation_pair_get_to (CasebookExpectationPair *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_PAIR (self), NULL);

  return self->to;
}
