/* Casebook: tests of choosing the strongest examples of an open case. SPDX-License-Identifier: GPL-3.0-or-later */
#include "checks/strongest.h"
#include "room.h"

#define N 4

typedef struct
{
  Room              room;
  CasebookCaseDesk *desk;
  CasebookEvidence *evidence[N];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *case_id = NULL;

  room_set_up (&fixture->room, NULL);
  case_id = room_add_case (&fixture->room);
  fixture->desk = room_open_desk (&fixture->room, case_id);
  for (guint i = 0; i < N; i++)
    fixture->evidence[i] = casebook_case_desk_add_evidence (fixture->desk, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  flush_desk (fixture->desk);
  assert_finalized (fixture->desk);
  room_tear_down (&fixture->room, NULL);
}

static char *
ranks_of (CasebookEvidence **evidence)
{
  GString *ranks = g_string_new (NULL);

  for (guint i = 0; i < N; i++)
    g_string_append_printf (ranks, "%d", (int) casebook_evidence_get_strongest (evidence[i]));

  return g_string_free (ranks, FALSE);
}

/* Here, and in the library. */
static void
assert_ranks (Fixture    *fixture,
              const char *expected)
{
  CasebookCase *live = casebook_case_desk_get_case (fixture->desk);
  CasebookEvidence *stored_evidence[N];
  g_autofree char *ranks = ranks_of (fixture->evidence);
  g_autofree char *stored_ranks = NULL;
  g_autoptr (CasebookCase) stored = NULL;

  flush_desk (fixture->desk);
  stored = room_load_case (&fixture->room, casebook_record_get_id (CASEBOOK_RECORD (live)));
  for (guint i = 0; i < N; i++)
    stored_evidence[i] = casebook_case_find_evidence (stored,
                                                      casebook_record_get_id (CASEBOOK_RECORD (fixture->evidence[i])));
  stored_ranks = ranks_of (stored_evidence);
  g_assert_cmpstr (ranks, ==, expected);
  g_assert_cmpstr (stored_ranks, ==, expected);
}

static void
place (Fixture *fixture,
       guint    index,
       int      place)
{
  casebook_case_desk_place_strongest (fixture->desk, fixture->evidence[index], place);
}

static void
test_chooses_and_orders (Fixture       *fixture,
                         gconstpointer  data)
{
  place (fixture, 0, 2);
  assert_ranks (fixture, "1000");
  place (fixture, 1, 0);
  assert_ranks (fixture, "2100");
  place (fixture, 2, 2);
  assert_ranks (fixture, "2130");
  place (fixture, 2, 0);
  assert_ranks (fixture, "3210");
  place (fixture, 1, CASEBOOK_STRONGEST_NONE);
  assert_ranks (fixture, "2010");
}

/* However many ranks a choice changes, it is taken back at one stroke. */
static void
test_one_step_of_undo (Fixture       *fixture,
                       gconstpointer  data)
{
  CasebookJournal *journal = casebook_case_desk_get_journal (fixture->desk);

  for (guint i = 0; i < CASEBOOK_N_STRONGEST; i++)
    place (fixture, i, (int) i);
  place (fixture, 3, 1);
  assert_ranks (fixture, "1032");
  casebook_journal_undo (journal);
  assert_ranks (fixture, "1230");
  casebook_journal_redo (journal);
  assert_ranks (fixture, "1032");
  place (fixture, 2, 0);
  casebook_journal_undo (journal);
  assert_ranks (fixture, "1032");
}

static void
take_touched (CasebookCaseDesk *desk,
              CasebookRecord   *record,
              gpointer          last)
{
  *(CasebookRecord **) last = record;
}

/* The screen goes to what undo touched last: what the person put somewhere, and none of those that moved. */
static void
test_undo_shows_what_was_placed (Fixture       *fixture,
                                 gconstpointer  data)
{
  CasebookJournal *journal = casebook_case_desk_get_journal (fixture->desk);
  CasebookRecord *last = NULL;

  g_signal_connect (fixture->desk, "touched", G_CALLBACK (take_touched), &last);
  for (guint i = 0; i < N; i++)
    {
      place (fixture, i, 0);
      casebook_journal_undo (journal);
      g_assert_true (last == CASEBOOK_RECORD (fixture->evidence[i]));
      last = NULL;
      casebook_journal_redo (journal);
      g_assert_true (last == CASEBOOK_RECORD (fixture->evidence[i]));
    }
}

/* What the committee may not read keeps its rank, and takes none from the others. */
static void
test_kept_from_the_committee (Fixture       *fixture,
                              gconstpointer  data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CASEBOOK_TYPE_AUDIENCE);
  g_value_set_enum (&value, CASEBOOK_AUDIENCE_ME);
  place (fixture, 0, 0);
  casebook_case_desk_set_field (fixture->desk, fixture->evidence[0], "audience", &value);
  for (guint i = 1; i < N; i++)
    place (fixture, i, (int) i - 1);
  assert_ranks (fixture, "1123");
  place (fixture, 0, CASEBOOK_STRONGEST_NONE);
  assert_ranks (fixture, "0123");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/case-desk-strongest/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("chooses-and-orders", test_chooses_and_orders);
  ADD ("one-step-of-undo", test_one_step_of_undo);
  ADD ("undo-shows-what-was-placed", test_undo_shows_what_was_placed);
  ADD ("kept-from-the-committee", test_kept_from_the_committee);

  return g_test_run ();
}
