/* Casebook: a note in a list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A note is read until it is touched, then written in its own place. Each key
 * is handed on at once, so that whatever happens next, what was written is
 * kept; undo, which works on the note, is seen here too. Escape gives the note
 * the words back that it had, which is said and can be undone. A note is never
 * made empty: that is what deleting is for, and it can be undone.
 */
#include <glib/gi18n-lib.h>

#include "ui/dates/day-words.h"
#include "ui/home/note-entry.h"
#include "ui/home/note-row.h"
#include "ui/marks/spoken-name.h"

struct _CasebookNoteRow
{
  AdwBin parent_instance;

  CasebookNote *note;
  GSignalGroup *note_signals;
  gboolean      editing;
  gboolean      writing; /* the note is being given what stands in the entry */
  char         *before;  /* what it said when editing began */

  GtkLabel          *text;
  GtkLabel          *day;
  GtkWidget         *argued;
  GtkMenuButton     *menu;
  CasebookNoteEntry *entry;
};

G_DEFINE_FINAL_TYPE (CasebookNoteRow, casebook_note_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_REWRITTEN,
  SIGNAL_LEFT,
  SIGNAL_CUT,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_in_entry (CasebookNoteRow *self)
{
  g_autofree char *shown = casebook_note_entry_dup_text (self->entry);

  if (!g_str_equal (shown, casebook_note_get_text (self->note)))
    casebook_note_entry_set_text (self->entry, casebook_note_get_text (self->note));
}

static void
show_note (CasebookNoteRow *self)
{
  g_autofree char *day = casebook_day_to_words (casebook_note_get_written (self->note), casebook_date_today ());

  gtk_label_set_label (self->text, casebook_note_get_text (self->note));
  gtk_label_set_label (self->day, day);
  gtk_widget_set_visible (self->argued, *casebook_note_get_evidence_id (self->note) != '\0');
  gtk_menu_button_set_popover (self->menu, NULL);
  casebook_spoken_name_set_list_item (GTK_WIDGET (self), casebook_note_get_text (self->note));
  if (self->editing && !self->writing)
    show_in_entry (self);
}

static void
show_face (CasebookNoteRow *self,
           const char      *face)
{
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), face);
}

static void
rewrite (CasebookNoteRow *self,
         const char      *text)
{
  if (g_str_equal (text, casebook_note_get_text (self->note)))
    return;

  self->writing = TRUE;
  g_signal_emit (self, signals[SIGNAL_REWRITTEN], 0, self->note, text);
  self->writing = FALSE;
}

static void
text_typed (CasebookNoteRow *self)
{
  g_autofree char *text = casebook_note_entry_dup_text (self->entry);

  if (self->editing && *text != '\0')
    rewrite (self, text);
}

static void
text_cut (CasebookNoteRow *self,
          const char      *sentence)
{
  g_signal_emit (self, signals[SIGNAL_CUT], 0, sentence);
}

static void
give_back (CasebookNoteRow *self,
           const char      *before,
           const char      *typed)
{
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (self->note));

  rewrite (self, before);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  if (*typed != '\0' && !g_str_equal (typed, before))
    gtk_widget_activate_action (GTK_WIDGET (self), "home.note-given-back", "(ss)", id, typed);
}

static void
stop_editing (CasebookNoteRow *self,
              gboolean         keep)
{
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  if (!self->editing)
    return;

  /* Hiding the entry takes the focus from it, which ends editing once more. */
  self->editing = FALSE;
  text = casebook_note_entry_dup_text (self->entry);
  before = g_steal_pointer (&self->before);
  show_face (self, "read");

  /* What was typed is a step of undo of its own, and so is taking it back. */
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  if (!keep || *text == '\0')
    give_back (self, before, text);
}

static void
focus_row (CasebookNoteRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item != NULL)
    gtk_widget_grab_focus (item);
}

static void
editing_ended (CasebookNoteRow *self)
{
  stop_editing (self, TRUE);
  focus_row (self);
}

static void
editing_cancelled (CasebookNoteRow *self)
{
  stop_editing (self, FALSE);
  focus_row (self);
}

static void
focus_left (CasebookNoteRow *self)
{
  stop_editing (self, TRUE);
}

static void
remove_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CasebookNoteRow *self = CASEBOOK_NOTE_ROW (widget);

  if (self->note != NULL)
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, self->note);
}

static void
append_for_note (GMenu        *menu,
                 const char   *label,
                 const char   *action,
                 CasebookNote *note)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", casebook_record_get_id (CASEBOOK_RECORD (note)));
  g_menu_append_item (menu, item);
}

/* A menu that nobody opened has no widgets. */
static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  CasebookNoteRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  if (*casebook_note_get_evidence_id (self->note) == '\0')
    append_for_note (menu, _("Make _Evidence…"), "home.argue-note", self->note);
  else
    append_for_note (menu, _("Go to Its _Evidence"), "home.argue-note", self->note);
  g_menu_append (menu, C_("note menu", "_Move to Bin"), "note.remove");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
casebook_note_row_dispose (GObject *object)
{
  CasebookNoteRow *self = CASEBOOK_NOTE_ROW (object);

  self->editing = FALSE;
  g_clear_object (&self->note_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_NOTE_ROW);
  g_clear_object (&self->note);
  g_clear_pointer (&self->before, g_free);

  G_OBJECT_CLASS (casebook_note_row_parent_class)->dispose (object);
}

static void
casebook_note_row_class_init (CasebookNoteRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_note_row_dispose;

  signals[SIGNAL_REWRITTEN] =
    g_signal_new ("rewritten", CASEBOOK_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, CASEBOOK_TYPE_NOTE, G_TYPE_STRING);
  signals[SIGNAL_LEFT] =
    g_signal_new ("left", CASEBOOK_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CUT] =
    g_signal_new ("cut", CASEBOOK_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", CASEBOOK_TYPE_NOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, CASEBOOK_TYPE_NOTE);

  gtk_widget_class_install_action (widget_class, "note.remove", NULL, remove_activated);

  g_type_ensure (CASEBOOK_TYPE_NOTE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteRow, day);
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteRow, argued);
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteRow, menu);
  gtk_widget_class_bind_template_child (widget_class, CasebookNoteRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, casebook_note_row_edit);
  gtk_widget_class_bind_template_callback (widget_class, text_typed);
  gtk_widget_class_bind_template_callback (widget_class, text_cut);
  gtk_widget_class_bind_template_callback (widget_class, editing_ended);
  gtk_widget_class_bind_template_callback (widget_class, editing_cancelled);
  gtk_widget_class_bind_template_callback (widget_class, focus_left);
}

static void
casebook_note_row_init (CasebookNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, fill_menu, self, NULL);

  self->note_signals = g_signal_group_new (CASEBOOK_TYPE_NOTE);
  g_signal_group_connect_swapped (self->note_signals, "notify", G_CALLBACK (show_note), self);
}

/**
 * casebook_note_row_new:
 *
 * Returns: (transfer floating): a row without a note
 */
GtkWidget *
casebook_note_row_new (void)
{
  return g_object_new (CASEBOOK_TYPE_NOTE_ROW, NULL);
}

/**
 * casebook_note_row_get_note:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the note it shows
 */
CasebookNote *
casebook_note_row_get_note (CasebookNoteRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NOTE_ROW (self), NULL);

  return self->note;
}

/**
 * casebook_note_row_set_note:
 * @self: a row
 * @note: (nullable): the note to show, and to follow as it changes
 *
 * What was written in the note before is kept.
 */
void
casebook_note_row_set_note (CasebookNoteRow *self,
                            CasebookNote    *note)
{
  g_return_if_fail (CASEBOOK_IS_NOTE_ROW (self));
  g_return_if_fail (note == NULL || CASEBOOK_IS_NOTE (note));

  if (self->note == note)
    return;

  stop_editing (self, TRUE);
  g_set_object (&self->note, note);
  g_signal_group_set_target (self->note_signals, note);
  if (note != NULL)
    show_note (self);
}

/**
 * casebook_note_row_edit:
 * @self: a row with a note
 *
 * Lets the note be written in its place.
 */
void
casebook_note_row_edit (CasebookNoteRow *self)
{
  g_return_if_fail (CASEBOOK_IS_NOTE_ROW (self));
  g_return_if_fail (self->note != NULL);

  if (self->editing)
    return;

  self->before = g_strdup (casebook_note_get_text (self->note));
  casebook_note_entry_set_text (self->entry, self->before);
  show_face (self, "write");
  self->editing = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * casebook_note_row_keep:
 * @self: a row
 *
 * Ends writing, as leaving does; nothing where the note is only read.
 */
void
casebook_note_row_keep (CasebookNoteRow *self)
{
  g_return_if_fail (CASEBOOK_IS_NOTE_ROW (self));

  stop_editing (self, TRUE);
}

/**
 * casebook_note_row_pop_up:
 * @self: a row
 *
 * Shows the menu of the note.
 */
void
casebook_note_row_pop_up (CasebookNoteRow *self)
{
  g_return_if_fail (CASEBOOK_IS_NOTE_ROW (self));

  if (self->note != NULL && !self->editing)
    gtk_menu_button_popup (self->menu);
}
