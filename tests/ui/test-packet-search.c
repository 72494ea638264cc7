/* Casebook: tests of finding in a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../patience.h"
#include "packet-fixture.h"
#include "ui/packet/packet-search.h"
#include "workspace/packet-desk.h"

/* Words that stand on several pages of the example. */
#define WORDS "gateway"

typedef struct
{
  Packet                packet;
  CasebookPacketSearch *search;
  GtkEditable          *entry;
  GtkLabel             *count;
} Search;

static GtkLabel *
find_status (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_STATUS)
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_status (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
search_open (Search       *test,
             gconstpointer unused)
{
  packet_open (&test->packet, NULL);
  test->search = packet_find (test->packet.view, CASEBOOK_TYPE_PACKET_SEARCH);
  test->entry = packet_find (test->packet.view, GTK_TYPE_SEARCH_ENTRY);
  test->count = find_status (test->packet.view);
}

static void
search_close (Search       *test,
              gconstpointer unused)
{
  packet_close (&test->packet, NULL);
}

static void
act (Search     *test,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (test->search), action, NULL);
}

static gboolean
says (Search     *test,
      const char *words)
{
  return gtk_widget_get_visible (GTK_WIDGET (test->count)) && strstr (gtk_label_get_label (test->count), words) != NULL;
}

static gboolean
has_focus (Search    *test,
           gpointer   widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (test->packet.window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
look_for (Search     *test,
          const char *words)
{
  act (test, "find.begin");
  gtk_editable_set_text (test->entry, words);
}

/* Whether the hit is in sight, reckoned from the pages that are shown. */
static gboolean
sees_hit (Search       *test,
          CasebookHits *hits,
          guint         hit)
{
  GtkAdjustment *down = packet_get_adjustment (&test->packet);
  double top = gtk_adjustment_get_value (down);
  CasebookRectangle rectangle;
  CasebookPageSheet *sheet = packet_sheet (&test->packet, casebook_hits_get_place (hits, hit, &rectangle));
  double scale = gtk_widget_get_width (GTK_WIDGET (sheet)) / casebook_page_get_width (casebook_page_sheet_get_page (sheet));
  graphene_rect_t bounds;
  double y;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (sheet), GTK_WIDGET (test->packet.strip), &bounds));
  y = (double) bounds.origin.y + rectangle.y * scale;

  return y >= top && y + rectangle.height * scale <= top + gtk_adjustment_get_page_size (down);
}

static void
test_opens_and_closes (Search       *test,
                       gconstpointer unused)
{
  gboolean open;

  act (test, "find.begin");
  desk_fixture_settle ();
  g_object_get (test->search, "open", &open, NULL);
  g_assert_true (open);
  g_assert_true (has_focus (test, test->entry));

  g_signal_emit_by_name (test->entry, "stop-search");
  desk_fixture_settle ();
  g_object_get (test->search, "open", &open, NULL);
  g_assert_false (open);
  g_assert_true (has_focus (test, test->packet.strip));
}

static void
test_says_which_of_how_many (Search       *test,
                             gconstpointer unused)
{
  g_autofree char *first = NULL;

  look_for (test, WORDS);
  wait_while (!says (test, "1 of "));
  first = g_strdup (gtk_label_get_label (test->count));
  g_assert_cmpint (atoi (first + strlen ("1 of ")), >, 2);

  g_signal_emit_by_name (test->entry, "activate");
  g_assert_true (says (test, "2 of "));
  act (test, "find.next");
  g_assert_true (says (test, "3 of "));
  act (test, "find.previous");
  g_signal_emit_by_name (test->entry, "previous-match");
  g_assert_cmpstr (gtk_label_get_label (test->count), ==, first);
}

static void
test_says_that_nothing_is_found (Search       *test,
                                 gconstpointer unused)
{
  int width;

  look_for (test, "quokka");
  wait_while (!says (test, "Nothing found"));
  /* In a narrow window too, and in languages that need more words for it. */
  g_object_set (test->packet.view, "compact", TRUE, NULL);
  gtk_widget_measure (test->packet.view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 340);
  gtk_editable_set_text (test->entry, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->count)));
}

/* Each hit that is gone to is in sight. */
static void
test_brings_hits_into_sight (Search       *test,
                             gconstpointer unused)
{
  g_autoptr (CasebookPacketDesk) desk = casebook_packet_desk_new (test->packet.fixture.desk);
  g_autoptr (CasebookHits) hits = NULL;
  guint n;

  g_object_set (desk, "active", TRUE, NULL);
  wait_while (!casebook_packet_desk_is_current (desk));
  hits = casebook_hits_new (casebook_packet_desk_get_layout (desk), WORDS, NULL, NULL);
  n = casebook_hits_get_n (hits);
  g_assert_false (sees_hit (test, hits, n - 1));

  look_for (test, WORDS);
  wait_while (!says (test, "1 of "));
  for (guint i = 0; i < n; i++)
    {
      packet_settle (&test->packet);
      g_assert_true (sees_hit (test, hits, i));
      act (test, "find.next");
    }
  g_assert_true (says (test, "1 of "));
  g_object_set (desk, "active", FALSE, NULL);
}

/* Pages that are set again are searched again, and what is read stays. */
static void
test_stays_when_pages_are_set_again (Search       *test,
                                     gconstpointer unused)
{
  CasebookCase *case_ = casebook_case_desk_get_case (test->packet.fixture.desk);
  g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (case_)), 0);
  GtkAdjustment *down = packet_get_adjustment (&test->packet);
  double before;

  look_for (test, "quokkas");
  wait_while (!says (test, "Nothing found"));
  casebook_pages_strip_go_to_page (test->packet.strip, 2);
  packet_settle (&test->packet);
  before = gtk_adjustment_get_value (down);
  casebook_case_desk_set_text (test->packet.fixture.desk, evidence, "title", "Quokkas in the gateway");
  wait_while (says (test, "Nothing found"));
  packet_settle (&test->packet);
  g_assert_true (says (test, " of "));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), before, 1);
}

/* The next time begins with nothing found. */
static void
test_marks_go_with_the_bar (Search       *test,
                            gconstpointer unused)
{
  look_for (test, WORDS);
  wait_while (!says (test, "1 of "));
  g_assert_true (casebook_page_sheet_has_hits (packet_sheet (&test->packet, 1)));
  act (test, "find.stop");
  g_assert_false (casebook_page_sheet_has_hits (packet_sheet (&test->packet, 1)));
  act (test, "find.begin");
  g_assert_cmpstr (gtk_editable_get_text (test->entry), ==, "");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test->count)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) g_test_add ("/ui/packet-search/" name, Search, NULL, search_open, function, search_close)
  ADD ("opens-and-closes", test_opens_and_closes);
  ADD ("says-which-of-how-many", test_says_which_of_how_many);
  ADD ("says-that-nothing-is-found", test_says_that_nothing_is_found);
  ADD ("brings-hits-into-sight", test_brings_hits_into_sight);
  ADD ("stays-when-pages-are-set-again", test_stays_when_pages_are_set_again);
  ADD ("marks-go-with-the-bar", test_marks_go_with_the_bar);

  return g_test_run ();
}
