/* Casebook: a part of a page that keys can reach.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It has a ring of its own on each line it stands on. The paper is white in any style,
 * so the colours of the ring are its own, too.
 */
#include <glib/gi18n-lib.h>

#include "ui/packet/page-spot.h"

/* Between words and their ring, and how thick that is, in pixels. */
#define ROOM 3
#define RING 2

struct _CasebookPageSpot
{
  GtkWidget parent_instance;

  GPtrArray          *spots;
  const CasebookSpot *spot;
  double              scale;
  graphene_rect_t     bounds; /* of all its lines, on the page */
};

G_DEFINE_FINAL_TYPE (CasebookPageSpot, casebook_page_spot, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* With room around it, in pixels of the page. */
static graphene_rect_t
rectangle_at (CasebookPageSpot *self,
              guint             index)
{
  const CasebookRectangle *at = &g_array_index (self->spot->rectangles, CasebookRectangle, index);

  return GRAPHENE_RECT_INIT ((float) (at->x * self->scale) - ROOM, (float) (at->y * self->scale),
                             (float) (at->width * self->scale) + 2 * ROOM, (float) (at->height * self->scale));
}

static void
draw_ring (GtkSnapshot           *snapshot,
           const graphene_rect_t *rectangle)
{
  const GdkRGBA blue = { 0.1f, 0.37f, 0.71f, 1 };
  const GdkRGBA colours[4] = { blue, blue, blue, blue };
  const float widths[4] = { RING, RING, RING, RING };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rectangle, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
casebook_page_spot_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CasebookPageSpot *self = CASEBOOK_PAGE_SPOT (widget);

  if (!gtk_widget_has_focus (widget))
    return;

  for (guint i = 0; i < self->spot->rectangles->len; i++)
    {
      graphene_rect_t rectangle = rectangle_at (self, i);

      graphene_rect_offset (&rectangle, -self->bounds.origin.x, -self->bounds.origin.y);
      draw_ring (snapshot, &rectangle);
    }
}

/* Between two lines there may be words that lead nowhere. */
static gboolean
casebook_page_spot_contains (GtkWidget *widget,
                             double     x,
                             double     y)
{
  CasebookPageSpot *self = CASEBOOK_PAGE_SPOT (widget);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x + self->bounds.origin.x, (float) y + self->bounds.origin.y);

  for (guint i = 0; i < self->spot->rectangles->len; i++)
    {
      graphene_rect_t rectangle = rectangle_at (self, i);

      if (graphene_rect_contains_point (&rectangle, &point))
        return TRUE;
    }

  return FALSE;
}

static void
activate (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0);
}

static void
clicked (CasebookPageSpot *self,
         int               n_press,
         double            x,
         double            y,
         GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
focus_changed (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
}

static void
casebook_page_spot_finalize (GObject *object)
{
  g_ptr_array_unref (CASEBOOK_PAGE_SPOT (object)->spots);

  G_OBJECT_CLASS (casebook_page_spot_parent_class)->finalize (object);
}

static void
casebook_page_spot_class_init (CasebookPageSpotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  G_OBJECT_CLASS (class)->finalize = casebook_page_spot_finalize;
  widget_class->snapshot = casebook_page_spot_snapshot;
  widget_class->contains = casebook_page_spot_contains;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", CASEBOOK_TYPE_PAGE_SPOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "spot.activate", NULL, activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "spot.activate", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_widget_class_set_css_name (widget_class, "pagespot");
}

static void
casebook_page_spot_init (CasebookPageSpot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_changed), NULL);
}

static void
take_clicks (CasebookPageSpot *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * casebook_page_spot_new:
 * @spots: (element-type CasebookSpot): those of a page
 * @index: one of them
 *
 * A passage is for keys alone: a click anywhere in it is for the page.
 *
 * Returns: (transfer floating): a widget for it
 */
GtkWidget *
casebook_page_spot_new (GPtrArray *spots,
                        guint      index)
{
  CasebookPageSpot *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (spots != NULL && index < spots->len, NULL);

  self = g_object_new (CASEBOOK_TYPE_PAGE_SPOT, NULL);
  self->spots = g_ptr_array_ref (spots);
  self->spot = g_ptr_array_index (spots, index);
  if (self->spot->kind == CASEBOOK_SPOT_PASSAGE)
    /* Translators: read aloud: "%s" is the title of evidence or of a competency on a page of the packet; Return opens it
     * where it is written */
    name = g_strdup_printf (_("Open %s"), self->spot->text);
  else
    name = g_strdup (self->spot->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  if (self->spot->kind == CASEBOOK_SPOT_PASSAGE)
    gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  else
    take_clicks (self);

  return GTK_WIDGET (self);
}

CasebookSpotKind
casebook_page_spot_get_kind (CasebookPageSpot *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE_SPOT (self), CASEBOOK_SPOT_PLACE);

  return self->spot->kind;
}

/**
 * casebook_page_spot_get_target:
 * @self: a spot
 *
 * Returns: (transfer none): the address or the place it leads to
 */
const char *
casebook_page_spot_get_target (CasebookPageSpot *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGE_SPOT (self), NULL);

  return self->spot->target;
}

/**
 * casebook_page_spot_place:
 * @self: a spot
 * @scale: pixels for a point
 *
 * Gives the spot its place on the page that is its parent; to be called when that is given its own.
 */
void
casebook_page_spot_place (CasebookPageSpot *self,
                          double            scale)
{
  GtkAllocation place;
  int least;

  g_return_if_fail (CASEBOOK_IS_PAGE_SPOT (self));

  self->scale = scale;
  for (guint i = 0; i < self->spot->rectangles->len; i++)
    {
      graphene_rect_t rectangle = rectangle_at (self, i);

      if (i == 0)
        self->bounds = rectangle;
      else
        graphene_rect_union (&self->bounds, &rectangle, &self->bounds);
    }
  /* Widgets stand on whole pixels. */
  graphene_rect_round_extents (&self->bounds, &self->bounds);
  place = (GtkAllocation) { (int) self->bounds.origin.x, (int) self->bounds.origin.y,
                            MAX (1, (int) self->bounds.size.width), MAX (1, (int) self->bounds.size.height) };
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self), &place, -1);
}
