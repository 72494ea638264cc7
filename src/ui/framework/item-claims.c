/* Casebook: what the case says of one competency.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The claims on it, or why there was no opportunity, or what to do while there
 * is neither. That there was none can be stated only where nothing is claimed,
 * for a claim shows an occasion; where both are said the claim counts.
 */
#include "ui/framework/claim-list.h"
#include "ui/framework/item-claims.h"
#include "ui/marks/coverage-words.h"

struct _CasebookItemClaims
{
  GtkBox parent_instance;

  GtkWidget         *add;
  GtkLabel          *lack;
  GtkWidget         *stated;
  GtkLabel          *reason;
  GtkWidget         *outdated;
  CasebookClaimList *claims;
  GtkWidget         *no_claims;
  GtkWidget         *new_evidence_button;

  CasebookCaseDesk *desk;
  GSignalGroup     *desk_signals;
  GSignalGroup     *stated_signals;
  CasebookItem     *item;
};

G_DEFINE_FINAL_TYPE (CasebookItemClaims, casebook_item_claims, GTK_TYPE_BOX)

enum
{
  SIGNAL_EVIDENCE_CHOSEN,
  SIGNAL_OPENED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_focus_in (CasebookItemClaims *self,
              GtkWidget          *part)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, part);
}

static void
show_lack (CasebookItemClaims *self)
{
  CasebookCoverage *coverage = casebook_case_desk_get_coverage (self->desk, self->item);
  const char *sentence = casebook_coverage_lack_to_sentence (casebook_coverage_get_lack (coverage));

  gtk_label_set_text (self->lack, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), sentence != NULL);
}

static void
show_stated (CasebookItemClaims    *self,
             CasebookNoOpportunity *stated)
{
  gtk_widget_set_visible (self->stated, stated != NULL);
  gtk_label_set_text (self->reason, stated != NULL ? casebook_no_opportunity_get_reason (stated) : "");
  g_signal_group_set_target (self->stated_signals, stated);
}

/* The focus does not stay on what is hidden, and is not to be lost either. */
static void
show_claimed (CasebookItemClaims *self)
{
  gboolean any = casebook_claim_list_get_n_claims (self->claims) > 0;
  CasebookNoOpportunity *stated = casebook_case_find_no_opportunity (casebook_case_desk_get_case (self->desk),
                                                                     casebook_item_get_id (self->item), "");
  gboolean empty = !any && stated == NULL;
  gboolean lost = (has_focus_in (self, self->stated) && stated == NULL) || (has_focus_in (self, self->no_claims) && !empty);

  gtk_widget_set_visible (GTK_WIDGET (self->claims), any);
  gtk_widget_set_visible (self->no_claims, empty);
  gtk_widget_set_visible (self->add, !empty);
  gtk_widget_set_visible (self->outdated, any);
  show_lack (self);
  show_stated (self, stated);
  if (lost)
    gtk_widget_grab_focus (casebook_item_claims_get_add_button (self));
}

static void
evidence_chosen (CasebookItemClaims *self,
                 CasebookEvidence   *evidence)
{
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_CHOSEN], 0, evidence);
}

static void
evidence_opened (CasebookItemClaims *self)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
claim_removed (CasebookItemClaims *self,
               CasebookRecord     *claim)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, claim);
}

static void
focus_lost (CasebookItemClaims *self)
{
  gtk_widget_grab_focus (casebook_item_claims_get_add_button (self));
}

static void
casebook_item_claims_dispose (GObject *object)
{
  CasebookItemClaims *self = CASEBOOK_ITEM_CLAIMS (object);

  g_clear_object (&self->desk_signals);
  g_clear_object (&self->stated_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_ITEM_CLAIMS);
  g_clear_object (&self->item);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_item_claims_parent_class)->dispose (object);
}

static void
casebook_item_claims_class_init (CasebookItemClaimsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_item_claims_dispose;

  signals[SIGNAL_EVIDENCE_CHOSEN] = g_signal_new ("evidence-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 1, CASEBOOK_TYPE_EVIDENCE);
  signals[SIGNAL_OPENED] = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);

  g_type_ensure (CASEBOOK_TYPE_CLAIM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/framework/item-claims.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, add);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, lack);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, stated);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, reason);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, outdated);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, claims);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, no_claims);
  gtk_widget_class_bind_template_child (widget_class, CasebookItemClaims, new_evidence_button);
  gtk_widget_class_bind_template_callback (widget_class, show_claimed);
  gtk_widget_class_bind_template_callback (widget_class, evidence_chosen);
  gtk_widget_class_bind_template_callback (widget_class, evidence_opened);
  gtk_widget_class_bind_template_callback (widget_class, claim_removed);
  gtk_widget_class_bind_template_callback (widget_class, focus_lost);
}

static void
casebook_item_claims_init (CasebookItemClaims *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->desk_signals = g_signal_group_new (CASEBOOK_TYPE_CASE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "coverage-changed", G_CALLBACK (show_claimed), self);
  g_signal_group_connect_swapped (self->desk_signals, "touched", G_CALLBACK (show_claimed), self);
  self->stated_signals = g_signal_group_new (CASEBOOK_TYPE_NO_OPPORTUNITY);
  g_signal_group_connect_swapped (self->stated_signals, "notify::reason", G_CALLBACK (show_claimed), self);
}

/**
 * casebook_item_claims_set_item:
 * @self: what is claimed
 * @desk: an open case
 * @item: the item of its framework that it is about from now on
 */
void
casebook_item_claims_set_item (CasebookItemClaims *self,
                               CasebookCaseDesk   *desk,
                               CasebookItem       *item)
{
  g_return_if_fail (CASEBOOK_IS_ITEM_CLAIMS (self));
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));

  g_set_object (&self->desk, desk);
  g_set_object (&self->item, item);
  g_signal_group_set_target (self->desk_signals, desk);
  casebook_claim_list_set_item (self->claims, desk, item);
}

/**
 * casebook_item_claims_dup_evidence:
 * @self: what is claimed
 *
 * Returns: (transfer full) (nullable): the evidence to be shown beside it
 */
CasebookEvidence *
casebook_item_claims_dup_evidence (CasebookItemClaims *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_CLAIMS (self), NULL);

  return casebook_claim_list_dup_evidence (self->claims);
}

/**
 * casebook_item_claims_select_evidence:
 * @self: what is claimed
 * @evidence: (nullable): the evidence that is shown beside it
 */
void
casebook_item_claims_select_evidence (CasebookItemClaims *self,
                                      CasebookEvidence   *evidence)
{
  g_return_if_fail (CASEBOOK_IS_ITEM_CLAIMS (self));

  casebook_claim_list_select_evidence (self->claims, evidence);
}

/**
 * casebook_item_claims_get_selected_row:
 * @self: what is claimed
 *
 * Returns: (transfer none) (nullable): the row of the claim whose evidence is shown
 */
GtkWidget *
casebook_item_claims_get_selected_row (CasebookItemClaims *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_CLAIMS (self), NULL);

  return casebook_claim_list_get_selected_row (self->claims);
}

/**
 * casebook_item_claims_get_add_button:
 * @self: what is claimed
 *
 * Returns: (transfer none): the button in sight that adds evidence, for a popover to point to
 */
GtkWidget *
casebook_item_claims_get_add_button (CasebookItemClaims *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ITEM_CLAIMS (self), NULL);

  return gtk_widget_get_visible (self->add) ? self->add : self->new_evidence_button;
}
