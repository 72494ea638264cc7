/* Casebook: tests of a list under a heading. SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/home/headed-list.h"

#define ROUNDS 2000

/* Follows the signal as a view does, and is right only if the signal is. */
static void
follow (GListModel *model,
        guint       position,
        guint       removed,
        guint       added,
        GPtrArray  *seen)
{
  g_assert_cmpuint (position + removed, <=, seen->len);
  if (removed > 0)
    g_ptr_array_remove_range (seen, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (seen, position + i, g_list_model_get_item (model, position + i));
  g_assert_cmpuint (seen->len, ==, g_list_model_get_n_items (model));
}

static void
change_at_random (GtkStringList *items)
{
  const char *words[] = { "one", "two", "three", NULL };
  guint n = g_list_model_get_n_items (G_LIST_MODEL (items));
  guint position = g_test_rand_int_range (0, n + 1);
  guint removed = g_test_rand_int_range (0, n - position + 1);

  /* Often down to nothing, where the heading goes. */
  if (g_test_rand_int_range (0, 4) == 0)
    gtk_string_list_splice (items, 0, n, NULL);
  else
    gtk_string_list_splice (items, position, removed, words + g_test_rand_int_range (0, 4));
}

static void
test_what_a_view_follows_is_the_list (void)
{
  g_autoptr (GtkStringList) items = gtk_string_list_new (NULL);
  g_autoptr (CasebookHeadedList) headed = casebook_headed_list_new ("Cases", G_LIST_MODEL (items));
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (headed, "items-changed", G_CALLBACK (follow), seen);
  for (guint round = 0; round < ROUNDS; round++)
    {
      guint n;

      change_at_random (items);
      n = g_list_model_get_n_items (G_LIST_MODEL (items));
      g_assert_cmpuint (seen->len, ==, n > 0 ? n + 1 : 0);
      for (guint i = 0; i < seen->len; i++)
        {
          const char *expected = i == 0 ? "Cases" : gtk_string_list_get_string (items, i - 1);

          g_assert_cmpstr (gtk_string_object_get_string (g_ptr_array_index (seen, i)), ==, expected);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/headed-list/what-a-view-follows-is-the-list", test_what_a_view_follows_is_the_list);

  return g_test_run ();
}
