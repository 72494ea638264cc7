/* Casebook: tests of tables on pages. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/layout.h"

#define N_ROWS 12
#define FIRST_ROWS 3

static CasebookBlock *
make_table (void)
{
  const CasebookColumn columns[] = { { 1 }, { 1 } };
  CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < 2 * (N_ROWS + 1); i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, i < 2 ? "head" : i % 2 ? "value" : "row"));

  return table;
}

static CasebookLayout *
lay_out (guint n_lines)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Rows");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (GError) error = NULL;
  CasebookLayout *layout;

  for (guint i = 0; i < n_lines; i++)
    casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "line"));
  casebook_section_take (section, make_table ());
  casebook_document_take (document, section);
  layout = casebook_layout_new (document, style, NULL, NULL, &error);
  g_assert_no_error (error);

  return layout;
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, word)) != NULL; at += strlen (word))
    n++;

  return n;
}

/* Wherever on the page a table begins, it shows several rows there or none. */
static void
test_no_row_is_alone (void)
{
  guint n_parted = 0;

  for (guint n_lines = 0; n_lines < 70; n_lines++)
    {
      g_autoptr (CasebookLayout) layout = lay_out (n_lines);
      GListModel *pages = casebook_layout_get_pages (layout);
      guint n_before = 0;

      for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
        {
          g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
          g_autofree char *text = casebook_page_dup_text (page);
          guint n = count (text, "row");

          if (n == 0)
            continue;
          g_assert_cmpuint (n, >=, n_before == 0 ? FIRST_ROWS : 2);
          n_before += n;
          n_parted += n < N_ROWS;
        }
      g_assert_cmpuint (n_before, ==, N_ROWS);
    }
  g_assert_cmpuint (n_parted, >, 8);
}

/* What is said in a table whose columns are all as wide as this and so many. */
static char *
lay_out_wide (const CasebookColumn *column,
              guint                 n_columns)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Wide");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autofree CasebookColumn *columns = g_new (CasebookColumn, n_columns);
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookPage) page = NULL;
  CasebookBlock *table;
  GArray *placed;

  for (guint i = 0; i < n_columns; i++)
    columns[i] = *column;
  table = casebook_block_new_table (columns, n_columns);
  for (guint i = 0; i < 2 * n_columns; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, "Incomprehensibilities"));
  casebook_section_take (section, table);
  casebook_document_take (document, section);
  layout = casebook_layout_new (document, style, NULL, NULL, NULL);
  page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);

  placed = casebook_page_get_placed (page);
  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookPlaced *at = &g_array_index (placed, CasebookPlaced, i);
      const CasebookThing *thing = casebook_galley_get_thing (casebook_page_get_galley (page), at->thing);

      g_assert_cmpfloat ((double) thing->x, >=, -0.1);
      g_assert_cmpfloat ((double) (thing->x + thing->width), <=, casebook_style_get_frame_width (style) + 1);
    }

  return casebook_page_dup_text (page);
}

/* Columns that are wider than the page are made narrower, and all that is in them is there. */
static void
test_wider_than_the_page (void)
{
  const struct { CasebookColumn column; guint n; } cases[] = {
    { { 0, 300 }, 2 }, { { 0, 90 }, 6 }, { { 1 }, 12 }, { { 1 }, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lay_out_wide (&cases[i].column, cases[i].n);

      g_assert_cmpuint (count (text, "I"), ==, 2 * cases[i].n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose-table/no-row-is-alone", test_no_row_is_alone);
  g_test_add_func ("/compose-table/wider-than-the-page", test_wider_than_the_page);

  return g_test_run ();
}
