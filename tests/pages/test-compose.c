/* Casebook: tests of blocks as set type. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/layout.h"

#define ENGLISH "Moved the gateway"
#define ARABIC "نقل البوابة"
#define HEBREW "נקודות"

/* What stands on a page that has nothing but @block: its lines and rectangles in the order they are read. */
static GArray *
set (CasebookBlock *block)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookSection *section = casebook_section_new ("Section", "section");
  GArray *set = g_array_new (FALSE, FALSE, sizeof (CasebookThing));
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  CasebookGalley *galley;

  casebook_section_take (section, block);
  casebook_document_take (document, section);
  layout = casebook_layout_new (document, style, NULL, NULL, NULL);
  page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
  galley = casebook_page_get_galley (page);
  for (guint i = 0; i < galley->things->len; i++)
    {
      const CasebookThing *thing = &g_array_index (galley->things, CasebookThing, i);

      if (thing->kind == CASEBOOK_THING_LINE || thing->kind == CASEBOOK_THING_RECTANGLE)
        g_array_append_val (set, *thing);
    }

  return set;
}

static double
left_of (GArray *set,
         guint   i)
{
  return (double) g_array_index (set, CasebookThing, i).x;
}

static double
right_of (GArray *set,
          guint   i)
{
  return left_of (set, i) + (double) g_array_index (set, CasebookThing, i).width;
}

static void
assert_in_order (GArray *set,
                 guint   left,
                 guint   right)
{
  g_assert_cmpfloat (right_of (set, left), <=, left_of (set, right));
}

static CasebookBlock *
list_of (gboolean    numbered,
         const char *text)
{
  CasebookBlock *list = casebook_block_new_list (numbered);

  casebook_block_take (list, casebook_block_new_text (CASEBOOK_ROLE_BODY, text));

  return list;
}

static void
test_marks_are_where_lines_begin (void)
{
  for (guint numbered = 0; numbered < 2; numbered++)
    {
      g_autoptr (GArray) forward = set (list_of (numbered, ENGLISH));
      g_autoptr (GArray) backward = set (list_of (numbered, ARABIC));
      g_autoptr (GArray) number = set (list_of (numbered, "12 " HEBREW));

      g_assert_cmpuint (forward->len, ==, 2);
      g_assert_cmpuint (backward->len, ==, 2);
      assert_in_order (forward, 0, 1);
      assert_in_order (backward, 1, 0);
      assert_in_order (number, 1, 0);

      /* Close by, and the mark at the edge of what is read. */
      g_assert_cmpfloat (left_of (forward, 1) - right_of (forward, 0), <, 14);
      g_assert_cmpfloat (left_of (backward, 0) - right_of (backward, 1), <, 14);
    }
}

/* What is in an item begins where its first words do. */
static void
test_a_mark_goes_by_what_is_in_its_item (void)
{
  CasebookBlock *list = casebook_block_new_list (FALSE);
  CasebookBlock *stack = casebook_block_new_stack ();
  g_autoptr (GArray) things = NULL;

  casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_SMALL, "2026"));
  casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_SMALL, HEBREW));
  casebook_block_take (list, stack);
  casebook_block_take (list, casebook_block_new_text (CASEBOOK_ROLE_SMALL, ENGLISH));
  things = set (list);
  g_assert_cmpuint (things->len, ==, 5);
  assert_in_order (things, 2, 0);
  assert_in_order (things, 3, 4);
}

static GArray *
set_definitions (const char *term,
                 const char *meaning)
{
  CasebookBlock *definitions = casebook_block_new_definitions (110);

  casebook_block_take_term (definitions, casebook_prose_new ("12"), casebook_block_new_text (CASEBOOK_ROLE_SMALL, "13"));
  casebook_block_take_term (definitions, casebook_prose_new (term), casebook_block_new_text (CASEBOOK_ROLE_SMALL, meaning));

  return set (definitions);
}

/* Terms stay below each other, whatever is said of them. */
static void
test_terms_are_where_they_begin (void)
{
  g_autoptr (GArray) forward = set_definitions (ENGLISH, ARABIC);
  g_autoptr (GArray) backward = set_definitions (ARABIC, ENGLISH);

  assert_in_order (forward, 0, 1);
  assert_in_order (forward, 2, 3);
  g_assert_cmpfloat (left_of (forward, 0), ==, left_of (forward, 2));
  assert_in_order (backward, 1, 0);
  assert_in_order (backward, 3, 2);
  g_assert_cmpfloat_with_epsilon (right_of (backward, 0), right_of (backward, 2), 0.01);
}

static GArray *
set_chart (const char *label,
           const char *before,
           const char *after)
{
  CasebookBlock *chart = casebook_block_new_chart ();

  casebook_block_add_bar (chart, label, before, after, 41, 9);

  return set (chart);
}

/* Label, bar, number, whatever the numbers are said in: from where the label begins. */
static void
test_bars_grow_from_where_the_label_begins (void)
{
  const char *numbers[][2] = { { "41 s before", "9 s" }, { "41 לפני", "9 שניות" } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GArray) forward = set_chart (ENGLISH, numbers[i][0], numbers[i][1]);
      g_autoptr (GArray) backward = set_chart (ARABIC, numbers[i][0], numbers[i][1]);

      g_assert_cmpuint (forward->len, ==, 5);
      for (guint bar = 1; bar < 5; bar += 2)
        {
          assert_in_order (forward, 0, bar);
          assert_in_order (forward, bar, bar + 1);
          g_assert_cmpfloat (left_of (forward, bar + 1) - right_of (forward, bar), <, 7);
          assert_in_order (backward, bar, 0);
          assert_in_order (backward, bar + 1, bar);
          g_assert_cmpfloat (left_of (backward, bar) - right_of (backward, bar + 1), <, 7);
        }
      g_assert_cmpfloat (left_of (forward, 1), ==, left_of (forward, 3));
      g_assert_cmpfloat_with_epsilon (right_of (backward, 1), right_of (backward, 3), 0.01);
    }
}

/* Whatever is read from the right begins at the same edge: headings, what is read at length, marks, bars. */
static void
test_backward_text_begins_at_the_edge (void)
{
  CasebookBlock *blocks[] = {
    casebook_block_new_heading (1, casebook_prose_new (ARABIC), NULL),
    casebook_block_new_text (CASEBOOK_ROLE_SMALL, ARABIC),
    casebook_block_new_text (CASEBOOK_ROLE_BODY, ARABIC),
    casebook_block_new_text (CASEBOOK_ROLE_PROSE, ARABIC),
    list_of (FALSE, ARABIC),
    casebook_block_new_chart (),
  };
  double edge = 0;

  casebook_block_add_bar (blocks[G_N_ELEMENTS (blocks) - 1], ARABIC, "41", "9", 41, 9);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (GArray) things = set (blocks[i]);

      edge = i == 0 ? right_of (things, 0) : edge;
      g_assert_cmpfloat_with_epsilon (right_of (things, 0), edge, 0.01);
    }
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

/* On whatever page it goes on, a table says what its columns are, in a callout too. */
static void
test_heads_come_again (void)
{
  const CasebookColumn columns[] = { { 1 }, { 1 } };

  for (guint called_out = 0; called_out < 2; called_out++)
    {
      g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
      g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
      CasebookSection *section = casebook_section_new ("Section", "section");
      CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
      CasebookBlock *around = called_out ? casebook_block_new_callout () : casebook_block_new_stack ();
      g_autoptr (CasebookLayout) layout = NULL;
      GListModel *pages;

      for (guint i = 0; i < 2 * 101; i++)
        casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, i < 2 ? "Thehead" : "cell"));
      casebook_block_take (around, table);
      casebook_section_take (section, around);
      casebook_document_take (document, section);
      layout = casebook_layout_new (document, style, NULL, NULL, NULL);
      pages = casebook_layout_get_pages (layout);
      g_assert_cmpuint (g_list_model_get_n_items (pages), >, 2);
      for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
        {
          g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
          g_autofree char *text = casebook_page_dup_text (page);

          g_assert_cmpuint (count (text, "Thehead"), ==, 2);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compose/marks-are-where-lines-begin", test_marks_are_where_lines_begin);
  g_test_add_func ("/compose/a-mark-goes-by-what-is-in-its-item", test_a_mark_goes_by_what_is_in_its_item);
  g_test_add_func ("/compose/terms-are-where-they-begin", test_terms_are_where_they_begin);
  g_test_add_func ("/compose/bars-grow-from-where-the-label-begins", test_bars_grow_from_where_the_label_begins);
  g_test_add_func ("/compose/backward-text-begins-at-the-edge", test_backward_text_begins_at_the_edge);
  g_test_add_func ("/compose/heads-come-again", test_heads_come_again);

  return g_test_run ();
}
