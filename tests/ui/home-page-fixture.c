/* Casebook: the first page of a library, shown for a test. SPDX-License-Identifier: GPL-3.0-or-later */
#include "home-page-fixture.h"

static gboolean
is_loaded (gpointer data)
{
  return casebook_home_desk_get_loaded (data);
}

gboolean
home_page_is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/* A window that shows the page of the fixture's desk. */
GtkWindow *
home_page_show (HomeFixture           *fixture,
                CasebookHomePage **page)
{
  GtkWidget *window = gtk_window_new ();

  *page = g_object_new (CASEBOOK_TYPE_HOME_PAGE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (*page));
  gtk_window_present (GTK_WINDOW (window));
  casebook_home_page_set_desk (*page, fixture->desk);
  home_fixture_wait_until (is_loaded, fixture->desk);
  home_fixture_settle ();

  return GTK_WINDOW (window);
}

void
home_page_close (GtkWindow        *window,
                 CasebookHomePage *page)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (window);
  home_fixture_wait_gone ((gpointer *) &page);
  g_assert_null (window);
}

static void
case_asked_for (CasebookHomePage *page,
                const char       *case_id,
                const char       *evidence_id,
                char            **asked)
{
  g_free (*asked);
  *asked = g_strdup (case_id);
}

char *
home_page_add_example (CasebookHomePage *page)
{
  char *asked = NULL;
  gulong handler = g_signal_connect (page, "open-case", G_CALLBACK (case_asked_for), &asked);

  gtk_widget_activate_action (GTK_WIDGET (page), "home.open-example", NULL);
  home_fixture_wait_until (home_page_is_set, &asked);
  g_signal_handler_disconnect (page, handler);

  return asked;
}

gboolean
home_page_offers_undo (gpointer page)
{
  return home_fixture_find_button (page, "_Undo") != NULL;
}

CasebookNote *
home_page_first_note (HomeFixture *fixture)
{
  g_autoptr (CasebookNote) note = g_list_model_get_item (casebook_home_desk_get_notes (fixture->desk), 0);

  return note;
}

static gboolean
question_is_shown (gpointer unused)
{
  return home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

void
home_page_answer (const char *response)
{
  home_fixture_wait_until (question_is_shown, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)), response);
  gtk_window_destroy (GTK_WINDOW (home_fixture_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  home_fixture_settle ();
}
