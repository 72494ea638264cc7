/* Casebook: tests of what keys reach on the pages of a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "packet-fixture.h"
#include "ui/packet/page-spot.h"
#include "ui/packet/small-pages.h"

static GtkWidget *
focus_of (Packet *test)
{
  return gtk_root_get_focus (GTK_ROOT (test->window));
}

static gboolean
tab (Packet           *test,
     GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (test->strip), direction);
}

static GtkEventController *
scroll_keys_of (Packet *test)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->strip));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), "scroll-keys") == 0)
        return controller;
    }

  g_assert_not_reached ();
}

/* Returns: whether the key was taken */
static gboolean
press (Packet          *test,
       guint            key,
       GdkModifierType  modifiers)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (scroll_keys_of (test), "key-pressed", key, 0, modifiers, &handled);
  packet_settle (test);

  return handled;
}

static void
test_keys_scroll (Packet       *test,
                  gconstpointer unused)
{
  GtkAdjustment *down = packet_get_adjustment (test);
  double line, page;

  gtk_widget_grab_focus (GTK_WIDGET (test->strip));
  g_assert_true (press (test, GDK_KEY_Down, 0));
  line = gtk_adjustment_get_value (down);
  g_assert_cmpfloat (line, >, 0);
  press (test, GDK_KEY_Up, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), 0, 1);
  press (test, GDK_KEY_space, 0);
  page = gtk_adjustment_get_value (down);
  g_assert_cmpfloat (page, >, 2 * line);
  press (test, GDK_KEY_Page_Down, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), 2 * page, 2);
  press (test, GDK_KEY_space, GDK_SHIFT_MASK);
  press (test, GDK_KEY_Page_Up, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), 0, 2);
  press (test, GDK_KEY_End, 0);
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, packet_n_pages (test));
  g_assert_true (focus_of (test) == GTK_WIDGET (test->strip));

  /* There is nothing below, and still the focus stays; other keys are for others. */
  g_assert_true (press (test, GDK_KEY_Down, 0));
  press (test, GDK_KEY_Home, 0);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), 0, 1);
  g_assert_false (press (test, GDK_KEY_Page_Down, GDK_CONTROL_MASK));
  g_assert_false (press (test, GDK_KEY_a, 0));
}

/* The number of a page that leads somewhere. */
static guint
go_to_links (Packet *test)
{
  for (guint i = 1; i <= packet_n_pages (test); i++)
    {
      g_autoptr (GPtrArray) spots = casebook_page_dup_spots (casebook_page_sheet_get_page (packet_sheet (test, i)));
      guint n = 0;

      for (guint k = 0; k < spots->len; k++)
        n += ((CasebookSpot *) g_ptr_array_index (spots, k))->kind == CASEBOOK_SPOT_PLACE;
      if (n < 5)
        continue;
      casebook_pages_strip_go_to_page (test->strip, i);
      packet_settle (test);
      gtk_widget_grab_focus (GTK_WIDGET (test->strip));
      return i;
    }

  g_assert_not_reached ();
}

static gboolean
is_in_sight (Packet    *test,
             GtkWidget *spot)
{
  GtkAdjustment *down = packet_get_adjustment (test);
  double top = gtk_adjustment_get_value (down);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (spot, GTK_WIDGET (test->strip), &bounds) && (double) bounds.origin.y >= top - 5 &&
         (double) bounds.origin.y + (double) bounds.size.height <= top + gtk_adjustment_get_page_size (down) + 5;
}

/* Through all that is in sight, and then out, and back the same way. */
static void
test_tab_goes_through_what_is_in_sight (Packet       *test,
                                        gconstpointer unused)
{
  GtkWidget *last = NULL;
  double before;
  guint n = 0;

  /* The page is longer than there is room for. */
  gtk_widget_activate_action (test->view, "packet.zoom-as-on-paper", NULL);
  packet_settle (test);
  go_to_links (test);
  before = gtk_adjustment_get_value (packet_get_adjustment (test));
  while (tab (test, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = focus_of (test);

      g_assert_true (CASEBOOK_IS_PAGE_SPOT (focus));
      g_assert_true (focus != last);
      g_assert_true (is_in_sight (test, focus));
      last = focus;
      n++;
      g_assert_cmpuint (n, <, 500);
    }
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (packet_get_adjustment (test)), before, 20);

  while (CASEBOOK_IS_PAGE_SPOT (focus_of (test)) && n > 0)
    {
      g_assert_true (tab (test, GTK_DIR_TAB_BACKWARD));
      n--;
    }
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (focus_of (test) == GTK_WIDGET (test->strip));
  g_assert_false (tab (test, GTK_DIR_TAB_BACKWARD));
}

/* The page that the focus leads to; 0 where it leads elsewhere. */
static guint
find_target (Packet *test)
{
  CasebookPageSpot *spot = CASEBOOK_PAGE_SPOT (focus_of (test));

  for (guint i = 1; i <= packet_n_pages (test); i++)
    if (casebook_page_spot_get_kind (spot) == CASEBOOK_SPOT_PLACE &&
        casebook_page_find_place (casebook_page_sheet_get_page (packet_sheet (test, i)),
                                  casebook_page_spot_get_target (spot), NULL))
      return i;

  return 0;
}

/* Return follows a link; the focus is then on the pages, and not lost with what went out of sight. */
static void
test_return_follows (Packet       *test,
                     gconstpointer unused)
{
  guint from = go_to_links (test);
  guint target;

  do
    {
      g_assert_true (tab (test, GTK_DIR_TAB_FORWARD));
      target = find_target (test);
    }
  while (target < from + 4);

  gtk_widget_activate_action (focus_of (test), "spot.activate", NULL);
  packet_settle (test);
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, target);
  g_assert_true (focus_of (test) == GTK_WIDGET (test->strip));
}

static void
take_id (GtkWidget  *view,
         const char *id,
         char      **taken)
{
  g_free (*taken);
  *taken = g_strdup (id);
}

/* From where it stands on a page, Return leads to the evidence. */
static void
test_return_opens_the_evidence (Packet       *test,
                                gconstpointer unused)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  GListModel *all = G_LIST_MODEL (casebook_case_get_evidence (case_));
  g_autofree char *taken = NULL;
  guint n_found = 0;

  g_signal_connect (test->view, "source-chosen", G_CALLBACK (take_id), &taken);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookRecord) evidence = g_list_model_get_item (all, i);

      if (casebook_evidence_get_audience (CASEBOOK_EVIDENCE (evidence)) != CASEBOOK_AUDIENCE_COMMITTEE)
        continue;

      casebook_packet_view_show_source (CASEBOOK_PACKET_VIEW (test->view), casebook_record_get_id (evidence));
      packet_settle (test);
      gtk_widget_grab_focus (GTK_WIDGET (test->strip));
      do
        g_assert_true (tab (test, GTK_DIR_TAB_FORWARD));
      while (casebook_page_spot_get_kind (CASEBOOK_PAGE_SPOT (focus_of (test))) != CASEBOOK_SPOT_PASSAGE);
      gtk_widget_activate_action (focus_of (test), "spot.activate", NULL);
      g_assert_cmpstr (taken, ==, casebook_record_get_id (evidence));
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 2);
}

/* What stands on a page is heard, and what a link says. */
static void
test_pages_are_read_aloud (Packet       *test,
                           gconstpointer unused)
{
  guint number = go_to_links (test);
  CasebookPage *page = casebook_page_sheet_get_page (packet_sheet (test, number));
  g_autofree char *text = casebook_page_dup_text (page);
  g_autoptr (GPtrArray) spots = casebook_page_dup_spots (page);

  gtk_test_accessible_assert_property (packet_sheet (test, number), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  gtk_test_accessible_assert_property (test->strip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);

  do
    g_assert_true (tab (test, GTK_DIR_TAB_FORWARD));
  while (casebook_page_spot_get_kind (CASEBOOK_PAGE_SPOT (focus_of (test))) != CASEBOOK_SPOT_PLACE);
  for (guint i = 0; i < spots->len; i++)
    {
      CasebookSpot *spot = g_ptr_array_index (spots, i);

      if (spot->kind != CASEBOOK_SPOT_PLACE)
        continue;
      gtk_test_accessible_assert_property (focus_of (test), GTK_ACCESSIBLE_PROPERTY_LABEL, spot->text);
      break;
    }
}

/* Small pages are to choose from. */
static void
test_small_pages_have_nothing_to_reach (Packet       *test,
                                        gconstpointer unused)
{
  go_to_links (test);
  g_assert_nonnull (packet_find (GTK_WIDGET (test->strip), CASEBOOK_TYPE_PAGE_SPOT));
  g_assert_null (packet_find (packet_find (test->view, CASEBOOK_TYPE_SMALL_PAGES), CASEBOOK_TYPE_PAGE_SPOT));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  /* What is scrolled is there at once. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, function) g_test_add ("/ui/page-spot/" name, Packet, NULL, packet_open, function, packet_close)
  ADD ("keys-scroll", test_keys_scroll);
  ADD ("tab-goes-through-what-is-in-sight", test_tab_goes_through_what_is_in_sight);
  ADD ("return-follows", test_return_follows);
  ADD ("return-opens-the-evidence", test_return_opens_the_evidence);
  ADD ("pages-are-read-aloud", test_pages_are_read_aloud);
  ADD ("small-pages-have-nothing-to-reach", test_small_pages_have_nothing_to_reach);

  return g_test_run ();
}
