/* Casebook: pages one below the other.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It lies in a viewport, whose vertical adjustment tells what is in sight: only
 * those pages are drawn, and only those near by keep their pictures. What is read
 * stays where it is when the pages become larger or others come in their place.
 */
#include <math.h>

#include "ui/packet/page-sheet.h"
#include "ui/packet/pages-strip.h"

/* Between pages and around them, in pixels. */
#define GAP 18

/* The least width of a page that can be read in part, in pixels. */
#define LEGIBLE 240

/* A page at zoom 1 is as large as on paper where 96 pixels are an inch. */
#define PIXELS_A_POINT (96.0 / 72)

/* Pages so many screenfuls away keep their pictures. */
#define NEAR 1.5

struct _CasebookPagesStrip
{
  GtkWidget parent_instance;

  CasebookLayout *layout;
  GtkAdjustment  *adjustment;
  GPtrArray      *sheets; /* not owned: the children, in order */
  double          zoom;
  guint           columns;
  guint           current;
  guint           marked; /* the number of a page, or 0 */

  double place;       /* what is read: a page, counted from 0, and how much of it is above the upper edge */
  int    page_height; /* when that was so; 0 before anything was */
  double anchor;      /* where to be once pages have their new size; below 0 where none is awaited */
  guint  settling;    /* until what follows from a layout is done */
};

G_DEFINE_FINAL_TYPE (CasebookPagesStrip, casebook_pages_strip, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_COLUMNS,
  PROP_CURRENT,
  PROP_N_PAGES,
  N_PROPS,
};

enum
{
  SIGNAL_ADDRESS_CHOSEN,
  SIGNAL_SETTLED,
  SIGNAL_PASSAGE_CHOSEN,
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

/* Two pages that would be too small to read are not put side by side. */
static guint
columns_in (CasebookPagesStrip *self,
            int                 width)
{
  return self->zoom <= 0 && width < (int) self->columns * (LEGIBLE + GAP) + GAP ? 1 : self->columns;
}

/* In pixels for a point, where the strip is so wide. */
static double
scale_in (CasebookPagesStrip *self,
          int                 width)
{
  guint columns = columns_in (self, width);
  double paper_width, paper_height, room;

  if (self->zoom > 0)
    return self->zoom * PIXELS_A_POINT;

  paper_size (self, &paper_width, &paper_height);
  room = (width - (int) (columns + 1) * GAP) / (double) columns;
  return CLAMP (room / paper_width, CASEBOOK_PAGES_ZOOM_MIN * PIXELS_A_POINT,
                (self->zoom < 0 ? CASEBOOK_PAGES_ZOOM_MAX : 1) * PIXELS_A_POINT);
}

typedef struct
{
  guint columns;
  int   page_width;
  int   page_height;
  int   left; /* of the first column */
  int   n_rows;
} Geometry;

static Geometry
geometry_in (CasebookPagesStrip *self,
             int                 width)
{
  double scale = scale_in (self, width);
  double paper_width, paper_height;
  Geometry geometry;

  paper_size (self, &paper_width, &paper_height);
  geometry.columns = columns_in (self, width);
  geometry.page_width = (int) round (paper_width * scale);
  geometry.page_height = (int) round (paper_height * scale);
  geometry.left = MAX (GAP, (width - (int) geometry.columns * (geometry.page_width + GAP) + GAP) / 2);
  geometry.n_rows = (int) ((self->sheets->len + geometry.columns - 1) / geometry.columns);

  return geometry;
}

static int
top_of (CasebookPagesStrip *self,
        const Geometry     *geometry,
        guint               index)
{
  return GAP + (int) (index / geometry->columns) * (geometry->page_height + GAP);
}

/* A page, counted from 0, and how much of it and of the gap before it is above the upper edge. */
static double
position_now (CasebookPagesStrip *self)
{
  Geometry geometry = geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self)));
  double row = gtk_adjustment_get_value (self->adjustment) / (geometry.page_height + GAP);

  return floor (row) * geometry.columns + (row - floor (row));
}

static void
scroll_to_position (CasebookPagesStrip *self,
                    double              position)
{
  Geometry geometry = geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self)));
  guint index = (guint) floor (position);

  gtk_adjustment_set_value (self->adjustment, top_of (self, &geometry, index) - GAP +
                                              (position - floor (position)) * (geometry.page_height + GAP));
}

/* While pages are about to have another size, that is where they are to be then. */
static void
go_to (CasebookPagesStrip *self,
       double              position)
{
  if (self->anchor >= 0)
    self->anchor = position;
  else
    scroll_to_position (self, position);
}

/* To be called before the size of pages changes. */
static void
keep_place (CasebookPagesStrip *self)
{
  if (self->anchor < 0 && self->adjustment != NULL && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    self->anchor = position_now (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Of the row that is a third of what is in sight below the upper edge. Until pages of
 * another size have their places it is the one that is going to be there. */
static guint
current_now (CasebookPagesStrip *self)
{
  Geometry geometry = geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self)));
  double middle, row;

  if (self->sheets->len == 0 || self->adjustment == NULL)
    return 0;
  if (self->anchor >= 0)
    return MIN (self->current, self->sheets->len);

  middle = gtk_adjustment_get_value (self->adjustment) + gtk_adjustment_get_page_size (self->adjustment) / 3;
  row = CLAMP (floor ((middle - GAP) / (geometry.page_height + GAP)), 0, geometry.n_rows - 1);

  return MIN ((guint) row * geometry.columns, self->sheets->len - 1) + 1;
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

  self->settling = 0;
  if (self->adjustment != NULL && self->anchor >= 0)
    scroll_to_position (self, self->anchor);
  self->anchor = -1;
  if (self->adjustment != NULL)
    self->place = position_now (self);
  self->page_height = geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self))).page_height;
  find_current (self);
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

/* Tells the places before a point of a page, the nearest first, until somebody knows what to do with one. */
static void
point_chosen (CasebookPagesStrip *self,
              double              y,
              CasebookPageSheet  *sheet)
{
  guint index;
  gboolean known = FALSE;

  if (!g_ptr_array_find (self->sheets, sheet, &index))
    return;

  for (guint i = index + 1; i > 0 && !known; i--)
    {
      CasebookPage *page = casebook_page_sheet_get_page (g_ptr_array_index (self->sheets, i - 1));
      g_auto (GStrv) places = casebook_page_dup_places (page);

      /* They come in the order of the page. */
      for (guint n = g_strv_length (places); n > 0 && !known; n--)
        {
          double top = 0;

          casebook_page_find_place (page, places[n - 1], &top);
          if (i - 1 < index || top <= y)
            g_signal_emit (self, signals[SIGNAL_PASSAGE_CHOSEN], 0, places[n - 1], &known);
        }
    }
}

static void
take_sheets (CasebookPagesStrip *self,
             guint               n)
{
  while (self->sheets->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->sheets, self->sheets->len - 1));
      g_ptr_array_set_size (self->sheets, (int) self->sheets->len - 1);
    }
  while (self->sheets->len < n)
    {
      GtkWidget *sheet = casebook_page_sheet_new ();

      g_signal_connect_swapped (sheet, "place-chosen", G_CALLBACK (place_chosen), self);
      g_signal_connect_swapped (sheet, "address-chosen", G_CALLBACK (address_chosen), self);
      g_signal_connect_swapped (sheet, "point-chosen", G_CALLBACK (point_chosen), self);
      gtk_widget_set_parent (sheet, GTK_WIDGET (self));
      g_ptr_array_add (self->sheets, sheet);
    }
}

/* The pages have one focus together, so that keys scroll them. */
static gboolean
casebook_pages_strip_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);
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
  Geometry geometry = geometry_in (self, for_size);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = GAP + geometry.n_rows * (geometry.page_height + GAP);
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
  Geometry geometry = geometry_in (self, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      guint column = rtl ? geometry.columns - 1 - i % geometry.columns : i % geometry.columns;
      const GtkAllocation place = { geometry.left + (int) column * (geometry.page_width + GAP),
                                    top_of (self, &geometry, i), geometry.page_width, geometry.page_height };
      int least;

      gtk_widget_measure (g_ptr_array_index (self->sheets, i), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (g_ptr_array_index (self->sheets, i), &place, -1);
    }

  /* A window of another width makes pages larger or smaller, too. */
  if (self->anchor < 0 && self->page_height > 0 && self->page_height != geometry.page_height)
    self->anchor = self->place;
  /* The viewport has taken the new height into its adjustment when this is over. */
  settle_soon (self);
}

static void
casebook_pages_strip_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  CasebookPagesStrip *self = CASEBOOK_PAGES_STRIP (widget);
  Geometry geometry = geometry_in (self, gtk_widget_get_width (widget));
  double top = self->adjustment != NULL ? gtk_adjustment_get_value (self->adjustment) : 0;
  double screen = self->adjustment != NULL ? gtk_adjustment_get_page_size (self->adjustment) : G_MAXINT;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      double above = top_of (self, &geometry, i);
      double below = above + geometry.page_height;

      if (below >= top && above <= top + screen)
        gtk_widget_snapshot_child (widget, g_ptr_array_index (self->sheets, i), snapshot);
      else if (below < top - NEAR * screen || above > top + (1 + NEAR) * screen)
        casebook_page_sheet_forget (g_ptr_array_index (self->sheets, i));
    }
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
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, self->sheets->len);
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
  take_sheets (self, 0);
  g_clear_object (&self->layout);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (casebook_pages_strip_parent_class)->dispose (object);
}

static void
casebook_pages_strip_finalize (GObject *object)
{
  g_ptr_array_unref (CASEBOOK_PAGES_STRIP (object)->sheets);

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
  properties[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, told);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, told);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ADDRESS_CHOSEN] =
    g_signal_new ("address-chosen", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SIGNAL_PASSAGE_CHOSEN] =
    g_signal_new ("passage-chosen", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", CASEBOOK_TYPE_PAGES_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "pagesstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
casebook_pages_strip_init (CasebookPagesStrip *self)
{
  self->sheets = g_ptr_array_new ();
  self->columns = 1;
  self->anchor = -1;
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
 * casebook_pages_strip_set_adjustment:
 * @self: a strip
 * @adjustment: tells which part of it is in sight
 */
void
casebook_pages_strip_set_adjustment (CasebookPagesStrip *self,
                                     GtkAdjustment      *adjustment)
{
  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));
  g_return_if_fail (self->adjustment == NULL);

  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled), self, G_CONNECT_SWAPPED);
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
  GListModel *pages;
  guint n;

  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));
  g_return_if_fail (CASEBOOK_IS_LAYOUT (layout));

  if (self->layout != NULL)
    keep_place (self);
  else
    self->anchor = 0;
  g_set_object (&self->layout, layout);
  pages = casebook_layout_get_pages (layout);
  n = g_list_model_get_n_items (pages);
  take_sheets (self, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);

      casebook_page_sheet_set_page (g_ptr_array_index (self->sheets, i), page, n);
    }
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
  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), 1);

  return scale_in (self, gtk_widget_get_width (GTK_WIDGET (self))) / PIXELS_A_POINT;
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

  if (self->sheets->len > 0 && self->adjustment != NULL)
    go_to (self, CLAMP (number, 1, self->sheets->len) - 1);
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
  Geometry geometry;
  double y = 0, width, height;
  guint number;

  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  number = self->layout != NULL ? casebook_layout_find_page (self->layout, place) : 0;
  if (number == 0 || self->adjustment == NULL)
    return FALSE;

  page = g_list_model_get_item (casebook_layout_get_pages (self->layout), number - 1);
  casebook_page_find_place (page, place, &y);
  geometry = geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self)));
  paper_size (self, &width, &height);
  go_to (self, number - 1 + y * geometry.page_height / height / (geometry.page_height + GAP));

  return TRUE;
}

/**
 * casebook_pages_strip_find_page_at:
 * @self: a strip
 * @x: in pixels from its left
 * @y: in pixels from its top
 *
 * Returns: the number of the page there, or 0
 */
guint
casebook_pages_strip_find_page_at (CasebookPagesStrip *self,
                                   double              x,
                                   double              y)
{
  GtkWidget *at;
  guint index;

  g_return_val_if_fail (CASEBOOK_IS_PAGES_STRIP (self), 0);

  at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  return at != NULL && g_ptr_array_find (self->sheets, at, &index) ? index + 1 : 0;
}

/**
 * casebook_pages_strip_mark_page:
 * @self: a strip
 * @number: of a page, or 0
 *
 * Marks the page, and no other, and brings it into sight.
 */
void
casebook_pages_strip_mark_page (CasebookPagesStrip *self,
                                guint               number)
{
  Geometry geometry;

  g_return_if_fail (CASEBOOK_IS_PAGES_STRIP (self));

  if (self->marked > 0 && self->marked <= self->sheets->len)
    gtk_widget_remove_css_class (g_ptr_array_index (self->sheets, self->marked - 1), "marked");
  self->marked = number;
  if (number == 0 || number > self->sheets->len)
    return;

  gtk_widget_add_css_class (g_ptr_array_index (self->sheets, number - 1), "marked");
  geometry = geometry_in (self, gtk_widget_get_width (GTK_WIDGET (self)));
  if (self->adjustment != NULL)
    gtk_adjustment_clamp_page (self->adjustment, top_of (self, &geometry, number - 1) - GAP,
                               top_of (self, &geometry, number - 1) + geometry.page_height + GAP);
}
