/* Casebook: the places of a library, and its notes.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/fields/one-stop.h"
#include "ui/home/home-sidebar.h"
#include "ui/home/notes-pane.h"

struct _CasebookHomeSidebar
{
  GtkWidget parent_instance;

  CasebookHomeDesk *desk;

  GtkListBox        *places;
  GtkListBoxRow     *cases_place;
  GtkListBoxRow     *bin_place;
  GtkLabel          *n_cases;
  GtkLabel          *n_binned;
  CasebookNotesPane *notes;
};

G_DEFINE_FINAL_TYPE (CasebookHomeSidebar, casebook_home_sidebar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PLACE_SELECTED,
  SIGNAL_PLACE_CHOSEN,
  SIGNAL_NOTE_REMOVED,
  SIGNAL_CUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_count (GtkLabel *label,
           guint     n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_label_set_label (label, n > 0 ? count : "");
}

static void
show_counts (CasebookHomeSidebar *self)
{
  set_count (self->n_cases, g_list_model_get_n_items (casebook_home_desk_get_cases (self->desk)));
  set_count (self->n_binned, g_list_model_get_n_items (casebook_home_desk_get_bin (self->desk)) +
                             g_list_model_get_n_items (casebook_home_desk_get_evidence_bin (self->desk)) +
                             g_list_model_get_n_items (casebook_home_desk_get_part_bin (self->desk)) +
                             g_list_model_get_n_items (casebook_home_desk_get_note_bin (self->desk)));
}

static void
place_selected (CasebookHomeSidebar *self,
                GtkListBoxRow       *place)
{
  if (place != NULL)
    g_signal_emit (self, signals[SIGNAL_PLACE_SELECTED], 0);
}

static void
place_activated (CasebookHomeSidebar *self)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_CHOSEN], 0);
}

static void
note_removed (CasebookHomeSidebar *self,
              const char          *note_id)
{
  g_signal_emit (self, signals[SIGNAL_NOTE_REMOVED], 0, note_id);
}

static void
text_cut (CasebookHomeSidebar *self,
          const char          *sentence)
{
  g_signal_emit (self, signals[SIGNAL_CUT], 0, sentence);
}

static gboolean
casebook_home_sidebar_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  gboolean moved;

  if (casebook_one_stop_focus (widget, direction, &moved))
    return moved;

  return GTK_WIDGET_CLASS (casebook_home_sidebar_parent_class)->focus (widget, direction);
}

static void
casebook_home_sidebar_dispose (GObject *object)
{
  CasebookHomeSidebar *self = CASEBOOK_HOME_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_HOME_SIDEBAR);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_home_sidebar_parent_class)->dispose (object);
}

static void
casebook_home_sidebar_class_init (CasebookHomeSidebarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_home_sidebar_dispose;
  widget_class->focus = casebook_home_sidebar_focus;

  signals[SIGNAL_PLACE_SELECTED] =
    g_signal_new ("place-selected", CASEBOOK_TYPE_HOME_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_PLACE_CHOSEN] =
    g_signal_new ("place-chosen", CASEBOOK_TYPE_HOME_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  signals[SIGNAL_NOTE_REMOVED] =
    g_signal_new ("note-removed", CASEBOOK_TYPE_HOME_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CUT] =
    g_signal_new ("cut", CASEBOOK_TYPE_HOME_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CASEBOOK_TYPE_NOTES_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/home-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeSidebar, cases_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeSidebar, bin_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeSidebar, n_cases);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeSidebar, n_binned);
  gtk_widget_class_bind_template_child (widget_class, CasebookHomeSidebar, notes);
  gtk_widget_class_bind_template_callback (widget_class, place_selected);
  gtk_widget_class_bind_template_callback (widget_class, place_activated);
  gtk_widget_class_bind_template_callback (widget_class, note_removed);
  gtk_widget_class_bind_template_callback (widget_class, text_cut);
}

static void
casebook_home_sidebar_init (CasebookHomeSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_select_row (self->places, self->cases_place);
}

/**
 * casebook_home_sidebar_new:
 *
 * Returns: (transfer floating): a sidebar without a desk, with the cases selected
 */
GtkWidget *
casebook_home_sidebar_new (void)
{
  return g_object_new (CASEBOOK_TYPE_HOME_SIDEBAR, NULL);
}

/**
 * casebook_home_sidebar_set_desk:
 * @self: a sidebar without a desk
 * @desk: whose places to count and notes to show
 */
void
casebook_home_sidebar_set_desk (CasebookHomeSidebar *self,
                                CasebookHomeDesk    *desk)
{
  GListModel *lists[] = { casebook_home_desk_get_cases (desk), casebook_home_desk_get_bin (desk),
                          casebook_home_desk_get_evidence_bin (desk), casebook_home_desk_get_part_bin (desk),
                          casebook_home_desk_get_note_bin (desk) };

  g_return_if_fail (CASEBOOK_IS_HOME_SIDEBAR (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  casebook_notes_pane_set_desk (self->notes, desk);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_signal_connect_object (lists[i], "items-changed", G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
  show_counts (self);
}

/**
 * casebook_home_sidebar_is_in_bin:
 * @self: a sidebar
 *
 * Returns: whether the bin is selected, and not the cases
 */
gboolean
casebook_home_sidebar_is_in_bin (CasebookHomeSidebar *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_SIDEBAR (self), FALSE);

  return gtk_list_box_get_selected_row (self->places) == self->bin_place;
}

/**
 * casebook_home_sidebar_show_note:
 * @self: a sidebar
 * @note_id: id of a note
 *
 * Scrolls to the note and gives it the focus, if it is still there.
 */
void
casebook_home_sidebar_show_note (CasebookHomeSidebar *self,
                                 const char          *note_id)
{
  g_return_if_fail (CASEBOOK_IS_HOME_SIDEBAR (self));

  casebook_notes_pane_show_note (self->notes, note_id);
}

/**
 * casebook_home_sidebar_keep:
 * @self: a sidebar
 *
 * Hands what is being written to the desk, so that leaving loses nothing.
 */
void
casebook_home_sidebar_keep (CasebookHomeSidebar *self)
{
  g_return_if_fail (CASEBOOK_IS_HOME_SIDEBAR (self));

  casebook_notes_pane_keep (self->notes);
}
