/* Casebook: tests of packets in tongues that are written otherwise.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written is read back with poppler: each sentence whole and in order, the fonts
 * embedded, every letter with a face, and paragraphs that begin where their tongue does.
 */
#include <locale.h>
#include <poppler.h>
#include <string.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#else
#define __lsan_disable()
#define __lsan_enable()
#endif

#include "made-up.h"
#include "pages/fonts.h"
#include "pages/layout.h"
#include "pages/pdf-writer.h"
#include "reports/packet.h"
#include "tongues.h"

static CasebookLayout *
lay_out (Tongue tongue)
{
  const CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookFramework) framework = tongue_framework (tongue);
  g_autoptr (CasebookCase) case_ = tongue_case (tongue);
  g_autoptr (CasebookDocument) packet = casebook_packet_new (case_, framework, &options, NULL);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  return casebook_layout_new (packet, style, NULL, NULL, NULL);
}

static PopplerDocument *
read_back (Tongue tongue)
{
  g_autoptr (CasebookLayout) layout = lay_out (tongue);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *pdf;

  /* Cairo 1.16 forgets an array of every CID font it makes a subset of. */
  __lsan_disable ();
  casebook_pdf_write (layout, stream, NULL, NULL, NULL, &error);
  __lsan_enable ();
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  pdf = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return pdf;
}

static gboolean
is_lam_or_alef (gunichar letter)
{
  return letter == 0x644 || letter == 0x622 || letter == 0x623 || letter == 0x625 || letter == 0x627;
}

/* Letters alone, each in its plain form; ends of lines, hyphens and directions come and go.
 * Lam and alef may be one glyph, of which poppler takes the letters from left to right, so
 * they are left out. */
static char *
squeeze (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *letters = g_string_new (NULL);

  for (const char *c = plain; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isgraph (letter) && letter != 0x2010 && !is_lam_or_alef (letter))
        g_string_append_unichar (letters, letter);
    }

  return g_string_free (letters, FALSE);
}

/* Page by page, in the order of the file. */
static char *
read_all (Tongue tongue)
{
  PopplerDocument *pdf = read_back (tongue);
  g_autoptr (GString) all = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf, i);
      g_autofree char *text = poppler_page_get_text (page);

      g_string_append (all, text);
      g_object_unref (page);
    }
  g_object_unref (pdf);

  return squeeze (all->str);
}

/* Between the words of a line stand those of the margin beside it, and an end of the line. */
#define MOST_BETWEEN 40

/* Where @word is said behind @from, or soon after; %NULL where it is not. */
static const char *
find_word (const char *from,
           const char *word)
{
  g_autofree char *letters = squeeze (word);
  const char *found = strstr (from, letters);

  return found != NULL && g_utf8_pointer_to_offset (from, found) <= MOST_BETWEEN ? found + strlen (letters) : NULL;
}

/* Whether the words are said one after the other from @first on. */
static gboolean
follows (const char         *first,
         const char * const *words)
{
  const char *at = first;

  for (; *words != NULL; words++)
    {
      at = find_word (at, *words);
      if (at == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
assert_says (const char *text,
             const char *sentence)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", -1);
  g_autofree char *first = squeeze (words[0]);

  for (const char *at = strstr (text, first); at != NULL; at = strstr (at + 1, first))
    if (follows (at, (const char * const *) words))
      return;

  g_error ("%s is not in: %s", sentence, text);
}

/* Each sentence, all of it and in one piece. */
static void
test_read_in_order (void)
{
  for (guint i = 0; i < N_TONGUES; i++)
    {
      const TongueCase *texts = tongue_texts (i);
      g_autofree char *text = read_all (i);

      assert_says (text, texts->candidate);
      assert_says (text, texts->ask);
      assert_says (text, texts->to_title);
      for (guint j = 0; j < TONGUE_N_EVIDENCE; j++)
        {
          assert_says (text, texts->texts[j].competency);
          assert_says (text, texts->texts[j].at_to);
          assert_says (text, texts->texts[j].title);
          assert_says (text, texts->texts[j].situation);
          assert_says (text, texts->texts[j].action);
          assert_says (text, texts->texts[j].result);
          assert_says (text, texts->texts[j].claim);
          assert_says (text, texts->texts[j].measure);
        }
    }
}

static void
test_fonts_are_embedded (void)
{
  for (guint i = 0; i < N_TONGUES; i++)
    {
      PopplerDocument *pdf = read_back (i);
      PopplerFontInfo *info = poppler_font_info_new (pdf);
      PopplerFontsIter *iter = NULL;
      guint n = 0;

      while (poppler_font_info_scan (info, 100, &iter))
        {
          do
            {
              g_assert_true (poppler_fonts_iter_is_embedded (iter));
              n++;
            }
          while (poppler_fonts_iter_next (iter));
          poppler_fonts_iter_free (iter);
        }
      g_assert_cmpuint (n, >, 2);
      g_object_unref (info);
      g_object_unref (pdf);
    }
}

/* Whatever else has Arabic letters. */
static void
test_arabic_has_its_faces (void)
{
  PopplerDocument *pdf = read_back (TONGUE_ARABIC);
  PopplerFontInfo *info = poppler_font_info_new (pdf);
  PopplerFontsIter *iter = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_true (poppler_font_info_scan (info, 100, &iter));
  do
    g_string_append_printf (names, "%s ", poppler_fonts_iter_get_name (iter));
  while (poppler_fonts_iter_next (iter));
  poppler_fonts_iter_free (iter);
  g_object_unref (info);
  g_object_unref (pdf);

  g_assert_nonnull (strstr (names->str, "NotoSansArabic"));
  g_assert_null (strstr (names->str, "DejaVu"));
}

/* The glyph 0 of a face is the box that stands in for a letter it has not. */
static guint
count_boxes (CasebookPage *page)
{
  CasebookGalley *galley = casebook_page_get_galley (page);
  GArray *placed = casebook_page_get_placed (page);
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookThing *thing =
        casebook_galley_get_thing (galley, g_array_index (placed, CasebookPlaced, i).thing);
      const CasebookLines *lines;
      const CasebookRun *runs;
      guint n_runs;

      if (thing->kind != CASEBOOK_THING_LINE)
        continue;
      lines = casebook_galley_get_lines (galley, thing);
      runs = casebook_lines_get_runs (lines, thing->n, &n_runs);
      for (guint j = 0; j < n_runs; j++)
        for (guint k = 0; k < runs[j].n_glyphs; k++)
          n += (runs[j].wide ? lines->wide[runs[j].first_glyph + k].index
                             : lines->glyphs[runs[j].first_glyph + k].index) == 0;
    }

  return n;
}

static void
test_every_letter_has_a_face (void)
{
  for (guint i = 0; i < N_TONGUES; i++)
    {
      g_autoptr (CasebookLayout) layout = lay_out (i);
      GListModel *pages = casebook_layout_get_pages (layout);

      for (guint j = 0; j < g_list_model_get_n_items (pages); j++)
        {
          g_autoptr (CasebookPage) page = g_list_model_get_item (pages, j);

          g_assert_cmpuint (count_boxes (page), ==, 0);
        }
    }
}

/* Where on its page some words stand, which stand on one of them only; in points from the left. */
static void
find_words (PopplerDocument *pdf,
            const char      *words,
            double          *left,
            double          *right)
{
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf, i);
      GList *found = poppler_page_find_text (page, words);

      g_object_unref (page);
      if (found != NULL)
        {
          *left = ((PopplerRectangle *) found->data)->x1;
          *right = ((PopplerRectangle *) found->data)->x2;
          g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
          return;
        }
    }
  g_error ("%s stands nowhere", words);
}

/* An Arabic paragraph begins at the right of its column and goes to the left; figures and
 * names in it go to the right. */
static void
test_directions (void)
{
  PopplerDocument *pdf = read_back (TONGUE_ARABIC);
  double first_left, first_right, last_left, last_right, left, right;

  /* "كانت ... Ingress": the first word of the situation, and one in the midst of its first line. */
  find_words (pdf, "كانت", &first_left, &first_right);
  find_words (pdf, "Ingress", &last_left, &last_right);
  g_assert_cmpfloat (first_left, >, last_right);

  /* The action is of one line and a little; its first word ends where that of the situation does. */
  find_words (pdf, "قارنت", &left, &right);
  g_assert_cmpfloat_with_epsilon (right, first_right, 3);
  g_object_unref (pdf);

  pdf = read_back (TONGUE_GERMAN);
  find_words (pdf, "Zugangssteuerungskomponenten", &first_left, &first_right);
  find_words (pdf, "jede Gruppe", &last_left, &last_right);
  g_assert_cmpfloat (first_right, <, last_left);
  g_object_unref (pdf);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tongues/read-in-order", test_read_in_order);
  g_test_add_func ("/tongues/fonts-are-embedded", test_fonts_are_embedded);
  g_test_add_func ("/tongues/arabic-has-its-faces", test_arabic_has_its_faces);
  g_test_add_func ("/tongues/every-letter-has-a-face", test_every_letter_has_a_face);
  g_test_add_func ("/tongues/directions", test_directions);

  return g_test_run ();
}
