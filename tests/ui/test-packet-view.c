/* Casebook: tests of the packet as it will print. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <poppler.h>

#include "../patience.h"
#include "packet-fixture.h"
#include "pages/spot.h"
#include "ui/packet/packet-print.h"
#include "ui/packet/sections-popover.h"
#include "workspace/packet-desk.h"

static guint
told_current (Packet *test)
{
  guint current;

  g_object_get (test->strip, "current", &current, NULL);
  return current;
}

static void
wait_until_current_is (Packet *test,
                       guint   number)
{
  wait_while (told_current (test) != number);
}

static void
test_pages_are_gone_through (Packet       *test,
                             gconstpointer unused)
{
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, 1);
  gtk_widget_activate_action (test->view, "packet.next-page", NULL);
  gtk_widget_activate_action (test->view, "packet.next-page", NULL);
  wait_until_current_is (test, 3);
  gtk_widget_activate_action (test->view, "packet.previous-page", NULL);
  wait_until_current_is (test, 2);
  casebook_pages_strip_go_to_page (test->strip, packet_n_pages (test) + 5);
  wait_until_current_is (test, packet_n_pages (test));
}

/* A page that is looked at is drawn pixel for pixel, and one far away costs nothing. */
static void
test_what_is_seen_is_sharp (Packet       *test,
                            gconstpointer unused)
{
  wait_while (!casebook_page_sheet_is_sharp (packet_sheet (test, 1)));
  g_assert_false (casebook_page_sheet_is_sharp (packet_sheet (test, 9)));

  gtk_widget_activate_action (test->view, "packet.zoom-in", NULL);
  wait_while (casebook_page_sheet_is_sharp (packet_sheet (test, 1)));
  wait_while (!casebook_page_sheet_is_sharp (packet_sheet (test, 1)));

  casebook_pages_strip_go_to_page (test->strip, 9);
  wait_while (!casebook_page_sheet_is_sharp (packet_sheet (test, 9)) || casebook_page_sheet_is_sharp (packet_sheet (test, 1)));
}

static void
take_note (gboolean *settled)
{
  *settled = TRUE;
}

static void
act (Packet     *test,
     const char *action)
{
  gboolean settled = FALSE;
  gulong handler = g_signal_connect_swapped (test->strip, "settled", G_CALLBACK (take_note), &settled);

  gtk_widget_activate_action (test->view, action, NULL);
  wait_while (!settled);
  g_signal_handler_disconnect (test->strip, handler);
}

/* What is read does not jump when pages become larger or stand side by side. */
static void
test_the_page_that_is_read_stays (Packet       *test,
                                  gconstpointer unused)
{
  const char *actions[] = { "packet.zoom-in", "packet.zoom-as-on-paper", "packet.zoom-out", "packet.fit-width",
                            "packet.zoom-automatically" };

  casebook_pages_strip_go_to_page (test->strip, 7);
  wait_until_current_is (test, 7);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      act (test, actions[i]);
      g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, 7);
    }

  /* A window of another width makes them smaller, too. */
  gtk_window_set_default_size (GTK_WINDOW (test->window), 580, 700);
  wait_while (gtk_widget_get_width (test->view) > 600);
  desk_fixture_settle ();
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, 7);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 900, 700);
  wait_while (gtk_widget_get_width (test->view) < 800);
  desk_fixture_settle ();
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, 7);

  act (test, "packet.two-pages");
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, 7);
}

static gboolean
says (Packet     *test,
      const char *words)
{
  for (guint i = 1; i <= packet_n_pages (test); i++)
    {
      g_autofree char *text = casebook_page_dup_text (casebook_page_sheet_get_page (packet_sheet (test, i)));

      if (strstr (text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_pages_follow_an_edit (Packet       *test,
                           gconstpointer unused)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  g_autoptr (CasebookEvidence) evidence =
    g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (case_)), 0);

  casebook_pages_strip_go_to_page (test->strip, 4);
  wait_until_current_is (test, 4);
  casebook_case_desk_set_text (test->fixture.desk, evidence, "title", "Quokkas in the gateway");
  wait_while (!says (test, "Quokkas in the gateway"));
  g_assert_cmpuint (casebook_pages_strip_get_current (test->strip), ==, 4);
}

static void
test_a_link_leads_to_its_place (Packet       *test,
                                gconstpointer unused)
{
  CasebookPage *contents = casebook_page_sheet_get_page (packet_sheet (test, 2));
  g_autoptr (GPtrArray) spots = casebook_page_dup_spots (contents);
  const CasebookSpot *link = NULL;
  guint target = 1;

  for (guint i = 0; i < spots->len && link == NULL; i++)
    if (((CasebookSpot *) g_ptr_array_index (spots, i))->kind == CASEBOOK_SPOT_PLACE)
      link = g_ptr_array_index (spots, i);
  if (link == NULL)
    g_error ("the second page leads nowhere");

  while (!casebook_page_find_place (casebook_page_sheet_get_page (packet_sheet (test, target)), link->target, NULL))
    target++;
  g_assert_cmpuint (target, >, 2);

  g_signal_emit_by_name (packet_sheet (test, 2), "place-chosen", link->target);
  wait_until_current_is (test, target);
  g_assert_false (casebook_pages_strip_go_to_place (test->strip, "nowhere"));
}

static void
take_id (GtkWidget  *view,
         const char *id,
         char      **taken)
{
  g_free (*taken);
  *taken = g_strdup (id);
}

/* Each piece of evidence is found on the pages, and found again from where it stands there. */
static void
test_pages_and_evidence_lead_to_each_other (Packet       *test,
                                            gconstpointer unused)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->fixture.desk);
  GListModel *all = G_LIST_MODEL (casebook_case_get_evidence (case_));
  g_autofree char *taken = NULL;

  g_signal_connect (test->view, "source-chosen", G_CALLBACK (take_id), &taken);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookRecord) evidence = g_list_model_get_item (all, i);
      const char *title = casebook_evidence_get_title (CASEBOOK_EVIDENCE (evidence));
      GtkAdjustment *height = packet_get_adjustment (test);
      CasebookPageSheet *shown;
      g_autofree char *text = NULL;
      double row_height, y;

      /* The committee does not read all of it. */
      if (casebook_evidence_get_audience (CASEBOOK_EVIDENCE (evidence)) != CASEBOOK_AUDIENCE_COMMITTEE)
        continue;

      casebook_packet_view_show_source (CASEBOOK_PACKET_VIEW (test->view), casebook_record_get_id (evidence));
      desk_fixture_settle ();
      row_height = gtk_widget_get_height (GTK_WIDGET (packet_sheet (test, 1))) + 18;
      shown = packet_sheet (test, (guint) (gtk_adjustment_get_value (height) / row_height) + 1);
      text = g_strdelimit (casebook_page_dup_text (casebook_page_sheet_get_page (shown)), "\n", ' ');
      g_assert_nonnull (strstr (text, title));

      /* A little below the upper edge of what is in sight, which is where the place is. */
      y = fmod (gtk_adjustment_get_value (height), row_height) + 2;
      y *= casebook_page_get_height (casebook_page_sheet_get_page (shown)) / (row_height - 18);
      g_signal_emit_by_name (shown, "point-chosen", y);
      g_assert_cmpstr (taken, ==, casebook_record_get_id (evidence));
    }
}

/* The pages of the printer are those of the screen. */
static void
test_print (Packet       *test,
            gconstpointer unused)
{
  g_autofree char *path = g_build_filename (test->fixture.folder, "printed.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (CasebookPacketDesk) desk = casebook_packet_desk_new (test->fixture.desk);
  g_autoptr (GtkPrintOperation) operation = NULL;
  PopplerDocument *document;
  g_autoptr (GError) error = NULL;
  CasebookLayout *layout;

  g_object_set (desk, "active", TRUE, NULL);
  wait_while (!casebook_packet_desk_is_current (desk));
  layout = casebook_packet_desk_get_layout (desk);
  operation = casebook_packet_print_new (layout);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) packet_n_pages (test));
  for (int i = 0; i < poppler_document_get_n_pages (document); i += 5)
    {
      PopplerPage *printed = poppler_document_get_page (document, i);
      CasebookPage *page = casebook_page_sheet_get_page (packet_sheet (test, (guint) i + 1));
      double width, height;

      poppler_page_get_size (printed, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, casebook_page_get_width (page), 0.5);
      g_assert_cmpfloat_with_epsilon (height, casebook_page_get_height (page), 0.5);
      g_object_unref (printed);
    }
  g_object_unref (document);

  g_object_set (desk, "active", FALSE, NULL);
  g_unlink (path);
}

static void
test_another_paper (Packet       *test,
                    gconstpointer unused)
{
  gtk_drop_down_set_selected (packet_find (test->view, GTK_TYPE_DROP_DOWN), 1);
  wait_while (casebook_page_get_width (casebook_page_sheet_get_page (packet_sheet (test, 1))) < 600);
}

static GtkListBoxRow *
section_at (Packet *test,
            int     index)
{
  GtkListBox *list = packet_find (packet_find (test->view, CASEBOOK_TYPE_SECTIONS_POPOVER), GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (list, index);
}

static guint
page_with (Packet     *test,
           const char *words)
{
  for (guint i = 1; i <= packet_n_pages (test); i++)
    {
      g_autofree char *text = casebook_page_dup_text (casebook_page_sheet_get_page (packet_sheet (test, i)));

      if (strstr (text, words) != NULL)
        return i;
    }

  return 0;
}

static void
test_a_section_is_left_out (Packet       *test,
                            gconstpointer unused)
{
  guint n = packet_n_pages (test);
  g_autofree char *sections = NULL;

  /* The cover. */
  g_signal_emit_by_name (section_at (test, 0), "activate");
  wait_while (packet_n_pages (test) != n - 1);
  g_object_get (test->view, "sections", &sections, NULL);
  g_assert_cmpstr (sections, ==, "brief,contents,matrix,changes,competencies,growth,exhibits,artefacts,colophon");

  g_signal_emit_by_name (section_at (test, 0), "activate");
  wait_while (packet_n_pages (test) != n);
}

static void
test_a_section_moves (Packet       *test,
                      gconstpointer unused)
{
  g_assert_cmpuint (page_with (test, "IN THIS PACKET"), ==, 3);
  g_signal_emit_by_name (section_at (test, 2), "moved", -1);
  wait_while (page_with (test, "IN THIS PACKET") != 2);
}

static GtkMenuButton *
sections_button (Packet *test)
{
  return GTK_MENU_BUTTON (gtk_widget_get_parent (packet_find (test->view, CASEBOOK_TYPE_SECTIONS_POPOVER)));
}

/* In words, and where there is no room for them in words still for whoever asks. */
static void
test_what_is_left_out_is_told (Packet       *test,
                               gconstpointer unused)
{
  GtkMenuButton *button = sections_button (test);

  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Sections");
  g_object_set (test->view, "sections", "cover,brief", NULL);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Sections: 2 of 10");

  g_object_set (test->view, "compact", TRUE, NULL);
  g_assert_null (gtk_menu_button_get_label (button));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==, "Sections: 2 of 10");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Sections: 2 of 10");
  g_object_set (test->view, "compact", FALSE, NULL);
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Sections: 2 of 10");
}

static int
least_width (Packet *test)
{
  int width;

  gtk_widget_measure (test->view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static void
test_all_has_room (Packet       *test,
                   gconstpointer unused)
{
  gtk_drop_down_set_selected (packet_find (test->view, GTK_TYPE_DROP_DOWN), 1);
  g_object_set (test->view, "sections", "cover,brief", NULL);
  g_assert_cmpint (least_width (test), <, 720);
  g_object_set (test->view, "compact", TRUE, NULL);
  g_assert_cmpint (least_width (test), <=, 360);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/ui/packet-view/" name, Packet, NULL, packet_open, function, packet_close)
  ADD ("pages-are-gone-through", test_pages_are_gone_through);
  ADD ("what-is-seen-is-sharp", test_what_is_seen_is_sharp);
  ADD ("the-page-that-is-read-stays", test_the_page_that_is_read_stays);
  ADD ("pages-follow-an-edit", test_pages_follow_an_edit);
  ADD ("a-link-leads-to-its-place", test_a_link_leads_to_its_place);
  ADD ("pages-and-evidence-lead-to-each-other", test_pages_and_evidence_lead_to_each_other);
  ADD ("print", test_print);
  ADD ("another-paper", test_another_paper);
  ADD ("a-section-is-left-out", test_a_section_is_left_out);
  ADD ("a-section-moves", test_a_section_moves);
  ADD ("what-is-left-out-is-told", test_what_is_left_out_is_told);
  ADD ("all-has-room", test_all_has_room);

  return g_test_run ();
}
