/* Casebook: tests of where words stand on pages. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/hits.h"

static CasebookLayout *
lay_out (CasebookSection *section)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static CasebookLayout *
lay_out_text (const char *text)
{
  CasebookSection *section = casebook_section_new ("Title", "section");

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, text));

  return lay_out (section);
}

static CasebookHits *
find (CasebookLayout *layout,
      const char     *words)
{
  g_autoptr (GError) error = NULL;
  CasebookHits *hits = casebook_hits_new (layout, words, NULL, &error);

  g_assert_no_error (error);

  return hits;
}

static GArray *
marks_on (CasebookLayout *layout,
          CasebookHits   *hits,
          guint           number)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);

  return casebook_hits_dup_marks (hits, page);
}

static const CasebookHitMark *
mark_at (GArray *marks,
         guint   index)
{
  g_assert_cmpuint (index, <, marks->len);

  return &g_array_index (marks, CasebookHitMark, index);
}

static void
test_in_the_order_they_are_read (void)
{
  g_autoptr (CasebookLayout) layout = lay_out_text ("A word, another WORD, and the last wörd.");
  g_autoptr (CasebookHits) hits = find (layout, "word");
  g_autoptr (CasebookHits) none = find (layout, "nowhere");
  g_autoptr (GArray) marks = marks_on (layout, hits, 1);

  g_assert_cmpuint (casebook_hits_get_n (hits), ==, 3);
  g_assert_cmpuint (marks->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      CasebookRectangle rectangle;

      g_assert_cmpuint (mark_at (marks, i)->hit, ==, i);
      g_assert_cmpfloat (mark_at (marks, i)->rectangle.width, >, 10);
      g_assert_cmpfloat (mark_at (marks, i)->rectangle.height, >, 5);
      g_assert_cmpuint (casebook_hits_get_place (hits, i, &rectangle), ==, 1);
      g_assert_cmpfloat (rectangle.x, ==, mark_at (marks, i)->rectangle.x);
    }
  g_assert_cmpfloat (mark_at (marks, 0)->rectangle.x, <, mark_at (marks, 1)->rectangle.x);
  g_assert_cmpuint (casebook_hits_get_n (none), ==, 0);
}

/* Read from right to left, the first word is at the right. */
static void
test_right_to_left (void)
{
  g_autoptr (CasebookLayout) layout = lay_out_text ("كلمة أخرى ثم كلمة");
  g_autoptr (CasebookHits) hits = find (layout, "كَلِمَة");
  g_autoptr (GArray) marks = marks_on (layout, hits, 1);
  CasebookStyle *style = casebook_layout_get_style (layout);
  double right = casebook_style_get_width (style);

  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpfloat (mark_at (marks, 0)->rectangle.x, >, mark_at (marks, 1)->rectangle.x);
  g_assert_cmpfloat (mark_at (marks, 0)->rectangle.x + mark_at (marks, 0)->rectangle.width, <, right);
}

static char *
repeat (const char *words,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, words);

  return g_string_free (text, FALSE);
}

/* Wherever the line ends, all are found, and one that is parted is marked on both lines. */
static void
test_over_the_end_of_a_line (void)
{
  g_autofree char *text = repeat ("lorem ipsum ", 60);
  g_autoptr (CasebookLayout) layout = lay_out_text (text);
  g_autoptr (CasebookHits) hits = find (layout, "ipsum lorem");
  g_autoptr (GArray) marks = marks_on (layout, hits, 1);
  guint n_parted = 0;

  g_assert_cmpuint (casebook_hits_get_n (hits), ==, 59);
  for (guint i = 1; i < marks->len; i++)
    if (mark_at (marks, i)->hit == mark_at (marks, i - 1)->hit)
      {
        n_parted++;
        g_assert_cmpfloat (mark_at (marks, i)->rectangle.y, >, mark_at (marks, i - 1)->rectangle.y);
        g_assert_cmpfloat (mark_at (marks, i)->rectangle.x, <, mark_at (marks, i - 1)->rectangle.x);
      }
  g_assert_cmpuint (n_parted, >, 0);
  g_assert_cmpuint (marks->len, ==, 59 + n_parted);
}

static void
test_over_the_end_of_a_page (void)
{
  g_autofree char *text = repeat ("all of this is one long phrase for once ", 400);
  g_autoptr (CasebookLayout) layout = lay_out_text (text);
  guint n_pages = g_list_model_get_n_items (casebook_layout_get_pages (layout));
  g_autoptr (CasebookHits) hits = find (layout, "all of this is one long phrase for once all of this is one long phrase for once");
  g_autoptr (GArray) first = marks_on (layout, hits, 1);
  g_autoptr (GArray) second = marks_on (layout, hits, 2);
  guint last = mark_at (first, first->len - 1)->hit;

  g_assert_cmpuint (n_pages, >, 2);
  g_assert_cmpuint (casebook_hits_get_n (hits), ==, 200);
  g_assert_cmpuint (mark_at (second, 0)->hit, ==, last);
  g_assert_cmpuint (casebook_hits_get_place (hits, last, NULL), ==, 1);
  g_assert_cmpuint (casebook_hits_get_place (hits, last + 1, NULL), ==, 2);
  g_assert_cmpuint (casebook_hits_get_place (hits, 199, NULL), ==, n_pages);
}

/* The head of a table stands on each page that the table takes, and is found on each. */
static void
test_heads_of_tables (void)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  const CasebookColumn columns[] = { { 1 }, { 1 } };
  CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookHits) heads = NULL;
  g_autoptr (CasebookHits) rows = NULL;

  for (guint i = 0; i < 400; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, i == 0 ? "heading" : "cell"));
  casebook_section_take (section, table);
  layout = lay_out (section);
  heads = find (layout, "heading");
  rows = find (layout, "cell");

  g_assert_cmpuint (casebook_hits_get_n (rows), >=, 399);
  g_assert_cmpuint (casebook_hits_get_n (heads), >, 2);
  g_assert_cmpuint (casebook_hits_get_n (heads), ==, g_list_model_get_n_items (casebook_layout_get_pages (layout)));
  for (guint i = 0; i < casebook_hits_get_n (heads); i++)
    g_assert_cmpuint (casebook_hits_get_place (heads, i, NULL), ==, i + 1);
}

/* What was not searched has no marks, though the words are on it. */
static void
test_pages_of_another_layout (void)
{
  g_autoptr (CasebookLayout) layout = lay_out_text ("A word.");
  g_autoptr (CasebookLayout) other = lay_out_text ("Another word.");
  g_autoptr (CasebookHits) hits = find (layout, "word");
  g_autoptr (GArray) marks = marks_on (other, hits, 1);

  g_assert_cmpuint (marks->len, ==, 0);
}

static void
test_stopped (void)
{
  g_autoptr (CasebookLayout) layout = lay_out_text ("A word.");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (casebook_hits_new (layout, "word", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hits/in-the-order-they-are-read", test_in_the_order_they_are_read);
  g_test_add_func ("/hits/right-to-left", test_right_to_left);
  g_test_add_func ("/hits/over-the-end-of-a-line", test_over_the_end_of_a_line);
  g_test_add_func ("/hits/over-the-end-of-a-page", test_over_the_end_of_a_page);
  g_test_add_func ("/hits/heads-of-tables", test_heads_of_tables);
  g_test_add_func ("/hits/pages-of-another-layout", test_pages_of_another_layout);
  g_test_add_func ("/hits/stopped", test_stopped);

  return g_test_run ();
}
