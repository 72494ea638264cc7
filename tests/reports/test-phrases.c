/* Casebook: tests of what several parts of a packet are made of. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/phrases.h"

static const char *
text_at (CasebookBlock *block,
         guint          i)
{
  CasebookBlock *child = g_ptr_array_index (block->children, i);

  return casebook_prose_get_text (child->prose);
}

/* A paragraph a line, and none for lines that say nothing. */
static void
test_takes_text (void)
{
  g_autoptr (CasebookBlock) stack = casebook_block_new_stack ();
  g_autoptr (CasebookBlock) empty = casebook_block_new_stack ();

  casebook_take_text (stack, CASEBOOK_ROLE_BODY, "one\n\n \ntwo\n");
  casebook_take_text (empty, CASEBOOK_ROLE_BODY, " \n");

  g_assert_cmpuint (stack->children->len, ==, 2);
  g_assert_cmpstr (text_at (stack, 0), ==, "one");
  g_assert_cmpstr (text_at (stack, 1), ==, "two");
  g_assert_cmpuint (empty->children->len, ==, 0);
}

static void
assert_named (const char *title,
              const char *expected)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "title", title, NULL);

  g_assert_cmpstr (casebook_evidence_name (evidence), ==, expected);
}

static void
test_names_evidence (void)
{
  assert_named ("Title", "Title");
  assert_named ("", "Untitled evidence");
  assert_named (" \t", "Untitled evidence");
}

/* The page may come before the name, and a name may hold what stands for a page. */
static void
test_name_and_page_in_any_order (void)
{
  static const struct
  {
    const char         *line;
    const char         *name;
    const char         *text;
    guint               n_spans;
    CasebookProseTarget kinds[3];
  } cases[] = {
    { CASEBOOK_NAME_MARK ", page %s", "Name", "Name, page %s", 2, { CASEBOOK_PROSE_PLACE, CASEBOOK_PROSE_PAGE } },
    { "p. %s: " CASEBOOK_NAME_MARK, "Name", "p. %s: Name", 2, { CASEBOOK_PROSE_PAGE, CASEBOOK_PROSE_PLACE } },
    { "on p. %s “" CASEBOOK_NAME_MARK "”", "100 %s", "on p. %s “100 %s”", 3,
      { CASEBOOK_PROSE_PAGE, CASEBOOK_PROSE_PLACE, CASEBOOK_PROSE_NO_TARGET } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CasebookBlock) stack = casebook_block_new_stack ();
      const CasebookProseSpan *spans;
      guint n_spans;

      casebook_take_line_with_page (stack, cases[i].line, cases[i].name, "there");
      g_assert_cmpstr (text_at (stack, 0), ==, cases[i].text);
      spans = casebook_prose_get_spans (((CasebookBlock *) stack->children->pdata[0])->prose, &n_spans);
      g_assert_cmpuint (n_spans, ==, cases[i].n_spans);
      for (guint j = 0; j < n_spans; j++)
        g_assert_cmpint (spans[j].kind, ==, cases[i].kinds[j]);
    }
}

static void
test_name_without_a_page (void)
{
  g_autoptr (CasebookBlock) stack = casebook_block_new_stack ();

  casebook_take_name_with_page (stack, "Name", "there");
  casebook_take_name_with_page (stack, "Name", NULL);
  g_assert_cmpstr (text_at (stack, 0), ==, "Name, page %s");
  g_assert_cmpstr (text_at (stack, 1), ==, "Name");
}

static void
test_page_cell_leads_there (void)
{
  const CasebookColumn columns[] = { { 1 } };
  g_autoptr (CasebookBlock) table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  const CasebookProseSpan *spans;
  guint n_spans;

  casebook_take_page_cell (table, NULL);
  g_assert_cmpuint (table->children->len, ==, 0);
  casebook_take_page_cell (table, "there");
  spans = casebook_prose_get_spans (((CasebookBlock *) table->children->pdata[0])->prose, &n_spans);
  g_assert_cmpuint (n_spans, ==, 1);
  g_assert_cmpint (spans[0].kind, ==, CASEBOOK_PROSE_PAGE);
  g_assert_cmpstr (spans[0].target, ==, "there");
}

/* A state is told by a word, and no two by the same. */
static void
test_states_have_words (void)
{
  static const CasebookCoverageState states[] = {
    CASEBOOK_COVERAGE_MET, CASEBOOK_COVERAGE_THIN, CASEBOOK_COVERAGE_MISSING, CASEBOOK_COVERAGE_NO_OPPORTUNITY,
  };
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_true (g_hash_table_add (words, (gpointer) casebook_standing_word (states[i])));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phrases/takes-text", test_takes_text);
  g_test_add_func ("/phrases/names-evidence", test_names_evidence);
  g_test_add_func ("/phrases/name-and-page-in-any-order", test_name_and_page_in_any_order);
  g_test_add_func ("/phrases/name-without-a-page", test_name_without_a_page);
  g_test_add_func ("/phrases/page-cell-leads-there", test_page_cell_leads_there);
  g_test_add_func ("/phrases/states-have-words", test_states_have_words);

  return g_test_run ();
}
