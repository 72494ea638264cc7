/* Casebook: a library in a folder for one test.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "scratch-library.h"

/* The library of @folder, made where there is none. */
CasebookLibrary *
scratch_library_open (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library", NULL);
  g_autoptr (GError) error = NULL;
  CasebookLibrary *library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  return library;
}

void
scratch_library_set_up (ScratchLibrary *self,
                        gconstpointer   unused)
{
  self->folder = scratch_folder_new ();
  self->library = scratch_library_open (self->folder);
  self->database = casebook_library_get_database (self->library);
}

/* Closes the library and opens it again, as the program does on the next day. */
void
scratch_library_reopen (ScratchLibrary *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_library_close (self->library, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (self->library);
  self->library = scratch_library_open (self->folder);
  self->database = casebook_library_get_database (self->library);
}

/* Whatever the test did, the library is whole. */
void
scratch_library_tear_down (ScratchLibrary *self,
                           gconstpointer   unused)
{
  sample_assert_whole (self->database);
  scratch_library_throw (self, unused);
}

/* The same for a library that the test has damaged. */
void
scratch_library_throw (ScratchLibrary *self,
                       gconstpointer   unused)
{
  g_assert_finalize_object (self->library);
  scratch_folder_remove (self->folder);
  g_free (self->folder);
}
