/* Casebook: the evidence of a case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here the rooms meet: the framework, a competency of it and a piece of
 * evidence, side by side. Where they do not fit they fold from the right, and
 * Back walks through what is folded before it leaves the case.
 */
#include "ui/case/ask-page.h"
#include "ui/case/evidence-view.h"
#include "ui/case/pane.h"
#include "ui/case/record-place.h"
#include "ui/editor/evidence-editor.h"
#include "ui/framework/competency-page.h"
#include "ui/framework/framework-browser.h"
#include "ui/framework/resources-page.h"
#include "ui/framework/roles-page.h"
#include "ui/framework/unclaimed-page.h"

struct _CasebookEvidenceView
{
  AdwBin parent_instance;

  AdwLeaflet   *outer; /* the framework with its competency, the editor */
  AdwLeaflet   *inner; /* the framework, the competency */
  CasebookPane *browser_pane;
  GtkStack     *stack;
  CasebookPane *stack_pane;
  CasebookPane *editor_pane;

  CasebookCaseDesk         *desk;
  CasebookFrameworkBrowser *browser;
  CasebookCompetencyPage   *competency;
  CasebookUnclaimedPage    *unclaimed; /* once it was shown */
  CasebookEvidenceEditor   *editor;
};

G_DEFINE_FINAL_TYPE (CasebookEvidenceView, casebook_evidence_view, ADW_TYPE_BIN)

enum
{
  REMOVED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_evidence (CasebookEvidenceView *self,
               CasebookEvidence     *evidence)
{
  casebook_evidence_editor_set_evidence (self->editor, evidence);
  casebook_competency_page_select_evidence (self->competency, evidence);
  if (self->unclaimed != NULL)
    casebook_unclaimed_page_set_shown (self->unclaimed, evidence);
}

/* As show_evidence(), for what the person did not point at in the list itself. */
static void
reveal_evidence (CasebookEvidenceView *self,
                 CasebookEvidence     *evidence)
{
  show_evidence (self, evidence);
  casebook_competency_page_reveal_evidence (self->competency);
}

/* Asks the width rather than the leaflet, which unfolds for a moment while it is
 * carried in and out of sight. */
static gboolean
is_folded (AdwLeaflet *leaflet)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (leaflet), CASEBOOK_TYPE_EVIDENCE_VIEW);
  int natural;

  gtk_widget_measure (GTK_WIDGET (leaflet), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return gtk_widget_get_width (page) < natural;
}

/* Where both panes show there is nowhere to go, and the focus stays where it is. */
static void
go_to (AdwLeaflet *leaflet,
       gpointer    pane)
{
  if (is_folded (leaflet))
    adw_leaflet_set_visible_child (leaflet, pane);
}

static void
open_competency (CasebookEvidenceView *self)
{
  go_to (self->outer, self->inner);
  go_to (self->inner, self->stack_pane);
}

static void
open_editor (CasebookEvidenceView *self)
{
  go_to (self->inner, self->stack_pane);
  go_to (self->outer, self->editor_pane);
}

/* What is about the case or the framework as a whole has no evidence beside it and takes its room. */
static void
show_page (CasebookEvidenceView *self,
           const char           *name)
{
  casebook_case_desk_leave_field (self->desk);
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self->editor_pane),
                          g_str_equal (name, "competency") || g_str_equal (name, "unclaimed"));
}

static void
evidence_chosen (CasebookEvidenceView *self,
                 CasebookEvidence     *evidence)
{
  show_evidence (self, evidence);
  open_editor (self);
}

static gboolean
shows_page (CasebookEvidenceView *self,
            const char           *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
item_selected (CasebookEvidenceView *self,
               CasebookItem         *item)
{
  g_autoptr (CasebookEvidence) evidence = NULL;
  gboolean other_evidence = shows_page (self, "unclaimed");

  show_page (self, "competency");
  if (casebook_competency_page_get_item (self->competency) == item && !other_evidence)
    return;

  casebook_competency_page_set_item (self->competency, item);
  evidence = casebook_competency_page_dup_evidence (self->competency);
  show_evidence (self, evidence);
}

static void
failed (CasebookEvidenceView *self,
        const char           *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
ask_selected (CasebookEvidenceView *self)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->stack, "ask") == NULL)
    {
      page = casebook_ask_page_new (self->desk);
      g_signal_connect_object (page, "failed", G_CALLBACK (failed), self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->stack, page, "ask");
    }
  show_page (self, "ask");
}

static void
unclaimed_selected (CasebookEvidenceView *self)
{
  g_autoptr (CasebookEvidence) first = NULL;

  if (self->unclaimed == NULL)
    {
      self->unclaimed = CASEBOOK_UNCLAIMED_PAGE (casebook_unclaimed_page_new (self->desk));
      g_signal_connect_object (self->unclaimed, "evidence-chosen", G_CALLBACK (evidence_chosen), self,
                               G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->unclaimed), "unclaimed");
    }
  show_page (self, "unclaimed");
  first = casebook_unclaimed_page_dup_first (self->unclaimed);
  show_evidence (self, first);
}

static void
roles_selected (CasebookEvidenceView *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "roles") == NULL)
    gtk_stack_add_named (self->stack, casebook_roles_page_new (self->desk), "roles");
  show_page (self, "roles");
}

static void
resources_selected (CasebookEvidenceView *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "resources") == NULL)
    gtk_stack_add_named (self->stack, casebook_resources_page_new (self->desk), "resources");
  show_page (self, "resources");
}

static void
item_activated (CasebookEvidenceView *self,
                CasebookItem         *item)
{
  g_autoptr (CasebookEvidence) evidence = NULL;

  g_set_object (&evidence, casebook_evidence_editor_get_evidence (self->editor));
  casebook_framework_browser_select_item (self->browser, item);
  open_competency (self);
  if (evidence != NULL)
    reveal_evidence (self, evidence);
}

static void
evidence_added (CasebookEvidenceView *self,
                CasebookEvidence     *evidence)
{
  reveal_evidence (self, evidence);
  open_editor (self);
  casebook_evidence_editor_focus_title (self->editor);
}

static void
focus_page (CasebookEvidenceView *self)
{
  if (shows_page (self, "competency"))
    casebook_competency_page_focus_claims (self->competency);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_in_case (CasebookEvidenceView *self,
            CasebookEvidence     *evidence)
{
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (evidence));

  return casebook_case_find_evidence (casebook_case_desk_get_case (self->desk), id) == evidence;
}

/* The editor may show what is in the bin now, by whichever way it went there. */
static void
forget_removed (CasebookEvidenceView *self)
{
  CasebookEvidence *evidence;
  gboolean was_written;

  /* A case that goes lets go of its evidence, and may do so after the page. */
  if (self->desk == NULL)
    return;

  evidence = casebook_evidence_editor_get_evidence (self->editor);
  if (evidence != NULL && is_in_case (self, evidence))
    return;

  was_written = gtk_widget_get_focus_child (GTK_WIDGET (self->editor_pane)) != NULL;
  show_evidence (self, NULL);
  go_to (self->outer, self->inner);
  if (was_written)
    focus_page (self);
}

static void
record_removed (CasebookEvidenceView *self,
                CasebookRecord       *record)
{
  g_signal_emit (self, signals[REMOVED], 0, record);
}

static void
casebook_evidence_view_unmap (GtkWidget *widget)
{
  CasebookEvidenceView *self = CASEBOOK_EVIDENCE_VIEW (widget);

  casebook_case_desk_leave_field (self->desk);

  GTK_WIDGET_CLASS (casebook_evidence_view_parent_class)->unmap (widget);
}

/* The focus goes to where work goes on in the pane that shows. */
static gboolean
casebook_evidence_view_grab_focus (GtkWidget *widget)
{
  CasebookEvidenceView *self = CASEBOOK_EVIDENCE_VIEW (widget);

  if (is_folded (self->outer) && adw_leaflet_get_visible_child (self->outer) == GTK_WIDGET (self->editor_pane))
    casebook_evidence_editor_focus_title (self->editor);
  else if (is_folded (self->inner) && adw_leaflet_get_visible_child (self->inner) == GTK_WIDGET (self->stack_pane))
    focus_page (self);
  else
    casebook_framework_browser_focus_list (self->browser);

  return TRUE;
}

static void
casebook_evidence_view_dispose (GObject *object)
{
  CasebookEvidenceView *self = CASEBOOK_EVIDENCE_VIEW (object);

  self->unclaimed = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_evidence_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CASEBOOK_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/case/evidence-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceView, outer);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceView, inner);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceView, browser_pane);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceView, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceView, stack_pane);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceView, editor_pane);
}

static void
casebook_evidence_view_class_init (CasebookEvidenceViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_evidence_view_dispose;
  widget_class->unmap = casebook_evidence_view_unmap;
  widget_class->grab_focus = casebook_evidence_view_grab_focus;

  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (widget_class);
}

static void
casebook_evidence_view_init (CasebookEvidenceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
furnish (CasebookEvidenceView *self)
{
  self->browser = CASEBOOK_FRAMEWORK_BROWSER (casebook_framework_browser_new (self->desk));
  self->competency = CASEBOOK_COMPETENCY_PAGE (casebook_competency_page_new (self->desk));
  self->editor = CASEBOOK_EVIDENCE_EDITOR (casebook_evidence_editor_new (self->desk));

  g_object_set (self->browser_pane, "child", self->browser, NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->competency), "competency");
  g_object_set (self->editor_pane, "child", self->editor, NULL);
}

static void
listen (CasebookEvidenceView *self)
{
  g_signal_connect_swapped (self->browser, "item-selected", G_CALLBACK (item_selected), self);
  g_signal_connect_swapped (self->browser, "ask-selected", G_CALLBACK (ask_selected), self);
  g_signal_connect_swapped (self->browser, "unclaimed-selected", G_CALLBACK (unclaimed_selected), self);
  g_signal_connect_swapped (self->browser, "roles-selected", G_CALLBACK (roles_selected), self);
  g_signal_connect_swapped (self->browser, "resources-selected", G_CALLBACK (resources_selected), self);
  g_signal_connect_swapped (self->browser, "opened", G_CALLBACK (open_competency), self);
  g_signal_connect_swapped (self->competency, "evidence-chosen", G_CALLBACK (show_evidence), self);
  g_signal_connect_swapped (self->competency, "evidence-opened", G_CALLBACK (open_editor), self);
  g_signal_connect_swapped (self->competency, "evidence-added", G_CALLBACK (evidence_added), self);
  g_signal_connect_swapped (self->competency, "item-activated", G_CALLBACK (item_activated), self);
  g_signal_connect_swapped (self->competency, "removed", G_CALLBACK (record_removed), self);
  g_signal_connect_swapped (self->editor, "item-activated", G_CALLBACK (item_activated), self);
  g_signal_connect_swapped (self->editor, "removed", G_CALLBACK (record_removed), self);
  g_signal_connect_swapped (self->editor, "failed", G_CALLBACK (failed), self);

  g_signal_connect_object (casebook_case_get_evidence (casebook_case_desk_get_case (self->desk)), "items-changed",
                           G_CALLBACK (forget_removed), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_evidence_view_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a view that shows its first competency
 */
GtkWidget *
casebook_evidence_view_new (CasebookCaseDesk *desk)
{
  CasebookEvidenceView *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_EVIDENCE_VIEW, NULL);
  self->desk = g_object_ref (desk);
  furnish (self);
  listen (self);
  casebook_framework_browser_select_first (self->browser);

  return GTK_WIDGET (self);
}

/**
 * casebook_evidence_view_go_back:
 * @self: a view
 *
 * Goes to the pane that lies folded before the one that shows.
 *
 * Returns: whether there was one
 */
gboolean
casebook_evidence_view_go_back (CasebookEvidenceView *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self), FALSE);

  if (is_folded (self->outer) &&
      adw_leaflet_get_visible_child (self->outer) == GTK_WIDGET (self->editor_pane))
    {
      go_to (self->outer, self->inner);
      return TRUE;
    }
  if (is_folded (self->inner) &&
      adw_leaflet_get_visible_child (self->inner) == GTK_WIDGET (self->stack_pane))
    {
      go_to (self->inner, self->browser_pane);
      casebook_framework_browser_focus_list (self->browser);
      return TRUE;
    }

  return FALSE;
}

/**
 * casebook_evidence_view_add_evidence:
 * @self: a view
 *
 * Adds evidence under the competency that shows.
 */
void
casebook_evidence_view_add_evidence (CasebookEvidenceView *self)
{
  g_return_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self));

  gtk_widget_activate_action (GTK_WIDGET (self->competency), "competency.new-evidence", "s", "");
}

/**
 * casebook_evidence_view_focus_filter:
 * @self: a view
 *
 * Goes to where competencies are filtered.
 */
void
casebook_evidence_view_focus_filter (CasebookEvidenceView *self)
{
  g_return_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self));

  go_to (self->outer, self->inner);
  go_to (self->inner, self->browser_pane);
  casebook_framework_browser_focus_filter (self->browser);
}

/**
 * casebook_evidence_view_show_record:
 * @self: a view
 * @record: a record of its case
 *
 * Brings what @record is about into sight, in the panes that show.
 */
void
casebook_evidence_view_show_record (CasebookEvidenceView *self,
                                    CasebookRecord       *record)
{
  CasebookItem *item;
  CasebookEvidence *evidence;
  CasebookCase *case_;

  g_return_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  case_ = casebook_case_desk_get_case (self->desk);
  item = casebook_record_place_find_item (record, case_, casebook_case_desk_get_framework (self->desk),
                                          casebook_competency_page_get_item (self->competency));
  evidence = casebook_record_place_find_evidence (record, case_);
  if (item != NULL)
    casebook_framework_browser_select_item (self->browser, item);
  if (evidence != NULL)
    reveal_evidence (self, evidence);
}

/**
 * casebook_evidence_view_show_item:
 * @self: a view
 * @item: an item of the framework
 *
 * Goes to the page of @item.
 */
void
casebook_evidence_view_show_item (CasebookEvidenceView *self,
                                  CasebookItem         *item)
{
  g_return_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));

  casebook_framework_browser_select_item (self->browser, item);
  open_competency (self);
}

/**
 * casebook_evidence_view_focus_record:
 * @self: a view
 * @record: a record of its case that is back
 *
 * Gives @record the focus, in the list it was taken from as nearly as may be.
 */
void
casebook_evidence_view_focus_record (CasebookEvidenceView *self,
                                     CasebookRecord       *record)
{
  gboolean in_editor;

  g_return_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  in_editor = gtk_widget_get_focus_child (GTK_WIDGET (self->editor_pane)) != NULL;
  if (CASEBOOK_IS_EVIDENCE (record) || (CASEBOOK_IS_CLAIM (record) && !in_editor))
    casebook_competency_page_return_focus (self->competency);
  else
    casebook_evidence_editor_focus_record (self->editor, record);
}

/**
 * casebook_evidence_view_show_evidence:
 * @self: a view
 * @evidence: a piece of evidence of its case
 *
 * Goes to @evidence and to the competency its first claim is on, or to the others that have none.
 */
void
casebook_evidence_view_show_evidence (CasebookEvidenceView *self,
                                      CasebookEvidence     *evidence)
{
  CasebookItem *item;

  g_return_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));

  item = casebook_record_place_find_item (CASEBOOK_RECORD (evidence), casebook_case_desk_get_case (self->desk),
                                          casebook_case_desk_get_framework (self->desk), NULL);
  if (item != NULL)
    casebook_framework_browser_select_item (self->browser, item);
  else
    casebook_framework_browser_select_unclaimed (self->browser);
  reveal_evidence (self, evidence);
  open_editor (self);
}

/**
 * casebook_evidence_view_may_leave:
 * @self: a view
 *
 * To be asked before the view goes. What would be lost with it is shown and said the first time.
 *
 * Returns: whether it may go
 */
gboolean
casebook_evidence_view_may_leave (CasebookEvidenceView *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE_VIEW (self), TRUE);

  if (casebook_evidence_editor_may_leave (self->editor))
    return TRUE;

  open_editor (self);
  return FALSE;
}
