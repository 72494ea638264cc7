/* Casebook: tests of a page. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/layout.h"

static CasebookLayout *
lay_out (CasebookSection *section)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static CasebookPage *
page_of (CasebookLayout *layout,
         guint           number)
{
  return g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
}

static void
test_text_line_by_line (void)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  g_autofree char *text = NULL;

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "First"));
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "Second"));
  layout = lay_out (section);
  page = page_of (layout, 1);
  text = casebook_page_dup_text (page);

  g_assert_cmpstr (text, ==, "First\nSecond\n");
}

/* In the order it is read, whatever the order it stands in. */
static void
test_text_in_both_directions (void)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  g_autofree char *text = NULL;

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "שלום Casebook עולם"));
  layout = lay_out (section);
  page = page_of (layout, 1);
  text = casebook_page_dup_text (page);

  g_assert_cmpstr (text, ==, "שלום Casebook עולם\n");
}

static void
test_places (void)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) first = NULL;
  g_autoptr (CasebookPage) second = NULL;
  g_auto (GStrv) places = NULL;
  double top;
  double below;

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("Inner"), "inner"));
  casebook_section_take (section, casebook_block_new_break ());
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("Other"), "other"));
  layout = lay_out (section);
  first = page_of (layout, 1);
  second = page_of (layout, 2);
  places = casebook_page_dup_places (first);

  g_assert_cmpuint (g_strv_length (places), ==, 2);
  g_assert_cmpstr (places[0], ==, "section");
  g_assert_cmpstr (places[1], ==, "inner");
  g_assert_true (casebook_page_find_place (first, "section", &top));
  g_assert_true (casebook_page_find_place (first, "inner", &below));
  g_assert_cmpfloat (top, <, below);
  g_assert_false (casebook_page_find_place (first, "other", NULL));
  g_assert_true (casebook_page_find_place (second, "other", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page/text-line-by-line", test_text_line_by_line);
  g_test_add_func ("/page/text-in-both-directions", test_text_in_both_directions);
  g_test_add_func ("/page/places", test_places);

  return g_test_run ();
}
