/* Casebook: tests of make-up. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/makeup.h"

#define PAGE 100.0

static guint32
add (CasebookStrip  *strip,
     CasebookGalley *galley,
     double          height)
{
  guint32 thing = casebook_galley_add_rectangle (galley, 0, CASEBOOK_INK_TEXT, 0, 0, 1, height);

  casebook_strip_put (strip, casebook_strip_add (strip, height), thing);

  return thing;
}

static guint
n_on (GPtrArray *pages,
      guint      page)
{
  return ((GArray *) g_ptr_array_index (pages, page))->len;
}

static void
test_full_pages (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 25; i++)
    add (strip, galley, 10);
  pages = casebook_makeup (strip, PAGE);

  g_assert_cmpuint (pages->len, ==, 3);
  g_assert_cmpuint (n_on (pages, 0), ==, 10);
  g_assert_cmpuint (n_on (pages, 1), ==, 10);
  g_assert_cmpuint (n_on (pages, 2), ==, 5);
}

static void
test_kept_goes_over (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 12; i++)
    {
      if (i >= 8)
        casebook_strip_keep (strip);
      add (strip, galley, 10);
    }
  pages = casebook_makeup (strip, PAGE);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpuint (n_on (pages, 0), ==, 7);
  g_assert_cmpuint (n_on (pages, 1), ==, 5);
}

static void
test_kept_for_ever_is_parted (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  g_autoptr (GPtrArray) pages = NULL;

  for (guint i = 0; i < 30; i++)
    {
      casebook_strip_keep (strip);
      add (strip, galley, 10);
    }
  pages = casebook_makeup (strip, PAGE);

  g_assert_cmpuint (pages->len, ==, 3);
}

static void
test_space_is_dropped_at_the_top (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add (strip, galley, 90);
  casebook_strip_space (strip, 30);
  add (strip, galley, 90);
  pages = casebook_makeup (strip, PAGE);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpfloat ((double) g_array_index ((GArray *) g_ptr_array_index (pages, 1), CasebookPlaced, 0).y, ==, 0);
}

static void
test_heads_come_again (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  g_autoptr (GPtrArray) pages = NULL;
  guint32 head = add (strip, galley, 20);

  casebook_strip_keep (strip);
  for (guint i = 0; i < 20; i++)
    add (strip, galley, 10);
  casebook_strip_repeat (strip, 0, 1, 1);
  pages = casebook_makeup (strip, PAGE);

  g_assert_cmpuint (pages->len, ==, 3);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (g_array_index ((GArray *) g_ptr_array_index (pages, i), CasebookPlaced, 0).thing, ==, head);
  g_assert_cmpuint (n_on (pages, 0) + n_on (pages, 1) + n_on (pages, 2), ==, 20 + 3);
}

static void
test_break_and_oversize (void)
{
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  g_autoptr (GPtrArray) pages = NULL;

  add (strip, galley, 10);
  casebook_strip_break (strip);
  add (strip, galley, 10);
  add (strip, galley, 3 * PAGE);
  add (strip, galley, 10);
  pages = casebook_makeup (strip, PAGE);

  g_assert_cmpuint (pages->len, ==, 4);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (n_on (pages, i), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/makeup/full-pages", test_full_pages);
  g_test_add_func ("/makeup/kept-goes-over", test_kept_goes_over);
  g_test_add_func ("/makeup/kept-for-ever-is-parted", test_kept_for_ever_is_parted);
  g_test_add_func ("/makeup/space-is-dropped-at-the-top", test_space_is_dropped_at_the_top);
  g_test_add_func ("/makeup/heads-come-again", test_heads_come_again);
  g_test_add_func ("/makeup/break-and-oversize", test_break_and_oversize);

  return g_test_run ();
}
