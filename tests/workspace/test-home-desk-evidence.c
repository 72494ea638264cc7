/* Casebook: tests of evidence that is made of a note. SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"

static char *
make_evidence (CasebookHomeDesk *home,
               CasebookNote     *note,
               const char       *case_id)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *id;

  casebook_home_desk_make_evidence_async (home, note, case_id, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  id = casebook_home_desk_make_evidence_finish (home, result, &error);
  g_assert_no_error (error);

  return id;
}

static char *
find_case_of (CasebookHomeDesk  *home,
              const char        *evidence_id,
              GError           **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_home_desk_find_case_of_async (home, evidence_id, NULL, keep_result, &kept);
  result = wait_for_result (&kept);

  return casebook_home_desk_find_case_of_finish (home, result, error);
}

static void
assert_evidence (Room       *room,
                 const char *case_id,
                 const char *evidence_id,
                 const char *title,
                 const char *situation)
{
  g_autoptr (CasebookCase) stored = room_load_case (room, case_id);
  CasebookEvidence *evidence = casebook_case_find_evidence (stored, evidence_id);

  g_assert_nonnull (evidence);
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, title);
  g_assert_cmpstr (casebook_evidence_get_situation (evidence), ==, situation);
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, casebook_date_today ());
}

/* Nothing that was written is lost, and a short note is not said twice. */
static void
test_the_note_is_all_there (Room         *room,
                            gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);
  g_autofree char *line = g_strnfill (300, 'x');
  g_autofree char *cut = NULL;
  const char *texts[] = { "Moved the gateway", "Moved the gateway\nwithout an outage", line };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CasebookNote *note = casebook_home_desk_add_note (home, texts[i]);
      g_autofree char *id = make_evidence (home, note, case_id);

      g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, id);
      g_assert_cmpstr (casebook_note_get_text (note), ==, texts[i]);
      if (i < 2)
        {
          assert_evidence (room, case_id, id, "Moved the gateway", i == 0 ? "" : texts[i]);
        }
      else
        {
          g_autoptr (CasebookCase) stored = room_load_case (room, case_id);
          CasebookEvidence *evidence = casebook_case_find_evidence (stored, id);

          g_assert_cmpuint (g_utf8_strlen (casebook_evidence_get_title (evidence), -1), <=, 101);
          g_assert_cmpstr (casebook_evidence_get_situation (evidence), ==, line);
        }
    }

  flush_home (home);
  assert_finalized (home);
}

static void
test_undo_puts_it_into_the_bin (Room         *room,
                                gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookHomeDesk *home = room_open_home (room);
  CasebookNote *note = casebook_home_desk_add_note (home, "Moved the gateway");
  g_autofree char *id = make_evidence (home, note, case_id);
  g_autofree char *found = find_case_of (home, id, NULL);
  g_autoptr (CasebookCase) without = NULL;
  g_autofree char *lost = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (found, ==, case_id);
  casebook_journal_undo (casebook_home_desk_get_journal (home));
  flush_home (home);
  refresh_home (home);
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, "");
  without = room_load_case (room, case_id);
  g_assert_null (casebook_case_find_evidence (without, id));
  g_assert_cmpuint (g_list_model_get_n_items (casebook_home_desk_get_evidence_bin (home)), ==, 1);
  lost = find_case_of (home, id, &error);
  g_assert_null (lost);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  casebook_journal_redo (casebook_home_desk_get_journal (home));
  flush_home (home);
  g_assert_cmpstr (casebook_note_get_evidence_id (note), ==, id);
  assert_evidence (room, case_id, id, "Moved the gateway", "");

  assert_finalized (home);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/home-desk-evidence/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("the-note-is-all-there", test_the_note_is_all_there);
  ADD ("undo-puts-it-into-the-bin", test_undo_puts_it_into_the_bin);

  return g_test_run ();
}
