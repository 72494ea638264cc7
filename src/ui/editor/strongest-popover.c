/* Casebook: choosing a place among the strongest examples.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place is a row: who stands there, and why. Choosing one puts the evidence
 * there, so that choosing, ordering and giving way to another are one gesture,
 * and what the packet will show is seen before and after it.
 */
#include "ui/editor/strongest-popover.h"
#include "ui/editor/strongest-words.h"

typedef struct
{
  GtkListBoxRow *row;
  GtkLabel      *title;
  GtkLabel      *why;
  GtkWidget     *own;
} Place;

struct _CasebookStrongestPopover
{
  GtkPopover parent_instance;

  GtkLabel   *question;
  GtkListBox *list;
  GtkWidget  *take_out;

  Place places[CASEBOOK_N_STRONGEST];
  guint first; /* the row a person most likely wants */
};

G_DEFINE_FINAL_TYPE (CasebookStrongestPopover, casebook_strongest_popover, GTK_TYPE_POPOVER)

enum
{
  PLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
place_chosen (CasebookStrongestPopover *self,
              GtkListBoxRow            *row)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PLACED], 0, gtk_list_box_row_get_index (row));
}

static void
taken_out (CasebookStrongestPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PLACED], 0, CASEBOOK_STRONGEST_NONE);
}

static void
shown (CasebookStrongestPopover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->places[self->first].row));
}

static GtkLabel *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);

  return GTK_LABEL (label);
}

static GtkWidget *
create_number (guint index)
{
  g_autofree char *text = g_strdup_printf ("%u", index + 1);
  GtkWidget *number = gtk_label_new (text);

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "heading");
  gtk_widget_add_css_class (number, "numeric");

  return number;
}

static void
add_place (CasebookStrongestPopover *self,
           guint                     index)
{
  Place *place = &self->places[index];
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  place->row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
  place->title = create_label ();
  place->why = create_label ();
  place->own = gtk_image_new_from_icon_name ("starred-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (place->why), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (place->why), "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (place->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (place->why));
  gtk_box_append (GTK_BOX (line), create_number (index));
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), place->own);
  gtk_list_box_row_set_child (place->row, line);
  gtk_list_box_append (self->list, GTK_WIDGET (place->row));
}

static void
casebook_strongest_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_STRONGEST_POPOVER);

  G_OBJECT_CLASS (casebook_strongest_popover_parent_class)->dispose (object);
}

static void
casebook_strongest_popover_class_init (CasebookStrongestPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_strongest_popover_dispose;

  signals[PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/strongest-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestPopover, question);
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestPopover, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookStrongestPopover, take_out);
  gtk_widget_class_bind_template_callback (widget_class, shown);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen);
  gtk_widget_class_bind_template_callback (widget_class, taken_out);
}

static void
casebook_strongest_popover_init (CasebookStrongestPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CASEBOOK_N_STRONGEST; i++)
    add_place (self, i);
}

static void
tell_place (CasebookStrongestPopover *self,
            guint                     index,
            CasebookEvidence         *stands,
            CasebookEvidence         *evidence)
{
  Place *place = &self->places[index];
  const char *why = casebook_strongest_place_to_words (stands, evidence);
  const char *title = casebook_strongest_title_to_words (stands);
  g_autofree char *name = g_strdup_printf ("%u: %s, %s", index + 1, title, why);

  gtk_label_set_text (place->title, title);
  gtk_label_set_text (place->why, why);
  gtk_widget_set_visible (place->own, stands == evidence && casebook_evidence_get_strongest (evidence) > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place->row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Where the evidence stands already, else the first place nobody was chosen for, else the last. */
static guint
find_first (GPtrArray        *stand,
            CasebookEvidence *evidence)
{
  guint index;

  if (casebook_evidence_get_strongest (evidence) > 0 && g_ptr_array_find (stand, evidence, &index))
    return index;
  for (index = 0; index < stand->len && index < CASEBOOK_N_STRONGEST - 1; index++)
    {
      if (casebook_evidence_get_strongest (stand->pdata[index]) == 0)
        break;
    }

  return index;
}

/**
 * casebook_strongest_popover_tell:
 * @self: a popover
 * @case_: a case
 * @evidence: evidence of it that a place is to be chosen for
 *
 * Shows who stands among the strongest examples now.
 */
void
casebook_strongest_popover_tell (CasebookStrongestPopover *self,
                                 CasebookCase             *case_,
                                 CasebookEvidence         *evidence)
{
  g_autoptr (GPtrArray) stand = NULL;

  g_return_if_fail (CASEBOOK_IS_STRONGEST_POPOVER (self));
  g_return_if_fail (CASEBOOK_IS_CASE (case_));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));

  stand = casebook_strongest_list (case_, CASEBOOK_AUDIENCE_COMMITTEE);
  self->first = find_first (stand, evidence);
  for (guint i = 0; i < CASEBOOK_N_STRONGEST; i++)
    tell_place (self, i, i < stand->len ? stand->pdata[i] : NULL, evidence);

  gtk_label_set_text (self->question, casebook_strongest_question_to_words (case_, evidence));
  gtk_widget_set_sensitive (GTK_WIDGET (self->list),
                            casebook_evidence_may_be_read_by (evidence, CASEBOOK_AUDIENCE_COMMITTEE));
  gtk_widget_set_visible (self->take_out, casebook_evidence_get_strongest (evidence) > 0);
}
