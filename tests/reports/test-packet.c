/* Casebook: tests of packets. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "made-up.h"
#include "pages/pdf-writer.h"
#include "pages/spot.h"
#include "reports/packet.h"

static CasebookDocument *
packet_of (CasebookCase      *case_,
           CasebookFramework *framework,
           CasebookAudience   reader)
{
  CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;

  options.reader = reader;

  return casebook_packet_new (case_, framework, &options, NULL);
}

static CasebookLayout *
lay_out (CasebookDocument *document)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static char *
text_of (CasebookDocument *document)
{
  g_autoptr (CasebookLayout) layout = lay_out (document);
  GListModel *pages = casebook_layout_get_pages (layout);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
      g_autofree char *said = casebook_page_dup_text (page);

      g_string_append (text, said);
    }

  return g_string_free (text, FALSE);
}

static char *
bytes_of (CasebookDocument *document)
{
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (casebook_pdf_write (layout, stream, NULL, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

static void
test_empty_case (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 3);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autofree char *text = text_of (packet);

  g_assert_nonnull (strstr (text, "Robin Quill"));
  g_assert_nonnull (strstr (text, "I ask."));
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Competency called c%u", i);

      g_assert_nonnull (strstr (text, title));
    }
  g_assert_nonnull (strstr (text, "Missing"));
}

/* A theme of which nothing is said is where its first competency is. */
static void
test_every_item_has_its_place (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (3, 17);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) layout = NULL;

  made_up_many (case_, 6, 17, 11);
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  layout = lay_out (packet);
  for (guint i = 1; i <= 3 + 17; i++)
    {
      g_autofree char *place = g_strdup_printf ("item-%u", i);

      g_assert_cmpuint (casebook_layout_find_page (layout, place), >, 0);
    }
}

static void
test_tells_all (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 3);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, "Thetitle", casebook_date_new (2025, 3, 0),
                                                 CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookDocument) packet = NULL;
  g_autofree char *text = NULL;

  g_object_set (evidence, "situation", "Thesituation", "action", "Theaction", "result", "Theresult", NULL);
  made_up_claim (evidence, "c1", "Claimone");
  made_up_claim (evidence, "c2", "Claimtwo");
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  text = text_of (packet);

  g_assert_cmpuint (count (text, "Thesituation"), ==, 1);
  g_assert_cmpuint (count (text, "Theaction"), ==, 1);
  g_assert_cmpuint (count (text, "Theresult"), >=, 1);
  g_assert_cmpuint (count (text, "Claimone"), ==, 1);
  g_assert_cmpuint (count (text, "Claimtwo"), ==, 1);
  g_assert_nonnull (strstr (text, "Set out in full on page"));
}

static void
test_hidden_evidence_leaves_no_trace (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (2, 5);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) before = NULL;
  g_autoptr (CasebookDocument) after = NULL;
  g_autoptr (CasebookDocument) manager = NULL;
  g_autofree char *bytes_before = NULL;
  g_autofree char *bytes_after = NULL;
  g_autofree char *read = NULL;

  made_up_many (case_, 4, 5, 7);
  before = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  for (guint i = 0; i < 2; i++)
    {
      CasebookEvidence *hidden = made_up_evidence (case_, i == 0 ? "Secretone" : "Secrettwo",
                                                   casebook_date_new (2026, 1, 0),
                                                   i == 0 ? CASEBOOK_AUDIENCE_ME : CASEBOOK_AUDIENCE_MANAGER);

      g_object_set (hidden, "strongest", (gint64) 1, "stamp", G_MAXINT32 * (gint64) G_USEC_PER_SEC, NULL);
      made_up_claim (hidden, "c1", "Secretclaim");
    }
  after = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  manager = packet_of (case_, framework, CASEBOOK_AUDIENCE_MANAGER);
  bytes_before = bytes_of (before);
  bytes_after = bytes_of (after);
  read = text_of (manager);

  g_assert_cmpstr (bytes_before, ==, bytes_after);
  g_assert_null (strstr (read, "Secretone"));
  g_assert_nonnull (strstr (read, "Secrettwo"));
}

static void
test_absences (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookNoOpportunity) absence = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY, "item-id", "c2", "reason",
                                                            "Thereason", NULL);
  g_autoptr (CasebookDocument) packet = NULL;
  g_autofree char *text = NULL;

  g_list_store_append (casebook_case_get_no_opportunities (case_), absence);
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  text = text_of (packet);
  g_assert_cmpuint (count (text, "Thereason"), ==, 1);
  g_assert_nonnull (strstr (text, "No opportunity"));
}

static guint
count_pages (guint n_competencies,
             guint n_evidence)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, n_competencies);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) layout = NULL;

  for (guint i = 0; i < n_evidence; i++)
    made_up_claim (made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE), "c1", "Claim");
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  layout = lay_out (packet);

  return g_list_model_get_n_items (casebook_layout_get_pages (layout));
}

/* A packet is as long as what is said in it, however much the framework asks: a
 * competency without claims costs rows of tables and no page. */
static void
test_little_is_said_on_few_pages (void)
{
  g_assert_cmpuint (count_pages (6, 0), <=, 5);
  g_assert_cmpuint (count_pages (6, 1), <=, 6);
  g_assert_cmpuint (count_pages (6, 3), <=, 6);
  g_assert_cmpuint (count_pages (60, 1), <=, 6 + 60 / 6);
}

/* Short parts share a page with the one before them. */
static void
test_short_parts_run_on (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 3);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) layout = NULL;
  guint page;

  made_up_claim (made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE), "c2", "Claim");
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  layout = lay_out (packet);
  page = casebook_layout_find_page (layout, "item-2");

  g_assert_cmpuint (page, >, 1);
  g_assert_cmpuint (casebook_layout_find_page (layout, "quiet"), ==, page);
  g_assert_cmpuint (casebook_layout_find_page (layout, "colophon"), ==, page);
  g_assert_cmpuint (casebook_layout_find_page (layout, "matrix"), ==, casebook_layout_find_page (layout, "contents"));
}

/* "The case in one page" is one, however many competencies a framework without themes has. */
static void
test_the_brief_is_one_page (void)
{
  static const guint n_competencies[] = { 3, 12, 13, 40, 400 };

  for (guint i = 0; i < G_N_ELEMENTS (n_competencies); i++)
    {
      g_autoptr (CasebookFramework) framework = made_up_framework (0, n_competencies[i]);
      g_autoptr (CasebookCase) case_ = made_up_case ();
      CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
      CasebookPacketParts parts;
      g_autoptr (CasebookDocument) document = NULL;
      g_autoptr (CasebookLayout) layout = NULL;
      g_autofree char *text = NULL;

      g_object_set (case_, "ask", "I ask to be promoted to Senior Maker. Over the past eighteen months I have made "
                    "decisions that every team now builds on: one gateway and one road to production.", NULL);
      made_up_many (case_, n_competencies[i] / 2, n_competencies[i], 5);
      g_assert_true (casebook_packet_parts_parse ("brief", &parts, NULL));
      options.parts = &parts;
      document = casebook_packet_new (case_, framework, &options, NULL);
      layout = lay_out (document);
      g_assert_cmpuint (g_list_model_get_n_items (casebook_layout_get_pages (layout)), ==, 1);
      text = text_of (document);
      g_assert_cmpint (strstr (text, " more\n") != NULL, ==, n_competencies[i] >= 12);
      if (n_competencies[i] == 400)
        g_assert_nonnull (strstr (text, "\n392 more\n"));
    }
}

/* What the brief has no room for is referred to. */
static void
test_the_brief_says_where_more_is (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 40);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) document = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autofree char *text = text_of (document);
  g_autofree char *rows = g_strdup_printf ("32 more on page %u", casebook_layout_find_page (layout, "matrix"));
  g_autofree char *missing = g_strdup_printf ("33 more on page %u", casebook_layout_find_page (layout, "matrix"));

  g_assert_cmpuint (count (text, rows), ==, 1);
  g_assert_cmpuint (count (text, missing), ==, 1);
}

static GBytes *
refuse (const char *digest,
        gpointer    user_data,
        GError    **error)
{
  g_propagate_error (error, g_error_copy (user_data));

  return NULL;
}

static GBytes *
give_nonsense (const char *digest,
               gpointer    user_data,
               GError    **error)
{
  return g_bytes_new_static ("no picture", 10);
}

static CasebookCase *
case_with_picture (void)
{
  CasebookCase *case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookArtefact) artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT, "kind", CASEBOOK_ARTEFACT_FILE,
                                                        "title", "Thepicture", "file-name", "picture.png",
                                                        "media-type", "image/png", "digest", "x", NULL);

  made_up_claim (evidence, "c1", "Claim");
  g_list_store_append (casebook_evidence_get_artefacts (evidence), artefact);

  return case_;
}

static void
test_pictures_that_cannot_be_shown (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = case_with_picture ();
  g_autoptr (GError) lost = g_error_new_literal (CASEBOOK_IMAGE_ERROR, CASEBOOK_IMAGE_ERROR_LOST, "It is gone.");
  const CasebookBlobLoader loaders[] = { refuse, give_nonsense };

  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    {
      const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, loaders[i], lost };
      g_autoptr (CasebookDocument) packet = casebook_packet_new (case_, framework, &options, NULL);
      g_autofree char *text = text_of (packet);

      g_assert_nonnull (strstr (text, "“Thepicture” is not shown"));
    }
}

/* Nothing is said of pages there are none of, and nothing looks as if it led somewhere that leads nowhere. */
static void
test_what_is_left_out_is_not_referred_to (void)
{
  static const char *const lists[] = { "brief,matrix,artefacts", "competencies", "contents" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
      g_autoptr (CasebookCase) case_ = made_up_case ();
      CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
      CasebookPacketParts parts;
      g_autoptr (CasebookDocument) document = NULL;
      g_autoptr (CasebookLayout) layout = NULL;
      g_autofree char *text = NULL;
      GListModel *pages;

      made_up_claim (made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE), "c1", "Claim");
      g_assert_true (casebook_packet_parts_parse (lists[i], &parts, NULL));
      options.parts = &parts;
      document = casebook_packet_new (case_, framework, &options, NULL);
      text = text_of (document);
      g_assert_null (strstr (text, "Page"));
      if (g_str_equal (lists[i], "contents"))
        g_assert_nonnull (strstr (text, "There is nothing else in it."));

      layout = lay_out (document);
      pages = casebook_layout_get_pages (layout);
      for (guint j = 0; j < g_list_model_get_n_items (pages); j++)
        {
          g_autoptr (CasebookPage) page = g_list_model_get_item (pages, j);
          g_autoptr (GPtrArray) spots = casebook_page_dup_spots (page);

          for (guint k = 0; k < spots->len; k++)
            {
              const CasebookSpot *spot = g_ptr_array_index (spots, k);

              g_assert_true (spot->kind == CASEBOOK_SPOT_ADDRESS || casebook_layout_find_page (layout, spot->target) > 0);
            }
        }
    }
}

/* Whatever is asked for, no page is said of what is not there, and the colophon comes last. */
static void
test_some_parts_in_another_order (void)
{
  static const char *const lists[] = { "brief", "matrix,brief", "colophon,artefacts,brief", "contents,matrix", "competencies" };
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = case_with_picture ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
      CasebookPacketParts parts;
      g_autoptr (CasebookDocument) packet = NULL;
      g_autofree char *text = NULL;
      const char *last;

      g_assert_true (casebook_packet_parts_parse (lists[i], &parts, NULL));
      options.parts = &parts;
      packet = casebook_packet_new (case_, framework, &options, NULL);
      text = text_of (packet);
      g_assert_false (g_regex_match_simple ("(^|[^0-9a-f])00([^0-9a-f]|$)", text, 0, 0));
      last = strstr (text, "Content digest");
      g_assert_cmpint (last != NULL, ==, casebook_packet_parts_contain (&parts, CASEBOOK_PACKET_PART_COLOPHON));
      g_assert_true (last == NULL || strstr (text, "Artefacts") < last);
    }
}

/* Nobody is handed an empty sheet, and no reader is told that there is nothing where there is something. */
static void
test_sections_with_nothing_in_them (void)
{
  static const struct
  {
    const char *list;
    gboolean    nothing;
  } asked[] = { { "growth", TRUE }, { "growth,artefacts", TRUE }, { "growth,colophon", FALSE }, { "growth,cover", FALSE } };
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
      CasebookPacketParts parts;
      g_autoptr (CasebookDocument) packet = NULL;
      g_autofree char *text = NULL;

      g_assert_true (casebook_packet_parts_parse (asked[i].list, &parts, NULL));
      options.parts = &parts;
      packet = casebook_packet_new (case_, framework, &options, NULL);
      text = text_of (packet);
      g_assert_cmpstr (text, !=, "");
      g_assert_cmpint (strstr (text, "nothing yet for the sections") != NULL, ==, asked[i].nothing);
    }
}

/* What may pass is not printed for ever; there is no packet. */
static void
test_pictures_that_cannot_be_had_now (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = case_with_picture ();
  static const int codes[] = { G_IO_ERROR_FAILED, G_IO_ERROR_NO_SPACE, G_IO_ERROR_BUSY, G_IO_ERROR_CANCELLED };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) reason = g_error_new_literal (G_IO_ERROR, codes[i], "The disk does not answer.");
      const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, refuse, reason };
      g_autoptr (GError) error = NULL;

      g_assert_null (casebook_packet_new (case_, framework, &options, &error));
      g_assert_error (error, G_IO_ERROR, codes[i]);
      g_assert_nonnull (strstr (error->message, "The disk does not answer."));
      if (codes[i] != G_IO_ERROR_CANCELLED)
        g_assert_nonnull (strstr (error->message, "“Thepicture”"));
    }
}

/* Wherever it is named, evidence without a title is called something: in the brief,
 * in the table of all evidence, and where it stands. */
static void
test_untitled_evidence_is_named (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, " ", 0, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (GArray) outline = NULL;
  g_autofree char *text = NULL;

  made_up_claim (evidence, "c1", "Claim");
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  layout = lay_out (packet);
  outline = casebook_layout_dup_outline (layout);
  text = text_of (packet);

  g_assert_cmpuint (count (text, "Untitled evidence"), ==, 3);
  for (guint i = 0; i < outline->len; i++)
    g_assert_false (casebook_text_is_blank (g_array_index (outline, CasebookOutlineEntry, i).title));
}

static const char *
line_above (CasebookDocument *document,
            const char       *title)
{
  GListModel *sections = casebook_document_get_sections (document);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (sections, i);
      CasebookBlock *label = g_ptr_array_index (casebook_section_get_blocks (section), 0);

      if (g_str_equal (casebook_section_get_title (section), title))
        return casebook_prose_get_text (label->prose);
    }

  g_assert_not_reached ();
}

/* A name in another script does not turn what stands beside it: at the head of each page, and in the line above a title. */
static void
test_other_scripts_are_set_apart (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookItem) theme = casebook_item_new ("t", NULL, "الموثوقية", NULL);
  g_autoptr (CasebookItem) below = casebook_item_new ("b", NULL, "Pages", NULL);
  g_autoptr (CasebookItem) item = casebook_item_new ("i", NULL, "Paging", NULL);
  g_autoptr (CasebookFramework) other = casebook_framework_new ("other", "1", "Other");
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (CasebookDocument) of_other = NULL;

  g_object_set (case_, "candidate", "سارة", NULL);
  packet = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  g_assert_cmpstr (casebook_document_get_head (packet), ==, "\u200E\u2068سارة\u2069 · Senior Maker");

  casebook_item_add_child (below, item);
  casebook_item_add_child (theme, below);
  casebook_framework_add_root (other, theme);
  g_assert_true (casebook_framework_seal (other, NULL));
  made_up_claim (made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE), "i", "Claim");
  of_other = packet_of (case_, other, CASEBOOK_AUDIENCE_COMMITTEE);
  g_assert_cmpstr (line_above (of_other, "Paging"), ==, "الموثوقية · \u2068Pages\u2069");
}

static void
test_digest_changes_with_what_is_shown (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autoptr (CasebookDocument) one = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookDocument) same = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autoptr (CasebookDocument) other = NULL;

  g_object_set (case_, "ask", "I ask for more.", NULL);
  other = packet_of (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  g_assert_cmpstr (casebook_document_get_foot (one), ==, casebook_document_get_foot (same));
  g_assert_cmpstr (casebook_document_get_foot (one), !=, casebook_document_get_foot (other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packet/empty-case", test_empty_case);
  g_test_add_func ("/packet/every-item-has-its-place", test_every_item_has_its_place);
  g_test_add_func ("/packet/tells-all", test_tells_all);
  g_test_add_func ("/packet/hidden-evidence-leaves-no-trace", test_hidden_evidence_leaves_no_trace);
  g_test_add_func ("/packet/absences", test_absences);
  g_test_add_func ("/packet/pictures-that-cannot-be-shown", test_pictures_that_cannot_be_shown);
  g_test_add_func ("/packet/little-is-said-on-few-pages", test_little_is_said_on_few_pages);
  g_test_add_func ("/packet/the-brief-is-one-page", test_the_brief_is_one_page);
  g_test_add_func ("/packet/the-brief-says-where-more-is", test_the_brief_says_where_more_is);
  g_test_add_func ("/packet/short-parts-run-on", test_short_parts_run_on);
  g_test_add_func ("/packet/what-is-left-out-is-not-referred-to", test_what_is_left_out_is_not_referred_to);
  g_test_add_func ("/packet/some-parts-in-another-order", test_some_parts_in_another_order);
  g_test_add_func ("/packet/sections-with-nothing-in-them", test_sections_with_nothing_in_them);
  g_test_add_func ("/packet/pictures-that-cannot-be-had-now", test_pictures_that_cannot_be_had_now);
  g_test_add_func ("/packet/untitled-evidence-is-named", test_untitled_evidence_is_named);
  g_test_add_func ("/packet/other-scripts-are-set-apart", test_other_scripts_are_set_apart);
  g_test_add_func ("/packet/digest-changes-with-what-is-shown", test_digest_changes_with_what_is_shown);

  return g_test_run ();
}
