/* Casebook: an open case for tests of what shows it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The example case in a library of its own, open on a desk as the window opens
 * it. Closing asserts that nobody kept the desk.
 */
#include <glib/gstdio.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "exchange/example.h"
#include "storage/library.h"

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  wait_while (*result == NULL);

  return *result;
}

static char *
make_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  char *case_id = NULL;

  g_assert_no_error (error);
  casebook_example_add (casebook_library_get_database (library), &case_id, &error);
  g_assert_no_error (error);
  casebook_library_close (library, &error);
  g_assert_no_error (error);

  return case_id;
}

/* The example case, open. */
void
desk_fixture_open (DeskFixture *fixture)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) shown = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *case_id = NULL;

  fixture->folder = g_dir_make_tmp ("casebook-ui-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->library = g_build_filename (fixture->folder, "library", NULL);
  case_id = make_library (fixture->library);

  fixture->worker = casebook_worker_new (fixture->library);
  casebook_worker_open_async (fixture->worker, NULL, take_result, &opened);
  casebook_worker_open_finish (fixture->worker, wait_for (&opened), &error);
  g_assert_no_error (error);

  fixture->shelf = casebook_shelf_new (fixture->worker);
  casebook_case_desk_open_async (fixture->worker, fixture->shelf, case_id, NULL, take_result, &shown);
  fixture->desk = casebook_case_desk_open_finish (wait_for (&shown), &error);
  g_assert_no_error (error);
}

/* Everything that was changed is on disk after this. */
void
desk_fixture_flush (DeskFixture *fixture)
{
  g_autoptr (GAsyncResult) flushed = NULL;
  g_autoptr (GError) error = NULL;

  casebook_journal_flush_async (casebook_case_desk_get_journal (fixture->desk), NULL, take_result, &flushed);
  casebook_journal_flush_finish (casebook_case_desk_get_journal (fixture->desk), wait_for (&flushed), &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
desk_fixture_close (DeskFixture *fixture)
{
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GError) error = NULL;

  desk_fixture_flush (fixture);
  desk_fixture_settle ();

  /* A small picture that was on its way when its row went may hold the desk for a moment. */
  g_object_add_weak_pointer (G_OBJECT (fixture->desk), (gpointer *) &fixture->desk);
  g_object_unref (fixture->desk);
  wait_while (fixture->desk != NULL);
  g_object_unref (fixture->shelf);
  casebook_worker_close_async (fixture->worker, take_result, &closed);
  casebook_worker_close_finish (fixture->worker, wait_for (&closed), &error);
  g_assert_no_error (error);
  g_object_unref (fixture->worker);

  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
}

/* Borrowed from the live case. */
CasebookEvidence *
desk_fixture_find_evidence (DeskFixture *fixture,
                            const char  *title)
{
  GListModel *list = G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (fixture->desk)));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (list, i);

      if (g_str_equal (casebook_evidence_get_title (evidence), title))
        return evidence;
    }

  g_error ("the example has no evidence “%s”", title);
}

/* Until nothing is left to do but wait. */
void
desk_fixture_settle (void)
{
  wait_until_idle ();
}
