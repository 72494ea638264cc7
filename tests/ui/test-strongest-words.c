/* Casebook: tests of the strongest examples told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui/editor/strongest-words.h"

#define N 5

typedef struct
{
  CasebookCase     *case_;
  CasebookEvidence *evidence[N];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->case_ = g_object_new (CASEBOOK_TYPE_CASE, NULL);
  for (guint i = 0; i < N; i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "audience",
                                                            CASEBOOK_AUDIENCE_COMMITTEE, NULL);

      g_list_store_append (casebook_case_get_evidence (fixture->case_), evidence);
      fixture->evidence[i] = evidence;
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->case_);
}

static void
assert_standing (Fixture    *fixture,
                 guint       index,
                 const char *expected)
{
  g_autofree char *words = casebook_strongest_standing_to_words (fixture->case_, fixture->evidence[index]);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_standing (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM, NULL);

  assert_standing (fixture, 0, "Not chosen");
  g_list_store_append (casebook_evidence_get_claims (fixture->evidence[0]), claim);
  assert_standing (fixture, 0, "Not chosen, yet shown until three others are");
  for (guint i = 1; i < N; i++)
    g_object_set (fixture->evidence[i], "strongest", (gint64) MIN (i, 3), NULL);
  g_object_set (fixture->evidence[4], "from", 20250000, NULL);
  assert_standing (fixture, 0, "Not chosen");
  assert_standing (fixture, 2, "Chosen as number 2");
  assert_standing (fixture, 4, "Chosen as number 3");
  assert_standing (fixture, 3, "Chosen, but three others come before it");

  g_object_set (fixture->evidence[0], "audience", CASEBOOK_AUDIENCE_ME, NULL);
  g_object_set (fixture->evidence[1], "audience", CASEBOOK_AUDIENCE_MANAGER, NULL);
  assert_standing (fixture, 0, "Not chosen; the committee may not read it");
  assert_standing (fixture, 1, "Chosen, but the committee may not read it");
  assert_standing (fixture, 2, "Chosen as number 1");
}

/* Before a fourth is chosen it is said that another gives way. */
static void
test_question (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_assert_nonnull (strstr (casebook_strongest_question_to_words (fixture->case_, fixture->evidence[3]),
                                "Choose a place"));
      g_object_set (fixture->evidence[i], "strongest", (gint64) i + 1, NULL);
      g_assert_nonnull (strstr (casebook_strongest_question_to_words (fixture->case_, fixture->evidence[i]),
                                "another place"));
    }
  g_assert_nonnull (strstr (casebook_strongest_question_to_words (fixture->case_, fixture->evidence[3]), "gives way"));
  g_object_set (fixture->evidence[3], "audience", CASEBOOK_AUDIENCE_ME, NULL);
  g_assert_nonnull (strstr (casebook_strongest_question_to_words (fixture->case_, fixture->evidence[3]), "may not read"));
}

static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  CasebookEvidence *one = fixture->evidence[0];
  CasebookEvidence *other = fixture->evidence[1];

  g_assert_cmpstr (casebook_strongest_title_to_words (NULL), ==, "Free");
  g_assert_cmpstr (casebook_strongest_title_to_words (one), ==, "Untitled evidence");
  g_object_set (one, "title", "Anchor", "strongest", (gint64) 1, NULL);
  g_assert_cmpstr (casebook_strongest_title_to_words (one), ==, "Anchor");
  g_assert_cmpstr (casebook_strongest_place_to_words (one, one), ==, "This evidence");
  g_assert_cmpstr (casebook_strongest_place_to_words (one, other), ==, "Chosen");
  g_assert_cmpstr (casebook_strongest_place_to_words (other, one), ==, "Not chosen: next by its number of claims");
  g_assert_cmpstr (casebook_strongest_place_to_words (other, other), ==,
                   "This evidence, not chosen: next by its number of claims");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/strongest-words/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("standing", test_standing);
  ADD ("question", test_question);
  ADD ("place", test_place);

  return g_test_run ();
}
