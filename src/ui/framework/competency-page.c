/* Casebook: what is expected of a competency, and what is claimed.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one item of the framework, theme or competency. What the
 * framework says is built once for an item, as it never changes; how far the
 * case reaches is told anew whenever the desk has news.
 */
#include "ui/fields/scroll-start.h"
#include "ui/framework/competency-page.h"
#include "ui/framework/evidence-chooser.h"
#include "ui/framework/expectation-section.h"
#include "ui/framework/expectation-words.h"
#include "ui/framework/item-claims.h"
#include "ui/framework/item-row.h"
#include "ui/framework/no-opportunity-question.h"
#include "ui/framework/resource-row.h"
#include "ui/framework/statement-columns.h"

struct _CasebookCompetencyPage
{
  AdwBin parent_instance;

  GtkScrolledWindow  *scroller;
  GtkBox             *content;
  GtkLabel           *title;
  GtkLabel           *summary;
  GtkWidget          *expected;
  GtkBox             *statements;
  GtkBox             *sections;
  CasebookItemClaims *claims;
  GtkWidget          *resources;
  GtkListBox         *resource_list;
  GtkWidget          *children;
  GtkListBox         *child_list;

  CasebookCaseDesk      *desk;
  CasebookProgressWatch *watch;
  CasebookItem          *item;
  gboolean               full_text;
  GtkWidget             *chooser;
  char                  *chooser_about; /* the expectation the chosen evidence is for */
  guint                  reveal_source;
  gboolean               focus_awaited; /* until the marked claim is there */
};

G_DEFINE_FINAL_TYPE (CasebookCompetencyPage, casebook_competency_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FULL_TEXT,
  N_PROPS,
};

enum
{
  SIGNAL_EVIDENCE_CHOSEN,
  SIGNAL_EVIDENCE_OPENED,
  SIGNAL_EVIDENCE_ADDED,
  SIGNAL_ITEM_ACTIVATED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The kinds below the statement, in the order of the page. */
static const CasebookExpectationKind section_kinds[] = {
  CASEBOOK_EXPECTATION_SKILL,
  CASEBOOK_EXPECTATION_BEHAVIOUR,
  CASEBOOK_EXPECTATION_PRACTICE,
  CASEBOOK_EXPECTATION_EXAMPLE,
  CASEBOOK_EXPECTATION_ANTI_EXAMPLE,
};

static const char *
from_level (CasebookCompetencyPage *self)
{
  return casebook_level_get_id (casebook_case_desk_get_from_level (self->desk));
}

static const char *
to_level (CasebookCompetencyPage *self)
{
  return casebook_level_get_id (casebook_case_desk_get_to_level (self->desk));
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static gboolean
add_statements (CasebookCompetencyPage *self)
{
  g_autoptr (GListModel) pairs = casebook_expectation_pair_list (self->item, from_level (self), to_level (self),
                                                                 CASEBOOK_EXPECTATION_STATEMENT);

  clear_box (self->statements);
  for (guint i = 0; i < g_list_model_get_n_items (pairs); i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);
      GtkWidget *card = casebook_statement_columns_new (pair,
                                                        casebook_case_desk_get_from_level (self->desk),
                                                        casebook_case_desk_get_to_level (self->desk),
                                                        !self->full_text);

      gtk_widget_add_css_class (card, "card");
      gtk_box_append (self->statements, card);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->statements), g_list_model_get_n_items (pairs) > 0);

  return g_list_model_get_n_items (pairs) > 0;
}

static gboolean
add_sections (CasebookCompetencyPage *self)
{
  g_autoptr (GHashTable) counts = casebook_expectation_count_claims (casebook_case_desk_get_case (self->desk));
  gboolean any = FALSE;

  clear_box (self->sections);
  for (guint i = 0; i < G_N_ELEMENTS (section_kinds); i++)
    {
      GtkWidget *section = casebook_expectation_section_new (self->desk, self->item, section_kinds[i],
                                                             self->full_text);

      casebook_expectation_section_refresh (CASEBOOK_EXPECTATION_SECTION (section), counts);
      gtk_box_append (self->sections, section);
      any |= gtk_widget_get_visible (section);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sections), any);

  return any;
}

/* Where the requirement is one statement, the claims follow it at once; where it
 * is a list of lines, they follow the lines. */
static void
show_expectations (CasebookCompetencyPage *self)
{
  gboolean statements = add_statements (self);
  gboolean sections = add_sections (self);

  gtk_widget_set_visible (self->expected, statements || sections);
  gtk_box_reorder_child_after (self->content, GTK_WIDGET (self->sections),
                               statements ? GTK_WIDGET (self->claims) : self->expected);
}

static void
show_resources (CasebookCompetencyPage *self)
{
  g_autoptr (GListModel) resources = casebook_framework_dup_resources_of (casebook_case_desk_get_framework (self->desk),
                                                                         self->item);

  clear_list (self->resource_list);
  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      gtk_list_box_append (self->resource_list, casebook_resource_row_new (self->desk, self->watch, resource, FALSE));
    }
  gtk_widget_set_visible (self->resources, g_list_model_get_n_items (resources) > 0);
}

static void
show_children (CasebookCompetencyPage *self)
{
  GListModel *children = casebook_item_get_children (self->item);

  clear_list (self->child_list);
  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (CasebookItem) child = g_list_model_get_item (children, i);
      GtkWidget *row = casebook_item_row_new (self->desk);

      gtk_list_box_append (self->child_list, row);
      casebook_item_row_set_item (CASEBOOK_ITEM_ROW (row), child);
    }
  gtk_widget_set_visible (self->children, g_list_model_get_n_items (children) > 0);
}

/* What the case says of the expectations is another than before. */
static void
case_changed (CasebookCompetencyPage *self)
{
  g_autoptr (GHashTable) counts = casebook_expectation_count_claims (casebook_case_desk_get_case (self->desk));
  GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  for (; section != NULL; section = gtk_widget_get_next_sibling (section))
    casebook_expectation_section_refresh (CASEBOOK_EXPECTATION_SECTION (section), counts);
}

static gboolean
reveal_selected (gpointer user_data)
{
  CasebookCompetencyPage *self = user_data;
  GtkWidget *row = casebook_item_claims_get_selected_row (self->claims);
  GtkWidget *scrolled = gtk_widget_get_parent (GTK_WIDGET (self->content));
  graphene_rect_t bounds;

  self->reveal_source = 0;
  if (row != NULL && gtk_widget_compute_bounds (row, scrolled, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller),
                               (double) bounds.origin.y,
                               (double) (bounds.origin.y + bounds.size.height));
  if (self->focus_awaited)
    casebook_competency_page_focus_claims (self);
  self->focus_awaited = FALSE;

  return G_SOURCE_REMOVE;
}

static void
offer_evidence (CasebookCompetencyPage *self)
{
  GListModel *evidence = G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (self->desk)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "competency.use-evidence",
                                 g_list_model_get_n_items (evidence) > 0);
}

static void
evidence_chosen (CasebookCompetencyPage *self,
                 CasebookEvidence       *evidence)
{
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_CHOSEN], 0, evidence);
}

static void
evidence_opened (CasebookCompetencyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_OPENED], 0);
}

static void
claim_removed (CasebookCompetencyPage *self,
               CasebookRecord         *claim)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, claim);
}

static void
child_activated (CasebookCompetencyPage *self,
                 GtkListBoxRow          *row)
{
  CasebookItemRow *child = CASEBOOK_ITEM_ROW (gtk_list_box_row_get_child (row));
  g_autoptr (CasebookItem) item = g_object_ref (casebook_item_row_get_item (child));

  g_signal_emit (self, signals[SIGNAL_ITEM_ACTIVATED], 0, item);
}

static void
new_evidence (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CasebookCompetencyPage *self = CASEBOOK_COMPETENCY_PAGE (widget);
  CasebookEvidence *evidence;

  if (self->item == NULL)
    return;

  evidence = casebook_case_desk_add_evidence_for (self->desk, self->item, g_variant_get_string (parameter, NULL));
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_ADDED], 0, evidence);
}

/* Choosing what is claimed already leads to the evidence all the same. */
static void
existing_chosen (CasebookCompetencyPage *self,
                 CasebookEvidence       *evidence)
{
  const char *item_id = casebook_item_get_id (self->item);

  if (casebook_evidence_find_claim (evidence, item_id, self->chooser_about) == NULL)
    casebook_case_desk_add_claim (self->desk, evidence, item_id, self->chooser_about);
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_CHOSEN], 0, evidence);
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_OPENED], 0);
}

static GtkWidget *
find_row (CasebookCompetencyPage *self,
          const char             *expectation_id)
{
  GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  for (; section != NULL; section = gtk_widget_get_next_sibling (section))
    {
      GtkWidget *row = casebook_expectation_section_find_row (CASEBOOK_EXPECTATION_SECTION (section),
                                                              expectation_id);

      if (row != NULL)
        return row;
    }

  return casebook_item_claims_get_add_button (self->claims);
}

static void
use_evidence (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CasebookCompetencyPage *self = CASEBOOK_COMPETENCY_PAGE (widget);
  GdkRectangle at;
  graphene_rect_t bounds;

  if (self->item == NULL)
    return;

  g_free (self->chooser_about);
  self->chooser_about = g_variant_dup_string (parameter, NULL);
  if (gtk_widget_compute_bounds (find_row (self, self->chooser_about), widget, &bounds))
    {
      at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                            (int) bounds.size.width, (int) bounds.size.height };
      gtk_popover_set_pointing_to (GTK_POPOVER (self->chooser), &at);
    }
  gtk_popover_popup (GTK_POPOVER (self->chooser));
}

static void
no_opportunity (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CasebookCompetencyPage *self = CASEBOOK_COMPETENCY_PAGE (widget);

  if (self->item != NULL)
    casebook_no_opportunity_question_ask (widget, self->desk, self->item, g_variant_get_string (parameter, NULL));
}

static void
take_back (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  CasebookCompetencyPage *self = CASEBOOK_COMPETENCY_PAGE (widget);

  if (self->item == NULL)
    return;

  casebook_case_desk_state_no_opportunity (self->desk, casebook_item_get_id (self->item),
                                           g_variant_get_string (parameter, NULL), "");
}

static void
set_full_text (CasebookCompetencyPage *self,
               gboolean                full_text)
{
  if (self->full_text == full_text)
    return;

  self->full_text = full_text;
  if (self->item != NULL)
    show_expectations (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FULL_TEXT]);
}

static void
casebook_competency_page_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FULL_TEXT:
      g_value_set_boolean (value, CASEBOOK_COMPETENCY_PAGE (object)->full_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_competency_page_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_FULL_TEXT:
      set_full_text (CASEBOOK_COMPETENCY_PAGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_competency_page_dispose (GObject *object)
{
  CasebookCompetencyPage *self = CASEBOOK_COMPETENCY_PAGE (object);

  g_clear_handle_id (&self->reveal_source, g_source_remove);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->item);
  g_clear_object (&self->watch);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_competency_page_parent_class)->dispose (object);
}

static void
casebook_competency_page_finalize (GObject *object)
{
  g_free (CASEBOOK_COMPETENCY_PAGE (object)->chooser_about);

  G_OBJECT_CLASS (casebook_competency_page_parent_class)->finalize (object);
}

static void
add_signals (CasebookCompetencyPageClass *class)
{
  signals[SIGNAL_EVIDENCE_CHOSEN] =
    g_signal_new ("evidence-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_EVIDENCE);
  signals[SIGNAL_EVIDENCE_OPENED] =
    g_signal_new ("evidence-opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EVIDENCE_ADDED] =
    g_signal_new ("evidence-added", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_EVIDENCE);
  signals[SIGNAL_ITEM_ACTIVATED] =
    g_signal_new ("item-activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_ITEM);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CASEBOOK_TYPE_ITEM_CLAIMS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/competency-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, content);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, summary);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, expected);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, statements);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, sections);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, claims);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, resources);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, resource_list);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, children);
  gtk_widget_class_bind_template_child (widget_class, CasebookCompetencyPage, child_list);
  gtk_widget_class_bind_template_callback (widget_class, evidence_chosen);
  gtk_widget_class_bind_template_callback (widget_class, evidence_opened);
  gtk_widget_class_bind_template_callback (widget_class, claim_removed);
  gtk_widget_class_bind_template_callback (widget_class, child_activated);
}

static void
casebook_competency_page_class_init (CasebookCompetencyPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_competency_page_dispose;
  object_class->finalize = casebook_competency_page_finalize;
  object_class->get_property = casebook_competency_page_get_property;
  object_class->set_property = casebook_competency_page_set_property;

  properties[PROP_FULL_TEXT] =
    g_param_spec_boolean ("full-text", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals (class);

  gtk_widget_class_install_property_action (widget_class, "competency.full-text", "full-text");
  gtk_widget_class_install_action (widget_class, "competency.new-evidence", "s", new_evidence);
  gtk_widget_class_install_action (widget_class, "competency.use-evidence", "s", use_evidence);
  gtk_widget_class_install_action (widget_class, "competency.no-opportunity", "s", no_opportunity);
  gtk_widget_class_install_action (widget_class, "competency.take-back", "s", take_back);
  bind_template (widget_class);
}

static void
casebook_competency_page_init (CasebookCompetencyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_competency_page_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
casebook_competency_page_new (CasebookCaseDesk *desk)
{
  CasebookCompetencyPage *self;
  CasebookCase *case_;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_COMPETENCY_PAGE, NULL);
  self->desk = g_object_ref (desk);
  case_ = casebook_case_desk_get_case (desk);
  self->watch = casebook_progress_watch_new (case_);

  self->chooser = casebook_evidence_chooser_new (case_);
  gtk_widget_set_parent (self->chooser, GTK_WIDGET (self));
  g_signal_connect_object (self->chooser, "chosen", G_CALLBACK (existing_chosen), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (casebook_case_get_evidence (case_), "items-changed",
                           G_CALLBACK (offer_evidence), self, G_CONNECT_SWAPPED);
  offer_evidence (self);

  g_signal_connect_object (desk, "claims-changed", G_CALLBACK (case_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "coverage-changed", G_CALLBACK (case_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "touched", G_CALLBACK (case_changed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * casebook_competency_page_get_item:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the item it shows
 */
CasebookItem *
casebook_competency_page_get_item (CasebookCompetencyPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self), NULL);

  return self->item;
}

/**
 * casebook_competency_page_dup_evidence:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the evidence to be shown beside it
 */
CasebookEvidence *
casebook_competency_page_dup_evidence (CasebookCompetencyPage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self), NULL);

  return casebook_item_claims_dup_evidence (self->claims);
}

/**
 * casebook_competency_page_set_item:
 * @self: a page
 * @item: an item of the framework of its case
 */
void
casebook_competency_page_set_item (CasebookCompetencyPage *self,
                                   CasebookItem           *item)
{
  g_return_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;

  gtk_label_set_text (self->title, casebook_item_get_title (item));
  gtk_label_set_text (self->summary, casebook_item_get_summary (item));
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *casebook_item_get_summary (item) != '\0');
  show_expectations (self);
  show_children (self);
  show_resources (self);
  casebook_item_claims_set_item (self->claims, self->desk, item);
  casebook_scroll_start (self->scroller);
}

/**
 * casebook_competency_page_select_evidence:
 * @self: a page
 * @evidence: (nullable): the evidence that is shown beside it
 */
void
casebook_competency_page_select_evidence (CasebookCompetencyPage *self,
                                          CasebookEvidence       *evidence)
{
  g_return_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self));
  g_return_if_fail (evidence == NULL || CASEBOOK_IS_EVIDENCE (evidence));

  casebook_item_claims_select_evidence (self->claims, evidence);
}

/**
 * casebook_competency_page_reveal_evidence:
 * @self: a page
 *
 * Brings the marked claim into sight.
 */
void
casebook_competency_page_reveal_evidence (CasebookCompetencyPage *self)
{
  g_return_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self));

  /* A row that was just made has no place before the next layout. */
  if (self->reveal_source == 0)
    self->reveal_source = g_idle_add (reveal_selected, self);
}

/**
 * casebook_competency_page_focus_claims:
 * @self: a page
 *
 * Gives the focus to the marked claim, or to where the next one is made.
 */
void
casebook_competency_page_focus_claims (CasebookCompetencyPage *self)
{
  GtkWidget *row;

  g_return_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self));

  row = casebook_item_claims_get_selected_row (self->claims);
  gtk_widget_grab_focus (row != NULL ? row : casebook_item_claims_get_add_button (self->claims));
}

/**
 * casebook_competency_page_return_focus:
 * @self: a page
 *
 * As casebook_competency_page_focus_claims(), for a claim whose row is yet to come.
 */
void
casebook_competency_page_return_focus (CasebookCompetencyPage *self)
{
  g_return_if_fail (CASEBOOK_IS_COMPETENCY_PAGE (self));

  self->focus_awaited = TRUE;
  casebook_competency_page_reveal_evidence (self);
}
