/* Casebook: tests of small pictures of attached images. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../patience.h"
#include "desk-fixture.h"
#include "made-photo.h"
#include "ui/editor/attachment-queue.h"
#include "ui/editor/thumbnail.h"

static void
attach (DeskFixture      *fixture,
        CasebookEvidence *evidence,
        GBytes           *bytes)
{
  g_autoptr (CasebookAttachmentQueue) queue = casebook_attachment_queue_new ();
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "photo.jpg", NULL);
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                           G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  casebook_attachment_queue_add_file (queue, fixture->desk, evidence, file);
  wait_while (casebook_held_work_is_any (casebook_journal_get_work (casebook_case_desk_get_journal (fixture->desk))));
  desk_fixture_settle ();
}

static void
loaded (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GdkTexture *
load (DeskFixture      *fixture,
      CasebookEvidence *evidence,
      GError          **error)
{
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, g_list_model_get_n_items (artefacts) - 1);
  g_autoptr (GAsyncResult) result = NULL;

  casebook_thumbnail_load_async (fixture->desk, artefact, 40, NULL, loaded, &result);
  wait_while (result == NULL);

  return casebook_thumbnail_load_finish (result, error);
}

/* As on a page, a photo stands as it was taken, and is as large as was asked for. */
static void
test_a_photo_stands_as_it_was_taken (void)
{
  static const char *const upright[] = {
    "rgbw wide", "grwb wide", "wbgr wide", "bwrg wide", "rbgw high", "brwg high", "wgbr high", "gwrb high",
  };
  DeskFixture fixture = { NULL };
  CasebookEvidence *evidence;

  desk_fixture_open (&fixture);
  evidence = desk_fixture_find_evidence (&fixture, "One gateway for every service");
  for (guint i = 0; i < G_N_ELEMENTS (upright); i++)
    {
      g_autoptr (GBytes) bytes = made_photo_jpeg (i + 1, TRUE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GdkTexture) texture = NULL;
      g_autoptr (GdkPixbuf) pixbuf = NULL;
      g_autofree char *corners = NULL;

      attach (&fixture, evidence, bytes);
      texture = load (&fixture, evidence, &error);
      g_assert_no_error (error);
      g_assert_cmpint (MAX (gdk_texture_get_width (texture), gdk_texture_get_height (texture)), ==, 40);
      pixbuf = gdk_pixbuf_get_from_texture (texture);
      corners = made_photo_corners (pixbuf);
      g_assert_cmpstr (corners, ==, upright[i]);
    }
  desk_fixture_flush (&fixture);
  desk_fixture_close (&fixture);
}

static void
test_what_is_no_image_is_refused (void)
{
  DeskFixture fixture = { NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("no image", 8);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  CasebookEvidence *evidence;

  desk_fixture_open (&fixture);
  evidence = desk_fixture_find_evidence (&fixture, "One gateway for every service");
  attach (&fixture, evidence, bytes);
  texture = load (&fixture, evidence, &error);
  g_assert_null (texture);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  desk_fixture_flush (&fixture);
  desk_fixture_close (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/thumbnail/a-photo-stands-as-it-was-taken", test_a_photo_stands_as_it_was_taken);
  g_test_add_func ("/ui/thumbnail/what-is-no-image-is-refused", test_what_is_no_image_is_refused);

  return g_test_run ();
}
