/* Casebook: choosing a piece of evidence of the case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One piece of evidence may carry many claims, so what is there already is
 * offered before more is written.
 */
#include <glib/gi18n-lib.h>

#include "base/fact-line.h"
#include "base/text.h"
#include "ui/framework/claim-words.h"
#include "ui/framework/evidence-chooser.h"
#include "ui/marks/spoken-name.h"
#include "ui/marks/window-line.h"

struct _CasebookEvidenceChooser
{
  GtkPopover parent_instance;

  GtkSearchEntry     *filter_entry;
  GtkStack           *stack;
  GtkListView        *list;
  GtkSingleSelection *selection;
  GtkCustomFilter    *filter;

  CasebookCase *case_;
  char         *needle;
};

G_DEFINE_FINAL_TYPE (CasebookEvidenceChooser, casebook_evidence_chooser, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
evidence_matches (gpointer item,
                  gpointer user_data)
{
  CasebookEvidenceChooser *self = user_data;
  g_autofree char *context = NULL;
  g_autofree char *words = NULL;
  g_autofree char *folded = NULL;

  if (self->needle == NULL || *self->needle == '\0')
    return TRUE;

  context = casebook_evidence_context_to_words (item);
  words = g_strjoin (" ", casebook_evidence_get_title (item), context, NULL);
  folded = casebook_text_fold (words);
  return strstr (folded, self->needle) != NULL;
}

static void
show_whether_any (CasebookEvidenceChooser *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nothing");
}

static void
filter_changed (CasebookEvidenceChooser *self)
{
  g_free (self->needle);
  self->needle = casebook_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->filter_entry)));
  g_strstrip (self->needle);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_whether_any (self);
}

static void
evidence_activated (CasebookEvidenceChooser *self,
                    guint                    position)
{
  g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (evidence == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, evidence);
}

/* The entry tells of what is typed when the typing pauses, which Return does not wait for. */
static void
filter_activated (CasebookEvidenceChooser *self)
{
  filter_changed (self);
  evidence_activated (self, gtk_single_selection_get_selected (self->selection));
}

static void
filter_stopped (CasebookEvidenceChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
popover_shown (CasebookEvidenceChooser *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  filter_changed (self);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_entry));
}

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
row_set_up (CasebookEvidenceChooser *self,
            GtkListItem             *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *context = create_label ("caption");

  gtk_widget_add_css_class (context, "dim-label");
  gtk_widget_add_css_class (row, "two-lines");
  gtk_box_append (GTK_BOX (row), create_label (NULL));
  gtk_box_append (GTK_BOX (row), context);
  gtk_list_item_set_child (list_item, row);
}

/* What the candidate chose among the strongest is told first. */
static char *
context_of (CasebookEvidence *evidence)
{
  g_autofree char *context = casebook_evidence_context_to_words (evidence);

  if (casebook_evidence_get_strongest (evidence) == 0)
    return g_steal_pointer (&context);

  return casebook_window_line_join ((const char *[]) { C_("evidence", "strongest example"), context, NULL });
}

static void
row_bound (CasebookEvidenceChooser *self,
           GtkListItem             *list_item)
{
  CasebookEvidence *evidence = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  g_autofree char *title = casebook_evidence_title_or_hint (evidence);
  g_autofree char *context = context_of (evidence);
  g_autofree char *name = casebook_fact_line_speak ((const char *[]) { title, context, NULL });

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), context);
  casebook_spoken_name_set_list_item (row, name);
}

static void
casebook_evidence_chooser_dispose (GObject *object)
{
  CasebookEvidenceChooser *self = CASEBOOK_EVIDENCE_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_EVIDENCE_CHOOSER);
  g_clear_object (&self->case_);

  G_OBJECT_CLASS (casebook_evidence_chooser_parent_class)->dispose (object);
}

static void
casebook_evidence_chooser_finalize (GObject *object)
{
  g_free (CASEBOOK_EVIDENCE_CHOOSER (object)->needle);

  G_OBJECT_CLASS (casebook_evidence_chooser_parent_class)->finalize (object);
}

static void
casebook_evidence_chooser_class_init (CasebookEvidenceChooserClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_evidence_chooser_dispose;
  G_OBJECT_CLASS (class)->finalize = casebook_evidence_chooser_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_EVIDENCE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/evidence-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceChooser, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceChooser, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceChooser, selection);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, evidence_activated);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up);
  gtk_widget_class_bind_template_callback (widget_class, row_bound);
}

static void
casebook_evidence_chooser_init (CasebookEvidenceChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_evidence_chooser_new:
 * @case_: a case
 *
 * Returns: (transfer floating): a popover that lists the evidence of @case_
 */
GtkWidget *
casebook_evidence_chooser_new (CasebookCase *case_)
{
  CasebookEvidenceChooser *self;
  g_autoptr (GtkFilterListModel) filtered = NULL;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);

  self = g_object_new (CASEBOOK_TYPE_EVIDENCE_CHOOSER, NULL);
  self->case_ = g_object_ref (case_);
  self->filter = gtk_custom_filter_new (evidence_matches, self, NULL);
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (casebook_case_get_evidence (case_))),
                                        GTK_FILTER (self->filter));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (filtered));
  show_whether_any (self);

  return GTK_WIDGET (self);
}
