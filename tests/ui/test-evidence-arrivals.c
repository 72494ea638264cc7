/* Casebook: tests of what is dropped, pasted and attached where evidence is written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../patience.h"
#include "editor-fixture.h"
#include "rest.h"
#include "ui/editor/artefact-row.h"
#include "ui/editor/artefacts-section.h"

static gboolean
has_rows (gpointer widget,
          gpointer data)
{
  return gtk_list_box_get_row_at_index (widget, 0) != NULL;
}

/* Whoever attached it sees that it came. */
static void
test_a_file_comes_into_sight (Editor        *test,
                              gconstpointer  user_data)
{
  CasebookArtefactsSection *section;
  g_autofree char *path = g_build_filename (test->fixture.folder, "drawing.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  guint n = g_list_model_get_n_items (artefacts);
  GtkWidget *list;

  g_assert_true (g_file_set_contents (path, "a drawing", -1, NULL));
  section = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_ARTEFACTS_SECTION, NULL, NULL);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  casebook_artefacts_section_take_drop (section, &value);
  wait_while (g_list_model_get_n_items (artefacts) == n);
  list = editor_find (GTK_WIDGET (section), GTK_TYPE_LIST_BOX, has_rows, NULL);
  editor_assert_comes_into_sight (test, gtk_widget_get_last_child (list));
}

static gboolean
takes (GtkEventController *controller,
       GType               type)
{
  return GTK_IS_DROP_TARGET (controller) &&
         gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (GTK_DROP_TARGET (controller)), type);
}

static GtkDropTarget *
drop_target_of (GtkWidget *widget,
                GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (takes (controller, type))
        return GTK_DROP_TARGET (controller);
    }

  g_error ("nothing of this type can be dropped here");
}

static void
drop (Editor       *test,
      const GValue *value)
{
  GtkDropTarget *target = drop_target_of (GTK_WIDGET (test->editor), G_VALUE_TYPE (value));
  gboolean taken = FALSE;

  g_signal_emit_by_name (target, "drop", value, 0.0, 0.0, &taken);
  g_assert_true (taken);
  desk_fixture_settle ();
}

static CasebookArtefact *
last_artefact (CasebookEvidence *evidence)
{
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, g_list_model_get_n_items (artefacts) - 1);

  return artefact;
}

/* Whatever has the focus, and nothing scrolls for it. */
static void
test_what_is_dropped_is_seen_where_it_arrives (Editor        *test,
                                               gconstpointer  user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  editor_show (test, THREE_CLAIMS);
  rest_in_window (test->window);
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "https://example.org/dropped");
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *row;

      drop (test, &value);
      rest_in_window (test->window);
      row = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_ARTEFACT_ROW, NULL, NULL);
      g_assert_true (editor_is_in_sight (gtk_widget_get_last_child (gtk_widget_get_parent (row)), test->window));
    }
}

typedef struct
{
  CasebookEvidence *evidence;
  guint             n;
} Arrival;

static gboolean
is_mapped (gpointer widget,
           gpointer data)
{
  return gtk_widget_get_mapped (widget);
}

/* What is attached is on its way, and the case held, for a while after it stands in the list. */
static void
wait_until_attached (Editor *test)
{
  GtkWidget *section = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_ARTEFACTS_SECTION, NULL, NULL);

  wait_while (editor_find (section, GTK_TYPE_PROGRESS_BAR, is_mapped, NULL) != NULL);
  rest_in_window (test->window);
}

static gboolean
has_arrived (gpointer data)
{
  Arrival *arrival = data;

  return g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (arrival->evidence))) == arrival->n;
}

static GdkTexture *
new_texture (void)
{
  static const guchar pixels[4 * 4 * 4] = { 0x40 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);

  return gdk_memory_texture_new (4, 4, GDK_MEMORY_R8G8B8A8, bytes, 16);
}

/* The rows of files come some time after the drop. */
static void
test_a_picture_dropped_is_seen_where_it_arrives (Editor        *test,
                                                 gconstpointer  user_data)
{
  Arrival arrival = { editor_show (test, THREE_CLAIMS), 0 };
  g_autoptr (GdkTexture) texture = new_texture ();
  g_auto (GValue) value = G_VALUE_INIT;
  GtkWidget *row;

  rest_in_window (test->window);
  arrival.n = g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (arrival.evidence))) + 1;
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_value_set_object (&value, texture);
  drop (test, &value);
  wait_while (!has_arrived (&arrival));
  wait_until_attached (test);
  row = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_ARTEFACT_ROW, NULL, NULL);
  g_assert_true (editor_is_in_sight (gtk_widget_get_last_child (gtk_widget_get_parent (row)), test->window));
}

/* Whether one of the shortcuts of the editor for Ctrl+V, before (@phase capture) or after what has the
 * focus is asked, does something. */
static gboolean
press_paste (Editor              *test,
             GtkPropagationPhase  phase)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (test->editor));
  g_autoptr (GtkShortcutTrigger) key = gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller) || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), key))
            done |= gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (test->editor), NULL);
        }
    }

  return done;
}

static void
test_the_key_to_paste_attaches_what_was_copied (Editor        *test,
                                                gconstpointer  user_data)
{
  Arrival arrival = { editor_show (test, THREE_CLAIMS), 0 };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (test->window);

  arrival.n = g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (arrival.evidence))) + 1;
  gdk_clipboard_set_text (clipboard, "https://example.org/pasted");
  g_assert_true (press_paste (test, GTK_PHASE_BUBBLE));
  wait_while (!has_arrived (&arrival));
  wait_until_attached (test);
  g_assert_cmpstr (casebook_artefact_get_url (last_artefact (arrival.evidence)), ==, "https://example.org/pasted");
}

/* A text can do nothing with a picture, and would keep the key to itself; a text is for it alone. */
static void
test_a_picture_is_pasted_while_a_text_has_the_caret (Editor        *test,
                                                     gconstpointer  user_data)
{
  Arrival arrival = { editor_show (test, THREE_CLAIMS), 0 };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (test->window);
  g_autoptr (GdkTexture) texture = new_texture ();

  arrival.n = g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_artefacts (arrival.evidence))) + 1;
  casebook_evidence_editor_focus_title (test->editor);
  gdk_clipboard_set_text (clipboard, "https://example.org/pasted");
  g_assert_false (press_paste (test, GTK_PHASE_CAPTURE));
  gdk_clipboard_set_texture (clipboard, texture);
  g_assert_true (press_paste (test, GTK_PHASE_CAPTURE));
  wait_while (!has_arrived (&arrival));
  wait_until_attached (test);
}

/* The field for an address comes below all else, where it would be half seen or not at all. */
static void
test_link_is_typed_in_sight (Editor        *test,
                             gconstpointer  user_data)
{
  GtkWidget *section, *field;

  editor_show (test, THREE_CLAIMS);
  section = editor_find (GTK_WIDGET (test->editor), CASEBOOK_TYPE_ARTEFACTS_SECTION, NULL, NULL);
  gtk_widget_activate_action (section, "artefacts.add-link", NULL);
  field = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_nonnull (gtk_widget_get_ancestor (field, GTK_TYPE_ENTRY));
  editor_assert_comes_into_sight (test, gtk_widget_get_ancestor (field, GTK_TYPE_ENTRY));
}

static void
test_a_dropped_address_becomes_a_link (Editor        *test,
                                       gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, "https://example.org/dropped");
  drop (test, &value);
  g_assert_cmpstr (casebook_artefact_get_url (last_artefact (evidence)), ==, "https://example.org/dropped");
}

/* A browser offers what is dragged from it as a list of files. */
static void
test_a_page_dragged_from_a_browser_becomes_a_link (Editor        *test,
                                                   gconstpointer  user_data)
{
  CasebookEvidence *evidence = editor_show (test, THREE_CLAIMS);
  g_autoptr (GFile) page = g_file_new_for_uri ("https://example.org/page");
  g_autoptr (GSList) pages = g_slist_append (NULL, page);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, pages);
  drop (test, &value);
  g_assert_cmpstr (casebook_artefact_get_url (last_artefact (evidence)), ==, "https://example.org/page");
}

static gboolean
says_drop (gpointer widget,
           gpointer data)
{
  return g_strcmp0 (adw_status_page_get_title (widget), "Drop to Attach") == 0;
}

static void
test_a_file_over_the_editor_is_told_where_it_lands (Editor        *test,
                                                    gconstpointer  user_data)
{
  GtkDropTarget *target = drop_target_of (GTK_WIDGET (test->editor), GDK_TYPE_FILE_LIST);
  GtkWidget *page = editor_find (GTK_WIDGET (test->editor), ADW_TYPE_STATUS_PAGE, says_drop, NULL);
  GdkDragAction action;

  g_signal_emit_by_name (target, "enter", 0.0, 0.0, &action);
  g_assert_cmpint (action, ==, 0);
  g_assert_false (gtk_widget_get_visible (page));

  editor_show (test, THREE_CLAIMS);
  g_signal_emit_by_name (target, "enter", 0.0, 0.0, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_COPY);
  g_assert_true (gtk_widget_get_visible (page));

  g_signal_emit_by_name (target, "leave");
  g_assert_false (gtk_widget_get_visible (page));
}

#define add(path, function) g_test_add (path, Editor, NULL, editor_open, function, editor_close)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/ui/evidence-arrivals/a-file-comes-into-sight", test_a_file_comes_into_sight);
  add ("/ui/evidence-arrivals/link-is-typed-in-sight", test_link_is_typed_in_sight);
  add ("/ui/evidence-arrivals/what-is-dropped-is-seen-where-it-arrives", test_what_is_dropped_is_seen_where_it_arrives);
  add ("/ui/evidence-arrivals/a-picture-dropped-is-seen-where-it-arrives", test_a_picture_dropped_is_seen_where_it_arrives);
  add ("/ui/evidence-arrivals/the-key-to-paste-attaches-what-was-copied", test_the_key_to_paste_attaches_what_was_copied);
  add ("/ui/evidence-arrivals/a-picture-is-pasted-while-a-text-has-the-caret",
       test_a_picture_is_pasted_while_a_text_has_the_caret);
  add ("/ui/evidence-arrivals/a-dropped-address-becomes-a-link", test_a_dropped_address_becomes_a_link);
  add ("/ui/evidence-arrivals/a-page-dragged-from-a-browser-becomes-a-link", test_a_page_dragged_from_a_browser_becomes_a_link);
  add ("/ui/evidence-arrivals/a-file-over-the-editor-is-told-where-it-lands", test_a_file_over_the_editor_is_told_where_it_lands);

  return g_test_run ();
}
