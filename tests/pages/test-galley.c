/* Casebook: tests of set type. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/galley.h"

static CasebookLines *
make_lines (const char *text)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new (text);
  g_autoptr (CasebookDraft) draft = casebook_draft_new ();
  const CasebookSetting setting = { prose, text, 100, CASEBOOK_ROLE_BODY, 0 };

  return casebook_lines_new (&setting, draft);
}

static CasebookGalley *
make_galley (void)
{
  CasebookGalley *galley = casebook_galley_new ();
  guint32 node = casebook_galley_add_node (galley, 0, "P");
  CasebookThing line = { .kind = CASEBOOK_THING_LINE, .node = node };

  casebook_galley_add_place (galley, "place");
  casebook_galley_add_rectangle (galley, node, CASEBOOK_INK_ACCENT, 1, 2, 3, 4);
  casebook_galley_add_entry (galley, "Title", "place", 2);
  line.first = casebook_galley_add_lines (galley, make_lines ("before"));
  g_array_append_val (galley->things, line);

  return galley;
}

static void
test_nothing_is_the_first_node (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();

  g_assert_cmpuint (galley->nodes->len, ==, 1);
  g_assert_cmpuint (casebook_galley_add_node (galley, 0, "P"), ==, 1);
}

static void
test_things_in_order (void)
{
  g_autoptr (CasebookGalley) galley = make_galley ();
  const CasebookThing *place = casebook_galley_get_thing (galley, 0);
  const CasebookThing *rectangle = casebook_galley_get_thing (galley, 1);

  g_assert_cmpint (place->kind, ==, CASEBOOK_THING_PLACE);
  g_assert_cmpstr (g_ptr_array_index (galley->places, place->first), ==, "place");
  g_assert_cmpint (rectangle->kind, ==, CASEBOOK_THING_RECTANGLE);
  g_assert_cmpint (rectangle->n, ==, CASEBOOK_INK_ACCENT);
  g_assert_cmpfloat ((double) rectangle->height, ==, 4);
}

/* A copy may say other pages; what it was copied from stays as it is. */
static void
test_copy_is_its_own (void)
{
  g_autoptr (CasebookGalley) galley = make_galley ();
  g_autoptr (CasebookGalley) copy = casebook_galley_copy (galley);
  CasebookThing *line = casebook_galley_get_thing (copy, 2);

  line->x = 9;
  casebook_galley_replace_lines (copy, line->first, make_lines ("after"));
  casebook_galley_add_place (copy, "another");
  casebook_galley_add_node (copy, 0, "H1");

  g_assert_cmpstr (casebook_galley_get_lines (copy, line)->setting.text, ==, "after");
  line = casebook_galley_get_thing (galley, 2);
  g_assert_cmpstr (casebook_galley_get_lines (galley, line)->setting.text, ==, "before");
  g_assert_cmpfloat ((double) line->x, ==, 0);
  g_assert_cmpuint (galley->places->len, ==, 1);
  g_assert_cmpuint (galley->nodes->len, ==, 2);
}

/* The copy owns what it shows. */
static void
test_copy_outlives (void)
{
  CasebookGalley *galley = make_galley ();
  g_autoptr (CasebookGalley) copy = casebook_galley_copy (galley);
  const CasebookEntry *entry = &g_array_index (copy->entries, CasebookEntry, 0);

  casebook_galley_unref (galley);
  g_assert_cmpstr (entry->title, ==, "Title");
  g_assert_cmpstr (g_ptr_array_index (copy->places, 0), ==, "place");
  g_assert_cmpstr (casebook_galley_get_lines (copy, casebook_galley_get_thing (copy, 2))->setting.text, ==, "before");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/galley/nothing-is-the-first-node", test_nothing_is_the_first_node);
  g_test_add_func ("/galley/things-in-order", test_things_in_order);
  g_test_add_func ("/galley/copy-is-its-own", test_copy_is_its_own);
  g_test_add_func ("/galley/copy-outlives", test_copy_outlives);

  return g_test_run ();
}
