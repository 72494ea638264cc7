/* Casebook: pages one below the other.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It lies in a viewport, whose vertical adjustment tells what is in sight: only
 * those pages are drawn, and only those near by keep their pictures. What is read
 * stays where it is when the pages become larger or others come in their place.
 */
#include <math.h>

#include "pages/passage.h"
#include "ui/packet/page-sheets.h"
#include "ui/packet/pages-strip.h"
#include "ui/packet/spot-focus.h"

#define GAP CASEBOOK_PAGES_GAP

/* Pages so many screenfuls away keep their pictures. */
#define NEAR 1.5

struct _CasebookPagesStrip
{
  GtkWidget parent_instance;

  CasebookLayout      *layout;
  CasebookReadingPlace read;
  CasebookPageSheets   sheets;
  double               zoom;
  guint                columns;
  guint                current;
  guint                settling; /* until what follows from a layout is done */
};

G_DEFINE_FINAL_TYPE (CasebookPagesStrip, casebook_pages_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_COLUMNS,
  PROP_MINIATURE,
  PROP_CURRENT,
  PROP_N_PAGES,
  N_PROPS,
};

enum
{
  SIGNAL_ADDRESS_CHOSEN,
  SIGNAL_SETTLED,
  SIGNAL_PASSAGE_CHOSEN,
  SIGNAL_PASSAGE_KNOWN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The size of a page in points; all of a document are of one paper. */
static void
paper_size (CasebookPagesStrip *self,
            double             *width,
            double             *height)
{
  g_autoptr (CasebookPage) first =
    self->layout != NULL ? g_list_model_get_item (casebook_layout_get_pages (self->layout), 0) : NULL;

  *width = first != NULL ? casebook_page_get_width (first) : 595;
  *height = first != NULL ? casebook_page_get_height (first) : 842;
}

static CasebookPagesGeometry
geometry_in (CasebookPagesStrip *self,
             int                 width)
{
  double paper_width, paper_height;

  paper_size (self, &paper_width, &paper_height);
  return casebook_pages_geometry_in (width, paper_width, paper_height, self->sheets.all->len, self->columns, self->zoom);
}

static CasebookPagesGeometry
geometry_now (CasebookPagesStrip *self)
{
  return geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

static int
left_of (CasebookPagesStrip          *self,
         const CasebookPagesGeometry *geometry,
         guint                        index)
{
  guint column = index % geometry->columns;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    column = geometry->columns - 1 - column;

  return geometry->left + (int) column * (geometry->page_width + GAP);
}

static void
go_to (CasebookPagesStrip *self,
       double              position)
{
  CasebookPagesGeometry geometry = geometry_now (self);

  casebook_reading_place_go_to (&self->read, &geometry, position);
}

/* To be called before the size of pages changes. */
static void
keep_place (CasebookPagesStrip *self)
{
  CasebookPagesGeometry geometry = geometry_now (self);

  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    casebook_reading_place_keep (&self->read, &geometry);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Until pages of another size have their places it is the one that is going to be there. */
static guint
current_now (CasebookPagesStrip *self)
{
  CasebookPagesGeometry geometry = geometry_now (self);

  if (self->sheets.all->len == 0 || self->read.down == NULL)
    return 0;
  if (self->read.anchor >= 0)
    return MIN (self->current, self->sheets.all->len);

  return MIN (casebook_reading_place_find_current (&self->read, &geometry), self->sheets.all->len - 1) + 1;
}

static void
find_current (CasebookPagesStrip *self)
{
  guint current = current_now (self);

  if (self->current == current)
    return;

  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static gboolean
settle (gpointer user_data)
{
  CasebookPagesStrip *self = user_data;
  CasebookPagesGeometry geometry = geometry_now (self);

  self->settling = 0;
  casebook_reading_place_settle (&self->read, &geometry);
  find_current (self);
  casebook_page_sheets_open (&self->sheets, &self->read, &geometry);
  casebook_page_sheets_say (&self->sheets, self->current);
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);

  return G_SOURCE_REMOVE;
}

/* Nobody is told anything in the middle of a layout, where what they change in answer would be lost. */
static void
settle_soon (CasebookPagesStrip *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, self, NULL);
}

static void
scrolled (CasebookPagesStrip *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  settle_soon (self);
}

static void
place_chosen (CasebookPagesStrip *self,
              const char         *place)
{
  casebook_pages_strip_go_to_place (self, place);
}

static void
address_chosen (CasebookPagesStrip *self,
                const char         *address)
{
  g_signal_emit (self, signals[SIGNAL_ADDRESS_CHOSEN], 0, address);
}

/* Tells the places before a point of a page until somebody knows what to do with one. */
static void
point_chosen (CasebookPagesStrip *self,
              double              y,
              CasebookPageSheet  *sheet)
{
  guint number = casebook_page_get_number (casebook_page_sheet_get_page (sheet));
  g_auto (GStrv) places = casebook_layout_dup_passages (self->layout, number, y);
  gboolean known = FALSE;

  for (guint i = 0; places[i] != NULL && !known; i++)
    g_signal_emit (self, signals[SIGNAL_PASSAGE_CHOSEN], 0, places[i], &known);
}

static gboolean
passage_known (CasebookPagesStrip *self,
               const char         *place)
{
  gboolean known = FALSE;

  g_signal_emit (self, signals[SIGNAL_PASSAGE_KNOWN], 0, place, &known);
  return known;
}

static gboolean
passage_chosen (CasebookPagesStrip *self,
                const char         *place)
{
  gboolean known = FALSE;

  g_signal_emit (self, signals[SIGNAL_PASSAGE_CHOSEN], 0, place, &known);
  return known;
}

static void
sheet_made (GtkWidget *self,
            GtkWidget *sheet)
{
  g_signal_connect_swapped (sheet, "place-chosen", G_CALLBACK (place_chosen), self);
  g_signal_connect_swapped (sheet, "address-chosen", G_CALLBACK (address_chosen), self);
  g_signal_connect_swapped (sheet, "point-chosen", G_CALLBACK (point_chosen), self);
  g_signal_connect_swapped (sheet, "passage-known", G_CALLBACK (passage_known), self);
  g_signal_connect_swapped (sheet, "passage-chosen", G_CALLBACK (passage_chosen), self);
}

/* The pages have one focus together, so that keys scroll them; from there Tab goes on to what leads somewhere. */
static gboolean
casebook_pages_strip_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return casebook_spot_focus_move (widget, &CASEBOOK_PAGES_STRIP (widget)->read, direction);
}

static GtkSizeRequestMode
casebook_pages_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
casebook_pages_strip_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (widget);
  CasebookPagesGeometry geometry = geometry_in (self, for_size);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = geometry.height;
  else
    *minimum = *natural = self->zoom > 0 ? (int) geometry.columns * (geometry.page_width + GAP) + GAP : 200;
}

static void
casebook_pages_strip_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (widget);
  CasebookPagesGeometry geometry = geometry_in (self, width);

  for (guint i = 0; i < self->sheets.all->len; i++)
    {
      const GtkAllocation place = { left_of (self, &geometry, i), casebook_pages_geometry_get_top (&geometry, i),
                                    geometry.page_width, geometry.page_height };
      int least;

      gtk_widget_measure (GTK_WIDGET (casebook_page_sheets_get (&self->sheets, i)), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (casebook_page_sheets_get (&self->sheets, i)), &place, -1);
    }

  casebook_reading_place_resize (&self->read, &geometry);
  /* The viewport has taken the new height into its adjustment when this is over. */
  settle_soon (self);
}

static void
casebook_pages_strip_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (widget);
  CasebookPagesGeometry geometry = geometry_now (self);

  for (guint i = 0; i < self->sheets.all->len; i++)
    if (casebook_reading_place_sees (&self->read, &geometry, i, 0))
      gtk_widget_snapshot_child (widget, GTK_WIDGET (casebook_page_sheets_get (&self->sheets, i)), snapshot);
    else if (!casebook_reading_place_sees (&self->read, &geometry, i, NEAR))
      casebook_page_sheet_forget (casebook_page_sheets_get (&self->sheets, i));
}

static void
casebook_pages_strip_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_COLUMNS:
      g_value_set_uint (value, self->columns);
      break;
    case PROP_MINIATURE:
      g_value_set_boolean (value, self->sheets.miniature);
      break;
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->sheets.all->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_pages_strip_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (object);

  keep_place (self);
  switch (prop_id)
    {
    case PROP_ZOOM:
      self->zoom = g_value_get_double (value);
      break;
    case PROP_COLUMNS:
      self->columns = g_value_get_uint (value);
      break;
    case PROP_MINIATURE:
      self->sheets.miniature = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  g_object_notify_by_pspec (object, pspec);
}

static void
casebook_pages_strip_dispose (GObject *object)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  casebook_page_sheets_clear (&self->sheets);
  g_clear_object (&self->layout);
  casebook_reading_place_clear (&self->read);

  G_OBJECT_CLASS (casebook_pages_strip_parent_class)->dispose (object);
}

static void
casebook_pages_strip_finalize (GObject *object)
{
  g_ptr_array_unref (CASEBOOK_PAGES_STRIP (object)->sheets.all);

  G_OBJECT_CLASS (casebook_pages_strip_parent_class)->finalize (object);
}

static void
casebook_pages_strip_class_init (CasebookPagesStripClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = casebook_pages_strip_get_property;
  object_class->set_property = casebook_pages_strip_set_property;
  object_class->dispose = casebook_pages_strip_dispose;
  object_class->finalize = casebook_pages_strip_finalize;
  widget_class->focus = casebook_pages_strip_focus;
  widget_class->get_request_mode = casebook_pages_strip_get_request_mode;
  widget_class->measure = casebook_pages_strip_measure;
  widget_class->size_allocate = casebook_pages_strip_size_allocate;
  widget_class->snapshot = casebook_pages_strip_snapshot;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, CASEBOOK_PAGES_ZOOM_FIT, CASEBOOK_PAGES_ZOOM_MAX,
                                               CASEBOOK_PAGES_ZOOM_AUTO, both);
  properties[PROP_COLUMNS] = g_param_spec_uint ("columns", NULL, NULL, 1, 2, 1, both);
  properties[PROP_MINIATURE] = g_param_spec_boolean ("miniature", NULL, NULL, FALSE, both);
  properties[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, told);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, told);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ADDRESS_CHOSEN] =
    g_signal_new ("address-chosen", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SIGNAL_PASSAGE_CHOSEN] =
    g_signal_new ("passage-chosen", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[SIGNAL_PASSAGE_KNOWN] =
    g_signal_new ("passage-known", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pagesstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
casebook_pages_strip_init (CasebookPagesStrip *self)
{
  casebook_page_sheets_init (&self->sheets, GTK_WIDGET (self), sheet_made);
  self->columns = 1;
  casebook_reading_place_init (&self->read);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * casebook_pages_strip_new:
 *
 * Returns: (transfer floating): a strip without pages
 */
GtkWidget *
casebook_pages_strip_new (void)
{
  return g_object_new (CASEBOOK_TYPE_PAGES_STRIP, NULL);
}

/**
 * casebook_pages_strip_set_adjustments:
 * @self: a strip
 * @down: tells which part of it is in sight, from top to bottom
 * @across: the same from left to right
 */
void
casebook_pages_strip_set_adjustments (CasebookPagesStrip *self,
                                      GtkAdjustment      *down,
                                      GtkAdjustment      *across)
{
  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));
  g_return_if_fail (self->read.down == NULL);

  self->read.down = g_object_ref (down);
  self->read.across = g_object_ref (across);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (scrolled), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_pages_strip_set_layout:
 * @self: a strip
 * @layout: the pages to show
 *
 * Each sheet shows what it showed until its new page is drawn.
 */
void
casebook_pages_strip_set_layout (CasebookPagesStrip *self,
                                 CasebookLayout     *layout)
{
  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));
  g_return_if_fail (CASEBOOK_IS_LAYOUT (layout));

  if (self->layout != NULL)
    keep_place (self);
  else
    self->read.anchor = 0;
  g_set_object (&self->layout, layout);
  casebook_page_sheets_set_pages (&self->sheets, casebook_layout_get_pages (layout));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * casebook_pages_strip_get_scale:
 * @self: a strip that has its place
 *
 * Returns: how large a page is now, 1 as on paper
 */
double
casebook_pages_strip_get_scale (CasebookPagesStrip *self)
{
  CasebookPagesGeometry geometry;

  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), 1);

  geometry = geometry_now (self);
  return casebook_pages_geometry_get_zoom (&geometry);
}

/**
 * casebook_pages_strip_get_current:
 * @self: a strip
 *
 * Returns: the number of the page that is read, 0 where there is none
 */
guint
casebook_pages_strip_get_current (CasebookPagesStrip *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), 0);

  return current_now (self);
}

/**
 * casebook_pages_strip_go_to_page:
 * @self: a strip in a viewport
 * @number: of a page, from 1; what lies beyond the ends is brought back
 *
 * Brings the page into sight.
 */
void
casebook_pages_strip_go_to_page (CasebookPagesStrip *self,
                                 guint               number)
{
  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));

  if (self->sheets.all->len > 0)
    go_to (self, CLAMP (number, 1, self->sheets.all->len) - 1);
}

/**
 * casebook_pages_strip_go_to_place:
 * @self: a strip in a viewport
 * @place: a place of the document
 *
 * Brings the place to the upper edge.
 *
 * Returns: whether there is one of that name
 */
gboolean
casebook_pages_strip_go_to_place (CasebookPagesStrip *self,
                                  const char         *place)
{
  g_autoptr (CasebookPage) page = NULL;
  CasebookPagesGeometry geometry;
  double y = 0, width, height;
  guint number;

  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  number = self->layout != NULL ? casebook_layout_find_page (self->layout, place) : 0;
  if (number == 0)
    return FALSE;

  page = g_list_model_get_item (casebook_layout_get_pages (self->layout), number - 1);
  casebook_page_find_place (page, place, &y);
  geometry = geometry_now (self);
  paper_size (self, &width, &height);
  go_to (self, number - 1 + y * geometry.page_height / height / (geometry.page_height + GAP));

  return TRUE;
}

/**
 * casebook_pages_strip_show:
 * @self: a strip in a viewport
 * @number: of a page, from 1
 * @rectangle: a part of the page
 *
 * Brings the part into sight, with what stands around it. What is in sight stays where it is.
 */
void
casebook_pages_strip_show (CasebookPagesStrip      *self,
                           guint                    number,
                           const CasebookRectangle *rectangle)
{
  CasebookPagesGeometry geometry;
  CasebookRectangle place;

  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));
  g_return_if_fail (rectangle != NULL);

  if (number == 0 || number > self->sheets.all->len)
    return;

  geometry = geometry_now (self);
  place = (CasebookRectangle) {
    .x = left_of (self, &geometry, number - 1) + rectangle->x * geometry.scale,
    .y = casebook_pages_geometry_get_top (&geometry, number - 1) + rectangle->y * geometry.scale,
    .width = rectangle->width * geometry.scale,
    .height = rectangle->height * geometry.scale,
  };
  casebook_reading_place_show (&self->read, &geometry, &place);
}

/**
 * casebook_pages_strip_show_page:
 * @self: a strip in a viewport
 * @number: of a page, from 1
 *
 * Scrolls no further than it takes to see the whole page.
 */
void
casebook_pages_strip_show_page (CasebookPagesStrip *self,
                                guint               number)
{
  CasebookPagesGeometry geometry;
  int top;

  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));

  geometry = geometry_now (self);
  top = casebook_pages_geometry_get_top (&geometry, MAX (number, 1) - 1);
  if (self->read.down != NULL)
    gtk_adjustment_clamp_page (self->read.down, top - GAP, top + geometry.page_height + GAP);
}

/**
 * casebook_pages_strip_set_hits:
 * @self: a strip
 * @hits: (nullable): what is marked on its pages
 * @hit: the hit that is looked at, from 1; or 0
 */
void
casebook_pages_strip_set_hits (CasebookPagesStrip *self,
                               CasebookHits       *hits,
                               guint               hit)
{
  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));
  g_return_if_fail (hits == NULL || CASEBOOK_IS_HITS (hits));

  casebook_page_sheets_set_hits (&self->sheets, hits, hit);
}

/**
 * casebook_pages_strip_get_sheet:
 * @self: a strip
 * @number: of a page
 *
 * Returns: (transfer none) (nullable): the sheet that shows it, if there is such a page
 */
CasebookPageSheet *
casebook_pages_strip_get_sheet (CasebookPagesStrip *self,
                                guint               number)
{
  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), NULL);

  return number > 0 && number <= self->sheets.all->len ? casebook_page_sheets_get (&self->sheets, number - 1) : NULL;
}
