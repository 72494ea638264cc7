/* Casebook: tests of charts on pages. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/layout.h"

static CasebookLayout *
lay_out (guint n_lines,
         guint n_bars)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Bars");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookSection *section = casebook_section_new ("Section", "section");
  CasebookBlock *chart = casebook_block_new_chart ();
  g_autoptr (GError) error = NULL;
  CasebookLayout *layout;

  for (guint i = 0; i < n_lines; i++)
    casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, i + 1 == n_lines ? "told" : "line"));
  for (guint i = 0; i < n_bars; i++)
    casebook_block_add_bar (chart, "shown", "9", "3", 9, 3);
  casebook_section_take (section, chart);
  casebook_document_take (document, section);
  layout = casebook_layout_new (document, style, NULL, NULL, &error);
  g_assert_no_error (error);

  return layout;
}

/* Numbers without the words they belong to say nothing. */
static void
test_bars_stay_with_what_they_show (void)
{
  for (guint n_lines = 1; n_lines < 70; n_lines++)
    {
      g_autoptr (CasebookLayout) layout = lay_out (n_lines, 1 + n_lines % 4);
      GListModel *pages = casebook_layout_get_pages (layout);

      for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
        {
          g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
          g_autofree char *text = casebook_page_dup_text (page);

          g_assert_cmpint (strstr (text, "told") != NULL, ==, strstr (text, "shown") != NULL);
        }
    }
}

static void
test_many_bars_are_parted (void)
{
  g_autoptr (CasebookLayout) layout = lay_out (3, 200);

  g_assert_cmpuint (g_list_model_get_n_items (casebook_layout_get_pages (layout)), >, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose-chart/bars-stay-with-what-they-show", test_bars_stay_with_what_they_show);
  g_test_add_func ("/compose-chart/many-bars-are-parted", test_many_bars_are_parted);

  return g_test_run ();
}
