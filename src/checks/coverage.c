/* Casebook: how far the claims of a case reach.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The case is read once (checks/said.c). The tree is then walked from its end
 * to its beginning, where every item comes before the theme above it and hands
 * its state up. So the whole costs as much as there are claims and items,
 * however deep the tree.
 */
#include "checks/coverage.h"
#include "checks/said.h"

G_DEFINE_ENUM_TYPE (CasebookCoverageState, casebook_coverage_state,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_COVERAGE_MISSING, "missing"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_COVERAGE_THIN, "thin"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_COVERAGE_MET, "met"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_COVERAGE_NO_OPPORTUNITY, "no-opportunity"))

struct _CasebookCoverage
{
  GObject parent_instance;

  CasebookItem          *item;
  CasebookCoverageState  state;
  CasebookCoverageLack   lack;
  guint                  n_claims;
  guint                  n_evidence;
  CasebookDate           latest;
  guint                  n_of;
  guint                  n_covered;
  guint                  n_no_opportunity;
  CasebookCoverageTally  competencies; /* of the item itself or under it, that count */

  guint children[CASEBOOK_N_COVERAGE_STATES]; /* that count, while the tree is walked */
};

G_DEFINE_FINAL_TYPE (CasebookCoverage, casebook_coverage, G_TYPE_OBJECT)

static void
casebook_coverage_finalize (GObject *object)
{
  CasebookCoverage *self = CASEBOOK_COVERAGE (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (casebook_coverage_parent_class)->finalize (object);
}

static void
casebook_coverage_class_init (CasebookCoverageClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_coverage_finalize;
}

static void
casebook_coverage_init (CasebookCoverage *self)
{
}

/* Counts the practices of the target level, unless it requires skills or
 * behaviours as well. A statement of the whole requires nothing besides. */
static void
count_practices (CasebookCoverage *self,
                 CasebookSaid     *said)
{
  const char *level = casebook_said_get_level (said);
  GListModel *expectations = casebook_item_get_expectations (self->item);
  guint n_of = 0, n_covered = 0, n_no_opportunity = 0;

  for (guint i = 0; i < g_list_model_get_n_items (expectations); i++)
    {
      g_autoptr (CasebookExpectation) expectation = g_list_model_get_item (expectations, i);
      CasebookExpectationKind kind = casebook_expectation_get_kind (expectation);
      const char *id = casebook_expectation_get_id (expectation);

      if (g_strcmp0 (casebook_expectation_get_level (expectation), level) != 0 ||
          kind == CASEBOOK_EXPECTATION_STATEMENT ||
          kind == CASEBOOK_EXPECTATION_EXAMPLE || kind == CASEBOOK_EXPECTATION_ANTI_EXAMPLE)
        continue;
      if (kind != CASEBOOK_EXPECTATION_PRACTICE)
        return;

      n_of++;
      if (casebook_said_supports (said, id))
        n_covered++;
      else if (casebook_said_had_no_opportunity_for (said, id))
        n_no_opportunity++;
    }

  self->n_of = n_of;
  self->n_covered = n_covered;
  self->n_no_opportunity = n_no_opportunity;
}

static CasebookCoverageLack
lack_of_competency (CasebookCoverage      *self,
                    const CasebookClaimed *claimed)
{
  if (claimed == NULL)
    return CASEBOOK_COVERAGE_LACK_NOTHING;
  if (claimed->n_evidence < 2)
    return claimed->n_owed > 0 ? CASEBOOK_COVERAGE_LACK_SENTENCE
         : claimed->n_bare > 0 ? CASEBOOK_COVERAGE_LACK_STORY
                               : CASEBOOK_COVERAGE_LACK_SECOND;
  if (!claimed->in_window)
    return CASEBOOK_COVERAGE_LACK_WINDOW;
  if (2 * self->n_covered < self->n_of - self->n_no_opportunity)
    return CASEBOOK_COVERAGE_LACK_PRACTICES;

  return CASEBOOK_COVERAGE_LACK_NOTHING;
}

static CasebookCoverageState
state_of_competency (CasebookCoverage *self,
                     gboolean          no_opportunity)
{
  if (self->n_claims == 0)
    {
      if (no_opportunity || (self->n_of > 0 && self->n_no_opportunity == self->n_of))
        return CASEBOOK_COVERAGE_NO_OPPORTUNITY;
      return CASEBOOK_COVERAGE_MISSING;
    }

  return self->lack != CASEBOOK_COVERAGE_LACK_NOTHING ? CASEBOOK_COVERAGE_THIN : CASEBOOK_COVERAGE_MET;
}

static CasebookCoverageState
state_of_theme (CasebookCoverage *self,
                gboolean          no_opportunity)
{
  guint n_missing = self->children[CASEBOOK_COVERAGE_MISSING];
  guint n_thin = self->children[CASEBOOK_COVERAGE_THIN];
  guint n_met = self->children[CASEBOOK_COVERAGE_MET];
  guint n_none = self->children[CASEBOOK_COVERAGE_NO_OPPORTUNITY];

  if (self->n_claims == 0 && n_missing + n_thin + n_met == 0 && (no_opportunity || n_none > 0))
    return CASEBOOK_COVERAGE_NO_OPPORTUNITY;
  if (self->n_claims == 0 && n_thin + n_met == 0)
    return CASEBOOK_COVERAGE_MISSING;
  if (n_met > 0 && n_missing + n_thin == 0)
    return CASEBOOK_COVERAGE_MET;

  return CASEBOOK_COVERAGE_THIN;
}

/* Whether a theme looks at this child of its: an optional competency of which
 * nothing is said is no gap, and neither is a theme of such. */
static gboolean
counts (CasebookCoverage *self,
        CasebookSaid     *said)
{
  if (self->state != CASEBOOK_COVERAGE_MISSING)
    return TRUE;
  if (casebook_item_is_competency (self->item))
    return casebook_item_is_required_at (self->item, casebook_said_get_level (said));

  return self->competencies.n[CASEBOOK_COVERAGE_MISSING] > 0;
}

static CasebookCoverage *
coverage_new (CasebookItem *item,
              CasebookSaid *said)
{
  CasebookCoverage *self = g_object_new (CASEBOOK_TYPE_COVERAGE, NULL);
  const CasebookClaimed *claimed = casebook_said_find_claimed (said, casebook_item_get_id (item));

  self->item = g_object_ref (item);
  if (claimed != NULL)
    {
      self->n_claims = claimed->n_claims;
      self->n_evidence = claimed->n_evidence;
      self->latest = claimed->latest;
    }
  count_practices (self, said);

  return self;
}

static void
settle (CasebookCoverage *self,
        CasebookSaid     *said,
        gboolean          no_opportunity)
{
  const CasebookClaimed *claimed = casebook_said_find_claimed (said, casebook_item_get_id (self->item));

  if (!casebook_item_is_competency (self->item))
    {
      self->state = state_of_theme (self, no_opportunity);
      return;
    }

  self->lack = lack_of_competency (self, claimed);
  self->state = state_of_competency (self, no_opportunity);
  if (counts (self, said))
    self->competencies.n[self->state] = 1;
}

static void
hand_up (CasebookCoverage *self,
         CasebookCoverage *parent,
         CasebookSaid     *said)
{
  if (counts (self, said))
    parent->children[self->state]++;
  for (guint i = 0; i < CASEBOOK_N_COVERAGE_STATES; i++)
    parent->competencies.n[i] += self->competencies.n[i];
}

static gboolean
is_stated_above (CasebookItem *item,
                 CasebookSaid *said)
{
  for (; item != NULL; item = casebook_item_get_parent (item))
    {
      if (casebook_said_had_no_opportunity (said, casebook_item_get_id (item)))
        return TRUE;
    }

  return FALSE;
}

/* Makes the coverage of @items, which stand in tree order: a theme before all that is under it. */
static GPtrArray *
cover (GPtrArray    *items,
       CasebookSaid *said)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autofree gboolean *stated = g_new0 (gboolean, items->len + 1);
  GPtrArray *coverages = g_ptr_array_new_full (items->len, g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (items, i);
      CasebookItem *parent = casebook_item_get_parent (item);
      gpointer place;

      if (parent != NULL && g_hash_table_lookup_extended (places, parent, NULL, &place))
        stated[i] = stated[GPOINTER_TO_UINT (place)] ||
                    casebook_said_had_no_opportunity (said, casebook_item_get_id (item));
      else
        stated[i] = is_stated_above (item, said);
      g_hash_table_insert (places, item, GUINT_TO_POINTER (i));
      g_ptr_array_add (coverages, coverage_new (item, said));
    }

  for (guint i = items->len; i > 0; i--)
    {
      CasebookCoverage *coverage = g_ptr_array_index (coverages, i - 1);
      CasebookItem *parent = casebook_item_get_parent (coverage->item);
      gpointer place;

      settle (coverage, said, stated[i - 1]);
      if (parent != NULL && g_hash_table_lookup_extended (places, parent, NULL, &place))
        hand_up (coverage, g_ptr_array_index (coverages, GPOINTER_TO_UINT (place)), said);
    }

  return coverages;
}

/* @item and all that is under it in tree order, without recursion. */
static GPtrArray *
list_subtree (CasebookItem *item)
{
  GPtrArray *items = g_ptr_array_new ();
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  g_ptr_array_add (waiting, item);
  while (waiting->len > 0)
    {
      CasebookItem *next = g_ptr_array_steal_index (waiting, waiting->len - 1);
      GListModel *children = casebook_item_get_children (next);

      g_ptr_array_add (items, next);
      for (guint i = g_list_model_get_n_items (children); i > 0; i--)
        {
          g_autoptr (CasebookItem) child = g_list_model_get_item (children, i - 1);

          g_ptr_array_add (waiting, child);
        }
    }

  return items;
}

/**
 * casebook_coverage_of:
 * @item: an item of the case's framework
 * @case_: a case
 *
 * Reads the whole case; for more than a few items use casebook_coverage_list().
 *
 * Returns: (transfer full): how @item stands for the author of @case_ at this moment
 */
CasebookCoverage *
casebook_coverage_of (CasebookItem *item,
                      CasebookCase *case_)
{
  g_autoptr (CasebookSaid) said = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) coverages = NULL;

  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  said = casebook_said_new (case_, CASEBOOK_AUDIENCE_ME);
  items = list_subtree (item);
  coverages = cover (items, said);

  return g_object_ref (g_ptr_array_index (coverages, 0));
}

/**
 * casebook_coverage_list:
 * @framework: a sealed framework
 * @case_: a case held against it
 *
 * Returns: (transfer full): how every item of @framework stands for the author of @case_ at this
 *   moment, a list of #CasebookCoverage in the order of casebook_framework_dup_items()
 */
GListModel *
casebook_coverage_list (CasebookFramework *framework,
                        CasebookCase      *case_)
{
  return casebook_coverage_list_for (framework, case_, CASEBOOK_AUDIENCE_ME);
}

/**
 * casebook_coverage_list_for:
 * @framework: a sealed framework
 * @case_: a case held against it
 * @reader: who reads; evidence that this reader may not see does not count
 *
 * Returns: (transfer full): as casebook_coverage_list(), for another reader than the author
 */
GListModel *
casebook_coverage_list_for (CasebookFramework *framework,
                            CasebookCase      *case_,
                            CasebookAudience   reader)
{
  g_autoptr (CasebookSaid) said = NULL;
  g_autoptr (GListModel) model = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) coverages = NULL;
  GListStore *list;

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  said = casebook_said_new (case_, reader);
  model = casebook_framework_dup_items (framework);
  items = g_ptr_array_new_full (g_list_model_get_n_items (model), g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
  coverages = cover (items, said);

  list = g_list_store_new (CASEBOOK_TYPE_COVERAGE);
  g_list_store_splice (list, 0, 0, coverages->pdata, coverages->len);
  return G_LIST_MODEL (list);
}

/**
 * casebook_coverage_tally:
 * @coverages: the whole list of a case, as casebook_coverage_list() makes it
 * @tally: (out caller-allocates): where the counts go
 *
 * Counts the competencies by state.
 */
void
casebook_coverage_tally (GListModel            *coverages,
                         CasebookCoverageTally *tally)
{
  g_return_if_fail (G_IS_LIST_MODEL (coverages));
  g_return_if_fail (tally != NULL);

  *tally = (CasebookCoverageTally) { 0 };
  for (guint i = 0; i < g_list_model_get_n_items (coverages); i++)
    {
      g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (coverages, i);

      if (!casebook_item_is_competency (coverage->item))
        continue;
      for (guint state = 0; state < CASEBOOK_N_COVERAGE_STATES; state++)
        tally->n[state] += coverage->competencies.n[state];
    }
}

/**
 * casebook_coverage_get_item:
 * @self: a coverage
 *
 * Returns: (transfer none): the item it is about
 */
CasebookItem *
casebook_coverage_get_item (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), NULL);

  return self->item;
}

/**
 * casebook_coverage_get_state:
 * @self: a coverage
 *
 * Returns: how the item stands
 */
CasebookCoverageState
casebook_coverage_get_state (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), CASEBOOK_COVERAGE_MISSING);

  return self->state;
}

/**
 * casebook_coverage_get_lack:
 * @self: a coverage
 *
 * Returns: what makes a competency thin; nothing for a theme
 */
CasebookCoverageLack
casebook_coverage_get_lack (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), CASEBOOK_COVERAGE_LACK_NOTHING);

  return self->lack;
}

/**
 * casebook_coverage_get_n_claims:
 * @self: a coverage
 *
 * Returns: how many claims are made on that very item, not on those under it
 */
guint
casebook_coverage_get_n_claims (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), 0);

  return self->n_claims;
}

/**
 * casebook_coverage_get_n_evidence:
 * @self: a coverage
 *
 * Returns: how many distinct pieces of evidence support those claims
 */
guint
casebook_coverage_get_n_evidence (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), 0);

  return self->n_evidence;
}

/**
 * casebook_coverage_get_latest:
 * @self: a coverage
 *
 * Returns: the latest date of that evidence, its end or else its start; no date when
 *   there is none
 */
CasebookDate
casebook_coverage_get_latest (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), CASEBOOK_DATE_NONE);

  return self->latest;
}

/**
 * casebook_coverage_get_n_of:
 * @self: a coverage
 *
 * Returns: how many practices the target level requires, the 6 of "2 of 6"; 0 when it
 *   requires skills or behaviours as well
 */
guint
casebook_coverage_get_n_of (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), 0);

  return self->n_of;
}

/**
 * casebook_coverage_get_n_covered:
 * @self: a coverage
 *
 * Returns: how many of those practices are supported, the 2 of "2 of 6"
 */
guint
casebook_coverage_get_n_covered (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), 0);

  return self->n_covered;
}

/**
 * casebook_coverage_get_n_no_opportunity:
 * @self: a coverage
 *
 * Returns: for how many of the practices that are not supported no opportunity is stated
 */
guint
casebook_coverage_get_n_no_opportunity (CasebookCoverage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), 0);

  return self->n_no_opportunity;
}

/**
 * casebook_coverage_get_count:
 * @self: a coverage
 * @state: a state
 *
 * Returns: how many competencies under the item stand so; for a competency, 1 when it does
 */
guint
casebook_coverage_get_count (CasebookCoverage      *self,
                             CasebookCoverageState  state)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE (self), 0);
  g_return_val_if_fail (state < CASEBOOK_N_COVERAGE_STATES, 0);

  return self->competencies.n[state];
}
