/* Casebook: tests of strips. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/strip.h"

#define N_ROUNDS 200

static CasebookStrip *
make_column (CasebookGalley *galley,
             double          x,
             GHashTable     *tops)
{
  CasebookStrip *strip = casebook_strip_new ();
  double y = 0;

  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    {
      double space = 7.0 * g_test_rand_int_range (0, 3);
      double height = 7.0 * g_test_rand_int_range (1, 6);
      guint32 thing = casebook_galley_add_rectangle (galley, 0, CASEBOOK_INK_TEXT, x, 0, 1, height);

      casebook_strip_space (strip, space);
      y += strip->slices->len > 0 ? space : 0;
      casebook_strip_put (strip, casebook_strip_add (strip, height), thing);
      g_hash_table_insert (tops, GUINT_TO_POINTER (thing + 1), GINT_TO_POINTER ((int) y));
      y += height;
    }

  return strip;
}

/* Wherever columns are cut, what stands in them stays at its height, whole, and once. */
static void
test_beside_moves_nothing (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (CasebookGalley) galley = casebook_galley_new ();
      g_autoptr (GHashTable) tops = g_hash_table_new (NULL, NULL);
      g_autoptr (CasebookStrip) whole = casebook_strip_new ();
      CasebookStrip *columns[3];
      double highest = 0;
      double y = 0;
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          columns[i] = make_column (galley, i, tops);
          highest = MAX (highest, casebook_strip_get_height (columns[i]));
        }
      casebook_strip_beside (whole, galley, columns, G_N_ELEMENTS (columns));

      for (guint i = 0; i < whole->slices->len; i++)
        {
          CasebookSlice *slice = casebook_strip_get_slice (whole, i);

          y += i > 0 ? slice->space : 0;
          for (guint j = 0; slice->things != NULL && j < slice->things->len; j++, n++)
            {
              guint32 index = g_array_index (slice->things, guint32, j);
              CasebookThing *thing = casebook_galley_get_thing (galley, index);
              int top = GPOINTER_TO_INT (g_hash_table_lookup (tops, GUINT_TO_POINTER (index + 1)));

              g_assert_cmpfloat_with_epsilon (y + (double) thing->y, top, 0.5);
              g_assert_cmpfloat ((double) (thing->y + thing->height), <=, slice->height + 0.5);
            }
          y += slice->height;
        }

      g_assert_cmpuint (n, ==, g_hash_table_size (tops));
      g_assert_cmpfloat_with_epsilon (casebook_strip_get_height (whole), highest, 0.5);
      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        casebook_strip_free (columns[i]);
    }
}

static void
test_beside_keeps_together (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) whole = casebook_strip_new ();
  CasebookStrip *columns[2] = { casebook_strip_new (), casebook_strip_new () };

  for (guint i = 0; i < 4; i++)
    {
      casebook_strip_add (columns[0], 14);
      if (i == 1)
        casebook_strip_keep (columns[1]);
      casebook_strip_add (columns[1], 14);
    }
  casebook_strip_beside (whole, galley, columns, G_N_ELEMENTS (columns));

  g_assert_cmpuint (whole->slices->len, ==, 4);
  g_assert_false (casebook_strip_get_slice (whole, 0)->keep);
  g_assert_true (casebook_strip_get_slice (whole, 1)->keep);
  g_assert_false (casebook_strip_get_slice (whole, 2)->keep);
  casebook_strip_free (columns[0]);
  casebook_strip_free (columns[1]);
}

static void
test_fit_ends_on_the_grid (void)
{
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();

  casebook_strip_add (strip, 12.25);
  casebook_strip_space (strip, 7);
  casebook_strip_add (strip, 12.25);
  casebook_strip_fit (strip, 0, 7);
  g_assert_cmpfloat_with_epsilon (casebook_strip_get_height (strip), 35, 0.001);
  casebook_strip_fit (strip, 0, 7);
  g_assert_cmpfloat_with_epsilon (casebook_strip_get_height (strip), 35, 0.001);
}

/* Slices under a head refer to it wherever they are put. */
static void
test_append_keeps_heads (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();

  casebook_strip_add (strip, 7);
  for (guint nesting = 0; nesting < 2; nesting++)
    {
      g_autoptr (CasebookStrip) table = casebook_strip_new ();
      g_autoptr (CasebookStrip) around = casebook_strip_new ();

      for (guint i = 0; i < 4; i++)
        casebook_strip_add (table, 7);
      casebook_strip_repeat (table, 0, 2, 2);
      casebook_strip_add (around, 7);
      casebook_strip_append (around, galley, table, 0, 0, FALSE);
      casebook_strip_append (strip, galley, around, 0, 0, FALSE);
    }

  g_assert_cmpuint (strip->slices->len, ==, 1 + 2 * 5);
  for (guint i = 0; i < strip->slices->len; i++)
    {
      const CasebookSlice *slice = casebook_strip_get_slice (strip, i);
      gboolean below = i == 4 || i == 5 || i == 9 || i == 10;

      g_assert_cmpuint (slice->n_heads, ==, below ? 2 : 0);
      if (below)
        g_assert_cmpuint (slice->head, ==, i < 6 ? 2 : 7);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strip/beside-moves-nothing", test_beside_moves_nothing);
  g_test_add_func ("/strip/beside-keeps-together", test_beside_keeps_together);
  g_test_add_func ("/strip/fit-ends-on-the-grid", test_fit_ends_on_the_grid);
  g_test_add_func ("/strip/append-keeps-heads", test_append_keeps_heads);

  return g_test_run ();
}
