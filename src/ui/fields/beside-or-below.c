/* Casebook: controls beside a text, or below it where it is narrow.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For a widget with two children, a text that wraps and the controls for it. The
 * controls go below where they would leave the text too few words a line.
 */
#include "ui/fields/beside-or-below.h"

#define TEXT_MIN 240
#define BESIDE 12
#define BELOW 6

static void
get_parts (GtkWidget  *widget,
           GtkWidget **text,
           GtkWidget **controls)
{
  *text = gtk_widget_get_first_child (widget);
  *controls = gtk_widget_get_last_child (widget);
}

static int
natural (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int size;

  gtk_widget_measure (widget, orientation, for_size, NULL, &size, NULL, NULL);
  return size;
}

static gboolean
are_beside (GtkWidget *controls,
            int        width)
{
  return width < 0 || width - BESIDE - natural (controls, GTK_ORIENTATION_HORIZONTAL, -1) >= TEXT_MIN;
}

static void
measure_width (GtkWidget *text,
               GtkWidget *controls,
               int       *minimum,
               int       *wanted)
{
  int text_minimum, text_natural, controls_minimum, controls_natural;

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &text_minimum, &text_natural, NULL, NULL);
  gtk_widget_measure (controls, GTK_ORIENTATION_HORIZONTAL, -1, &controls_minimum, &controls_natural, NULL, NULL);
  *minimum = MAX (text_minimum, controls_minimum);
  *wanted = text_natural + BESIDE + controls_natural;
}

static int
text_width (GtkWidget *controls,
            int        width)
{
  if (width < 0 || !are_beside (controls, width))
    return width;

  return width - BESIDE - natural (controls, GTK_ORIENTATION_HORIZONTAL, -1);
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *wanted,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *text, *controls;
  int height, below;

  get_parts (widget, &text, &controls);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (text, controls, minimum, wanted);
      return;
    }

  height = natural (text, GTK_ORIENTATION_VERTICAL, text_width (controls, for_size));
  below = natural (controls, GTK_ORIENTATION_VERTICAL, -1);
  *minimum = *wanted = are_beside (controls, for_size) ? MAX (height, below) : height + BELOW + below;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  gboolean to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *text, *controls;
  GtkAllocation text_place = { 0, 0, width, height };
  GtkAllocation place = { 0, 0, 0, height };

  get_parts (widget, &text, &controls);
  place.width = MIN (width, natural (controls, GTK_ORIENTATION_HORIZONTAL, -1));
  text_place.width = text_width (controls, width);
  if (are_beside (controls, width))
    {
      place.x = to_left ? 0 : width - place.width;
      text_place.x = to_left ? place.width + BESIDE : 0;
    }
  else
    {
      place.height = natural (controls, GTK_ORIENTATION_VERTICAL, -1);
      place.x = to_left ? width - place.width : 0;
      place.y = height - place.height;
      text_place.height = place.y - BELOW;
    }

  gtk_widget_size_allocate (text, &text_place, -1);
  gtk_widget_size_allocate (controls, &place, -1);
}

static GtkSizeRequestMode
height_for_width (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/**
 * casebook_beside_or_below_new:
 *
 * Returns: (transfer full): a layout for a widget with just two children: a text, and the controls for it
 */
GtkLayoutManager *
casebook_beside_or_below_new (void)
{
  return gtk_custom_layout_new (height_for_width, measure, allocate);
}
