/* Casebook: tests of the strongest examples of a case. SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/strongest.h"
#include "year-case.h"

#define COMMITTEE CASEBOOK_AUDIENCE_COMMITTEE
#define N 5

typedef struct
{
  CasebookCase     *case_;
  CasebookEvidence *evidence[N]; /* the nth carries n claims */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->case_ = year_case_new ();
  for (guint i = 0; i < N; i++)
    {
      fixture->evidence[i] = year_case_add_evidence (fixture->case_, 20260100, CASEBOOK_DATE_NONE);
      for (guint j = 0; j < i; j++)
        year_case_claim (fixture->evidence[i], "seamanship", "");
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->case_);
}

static void
rank (Fixture *fixture,
      guint    index,
      gint64   rank)
{
  g_object_set (fixture->evidence[index], "strongest", rank, NULL);
}

/* The evidence by its index, as digits. */
static char *
take_names (Fixture   *fixture,
            GPtrArray *list)
{
  g_autoptr (GPtrArray) taken = list;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < taken->len; i++)
    for (guint j = 0; j < N; j++)
      if (taken->pdata[i] == fixture->evidence[j])
        g_string_append_printf (names, "%u", j);

  return g_string_free (names, FALSE);
}

static void
assert_shown (Fixture          *fixture,
              CasebookAudience  reader,
              const char       *expected)
{
  g_autofree char *names = take_names (fixture, casebook_strongest_list (fixture->case_, reader));

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_with (Fixture    *fixture,
             guint       index,
             int         place,
             const char *expected)
{
  g_autofree char *names = take_names (fixture, casebook_strongest_list_with (fixture->case_, COMMITTEE,
                                                                              fixture->evidence[index], place));

  g_assert_cmpstr (names, ==, expected);
}

static void
test_most_claims_fill_up (Fixture       *fixture,
                          gconstpointer  data)
{
  assert_shown (fixture, COMMITTEE, "432");
  rank (fixture, 1, 2);
  assert_shown (fixture, COMMITTEE, "143");
  rank (fixture, 0, 1);
  assert_shown (fixture, COMMITTEE, "014");
  rank (fixture, 2, 3);
  assert_shown (fixture, COMMITTEE, "012");
}

/* What carries no claim fills no place, and is shown once it is chosen. */
static void
test_fewer_than_three (Fixture       *fixture,
                       gconstpointer  data)
{
  for (guint i = 1; i < N; i++)
    g_list_store_remove_all (casebook_evidence_get_claims (fixture->evidence[i]));
  assert_shown (fixture, COMMITTEE, "");
  rank (fixture, 0, 3);
  assert_shown (fixture, COMMITTEE, "0");
}

/* The newer goes before the older that carries as much. */
static void
test_equals_by_date (Fixture       *fixture,
                     gconstpointer  data)
{
  year_case_claim (fixture->evidence[3], "seamanship", "");
  g_object_set (fixture->evidence[3], "to", 20260300, NULL);
  assert_shown (fixture, COMMITTEE, "342");
}

static void
test_kept_from_the_reader (Fixture       *fixture,
                           gconstpointer  data)
{
  rank (fixture, 0, 1);
  rank (fixture, 1, 2);
  rank (fixture, 2, 3);
  g_object_set (fixture->evidence[0], "audience", CASEBOOK_AUDIENCE_ME, NULL);
  g_object_set (fixture->evidence[1], "audience", CASEBOOK_AUDIENCE_MANAGER, NULL);
  assert_shown (fixture, COMMITTEE, "243");
  assert_shown (fixture, CASEBOOK_AUDIENCE_MANAGER, "124");

  casebook_record_set_deleted (CASEBOOK_RECORD (fixture->evidence[4]), TRUE);
  assert_shown (fixture, COMMITTEE, "23");
}

/* Two places to work in may choose more than three, and give two the same rank. */
static void
test_more_than_three (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *chosen = NULL;

  for (guint i = 0; i < N; i++)
    rank (fixture, i, i / 2 + 1);
  assert_shown (fixture, COMMITTEE, "103");
  chosen = take_names (fixture, casebook_strongest_list_chosen (fixture->case_, COMMITTEE));
  g_assert_cmpstr (chosen, ==, "103");
}

static void
test_placing (Fixture       *fixture,
              gconstpointer  data)
{
  assert_with (fixture, 0, 2, "0");
  rank (fixture, 0, 1);
  rank (fixture, 1, 3);
  assert_with (fixture, 2, 0, "201");
  assert_with (fixture, 2, 1, "021");
  assert_with (fixture, 2, 2, "012");
  assert_with (fixture, 1, 0, "10");
  assert_with (fixture, 0, CASEBOOK_STRONGEST_NONE, "1");
  assert_with (fixture, 2, CASEBOOK_STRONGEST_NONE, "01");
}

/* With three others, the one at the place gives way; one of the three only moves. */
static void
test_giving_way (Fixture       *fixture,
                 gconstpointer  data)
{
  rank (fixture, 0, 1);
  rank (fixture, 1, 2);
  rank (fixture, 2, 3);
  assert_with (fixture, 4, 0, "412");
  assert_with (fixture, 4, 2, "014");
  assert_with (fixture, 0, 2, "120");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/strongest/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("most-claims-fill-up", test_most_claims_fill_up);
  ADD ("fewer-than-three", test_fewer_than_three);
  ADD ("equals-by-date", test_equals_by_date);
  ADD ("kept-from-the-reader", test_kept_from_the_reader);
  ADD ("more-than-three", test_more_than_three);
  ADD ("placing", test_placing);
  ADD ("giving-way", test_giving_way);

  return g_test_run ();
}
