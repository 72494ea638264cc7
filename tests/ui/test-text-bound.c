/* Casebook: tests of what may stand in a text that is written. SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "ui/fields/text-bound.h"

static void
count_cut (CasebookTextBound *bound,
           const char        *sentence,
           guint             *n)
{
  g_assert_nonnull (sentence);
  ++*n;
}

static void
assert_text (GtkTextBuffer *buffer,
             const char    *expected)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_signs_that_cannot_be_seen (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (CasebookTextBound) bound = casebook_text_bound_new (buffer);

  gtk_text_buffer_set_text (buffer, "two\001\nlines", -1);
  assert_text (buffer, "two\nlines");

  casebook_text_bound_set_one_line (bound, TRUE);
  gtk_text_buffer_set_text (buffer, "two\n\002lines", -1);
  assert_text (buffer, "two lines");

  casebook_text_bound_set_aside (bound, TRUE);
  gtk_text_buffer_set_text (buffer, "two\nlines", -1);
  assert_text (buffer, "two\nlines");
}

static void
test_only_what_fits (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (CasebookTextBound) bound = casebook_text_bound_new (buffer);
  g_autofree char *full = g_strnfill (CASEBOOK_TEXT_LINE_MAX - 1, 'x');
  g_autofree char *expected = g_strconcat (full, "ä", NULL);
  guint n_cut = 0;

  casebook_text_bound_set_one_line (bound, TRUE);
  g_signal_connect (bound, "cut", G_CALLBACK (count_cut), &n_cut);
  gtk_text_buffer_set_text (buffer, full, -1);
  g_assert_cmpuint (n_cut, ==, 0);
  gtk_text_buffer_insert_at_cursor (buffer, "äöü", -1);
  g_assert_cmpuint (n_cut, ==, 1);
  assert_text (buffer, expected);
  gtk_text_buffer_insert_at_cursor (buffer, "y", -1);
  g_assert_cmpuint (n_cut, ==, 2);
  assert_text (buffer, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-bound/signs-that-cannot-be-seen", test_signs_that_cannot_be_seen);
  g_test_add_func ("/text-bound/only-what-fits", test_only_what_fits);

  return g_test_run ();
}
