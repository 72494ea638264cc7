/* Casebook: tests of what one layout takes over from another. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/layout.h"

#define N_PARAGRAPHS 200

/* A document of one section, in which paragraph 100 says @changing. */
static CasebookDocument *
document_with (const char *changing,
               const char *language)
{
  CasebookDocument *document = casebook_document_new ("Made up");
  CasebookSection *section = casebook_section_new ("Section", "section");
  CasebookProse *prose = casebook_prose_new (NULL);

  g_object_set (document, "head", "Head", "language", language, NULL);
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *text = g_strdup_printf ("paragraph %u", i);

      casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, i == 100 ? changing : text));
    }
  casebook_prose_append_page (prose, "See page %s", "end");
  casebook_section_take (section, casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose));
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("End"), "end"));
  casebook_document_take (document, section);

  return document;
}

static CasebookLayout *
lay_out (CasebookDocument *document,
         CasebookStyle    *style,
         CasebookLayout   *previous)
{
  g_autoptr (GError) error = NULL;
  CasebookLayout *layout = casebook_layout_new (document, style, previous, NULL, &error);

  g_assert_no_error (error);

  return layout;
}

static void
collect_lines (GHashTable     *all,
               CasebookGalley *galley)
{
  for (guint i = 0; i < galley->paragraphs->len; i++)
    g_hash_table_add (all, g_ptr_array_index (galley->paragraphs, i));
}

/* The lines of all pages, heads and feet. */
static GHashTable *
lines_of (CasebookLayout *layout)
{
  GHashTable *all = g_hash_table_new (NULL, NULL);
  GListModel *pages = casebook_layout_get_pages (layout);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);

      collect_lines (all, casebook_page_get_galley (page));
      collect_lines (all, casebook_page_get_chrome (page));
    }

  return all;
}

/* How many lines of @layout are not those of @previous. */
static guint
count_new (CasebookLayout *layout,
           CasebookLayout *previous)
{
  g_autoptr (GHashTable) all = lines_of (layout);
  g_autoptr (GHashTable) old = lines_of (previous);
  GHashTableIter iter;
  gpointer lines;
  guint n = 0;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &lines, NULL))
    n += g_hash_table_contains (old, lines) ? 0 : 1;

  return n;
}

static void
test_edit_sets_its_paragraph_only (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookDocument) before = document_with ("one", "en");
  g_autoptr (CasebookDocument) after = document_with ("another", "en");
  g_autoptr (CasebookLayout) first = lay_out (before, style, NULL);
  g_autoptr (CasebookLayout) second = lay_out (after, style, first);

  g_assert_cmpuint (casebook_layout_get_n_set (second), ==, 1);
  g_assert_cmpuint (count_new (second, first), ==, 1);
}

/* In another style or another language lines come out otherwise. */
static void
test_nothing_of_another_style_or_language (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookStyle) other = casebook_style_new (CASEBOOK_PAPER_LETTER, NULL);
  g_autoptr (CasebookDocument) english = document_with ("one", "en");
  g_autoptr (CasebookDocument) german = document_with ("one", "de");
  g_autoptr (CasebookLayout) first = lay_out (english, style, NULL);
  g_autoptr (CasebookLayout) letter = lay_out (english, other, first);
  g_autoptr (CasebookLayout) second = lay_out (german, style, first);

  g_assert_cmpuint (count_new (letter, first), >=, N_PARAGRAPHS);
  g_assert_cmpuint (count_new (second, first), >=, N_PARAGRAPHS);
}

/* A layout keeps lines, and not the blocks they were. */
static void
test_document_is_let_go (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookDocument *document = document_with ("one", "en");
  g_autoptr (CasebookSection) section = g_list_model_get_item (casebook_document_get_sections (document), 0);
  g_autoptr (CasebookLayout) layout = lay_out (document, style, NULL);

  g_assert_finalize_object (document);
  g_assert_finalize_object (g_steal_pointer (&section));
  g_assert_cmpstr (casebook_document_get_head (casebook_layout_get_document (layout)), ==, "Head");
}

/* The lines of a section go with the last of its pages. */
static void
test_pages_are_taken_away (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookDocument) document = document_with ("one", "en");
  g_autoptr (CasebookLayout) layout = NULL;
  CasebookLines *lines;
  guint n = 0;

  casebook_document_take (document, casebook_section_new ("Last", "last"));
  layout = lay_out (document, style, NULL);
  {
    g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);

    lines = casebook_lines_ref (g_ptr_array_index (casebook_page_get_galley (page)->paragraphs, 0));
  }

  while (g_list_model_get_n_items (casebook_layout_get_pages (layout)) > 1)
    {
      g_autoptr (CasebookPage) page = casebook_layout_take_page (layout);

      g_assert_cmpuint (casebook_page_get_number (page), ==, ++n);
      g_assert_false (g_atomic_ref_count_compare (&lines->ref_count, 1));
    }
  g_assert_true (g_atomic_ref_count_compare (&lines->ref_count, 1));
  g_object_unref (casebook_layout_take_page (layout));
  g_assert_null (casebook_layout_take_page (layout));
  casebook_lines_unref (lines);
}

/* Three sections, of a third of a page, more than a page and a few lines. */
static CasebookDocument *
document_of_three (gboolean runs_on)
{
  static const guint n_lines[] = { 20, 60, 5 };
  CasebookDocument *document = casebook_document_new ("Made up");

  for (guint i = 0; i < G_N_ELEMENTS (n_lines); i++)
    {
      g_autofree char *name = g_strdup_printf ("section%u", i);
      CasebookSection *section = casebook_section_new (name, name);

      casebook_section_set_runs_on (section, i == 1 && runs_on);
      for (guint j = 0; j < n_lines[i]; j++)
        casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_SMALL, name));
      casebook_document_take (document, section);
    }

  return document;
}

static void
assert_page (CasebookLayout *layout,
             guint           number,
             guint           section,
             const char     *says)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
  g_autofree char *text = casebook_page_dup_text (page);

  g_assert_cmpuint (casebook_page_get_section (page), ==, section);
  g_assert_nonnull (strstr (text, says));
}

static void
test_runs_on (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookDocument) together = document_of_three (TRUE);
  g_autoptr (CasebookDocument) apart = document_of_three (FALSE);
  g_autoptr (CasebookLayout) layout = lay_out (together, style, NULL);
  g_autoptr (CasebookLayout) other = lay_out (apart, style, NULL);

  g_assert_cmpuint (casebook_layout_find_page (layout, "section0"), ==, 1);
  g_assert_cmpuint (casebook_layout_find_page (layout, "section1"), ==, 1);
  g_assert_cmpuint (casebook_layout_find_page (layout, "section2"), ==, 3);
  assert_page (layout, 1, 0, "section0");
  assert_page (layout, 1, 0, "section1");
  assert_page (layout, 2, 1, "section1");
  assert_page (layout, 3, 2, "section2");

  g_assert_cmpuint (casebook_layout_find_page (other, "section1"), ==, 2);
  g_assert_cmpuint (casebook_layout_find_page (other, "section2"), ==, 4);
}

/* What runs on is taken over with what it runs on from, and taken away with it. */
static void
test_runs_on_again (void)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookDocument) document = document_of_three (TRUE);
  g_autoptr (CasebookDocument) apart = document_of_three (FALSE);
  g_autoptr (CasebookLayout) first = lay_out (document, style, NULL);
  g_autoptr (CasebookLayout) second = lay_out (document, style, first);
  g_autoptr (CasebookLayout) third = lay_out (apart, style, first);
  guint sections[] = { 0, 1, 2 };

  g_assert_cmpuint (casebook_layout_get_n_set (first), ==, 2);
  g_assert_cmpuint (casebook_layout_get_n_set (second), ==, 0);
  g_assert_cmpuint (casebook_layout_get_n_set (third), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (CasebookPage) page = casebook_layout_take_page (second);

      g_assert_cmpuint (casebook_page_get_section (page), ==, sections[i]);
    }
  g_assert_null (casebook_layout_take_page (second));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/set-section/edit-sets-its-paragraph-only", test_edit_sets_its_paragraph_only);
  g_test_add_func ("/set-section/nothing-of-another-style-or-language", test_nothing_of_another_style_or_language);
  g_test_add_func ("/set-section/document-is-let-go", test_document_is_let_go);
  g_test_add_func ("/set-section/pages-are-taken-away", test_pages_are_taken_away);
  g_test_add_func ("/set-section/runs-on", test_runs_on);
  g_test_add_func ("/set-section/runs-on-again", test_runs_on_again);

  return g_test_run ();
}
