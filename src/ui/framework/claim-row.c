/* Casebook: a claim in the list of its competency.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The candidate's own sentence, and below it, quieter, the evidence it stands
 * on. The handle at the start is what the row is dragged by.
 */
#include <glib/gi18n-lib.h>

#include "base/fact-line.h"
#include "base/text.h"
#include "ui/framework/claim-row.h"
#include "ui/framework/claim-words.h"

struct _CasebookClaimRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *handle;
  GtkLabel  *sentence;
  GtkWidget *star;
  GtkLabel  *words;
  GtkLabel  *supports;

  CasebookClaim    *claim;
  CasebookEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (CasebookClaimRow, casebook_claim_row, GTK_TYPE_LIST_BOX_ROW)

/* A screen reader hears the row as one thing: the sentence, then what it stands on. */
static void
name_row (CasebookClaimRow *self)
{
  const char *facts[] = { gtk_label_get_text (self->sentence), gtk_label_get_text (self->words),
                          gtk_widget_get_visible (self->star) ? C_("evidence", "strongest example") : NULL, NULL };
  g_autofree char *name = casebook_fact_line_speak (facts);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_sentence (CasebookClaimRow *self)
{
  g_autofree char *sentence = casebook_claim_sentence_or_hint (casebook_claim_get_sentence (self->claim));

  gtk_label_set_text (self->sentence, sentence);
  if (casebook_text_is_blank (casebook_claim_get_sentence (self->claim)))
    gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sentence), "dim-label");
  name_row (self);
}

static void
show_evidence (CasebookClaimRow *self)
{
  g_autofree char *words = casebook_evidence_to_words (self->evidence);

  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->star, casebook_evidence_get_strongest (self->evidence) > 0);
  name_row (self);
}

static void
show_supports (CasebookClaimRow *self)
{
  GListModel *claims = G_LIST_MODEL (casebook_evidence_get_claims (self->evidence));
  g_autofree char *words = casebook_supports_to_words (g_list_model_get_n_items (claims));

  gtk_label_set_text (self->supports, words);
  gtk_widget_set_visible (GTK_WIDGET (self->supports), *words != '\0');
}

static GdkContentProvider *
drag_prepared (CasebookClaimRow *self)
{
  return gdk_content_provider_new_typed (CASEBOOK_TYPE_CLAIM, self->claim);
}

static void
drag_began (CasebookClaimRow *self,
            GdkDrag          *drag,
            GtkDragSource    *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_ended (CasebookClaimRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
casebook_claim_row_dispose (GObject *object)
{
  CasebookClaimRow *self = CASEBOOK_CLAIM_ROW (object);

  /* A row that is gone is told nothing more, though somebody may hold it yet. */
  if (self->evidence != NULL)
    {
      g_signal_handlers_disconnect_by_data (casebook_evidence_get_claims (self->evidence), self);
      g_signal_handlers_disconnect_by_data (self->evidence, self);
      g_signal_handlers_disconnect_by_data (self->claim, self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_CLAIM_ROW);
  g_clear_object (&self->claim);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (casebook_claim_row_parent_class)->dispose (object);
}

static void
casebook_claim_row_class_init (CasebookClaimRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_claim_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/claim-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimRow, star);
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimRow, words);
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimRow, supports);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepared);
  gtk_widget_class_bind_template_callback (widget_class, drag_began);
  gtk_widget_class_bind_template_callback (widget_class, drag_ended);
}

static void
casebook_claim_row_init (CasebookClaimRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
}

/**
 * casebook_claim_row_new:
 * @claim: a claim
 * @evidence: the evidence it is a claim of
 *
 * Returns: (transfer floating): a row that follows both
 */
GtkWidget *
casebook_claim_row_new (CasebookClaim    *claim,
                        CasebookEvidence *evidence)
{
  CasebookClaimRow *self;

  g_return_val_if_fail (CASEBOOK_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  self = g_object_new (CASEBOOK_TYPE_CLAIM_ROW, NULL);
  self->claim = g_object_ref (claim);
  self->evidence = g_object_ref (evidence);
  g_signal_connect_object (claim, "notify::sentence", G_CALLBACK (show_sentence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (evidence, "notify", G_CALLBACK (show_evidence), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (casebook_evidence_get_claims (evidence), "items-changed",
                           G_CALLBACK (show_supports), self, G_CONNECT_SWAPPED);
  show_sentence (self);
  show_evidence (self);
  show_supports (self);

  return GTK_WIDGET (self);
}

/**
 * casebook_claim_row_get_claim:
 * @self: a row
 *
 * Returns: (transfer none): the claim it shows
 */
CasebookClaim *
casebook_claim_row_get_claim (CasebookClaimRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM_ROW (self), NULL);

  return self->claim;
}

/**
 * casebook_claim_row_get_evidence:
 * @self: a row
 *
 * Returns: (transfer none): the evidence the claim stands on
 */
CasebookEvidence *
casebook_claim_row_get_evidence (CasebookClaimRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM_ROW (self), NULL);

  return self->evidence;
}
