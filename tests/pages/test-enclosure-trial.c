/* Casebook: tests of whether an attached PDF can be drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "made-pdf.h"
#include "pages/enclosure-trial.h"

static void
try_file (GBytes                 *bytes,
          CasebookEnclosureTrial *trial)
{
  g_autoptr (GError) error = NULL;

  casebook_enclosure_trial_run (trial, bytes, NULL, &error);
  g_assert_no_error (error);
}

static void
test_whole (void)
{
  g_autoptr (GBytes) bytes = made_pdf (2, 300.25, 200, "Page");
  CasebookEnclosureTrial trial;

  try_file (bytes, &trial);
  g_assert_cmpint (trial.state, ==, CASEBOOK_ENCLOSURE_OPENS);
  g_assert_cmpuint (trial.n_pages, ==, 2);
  g_assert_cmpuint (trial.n_tried, ==, 2);
  for (guint i = 0; i < trial.n_tried; i++)
    {
      g_assert_cmpint (trial.pages[i].state, ==, CASEBOOK_TRIED_WHOLE);
      g_assert_cmpfloat_with_epsilon (trial.pages[i].width, 300.25, 0.01);
      g_assert_cmpfloat_with_epsilon (trial.pages[i].height, 200, 0.01);
    }
}

static void
test_many_pages (void)
{
  g_autoptr (GBytes) bytes = made_pdf (2000, 300, 200, "Page");
  CasebookEnclosureTrial trial;

  try_file (bytes, &trial);
  g_assert_cmpuint (trial.n_pages, ==, 2000);
  g_assert_cmpuint (trial.n_tried, ==, CASEBOOK_ENCLOSURE_MOST);
}

static void
test_no_pdf (void)
{
  g_autoptr (GBytes) whole = made_pdf (2, 300, 200, "Page");
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) plain = g_bytes_new_static ("plain text", 10);
  g_autoptr (GBytes) head = g_bytes_new_from_bytes (whole, 0, 40);
  GBytes *files[] = { nothing, plain, head };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      CasebookEnclosureTrial trial;

      try_file (files[i], &trial);
      g_assert_cmpint (trial.state, ==, CASEBOOK_ENCLOSURE_DAMAGED);
      g_assert_cmpuint (trial.n_tried, ==, 0);
    }
}

/* Whatever is left of it, something is said and nothing fails. */
static void
test_cut_short (void)
{
  g_autoptr (GBytes) whole = made_pdf (3, 300, 200, "Page");
  gsize size = g_bytes_get_size (whole);

  for (gsize left = 1; left < 8; left++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size * left / 8);
      CasebookEnclosureTrial trial;

      try_file (part, &trial);
      g_assert_cmpuint (trial.n_tried, <=, 3);
      g_assert_true (trial.n_tried > 0 || trial.state != CASEBOOK_ENCLOSURE_OPENS);
    }
}

static void
test_locked (void)
{
  g_autoptr (GBytes) bytes = made_pdf_locked ();
  CasebookEnclosureTrial trial;

  try_file (bytes, &trial);
  g_assert_cmpint (trial.state, ==, CASEBOOK_ENCLOSURE_LOCKED);
}

static void
test_no_pages (void)
{
  g_autoptr (GBytes) bytes = made_pdf_empty ();
  CasebookEnclosureTrial trial;

  try_file (bytes, &trial);
  g_assert_cmpint (trial.state, ==, CASEBOOK_ENCLOSURE_EMPTY);
}

static void
test_sizes (void)
{
  const struct { double width, height; CasebookTriedState state; } cases[] = {
    { 2000000, 1000000, CASEBOOK_TRIED_MISSHAPEN },
    { 14400, 14400, CASEBOOK_TRIED_WHOLE },
    { 600, 1, CASEBOOK_TRIED_MISSHAPEN },
    { 14400, 3, CASEBOOK_TRIED_WHOLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = made_pdf_of ("0 0 100 100 re f", cases[i].width, cases[i].height);
      CasebookEnclosureTrial trial;

      try_file (bytes, &trial);
      g_assert_cmpuint (trial.n_tried, ==, 1);
      g_assert_cmpint (trial.pages[0].state, ==, cases[i].state);
    }
}

/* What poppler has something to say about can be drawn; what it goes without cannot. */
static void
test_complaints (void)
{
  g_autoptr (GBytes) odd = made_pdf_of ("foo 3 bar ( 0 0 50 50 re f", 200, 200);
  g_autoptr (GBytes) fontless = made_pdf_fontless ();
  CasebookEnclosureTrial trial;

  try_file (odd, &trial);
  g_assert_cmpint (trial.pages[0].state, ==, CASEBOOK_TRIED_WHOLE);
  try_file (fontless, &trial);
  g_assert_cmpint (trial.state, ==, CASEBOOK_ENCLOSURE_OPENS);
  g_assert_cmpint (trial.pages[0].state, ==, CASEBOOK_TRIED_DAMAGED);
}

static void
test_what_ends_the_reader (void)
{
  g_autoptr (GBytes) bytes = made_pdf_deadly ();
  CasebookEnclosureTrial trial;

  try_file (bytes, &trial);
  g_assert_cmpint (trial.state, ==, CASEBOOK_ENCLOSURE_OPENS);
  g_assert_cmpuint (trial.n_tried, ==, 1);
  g_assert_cmpint (trial.pages[0].state, ==, CASEBOOK_TRIED_DAMAGED);
}

static void
test_what_never_ends (void)
{
  g_autoptr (GBytes) bytes = made_pdf_endless ();
  CasebookEnclosureTrial trial;

  try_file (bytes, &trial);
  g_assert_cmpuint (trial.n_tried, ==, 1);
  g_assert_cmpint (trial.pages[0].state, ==, CASEBOOK_TRIED_COSTLY);
}

static gpointer
cancel_soon (gpointer user_data)
{
  g_usleep (100000);
  g_cancellable_cancel (user_data);

  return NULL;
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = made_pdf_endless ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CasebookEnclosureTrial trial;
  GThread *thread = g_thread_new ("cancels", cancel_soon, cancellable);

  g_assert_false (casebook_enclosure_trial_run (&trial, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enclosure-trial/whole", test_whole);
  g_test_add_func ("/enclosure-trial/many-pages", test_many_pages);
  g_test_add_func ("/enclosure-trial/no-pdf", test_no_pdf);
  g_test_add_func ("/enclosure-trial/cut-short", test_cut_short);
  g_test_add_func ("/enclosure-trial/locked", test_locked);
  g_test_add_func ("/enclosure-trial/no-pages", test_no_pages);
  g_test_add_func ("/enclosure-trial/sizes", test_sizes);
  g_test_add_func ("/enclosure-trial/complaints", test_complaints);
  g_test_add_func ("/enclosure-trial/what-ends-the-reader", test_what_ends_the_reader);
  if (g_test_slow ())
    g_test_add_func ("/enclosure-trial/what-never-ends", test_what_never_ends);
  g_test_add_func ("/enclosure-trial/cancelled", test_cancelled);

  return g_test_run ();
}
