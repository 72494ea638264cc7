/* Casebook: the page of a case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here the rooms meet: the framework, a competency of it and a piece of
 * evidence, side by side. Where they do not fit they fold from the right, and
 * Back walks through what is folded before it leaves the case.
 */
#include <glib/gi18n-lib.h>

#include "ui/case/case-details.h"
#include "ui/case/case-page.h"
#include "ui/case/contest-window.h"
#include "ui/case/pane.h"
#include "ui/case/record-place.h"
#include "ui/case/record-toasts.h"
#include "ui/case/save-words.h"
#include "ui/editor/evidence-editor.h"
#include "ui/export/export-button.h"
#include "ui/export/exported-toast.h"
#include "ui/framework/competency-page.h"
#include "ui/framework/framework-browser.h"
#include "ui/framework/resources-page.h"
#include "ui/framework/roles-page.h"
#include "ui/marks/spoken-name.h"

struct _CasebookCasePage
{
  AdwBin parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle  *title;
  GtkLabel        *save_state;
  AdwBin          *export_place;
  AdwLeaflet      *outer; /* the framework with its competency, the editor */
  AdwLeaflet      *inner; /* the framework, the competency */
  CasebookPane    *browser_pane;
  GtkStack        *stack;
  CasebookPane    *stack_pane;
  CasebookPane    *editor_pane;

  gboolean                  narrow;
  guint                     narrow_source;
  CasebookCaseDesk         *desk;
  CasebookRecordToasts     *record_toasts;
  CasebookFrameworkBrowser *browser;
  CasebookCompetencyPage   *competency;
  CasebookEvidenceEditor   *editor;
  GtkWidget                *export_button;
};

G_DEFINE_FINAL_TYPE (CasebookCasePage, casebook_case_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
say (CasebookCasePage *self,
     const char       *sentence)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* A narrow header bar has room for the save state only below the name. */
static void
show_title (CasebookCasePage *self)
{
  CasebookCase *case_ = casebook_case_desk_get_case (self->desk);
  const char *role = casebook_level_get_title (casebook_case_desk_get_to_level (self->desk));
  CasebookJournal *journal = casebook_case_desk_get_journal (self->desk);
  const char *saved = casebook_save_state_to_word (casebook_journal_get_save_state (journal));
  g_autofree char *both = g_strjoin (" · ", saved, role, NULL);

  adw_window_title_set_title (self->title, casebook_case_get_candidate (case_));
  adw_window_title_set_subtitle (self->title, self->narrow ? both : role);
}

static void
show_save_state (CasebookCasePage *self)
{
  CasebookSaveState state = casebook_journal_get_save_state (casebook_case_desk_get_journal (self->desk));

  show_title (self);
  gtk_label_set_text (self->save_state, casebook_save_state_to_word (state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->save_state), casebook_save_state_to_sentence (state));
  if (state == CASEBOOK_SAVE_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self->save_state), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->save_state), "error");
}

static void
show_undo (CasebookCasePage *self)
{
  gboolean can_undo, can_redo;

  g_object_get (casebook_case_desk_get_journal (self->desk), "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.redo", can_redo);
}

static void
show_evidence (CasebookCasePage *self,
               CasebookEvidence *evidence)
{
  casebook_evidence_editor_set_evidence (self->editor, evidence);
  casebook_competency_page_select_evidence (self->competency, evidence);
}

/* As show_evidence(), for what the person did not point at in the list itself. */
static void
reveal_evidence (CasebookCasePage *self,
                 CasebookEvidence *evidence)
{
  show_evidence (self, evidence);
  casebook_competency_page_reveal_evidence (self->competency);
}

/* Asks the width rather than the leaflet, which unfolds for a moment while it is
 * carried in and out of sight. */
static gboolean
is_folded (AdwLeaflet *leaflet)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (leaflet), CASEBOOK_TYPE_CASE_PAGE);
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
open_competency (CasebookCasePage *self)
{
  go_to (self->outer, self->inner);
  go_to (self->inner, self->stack_pane);
}

static void
open_editor (CasebookCasePage *self)
{
  go_to (self->inner, self->stack_pane);
  go_to (self->outer, self->editor_pane);
}

/* What is about the framework as a whole has no evidence beside it and takes its room. */
static void
show_page (CasebookCasePage *self,
           const char       *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self->editor_pane), g_str_equal (name, "competency"));
}

static void
item_selected (CasebookCasePage *self,
               CasebookItem     *item)
{
  g_autoptr (CasebookEvidence) evidence = NULL;

  show_page (self, "competency");
  if (casebook_competency_page_get_item (self->competency) == item)
    return;

  casebook_case_desk_leave_field (self->desk);
  casebook_competency_page_set_item (self->competency, item);
  evidence = casebook_competency_page_dup_evidence (self->competency);
  show_evidence (self, evidence);
}

static void
roles_selected (CasebookCasePage *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "roles") == NULL)
    gtk_stack_add_named (self->stack, casebook_roles_page_new (self->desk), "roles");
  show_page (self, "roles");
}

static void
resources_selected (CasebookCasePage *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "resources") == NULL)
    gtk_stack_add_named (self->stack, casebook_resources_page_new (self->desk), "resources");
  show_page (self, "resources");
}

static void
item_activated (CasebookCasePage *self,
                CasebookItem     *item)
{
  g_autoptr (CasebookEvidence) evidence = NULL;

  g_set_object (&evidence, casebook_evidence_editor_get_evidence (self->editor));
  casebook_framework_browser_select_item (self->browser, item);
  open_competency (self);
  if (evidence != NULL)
    reveal_evidence (self, evidence);
}

static void
evidence_added (CasebookCasePage *self,
                CasebookEvidence *evidence)
{
  reveal_evidence (self, evidence);
  open_editor (self);
  casebook_evidence_editor_focus_title (self->editor);
}

static gboolean
is_in_case (CasebookCasePage *self,
            CasebookEvidence *evidence)
{
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (evidence));

  return casebook_case_find_evidence (casebook_case_desk_get_case (self->desk), id) == evidence;
}

/* The editor may show what is in the bin now, by whichever way it went there. */
static void
forget_removed (CasebookCasePage *self)
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
    casebook_competency_page_focus_claims (self->competency);
}

static void
record_removed (CasebookCasePage *self,
                CasebookRecord   *record)
{
  casebook_record_toasts_say_removed (self->record_toasts, record, "case.restore");
}

static void
record_merged (CasebookCasePage    *self,
               CasebookRecord      *record,
               CasebookRecord      *theirs,
               CasebookRecordMerge  merge)
{
  casebook_record_toasts_say_merged (self->record_toasts, record, theirs, merge, "case.compare");
}

static void
write_failed (CasebookCasePage *self,
              const GError     *error)
{
  say (self, error->message);
}

/* What is back has the focus, in the list it was taken from as nearly as may be. */
static void
focus_restored (CasebookCasePage *self,
                CasebookRecord   *record)
{
  gboolean in_editor = gtk_widget_get_focus_child (GTK_WIDGET (self->editor_pane)) != NULL;

  if (CASEBOOK_IS_EVIDENCE (record) || (CASEBOOK_IS_CLAIM (record) && !in_editor))
    casebook_competency_page_return_focus (self->competency);
  else
    casebook_evidence_editor_focus_record (self->editor, record);
}

/* What undo and redo change is brought into sight, so that nothing changes
 * where nobody looks. */
static void
record_touched (CasebookCasePage *self,
                CasebookRecord   *record)
{
  CasebookCase *case_ = casebook_case_desk_get_case (self->desk);
  CasebookFramework *framework = casebook_case_desk_get_framework (self->desk);
  CasebookItem *shown = casebook_competency_page_get_item (self->competency);
  CasebookItem *item = casebook_record_place_find_item (record, case_, framework, shown);
  CasebookEvidence *evidence = casebook_record_place_find_evidence (record, case_);

  if (item != NULL)
    casebook_framework_browser_select_item (self->browser, item);
  if (evidence != NULL)
    reveal_evidence (self, evidence);
  if (casebook_record_toasts_hear_of (self->record_toasts, record))
    focus_restored (self, record);
}

static void
exported (CasebookCasePage *self,
          GFile            *file)
{
  adw_toast_overlay_add_toast (self->toasts, casebook_exported_toast_new (file));
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  casebook_journal_undo (casebook_case_desk_get_journal (CASEBOOK_CASE_PAGE (widget)->desk));
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  casebook_journal_redo (casebook_case_desk_get_journal (CASEBOOK_CASE_PAGE (widget)->desk));
}

static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);
  CasebookRecord *record = casebook_case_desk_restore (self->desk, g_variant_get_string (parameter, NULL));

  if (record != NULL)
    record_touched (self, record);
}

static void
compare (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);
  GtkWidget *window = casebook_record_toasts_compare (self->record_toasts, self->desk,
                                                      g_variant_get_string (parameter, NULL));

  if (window == NULL)
    return;

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (window));
}

static void
go_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  casebook_case_desk_leave_field (self->desk);
  if (is_folded (self->outer) &&
      adw_leaflet_get_visible_child (self->outer) == GTK_WIDGET (self->editor_pane))
    {
      go_to (self->outer, self->inner);
    }
  else if (is_folded (self->inner) &&
           adw_leaflet_get_visible_child (self->inner) == GTK_WIDGET (self->stack_pane))
    {
      go_to (self->inner, self->browser_pane);
      casebook_framework_browser_focus_list (self->browser);
    }
  else if (casebook_case_page_may_leave (self))
    {
      g_signal_emit (self, signals[SIGNAL_LEFT], 0);
    }
}

static void
add_evidence (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  gtk_widget_activate_action (GTK_WIDGET (self->competency), "competency.new-evidence", "s", "");
}

static void
filter (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  go_to (self->outer, self->inner);
  go_to (self->inner, self->browser_pane);
  casebook_framework_browser_focus_filter (self->browser);
}

static void
show_details (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);
  GtkWidget *details = casebook_case_details_new (self->desk);

  gtk_window_set_transient_for (GTK_WINDOW (details), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (details));
}

static void
export_packet (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_widget_activate_action (CASEBOOK_CASE_PAGE (widget)->export_button, "export.packet", NULL);
}

static gboolean
take_width (gpointer user_data)
{
  CasebookCasePage *self = user_data;
  gboolean narrow = adw_leaflet_get_folded (self->inner);

  self->narrow_source = 0;
  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      if (narrow)
        gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
      show_title (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }

  return G_SOURCE_REMOVE;
}

/* The leaflet folds in the middle of a layout, when the header bar has its place
 * already; it is changed before the next one. */
static void
inner_folded (CasebookCasePage *self)
{
  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_width, self, NULL);
}

static void
casebook_case_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, CASEBOOK_CASE_PAGE (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_case_page_unmap (GtkWidget *widget)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  casebook_case_desk_leave_field (self->desk);

  GTK_WIDGET_CLASS (casebook_case_page_parent_class)->unmap (widget);
}

static void
casebook_case_page_dispose (GObject *object)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (object);

  g_clear_handle_id (&self->narrow_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->record_toasts);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_case_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "case.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "case.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "case.restore", "s", restore);
  gtk_widget_class_install_action (widget_class, "case.compare", "s", compare);
  gtk_widget_class_install_action (widget_class, "case.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "case.add-evidence", NULL, add_evidence);
  gtk_widget_class_install_action (widget_class, "case.filter", NULL, filter);
  gtk_widget_class_install_action (widget_class, "case.details", NULL, show_details);
  gtk_widget_class_install_action (widget_class, "case.export", NULL, export_packet);
}

static void
casebook_case_page_class_init (CasebookCasePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_case_page_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_case_page_get_property;
  widget_class->unmap = casebook_case_page_unmap;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);

  g_type_ensure (CASEBOOK_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/case/case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, save_state);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, export_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, outer);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, inner);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, browser_pane);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, stack_pane);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, editor_pane);
  gtk_widget_class_bind_template_callback (widget_class, inner_folded);
}

static void
casebook_case_page_init (CasebookCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_spoken_name_watch_toasts (self->toasts);
  self->record_toasts = casebook_record_toasts_new (self->toasts);
}

static void
furnish (CasebookCasePage *self)
{
  self->browser = CASEBOOK_FRAMEWORK_BROWSER (casebook_framework_browser_new (self->desk));
  self->competency = CASEBOOK_COMPETENCY_PAGE (casebook_competency_page_new (self->desk));
  self->editor = CASEBOOK_EVIDENCE_EDITOR (casebook_evidence_editor_new (self->desk));
  self->export_button = casebook_export_button_new (self->desk);

  g_object_set (self->browser_pane, "child", self->browser, NULL);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->competency), "competency");
  g_object_set (self->editor_pane, "child", self->editor, NULL);
  adw_bin_set_child (self->export_place, self->export_button);
  g_object_bind_property (self, "narrow", self->export_button, "compact", G_BINDING_SYNC_CREATE);
}

static void
listen (CasebookCasePage *self)
{
  CasebookCase *case_ = casebook_case_desk_get_case (self->desk);
  CasebookJournal *journal = casebook_case_desk_get_journal (self->desk);

  g_signal_connect_swapped (self->browser, "item-selected", G_CALLBACK (item_selected), self);
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
  g_signal_connect_swapped (self->editor, "failed", G_CALLBACK (say), self);
  g_signal_connect_swapped (self->export_button, "exported", G_CALLBACK (exported), self);
  g_signal_connect_swapped (self->export_button, "failed", G_CALLBACK (say), self);

  g_signal_connect_object (case_, "notify::candidate", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (casebook_case_get_evidence (case_), "items-changed",
                           G_CALLBACK (forget_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::save-state", G_CALLBACK (show_save_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::can-undo", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::can-redo", G_CALLBACK (show_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "failed", G_CALLBACK (write_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "merged", G_CALLBACK (record_merged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "touched", G_CALLBACK (record_touched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "told", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
}

/**
 * casebook_case_page_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a page that shows its first competency
 */
GtkWidget *
casebook_case_page_new (CasebookCaseDesk *desk)
{
  CasebookCasePage *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_CASE_PAGE, NULL);
  self->desk = g_object_ref (desk);
  furnish (self);
  listen (self);
  show_save_state (self);
  show_undo (self);
  casebook_framework_browser_select_first (self->browser);

  return GTK_WIDGET (self);
}

/**
 * casebook_case_page_get_desk:
 * @self: a page
 *
 * Returns: (transfer none): the case it shows
 */
CasebookCaseDesk *
casebook_case_page_get_desk (CasebookCasePage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_PAGE (self), NULL);

  return self->desk;
}

/**
 * casebook_case_page_show_evidence:
 * @self: a page
 * @evidence: a piece of evidence of its case
 *
 * Goes to @evidence and to the competency its first claim is on.
 */
void
casebook_case_page_show_evidence (CasebookCasePage *self,
                                  CasebookEvidence *evidence)
{
  CasebookItem *item;

  g_return_if_fail (CASEBOOK_IS_CASE_PAGE (self));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));

  item = casebook_record_place_find_item (CASEBOOK_RECORD (evidence), casebook_case_desk_get_case (self->desk),
                                          casebook_case_desk_get_framework (self->desk), NULL);
  if (item != NULL)
    casebook_framework_browser_select_item (self->browser, item);
  reveal_evidence (self, evidence);
  open_editor (self);
}

/**
 * casebook_case_page_may_leave:
 * @self: a page
 *
 * To be asked before the page goes. What would be lost with it is shown and said the first time.
 *
 * Returns: whether it may go
 */
gboolean
casebook_case_page_may_leave (CasebookCasePage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_PAGE (self), TRUE);

  if (casebook_evidence_editor_may_leave (self->editor))
    return TRUE;

  open_editor (self);
  return FALSE;
}
