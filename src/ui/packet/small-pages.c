/* Casebook: the pages of a packet, small.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One is chosen to be seen large; the one that is seen is marked.
 */
#include "ui/packet/pages-strip.h"
#include "ui/packet/small-pages.h"

struct _CasebookSmallPages
{
  AdwBin parent_instance;

  guint marked; /* the number of a page, or 0 */

  GtkScrolledWindow  *scroller;
  CasebookPagesStrip *strip;
};

G_DEFINE_FINAL_TYPE (CasebookSmallPages, casebook_small_pages, ADW_TYPE_BIN)

enum
{
  SIGNAL_PAGE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked (CasebookSmallPages *self,
         int                 n_press,
         double              x,
         double              y,
         GtkGesture         *gesture)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self->strip), x, y, GTK_PICK_DEFAULT);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (CASEBOOK_IS_PAGE_SHEET (at))
    g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0,
                   casebook_page_get_number (casebook_page_sheet_get_page (CASEBOOK_PAGE_SHEET (at))));
}

static gboolean
key_pressed (CasebookSmallPages *self,
             guint               key)
{
  switch (key)
    {
    case GDK_KEY_Up:
      g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, MAX (self->marked, 2) - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      g_signal_emit (self, signals[SIGNAL_PAGE_CHOSEN], 0, self->marked + 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
casebook_small_pages_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (casebook_small_pages_parent_class)->dispose (object);
}

static void
casebook_small_pages_class_init (CasebookSmallPagesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_small_pages_dispose;

  signals[SIGNAL_PAGE_CHOSEN] = g_signal_new ("page-chosen", CASEBOOK_TYPE_SMALL_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                              NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (CASEBOOK_TYPE_PAGES_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/packet/small-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookSmallPages, scroller);
  gtk_widget_class_bind_template_child (widget_class, CasebookSmallPages, strip);
  gtk_widget_class_bind_template_callback (widget_class, clicked);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
}

static void
casebook_small_pages_init (CasebookSmallPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_pages_strip_set_adjustments (self->strip, gtk_scrolled_window_get_vadjustment (self->scroller),
                                        gtk_scrolled_window_get_hadjustment (self->scroller));
}

/**
 * casebook_small_pages_set_layout:
 * @self: small pages
 * @layout: the pages to show
 */
void
casebook_small_pages_set_layout (CasebookSmallPages *self,
                                 CasebookLayout     *layout)
{
  g_return_if_fail (CASEBOOK_IS_SMALL_PAGES (self));

  casebook_pages_strip_set_layout (self->strip, layout);
}

/**
 * casebook_small_pages_mark:
 * @self: small pages
 * @number: of a page, or 0
 *
 * Marks the page, and no other, and brings it into sight.
 */
void
casebook_small_pages_mark (CasebookSmallPages *self,
                           guint               number)
{
  CasebookPageSheet *before;
  CasebookPageSheet *sheet;

  g_return_if_fail (CASEBOOK_IS_SMALL_PAGES (self));

  before = casebook_pages_strip_get_sheet (self->strip, self->marked);
  sheet = casebook_pages_strip_get_sheet (self->strip, number);
  self->marked = number;
  if (before != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (before), "marked");
  if (sheet == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (sheet), "marked");
  casebook_pages_strip_show_page (self->strip, number);
}
