/* Casebook: tests of a framework.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "domain/framework.h"
#include "domain/part-list.h"

static CasebookItem *
new_item (const char *id,
          const char *code)
{
  return casebook_item_new (id, code, id, NULL);
}

static void
add_expectation (CasebookItem *item,
                 const char   *id,
                 const char   *level)
{
  g_autoptr (CasebookExpectation) expectation =
    casebook_expectation_new (id, level, CASEBOOK_EXPECTATION_SKILL, NULL, id);

  casebook_item_add_expectation (item, expectation);
}

static void
add_level (CasebookFramework *framework,
           const char        *id)
{
  g_autoptr (CasebookLevel) level = casebook_level_new (id, id, NULL, NULL, 0, NULL);

  casebook_framework_add_level (framework, level);
}

static void
add_scale (CasebookFramework *framework,
           const char        *id)
{
  g_autoptr (CasebookScale) scale = casebook_scale_new (id, id);

  casebook_framework_add_scale (framework, scale);
}

static void
add_resource (CasebookFramework *framework,
              const char        *id,
              const char        *item_id)
{
  const char *const items[] = { item_id, NULL };
  g_autoptr (CasebookResource) resource =
    casebook_resource_new (id, CASEBOOK_RESOURCE_BOOK, id, NULL, 0, NULL, NULL, items);

  casebook_framework_add_resource (framework, resource);
}

static void
add_transition (CasebookFramework *framework,
                const char        *from,
                const char        *to)
{
  const char *const none[] = { NULL };
  g_autoptr (CasebookTransition) transition = casebook_transition_new (from, to, "Grow", NULL, none, none);

  casebook_framework_add_transition (framework, transition);
}

/* Two levels, two scales, a theme with two competencies, a resource, a transition; not sealed. */
static CasebookFramework *
make_framework (CasebookItem **theme,
                CasebookItem **competency)
{
  CasebookFramework *framework = casebook_framework_new ("f", "1", "Framework");
  g_autoptr (CasebookItem) root = new_item ("theme", "t");
  g_autoptr (CasebookItem) one = new_item ("one", "code");
  g_autoptr (CasebookItem) two = new_item ("two", "code");

  add_level (framework, "low");
  add_level (framework, "high");
  add_scale (framework, "own");
  add_scale (framework, "other");
  add_expectation (one, "e1", "low");
  add_expectation (one, "e2", "high");
  add_expectation (two, "e3", "high");
  casebook_item_add_child (root, one);
  casebook_item_add_child (root, two);
  casebook_framework_add_root (framework, root);
  add_resource (framework, "book", "one");
  add_transition (framework, "low", "high");
  if (theme != NULL)
    *theme = root;
  if (competency != NULL)
    *competency = one;

  return framework;
}

static void
test_what_is_found (void)
{
  CasebookItem *theme, *one, *item;
  g_autoptr (CasebookFramework) framework = make_framework (&theme, &one);
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_framework_seal (framework, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (casebook_framework_get_n_items (framework), ==, 3);
  g_assert_true (casebook_framework_find_item (framework, "one") == one);
  g_assert_true (casebook_framework_find_item (framework, "code") == one);
  g_assert_true (casebook_framework_find_item (framework, "t") == theme);
  g_assert_null (casebook_framework_find_item (framework, ""));
  g_assert_nonnull (casebook_framework_find_level (framework, "high"));
  g_assert_null (casebook_framework_find_level (framework, "highest"));
  g_assert_nonnull (casebook_framework_find_expectation (framework, "e2", &item));
  g_assert_true (item == one);
  g_assert_null (casebook_framework_find_expectation (framework, "e9", &item));
  g_assert_null (item);
  g_assert_nonnull (casebook_framework_find_expectation (framework, "e1", NULL));
  g_assert_nonnull (casebook_framework_find_resource (framework, "book"));
  g_assert_nonnull (casebook_framework_find_transition (framework, "low", "high"));
  g_assert_null (casebook_framework_find_transition (framework, "high", "low"));
}

static void
test_scale_of_an_item (void)
{
  CasebookItem *theme, *one;
  g_autoptr (CasebookFramework) framework = make_framework (&theme, &one);
  g_autoptr (CasebookFramework) other = make_framework (&theme, &one);

  g_assert_true (casebook_framework_seal (framework, NULL));
  g_assert_cmpstr (casebook_scale_get_id (casebook_framework_get_scale_of (framework, one)), ==, "own");

  casebook_item_set_scale (theme, "other");
  g_assert_true (casebook_framework_seal (other, NULL));
  g_assert_cmpstr (casebook_scale_get_id (casebook_framework_get_scale_of (other, one)), ==, "other");
}

static void
test_resources_of_an_item (void)
{
  CasebookItem *theme, *one;
  g_autoptr (CasebookFramework) framework = make_framework (&theme, &one);
  g_autoptr (GListModel) of_one = NULL;
  g_autoptr (GListModel) of_theme = NULL;

  g_assert_true (casebook_framework_seal (framework, NULL));
  of_one = casebook_framework_dup_resources_of (framework, one);
  of_theme = casebook_framework_dup_resources_of (framework, theme);
  g_assert_cmpuint (g_list_model_get_n_items (of_one), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (of_theme), ==, 0);
}

/* What makes a framework faulty, and the word the message must have in it. */
typedef struct
{
  const char *name;
  int         code;
  const char *word;
} Fault;

static const Fault faults[] = {
  { "item-twice", CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID, "one" },
  { "level-twice", CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID, "low" },
  { "scale-twice", CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID, "own" },
  { "resource-twice", CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID, "book" },
  { "expectation-twice", CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID, "e3" },
  { "cycle", CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID, "theme" },
  { "item-of-unknown-scale", CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID, "nowhere" },
  { "item-of-unknown-level", CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID, "nowhere" },
  { "expectation-of-unknown-level", CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID, "nowhere" },
  { "resource-of-unknown-item", CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID, "nowhere" },
  { "transition-from-unknown-level", CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID, "nowhere" },
  { "transition-to-unknown-level", CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID, "nowhere" },
};

static void
commit_fault (const char        *name,
              CasebookFramework *framework,
              CasebookItem      *theme,
              CasebookItem      *competency)
{
  static const char *const nowhere[] = { "low", "nowhere", NULL };
  g_autoptr (CasebookItem) again = new_item ("one", NULL);

  if (g_str_equal (name, "item-twice"))
    casebook_framework_add_root (framework, again);
  else if (g_str_equal (name, "level-twice"))
    add_level (framework, "low");
  else if (g_str_equal (name, "scale-twice"))
    add_scale (framework, "own");
  else if (g_str_equal (name, "resource-twice"))
    add_resource (framework, "book", "two");
  else if (g_str_equal (name, "expectation-twice"))
    add_expectation (theme, "e3", "low");
  else if (g_str_equal (name, "cycle"))
    casebook_item_add_child (competency, theme);
  else if (g_str_equal (name, "item-of-unknown-scale"))
    casebook_item_set_scale (competency, "nowhere");
  else if (g_str_equal (name, "item-of-unknown-level"))
    casebook_item_set_required_at (competency, nowhere);
  else if (g_str_equal (name, "expectation-of-unknown-level"))
    add_expectation (competency, "e4", "nowhere");
  else if (g_str_equal (name, "resource-of-unknown-item"))
    add_resource (framework, "course", "nowhere");
  else if (g_str_equal (name, "transition-from-unknown-level"))
    add_transition (framework, "nowhere", "high");
  else if (g_str_equal (name, "transition-to-unknown-level"))
    add_transition (framework, "low", "nowhere");
  else
    g_assert_not_reached ();
}

static void
test_faults (gconstpointer data)
{
  const Fault *fault = data;
  CasebookItem *theme, *one;
  CasebookFramework *framework = make_framework (&theme, &one);
  g_autoptr (GError) error = NULL;

  commit_fault (fault->name, framework, theme, one);
  g_assert_false (casebook_framework_seal (framework, &error));
  g_assert_error (error, CASEBOOK_FRAMEWORK_ERROR, fault->code);
  g_assert_nonnull (strstr (error->message, fault->word));

  /* Items that hold each other are let go of by nobody else. */
  if (g_str_equal (fault->name, "cycle"))
    g_ptr_array_unref (casebook_part_list_steal (CASEBOOK_PART_LIST (casebook_item_get_children (one))));
  g_object_unref (framework);
}

static gpointer
read_items (gpointer data)
{
  CasebookFramework *framework = data;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GListModel) items = casebook_framework_dup_items (framework);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);

          g_assert_true (casebook_framework_find_item (framework, casebook_item_get_id (item)) == item);
        }
    }

  return NULL;
}

static void
test_many_threads_read_at_once (void)
{
  g_autoptr (CasebookFramework) framework = make_framework (NULL, NULL);
  GThread *threads[6];

  g_assert_true (casebook_framework_seal (framework, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_items, framework);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* A tree of @n items in which each hangs under one of the @reach made just before. */
static CasebookFramework *
make_tree (guint n,
           guint reach)
{
  CasebookFramework *framework = casebook_framework_new ("f", "1", "Framework");
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      CasebookItem *item = new_item (id, NULL);

      g_ptr_array_add (made, item);
      if (i == 0)
        casebook_framework_add_root (framework, item);
      else
        casebook_item_add_child (g_ptr_array_index (made, i - 1 - g_test_rand_int_range (0, MIN (i, reach))), item);
    }

  return framework;
}

/* Every theme stands right before the first of what is under it, and its
 * children in their order. */
static void
assert_tree_order (CasebookFramework *framework)
{
  g_autoptr (GListModel) items = casebook_framework_dup_items (framework);
  g_autoptr (GHashTable) next = g_hash_table_new (NULL, NULL);
  guint n = g_list_model_get_n_items (items);
  CasebookItem *before = NULL;

  g_assert_cmpuint (n, ==, casebook_framework_get_n_items (framework));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);
      CasebookItem *parent = casebook_item_get_parent (item);

      if (parent != NULL)
        {
          guint place = GPOINTER_TO_UINT (g_hash_table_lookup (next, parent));
          g_autoptr (CasebookItem) child = g_list_model_get_item (casebook_item_get_children (parent), place);

          g_assert_true (child == item);
          g_assert_true (place > 0 || before == parent);
          g_hash_table_insert (next, parent, GUINT_TO_POINTER (place + 1));
        }
      before = item;
    }
}

static void
test_tree_order (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (CasebookFramework) framework = make_tree (g_test_rand_int_range (1, 200),
                                                           g_test_rand_int_range (1, 30));

      g_assert_true (casebook_framework_seal (framework, NULL));
      assert_tree_order (framework);
    }
}

/* A document may begin with the highest, and is written as it was read. */
static void
test_level_order (void)
{
  g_autoptr (CasebookFramework) framework = casebook_framework_new ("f", "1", "F");
  const int ordinals[] = { 5, 1, 3 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    {
      g_autofree char *id = g_strdup_printf ("l%d", ordinals[i]);
      g_autoptr (CasebookLevel) level = casebook_level_new (id, id, NULL, NULL, ordinals[i], NULL);

      casebook_framework_add_level (framework, level);
    }
  casebook_framework_seal (framework, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (casebook_framework_get_levels (framework), i);

      g_assert_cmpint (casebook_level_get_ordinal (level), ==, ordinals[i]);
    }
}

static void
test_a_deep_tree (void)
{
  g_autoptr (CasebookFramework) framework = make_tree (10000, 1);
  CasebookItem *last;

  g_assert_true (casebook_framework_seal (framework, NULL));
  last = casebook_framework_find_item (framework, "i9999");
  g_assert_cmpuint (casebook_item_get_depth (last), ==, 9999);
}

static void
test_a_large_tree (void)
{
  g_autoptr (CasebookFramework) framework = make_tree (50000, 500);

  g_assert_true (casebook_framework_seal (framework, NULL));
  g_assert_cmpuint (casebook_framework_get_n_items (framework), ==, 50000);
  assert_tree_order (framework);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/framework/what-is-found", test_what_is_found);
  g_test_add_func ("/domain/framework/scale-of-an-item", test_scale_of_an_item);
  g_test_add_func ("/domain/framework/resources-of-an-item", test_resources_of_an_item);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain/framework/faults/%s", faults[i].name);

      g_test_add_data_func (path, &faults[i], test_faults);
    }
  g_test_add_func ("/domain/framework/many-threads-read-at-once", test_many_threads_read_at_once);
  g_test_add_func ("/domain/framework/tree-order", test_tree_order);
  g_test_add_func ("/domain/framework/level-order", test_level_order);
  g_test_add_func ("/domain/framework/a-deep-tree", test_a_deep_tree);
  g_test_add_func ("/domain/framework/a-large-tree", test_a_large_tree);

  return g_test_run ();
}
