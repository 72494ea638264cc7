/* Casebook: tests of the list that only grows while it is made.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/level.h"
#include "domain/part-list.h"

#define N_PARTS 2000

static CasebookPartList *
make_list (void)
{
  CasebookPartList *list = casebook_part_list_new (CASEBOOK_TYPE_LEVEL);

  for (int i = 0; i < N_PARTS; i++)
    {
      g_autoptr (CasebookLevel) level = casebook_level_new ("level", "Level", NULL, NULL, i, NULL);

      casebook_part_list_add (list, level);
    }

  return list;
}

static void
test_order_and_ends (void)
{
  g_autoptr (CasebookPartList) list = make_list ();
  GListModel *model = G_LIST_MODEL (list);

  g_assert_true (g_list_model_get_item_type (model) == CASEBOOK_TYPE_LEVEL);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N_PARTS);
  for (int i = 0; i < N_PARTS; i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (model, i);

      g_assert_cmpint (casebook_level_get_ordinal (level), ==, i);
    }
  g_assert_null (g_list_model_get_item (model, N_PARTS));
  g_assert_null (g_list_model_get_item (model, G_MAXUINT));
}

static gpointer
read_all (gpointer data)
{
  GListModel *model = data;
  guint64 sum = 0;

  for (guint round = 0; round < 30; round++)
    {
      for (guint i = 0; i < N_PARTS; i++)
        {
          g_autoptr (CasebookLevel) level = g_list_model_get_item (model, (i * 7919) % N_PARTS);

          sum += casebook_level_get_ordinal (level);
        }
    }

  return GSIZE_TO_POINTER (sum);
}

static void
test_many_threads_read_at_once (void)
{
  g_autoptr (CasebookPartList) list = make_list ();
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_all, list);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, 30ul * N_PARTS * (N_PARTS - 1) / 2);
}

static void
test_what_the_owner_takes_out (void)
{
  CasebookPartList *list = make_list ();
  GListModel *seen = G_LIST_MODEL (g_object_ref (list));
  g_autoptr (GPtrArray) shared = casebook_part_list_steal (list);
  g_autoptr (GPtrArray) alone = NULL;

  g_assert_cmpuint (shared->len, ==, N_PARTS);
  g_assert_cmpuint (g_list_model_get_n_items (seen), ==, N_PARTS);
  g_object_unref (seen);

  alone = casebook_part_list_steal (list);
  g_assert_cmpuint (alone->len, ==, N_PARTS);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_object_unref (list);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/part-list/order-and-ends", test_order_and_ends);
  g_test_add_func ("/domain/part-list/many-threads-read-at-once", test_many_threads_read_at_once);
  g_test_add_func ("/domain/part-list/what-the-owner-takes-out", test_what_the_owner_takes_out);

  return g_test_run ();
}
