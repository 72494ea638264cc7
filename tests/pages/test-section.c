/* Casebook: tests of sections and their blocks. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A section that digests as it did is not set again, so whatever shows must be
 * in the digest.
 */
#include "pages/section.h"

/* A digest of the block, which it takes. */
static char *
digest_of (CasebookBlock *block)
{
  g_autoptr (CasebookSection) section = casebook_section_new ("Title", "place");

  casebook_section_take (section, block);

  return casebook_section_dup_digest (section);
}

static void
assert_differ (CasebookBlock *one,
               CasebookBlock *other)
{
  g_autofree char *digest = digest_of (one);
  g_autofree char *another = digest_of (other);

  g_assert_cmpstr (digest, !=, another);
}

static void
assert_same (CasebookBlock *one,
             CasebookBlock *other)
{
  g_autofree char *digest = digest_of (one);
  g_autofree char *another = digest_of (other);

  g_assert_cmpstr (digest, ==, another);
}

static CasebookBlock *
placed_text (const char *text,
             const char *place)
{
  CasebookBlock *block = casebook_block_new_text (CASEBOOK_ROLE_BODY, text);

  if (place != NULL)
    casebook_block_set_place (block, place);

  return block;
}

static void
test_texts (void)
{
  assert_same (placed_text ("text", NULL), placed_text ("text", NULL));
  assert_differ (placed_text ("text", NULL), placed_text ("texts", NULL));
  assert_differ (placed_text ("text", NULL), placed_text ("text", "place"));
  assert_differ (placed_text ("text", NULL), casebook_block_new_text (CASEBOOK_ROLE_SMALL, "text"));
  assert_differ (casebook_block_new_heading (2, casebook_prose_new ("text"), NULL),
                 casebook_block_new_heading (3, casebook_prose_new ("text"), NULL));
}

static CasebookBlock *
list_of (gboolean    numbered,
         const char *first,
         const char *second)
{
  CasebookBlock *list = casebook_block_new_list (numbered);

  casebook_block_take (list, casebook_block_new_text (CASEBOOK_ROLE_BODY, first));
  casebook_block_take (list, casebook_block_new_text (CASEBOOK_ROLE_BODY, second));

  return list;
}

static void
test_lists (void)
{
  assert_same (list_of (TRUE, "a", "b"), list_of (TRUE, "a", "b"));
  assert_differ (list_of (TRUE, "a", "b"), list_of (FALSE, "a", "b"));
  assert_differ (list_of (TRUE, "a", "b"), list_of (TRUE, "b", "a"));
  assert_differ (list_of (TRUE, "a", "b"), list_of (TRUE, "ab", ""));
}

static CasebookBlock *
table_of (double        share,
          double        width,
          CasebookAlign align)
{
  const CasebookColumn columns[] = { { share, width, align }, { 1 } };
  CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));

  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_BODY, "a"));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_BODY, "b"));

  return table;
}

static void
test_columns (void)
{
  assert_same (table_of (1, 0, CASEBOOK_ALIGN_START), table_of (1, 0, CASEBOOK_ALIGN_START));
  assert_differ (table_of (1, 0, CASEBOOK_ALIGN_START), table_of (2, 0, CASEBOOK_ALIGN_START));
  assert_differ (table_of (0, 40, CASEBOOK_ALIGN_START), table_of (0, 60, CASEBOOK_ALIGN_START));
  assert_differ (table_of (1, 0, CASEBOOK_ALIGN_START), table_of (1, 0, CASEBOOK_ALIGN_END));
}

static CasebookBlock *
chart_of (const char *after,
          double      after_value)
{
  CasebookBlock *chart = casebook_block_new_chart ();

  casebook_block_add_bar (chart, "label", "10", after, 10, after_value);

  return chart;
}

static void
test_bars (void)
{
  assert_same (chart_of ("20", 20), chart_of ("20", 20));
  assert_differ (chart_of ("20", 20), chart_of ("30", 20));
  assert_differ (chart_of ("20", 20), chart_of ("20", -1));
  assert_differ (casebook_block_new_meter (0.25), casebook_block_new_meter (0.5));
}

/* How deep a section stands is in the outline, which is set with it. */
static void
test_depth (void)
{
  g_autoptr (CasebookSection) one = casebook_section_new ("Title", "place");
  g_autoptr (CasebookSection) other = casebook_section_new ("Title", "place");
  g_autofree char *digest = NULL;
  g_autofree char *another = NULL;

  casebook_section_set_depth (other, 1);
  digest = casebook_section_dup_digest (one);
  another = casebook_section_dup_digest (other);
  g_assert_cmpstr (digest, !=, another);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/section/texts", test_texts);
  g_test_add_func ("/section/lists", test_lists);
  g_test_add_func ("/section/columns", test_columns);
  g_test_add_func ("/section/bars", test_bars);
  g_test_add_func ("/section/depth", test_depth);

  return g_test_run ();
}
