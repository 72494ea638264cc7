/* Casebook: tests of a part of a page whose width is its own.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/case/pane.h"

static void
measure (GtkWidget *pane,
         int       *minimum,
         int       *natural)
{
  gtk_widget_measure (pane, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static void
test_width_does_not_depend_on_the_content (void)
{
  static const int widths[] = { 1, 290, 2000 };
  g_autoptr (GtkWidget) pane = g_object_ref_sink (g_object_new (CASEBOOK_TYPE_PANE,
                                                                "minimum-width", 200,
                                                                "natural-width", 290,
                                                                NULL));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      GtkWidget *child = gtk_label_new ("Text");
      int minimum, natural;

      gtk_widget_set_size_request (child, widths[i], -1);
      g_object_set (pane, "child", child, NULL);
      measure (pane, &minimum, &natural);
      g_assert_cmpint (minimum, ==, 200);
      g_assert_cmpint (natural, ==, 290);
    }
}

static void
test_wide_content_keeps_its_start (void)
{
  g_autoptr (GtkWidget) pane = g_object_ref_sink (g_object_new (CASEBOOK_TYPE_PANE, NULL));
  GtkWidget *child = gtk_label_new ("Text");
  graphene_rect_t bounds;
  int minimum;

  gtk_widget_set_size_request (child, 500, -1);
  g_object_set (pane, "child", child, NULL);

  measure (pane, &minimum, NULL);
  gtk_widget_measure (pane, GTK_ORIENTATION_VERTICAL, 300, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (pane, &(GtkAllocation) { 0, 0, 300, minimum }, -1);
  g_assert_true (gtk_widget_compute_bounds (child, pane, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, 0);
  g_assert_cmpfloat (bounds.size.width, ==, 500);

  gtk_widget_set_direction (pane, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (pane, &(GtkAllocation) { 0, 0, 300, minimum + 1 }, -1);
  g_assert_true (gtk_widget_compute_bounds (child, pane, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, -200);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/pane/width-does-not-depend-on-the-content", test_width_does_not_depend_on_the_content);
  g_test_add_func ("/ui/pane/wide-content-keeps-its-start", test_wide_content_keeps_its_start);

  return g_test_run ();
}
