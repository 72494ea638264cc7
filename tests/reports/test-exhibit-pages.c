/* Casebook: tests of the pages of attached PDFs in a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <poppler.h>
#include <string.h>

#include "made-pdf.h"
#include "made-up.h"
#include "pages/layout.h"
#include "pages/pdf-writer.h"
#include "pages/spot.h"
#include "reports/packet.h"

/* A case with a framework of one competency, and the files attached to it. */
typedef struct
{
  CasebookFramework *framework;
  CasebookCase      *case_;
  CasebookEvidence  *evidence;
  GHashTable        *files; /* of digests to what is in the file */
  guint              n_loaded;
} Attached;

static CasebookEvidence *
add_evidence (Attached         *attached,
              const char       *title,
              CasebookAudience  audience)
{
  CasebookEvidence *evidence = made_up_evidence (attached->case_, title, casebook_date_new (2025, 1, 0), audience);

  made_up_claim (evidence, "c1", "Claim");

  return evidence;
}

static void
attached_init (Attached *attached)
{
  attached->framework = made_up_framework (0, 1);
  attached->case_ = made_up_case ();
  attached->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  attached->n_loaded = 0;
  attached->evidence = add_evidence (attached, "Shown", CASEBOOK_AUDIENCE_COMMITTEE);
}

static void
attached_clear (Attached *attached)
{
  g_object_unref (attached->framework);
  g_object_unref (attached->case_);
  g_hash_table_unref (attached->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attached, attached_clear)

/* Takes @bytes; the title stands for the digest. */
static void
attach (Attached         *attached,
        CasebookEvidence *evidence,
        const char       *title,
        GBytes           *bytes)
{
  g_autoptr (CasebookArtefact) artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT, "kind", CASEBOOK_ARTEFACT_FILE, "title",
                                                        title, "file-name", "file.pdf", "media-type",
                                                        "application/pdf", "digest", title, NULL);

  g_list_store_append (casebook_evidence_get_artefacts (evidence), artefact);
  g_hash_table_insert (attached->files, g_strdup (title), bytes);
}

static GBytes *
load (const char *digest,
      gpointer    user_data,
      GError    **error)
{
  Attached *attached = user_data;
  GBytes *bytes = g_hash_table_lookup (attached->files, digest);

  attached->n_loaded++;
  if (bytes != NULL)
    return g_bytes_ref (bytes);

  g_set_error_literal (error, CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST, "It is gone.");

  return NULL;
}

static CasebookDocument *
make_packet (Attached   *attached,
             const char *parts,
             GHashTable *sources,
             GHashTable *enclosures)
{
  g_autoptr (GError) error = NULL;
  CasebookPacketParts some;
  const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, load, attached, parts != NULL ? &some : NULL,
                                          sources, enclosures };
  CasebookDocument *packet;

  if (parts != NULL)
    g_assert_true (casebook_packet_parts_parse (parts, &some, NULL));
  packet = casebook_packet_new (attached->case_, attached->framework, &options, &error);
  g_assert_no_error (error);

  return packet;
}

static CasebookLayout *
lay_out (CasebookDocument *packet)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  return casebook_layout_new (packet, style, NULL, NULL, NULL);
}

static CasebookLayout *
make_layout (Attached   *attached,
             const char *parts)
{
  g_autoptr (CasebookDocument) packet = make_packet (attached, parts, NULL, NULL);

  return lay_out (packet);
}

static char *
dup_text (CasebookLayout *layout,
          guint           number)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
  g_autofree char *text = casebook_page_dup_text (page);

  return g_strdelimit (g_steal_pointer (&text), "\n", ' ');
}

static char *
dup_all_text (CasebookLayout *layout)
{
  GString *all = g_string_new (NULL);

  for (guint i = 1; i <= g_list_model_get_n_items (casebook_layout_get_pages (layout)); i++)
    {
      g_autofree char *text = dup_text (layout, i);

      g_string_append (all, text);
    }

  return g_string_free (all, FALSE);
}

static gboolean
is_link_to (const CasebookSpot *spot,
            const char         *place)
{
  return spot->kind == CASEBOOK_SPOT_PLACE && g_str_equal (spot->target, place);
}

static gboolean
leads_to (CasebookLayout *layout,
          guint           number,
          const char     *place)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
  g_autoptr (GPtrArray) spots = casebook_page_dup_spots (page);

  for (guint i = 0; i < spots->len; i++)
    if (is_link_to (g_ptr_array_index (spots, i), place))
      return TRUE;

  return FALSE;
}

static PopplerDocument *
read_back (CasebookLayout *layout)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *pdf;

  casebook_pdf_write (layout, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  pdf = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return pdf;
}

static void
test_pages_after_one_another (void)
{
  g_auto (Attached) attached = { 0 };
  g_autoptr (CasebookLayout) layout = NULL;
  PopplerDocument *pdf;
  guint first;

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (3, 595, 842, "Attached words"));
  layout = make_layout (&attached, NULL);
  first = casebook_layout_find_page (layout, "exhibit-1");
  g_assert_cmpuint (first, >, casebook_layout_find_page (layout, "exhibits"));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = dup_text (layout, first + i);
      g_autofree char *caption = g_strdup_printf ("Exhibit 1, page %u of 3 \302\267 Record \302\267 E1, page %u", i + 1,
                                                  casebook_layout_find_page (layout, "evidence-1"));

      g_assert_nonnull (strstr (text, caption));
    }

  pdf = read_back (layout);
  for (guint i = 0; i < 3; i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf, (int) (first + i) - 1);
      g_autofree char *words = g_strdup_printf ("Attached words %u", i + 1);
      g_autofree char *text = poppler_page_get_text (page);

      g_assert_nonnull (strstr (text, words));
      g_object_unref (page);
    }
  g_object_unref (pdf);
}

/* From the margin of the evidence and from the artefacts to the first page, and from every page to the evidence. */
static void
test_linked_both_ways (void)
{
  g_auto (Attached) attached = { 0 };
  g_autoptr (CasebookLayout) layout = NULL;
  g_autofree char *margin = NULL;
  g_autofree char *expected = NULL;
  guint first, evidence;

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (2, 595, 842, "Words"));
  layout = make_layout (&attached, NULL);
  first = casebook_layout_find_page (layout, "exhibit-1");
  evidence = casebook_layout_find_page (layout, "evidence-1");

  g_assert_true (leads_to (layout, evidence, "exhibit-1"));
  g_assert_true (leads_to (layout, casebook_layout_find_page (layout, "artefacts"), "exhibit-1"));
  g_assert_true (leads_to (layout, casebook_layout_find_page (layout, "exhibits"), "exhibit-1"));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (leads_to (layout, first + i, "evidence-1"));
      g_assert_true (leads_to (layout, first + i, "exhibits"));
    }
  margin = dup_text (layout, evidence);
  expected = g_strdup_printf ("Exhibit 1, page %u", first);
  g_assert_nonnull (strstr (margin, expected));
}

/* The packet is made whatever is attached, and says in the place of the exhibit what is not shown. */
static void
test_bad_files (void)
{
  const struct { const char *title; GBytes *bytes; const char *said; } cases[] = {
    { "Plain", g_bytes_new_static ("plain text", 10), "Not shown: The file is no PDF" },
    { "Locked", made_pdf_locked (), "Not shown: The file opens with a password alone." },
    { "Empty", made_pdf_empty (), "Not shown: The file has no pages." },
    { "Huge", made_pdf_of ("", 2000000, 1000000), "Exhibit 4, page 1 of 1, is not shown: The page has the size of no" },
    { "Deadly", made_pdf_deadly (), "Exhibit 5, page 1 of 1, is not shown: The file is damaged there." },
    { "Fontless", made_pdf_fontless (), "Exhibit 6, page 1 of 1, is not shown: The file is damaged there." },
    { "Long", made_pdf (2000, 300, 200, "Words"), "Only the first 12 of its 2000 pages are shown." },
    { "Good", made_pdf (1, 300, 200, "Words"), "Exhibit 8, page 1 of 1 \302\267 Good" },
  };
  g_auto (Attached) attached = { 0 };
  g_autoptr (CasebookLayout) layout = NULL;
  g_autofree char *text = NULL;
  PopplerDocument *pdf;

  attached_init (&attached);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    attach (&attached, attached.evidence, cases[i].title, cases[i].bytes);
  attach (&attached, attached.evidence, "Lost", g_bytes_new_static ("", 0));
  g_hash_table_remove (attached.files, "Lost");
  layout = make_layout (&attached, NULL);
  text = dup_all_text (layout);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = g_strdup_printf ("exhibit-%u", i + 1);

      g_assert_cmpuint (casebook_layout_find_page (layout, place), >, 0);
      if (strstr (text, cases[i].said) == NULL)
        g_error ("%s is not in: %s", cases[i].said, text);
    }
  g_assert_nonnull (strstr (text, "Not shown: It is gone."));
  g_assert_cmpuint (casebook_layout_find_page (layout, "exhibit-9"), ==,
                    casebook_layout_find_page (layout, "exhibits"));
  g_assert_null (strstr (text, "page 13 of 2000"));
  g_assert_nonnull (strstr (text, "page 12 of 2000"));

  pdf = read_back (layout);
  g_object_unref (pdf);
}

/* What cannot be had now might be had tomorrow. */
static GBytes *
fail_for_now (const char *digest,
              gpointer    user_data,
              GError    **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The disk is busy.");

  return NULL;
}

static void
test_not_now (void)
{
  const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, fail_for_now, NULL };
  g_auto (Attached) attached = { 0 };
  g_autoptr (GError) error = NULL;

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (1, 300, 200, "Words"));
  g_assert_null (casebook_packet_new (attached.case_, attached.framework, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“Record”"));
  g_assert_nonnull (strstr (error->message, "The disk is busy."));
}

static void
test_stopped (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Attached) attached = { 0 };
  const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, load, &attached, .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (1, 300, 200, "Words"));
  g_cancellable_cancel (cancellable);
  g_assert_null (casebook_packet_new (attached.case_, attached.framework, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Neither a page nor a number nor a file that is looked at. */
static void
test_kept_from_the_reader (void)
{
  g_autofree char *digests[2] = { NULL };

  for (guint i = 0; i < 2; i++)
    {
      g_auto (Attached) attached = { 0 };
      g_autoptr (CasebookDocument) packet = NULL;

      attached_init (&attached);
      if (i == 1)
        attach (&attached, add_evidence (&attached, "Hidden", CASEBOOK_AUDIENCE_ME), "Secret",
                made_pdf (1, 300, 200, "Secret words"));
      attach (&attached, attached.evidence, "Record", made_pdf (1, 300, 200, "Words"));
      packet = make_packet (&attached, NULL, NULL, NULL);
      digests[i] = casebook_document_dup_digest (packet);
      g_assert_cmpuint (attached.n_loaded, ==, 1);
    }

  g_assert_cmpstr (digests[0], ==, digests[1]);
  g_clear_pointer (&digests[1], g_free);
}

static void
test_left_out (void)
{
  const CasebookPacketOptions without = CASEBOOK_PACKET_OPTIONS_INIT;
  g_auto (Attached) attached = { 0 };
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) bare = NULL;
  g_autoptr (CasebookLayout) fewer = NULL;
  g_autoptr (CasebookLayout) alone = NULL;
  g_autofree char *text = NULL;

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (1, 300, 200, "Words"));
  packet = casebook_packet_new (attached.case_, attached.framework, &without, NULL);
  bare = lay_out (packet);
  fewer = make_layout (&attached, "competencies,artefacts");
  g_assert_cmpuint (attached.n_loaded, ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *said = dup_all_text (i == 0 ? bare : fewer);

      g_assert_null (strstr (said, "Exhibit"));
      g_assert_cmpuint (casebook_layout_find_page (i == 0 ? bare : fewer, "exhibits"), ==, 0);
    }

  /* Where the evidence is not set out, nothing leads there. */
  alone = make_layout (&attached, "exhibits");
  text = dup_all_text (alone);
  g_assert_nonnull (strstr (text, "Exhibit 1, page 1 of 1 \302\267 Record \302\267 E1"));
  g_assert_false (leads_to (alone, 1, "evidence-1"));
}

/* A file is looked through once for as long as packets show it. */
static void
test_looked_through_once (void)
{
  g_autoptr (GHashTable) enclosures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_auto (Attached) attached = { 0 };

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (1, 300, 200, "Words"));
  attach (&attached, attached.evidence, "Locked", made_pdf_locked ());
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CasebookDocument) packet = make_packet (&attached, NULL, NULL, enclosures);

      g_assert_cmpuint (attached.n_loaded, ==, 2);
      g_assert_cmpuint (g_hash_table_size (enclosures), ==, 2);
    }

  g_list_store_remove (casebook_evidence_get_artefacts (attached.evidence), 1);
  g_object_unref (make_packet (&attached, NULL, NULL, enclosures));
  g_assert_cmpuint (g_hash_table_size (enclosures), ==, 1);
  g_list_store_remove_all (casebook_evidence_get_artefacts (attached.evidence));
  g_object_unref (make_packet (&attached, NULL, NULL, enclosures));
  g_assert_cmpuint (g_hash_table_size (enclosures), ==, 0);
}

static void
test_sources (void)
{
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (Attached) attached = { 0 };
  g_autoptr (CasebookDocument) packet = NULL;

  attached_init (&attached);
  attach (&attached, attached.evidence, "Record", made_pdf (1, 300, 200, "Words"));
  packet = make_packet (&attached, NULL, sources, NULL);
  g_assert_cmpstr (g_hash_table_lookup (sources, "exhibit-1"), ==,
                   casebook_record_get_id (CASEBOOK_RECORD (attached.evidence)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exhibit-pages/pages-after-one-another", test_pages_after_one_another);
  g_test_add_func ("/exhibit-pages/linked-both-ways", test_linked_both_ways);
  g_test_add_func ("/exhibit-pages/bad-files", test_bad_files);
  g_test_add_func ("/exhibit-pages/not-now", test_not_now);
  g_test_add_func ("/exhibit-pages/stopped", test_stopped);
  g_test_add_func ("/exhibit-pages/kept-from-the-reader", test_kept_from_the_reader);
  g_test_add_func ("/exhibit-pages/left-out", test_left_out);
  g_test_add_func ("/exhibit-pages/looked-through-once", test_looked_through_once);
  g_test_add_func ("/exhibit-pages/sources", test_sources);

  return g_test_run ();
}
