/* Casebook: tests of heads and feet. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/layout.h"

/* What stands around the frame of page @number, piece by piece. */
static char *
chrome_of (CasebookLayout *layout,
           guint           number)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
  GArray *placed = casebook_page_get_chrome_placed (page);
  CasebookGalley *galley = casebook_page_get_chrome (page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookThing *line = casebook_galley_get_thing (galley, g_array_index (placed, CasebookPlaced, i).thing);

      g_string_append_printf (text, "%s|", casebook_galley_get_lines (galley, line)->setting.text);
    }

  return g_string_free (text, FALSE);
}

static CasebookSection *
add_section (CasebookDocument *document,
             const char       *name,
             guint             n_pages)
{
  CasebookSection *section = casebook_section_new (name, name);

  for (guint i = 0; i < n_pages; i++)
    {
      casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, name));
      casebook_section_take (section, casebook_block_new_break ());
    }
  casebook_document_take (document, section);

  return section;
}

static CasebookLayout *
lay_out (CasebookDocument *document,
         CasebookPaper     paper)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (paper, NULL);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static void
assert_chrome (CasebookLayout *layout,
               guint           number,
               const char     *expected)
{
  g_autofree char *chrome = chrome_of (layout, number);

  g_assert_cmpstr (chrome, ==, expected);
}

static void
test_says_document_section_and_page (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookLayout) letter = NULL;

  g_object_set (document, "head", "Head", "foot", "Foot", NULL);
  casebook_section_set_bare (add_section (document, "cover", 1), TRUE);
  add_section (document, "first", 2);
  casebook_section_set_running_head (add_section (document, "second", 1), "Running");
  layout = lay_out (document, CASEBOOK_PAPER_A4);
  letter = lay_out (document, CASEBOOK_PAPER_LETTER);

  assert_chrome (layout, 1, "");
  assert_chrome (layout, 2, "Head|A4 \302\267 Foot|first|2|");
  assert_chrome (layout, 3, "Head|A4 \302\267 Foot|first|3|");
  assert_chrome (layout, 4, "Head|A4 \302\267 Foot|Running|4|");
  assert_chrome (letter, 4, "Head|Letter \302\267 Foot|Running|4|");
}

/* On a page that begins with the section before, that section is said. */
static void
test_page_shared_by_sections (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookLayout) layout = NULL;

  add_section (document, "first", 2);
  casebook_section_set_runs_on (add_section (document, "second", 2), TRUE);
  layout = lay_out (document, CASEBOOK_PAPER_A4);

  assert_chrome (layout, 2, "|A4|first|2|");
  assert_chrome (layout, 3, "|A4|second|3|");
}

/* A name that is read from right to left stands at the same side as any other. */
static void
test_sides_are_those_of_the_paper (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  const char *name = "\331\204\331\212\331\204\331\211";
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  GArray *placed;
  CasebookGalley *chrome;
  const CasebookThing *title;
  const CasebookThing *head;
  double left;

  g_object_set (document, "head", name, NULL);
  add_section (document, name, 1);
  layout = lay_out (document, CASEBOOK_PAPER_A4);
  page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
  placed = casebook_page_get_chrome_placed (page);
  chrome = casebook_page_get_chrome (page);
  title = casebook_galley_get_thing (chrome, g_array_index (placed, CasebookPlaced, 0).thing);
  head = casebook_galley_get_thing (chrome, g_array_index (placed, CasebookPlaced, 2).thing);
  left = casebook_style_get_left (casebook_layout_get_style (layout));

  g_assert_cmpfloat_with_epsilon ((double) title->x, left, 0.01);
  g_assert_cmpfloat_with_epsilon ((double) (head->x + head->width), casebook_page_get_width (page) - left, 0.01);
}

/* However long they are, heads stay in their half and do not touch. */
static void
test_long_heads_do_not_touch (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autofree char *name = g_strnfill (300, 'n');
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  const CasebookThing *title;
  const CasebookThing *head;
  GArray *placed;

  g_object_set (document, "head", name, NULL);
  add_section (document, name, 1);
  layout = lay_out (document, CASEBOOK_PAPER_A4);
  page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
  placed = casebook_page_get_chrome_placed (page);
  title = casebook_galley_get_thing (casebook_page_get_chrome (page), g_array_index (placed, CasebookPlaced, 0).thing);
  head = casebook_galley_get_thing (casebook_page_get_chrome (page), g_array_index (placed, CasebookPlaced, 2).thing);

  g_assert_cmpfloat ((double) (title->x + title->width), <, (double) head->x);
  g_assert_cmpfloat ((double) (head->x + head->width), <, casebook_page_get_width (page));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chrome/says-document-section-and-page", test_says_document_section_and_page);
  g_test_add_func ("/chrome/page-shared-by-sections", test_page_shared_by_sections);
  g_test_add_func ("/chrome/sides-are-those-of-the-paper", test_sides_are_those_of_the_paper);
  g_test_add_func ("/chrome/long-heads-do-not-touch", test_long_heads_do_not_touch);

  return g_test_run ();
}
