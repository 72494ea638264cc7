/* Casebook: what the evidence is claimed to meet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/editor/claims-section.h"
#include "ui/editor/item-chooser.h"
#include "ui/fields/text-field.h"

struct _CasebookClaimsSection
{
  CasebookListSection parent_instance;

  CasebookItemChooser *chooser;
};

G_DEFINE_FINAL_TYPE (CasebookClaimsSection, casebook_claims_section, CASEBOOK_TYPE_LIST_SECTION)

/* Choosing what is claimed already leads to that claim. */
static void
item_chosen (CasebookClaimsSection *self,
             CasebookItem          *item)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  CasebookEvidence *evidence = casebook_editor_section_get_evidence (section);
  CasebookClaim *claim = casebook_evidence_find_claim (evidence, casebook_item_get_id (item), "");

  if (claim == NULL)
    claim = casebook_case_desk_add_claim (casebook_editor_section_get_desk (section), evidence,
                                          casebook_item_get_id (item), "");
  casebook_list_section_focus_record (CASEBOOK_LIST_SECTION (self), claim);
}

static void
show_clicked (CasebookClaimsSection *self,
              GtkWidget             *button)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  CasebookFramework *framework = casebook_case_desk_get_framework (casebook_editor_section_get_desk (section));
  CasebookClaim *claim = casebook_list_section_get_record_at (CASEBOOK_LIST_SECTION (self), button);
  CasebookItem *item = casebook_framework_find_item (framework, casebook_claim_get_item_id (claim));

  if (item != NULL)
    casebook_editor_section_activate_item (section, item);
}

static void
remove_clicked (CasebookClaimsSection *self,
                GtkWidget             *button)
{
  casebook_editor_section_remove (CASEBOOK_EDITOR_SECTION (self),
                                  casebook_list_section_get_record_at (CASEBOOK_LIST_SECTION (self), button));
}

/* What the claim is on, in words: the competency, and the expectation if it
 * names one. An item that the framework no longer has is told by its id. */
static char *
caption_of (CasebookClaim     *claim,
            CasebookFramework *framework)
{
  CasebookItem *item = casebook_framework_find_item (framework, casebook_claim_get_item_id (claim));
  CasebookExpectation *expectation =
    casebook_framework_find_expectation (framework, casebook_claim_get_expectation_id (claim), NULL);
  const char *title = item != NULL ? casebook_item_get_title (item) : casebook_claim_get_item_id (claim);
  g_autofree char *excerpt = NULL;

  if (expectation == NULL)
    return g_strdup (title);

  excerpt = casebook_text_excerpt (casebook_expectation_get_text (expectation), 60);
  /* Translators: a competency and the beginning of one of its expectations */
  return g_strdup_printf (C_("claim", "%s: %s"), title, excerpt);
}

static GtkWidget *
new_button (CasebookClaimsSection *self,
            const char            *icon,
            const char            *tooltip,
            GCallback              clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
casebook_claims_section_create_row (CasebookListSection *section,
                                    gpointer             record)
{
  CasebookClaimsSection *self = CASEBOOK_CLAIMS_SECTION (section);
  CasebookCaseDesk *desk = casebook_editor_section_get_desk (CASEBOOK_EDITOR_SECTION (section));
  g_autofree char *caption = caption_of (record, casebook_case_desk_get_framework (desk));
  GtkWidget *field = casebook_text_field_new (caption, _("Why does this meet it? One sentence."));

  g_object_set (field, "one-line", TRUE, NULL);
  casebook_text_field_add_suffix (CASEBOOK_TEXT_FIELD (field),
                                  new_button (self, "go-next-symbolic", _("Show This Competency"),
                                              G_CALLBACK (show_clicked)));
  casebook_text_field_add_suffix (CASEBOOK_TEXT_FIELD (field),
                                  new_button (self, "user-trash-symbolic", _("Remove Claim"),
                                              G_CALLBACK (remove_clicked)));
  g_signal_connect_object (field, "failed", G_CALLBACK (casebook_editor_section_fail), self, G_CONNECT_SWAPPED);
  casebook_text_field_bind (CASEBOOK_TEXT_FIELD (field), desk, record, "sentence");

  return field;
}

static void
casebook_claims_section_evidence_set (CasebookEditorSection *section,
                                      CasebookCaseDesk      *desk,
                                      CasebookEvidence      *evidence)
{
  CasebookClaimsSection *self = CASEBOOK_CLAIMS_SECTION (section);

  if (desk != NULL)
    casebook_item_chooser_set_framework (self->chooser, casebook_case_desk_get_framework (desk));

  CASEBOOK_EDITOR_SECTION_CLASS (casebook_claims_section_parent_class)->evidence_set (section, desk, evidence);
}

static GListModel *
casebook_claims_section_get_list (CasebookEvidence *evidence)
{
  return G_LIST_MODEL (casebook_evidence_get_claims (evidence));
}

static void
casebook_claims_section_class_init (CasebookClaimsSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CasebookListSectionClass *list_class = CASEBOOK_LIST_SECTION_CLASS (class);

  CASEBOOK_EDITOR_SECTION_CLASS (class)->evidence_set = casebook_claims_section_evidence_set;
  list_class->get_list = casebook_claims_section_get_list;
  list_class->create_row = casebook_claims_section_create_row;

  g_type_ensure (CASEBOOK_TYPE_ITEM_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/claims-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimsSection, chooser);
  gtk_widget_class_bind_template_callback (widget_class, item_chosen);
}

static void
casebook_claims_section_init (CasebookClaimsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
