/* Casebook: test of writing a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "pages/pdf-writer.h"
#include "reports/packet.h"
#include "room.h"
#include "storage/storage-error.h"
#include "workspace/packet-export.h"

static CasebookCaseDesk *
open_example (Room *room)
{
  CasebookHomeDesk *home = casebook_home_desk_new (room->worker, room->shelf);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *case_id = NULL;

  casebook_home_desk_open_example_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  case_id = casebook_home_desk_open_example_finish (home, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  assert_finalized (home);

  return room_open_desk (room, case_id);
}

typedef struct
{
  double        last;
  guint         n_calls;
  GCancellable *cancellable; /* cancelled at the first call */
} Told;

static void
tell (double   fraction,
      gpointer user_data)
{
  Told *told = user_data;

  g_assert_cmpfloat (fraction, >=, told->last);
  g_assert_cmpfloat (fraction, <=, 1);
  told->last = fraction;
  told->n_calls++;
  if (told->cancellable != NULL)
    g_cancellable_cancel (told->cancellable);
}

static GError *
export_sections (CasebookCaseDesk *desk,
                 const char       *path,
                 const char       *sections,
                 Told             *told)
{
  g_autoptr (GFile) target = g_file_new_for_path (path);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GError *error = NULL;

  casebook_packet_export_async (desk, target, CASEBOOK_PAPER_A4, sections, told != NULL ? tell : NULL, told,
                                told != NULL ? told->cancellable : NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_true (casebook_packet_export_finish (desk, result, &error) == (error == NULL));

  return error;
}

static GError *
export (CasebookCaseDesk *desk,
        const char       *path,
        Told             *told)
{
  return export_sections (desk, path, NULL, told);
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* What was typed just before is in the packet, and the person can type on meanwhile. */
static void
test_example_is_written (Room         *room,
                         gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autofree char *path = g_build_filename (room->folder, "packet.pdf", NULL);
  g_autofree char *contents = NULL;
  Told told = { 0 };
  gsize length;

  casebook_case_desk_set_text (desk, casebook_case_desk_get_case (desk), "ask", "Please look at this");
  g_assert_null (export (desk, path, &told));
  g_assert_cmpint (casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)), ==, CASEBOOK_SAVE_SAVED);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpuint (length, >, 10000);

  assert_finalized (desk);
}

/* The file is the one that a packet of those sections makes. */
static void
write_fresh (CasebookCaseDesk *desk,
             const char       *path,
             const char       *sections)
{
  CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
  CasebookPacketParts parts;
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) layout = NULL;

  g_assert_true (casebook_packet_parts_parse (sections, &parts, NULL));
  options.parts = &parts;
  packet = casebook_packet_new (casebook_case_desk_get_case (desk), casebook_case_desk_get_framework (desk), &options,
                                NULL);
  layout = casebook_layout_new (packet, style, NULL, NULL, NULL);
  g_assert_true (casebook_pdf_replace_file (layout, path, NULL, NULL, NULL, NULL, NULL));
}

static void
test_sections_in_an_order (Room         *room,
                           gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autofree char *path = g_build_filename (room->folder, "packet.pdf", NULL);
  g_autofree char *fresh = g_build_filename (room->folder, "fresh.pdf", NULL);
  const char *lists[] = { "growth,cover", "cover,growth", "brief" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *written = NULL;
      g_autofree char *expected = NULL;
      gsize length, expected_length;

      g_assert_null (export_sections (desk, path, lists[i], NULL));
      write_fresh (desk, fresh, lists[i]);
      g_assert_true (g_file_get_contents (path, &written, &length, NULL));
      g_assert_true (g_file_get_contents (fresh, &expected, &expected_length, NULL));
      g_assert_cmpmem (written, length, expected, expected_length);
    }

  assert_finalized (desk);
}

static void
test_no_such_section (Room         *room,
                      gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autofree char *path = g_build_filename (room->folder, "packet.pdf", NULL);
  g_autoptr (GError) error = export_sections (desk, path, "cover,annex", NULL);

  g_assert_error (error, CASEBOOK_PACKET_PARTS_ERROR, CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_finalized (desk);
}

/* Cancelled at whatever moment, there is the old file or the new one and nothing beside it. */
static void
test_cancelled_leaves_the_old_file (Room         *room,
                                    gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autofree char *folder = g_build_filename (room->folder, "packets", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Told told = { 0, 0, cancellable };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) before = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));

  error = export (desk, path, &told);
  if (error != NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_contents (path, "old");
    }
  g_assert_cmpuint (count_files (folder), ==, 1);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  before = export (desk, path, &told);
  g_assert_error (before, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_contents (path, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);

  assert_finalized (desk);
}

static void
test_no_such_folder (Room         *room,
                     gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autofree char *path = g_build_filename (room->folder, "nowhere", "packet.pdf", NULL);
  g_autoptr (GError) error = export (desk, path, NULL);

  g_assert_nonnull (error);
  assert_finalized (desk);
}

/* A packet in the library's place would be the end of everything in it. */
static void
test_not_over_the_library (Room         *room,
                           gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  const char *path = casebook_worker_get_path (room->worker);
  g_autoptr (GError) error = export (desk, path, NULL);
  g_autofree char *contents = NULL;

  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "SQLite format 3"));
  assert_finalized (desk);
}

static void
test_not_a_local_place (Room         *room,
                        gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autoptr (GFile) target = g_file_new_for_uri ("nowhere://example.org/packet.pdf");
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_packet_export_async (desk, target, CASEBOOK_PAPER_LETTER, NULL, NULL, NULL, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_false (casebook_packet_export_finish (desk, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);

  g_clear_object (&result);
  assert_finalized (desk);
}

/* The desk may be let go while the packet is being written. */
static void
test_desk_is_let_go (Room         *room,
                     gconstpointer unused)
{
  CasebookCaseDesk *desk = open_example (room);
  g_autofree char *path = g_build_filename (room->folder, "packet.pdf", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  casebook_packet_export_async (desk, target, CASEBOOK_PAPER_LETTER, NULL, NULL, NULL, NULL, keep_result, &kept);
  g_object_unref (desk);
  result = wait_for_result (&kept);
  g_assert_true (casebook_packet_export_finish (desk, result, NULL));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/packet-export/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("example-is-written", test_example_is_written);
  ADD ("sections-in-an-order", test_sections_in_an_order);
  ADD ("no-such-section", test_no_such_section);
  ADD ("cancelled-leaves-the-old-file", test_cancelled_leaves_the_old_file);
  ADD ("no-such-folder", test_no_such_folder);
  ADD ("not-over-the-library", test_not_over_the_library);
  ADD ("not-a-local-place", test_not_a_local_place);
  ADD ("desk-is-let-go", test_desk_is_let_go);

  return g_test_run ();
}
