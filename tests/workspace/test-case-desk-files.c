/* Casebook: test of files attached to an open case. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "room.h"
#include "storage/blob-store.h"
#include "storage/library.h"
#include "storage/table.h"

#define LARGE (16 * 1024 * 1024)

typedef struct
{
  Room              room;
  CasebookCaseDesk *desk;
  CasebookEvidence *evidence;
} Open;

static void
open_set_up (Open         *open,
             gconstpointer unused)
{
  g_autofree char *case_id = NULL;

  room_set_up (&open->room, NULL);
  case_id = room_add_case (&open->room);
  open->desk = room_open_desk (&open->room, case_id);
  open->evidence = casebook_case_desk_add_evidence (open->desk, NULL);
}

/* Whatever was done, what is live is what is on disk. */
static void
open_tear_down (Open         *open,
                gconstpointer unused)
{
  CasebookCase *live = casebook_case_desk_get_case (open->desk);
  g_autofree char *expected = describe_case (live);
  g_autofree char *found = NULL;
  CasebookCase *stored;

  flush_desk (open->desk);
  stored = room_load_case (&open->room, casebook_record_get_id (CASEBOOK_RECORD (live)));
  found = describe_case (stored);
  g_assert_cmpstr (found, ==, expected);

  g_object_unref (stored);
  assert_finalized (open->desk);
  room_tear_down (&open->room, NULL);
}

static char *
write_file (Open       *open,
            const char *name,
            const char *contents,
            gssize      length)
{
  char *path = g_build_filename (open->room.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, length, NULL));
  return path;
}

static CasebookArtefact *
attach (Open                 *open,
        const char           *path,
        GFileProgressCallback progress,
        gpointer              progress_data,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_case_desk_attach_async (open->desk, open->evidence, file, progress, progress_data, cancellable,
                                   keep_result, &kept);
  result = wait_for_result (&kept);
  return casebook_case_desk_attach_finish (open->desk, result, error);
}

static guint
n_artefacts (Open *open)
{
  return g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (open->evidence)));
}

static void
count_blobs (GTask           *task,
             CasebookLibrary *library,
             gpointer         data,
             GCancellable    *cancellable)
{
  g_autoptr (GPtrArray) blobs = casebook_blob_store_list (casebook_library_get_database (library), NULL);

  g_task_return_int (task, blobs->len);
}

static gssize
n_blobs (Open *open)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);

  casebook_worker_run (open->room.worker, task, count_blobs);
  result = wait_for_result (&kept);
  return g_task_propagate_int (G_TASK (result), NULL);
}

static GBytes *
load_bytes (Open             *open,
            CasebookArtefact *artefact,
            gsize             limit,
            GError          **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_case_desk_load_bytes_async (open->desk, artefact, limit, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  return casebook_case_desk_load_bytes_finish (open->desk, result, error);
}

static GFile *
unpack (Open             *open,
        CasebookArtefact *artefact,
        GError          **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_case_desk_unpack_async (open->desk, artefact, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  return casebook_case_desk_unpack_finish (open->desk, result, error);
}

static void
test_file_is_attached (Open         *open,
                       gconstpointer unused)
{
  g_autofree char *path = write_file (open, "graph of nights.txt", "quiet", -1);
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact = attach (open, path, NULL, NULL, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) too_many = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (casebook_artefact_get_kind (artefact), ==, CASEBOOK_ARTEFACT_FILE);
  g_assert_cmpstr (casebook_artefact_get_file_name (artefact), ==, "graph of nights.txt");
  g_assert_cmpstr (casebook_artefact_get_media_type (artefact), ==, "text/plain");
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, 5);

  bytes = load_bytes (open, artefact, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "quiet", 5);
  too_many = load_bytes (open, artefact, 4, &error);
  g_assert_null (too_many);
  g_assert_nonnull (error);

  casebook_journal_undo (casebook_case_desk_get_journal (open->desk));
  g_assert_cmpuint (n_artefacts (open), ==, 0);
  casebook_journal_redo (casebook_case_desk_get_journal (open->desk));
  g_assert_cmpuint (n_artefacts (open), ==, 1);
}

static void
test_same_file_is_stored_once (Open         *open,
                               gconstpointer unused)
{
  g_autofree char *path = write_file (open, "a.txt", "the same", -1);
  g_autofree char *other = write_file (open, "b.txt", "the same", -1);

  g_assert_nonnull (attach (open, path, NULL, NULL, NULL, NULL));
  g_assert_nonnull (attach (open, other, NULL, NULL, NULL, NULL));
  g_assert_cmpuint (n_artefacts (open), ==, 2);
  g_assert_cmpint (n_blobs (open), ==, 1);
}

static void
test_pasted_bytes_are_attached (Open         *open,
                                gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact;

  casebook_case_desk_attach_bytes_async (open->desk, open->evidence, bytes, "Pasted.png", NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  artefact = casebook_case_desk_attach_finish (open->desk, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_artefact_get_media_type (artefact), ==, "image/png");
  g_assert_cmpint (casebook_artefact_get_size (artefact), ==, 8);
}

static void
assert_nothing_attached (Open *open)
{
  g_assert_cmpuint (n_artefacts (open), ==, 0);
  g_assert_cmpint (n_blobs (open), ==, 0);
}

static void
test_missing_file_leaves_nothing (Open         *open,
                                  gconstpointer unused)
{
  g_autofree char *path = g_build_filename (open->room.folder, "vanished.txt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (attach (open, path, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "vanished.txt"));
  g_assert_null (attach (open, open->room.folder, NULL, NULL, NULL, &folder));
  g_assert_nonnull (folder);
  assert_nothing_attached (open);
}

typedef struct
{
  char         *path;
  GCancellable *cancellable;
  guint         n_told;
  goffset       last;
} Copying;

static void
told (goffset  current,
      goffset  total,
      gpointer user_data)
{
  Copying *copying = user_data;

  g_assert_true (g_main_context_is_owner (g_main_context_default ()));
  g_assert_cmpint (current, >=, copying->last);
  copying->last = current;
  if (copying->n_told++ > 0)
    return;
  if (copying->cancellable != NULL)
    g_cancellable_cancel (copying->cancellable);
  if (copying->path != NULL)
    g_assert_cmpint (truncate (copying->path, 0), ==, 0);
}

static char *
write_large_file (Open *open)
{
  g_autofree char *contents = g_malloc0 (LARGE);

  for (gsize i = 0; i < LARGE; i += 4096)
    contents[i] = g_test_rand_int_range (0, 256);

  return write_file (open, "large.bin", contents, LARGE);
}

/* What is typed while a file comes in, and whether it was saved before the file was there. */
typedef struct
{
  Open    *open;
  gboolean is_typed;
  guint    n_at_saving;
} Typing;

static void
typed_is_saved (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Typing *typing = user_data;
  CasebookCase *live = casebook_case_desk_get_case (typing->open->desk);
  g_autoptr (CasebookCase) stored = NULL;
  g_autoptr (GError) error = NULL;

  casebook_journal_write_finish (CASEBOOK_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  typing->n_at_saving = n_artefacts (typing->open);
  stored = room_load_case (&typing->open->room, casebook_record_get_id (CASEBOOK_RECORD (live)));
  g_assert_cmpstr (casebook_case_get_candidate (stored), ==, "Typed meanwhile");
}

static void
type_meanwhile (goffset  current,
                goffset  total,
                gpointer user_data)
{
  Typing *typing = user_data;
  CasebookCaseDesk *desk = typing->open->desk;

  if (typing->is_typed)
    return;

  typing->is_typed = TRUE;
  casebook_case_desk_set_text (desk, CASEBOOK_RECORD (casebook_case_desk_get_case (desk)), "candidate",
                               "Typed meanwhile");
  casebook_journal_write_async (casebook_case_desk_get_journal (desk), NULL, typed_is_saved, typing);
}

/* Otherwise what is typed would be at risk for as long as the file takes. */
static void
test_typing_is_saved_meanwhile (Open         *open,
                                gconstpointer unused)
{
  g_autofree char *path = g_build_filename (open->room.folder, "huge.bin", NULL);
  Typing typing = { open, FALSE, G_MAXUINT };
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, 8 * LARGE), ==, 0);
  g_assert_nonnull (attach (open, path, type_meanwhile, &typing, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (typing.n_at_saving, ==, 0);
}

/* It may have been copied before anybody could cancel; then it is there as a whole. */
static void
test_cancelled_copy_leaves_nothing (Open         *open,
                                    gconstpointer unused)
{
  g_autofree char *path = write_large_file (open);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Copying copying = { NULL, cancellable };
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact = attach (open, path, told, &copying, cancellable, &error);

  if (artefact != NULL)
    {
      g_assert_cmpint (casebook_artefact_get_size (artefact), ==, LARGE);
      return;
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_artefacts (open), ==, 0);
}

/* A file that shrinks to nothing while it is read is refused or kept as what was read, never half of it unsaid. */
static void
test_shrinking_file (Open         *open,
                     gconstpointer unused)
{
  g_autofree char *path = write_large_file (open);
  Copying copying = { path, NULL };
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact = attach (open, path, told, &copying, NULL, &error);

  if (artefact == NULL)
    {
      g_assert_nonnull (error);
      assert_nothing_attached (open);
    }
  else
    {
      g_autoptr (GBytes) bytes = load_bytes (open, artefact, LARGE, &error);

      g_assert_no_error (error);
      g_assert_cmpint (casebook_artefact_get_size (artefact), ==, g_bytes_get_size (bytes));
    }
}

static void
test_evidence_removed_meanwhile (Open         *open,
                                 gconstpointer unused)
{
  g_autofree char *path = write_file (open, "late.txt", "late", -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_case_desk_attach_async (open->desk, open->evidence, file, NULL, NULL, NULL, keep_result, &kept);
  casebook_case_desk_remove (open->desk, open->evidence);
  result = wait_for_result (&kept);
  g_assert_nonnull (casebook_case_desk_attach_finish (open->desk, result, &error));
  g_assert_no_error (error);

  /* It comes back with what it belongs to. */
  casebook_journal_undo (casebook_case_desk_get_journal (open->desk));
  g_assert_cmpuint (n_artefacts (open), ==, 1);
}

static void
count_pointers (GTask           *task,
                CasebookLibrary *library,
                gpointer         data,
                GCancellable    *cancellable)
{
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (GPtrArray) blobs = casebook_blob_store_list (database, NULL);
  g_autoptr (GPtrArray) artefacts = casebook_table_list (database, CASEBOOK_TYPE_ARTEFACT, "", NULL, NULL);

  g_assert_cmpuint (artefacts->len, ==, blobs->len);
  g_task_return_int (task, artefacts->len);
}

/* The program may end before anybody hears of it: what is copied in is attached. */
static void
test_no_copy_without_its_artefact (Open         *open,
                                   gconstpointer unused)
{
  g_autofree char *path = write_large_file (open);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *kept = NULL;
  gssize n = 0;

  casebook_case_desk_attach_async (open->desk, open->evidence, file, NULL, NULL, NULL, keep_result, &kept);
  while (n == 0)
    {
      GAsyncResult *counted = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &counted);

      casebook_worker_run (open->room.worker, task, count_pointers);
      result = wait_for_result (&counted);
      n = g_task_propagate_int (G_TASK (result), NULL);
    }

  g_object_unref (wait_for_result (&kept));
  g_assert_cmpuint (n_artefacts (open), ==, 1);
}

static void
test_unpacked_copy_cannot_be_written (Open         *open,
                                      gconstpointer unused)
{
  g_autofree char *path = write_file (open, "report.txt", "words", -1);
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact = attach (open, path, NULL, NULL, NULL, &error);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GFile) copy = unpack (open, artefact, &error);
      g_autofree char *name = NULL;
      g_autofree char *contents = NULL;
      GStatBuf status;

      g_assert_no_error (error);
      name = g_file_get_basename (copy);
      g_assert_cmpstr (name, ==, "report.txt");
      g_assert_true (g_file_get_contents (g_file_peek_path (copy), &contents, NULL, NULL));
      g_assert_cmpstr (contents, ==, "words");
      g_assert_cmpint (g_stat (g_file_peek_path (copy), &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0400);
    }
}

static CasebookArtefact *
attach_huge_file (Open *open)
{
  g_autofree char *path = g_build_filename (open->room.folder, "huge.bin", NULL);
  g_autoptr (GError) error = NULL;
  CasebookArtefact *artefact;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_cmpint (truncate (path, 8 * LARGE), ==, 0);
  artefact = attach (open, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return artefact;
}

/* Otherwise what is typed while a film is opened would be at risk for as long as the copying takes. */
static void
test_typing_is_saved_while_a_copy_is_made (Open         *open,
                                           gconstpointer unused)
{
  CasebookArtefact *artefact = attach_huge_file (open);
  g_autoptr (GAsyncResult) unpacked = NULL;
  g_autoptr (GAsyncResult) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = NULL;
  GAsyncResult *kept = NULL, *saved = NULL;
  GStatBuf status;

  casebook_case_desk_unpack_async (open->desk, artefact, NULL, keep_result, &kept);
  casebook_case_desk_set_text (open->desk, CASEBOOK_RECORD (casebook_case_desk_get_case (open->desk)), "candidate",
                               "Typed meanwhile");
  casebook_journal_write_async (casebook_case_desk_get_journal (open->desk), NULL, keep_result, &saved);
  written = wait_for_result (&saved);
  g_assert_null (kept);

  unpacked = wait_for_result (&kept);
  copy = casebook_case_desk_unpack_finish (open->desk, unpacked, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (g_file_peek_path (copy), &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 8 * LARGE);
  g_assert_cmpint (g_unlink (g_file_peek_path (copy)), ==, 0);
}

/* A second click, or the same file attached twice. */
static void
test_copies_made_at_once_are_whole (Open         *open,
                                    gconstpointer unused)
{
  g_autofree char *path = write_large_file (open);
  CasebookArtefact *artefact = attach (open, path, NULL, NULL, NULL, NULL);
  GAsyncResult *kept[4] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    casebook_case_desk_unpack_async (open->desk, artefact, NULL, keep_result, &kept[i]);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GAsyncResult) result = wait_for_result (&kept[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) copy = casebook_case_desk_unpack_finish (open->desk, result, &error);
      GStatBuf status;

      g_assert_no_error (error);
      g_assert_cmpint (g_stat (g_file_peek_path (copy), &status), ==, 0);
      g_assert_cmpint (status.st_size, ==, LARGE);
      g_assert_cmpint (status.st_mode & 0777, ==, 0400);
    }
}

/* A library may come from a stranger. */
static void
test_unpacked_name_is_no_path (Open         *open,
                               gconstpointer unused)
{
  static const char * const names[] = {
    "../../../escape", "/etc/escape", "..", ".", "", "a/../..", "back\\slash\\escape", " ", "..\n/..",
  };
  g_autofree char *path = write_file (open, "report.txt", "words", -1);
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "casebook", "attachments", NULL);
  g_autofree char *long_name = g_strnfill (1000, 'x');
  g_autofree char *named = g_strconcat (long_name, ".txt", NULL);
  CasebookArtefact *artefact = attach (open, path, NULL, NULL, NULL, NULL);
  const char *digest = casebook_artefact_get_digest (artefact);
  g_autofree char *folder = g_build_filename (cache, digest, NULL);

  for (guint i = 0; i <= G_N_ELEMENTS (names); i++)
    {
      const char *name = i < G_N_ELEMENTS (names) ? names[i] : named;
      g_autoptr (CasebookArtefact) hostile = casebook_record_copy (artefact);
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) copy = NULL;
      g_autofree char *parent = NULL;

      g_object_set (hostile, "file-name", name, NULL);
      copy = unpack (open, hostile, &error);
      g_assert_no_error (error);
      parent = g_path_get_dirname (g_file_peek_path (copy));
      g_assert_cmpstr (parent, ==, folder);
      g_assert_true (g_file_test (g_file_peek_path (copy), G_FILE_TEST_IS_REGULAR));
    }
}

static void
test_unpacked_digest_is_no_path (Open         *open,
                                 gconstpointer unused)
{
  g_autoptr (CasebookArtefact) hostile = g_object_new (CASEBOOK_TYPE_ARTEFACT,
                                                       "kind", CASEBOOK_ARTEFACT_FILE,
                                                       "digest", "../../escape",
                                                       "file-name", "escape",
                                                       NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (unpack (open, hostile, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/case-desk-files/" name, Open, NULL, open_set_up, function, open_tear_down)
  ADD ("file-is-attached", test_file_is_attached);
  ADD ("same-file-is-stored-once", test_same_file_is_stored_once);
  ADD ("pasted-bytes-are-attached", test_pasted_bytes_are_attached);
  ADD ("missing-file-leaves-nothing", test_missing_file_leaves_nothing);
  ADD ("typing-is-saved-meanwhile", test_typing_is_saved_meanwhile);
  ADD ("cancelled-copy-leaves-nothing", test_cancelled_copy_leaves_nothing);
  ADD ("shrinking-file", test_shrinking_file);
  ADD ("evidence-removed-meanwhile", test_evidence_removed_meanwhile);
  ADD ("no-copy-without-its-artefact", test_no_copy_without_its_artefact);
  ADD ("unpacked-copy-cannot-be-written", test_unpacked_copy_cannot_be_written);
  ADD ("typing-is-saved-while-a-copy-is-made", test_typing_is_saved_while_a_copy_is_made);
  ADD ("copies-made-at-once-are-whole", test_copies_made_at_once_are_whole);
  ADD ("unpacked-name-is-no-path", test_unpacked_name_is_no_path);
  ADD ("unpacked-digest-is-no-path", test_unpacked_digest_is_no_path);

  return g_test_run ();
}
