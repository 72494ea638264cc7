/* Casebook: the packet of an open case in a window, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "packet-fixture.h"

/* The first widget of the type, depth first; %NULL where there is none. */
gpointer
packet_find (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = packet_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

guint
packet_n_pages (Packet *test)
{
  guint n;

  g_object_get (test->strip, "n-pages", &n, NULL);
  return n;
}

CasebookPageSheet *
packet_sheet (Packet *test,
              guint   number)
{
  return casebook_pages_strip_get_sheet (test->strip, number);
}

GtkAdjustment *
packet_get_adjustment (Packet *test)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (test->strip), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

/* What is read, not one of those to choose from. */
static CasebookPagesStrip *
find_strip (GtkWidget *widget)
{
  gboolean miniature = FALSE;

  if (CASEBOOK_IS_PAGES_STRIP (widget))
    g_object_get (widget, "miniature", &miniature, NULL);
  if (CASEBOOK_IS_PAGES_STRIP (widget) && !miniature)
    return CASEBOOK_PAGES_STRIP (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CasebookPagesStrip *found = find_strip (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
packet_open (Packet       *test,
             gconstpointer unused)
{
  desk_fixture_open (&test->fixture);
  test->view = casebook_packet_view_new (test->fixture.desk);
  test->strip = find_strip (test->view);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 700, 700);
  adw_window_set_content (ADW_WINDOW (test->window), test->view);
  gtk_window_present (GTK_WINDOW (test->window));
  wait_while (packet_n_pages (test) == 0 || casebook_pages_strip_get_current (test->strip) == 0);
  desk_fixture_settle ();
}

void
packet_close (Packet       *test,
              gconstpointer unused)
{
  g_object_add_weak_pointer (G_OBJECT (test->view), (gpointer *) &test->view);
  g_object_add_weak_pointer (G_OBJECT (test->strip), (gpointer *) &test->strip);
  gtk_window_destroy (GTK_WINDOW (test->window));
  wait_while (test->view != NULL || test->strip != NULL);
  desk_fixture_settle ();
  desk_fixture_close (&test->fixture);
}

static void
take_note (gboolean *settled)
{
  *settled = TRUE;
}

/* What came into sight a moment ago has its place with the next frame. */
static gboolean
all_have_places (Packet *test)
{
  for (guint i = 1; i <= packet_n_pages (test); i++)
    for (GtkWidget *spot = gtk_widget_get_first_child (GTK_WIDGET (packet_sheet (test, i)));
         spot != NULL;
         spot = gtk_widget_get_next_sibling (spot))
      if (gtk_widget_get_width (spot) == 0)
        return FALSE;

  return TRUE;
}

/* Waits until what was asked for a moment ago has been laid out and followed. */
void
packet_settle (Packet *test)
{
  gboolean settled = FALSE;
  gulong handler = g_signal_connect_swapped (test->strip, "settled", G_CALLBACK (take_note), &settled);

  gtk_widget_queue_resize (GTK_WIDGET (test->strip));
  wait_while (!settled);
  g_signal_handler_disconnect (test->strip, handler);
  desk_fixture_settle ();
  wait_while (!all_have_places (test));
}
