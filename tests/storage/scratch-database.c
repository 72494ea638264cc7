/* Casebook: a database in a folder for one test.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch-database.h"

void
scratch_database_set_up (ScratchDatabase *self,
                         gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = scratch_folder_new ();
  self->path = g_build_filename (self->folder, "file", NULL);
  self->database = casebook_database_open (self->path, CASEBOOK_DATABASE_CREATE, NULL, &error);
  g_assert_no_error (error);
}

void
scratch_database_tear_down (ScratchDatabase *self,
                            gconstpointer    unused)
{
  g_assert_finalize_object (self->database);
  scratch_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
scratch_database_execute (ScratchDatabase *self,
                          const char      *script)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_database_execute (self->database, script, &error));
  g_assert_no_error (error);
}

CasebookStatement *
scratch_database_prepare (ScratchDatabase *self,
                          const char      *sql)
{
  g_autoptr (GError) error = NULL;
  CasebookStatement *statement = casebook_database_prepare (self->database, sql, &error);

  g_assert_no_error (error);
  return statement;
}
