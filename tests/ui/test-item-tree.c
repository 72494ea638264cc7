/* Casebook: tests of the framework as a list that unfolds.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../patience.h"
#include "base/text.h"
#include "ui/framework/item-tree.h"

static const char *const words[] = { "Platform", "Überblick", "Reliability", "Mentoring", "Standards", "Influence" };

static CasebookFramework *
seal (GPtrArray *roots)
{
  CasebookFramework *framework = casebook_framework_new ("f", "1", "Framework");
  g_autoptr (CasebookLevel) level = casebook_level_new ("low", "Low", NULL, NULL, 1, NULL);

  casebook_framework_add_level (framework, level);
  for (guint i = 0; i < roots->len; i++)
    casebook_framework_add_root (framework, g_ptr_array_index (roots, i));
  g_assert_true (casebook_framework_seal (framework, NULL));

  return framework;
}

/* A framework of @n items, each under one that was made before it or at the top. */
static CasebookFramework *
random_framework (guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) roots = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      g_autofree char *title = g_strdup_printf ("%s %u", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], i);
      CasebookItem *item = casebook_item_new (id, NULL, title, NULL);

      if (i > 0 && g_test_rand_int_range (0, 4) != 0)
        casebook_item_add_child (g_ptr_array_index (items, g_test_rand_int_range (0, i)), item);
      else
        g_ptr_array_add (roots, item);
      g_ptr_array_add (items, item);
    }

  return seal (roots);
}

static gboolean
matches (CasebookItem *item,
         const char   *needle)
{
  g_autofree char *folded = casebook_text_fold (casebook_item_get_title (item));

  return strstr (folded, needle) != NULL;
}

static gboolean
matches_at_or_below (CasebookItem *item,
                     const char   *needle)
{
  GListModel *children = casebook_item_get_children (item);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (CasebookItem) child = g_list_model_get_item (children, i);

      if (matches_at_or_below (child, needle))
        return TRUE;
    }

  return matches (item, needle);
}

static gboolean
matches_at_or_above (CasebookItem *item,
                     const char   *needle)
{
  for (; item != NULL; item = casebook_item_get_parent (item))
    {
      if (matches (item, needle))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_shown (GListModel   *rows,
          CasebookItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (CasebookItem) shown = gtk_tree_list_row_get_item (row);

      if (shown == item)
        return TRUE;
    }

  return FALSE;
}

static void
test_filter_keeps_ancestors_of_matches (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (CasebookFramework) framework = random_framework (60);
      g_autoptr (CasebookItemTree) tree = casebook_item_tree_new (framework);
      g_autoptr (GListModel) items = casebook_framework_dup_items (framework);

      casebook_item_tree_set_filter (tree, " uberBLICK ");
      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);

          g_assert_cmpint (is_shown (casebook_item_tree_get_model (tree), item), ==,
                           matches_at_or_below (item, "uberblick") || matches_at_or_above (item, "uberblick"));
        }
    }
}

static void
test_no_filter_shows_all (void)
{
  g_autoptr (CasebookFramework) framework = random_framework (200);
  g_autoptr (CasebookItemTree) tree = casebook_item_tree_new (framework);

  g_assert_cmpuint (g_list_model_get_n_items (casebook_item_tree_get_model (tree)), ==, 200);
  casebook_item_tree_set_filter (tree, "no such words");
  g_assert_cmpuint (g_list_model_get_n_items (casebook_item_tree_get_model (tree)), ==, 0);
  casebook_item_tree_set_filter (tree, "");
  g_assert_cmpuint (g_list_model_get_n_items (casebook_item_tree_get_model (tree)), ==, 200);
}

static void
test_position_is_where_the_item_stands (void)
{
  g_autoptr (CasebookFramework) framework = random_framework (100);
  g_autoptr (CasebookItemTree) tree = casebook_item_tree_new (framework);
  g_autoptr (GListModel) items = casebook_framework_dup_items (framework);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CasebookItem) item = g_list_model_get_item (items, i);

      g_assert_cmpuint (casebook_item_tree_find_position (tree, item), ==, i);
    }
}

static void
test_position_of_the_hidden_is_invalid (void)
{
  g_autoptr (CasebookFramework) framework = random_framework (30);
  g_autoptr (CasebookItemTree) tree = casebook_item_tree_new (framework);
  g_autoptr (CasebookItem) first = casebook_item_tree_dup_first (tree);

  casebook_item_tree_set_filter (tree, "no such words");
  g_assert_cmpuint (casebook_item_tree_find_position (tree, first), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_tree_can_go_before_it_has_folded_its_texts (void)
{
  g_autoptr (CasebookFramework) framework = random_framework (5000);
  g_autoptr (CasebookItemTree) tree = casebook_item_tree_new (framework);

  g_object_add_weak_pointer (G_OBJECT (tree), (gpointer *) &tree);
  g_object_unref (tree);
  g_assert_null (tree);
  wait_until_idle ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/item-tree/filter-keeps-ancestors-of-matches", test_filter_keeps_ancestors_of_matches);
  g_test_add_func ("/ui/item-tree/no-filter-shows-all", test_no_filter_shows_all);
  g_test_add_func ("/ui/item-tree/position-is-where-the-item-stands", test_position_is_where_the_item_stands);
  g_test_add_func ("/ui/item-tree/position-of-the-hidden-is-invalid", test_position_of_the_hidden_is_invalid);
  g_test_add_func ("/ui/item-tree/tree-can-go-before-it-has-folded-its-texts", test_tree_can_go_before_it_has_folded_its_texts);

  return g_test_run ();
}
