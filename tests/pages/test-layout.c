/* Casebook: tests of layout. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents are made up at random; what must hold of every document is asked
 * of each. Every paragraph bears a word of its own, by which it is found again.
 */
#include <string.h>

#include "pages/layout.h"

#define N_DOCUMENTS 6

typedef struct
{
  GPtrArray *marks;    /* words that must be there once */
  GPtrArray *headings;
  GPtrArray *places;
  guint      next;
} Made;

static Made *
made_new (void)
{
  Made *made = g_new0 (Made, 1);

  made->marks = g_ptr_array_new_with_free_func (g_free);
  made->headings = g_ptr_array_new_with_free_func (g_free);
  made->places = g_ptr_array_new_with_free_func (g_free);

  return made;
}

static void
made_free (Made *made)
{
  g_ptr_array_unref (made->marks);
  g_ptr_array_unref (made->headings);
  g_ptr_array_unref (made->places);
  g_free (made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Made, made_free)

static char *
make_mark (Made       *made,
           const char *letter)
{
  char *mark = g_strdup_printf ("%s%uq", letter, made->next++);

  g_ptr_array_add (made->marks, g_strdup (mark));

  return mark;
}

static char *
make_text (Made *made,
           guint most_words)
{
  GString *text = g_string_new (NULL);
  g_autofree char *mark = make_mark (made, "m");
  guint n = (guint) g_test_rand_int_range (1, (gint32) most_words);

  g_string_append (text, mark);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (text, ' ');
      for (int j = g_test_rand_int_range (1, 12); j > 0; j--)
        g_string_append_c (text, (char) g_test_rand_int_range ('a', 'p'));
    }

  return g_string_free (text, FALSE);
}

static CasebookBlock *
make_paragraph (Made *made)
{
  g_autofree char *text = make_text (made, 120);

  return casebook_block_new_text (CASEBOOK_ROLE_BODY, text);
}

static CasebookBlock *
make_heading (Made *made)
{
  g_autofree char *mark = make_mark (made, "h");
  g_autofree char *place = g_strdup_printf ("place-%s", mark);

  g_ptr_array_add (made->headings, g_strdup (mark));
  g_ptr_array_add (made->places, g_strdup (place));

  return casebook_block_new_heading ((guint) g_test_rand_int_range (2, 4), casebook_prose_new (mark), place);
}

static CasebookBlock *
make_table (Made *made)
{
  const CasebookColumn columns[] = { { 1 }, { 2 }, { 0, 60, CASEBOOK_ALIGN_END } };
  CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  guint n_cells = 3 * (guint) g_test_rand_int_range (1, 40);

  for (guint i = 0; i < 3; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, "head"));
  for (guint i = 0; i < n_cells; i++)
    {
      g_autofree char *text = make_text (made, 12);

      casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, text));
    }

  return table;
}

static CasebookBlock *
make_beside (Made *made)
{
  const CasebookColumn columns[] = { { 0, 98 }, { 1 } };
  CasebookBlock *beside = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), g_test_rand_bit ());

  for (guint i = 0; i < 2; i++)
    {
      CasebookBlock *stack = casebook_block_new_stack ();

      for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
        casebook_block_take (stack, make_paragraph (made));
      casebook_block_take (beside, stack);
    }

  return beside;
}

static CasebookBlock *
make_nested (Made *made)
{
  CasebookBlock *nested = g_test_rand_bit () ? casebook_block_new_callout ()
                                             : casebook_block_new_list (g_test_rand_bit ());

  for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
    casebook_block_take (nested, make_paragraph (made));

  return nested;
}

static CasebookBlock *
make_chart (Made *made)
{
  CasebookBlock *chart = casebook_block_new_chart ();

  for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
    {
      g_autofree char *label = make_mark (made, "b");

      casebook_block_add_bar (chart, label, "900 ms", "120 ms", 900, 120);
    }

  return chart;
}

static CasebookBlock *
make_block (Made *made)
{
  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      return make_heading (made);
    case 1:
      return make_table (made);
    case 2:
      return make_beside (made);
    case 3:
      return make_nested (made);
    case 4:
      return make_chart (made);
    case 5:
      return casebook_block_new_rule (g_test_rand_bit ());
    default:
      return make_paragraph (made);
    }
}

static CasebookDocument *
make_document (Made *made)
{
  CasebookDocument *document = casebook_document_new ("Made up");

  for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
    {
      g_autofree char *place = g_strdup_printf ("section-%d", i);
      CasebookSection *section = casebook_section_new ("Section", place);

      g_ptr_array_add (made->places, g_strdup (place));
      for (int j = g_test_rand_int_range (0, 40); j > 0; j--)
        casebook_section_take (section, make_block (made));
      casebook_section_take (section, make_paragraph (made));
      casebook_document_take (document, section);
    }

  return document;
}

static CasebookLayout *
lay_out (CasebookDocument *document,
         CasebookPaper     paper,
         CasebookLayout   *previous)
{
  g_autoptr (CasebookStyle) style = previous != NULL ? g_object_ref (casebook_layout_get_style (previous))
                                                     : casebook_style_new (paper, NULL);
  g_autoptr (GError) error = NULL;
  CasebookLayout *layout = casebook_layout_new (document, style, previous, NULL, &error);

  g_assert_no_error (error);

  return layout;
}

static CasebookPage *
page_at (CasebookLayout *layout,
         guint           i)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), i);

  return page;
}

static guint
n_pages (CasebookLayout *layout)
{
  return g_list_model_get_n_items (casebook_layout_get_pages (layout));
}

static char *
text_of (CasebookLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_pages (layout); i++)
    {
      g_autofree char *page = casebook_page_dup_text (page_at (layout, i));

      g_string_append (text, page);
    }

  return g_string_free (text, FALSE);
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
test_nothing_lost (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (Made) made = made_new ();
      g_autoptr (CasebookDocument) document = make_document (made);
      g_autoptr (CasebookLayout) layout = lay_out (document, g_test_rand_bit (), NULL);
      g_autofree char *text = text_of (layout);
      const char *before = text;

      for (guint j = 0; j < made->marks->len; j++)
        g_assert_cmpuint (count (text, g_ptr_array_index (made->marks, j)), ==, 1);
      for (guint j = 0; j < made->headings->len; j++)
        {
          const char *at = strstr (text, g_ptr_array_index (made->headings, j));

          g_assert_true (at >= before);
          before = at;
        }
    }
}

static void
test_nothing_overflows (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (Made) made = made_new ();
      g_autoptr (CasebookDocument) document = make_document (made);
      g_autoptr (CasebookLayout) layout = lay_out (document, g_test_rand_bit (), NULL);
      CasebookStyle *style = casebook_layout_get_style (layout);

      for (guint j = 0; j < n_pages (layout); j++)
        {
          CasebookPage *page = page_at (layout, j);
          GArray *placed = casebook_page_get_placed (page);

          for (guint k = 0; k < placed->len; k++)
            {
              const CasebookPlaced *at = &g_array_index (placed, CasebookPlaced, k);
              const CasebookThing *thing = casebook_galley_get_thing (casebook_page_get_galley (page), at->thing);
              double bottom = (double) at->y + (double) thing->y +
                              (thing->kind == CASEBOOK_THING_LINE ? 0 : (double) thing->height);

              g_assert_cmpfloat (bottom, <=, casebook_style_get_frame_height (style) + 0.1);
              g_assert_cmpfloat ((double) thing->x, >=, -0.1);
              g_assert_cmpfloat ((double) (thing->x + thing->width), <=, casebook_style_get_frame_width (style) + 1);
            }
        }
    }
}

static char *
last_line (CasebookPage *page)
{
  g_autofree char *text = casebook_page_dup_text (page);
  char *line;

  g_strchomp (text);
  line = strrchr (text, '\n');

  return g_strdup (line != NULL ? line + 1 : text);
}

static void
test_headings_stay_with_text (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (Made) made = made_new ();
      g_autoptr (CasebookDocument) document = make_document (made);
      g_autoptr (CasebookLayout) layout = lay_out (document, g_test_rand_bit (), NULL);

      for (guint j = 0; j < n_pages (layout); j++)
        {
          g_autofree char *line = last_line (page_at (layout, j));

          for (guint k = 0; k < made->headings->len; k++)
            g_assert_cmpstr (line, !=, g_ptr_array_index (made->headings, k));
        }
    }
}

/* A heading that comes at any height of the page. */
static void
test_headings_go_over (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Made up");
  g_autoptr (CasebookLayout) layout = NULL;

  for (guint i = 1; i < 60; i++)
    {
      g_autofree char *place = g_strdup_printf ("section-%u", i);
      CasebookSection *section = casebook_section_new (place, place);

      for (guint j = 0; j < i; j++)
        casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_SMALL, "line"));
      casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("heading"), NULL));
      casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "line"));
      casebook_document_take (document, section);
    }
  layout = lay_out (document, CASEBOOK_PAPER_A4, NULL);

  g_assert_cmpuint (n_pages (layout), >, 60);
  for (guint i = 0; i < n_pages (layout); i++)
    {
      g_autofree char *line = last_line (page_at (layout, i));

      g_assert_cmpstr (line, ==, "line");
    }
}

/* Lines of every element of a page, counted. */
static GHashTable *
count_lines (CasebookPage *page)
{
  GHashTable *lines = g_hash_table_new (NULL, NULL);
  GArray *placed = casebook_page_get_placed (page);

  for (guint i = 0; i < placed->len; i++)
    {
      guint32 at = g_array_index (placed, CasebookPlaced, i).thing;
      const CasebookThing *thing = casebook_galley_get_thing (casebook_page_get_galley (page), at);
      gpointer node = GUINT_TO_POINTER (thing->node);

      if (thing->kind == CASEBOOK_THING_LINE)
        g_hash_table_insert (lines, node,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (lines, node)) + 1));
    }

  return lines;
}

static void
test_no_single_lines (void)
{
  g_autoptr (Made) made = made_new ();
  g_autoptr (CasebookDocument) document = casebook_document_new ("Made up");
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  guint parted = 0;

  for (guint i = 0; i < 300; i++)
    casebook_section_take (section, make_paragraph (made));
  casebook_document_take (document, section);
  layout = lay_out (document, CASEBOOK_PAPER_A4, NULL);

  for (guint i = 0; i + 1 < n_pages (layout); i++)
    {
      g_autoptr (GHashTable) here = count_lines (page_at (layout, i));
      g_autoptr (GHashTable) there = count_lines (page_at (layout, i + 1));
      GHashTableIter iter;
      gpointer node;
      gpointer n;

      g_hash_table_iter_init (&iter, here);
      while (g_hash_table_iter_next (&iter, &node, &n))
        {
          guint n_there = GPOINTER_TO_UINT (g_hash_table_lookup (there, node));

          if (n_there == 0)
            continue;
          parted++;
          g_assert_cmpuint (GPOINTER_TO_UINT (n), >=, 2);
          g_assert_cmpuint (n_there, >=, 2);
        }
    }
  g_assert_cmpuint (parted, >, 5);
}

static void
test_pages_are_said_right (void)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (Made) made = made_new ();
      g_autoptr (CasebookDocument) document = make_document (made);
      CasebookSection *section = casebook_section_new ("References", "references");
      g_autoptr (CasebookLayout) layout = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < made->places->len; j++)
        {
          g_autofree char *format = g_strdup_printf ("r%ux is on page %%s.", j);
          CasebookProse *prose = casebook_prose_new (NULL);

          casebook_prose_append_page (prose, format, g_ptr_array_index (made->places, j));
          casebook_section_take (section, casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose));
        }
      casebook_document_take (document, section);
      layout = lay_out (document, CASEBOOK_PAPER_LETTER, NULL);
      text = text_of (layout);

      for (guint j = 0; j < made->places->len; j++)
        {
          const char *place = g_ptr_array_index (made->places, j);
          guint page = casebook_layout_find_page (layout, place);
          g_autofree char *said = g_strdup_printf ("r%ux is on page %u.", j, page);

          g_assert_cmpuint (page, >, 0);
          g_assert_true (casebook_page_find_place (page_at (layout, page - 1), place, NULL));
          g_assert_cmpuint (count (text, said), ==, 1);
        }
    }
}

/* A number of three figures where two were guessed takes a line more in some
 * width; pages are right all the same. */
static void
test_pages_settle (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Made up");
  CasebookSection *front = casebook_section_new ("Front", "front");
  CasebookSection *back = casebook_section_new ("Back", "back");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  for (guint i = 1; i < 60; i++)
    {
      const CasebookColumn columns[] = { { 0, 90.0 + i }, { 1 } };
      CasebookBlock *beside = casebook_block_new_beside (columns, 2, FALSE);
      CasebookProse *prose = casebook_prose_new (NULL);

      for (guint j = 0; j < 9; j++)
        casebook_prose_append_page (prose, " page %s", "end");
      casebook_block_take (beside, casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose));
      casebook_section_take (front, beside);
    }
  for (guint i = 0; i < 120; i++)
    {
      casebook_section_take (back, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
      casebook_section_take (back, casebook_block_new_break ());
    }
  casebook_section_take (back, casebook_block_new_heading (2, casebook_prose_new ("End"), "end"));
  casebook_document_take (document, front);
  casebook_document_take (document, back);

  layout = lay_out (document, CASEBOOK_PAPER_A4, NULL);
  text = text_of (layout);
  said = g_strdup_printf ("page %u", casebook_layout_find_page (layout, "end"));
  g_strdelimit (text, "\n", ' ');
  g_assert_cmpuint (casebook_layout_find_page (layout, "end"), >, 120);
  g_assert_cmpuint (count (text, said), >, 59 * 7);
  g_assert_cmpuint (count (text, "page 00"), ==, 0);
}

static CasebookDocument *
document_with (const char *changing,
               guint       n_paragraphs)
{
  CasebookDocument *document = casebook_document_new ("Made up");

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *place = g_strdup_printf ("section-%u", i);
      g_autofree char *next = g_strdup_printf ("section-%u", (i + 1) % 10);
      CasebookSection *section = casebook_section_new (place, place);
      CasebookProse *prose = casebook_prose_new (NULL);

      for (guint j = 0; j < (i == 5 ? n_paragraphs : 30); j++)
        casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, i == 5 ? changing : "the same"));
      if (i > 0)
        casebook_prose_append_page (prose, "page %s", i < 5 ? "section-1" : next);
      casebook_section_take (section, casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose));
      casebook_document_take (document, section);
    }

  return document;
}

static void
test_edit_sets_its_section_only (void)
{
  g_autoptr (CasebookDocument) before = document_with ("one text", 30);
  g_autoptr (CasebookDocument) after = document_with ("another text", 30);
  g_autoptr (CasebookDocument) longer = document_with ("another text", 300);
  g_autoptr (CasebookLayout) first = lay_out (before, CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) second = lay_out (after, CASEBOOK_PAPER_A4, first);
  g_autoptr (CasebookLayout) third = lay_out (longer, CASEBOOK_PAPER_A4, second);
  g_autoptr (CasebookLayout) afresh = lay_out (longer, CASEBOOK_PAPER_A4, NULL);
  g_autofree char *kept = text_of (third);
  g_autofree char *anew = text_of (afresh);

  g_assert_cmpuint (casebook_layout_get_n_set (first), ==, 10);
  g_assert_cmpuint (casebook_layout_get_n_set (second), ==, 1);
  g_assert_cmpuint (casebook_layout_get_n_set (third), <=, 6);
  g_assert_cmpstr (kept, ==, anew);
}

static void
test_long_word (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Made up");
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autofree char *word = g_strnfill (100 * 1024, 'n');
  g_autoptr (CasebookLayout) layout = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, word));
  casebook_document_take (document, section);
  layout = lay_out (document, CASEBOOK_PAPER_A4, NULL);
  text = text_of (layout);
  for (const char *c = text; *c != '\0'; c++)
    n += *c == 'n' ? 1 : 0;

  g_assert_cmpuint (n, ==, 100 * 1024);
  g_assert_cmpuint (n_pages (layout), >, 10);
}

static void
test_empty (void)
{
  g_autoptr (CasebookDocument) nothing = casebook_document_new ("");
  g_autoptr (CasebookDocument) hollow = casebook_document_new ("");
  g_autoptr (CasebookLayout) none = lay_out (nothing, CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) one = NULL;

  casebook_document_take (hollow, casebook_section_new ("", "hollow"));
  one = lay_out (hollow, CASEBOOK_PAPER_A4, NULL);

  g_assert_cmpuint (n_pages (none), ==, 0);
  g_assert_cmpuint (n_pages (one), ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (Made) made = made_new ();
  g_autoptr (CasebookDocument) document = make_document (made);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (casebook_layout_new (document, style, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Where the bar of a callout with these words is, in points from the left of the paper. */
static double
bar_beside (const char *words)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookSection *section = casebook_section_new ("Section", "section");
  CasebookBlock *callout = casebook_block_new_callout ();
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  CasebookGalley *galley;

  casebook_block_take (callout, casebook_block_new_text (CASEBOOK_ROLE_STRONG, words));
  casebook_section_take (section, callout);
  casebook_document_take (document, section);
  layout = casebook_layout_new (document, style, NULL, NULL, NULL);
  page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
  galley = casebook_page_get_galley (page);
  for (guint i = 0; i < galley->things->len; i++)
    {
      const CasebookThing *thing = &g_array_index (galley->things, CasebookThing, i);

      if (thing->kind == CASEBOOK_THING_RECTANGLE && thing->n == CASEBOOK_INK_ACCENT)
        return (double) thing->x;
    }

  g_assert_not_reached ();
}

/* It marks where lines begin. */
static void
test_bar_is_where_lines_begin (void)
{
  double left = bar_beside ("Moved the gateway");
  double right = bar_beside ("نقل البوابة");

  g_assert_cmpfloat (left, <, 200);
  g_assert_cmpfloat (right, >, 400);
  g_assert_cmpfloat (bar_beside ("« 12 % Moved »"), ==, left);
  g_assert_cmpfloat (bar_beside ("12 נקודות"), ==, right);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/nothing-lost", test_nothing_lost);
  g_test_add_func ("/layout/nothing-overflows", test_nothing_overflows);
  g_test_add_func ("/layout/headings-stay-with-text", test_headings_stay_with_text);
  g_test_add_func ("/layout/headings-go-over", test_headings_go_over);
  g_test_add_func ("/layout/no-single-lines", test_no_single_lines);
  g_test_add_func ("/layout/pages-are-said-right", test_pages_are_said_right);
  g_test_add_func ("/layout/pages-settle", test_pages_settle);
  g_test_add_func ("/layout/edit-sets-its-section-only", test_edit_sets_its_section_only);
  g_test_add_func ("/layout/bar-is-where-lines-begin", test_bar_is_where_lines_begin);
  g_test_add_func ("/layout/long-word", test_long_word);
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/cancelled", test_cancelled);

  return g_test_run ();
}
