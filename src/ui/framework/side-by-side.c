/* Casebook: two things beside each other, or stacked.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two texts to be compared stand beside each other, in columns of one width
 * whatever is in them, with a line between; where the columns would become too
 * narrow to read, the second stands below the first.
 */
#include "ui/framework/side-by-side.h"

/* A column that takes fewer characters than this is too narrow to read. */
#define NARROWEST_COLUMN 24
#define LINE 1

struct _CasebookSideBySide
{
  GtkWidget parent_instance;

  GtkWidget *first;
  GtkWidget *second;
  gboolean   stacked;
  int        line_at; /* how far from the start, or from the top, the line lies */
};

G_DEFINE_FINAL_TYPE (CasebookSideBySide, casebook_side_by_side, GTK_TYPE_WIDGET)

static int
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *natural)
{
  int minimum, child_natural;

  gtk_widget_measure (child, orientation, for_size, &minimum, &child_natural, NULL, NULL);
  if (natural != NULL)
    *natural = child_natural;
  return minimum;
}

/* Follows the size of the text, so that large text is stacked sooner. */
static int
narrowest_column (CasebookSideBySide *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = NARROWEST_COLUMN * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MAX (width, MAX (measure_child (self->first, GTK_ORIENTATION_HORIZONTAL, -1, NULL),
                          measure_child (self->second, GTK_ORIENTATION_HORIZONTAL, -1, NULL)));
}

static gboolean
must_stack (CasebookSideBySide *self,
            int                 width)
{
  return width >= 0 && (width - LINE) / 2 < narrowest_column (self);
}

static GtkSizeRequestMode
casebook_side_by_side_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
casebook_side_by_side_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  CasebookSideBySide *self = CASEBOOK_SIDE_BY_SIDE (widget);
  int first_natural, second_natural, first, second;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      first = measure_child (self->first, orientation, -1, &first_natural);
      second = measure_child (self->second, orientation, -1, &second_natural);
      *minimum = MAX (first, second);
      *natural = MAX (*minimum, 2 * MAX (first_natural, second_natural) + LINE);
      return;
    }

  if (must_stack (self, for_size))
    {
      first = measure_child (self->first, orientation, for_size, &first_natural);
      second = measure_child (self->second, orientation, for_size, &second_natural);
      *minimum = first + LINE + second;
      *natural = first_natural + LINE + second_natural;
      return;
    }

  for_size = for_size >= 0 ? (for_size - LINE) / 2 : -1;
  first = measure_child (self->first, orientation, for_size, &first_natural);
  second = measure_child (self->second, orientation, for_size, &second_natural);
  *minimum = MAX (first, second);
  *natural = MAX (first_natural, second_natural);
}

static void
casebook_side_by_side_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  CasebookSideBySide *self = CASEBOOK_SIDE_BY_SIDE (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };

  self->stacked = must_stack (self, width);
  if (self->stacked)
    {
      first.height = measure_child (self->first, GTK_ORIENTATION_VERTICAL, width, NULL);
      self->line_at = first.height;
      second.y = first.height + LINE;
      second.height = MAX (height - second.y, 0);
    }
  else
    {
      first.width = (width - LINE) / 2;
      second.width = width - LINE - first.width;
      self->line_at = right_to_left ? second.width : first.width;
      first.x = right_to_left ? second.width + LINE : 0;
      second.x = right_to_left ? 0 : first.width + LINE;
    }

  gtk_widget_size_allocate (self->first, &first, -1);
  gtk_widget_size_allocate (self->second, &second, -1);
}

static void
casebook_side_by_side_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  CasebookSideBySide *self = CASEBOOK_SIDE_BY_SIDE (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  graphene_rect_t line;
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (style, "borders", &colour))
    gtk_style_context_get_color (style, &colour);
  if (self->stacked)
    graphene_rect_init (&line, 0, self->line_at, gtk_widget_get_width (widget), LINE);
  else
    graphene_rect_init (&line, self->line_at, 0, LINE, gtk_widget_get_height (widget));
  gtk_snapshot_append_color (snapshot, &colour, &line);

  GTK_WIDGET_CLASS (casebook_side_by_side_parent_class)->snapshot (widget, snapshot);
}

static void
casebook_side_by_side_dispose (GObject *object)
{
  CasebookSideBySide *self = CASEBOOK_SIDE_BY_SIDE (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (casebook_side_by_side_parent_class)->dispose (object);
}

static void
casebook_side_by_side_class_init (CasebookSideBySideClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_side_by_side_dispose;
  widget_class->get_request_mode = casebook_side_by_side_get_request_mode;
  widget_class->measure = casebook_side_by_side_measure;
  widget_class->size_allocate = casebook_side_by_side_size_allocate;
  widget_class->snapshot = casebook_side_by_side_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sidebyside");
}

static void
casebook_side_by_side_init (CasebookSideBySide *self)
{
}

/**
 * casebook_side_by_side_new:
 * @first: what stands first, at the start or at the top
 * @second: what it is compared with
 *
 * Returns: (transfer floating): a widget that holds both
 */
GtkWidget *
casebook_side_by_side_new (GtkWidget *first,
                           GtkWidget *second)
{
  CasebookSideBySide *self;

  g_return_val_if_fail (GTK_IS_WIDGET (first), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (second), NULL);

  self = g_object_new (CASEBOOK_TYPE_SIDE_BY_SIDE, NULL);
  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
