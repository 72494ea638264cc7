/* Casebook: test of what another program deletes for good while its case is open. SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/library-check.h"
#include "storage/purge.h"

typedef struct
{
  Room              room;
  CasebookCaseDesk *desk;
  CasebookCase     *case_;
  GPtrArray        *told; /* sentences */
} Open;

static void
keep_sentence (GPtrArray  *told,
               const char *sentence)
{
  g_ptr_array_add (told, g_strdup (sentence));
}

static void
open_set_up (Open         *open,
             gconstpointer unused)
{
  g_autofree char *case_id = NULL;

  room_set_up (&open->room, NULL);
  case_id = room_add_case (&open->room);
  open->desk = room_open_desk (&open->room, case_id);
  open->case_ = casebook_case_desk_get_case (open->desk);
  open->told = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (open->desk, "told", G_CALLBACK (keep_sentence), open->told);
}

static void
open_tear_down (Open         *open,
                gconstpointer unused)
{
  assert_finalized (open->desk);
  room_tear_down (&open->room, NULL);
  g_ptr_array_unref (open->told);
}

static CasebookLibrary *
open_elsewhere (Open *open)
{
  g_autoptr (GError) error = NULL;
  CasebookLibrary *library = casebook_library_open (open->room.path, CASEBOOK_DATABASE_READ_WRITE, &error);

  g_assert_no_error (error);
  return library;
}

/* What another program does. */
static void
purge_elsewhere (Open    *open,
                 gpointer record)
{
  CasebookLibrary *library = open_elsewhere (open);
  CasebookDatabase *database = casebook_library_get_database (library);
  const char *id = casebook_record_get_id (record);
  g_autoptr (GError) error = NULL;

  casebook_changes_set_deleted (database, G_OBJECT_TYPE (record), id, TRUE, &error);
  g_assert_no_error (error);
  casebook_purge (database, G_OBJECT_TYPE (record), id, &error);
  g_assert_no_error (error);
  g_assert_true (casebook_library_close (library, NULL));
  g_object_unref (library);
}

static void
assert_whole (Open *open)
{
  CasebookLibrary *library = open_elsewhere (open);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) damages = casebook_library_check (casebook_library_get_database (library), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 0);
  g_assert_true (casebook_library_close (library, NULL));
  g_object_unref (library);
}

/* What the desk shows is what a fresh look into the library shows, and nothing points nowhere. */
static void
assert_on_disk (Open *open)
{
  g_autoptr (CasebookCase) stored = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  flush_desk (open->desk);
  g_assert_cmpint (casebook_journal_get_save_state (casebook_case_desk_get_journal (open->desk)), ==,
                   CASEBOOK_SAVE_SAVED);
  expected = describe_case (open->case_);
  stored = room_load_case (&open->room, casebook_record_get_id (CASEBOOK_RECORD (open->case_)));
  found = describe_case (stored);
  g_assert_cmpstr (found, ==, expected);
  assert_whole (open);
}

static gboolean
was_told (Open       *open,
          const char *words)
{
  for (guint i = 0; i < open->told->len; i++)
    {
      if (strstr (g_ptr_array_index (open->told, i), words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static CasebookArtefact *
attach_text (Open             *open,
             CasebookEvidence *evidence,
             const char       *text,
             const char       *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact;

  casebook_case_desk_attach_bytes_async (open->desk, evidence, bytes, name, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  artefact = casebook_case_desk_attach_finish (open->desk, result, &error);
  g_assert_no_error (error);

  return artefact;
}

static CasebookEvidence *
add_evidence (Open *open)
{
  CasebookFramework *framework = casebook_case_desk_get_framework (open->desk);
  CasebookItem *item = casebook_framework_find_item (framework, "mentoring");
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (open->desk, item);

  casebook_case_desk_add_claim (open->desk, evidence, casebook_item_get_id (item), "");
  casebook_case_desk_add_measure (open->desk, evidence);
  casebook_case_desk_add_link (open->desk, evidence, "https://example.org/", "");
  flush_desk (open->desk);

  return evidence;
}

static void
test_an_edit_brings_all_of_it_back (Open         *open,
                                    gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);

  purge_elsewhere (open, evidence);
  casebook_case_desk_set_text (open->desk, evidence, "title", "Still worked on");
  assert_on_disk (open);
  g_assert_true (was_told (open, "all of it is written again"));
  g_assert_cmpuint (open->told->len, ==, 1);
}

static void
test_an_edit_of_a_part_does_too (Open         *open,
                                 gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);
  g_autoptr (CasebookRecord) claim =
    g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (evidence)), 0);

  purge_elsewhere (open, evidence);
  casebook_case_desk_set_text (open->desk, claim, "sentence", "Taught them all");
  assert_on_disk (open);

  purge_elsewhere (open, evidence);
  casebook_case_desk_add_measure (open->desk, evidence);
  assert_on_disk (open);
}

static void
test_undo_brings_all_of_it_back (Open         *open,
                                 gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);
  g_autoptr (CasebookRecord) claim =
    g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (evidence)), 0);
  CasebookJournal *journal = casebook_case_desk_get_journal (open->desk);

  casebook_case_desk_remove (open->desk, claim);
  casebook_case_desk_remove (open->desk, evidence);
  flush_desk (open->desk);
  purge_elsewhere (open, evidence);
  casebook_journal_undo (journal);
  assert_on_disk (open);
  casebook_journal_undo (journal);
  assert_on_disk (open);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (evidence))), ==, 2);
}

/* What was thrown away here and deleted for good elsewhere is gone for both. */
static void
test_a_removal_brings_nothing_back (Open         *open,
                                    gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);

  purge_elsewhere (open, evidence);
  casebook_case_desk_set_text (open->desk, evidence, "title", "No longer needed");
  casebook_case_desk_remove (open->desk, evidence);
  assert_on_disk (open);
  g_assert_cmpuint (open->told->len, ==, 0);

  casebook_journal_undo (casebook_case_desk_get_journal (open->desk));
  assert_on_disk (open);
}

static void
test_a_whole_case_comes_back (Open         *open,
                              gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);

  add_evidence (open);
  casebook_case_desk_state_no_opportunity (open->desk, "ai", "", "Nobody asked");
  casebook_case_desk_set_progress (open->desk, "book", CASEBOOK_PROGRESS_DOING);
  flush_desk (open->desk);

  purge_elsewhere (open, open->case_);
  casebook_case_desk_set_text (open->desk, evidence, "result", "It held");
  assert_on_disk (open);
  g_assert_true (was_told (open, "This case was deleted for good"));
}

static void
test_a_file_that_is_lost_is_named (Open         *open,
                                   gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);
  CasebookEvidence *other = add_evidence (open);
  CasebookArtefact *lost = attach_text (open, evidence, "only here", "lost.txt");
  CasebookArtefact *kept = attach_text (open, evidence, "here and there", "kept.txt");
  GListStore *artefacts = casebook_evidence_get_artefacts (evidence);

  attach_text (open, other, "here and there", "other.txt");
  casebook_case_desk_set_text (open->desk, lost, "title", "A title typed");
  flush_desk (open->desk);

  purge_elsewhere (open, evidence);
  casebook_case_desk_set_text (open->desk, evidence, "title", "Still worked on");
  assert_on_disk (open);
  g_assert_true (was_told (open, "“lost.txt”"));
  g_assert_false (was_told (open, "kept.txt"));
  g_assert_false (g_list_store_find (artefacts, lost, NULL));
  g_assert_true (g_list_store_find (artefacts, kept, NULL));
}

/* The steps that lead to and from a lost file lead nowhere, and break nothing. */
static void
test_undo_finds_no_lost_file (Open         *open,
                              gconstpointer unused)
{
  CasebookEvidence *evidence = add_evidence (open);
  CasebookJournal *journal = casebook_case_desk_get_journal (open->desk);
  CasebookArtefact *lost = attach_text (open, evidence, "only here", "lost.txt");

  casebook_case_desk_set_text (open->desk, lost, "title", "A title typed");
  casebook_case_desk_remove (open->desk, lost);
  flush_desk (open->desk);
  purge_elsewhere (open, evidence);
  casebook_case_desk_set_text (open->desk, evidence, "title", "Still worked on");
  assert_on_disk (open);
  g_assert_cmpuint (open->told->len, ==, 1);

  for (guint i = 0; i < 4; i++)
    {
      casebook_journal_undo (journal);
      assert_on_disk (open);
    }
  g_assert_true (was_told (open, "“lost.txt”"));
  for (guint i = 0; i < 4; i++)
    {
      casebook_journal_redo (journal);
      assert_on_disk (open);
    }
}

static gpointer
random_of (GListStore *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  return n > 0 ? g_list_model_get_item (G_LIST_MODEL (list), g_test_rand_int_range (0, n)) : NULL;
}

static void
change_part (Open             *open,
             CasebookEvidence *evidence)
{
  g_autoptr (CasebookRecord) claim = random_of (casebook_evidence_get_claims (evidence));
  g_autoptr (CasebookRecord) artefact = random_of (casebook_evidence_get_artefacts (evidence));

  if (claim != NULL && g_test_rand_bit ())
    casebook_case_desk_remove (open->desk, claim);
  else if (claim != NULL)
    casebook_case_desk_move (open->desk, claim, NULL);
  if (artefact != NULL)
    casebook_case_desk_set_text (open->desk, artefact, "title", g_test_rand_bit () ? "One" : "Other");
}

static void
change_at_random (Open *open)
{
  CasebookJournal *journal = casebook_case_desk_get_journal (open->desk);
  g_autoptr (CasebookEvidence) evidence = random_of (casebook_case_get_evidence (open->case_));
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 3));

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      add_evidence (open);
      break;
    case 1:
    case 2:
      casebook_journal_undo (journal);
      break;
    case 3:
      casebook_journal_redo (journal);
      break;
    case 4:
      casebook_case_desk_state_no_opportunity (open->desk, "ai", "", text);
      break;
    case 5:
      if (evidence != NULL)
        attach_text (open, evidence, text, "file.txt");
      break;
    case 6:
      if (evidence != NULL)
        casebook_case_desk_remove (open->desk, evidence);
      break;
    default:
      if (evidence != NULL)
        change_part (open, evidence);
    }
}

static void
purge_and_go_on (Open             *open,
                 CasebookEvidence *doomed,
                 const char       *news)
{
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (doomed));

  purge_elsewhere (open, g_test_rand_bit () ? (gpointer) doomed : (gpointer) open->case_);
  if (g_test_rand_bit ())
    casebook_case_desk_set_text (open->desk, doomed, "title", news);
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    casebook_journal_undo (casebook_case_desk_get_journal (open->desk));

  /* What nobody touches here is not brought back. */
  casebook_case_desk_set_text (open->desk, open->case_, "ask", news);
  if (casebook_case_find_evidence (open->case_, id) != NULL)
    casebook_case_desk_set_text (open->desk, doomed, "result", news);
}

/* Whatever was done before and after, what is touched that was deleted for good is there again with all it had. */
static void
test_anything_comes_back (Open         *open,
                          gconstpointer unused)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autofree char *news = g_strdup_printf ("In round %u", round);
      g_autoptr (CasebookEvidence) doomed = NULL;

      for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
        change_at_random (open);
      flush_desk (open->desk);

      doomed = random_of (casebook_case_get_evidence (open->case_));
      if (doomed == NULL)
        doomed = g_object_ref (add_evidence (open));
      purge_and_go_on (open, doomed, news);
      assert_on_disk (open);
    }
}

#define ADD(path, test) g_test_add ("/case-desk/gone/" path, Open, NULL, open_set_up, test, open_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("an-edit-brings-all-of-it-back", test_an_edit_brings_all_of_it_back);
  ADD ("an-edit-of-a-part-does-too", test_an_edit_of_a_part_does_too);
  ADD ("undo-brings-all-of-it-back", test_undo_brings_all_of_it_back);
  ADD ("a-removal-brings-nothing-back", test_a_removal_brings_nothing_back);
  ADD ("a-whole-case-comes-back", test_a_whole_case_comes_back);
  ADD ("a-file-that-is-lost-is-named", test_a_file_that_is_lost_is_named);
  ADD ("undo-finds-no-lost-file", test_undo_finds_no_lost_file);
  ADD ("anything-comes-back", test_anything_comes_back);

  return g_test_run ();
}
