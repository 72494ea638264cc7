/* Casebook: a made-up case to tell.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Competencies are called c1, c2 and so on, themes t1, t2; each competency has a
 * statement and a skill at the levels "from" and "to".
 */
#include "made-up.h"

static void
add_expectations (CasebookItem *item,
                  const char   *id)
{
  static const char * const levels[] = { "from", "to" };
  static const CasebookExpectationKind kinds[] = { CASEBOOK_EXPECTATION_STATEMENT, CASEBOOK_EXPECTATION_SKILL };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *own = g_strdup_printf ("%s-%s-%u", id, levels[i], j);
        g_autofree char *line = g_strdup_printf ("line-%u", j);
        g_autofree char *text = g_strdup_printf ("%s what %s is about, %s.", i == 0 ? "Knows" : "Decides", id,
                                                 i == 0 ? "in the team" : "for every team");
        g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (own, levels[i], kinds[j], line, text);

        casebook_item_add_expectation (item, expectation);
      }
}

/**
 * made_up_framework:
 * @n_themes: how many themes, or 0 for none above the competencies
 * @n_competencies: how many competencies in all
 */
CasebookFramework *
made_up_framework (guint n_themes,
                   guint n_competencies)
{
  CasebookFramework *framework = casebook_framework_new ("made-up", "1", "Made Up");
  g_autoptr (CasebookLevel) from = casebook_level_new ("from", "Junior Maker", "Junior", "", 1, "");
  g_autoptr (CasebookLevel) to = casebook_level_new ("to", "Senior Maker", "Senior", "", 2, "");
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();

  casebook_framework_add_level (framework, from);
  casebook_framework_add_level (framework, to);
  for (guint i = 0; i < n_themes; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i + 1);
      g_autoptr (CasebookItem) theme = casebook_item_new (id, NULL, id, NULL);

      casebook_framework_add_root (framework, theme);
      g_ptr_array_add (themes, theme);
    }
  for (guint i = 0; i < n_competencies; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i + 1);
      g_autofree char *title = g_strdup_printf ("Competency called c%u", i + 1);
      g_autoptr (CasebookItem) item = casebook_item_new (id, NULL, title, NULL);

      add_expectations (item, id);
      if (n_themes > 0)
        casebook_item_add_child (g_ptr_array_index (themes, i % n_themes), item);
      else
        casebook_framework_add_root (framework, item);
    }
  g_assert_true (casebook_framework_seal (framework, NULL));

  return framework;
}

CasebookCase *
made_up_case (void)
{
  return g_object_new (CASEBOOK_TYPE_CASE, "id", "00000000-0000-4000-8000-000000000000", "stamp",
                       (gint64) 1700000000 * G_USEC_PER_SEC, "candidate", "Robin Quill", "framework", "made-up",
                       "from-level", "from", "to-level", "to", "window-from", casebook_date_new (2025, 1, 0),
                       "window-to", casebook_date_new (2026, 6, 0), "ask", "I ask.", NULL);
}

/* Ids count on, so that a case made up twice is the same. */
static char *
next_id (CasebookCase *case_)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_evidence (case_)));

  return g_strdup_printf ("00000000-0000-4000-8000-%012u", n + 1);
}

/**
 * made_up_evidence:
 * @case_: a case it is added to
 * @title: its title
 * @to: when it ended
 * @audience: who may read it
 *
 * Returns: (transfer none): the evidence
 */
CasebookEvidence *
made_up_evidence (CasebookCase    *case_,
                  const char      *title,
                  CasebookDate     to,
                  CasebookAudience audience)
{
  g_autofree char *id = next_id (case_);
  g_autoptr (CasebookEvidence) evidence = NULL;

  evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "id", id, "title", title, "from", to, "to", to, "role", "led",
                           "scope", "organisation", "audience", audience, NULL);
  g_list_store_append (casebook_case_get_evidence (case_), evidence);

  return evidence;
}

void
made_up_claim (CasebookEvidence *evidence,
               const char       *item,
               const char       *sentence)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM, "evidence-id",
                                                  casebook_record_get_id (CASEBOOK_RECORD (evidence)), "item-id",
                                                  item, "sentence", sentence, NULL);

  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
}

static char *
make_words (GRand *rand,
            guint  n)
{
  static const char * const words[] = {
    "gateway", "service", "team", "the", "a", "we", "moved", "decided", "measured", "of", "and", "objective",
    "platform", "review", "in", "weeks", "reliability", "standard", "wrote", "cost", "for", "every", "incident",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                            g_rand_int_range (rand, 0, 12) == 0 ? "." : "");

  return g_string_free (text, FALSE);
}

static void
add_measure (CasebookEvidence *evidence,
             GRand            *rand)
{
  g_autofree char *before = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 1000));
  g_autofree char *after = g_strdup_printf ("%d", g_rand_int_range (rand, 1, 1000));
  g_autoptr (CasebookMeasure) measure = g_object_new (CASEBOOK_TYPE_MEASURE, "label", "Latency of the edge", "before",
                                                      before, "after", after, "unit", "ms", NULL);

  g_list_store_append (casebook_evidence_get_measures (evidence), measure);
}

/**
 * made_up_many:
 * @case_: a case
 * @n_evidence: how much evidence it gets
 * @n_competencies: how many competencies its framework has
 * @seed: what the texts come out of
 */
void
made_up_many (CasebookCase *case_,
              guint         n_evidence,
              guint         n_competencies,
              guint32       seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_evidence; i++)
    {
      g_autofree char *title = make_words (rand, 6);
      g_autofree char *situation = make_words (rand, 80);
      g_autofree char *action = make_words (rand, 100);
      g_autofree char *result = make_words (rand, 70);
      g_autofree char *sentence = make_words (rand, 16);
      g_autofree char *item = g_strdup_printf ("c%u", 1 + (guint) g_rand_int_range (rand, 0, (gint32) n_competencies));
      CasebookDate to = casebook_date_new (2025, 1 + i % 12, 0);
      CasebookEvidence *evidence = made_up_evidence (case_, title, to, CASEBOOK_AUDIENCE_COMMITTEE);

      g_object_set (evidence, "situation", situation, "action", action, "result", result, NULL);
      made_up_claim (evidence, item, sentence);
      if (i % 3 == 0)
        made_up_claim (evidence, "c1", sentence);
      add_measure (evidence, rand);
    }
}
