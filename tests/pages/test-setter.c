/* Casebook: tests of prose into lines. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "pages/setter.h"

#define WIDTH 200.0
#define LEFT 30.0

typedef struct
{
  CasebookStyle  *style;
  CasebookFonts  *fonts;
  CasebookGalley *galley;
  GHashTable     *pages;
  GHashTable     *least;
  GHashTable     *stock;
  CasebookSetter *setter;
  CasebookStrip  *strip;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  fixture->fonts = casebook_fonts_new (fixture->style, "en");
  fixture->galley = casebook_galley_new ();
  fixture->pages = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (fixture->pages, (gpointer) "there", NULL);
  fixture->least = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) casebook_prose_unref, NULL);
  fixture->stock = g_hash_table_new (casebook_setting_hash, casebook_setting_equal);
  fixture->setter = casebook_setter_new (fixture->style, fixture->fonts, fixture->galley, fixture->pages,
                                         fixture->least, fixture->stock);
  fixture->strip = casebook_strip_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  casebook_strip_free (fixture->strip);
  g_assert_finalize_object (fixture->setter);
  g_hash_table_unref (fixture->stock);
  g_hash_table_unref (fixture->least);
  g_hash_table_unref (fixture->pages);
  casebook_galley_unref (fixture->galley);
  g_object_unref (fixture->fonts);
  g_object_unref (fixture->style);
}

static CasebookParagraph
paragraph_of (CasebookProse *prose)
{
  return (CasebookParagraph) {
    .prose = prose,
    .role = CASEBOOK_ROLE_BODY,
    .x = LEFT,
    .width = WIDTH,
  };
}

static const CasebookThing *
thing_at (Fixture *fixture,
          guint    i)
{
  return casebook_galley_get_thing (fixture->galley, i);
}

/* What line @i says. */
static char *
text_of (Fixture *fixture,
         guint    i)
{
  const CasebookThing *line = thing_at (fixture, i);
  const CasebookLines *lines = casebook_galley_get_lines (fixture->galley, line);
  GString *text = g_string_new (NULL);
  guint n_runs;
  const CasebookRun *runs = casebook_lines_get_runs (lines, line->n, &n_runs);

  for (guint run = 0; run < n_runs; run++)
    g_string_append_len (text, lines->setting.text + runs[run].first_byte, runs[run].n_bytes);

  return g_string_free (text, FALSE);
}

static void
test_lines_keep_to_the_measure (Fixture       *fixture,
                                gconstpointer  unused)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (CasebookProse) prose = NULL;
  CasebookParagraph paragraph;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "%sword%u", i > 0 ? " " : "", i);
  prose = casebook_prose_new (text->str);
  paragraph = paragraph_of (prose);

  g_assert_cmpfloat (casebook_setter_set (fixture->setter, &paragraph, fixture->strip), <=, WIDTH + 3);
  g_assert_cmpuint (fixture->galley->things->len, >, 3);
  g_assert_cmpuint (fixture->strip->slices->len, ==, fixture->galley->things->len);
  for (guint i = 0; i < fixture->galley->things->len; i++)
    {
      g_autofree char *line = text_of (fixture, i);

      g_assert_cmpfloat_with_epsilon ((double) thing_at (fixture, i)->x, LEFT, 0.01);
      g_string_append (said, line);
    }
  g_assert_cmpstr (said->str, ==, text->str);
}

static double
right_of (const CasebookThing *line)
{
  return (double) (line->x + line->width);
}

/* A line stands where its script begins, or ends. */
static void
test_stands_at_start_or_end (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (CasebookProse) forward = casebook_prose_new ("abc");
  g_autoptr (CasebookProse) backward = casebook_prose_new ("\327\251\327\234\327\225\327\235");
  CasebookProse *proses[] = { forward, backward };

  for (guint i = 0; i < G_N_ELEMENTS (proses); i++)
    {
      CasebookParagraph paragraph = paragraph_of (proses[i]);
      guint first = fixture->galley->things->len;

      casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
      paragraph.align = CASEBOOK_ALIGN_END;
      casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
      g_assert_cmpfloat_with_epsilon ((double) thing_at (fixture, first + (i == 0 ? 0 : 1))->x, LEFT, 0.01);
      g_assert_cmpfloat_with_epsilon (right_of (thing_at (fixture, first + (i == 0 ? 1 : 0))), LEFT + WIDTH, 0.01);
    }
}

static void
test_single_line_is_cut (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autofree char *long_text = g_strnfill (400, 'n');
  g_autoptr (CasebookProse) prose = casebook_prose_new (long_text);
  CasebookParagraph paragraph = paragraph_of (prose);

  paragraph.single = TRUE;
  casebook_setter_set_line (fixture->setter, &paragraph, 10);
  g_assert_cmpuint (fixture->galley->things->len, ==, 1);
  g_assert_cmpfloat ((double) thing_at (fixture, 0)->width, <=, WIDTH + 0.01);
}

static void
test_word_breaks_without_a_hyphen_of_its_own (Fixture       *fixture,
                                              gconstpointer  unused)
{
  g_autofree char *word = g_strnfill (100, 'n');
  g_autoptr (CasebookProse) prose = casebook_prose_new (word);
  CasebookParagraph paragraph = paragraph_of (prose);
  guint n_glyphs = 0;

  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
  g_assert_cmpuint (fixture->galley->things->len, >, 1);
  for (guint i = 0; i < fixture->galley->things->len; i++)
    {
      const CasebookThing *line = thing_at (fixture, i);
      guint n_runs;
      const CasebookRun *runs = casebook_lines_get_runs (casebook_galley_get_lines (fixture->galley, line), line->n,
                                                         &n_runs);

      for (guint run = 0; run < n_runs; run++)
        n_glyphs += runs[run].n_glyphs;
    }
  g_assert_cmpuint (n_glyphs, ==, 100);
}

/* A page that is known later is said in the place of its guess, in the same lines. */
static void
test_refers (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new (NULL);
  g_autoptr (GArray) references = casebook_setter_dup_references (fixture->setter);
  g_autofree char *guessed = NULL;
  g_autofree char *said = NULL;
  CasebookParagraph paragraph;

  casebook_prose_append_page (prose, "Page %s", "there");
  paragraph = paragraph_of (prose);
  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
  guessed = text_of (fixture, 0);
  g_hash_table_insert (fixture->pages, (gpointer) "there", GUINT_TO_POINTER (7));
  g_assert_cmpuint (references->len, ==, 1);
  g_assert_true (casebook_setter_refer (fixture->setter, &g_array_index (references, CasebookReference, 0)));
  said = text_of (fixture, 0);

  g_assert_cmpstr (guessed, ==, "Page 00");
  g_assert_cmpstr (said, ==, "Page 7");
  g_assert_cmpuint (fixture->galley->things->len, ==, 1);
}

/* Where a page takes a line more there is no room, and next time the line is kept. */
static void
test_remembers_a_line_more (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new (NULL);
  g_autoptr (GArray) references = casebook_setter_dup_references (fixture->setter);
  CasebookParagraph paragraph;
  guint first;

  for (guint i = 0; i < 3; i++)
    casebook_prose_append_page (prose, "%s ", "there");
  paragraph = paragraph_of (prose);
  paragraph.width = 44;
  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
  first = fixture->galley->things->len;
  g_hash_table_insert (fixture->pages, (gpointer) "there", GUINT_TO_POINTER (123456));
  g_assert_false (casebook_setter_refer (fixture->setter, &g_array_index (references, CasebookReference, 0)));

  g_hash_table_insert (fixture->pages, (gpointer) "there", GUINT_TO_POINTER (1));
  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
  g_assert_cmpuint (fixture->galley->things->len - first, >, first);
}

static void
test_stock_is_used (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new ("the same");
  g_autoptr (CasebookProse) again = casebook_prose_new ("the same");
  CasebookParagraph paragraph = paragraph_of (prose);
  CasebookLines *lines;

  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
  lines = g_ptr_array_index (fixture->galley->paragraphs, 0);
  g_hash_table_insert (fixture->stock, &lines->setting, lines);
  paragraph.prose = again;
  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
  paragraph.width = WIDTH / 2;
  casebook_setter_set (fixture->setter, &paragraph, fixture->strip);

  g_assert_true (g_ptr_array_index (fixture->galley->paragraphs, 1) == lines);
  g_assert_true (g_ptr_array_index (fixture->galley->paragraphs, 2) != lines);
}

/* Scripts that reach higher than the role allows for take more of the grid. */
static void
test_heights_are_of_the_grid (Fixture       *fixture,
                              gconstpointer  unused)
{
  static const char * const texts[] = { "abc", "น้ำ", "あ", "❤️" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CasebookProse) prose = casebook_prose_new (texts[i]);
      CasebookParagraph paragraph = paragraph_of (prose);
      double steps;

      casebook_setter_set (fixture->setter, &paragraph, fixture->strip);
      steps = casebook_strip_get_slice (fixture->strip, i)->height / casebook_style_get_grid (fixture->style);
      g_assert_cmpfloat (steps, >=, 2);
      g_assert_cmpfloat_with_epsilon (steps, round (steps), 0.001);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/setter/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("lines-keep-to-the-measure", test_lines_keep_to_the_measure);
  ADD ("stands-at-start-or-end", test_stands_at_start_or_end);
  ADD ("single-line-is-cut", test_single_line_is_cut);
  ADD ("word-breaks-without-a-hyphen-of-its-own", test_word_breaks_without_a_hyphen_of_its_own);
  ADD ("refers", test_refers);
  ADD ("remembers-a-line-more", test_remembers_a_line_more);
  ADD ("stock-is-used", test_stock_is_used);
  ADD ("heights-are-of-the-grid", test_heights_are_of_the_grid);
#undef ADD

  return g_test_run ();
}
