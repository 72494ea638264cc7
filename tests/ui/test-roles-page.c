/* Casebook: tests of both roles side by side. SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "desk-fixture.h"
#include "ui/framework/roles-page.h"

static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
test_shows_both_levels_of_everything (void)
{
  DeskFixture fixture;
  GtkWidget *window, *page;

  desk_fixture_open (&fixture);
  page = casebook_roles_page_new (fixture.desk);
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  desk_fixture_settle ();

  g_assert_true (says (page, "The Intermediate Platform Engineer is a dependable builder."));
  g_assert_true (says (page, "The Senior Platform Engineer leads the platform’s technical direction."));
  g_assert_true (says (page, "18 to 36 months"));
  g_assert_true (says (page, "Platform Architecture Leadership"));
  g_assert_true (says (page, "Applies the agreed Kubernetes patterns"));
  g_assert_true (says (page, "Chooses the Kubernetes patterns"));

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_fixture_settle ();
  g_assert_null (page);
  desk_fixture_close (&fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/roles-page/shows-both-levels-of-everything", test_shows_both_levels_of_everything);

  return g_test_run ();
}
