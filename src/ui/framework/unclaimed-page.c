/* Casebook: evidence that supports nothing yet, listed.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row leaves the list when its evidence gets a claim; the editor beside the
 * list goes on showing it.
 */
#include "ui/framework/claim-words.h"
#include "ui/framework/unclaimed-list.h"
#include "ui/framework/unclaimed-page.h"

struct _CasebookUnclaimedPage
{
  AdwBin parent_instance;

  GtkStack   *stack;
  GtkListBox *list;

  CasebookCaseDesk *desk;
  GListModel       *evidence;
  CasebookEvidence *shown; /* beside the page */
};

G_DEFINE_FINAL_TYPE (CasebookUnclaimedPage, casebook_unclaimed_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_EVIDENCE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_words (AdwActionRow     *row,
            GParamSpec       *changed,
            CasebookEvidence *evidence)
{
  g_autofree char *title = casebook_evidence_title_or_hint (evidence);
  g_autofree char *context = casebook_evidence_context_to_words (evidence);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, context);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_words), row, G_CONNECT_SWAPPED);
  show_words (ADW_ACTION_ROW (row), NULL, item);

  return row;
}

/* The row of what is shown, if it is in the list. */
static void
mark_shown (CasebookUnclaimedPage *self)
{
  guint n = g_list_model_get_n_items (self->evidence);

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
  gtk_list_box_unselect_all (self->list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (self->evidence, i);

      if (evidence == self->shown)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
    }
}

static void
row_activated (CasebookUnclaimedPage *self,
               GtkListBoxRow         *row)
{
  g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (self->evidence, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SIGNAL_EVIDENCE_CHOSEN], 0, evidence);
}

static void
casebook_unclaimed_page_dispose (GObject *object)
{
  CasebookUnclaimedPage *self = CASEBOOK_UNCLAIMED_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->evidence);
  g_clear_object (&self->shown);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_unclaimed_page_parent_class)->dispose (object);
}

static void
casebook_unclaimed_page_class_init (CasebookUnclaimedPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_unclaimed_page_dispose;

  signals[SIGNAL_EVIDENCE_CHOSEN] =
    g_signal_new ("evidence-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_EVIDENCE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/unclaimed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookUnclaimedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookUnclaimedPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
casebook_unclaimed_page_init (CasebookUnclaimedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_unclaimed_page_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a page of the evidence of its case that has no claim
 */
GtkWidget *
casebook_unclaimed_page_new (CasebookCaseDesk *desk)
{
  CasebookUnclaimedPage *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_UNCLAIMED_PAGE, NULL);
  self->desk = g_object_ref (desk);
  self->evidence = casebook_unclaimed_list_new (desk);
  gtk_list_box_bind_model (self->list, self->evidence, create_row, NULL, NULL);
  g_signal_connect_object (self->evidence, "items-changed", G_CALLBACK (mark_shown), self, G_CONNECT_SWAPPED);
  mark_shown (self);

  return GTK_WIDGET (self);
}

/**
 * casebook_unclaimed_page_dup_first:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the evidence to be shown beside it first
 */
CasebookEvidence *
casebook_unclaimed_page_dup_first (CasebookUnclaimedPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_UNCLAIMED_PAGE (self), NULL);

  return g_list_model_get_item (self->evidence, 0);
}

/**
 * casebook_unclaimed_page_set_shown:
 * @self: a page
 * @evidence: (nullable): the evidence that is shown beside it
 */
void
casebook_unclaimed_page_set_shown (CasebookUnclaimedPage *self,
                                   CasebookEvidence      *evidence)
{
  g_return_if_fail (CASEBOOK_IS_UNCLAIMED_PAGE (self));
  g_return_if_fail (evidence == NULL || CASEBOOK_IS_EVIDENCE (evidence));

  g_set_object (&self->shown, evidence);
  mark_shown (self);
}
