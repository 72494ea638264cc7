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
#include "ui/packet/hit-marks.h"
#include "ui/packet/page-sheet.h"
#include "ui/packet/page-spot.h"

/* The most pixels of a picture that is kept. */
#define PIXELS_MAX (16.0 * 1000 * 1000)

struct _CasebookPageSheet
{
  GtkWidget parent_instance;

  CasebookPage *page;
  gboolean      described;
  gboolean      open;   /* its spots are there; they are its children */
  CasebookHits *hits;   /* (nullable) */
  guint         hit;    /* the one that is looked at, from 1; 0 where there is none */
  GArray       *marks;  /* of @hits on the page; NULL until they are drawn */

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
  SIGNAL_PASSAGE_KNOWN,
  SIGNAL_PASSAGE_CHOSEN,
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
snapshot_page (CasebookPageSheet *self,
               GtkSnapshot       *snapshot,
               graphene_rect_t   *bounds)
{
  const GdkRGBA white = { 1, 1, 1, 1 };

  if (is_too_large (self, scale_now (self)))
    {
      draw_directly (self, snapshot, bounds);
      return;
    }
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, bounds);
  else
    gtk_snapshot_append_color (snapshot, &white, bounds);
  ensure_picture (self);
}

/* Marks darken the paper and leave the letters as they are. */
static void
snapshot_marked (CasebookPageSheet *self,
                 GtkSnapshot       *snapshot,
                 graphene_rect_t   *bounds)
{
  double scale = gtk_widget_get_width (GTK_WIDGET (self)) / casebook_page_get_width (self->page);

  if (self->hits != NULL && self->marks == NULL)
    self->marks = casebook_hits_dup_marks (self->hits, self->page);
  if (self->marks == NULL || self->marks->len == 0)
    {
      snapshot_page (self, snapshot, bounds);
      return;
    }

  gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
  snapshot_page (self, snapshot, bounds);
  gtk_snapshot_pop (snapshot);
  casebook_hit_marks_snapshot (self->marks, self->hit, scale, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
casebook_page_sheet_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CasebookPageSheet *self = CASEBOOK_PAGE_SHEET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  if (self->page == NULL || bounds.size.width < 1)
    return;

  snapshot_marked (self, snapshot, &bounds);
  for (GtkWidget *spot = gtk_widget_get_first_child (widget); spot != NULL; spot = gtk_widget_get_next_sibling (spot))
    gtk_widget_snapshot_child (widget, spot, snapshot);
}

static void
casebook_page_sheet_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  CasebookPageSheet *self = CASEBOOK_PAGE_SHEET (widget);

  for (GtkWidget *spot = gtk_widget_get_first_child (widget); spot != NULL; spot = gtk_widget_get_next_sibling (spot))
    casebook_page_spot_place (CASEBOOK_PAGE_SPOT (spot), width / casebook_page_get_width (self->page));
}

static void
spot_activated (CasebookPageSheet *self,
                CasebookPageSpot  *spot)
{
  const char *target = casebook_page_spot_get_target (spot);
  gboolean handled;

  switch (casebook_page_spot_get_kind (spot))
    {
    case CASEBOOK_SPOT_ADDRESS:
      g_signal_emit (self, signals[SIGNAL_ADDRESS_CHOSEN], 0, target);
      break;
    case CASEBOOK_SPOT_PLACE:
      g_signal_emit (self, signals[SIGNAL_PLACE_CHOSEN], 0, target);
      break;
    case CASEBOOK_SPOT_PASSAGE:
      g_signal_emit (self, signals[SIGNAL_PASSAGE_CHOSEN], 0, target, &handled);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A link is for everybody; a passage only where somebody knows what it treats. */
static gboolean
is_wanted (CasebookPageSheet  *self,
           const CasebookSpot *spot)
{
  gboolean known = FALSE;

  if (spot->rectangles->len == 0)
    return FALSE;
  if (spot->kind != CASEBOOK_SPOT_PASSAGE)
    return TRUE;

  g_signal_emit (self, signals[SIGNAL_PASSAGE_KNOWN], 0, spot->target, &known);
  return known;
}

static void
take_spots (CasebookPageSheet *self)
{
  g_autoptr (GPtrArray) spots = casebook_page_dup_spots (self->page);

  for (guint i = 0; i < spots->len; i++)
    {
      GtkWidget *spot;

      if (!is_wanted (self, g_ptr_array_index (spots, i)))
        continue;
      spot = casebook_page_spot_new (spots, i);
      g_signal_connect_swapped (spot, "activated", G_CALLBACK (spot_activated), self);
      gtk_widget_set_parent (spot, GTK_WIDGET (self));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drop_spots (CasebookPageSheet *self)
{
  GtkWidget *spot;

  while ((spot = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (spot);
}

static void
clicked (CasebookPageSheet *self,
         int                n_press,
         double             x,
         double             y)
{
  if (self->page != NULL)
    g_signal_emit (self, signals[SIGNAL_POINT_CHOSEN], 0, y * casebook_page_get_width (self->page) /
                                                          MAX (1, gtk_widget_get_width (GTK_WIDGET (self))));
}

static void
casebook_page_sheet_dispose (GObject *object)
{
  CasebookPageSheet *self = CASEBOOK_PAGE_SHEET (object);

  casebook_page_sheet_forget (self);
  drop_spots (self);
  g_clear_object (&self->page);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (casebook_page_sheet_parent_class)->dispose (object);
}

static void
casebook_page_sheet_class_init (CasebookPageSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_page_sheet_dispose;
  widget_class->snapshot = casebook_page_sheet_snapshot;
  widget_class->size_allocate = casebook_page_sheet_size_allocate;

  signals[SIGNAL_PLACE_CHOSEN] =
    g_signal_new ("place-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_ADDRESS_CHOSEN] =
    g_signal_new ("address-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_POINT_CHOSEN] =
    g_signal_new ("point-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[SIGNAL_PASSAGE_KNOWN] =
    g_signal_new ("passage-known", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                  NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[SIGNAL_PASSAGE_CHOSEN] =
    g_signal_new ("passage-chosen", CASEBOOK_TYPE_PAGE_SHEET, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                  NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "pagesheet");
}

static void
casebook_page_sheet_init (CasebookPageSheet *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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

  if (g_set_object (&self->page, page))
    {
      casebook_page_sheet_set_open (self, FALSE);
      g_clear_pointer (&self->marks, g_array_unref);
      self->described = FALSE;
    }
  /* Translators: read aloud: the name of a page */
  name = g_strdup_printf (_("Page %u of %u"), casebook_page_get_number (page), n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * casebook_page_sheet_describe:
 * @self: a sheet with a page
 *
 * Gives the text of the page to a screen reader.
 */
void
casebook_page_sheet_describe (CasebookPageSheet *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CASEBOOK_IS_PAGE_SHEET (self));

  if (self->described)
    return;

  text = casebook_page_dup_text (self->page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  self->described = TRUE;
}

/**
 * casebook_page_sheet_set_open:
 * @self: a sheet with a page
 * @open: whether its links and the passages somebody knows can be reached; every page begins without
 *
 * What is far out of sight need not have them. If one has the focus it must be given to another widget first.
 */
void
casebook_page_sheet_set_open (CasebookPageSheet *self,
                              gboolean           open)
{
  g_return_if_fail (CASEBOOK_IS_PAGE_SHEET (self));

  if (self->open == open)
    return;

  self->open = open;
  if (open)
    take_spots (self);
  else
    drop_spots (self);
}

/**
 * casebook_page_sheet_set_hits:
 * @self: a sheet
 * @hits: (nullable): what is to be marked on its page
 * @hit: the hit to mark more than the others, from 1; or 0
 */
void
casebook_page_sheet_set_hits (CasebookPageSheet *self,
                              CasebookHits      *hits,
                              guint              hit)
{
  g_return_if_fail (CASEBOOK_IS_PAGE_SHEET (self));
  g_return_if_fail (hits == NULL || CASEBOOK_IS_HITS (hits));

  if (g_set_object (&self->hits, hits))
    g_clear_pointer (&self->marks, g_array_unref);
  self->hit = hit;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * casebook_page_sheet_has_hits:
 * @self: a sheet
 *
 * Returns: whether words are looked for on it, found or not
 */
gboolean
casebook_page_sheet_has_hits (CasebookPageSheet *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE_SHEET (self), FALSE);

  return self->hits != NULL;
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
