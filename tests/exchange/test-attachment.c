/* Casebook: tests of files that become part of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/digest.h"
#include "exchange/attachment.h"
#include "exchange/staged-file.h"
#include "pages/image.h"
#include "scratch-library.h"
#include "storage/blob-store.h"

#define MEBIBYTE (1024 * 1024)

typedef ScratchLibrary Fixture;

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static CasebookArtefact *
attach (Fixture     *fixture,
        const char  *path,
        GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_autoptr (CasebookStagedFile) staged = casebook_staged_file_read (fixture->database, file, NULL, error);
  CasebookArtefact *artefact = staged != NULL ? casebook_staged_file_finish (staged, "evidence", error) : NULL;

  return artefact != NULL ? g_object_ref (artefact) : NULL;
}

/* The artefact says what the file is, and the library has the bytes when the file is gone. */
static void
test_copied (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "soundings ü.txt", "seven fathoms");
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookArtefact) artefact = attach (fixture, path, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (casebook_artefact_get_kind (artefact), ==, CASEBOOK_ARTEFACT_FILE);
  g_assert_cmpstr (casebook_artefact_get_evidence_id (artefact), ==, "evidence");
  g_assert_cmpstr (casebook_artefact_get_title (artefact), ==, "soundings ü.txt");
  g_assert_cmpstr (casebook_artefact_get_file_name (artefact), ==, "soundings ü.txt");
  g_assert_cmpstr (casebook_artefact_get_media_type (artefact), ==, "text/plain");
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, 13);
  g_assert_cmpint (casebook_record_get_stamp (CASEBOOK_RECORD (artefact)), ==, 0);

  g_assert_cmpint (g_unlink (path), ==, 0);
  bytes = casebook_blob_store_load (fixture->database, casebook_artefact_get_digest (artefact), 100, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "seven fathoms", 13);
}

static void
test_empty_file (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "empty.dat", "");
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookArtefact) artefact = attach (fixture, path, &error);

  g_assert_no_error (error);
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, 0);
}

/* Whatever a file system lets a file be called, its name is one line of text. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "two\nlines\tand a tab.txt", "bell\a.txt", "latin \xfc.txt", "  blank  " };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = write_file (fixture, names[i], names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookArtefact) artefact = attach (fixture, path, &error);
      const char *name;

      g_assert_no_error (error);
      name = casebook_artefact_get_file_name (artefact);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (c)));
    }
}

static void
assert_refused (Fixture    *fixture,
                const char *path,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blobs = NULL;

  g_assert_null (attach (fixture, path, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, "Nothing was changed."));
  blobs = casebook_blob_store_list (fixture->database, NULL);
  g_assert_cmpuint (blobs->len, ==, 0);
}

/* What is no ordinary file is told at once, and a pipe is not waited for. */
static void
test_what_is_no_file (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autofree char *dangling = g_build_filename (fixture->folder, "dangling", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);

  g_assert_cmpint (symlink (missing, dangling), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (fixture, missing, G_IO_ERROR_NOT_FOUND);
  assert_refused (fixture, dangling, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (fixture, fixture->folder, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (fixture, pipe, G_IO_ERROR_NOT_REGULAR_FILE);
}

/* A link is what it leads to, under the name it was chosen by. */
static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.txt", "anchor");
  g_autofree char *link = g_build_filename (fixture->folder, "b.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookArtefact) artefact = NULL;

  g_assert_cmpint (symlink (path, link), ==, 0);
  artefact = attach (fixture, link, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_artefact_get_file_name (artefact), ==, "b.txt");
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, 6);
}

static gboolean
count_bytes (gint64         number,
             gconstpointer  bytes,
             gsize          size,
             gpointer       user_data,
             GError       **error)
{
  gsize *n = user_data;

  *n += size;
  return TRUE;
}

/* What is pasted is told by its bytes and its name, and is the same as the file of the same bytes. */
static void
test_bytes (Fixture       *fixture,
            gconstpointer  data)
{
  gsize n = 0;
  const CasebookBlobIntake way = { .sink = count_bytes, .sink_data = &n };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  g_autofree char *digest = casebook_digest_of_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookArtefact) artefact =
    casebook_attachment_read_bytes (bytes, "Pasted.png", "evidence", &way, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_artefact_get_media_type (artefact), ==, "image/png");
  g_assert_cmpstr (casebook_artefact_get_digest (artefact), ==, digest);
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, 8);
  g_assert_cmpuint (n, ==, 8);
}

/* What another thread keeps is told as what is kept at once. */
static void
test_read_is_as_added (Fixture       *fixture,
                       gconstpointer  data)
{
  gsize n = 0;
  const CasebookBlobIntake way = { .sink = count_bytes, .sink_data = &n };
  g_autofree char *path = write_file (fixture, "a.txt", "anchor");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookArtefact) added = attach (fixture, path, &error);
  g_autoptr (CasebookArtefact) read = casebook_attachment_read (file, "evidence", &way, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_artefact_get_digest (read), ==, casebook_artefact_get_digest (added));
  g_assert_cmpstr (casebook_artefact_get_file_name (read), ==, "a.txt");
  g_assert_cmpstr (casebook_artefact_get_media_type (read), ==, casebook_artefact_get_media_type (added));
  g_assert_cmpint (casebook_artefact_get_size (read), ==, 6);
  g_assert_cmpuint (n, ==, 6);
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = write_file (fixture, "a.txt", "anchor");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) blobs = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (casebook_staged_file_read (fixture->database, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  blobs = casebook_blob_store_list (fixture->database, NULL);
  g_assert_cmpuint (blobs->len, ==, 0);
}

static char *
add_picture (Fixture *fixture,
           gsize    size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  char *digest = casebook_blob_store_add (fixture->database, source, "image/png", (goffset) size, NULL, NULL, NULL,
                                          &error);

  g_assert_no_error (error);

  return digest;
}

static void
execute (Fixture    *fixture,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  casebook_database_execute (fixture->database, sql, &error);
  g_assert_no_error (error);
}

static void
assert_no_picture (Fixture    *fixture,
                const char *digest,
                GQuark      domain,
                int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_attachment_load_picture (fixture->database, digest, &error));
  g_assert_error (error, domain, code);
}

static void
test_picture_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *digest = add_picture (fixture, 3 * MEBIBYTE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = casebook_attachment_load_picture (fixture->database, digest, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 3 * MEBIBYTE);
}

static void
test_picture_that_is_lost (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *large = add_picture (fixture, 65 * MEBIBYTE);
  g_autofree char *damaged = add_picture (fixture, 9);

  execute (fixture, "UPDATE blob_chunk SET bytes = zeroblob (8) WHERE length (bytes) = 9");
  assert_no_picture (fixture, damaged, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST);
  assert_no_picture (fixture, "nowhere", CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST);
  assert_no_picture (fixture, large, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_TOO_LARGE);
}

static int
stop (void *unused)
{
  return 1;
}

/* That reading was stopped is no reason to print that a picture is lost. */
static void
test_picture_that_may_come (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *digest = add_picture (fixture, 9);

  sqlite3_progress_handler (casebook_database_get_handle (fixture->database), 1, stop, NULL);
  assert_no_picture (fixture, digest, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_INTERRUPTED);
  sqlite3_progress_handler (casebook_database_get_handle (fixture->database), 0, NULL, NULL);
}

#define ADD(name, test) \
  g_test_add ("/exchange/attachment/" name, Fixture, NULL, scratch_library_set_up, test, scratch_library_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("copied", test_copied);
  ADD ("empty-file", test_empty_file);
  ADD ("names", test_names);
  ADD ("what-is-no-file", test_what_is_no_file);
  ADD ("link", test_link);
  ADD ("bytes", test_bytes);
  ADD ("read-is-as-added", test_read_is_as_added);
  ADD ("cancelled", test_cancelled);

  ADD ("picture-whole", test_picture_whole);
  g_test_add ("/exchange/attachment/picture-that-is-lost", Fixture, NULL,
              scratch_library_set_up, test_picture_that_is_lost, scratch_library_throw);
  ADD ("picture-that-may-come", test_picture_that_may_come);

  return g_test_run ();
}
