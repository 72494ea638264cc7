/* Casebook: tests of what is treated at a point of a page. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/passage.h"

/* Two places on the first page, and one on the second. */
static CasebookLayout *
lay_out (void)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("Inner"), "inner"));
  casebook_section_take (section, casebook_block_new_break ());
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("Other"), "other"));
  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static void
assert_passages (CasebookLayout *layout,
                 guint           number,
                 double          y,
                 const char     *expected)
{
  g_auto (GStrv) places = casebook_layout_dup_passages (layout, number, y);
  g_autofree char *joined = g_strjoinv (" ", places);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_the_nearest_first (void)
{
  g_autoptr (CasebookLayout) layout = lay_out ();
  g_autoptr (CasebookPage) first = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
  g_autoptr (CasebookPage) second = g_list_model_get_item (casebook_layout_get_pages (layout), 1);
  double inner, other;

  casebook_page_find_place (first, "inner", &inner);
  casebook_page_find_place (second, "other", &other);

  assert_passages (layout, 1, 0, "");
  assert_passages (layout, 1, inner - 1, "section");
  assert_passages (layout, 1, inner + 1, "inner section");
  assert_passages (layout, 2, other - 1, "inner section");
  assert_passages (layout, 2, other + 1, "other inner section");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passage/the-nearest-first", test_the_nearest_first);

  return g_test_run ();
}
