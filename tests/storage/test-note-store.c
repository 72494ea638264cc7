/* Casebook: tests of notes of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"
#include "storage/note-store.h"

static CasebookNote *
put (CasebookDatabase *database,
     const char       *text)
{
  CasebookNote *note = g_object_new (CASEBOOK_TYPE_NOTE, "text", text, "written", 20260301, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_note_store_put (database, note, &error));
  g_assert_no_error (error);
  return note;
}

static void
test_newest_first_and_bin (void)
{
  g_autofree char *folder = scratch_folder_new ();
  g_autoptr (CasebookLibrary) library = scratch_library_open (folder);
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookNote) older = put (database, "Rope");
  g_autoptr (CasebookNote) newer = put (database, "Sail");
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) bin = NULL;
  g_autoptr (GError) error = NULL;
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (newer));

  notes = casebook_note_store_list (database, &error);
  g_assert_cmpuint (notes->len, ==, 2);
  sample_assert_equal (notes->pdata[0], newer);
  sample_assert_equal (notes->pdata[1], older);
  g_clear_pointer (&notes, g_ptr_array_unref);

  g_assert_true (casebook_note_store_remove (database, id, &error));
  notes = casebook_note_store_list (database, &error);
  bin = casebook_note_store_list_bin (database, &error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpuint (bin->len, ==, 1);
  g_clear_pointer (&notes, g_ptr_array_unref);

  g_assert_true (casebook_note_store_restore (database, id, &error));
  notes = casebook_note_store_list (database, &error);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_true (casebook_library_close (library, &error));
  scratch_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-store/newest-first-and-bin", test_newest_first_and_bin);

  return g_test_run ();
}
