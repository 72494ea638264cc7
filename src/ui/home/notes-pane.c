/* Casebook: the notes of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line to write down what just happened, while it is fresh, and what was
 * written down so far. A note is argued later, as evidence.
 */
#include "ui/home/note-entry.h"
#include "ui/home/note-row.h"
#include "ui/home/notes-pane.h"

struct _CasebookNotesPane
{
  GtkWidget parent_instance;

  CasebookHomeDesk *desk;

  GtkWidget         *heading;
  CasebookNoteEntry *entry;
  GtkWidget         *scroller;
  GtkListView       *list;
  GtkNoSelection    *notes;
};

G_DEFINE_FINAL_TYPE (CasebookNotesPane, casebook_notes_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_NOTE_REMOVED,
  SIGNAL_CUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
text_cut (CasebookNotesPane *self,
          const char        *sentence)
{
  g_signal_emit (self, signals[SIGNAL_CUT], 0, sentence);
}

static void
note_entered (CasebookNotesPane *self)
{
  g_autofree char *text = casebook_note_entry_dup_text (self->entry);

  if (self->desk == NULL || *text == '\0')
    return;

  casebook_home_desk_add_note (self->desk, text);
  casebook_note_entry_set_text (self->entry, "");
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
note_rewritten (CasebookNotesPane *self,
                CasebookNote      *note,
                const char        *text)
{
  casebook_home_desk_set_note_text (self->desk, note, text);
}

static void
note_left (CasebookNotesPane *self)
{
  casebook_home_desk_leave_field (self->desk);
}

static void
note_removed (CasebookNotesPane *self,
              CasebookNote      *note)
{
  casebook_home_desk_remove_note (self->desk, note);
  g_signal_emit (self, signals[SIGNAL_NOTE_REMOVED], 0, casebook_record_get_id (CASEBOOK_RECORD (note)));
}

static void
item_set_up (GtkListItemFactory *factory,
             GtkListItem        *list_item,
             gpointer            user_data)
{
  GtkWidget *row = casebook_note_row_new ();

  g_signal_connect_object (row, "rewritten", G_CALLBACK (note_rewritten), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left", G_CALLBACK (note_left), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "cut", G_CALLBACK (text_cut), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (note_removed), user_data, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
item_bound (GtkListItemFactory *factory,
            GtkListItem        *list_item,
            gpointer            user_data)
{
  casebook_note_row_set_note (CASEBOOK_NOTE_ROW (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
item_unbound (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              gpointer            user_data)
{
  casebook_note_row_set_note (CASEBOOK_NOTE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* The note row that has the focus, or holds what has it. */
static CasebookNoteRow *
focused_row (CasebookNotesPane *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return CASEBOOK_IS_NOTE_ROW (row) ? CASEBOOK_NOTE_ROW (row) : NULL;
}

static void
note_activated (CasebookNotesPane *self)
{
  CasebookNoteRow *row = focused_row (self);

  if (row != NULL)
    casebook_note_row_edit (row);
}

static gboolean
delete_key_pressed (GtkWidget *widget,
                    GVariant  *args,
                    gpointer   user_data)
{
  CasebookNoteRow *row = focused_row (CASEBOOK_NOTES_PANE (widget));

  if (row == NULL)
    return FALSE;

  note_removed (CASEBOOK_NOTES_PANE (widget), casebook_note_row_get_note (row));
  return TRUE;
}

static gboolean
menu_key_pressed (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  CasebookNoteRow *row = focused_row (CASEBOOK_NOTES_PANE (widget));

  if (row == NULL)
    return FALSE;

  casebook_note_row_pop_up (row);
  return TRUE;
}

static void
casebook_notes_pane_dispose (GObject *object)
{
  CasebookNotesPane *self = CASEBOOK_NOTES_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_NOTES_PANE);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_notes_pane_parent_class)->dispose (object);
}

static void
casebook_notes_pane_class_init (CasebookNotesPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_notes_pane_dispose;

  signals[SIGNAL_NOTE_REMOVED] =
    g_signal_new ("note-removed", CASEBOOK_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CUT] =
    g_signal_new ("cut", CASEBOOK_TYPE_NOTES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_pressed, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_pressed, NULL);

  g_type_ensure (CASEBOOK_TYPE_NOTE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookNotesPane, heading);
  gtk_widget_class_bind_template_child (widget_class, CasebookNotesPane, entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookNotesPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, CasebookNotesPane, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookNotesPane, notes);
  gtk_widget_class_bind_template_callback (widget_class, text_cut);
  gtk_widget_class_bind_template_callback (widget_class, note_entered);
  gtk_widget_class_bind_template_callback (widget_class, item_set_up);
  gtk_widget_class_bind_template_callback (widget_class, item_bound);
  gtk_widget_class_bind_template_callback (widget_class, item_unbound);
  gtk_widget_class_bind_template_callback (widget_class, note_activated);
}

static void
casebook_notes_pane_init (CasebookNotesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_notes_pane_set_desk:
 * @self: a pane
 * @desk: (nullable): whose notes to show
 */
void
casebook_notes_pane_set_desk (CasebookNotesPane *self,
                              CasebookHomeDesk  *desk)
{
  g_return_if_fail (CASEBOOK_IS_NOTES_PANE (self));
  g_return_if_fail (desk == NULL || CASEBOOK_IS_HOME_DESK (desk));

  if (g_set_object (&self->desk, desk))
    gtk_no_selection_set_model (self->notes, desk != NULL ? casebook_home_desk_get_notes (desk) : NULL);
}

/**
 * casebook_notes_pane_show_note:
 * @self: a pane
 * @note_id: id of a note
 *
 * Scrolls to the note and gives it the focus, if it is still there.
 */
void
casebook_notes_pane_show_note (CasebookNotesPane *self,
                               const char        *note_id)
{
  GListModel *notes;
  guint n;

  g_return_if_fail (CASEBOOK_IS_NOTES_PANE (self));
  g_return_if_fail (note_id != NULL);

  notes = G_LIST_MODEL (self->notes);
  n = g_list_model_get_n_items (notes);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookRecord) note = g_list_model_get_item (notes, i);

      if (!g_str_equal (casebook_record_get_id (note), note_id))
        continue;

      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      gtk_widget_grab_focus (GTK_WIDGET (self->list));
      return;
    }
}

/**
 * casebook_notes_pane_keep:
 * @self: a pane
 *
 * Makes a note of what stands in the line still, and keeps what is being written
 * in a note, so that closing loses nothing.
 */
void
casebook_notes_pane_keep (CasebookNotesPane *self)
{
  CasebookNoteRow *row;

  g_return_if_fail (CASEBOOK_IS_NOTES_PANE (self));

  row = focused_row (self);
  if (row != NULL)
    casebook_note_row_keep (row);
  note_entered (self);
}
