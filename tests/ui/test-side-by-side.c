/* Casebook: tests of two things beside each other, or stacked.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/framework/side-by-side.h"

typedef struct
{
  GtkWidget *first;
  GtkWidget *second;
  GtkWidget *both;
} Fixture;

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->first = new_label ("Short");
  fixture->second = new_label ("A much longer text that takes several lines when it has to stand in a column");
  fixture->both = g_object_ref_sink (casebook_side_by_side_new (fixture->first, fixture->second));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->both);
}

static void
allocate (Fixture *fixture,
          int      width)
{
  int height;

  gtk_widget_measure (fixture->both, GTK_ORIENTATION_HORIZONTAL, -1, &height, NULL, NULL, NULL);
  gtk_widget_measure (fixture->both, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (fixture->both, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static graphene_rect_t
bounds_of (Fixture   *fixture,
           GtkWidget *child)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->both, &bounds));
  return bounds;
}

static void
test_columns_are_of_one_width (Fixture       *fixture,
                               gconstpointer  data)
{
  graphene_rect_t first, second;

  allocate (fixture, 801);
  first = bounds_of (fixture, fixture->first);
  second = bounds_of (fixture, fixture->second);

  g_assert_cmpfloat (first.size.width, ==, 400);
  g_assert_cmpfloat (second.size.width, ==, 400);
  g_assert_cmpfloat (first.origin.x, <, second.origin.x);
}

static void
test_narrow_columns_are_stacked (Fixture       *fixture,
                                 gconstpointer  data)
{
  graphene_rect_t first, second;

  allocate (fixture, 260);
  first = bounds_of (fixture, fixture->first);
  second = bounds_of (fixture, fixture->second);

  g_assert_cmpfloat (first.size.width, ==, 260);
  g_assert_cmpfloat (second.size.width, ==, 260);
  g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height);
}

static void
test_right_to_left_begins_at_the_right (Fixture       *fixture,
                                        gconstpointer  data)
{
  gtk_widget_set_direction (fixture->both, GTK_TEXT_DIR_RTL);
  allocate (fixture, 801);

  g_assert_cmpfloat (bounds_of (fixture, fixture->first).origin.x, >,
                     bounds_of (fixture, fixture->second).origin.x);
}

/* What is asked for at a width is enough for what is laid out there. */
static void
test_height_is_enough_at_any_width (Fixture       *fixture,
                                    gconstpointer  data)
{
  int narrowest;

  gtk_widget_measure (fixture->both, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  for (int width = narrowest; width < 1000; width += 7)
    {
      GtkWidget *children[] = { fixture->first, fixture->second };

      allocate (fixture, width);
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        {
          graphene_rect_t bounds = bounds_of (fixture, children[i]);
          int needed;

          gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, (int) bounds.size.width,
                              &needed, NULL, NULL, NULL);
          g_assert_cmpfloat (bounds.size.height, >=, needed);
        }
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/ui/side-by-side/columns-are-of-one-width", test_columns_are_of_one_width);
  ADD ("/ui/side-by-side/narrow-columns-are-stacked", test_narrow_columns_are_stacked);
  ADD ("/ui/side-by-side/right-to-left-begins-at-the-right", test_right_to_left_begins_at_the_right);
  ADD ("/ui/side-by-side/height-is-enough-at-any-width", test_height_is_enough_at_any_width);

  return g_test_run ();
}
