/* Casebook: tests of bad days on disk.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every call by which a library is written fails in turn, once or from then
 * on, or the disk is full from then on. Each time the caller gets a sentence
 * or success, what was acknowledged is there when the library is opened
 * anew, and the library is whole.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "fault-vfs.h"
#include "sample.h"
#include "scratch-folder.h"
#include "storage/blob-store.h"
#include "storage/case-store.h"
#include "storage/changes.h"
#include "storage/library.h"
#include "storage/note-store.h"

/* More than any of the operations below makes. */
#define CALLS_MAX 4000

typedef struct
{
  char       *folder;
  char       *path;
  GHashTable *acknowledged; /* id of a note -> its text */
  GBytes     *bytes;
} Bad;

typedef gboolean (*Operation) (Bad     *day,
                               GError **error);

static CasebookLibrary *
open_on_fault (Bad     *day,
               GError **error)
{
  return casebook_library_open_on (day->path, CASEBOOK_DATABASE_CREATE, FAULT_VFS, error);
}

/* A note is acknowledged when writing it said so. */
static gboolean
write_note (Bad              *day,
            CasebookDatabase *database,
            const char       *text,
            GError          **error)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);

  if (!casebook_note_store_put (database, note, error))
    return FALSE;

  g_hash_table_insert (day->acknowledged, g_strdup (casebook_record_get_id (CASEBOOK_RECORD (note))), g_strdup (text));
  return TRUE;
}

static gboolean
create_library (Bad     *day,
                GError **error)
{
  g_autoptr (CasebookLibrary) library = open_on_fault (day, error);

  return library != NULL;
}

static gboolean
write_notes (Bad     *day,
             GError **error)
{
  g_autoptr (CasebookLibrary) library = open_on_fault (day, error);

  if (library == NULL)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = sample_dup_text (30);

      if (!write_note (day, casebook_library_get_database (library), text, error))
        return FALSE;
    }

  return TRUE;
}

/* Goes on in the same library after a failure, as the window does. */
static gboolean
write_notes_again (Bad     *day,
                   GError **error)
{
  g_autoptr (CasebookLibrary) library = open_on_fault (day, error);
  g_autoptr (GError) first = NULL;

  if (library == NULL)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) failure = NULL;

      if (!write_note (day, casebook_library_get_database (library), "again", &failure) && first == NULL)
        first = g_steal_pointer (&failure);
    }
  if (first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  return TRUE;
}

static gboolean
attach_file (Bad     *day,
             GError **error)
{
  g_autoptr (CasebookLibrary) library = open_on_fault (day, error);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (day->bytes);
  g_autofree char *digest = NULL;

  if (library == NULL)
    return FALSE;
  digest = casebook_blob_store_add (casebook_library_get_database (library), source, NULL, -1, NULL, NULL, NULL, error);

  return digest != NULL;
}

static gboolean
back_up (Bad     *day,
         GError **error)
{
  g_autofree char *path = g_strconcat (day->path, ".copy", NULL);
  g_autoptr (CasebookLibrary) library = open_on_fault (day, error);

  return library != NULL && casebook_library_backup (library, path, NULL, error);
}

static void
assert_acknowledged (Bad              *day,
                     CasebookDatabase *database)
{
  GHashTableIter iter;
  gpointer id, text;

  g_hash_table_iter_init (&iter, day->acknowledged);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookNote) note = casebook_note_store_load (database, id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (casebook_note_get_text (note), ==, text);
    }
}

/* Opened with a disk that is well, everything is there and nothing is broken. */
static void
assert_whole (Bad *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = open_on_fault (day, &error);

  g_assert_no_error (error);
  assert_acknowledged (day, casebook_library_get_database (library));
  sample_assert_whole (casebook_library_get_database (library));
}

/* Nothing is left beside the library and a backup of it. */
static void
assert_no_litter (Bad *day)
{
  g_autoptr (GDir) dir = g_dir_open (day->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (strcmp (name, "library") != 0 && strcmp (name, "library.copy") != 0)
        g_error ("%s was left behind", name);
    }
}

static void
start_day (Bad      *day,
           gboolean  with_library)
{
  g_autoptr (GError) error = NULL;

  day->folder = scratch_folder_new ();
  day->path = g_build_filename (day->folder, "library", NULL);
  day->acknowledged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  day->bytes = g_bytes_new_take (g_malloc0 (1024 * 1024 + 100), 1024 * 1024 + 100);
  if (with_library)
    {
      g_assert_true (write_notes (day, &error));
      g_assert_no_error (error);
    }
}

static void
end_day (Bad *day)
{
  scratch_folder_remove (day->folder);
  g_free (day->folder);
  g_free (day->path);
  g_hash_table_unref (day->acknowledged);
  g_bytes_unref (day->bytes);
}

static gboolean
is_expected (const GError *error)
{
  return error->domain == CASEBOOK_STORAGE_ERROR &&
         error->code != CASEBOOK_STORAGE_ERROR_CORRUPT &&
         error->code != CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY &&
         error->code != CASEBOOK_STORAGE_ERROR_NEWER &&
         error->code != CASEBOOK_STORAGE_ERROR_CONSTRAINT;
}

/* Returns whether the fault came to pass. */
static gboolean
suffer (Operation operation,
        gboolean  with_library,
        FaultKind kind,
        guint     call)
{
  g_autoptr (GError) error = NULL;
  Bad day = { NULL, };
  gboolean ok, hit;

  start_day (&day, with_library);
  fault_vfs_arm (kind, call);
  ok = operation (&day, &error);
  hit = fault_vfs_disarm ();

  if (!ok && !is_expected (error))
    g_error ("call %u: %s", call, error->message);
  /* It is about the file somebody named and not about the one beside it. */
  if (!ok && g_regex_match_simple ("library(\\.copy)?\\.[A-Za-z0-9]{6}[^A-Za-z0-9]", error->message, 0, 0))
    g_error ("call %u: %s", call, error->message);
  if (!hit)
    g_assert_true (ok);
  assert_whole (&day);
  assert_no_litter (&day);
  end_day (&day);

  return hit;
}

typedef struct
{
  const char *name;
  Operation   operation;
  gboolean    with_library;
} Scene;

static const Scene scenes[] = {
  { "create", create_library, FALSE },
  { "write", write_notes, TRUE },
  { "write-again", write_notes_again, TRUE },
  { "attach", attach_file, TRUE },
  { "back-up", back_up, TRUE },
};

static void
test_every_call (gconstpointer data)
{
  const Scene *scene = data;
  /* Each call in a slow run; some of the many otherwise. */
  guint step = g_test_slow () ? 1 : 17;

  for (FaultKind kind = FAULT_ONCE; kind <= FAULT_FULL; kind++)
    {
      guint call = g_test_slow () ? 1 : (guint) g_test_rand_int_range (1, (int) step + 1);

      while (suffer (scene->operation, scene->with_library, kind, call))
        {
          g_assert_cmpuint (call, <, CALLS_MAX);
          call += step;
        }
      g_test_message ("%s, kind %d: %u calls", scene->name, kind, call);
      g_assert_cmpuint (call, >, step);
    }
}

/* A full disk is called so. */
static void
test_full_disk_is_named (void)
{
  g_autoptr (GError) error = NULL;
  Bad day = { NULL, };

  start_day (&day, TRUE);
  fault_vfs_arm (FAULT_FULL, 1);
  g_assert_false (attach_file (&day, &error));
  fault_vfs_disarm ();
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "full"));
  end_day (&day);
}

static guint
count_notes (CasebookDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gint64 n;

  g_assert_true (casebook_database_query_integer (database, "SELECT count (*) FROM note", &n, &error));
  g_assert_no_error (error);
  return (guint) n;
}

/* On a full disk a library can be read, and what was begun beside it for that is gone after. */
static void
test_full_disk_is_read (void)
{
  Bad day = { NULL, };
  gboolean hit = TRUE;

  start_day (&day, TRUE);
  for (guint call = 1; hit; call++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookLibrary) library = NULL;

      fault_vfs_arm (FAULT_FULL, call);
      library = casebook_library_open_on (day.path, CASEBOOK_DATABASE_READ_ONLY, FAULT_VFS, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_notes (casebook_library_get_database (library)), ==, 3);
      g_assert_true (casebook_library_close (library, &error));
      hit = fault_vfs_disarm ();
      g_assert_true (hit || call > 1);
      assert_no_litter (&day);
    }
  end_day (&day);
}

/* Where it is to be written, the disk is called full and nothing is left either. */
static void
test_full_disk_is_not_opened (void)
{
  Bad day = { NULL, };

  start_day (&day, TRUE);
  for (guint call = 1; call <= 6; call++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookLibrary) library = NULL;

      fault_vfs_arm (FAULT_FULL, call);
      library = open_on_fault (&day, &error);
      g_clear_object (&library);
      if (fault_vfs_disarm () && error != NULL)
        g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_FULL);
      assert_no_litter (&day);
    }
  end_day (&day);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_register ();

  g_test_add_func ("/faults/full-disk-is-named", test_full_disk_is_named);
  g_test_add_func ("/faults/full-disk-is-read", test_full_disk_is_read);
  g_test_add_func ("/faults/full-disk-is-not-opened", test_full_disk_is_not_opened);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", scenes[i].name, NULL);

      g_test_add_data_func (path, &scenes[i], test_every_call);
    }

  return g_test_run ();
}
