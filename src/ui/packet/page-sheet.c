/* Casebook: a page on a screen.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page is drawn by a thread, at the pixels the sheet has, once it is in sight;
 * until then the sheet shows what it showed before, stretched to its size, or is
 * white. A sheet of more pixels than are worth keeping is drawn directly, as far as
 * it is seen.
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "pages/draw.h"
#include "ui/packet/page-sheet.h"

/* The most pixels of a picture that is kept. */
#define PIXELS_MAX (16.0 * 1000 * 1000)

struct _CasebookPageSheet
{
  GtkWidget parent_instance;

  CasebookPage *page;
  GArray       *links; /* of the page; NULL until somebody points at it */

  GdkTexture   *picture;
  CasebookPage *pictured; /* what it shows */
  double        scale;    /* in pixels for a point */
  GCancellable *drawing;  /* NULL while no thread draws */
};

G_DEFINE_FINAL_TYPE (CasebookPageSheet, casebook_page_sheet, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PLACE_CHOSEN,
  SIGNAL_ADDRESS_CHOSEN,
  SIGNAL_POINT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the thread is given. */
typedef struct
{
  CasebookPage *page;
  double        scale;
} Drawing;

static void
drawing_free (Drawing *drawing)
{
  g_object_unref (drawing->page);
  g_free (drawing);
}

static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* The pixels of a side; what a scale lacks or exceeds by rounding is no pixel, which would blur all others. */
static int
pixels_of (double points,
           double scale)
{
  return (int) ceil (points * scale - 0.001);
}

static void
draw_page (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Drawing *drawing = data;
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels_of (casebook_page_get_width (drawing->page), drawing->scale),
                                pixels_of (casebook_page_get_height (drawing->page), drawing->scale));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, drawing->scale, drawing->scale);
  casebook_page_draw (drawing->page, cr);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    g_task_return_pointer (task, texture_of (surface), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", cairo_status_to_string (cairo_status (cr)));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
page_drawn (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CasebookPageSheet) self = user_data;
  const Drawing *drawing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->drawing);
  if (picture != NULL)
    {
      g_set_object (&self->picture, picture);
      g_set_object (&self->pictured, drawing->page);
      self->scale = drawing->scale;
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_warning ("A page could not be drawn: %s", error->message);
      return;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* In pixels of the screen for a point of the page. */
static double
scale_now (CasebookPageSheet *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self)) /
         casebook_page_get_width (self->page);
}

static gboolean
is_too_large (CasebookPageSheet *self,
              double             scale)
{
  return casebook_page_get_width (self->page) * casebook_page_get_height (self->page) * scale * scale > PIXELS_MAX;
}

static void
ensure_picture (CasebookPageSheet *self)
{
  double scale = scale_now (self);
  g_autoptr (GTask) task = NULL;
  Drawing *drawing;

  if (self->drawing != NULL || casebook_page_sheet_is_sharp (self))
    return;

  drawing = g_new0 (Drawing, 1);
  drawing->page = g_object_ref (self->page);
  drawing->scale = scale;
  self->drawing = g_cancellable_new ();
  task = g_task_new (NULL, self->drawing, page_drawn, g_object_ref (self));
  g_task_set_source_tag (task, draw_page);
  g_task_set_task_data (task, drawing, (GDestroyNotify) drawing_free);
  g_task_run_in_thread (task, draw_page);
}

static void
draw_directly (CasebookPageSheet *self,
               GtkSnapshot       *snapshot,
               graphene_rect_t   *bounds)
{
  double scale = gtk_widget_get_width (GTK_WIDGET (self)) / casebook_page_get_width (self->page);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  casebook_page_draw (self->page, cr);
  cairo_destroy (cr);
}

static void
casebook_page_sheet_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CasebookPageSheet *self = CASEBOOK_PAGE_SHEET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  const GdkRGBA white = { 1, 1, 1, 1 };

  if (self->page == NULL || bounds.size.width < 1)
    return;

  if (is_too_large (self, scale_now (self)))
    {
      draw_directly (self, snapshot, &bounds);
      return;
    }
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &bounds);
  else
    gtk_snapshot_append_color (snapshot, &white, &bounds);
  ensure_picture (self);
}

/* Returns: (nullable): the link at a point of the sheet */
static const CasebookPageLink *
link_at (CasebookPageSheet *self,
         double             x,
         double             y)
{
  double scale;

  if (self->page == NULL)
    return NULL;
  if (self->links == NULL)
    self->links = casebook_page_dup_links (self->page);

  scale = casebook_page_get_width (self->page) / MAX (1, gtk_widget_get_width (GTK_WIDGET (self)));
  for (guint i = 0; i < self->links->len; i++)
    {
      const CasebookPageLink *link = &g_array_index (self->links, CasebookPageLink, i);

      if (x * scale >= link->x && x * scale < link->x + link->width &&
          y * scale >= link->y && y * scale < link->y + link->height)
        return link;
    }

  return NULL;
}

static void
pointed (CasebookPageSheet *self,
         double             x,
         double             y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), link_at (self, x, y) != NULL ? "pointer" : NULL);
}

static void
clicked (CasebookPageSheet *self,
         int                n_press,
         double             x,
         double             y)
{
  const CasebookPageLink *link = link_at (self, x, y);

  if (link == NULL && self->page != NULL)
    g_signal_emit (self, signals[SIGNAL_POINT_CHOSEN], 0, y * casebook_page_get_width (self->page) /
                                                          MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
  if (link == NULL)
    return;
  if (link->place != NULL)
    g_signal_emit (self, signals[SIGNAL_PLACE_CHOSEN], 0, link->place);
  else if (link->uri != NULL)
    g_signal_emit (self, signals[SIGNAL_ADDRESS_CHOSEN], 0, link->uri);
}

static void
casebook_page_sheet_dispose (GObject *object)
{
  CasebookPageSheet *self = CASEBOOK_PAGE_SHEET (object);

  casebook_page_sheet_forget (self);
  g_clear_object (&self->page);
  g_clear_pointer (&self->links, g_array_unref);

  G_OBJECT_CLASS (casebook_page_sheet_parent_class)->dispose (object);
}

static void
casebook_page_sheet_class_init (CasebookPageSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_page_sheet_dispose;
  widget_class->snapshot = casebook_page_sheet_snapshot;

  signals[SIGNAL_PLACE_CHOSEN] =
    g_signal_new ("place-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ADDRESS_CHOSEN] =
    g_signal_new ("address-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SIGNAL_POINT_CHOSEN] =
    g_signal_new ("point-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "pagesheet");
}

static void
casebook_page_sheet_init (CasebookPageSheet *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * casebook_page_sheet_new:
 *
 * Returns: (transfer floating): a sheet without a page
 */
GtkWidget *
casebook_page_sheet_new (void)
{
  return g_object_new (CASEBOOK_TYPE_PAGE_SHEET, NULL);
}

/**
 * casebook_page_sheet_get_page:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the page it shows, or is about to show
 */
CasebookPage *
casebook_page_sheet_get_page (CasebookPageSheet *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE_SHEET (self), NULL);

  return self->page;
}

/**
 * casebook_page_sheet_set_page:
 * @self: a sheet
 * @page: what to show
 * @n_pages: how many pages the document has
 *
 * What was shown before stays until @page is drawn.
 */
void
casebook_page_sheet_set_page (CasebookPageSheet *self,
                              CasebookPage      *page,
                              guint              n_pages)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CASEBOOK_IS_PAGE_SHEET (self));
  g_return_if_fail (CASEBOOK_IS_PAGE (page));

  g_set_object (&self->page, page);
  g_clear_pointer (&self->links, g_array_unref);
  /* Translators: read aloud: the name of a picture of a page */
  name = g_strdup_printf (_("Page %u of %u"), casebook_page_get_number (page), n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * casebook_page_sheet_forget:
 * @self: a sheet
 *
 * Lets the picture of the page go, for a sheet that is far out of sight.
 */
void
casebook_page_sheet_forget (CasebookPageSheet *self)
{
  g_return_if_fail (CASEBOOK_IS_PAGE_SHEET (self));

  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->picture);
  g_clear_object (&self->pictured);
}

/**
 * casebook_page_sheet_is_sharp:
 * @self: a sheet with a page
 *
 * Returns: whether what it shows is its page, pixel for pixel
 */
gboolean
casebook_page_sheet_is_sharp (CasebookPageSheet *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE_SHEET (self), FALSE);

  return self->picture != NULL && self->pictured == self->page && fabs (self->scale - scale_now (self)) < 0.001;
}
