/* Casebook: tests of attached files that a packet shows and numbers. SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "made-up.h"
#include "pages/layout.h"
#include "pages/spot.h"
#include "reports/exhibits.h"
#include "reports/packet.h"

static CasebookArtefact *
add_file (CasebookEvidence *evidence,
          const char       *title,
          const char       *media_type)
{
  g_autoptr (CasebookArtefact) artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT, "kind", CASEBOOK_ARTEFACT_FILE, "title",
                                                        title, "file-name", "file", "media-type", media_type,
                                                        "digest", "x", NULL);

  g_list_store_append (casebook_evidence_get_artefacts (evidence), artefact);

  return artefact;
}

static GBytes *
give_picture (const char *digest,
              gpointer    user_data,
              GError    **error)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 40, 30);
  char *png;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x204080ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &png, &size, "png", NULL, NULL));

  return g_bytes_new_take (png, size);
}

static GBytes *
lose_picture (const char *digest,
              gpointer    user_data,
              GError    **error)
{
  g_set_error_literal (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST, "It is gone.");

  return NULL;
}

/* In the order of the packet, which is that of the claims; what is no picture and no PDF has no
 * number, nor has anything where files are left out, nor what the reader may not see. */
static void
test_numbers (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *late = made_up_evidence (case_, "Late", casebook_date_new (2026, 1, 0),
                                             CASEBOOK_AUDIENCE_COMMITTEE);
  CasebookEvidence *early = made_up_evidence (case_, "Early", casebook_date_new (2025, 1, 0),
                                              CASEBOOK_AUDIENCE_COMMITTEE);
  CasebookEvidence *hidden = made_up_evidence (case_, "Hidden", casebook_date_new (2026, 2, 0), CASEBOOK_AUDIENCE_ME);
  CasebookArtefact *last = add_file (early, "Last", "image/png");
  CasebookArtefact *text = add_file (late, "Text", "text/plain");
  CasebookArtefact *first = add_file (late, "First", "image/jpeg");
  CasebookArtefact *pages = add_file (late, "Pages", "application/pdf");
  CasebookArtefact *secret = add_file (hidden, "Secret", "image/png");
  const CasebookPacketOptions with = { CASEBOOK_AUDIENCE_COMMITTEE, give_picture, NULL };
  const CasebookPacketOptions without = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookSelection) selection = NULL;
  g_autoptr (CasebookExhibits) exhibits = NULL;
  g_autoptr (CasebookExhibits) none = NULL;

  made_up_claim (late, "c1", "Claim");
  made_up_claim (early, "c1", "Claim");
  selection = casebook_selection_new (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  exhibits = casebook_exhibits_new (selection, &with);
  none = casebook_exhibits_new (selection, &without);

  g_assert_cmpuint (casebook_exhibits_get_number (exhibits, first), ==, 1);
  g_assert_cmpuint (casebook_exhibits_get_number (exhibits, pages), ==, 2);
  g_assert_cmpuint (casebook_exhibits_get_number (exhibits, last), ==, 3);
  g_assert_cmpuint (casebook_exhibits_get_all (exhibits)->len, ==, 3);
  g_assert_cmpuint (casebook_exhibits_get_number (exhibits, text), ==, 0);
  g_assert_cmpuint (casebook_exhibits_get_number (exhibits, secret), ==, 0);
  g_assert_cmpuint (casebook_exhibits_get_number (none, first), ==, 0);
}

/* How many links of the packet lead to @place. */
static gboolean
is_link_to (const CasebookSpot *spot,
            const char         *place)
{
  return spot->kind == CASEBOOK_SPOT_PLACE && g_str_equal (spot->target, place);
}

static guint
count_links (CasebookLayout *layout,
             const char     *place)
{
  GListModel *pages = casebook_layout_get_pages (layout);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
      g_autoptr (GPtrArray) spots = casebook_page_dup_spots (page);

      for (guint j = 0; j < spots->len; j++)
        n += is_link_to (g_ptr_array_index (spots, j), place) ? 1 : 0;
    }

  return n;
}

/* The margin and the artefacts lead to the picture, and the picture to the artefacts. */
static void
test_linked_both_ways (void)
{
  const CasebookBlobLoader loaders[] = { give_picture, lose_picture };
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE);

  made_up_claim (evidence, "c1", "Claim");
  add_file (evidence, "Picture", "image/png");
  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    {
      const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, loaders[i], NULL };
      g_autoptr (CasebookDocument) packet = casebook_packet_new (case_, framework, &options, NULL);
      g_autoptr (CasebookLayout) layout = casebook_layout_new (packet, style, NULL, NULL, NULL);

      g_assert_cmpuint (casebook_layout_find_page (layout, "exhibit-1"), ==,
                        casebook_layout_find_page (layout, "evidence-1"));
      g_assert_cmpuint (count_links (layout, "exhibit-1"), >=, 2);
      g_assert_cmpuint (count_links (layout, "artefacts"), >=, i == 0 ? 2 : 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exhibits/numbers", test_numbers);
  g_test_add_func ("/exhibits/linked-both-ways", test_linked_both_ways);

  return g_test_run ();
}
