/* Casebook: a text view as high as its text.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text view asks for no height and scrolls; one that stands in a row of a
 * list must ask for what its text needs at the width it gets. That is reckoned
 * with a layout of the same text, face and wrapping.
 */
#include "ui/fields/growing-text.h"

struct _CasebookGrowingText
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (CasebookGrowingText, casebook_growing_text, GTK_TYPE_TEXT_VIEW)

static int
height_of_text (GtkTextView *view,
                int          width)
{
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
casebook_growing_text_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (casebook_growing_text_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                                  minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  if (for_size < 0)
    for_size = gtk_widget_get_width (widget);
  for_size -= gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);
  *minimum = height_of_text (view, for_size) +
             gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
  *natural = *minimum;
}

static GtkSizeRequestMode
casebook_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
buffer_set (CasebookGrowingText *self)
{
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "changed",
                           G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
}

static void
casebook_growing_text_class_init (CasebookGrowingTextClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = casebook_growing_text_measure;
  widget_class->get_request_mode = casebook_growing_text_get_request_mode;
}

static void
casebook_growing_text_init (CasebookGrowingText *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_set), NULL);
}
