/* Casebook: tests of a node of the framework's tree.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <pthread.h>

#include "domain/item.h"

#define DEPTH 20000

static CasebookItem *
add_item (CasebookItem *parent,
          const char   *id)
{
  g_autoptr (CasebookItem) item = casebook_item_new (id, NULL, id, NULL);

  casebook_item_add_child (parent, item);
  return item;
}

static void
test_a_tree (void)
{
  g_autoptr (CasebookItem) theme = casebook_item_new ("theme", "t", "Theme", "About it");
  CasebookItem *first = add_item (theme, "first");
  CasebookItem *second = add_item (theme, "second");
  g_autoptr (CasebookItem) listed = g_list_model_get_item (casebook_item_get_children (theme), 1);

  g_assert_true (listed == second);
  g_assert_true (casebook_item_get_parent (first) == theme);
  g_assert_cmpuint (casebook_item_get_depth (theme), ==, 0);
  g_assert_cmpuint (casebook_item_get_depth (second), ==, 1);
  g_assert_false (casebook_item_is_competency (theme));
  g_assert_true (casebook_item_is_competency (first));
  g_assert_cmpstr (casebook_item_get_code (theme), ==, "t");
  g_assert_cmpstr (casebook_item_get_code (first), ==, "");
  g_assert_cmpstr (casebook_item_get_summary (theme), ==, "About it");
}

static void
test_required_at (void)
{
  static const char *const levels[] = { "senior", "staff", NULL };
  g_autoptr (CasebookItem) item = casebook_item_new ("item", NULL, "Item", NULL);

  g_assert_true (casebook_item_is_required_at (item, "intermediate"));
  casebook_item_set_required_at (item, levels);
  g_assert_false (casebook_item_is_required_at (item, "intermediate"));
  g_assert_true (casebook_item_is_required_at (item, "senior"));
  g_assert_true (casebook_item_is_required_at (item, "staff"));
}

static void
test_a_child_outlives_its_parent (void)
{
  CasebookItem *theme = casebook_item_new ("theme", NULL, "Theme", NULL);
  g_autoptr (CasebookItem) child = g_object_ref (add_item (theme, "child"));
  CasebookItem *grandchild = add_item (child, "grandchild");

  g_object_unref (theme);
  g_assert_null (casebook_item_get_parent (child));
  g_assert_true (casebook_item_get_parent (grandchild) == child);
  g_assert_cmpuint (casebook_item_get_depth (grandchild), ==, 1);
}

static void
test_a_list_of_children_outlives_the_parent (void)
{
  CasebookItem *theme = casebook_item_new ("theme", NULL, "Theme", NULL);
  g_autoptr (GListModel) children = g_object_ref (casebook_item_get_children (theme));
  g_autoptr (CasebookItem) child = NULL;

  add_item (theme, "child");
  g_object_unref (theme);
  child = g_list_model_get_item (children, 0);
  g_assert_cmpstr (casebook_item_get_id (child), ==, "child");
  g_assert_null (casebook_item_get_parent (child));
}

static gpointer
make_and_drop_deep_tree (gpointer data)
{
  CasebookItem *root = casebook_item_new ("0", NULL, "Root", NULL);
  CasebookItem *item = root;
  CasebookItem *middle = NULL;

  for (guint i = 1; i < DEPTH; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      item = add_item (item, id);
      if (i == DEPTH / 2)
        middle = g_object_ref (item);
    }
  g_assert_cmpuint (casebook_item_get_depth (item), ==, DEPTH - 1);

  g_object_add_weak_pointer (G_OBJECT (item), (gpointer *) &item);
  g_object_unref (root);
  g_assert_nonnull (item);
  g_assert_cmpuint (casebook_item_get_depth (item), ==, DEPTH / 2 - 1);
  g_object_unref (middle);
  g_assert_null (item);

  return NULL;
}

/* Letting every item go from within its parent would need far more stack than this. */
static void
test_a_deep_tree_is_let_go (void)
{
  pthread_attr_t attributes;
  pthread_t thread;

  g_assert_cmpint (pthread_attr_init (&attributes), ==, 0);
  g_assert_cmpint (pthread_attr_setstacksize (&attributes, 256 * 1024), ==, 0);
  g_assert_cmpint (pthread_create (&thread, &attributes, make_and_drop_deep_tree, NULL), ==, 0);
  g_assert_cmpint (pthread_join (thread, NULL), ==, 0);
  pthread_attr_destroy (&attributes);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/item/a-tree", test_a_tree);
  g_test_add_func ("/domain/item/required-at", test_required_at);
  g_test_add_func ("/domain/item/a-child-outlives-its-parent", test_a_child_outlives_its_parent);
  g_test_add_func ("/domain/item/a-list-of-children-outlives-the-parent", test_a_list_of_children_outlives_the_parent);
  g_test_add_func ("/domain/item/a-deep-tree-is-let-go", test_a_deep_tree_is_let_go);

  return g_test_run ();
}
