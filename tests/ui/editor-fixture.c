/* Casebook: the pane in which evidence is written, for its tests. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "editor-fixture.h"

void
editor_open (Editor        *test,
             gconstpointer  user_data)
{
  desk_fixture_open (&test->fixture);
  test->editor = CASEBOOK_EVIDENCE_EDITOR (casebook_evidence_editor_new (test->fixture.desk));
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 400, 700);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->editor));
  gtk_window_present (GTK_WINDOW (test->window));
  desk_fixture_settle ();
}

void
editor_close (Editor        *test,
              gconstpointer  user_data)
{
  g_object_add_weak_pointer (G_OBJECT (test->editor), (gpointer *) &test->editor);
  gtk_window_destroy (GTK_WINDOW (test->window));
  desk_fixture_settle ();
  g_assert_null (test->editor);
  desk_fixture_close (&test->fixture);
}

CasebookEvidence *
editor_show (Editor     *test,
             const char *title)
{
  CasebookEvidence *evidence = desk_fixture_find_evidence (&test->fixture, title);

  casebook_evidence_editor_set_evidence (test->editor, evidence);
  desk_fixture_settle ();
  return evidence;
}

gpointer
editor_find (GtkWidget  *widget,
             GType       type,
             gboolean  (*wanted) (gpointer widget,
                                  gpointer data),
             gpointer    data)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (wanted == NULL || wanted (widget, data)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = editor_find (child, type, wanted, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
editor_has_tooltip (gpointer widget,
                    gpointer data)
{
  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), data) == 0;
}

void
editor_press (Editor     *test,
              const char *tooltip)
{
  GtkWidget *button = editor_find (GTK_WIDGET (test->editor), GTK_TYPE_BUTTON, editor_has_tooltip, (gpointer) tooltip);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  desk_fixture_settle ();
}

/* The order of Tab is that of places, which a row has once it is laid out. */
void
editor_wait_for_layout (GtkWidget *widget)
{
  wait_while (gtk_widget_get_height (widget) == 0);
}

gboolean
editor_is_in_sight (GtkWidget *widget,
                    GtkWidget *window)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, window, &bounds) && bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (window);
}

/* Comes into sight and stays there: longer than any scrolling takes. */
void
editor_assert_comes_into_sight (Editor    *test,
                                GtkWidget *widget)
{
  wait_while (!editor_is_in_sight (widget, test->window));
  wait_for_time (600);
  g_assert_true (editor_is_in_sight (widget, test->window));
}
