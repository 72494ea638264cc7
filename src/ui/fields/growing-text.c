/* Casebook: a text view as high as its text.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text view asks for no height and scrolls; one that stands in a row of a
 * list must ask for what its text needs at the width it gets. That is reckoned
 * with a layout of the same text, face and wrapping.
 *
 * What scrolls is what the row stands in, and that knows of the focus but not
 * of the caret within. So the view itself never scrolls, and brings its caret
 * into sight there: whenever the caret moves, and again when the text has the
 * height it asked for, as until then there is nowhere to scroll to.
 */
#include "ui/fields/growing-text.h"

#define AIR 12

/* What a text view keeps free at the end of each line. */
#define CARET_WIDTH 1

struct _CasebookGrowingText
{
  GtkTextView parent_instance;

  guint reveal_tick;
  int   height; /* of the last layout */
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
    {
      /* The width of a text that had no place yet is that of its longest line, and stays so until it gets one. */
      if (gtk_text_view_get_wrap_mode (view) != GTK_WRAP_NONE)
        *minimum = gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view);
      return;
    }

  if (for_size < 0)
    for_size = gtk_widget_get_width (widget);
  for_size -= gtk_text_view_get_left_margin (view) + gtk_text_view_get_right_margin (view) + CARET_WIDTH;
  *minimum = height_of_text (view, for_size) +
             gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
  *natural = *minimum;
}

static GtkSizeRequestMode
casebook_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkAdjustment *
scrolled_by (GtkWidget *viewport)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

static gboolean
fits (CasebookGrowingText *self,
      GtkWidget           *viewport)
{
  return self->height + 2 * AIR <= gtk_adjustment_get_page_size (scrolled_by (viewport));
}

/* What is to be seen, in the coordinates of what is scrolled: all of the text, or at least the caret. */
static gboolean
find_extent (CasebookGrowingText *self,
             GtkWidget           *viewport,
             gboolean             all,
             double              *top,
             double              *bottom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle caret;
  int y = 0, height = self->height;
  double unused;

  if (!all)
    {
      gtk_text_view_get_cursor_locations (view, NULL, &caret, NULL);
      gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, caret.y, NULL, &y);
      height = caret.height;
    }
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (view), gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                         0, y, &unused, top))
    return FALSE;

  *bottom = *top + height + AIR;
  *top -= AIR;
  return TRUE;
}

/* A focus that just came may have set the viewport on its way to show all of the text. Where that leads to the caret
 * it goes on; where the text is too tall it would end at the first line, and setting the value stops it. */
static gboolean
reveal_caret (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  CasebookGrowingText *self = CASEBOOK_GROWING_TEXT (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  double top, bottom, value, page;

  self->reveal_tick = 0;
  if (viewport == NULL || !gtk_widget_is_focus (widget) || !find_extent (self, viewport, FALSE, &top, &bottom))
    return G_SOURCE_REMOVE;

  page = gtk_adjustment_get_page_size (scrolled_by (viewport));
  value = gtk_adjustment_get_value (scrolled_by (viewport));
  if (fits (self, viewport))
    {
      if (top >= value && bottom <= value + page)
        return G_SOURCE_REMOVE;
      find_extent (self, viewport, TRUE, &top, &bottom);
    }
  gtk_adjustment_set_value (scrolled_by (viewport), MIN (MAX (value, bottom - page), top));

  return G_SOURCE_REMOVE;
}

static void
reveal_caret_soon (CasebookGrowingText *self)
{
  if (self->reveal_tick == 0 && gtk_widget_is_focus (GTK_WIDGET (self)))
    self->reveal_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_caret, NULL, NULL);
}

/* A caret below the height of the frame before is scrolled to by the view itself, which then hides its first lines. */
static void
scrolled (GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_value (adjustment) != 0)
    gtk_adjustment_set_value (adjustment, 0);
}

static void
casebook_growing_text_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  CasebookGrowingText *self = CASEBOOK_GROWING_TEXT (widget);

  gboolean resized = self->height != height;

  GTK_WIDGET_CLASS (casebook_growing_text_parent_class)->size_allocate (widget, width, height, baseline);
  self->height = height;
  if (resized)
    reveal_caret_soon (self);
}

static void
buffer_set (CasebookGrowingText *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  g_signal_connect_object (buffer, "changed", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (reveal_caret_soon), self, G_CONNECT_SWAPPED);
}

static void
casebook_growing_text_constructed (GObject *object)
{
  G_OBJECT_CLASS (casebook_growing_text_parent_class)->constructed (object);

  g_signal_connect (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (object)), "value-changed",
                    G_CALLBACK (scrolled), NULL);
}

static void
casebook_growing_text_class_init (CasebookGrowingTextClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->constructed = casebook_growing_text_constructed;
  widget_class->size_allocate = casebook_growing_text_size_allocate;
  widget_class->measure = casebook_growing_text_measure;
  widget_class->get_request_mode = casebook_growing_text_get_request_mode;
}

static void
casebook_growing_text_init (CasebookGrowingText *self)
{
  g_signal_connect (self, "notify::buffer", G_CALLBACK (buffer_set), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (reveal_caret_soon), NULL);
}
