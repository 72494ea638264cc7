/* Casebook: the page of a case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header bar of a case, with what is true of all of it, above its views.
 */
#include <glib/gi18n-lib.h>

#include "ui/case/case-details.h"
#include "ui/case/case-page.h"
#include "ui/case/case-settings.h"
#include "ui/case/contest-window.h"
#include "ui/case/evidence-view.h"
#include "ui/case/pane.h"
#include "ui/case/record-toasts.h"
#include "ui/case/save-words.h"
#include "ui/export/export-button.h"
#include "ui/export/exported-toast.h"
#include "ui/marks/spoken-name.h"
#include "ui/marks/window-line.h"
#include "ui/packet/packet-view.h"

/* Narrower, one pane shows at a time. */
#define NARROW_BELOW 720

/* Narrower, the header bar has no room for what can be done without. */
#define TIGHT_BELOW 500

/* The name stands beside the switcher, which takes its place, where this much of it is seen. */
#define WHO_MIN 120
#define WHO_MAX 340

/* What else the header bar has before the switcher, and behind it without the save state and the export. */
#define BEFORE_SWITCHER 150
#define BEHIND_SWITCHER 200

struct _CasebookCasePage
{
  AdwBin parent_instance;

  AdwToastOverlay      *toasts;
  GtkWidget            *title_place;
  AdwViewSwitcherTitle *title;
  CasebookPane         *who_place;
  GtkLabel             *who;
  GtkLabel             *save_state;
  AdwBin               *export_place;
  AdwViewStack         *views;
  AdwViewSwitcherBar   *switcher_bar;

  gboolean              narrow;
  gboolean              tight;
  int                   width; /* that of the last layout */
  guint                 width_source;
  CasebookCaseDesk     *desk;
  CasebookRecordToasts *record_toasts;
  CasebookEvidenceView *evidence;
  GtkWidget            *packet;
  GtkWidget            *export_button;
};

G_DEFINE_FINAL_TYPE (CasebookCasePage, casebook_case_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_TIGHT,
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
  g_autofree char *both = casebook_window_line_join ((const char *[]) { saved, role, NULL });
  g_autofree char *who = casebook_window_line_join ((const char *[]) { casebook_case_get_candidate (case_), role, NULL });

  gtk_label_set_text (self->who, who);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->who), who);
  adw_view_switcher_title_set_title (self->title, casebook_case_get_candidate (case_));
  adw_view_switcher_title_set_subtitle (self->title, self->narrow ? both : role);
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

static gboolean
is_in_evidence (CasebookCasePage *self)
{
  return adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->evidence);
}

/* What undo and redo change is brought into sight, so that nothing changes
 * where nobody looks. */
static void
record_touched (CasebookCasePage *self,
                CasebookRecord   *record)
{
  casebook_evidence_view_show_record (self->evidence, record);
  if (casebook_record_toasts_hear_of (self->record_toasts, record) && is_in_evidence (self))
    casebook_evidence_view_focus_record (self->evidence, record);
}

/* To be called before anything is done with the evidence. */
static void
show_evidence_view (CasebookCasePage *self)
{
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->evidence));
}

static void
view_changed (CasebookCasePage *self)
{
  if (self->desk != NULL && adw_view_stack_get_visible_child (self->views) != NULL)
    casebook_case_desk_leave_field (self->desk);
}

/* @id is that of evidence or of an item of the framework. */
static void
source_chosen (CasebookCasePage *self,
               const char       *id)
{
  CasebookEvidence *evidence = casebook_case_find_evidence (casebook_case_desk_get_case (self->desk), id);
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (self->desk), id);

  show_evidence_view (self);
  if (evidence != NULL)
    casebook_evidence_view_show_evidence (self->evidence, evidence);
  else if (item != NULL)
    casebook_evidence_view_show_item (self->evidence, item);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_in_packet (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  adw_view_stack_set_visible_child (self->views, self->packet);
  casebook_packet_view_show_source (CASEBOOK_PACKET_VIEW (self->packet), g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self));
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
  if (is_in_evidence (self) && casebook_evidence_view_go_back (self->evidence))
    return;
  if (casebook_case_page_may_leave (self))
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
add_evidence (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  show_evidence_view (CASEBOOK_CASE_PAGE (widget));
  casebook_evidence_view_add_evidence (CASEBOOK_CASE_PAGE (widget)->evidence);
}

static void
filter (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  if (adw_view_stack_get_visible_child (self->views) == self->packet)
    {
      casebook_packet_view_find (CASEBOOK_PACKET_VIEW (self->packet));
      return;
    }
  show_evidence_view (self);
  casebook_evidence_view_focus_filter (self->evidence);
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

static int
natural_width (gpointer widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* A header bar that cannot give a name all it asks for gives it nothing, and moves the switcher. So the name gets the
 * room there is, whatever it asks for, and the one that is unseen behind the switcher asks for no more than that. */
static void
give_room_to_name (CasebookCasePage *self)
{
  int switcher = natural_width (self->title_place);
  int behind = BEHIND_SWITCHER + natural_width (self->save_state) + natural_width (self->export_place);
  int room = MIN ((self->width - switcher) / 2, self->width - switcher - behind) - BEFORE_SWITCHER;
  int width = CLAMP (room, 0, WHO_MAX);

  gtk_widget_set_visible (GTK_WIDGET (self->who_place), width >= WHO_MIN);
  g_object_set (self->who_place, "minimum-width", width, "natural-width", width, NULL);
}

static void
set_flag (CasebookCasePage *self,
          gboolean         *flag,
          gboolean          value,
          guint             prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static gboolean
take_width (gpointer user_data)
{
  CasebookCasePage *self = user_data;
  gboolean narrow = self->width < NARROW_BELOW;

  self->width_source = 0;
  give_room_to_name (self);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, adw_view_switcher_title_get_title_visible (self->title));
  set_flag (self, &self->tight, self->width < TIGHT_BELOW, PROP_TIGHT);
  if (self->narrow == narrow)
    return G_SOURCE_REMOVE;

  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  set_flag (self, &self->narrow, narrow, PROP_NARROW);
  show_title (self);

  return G_SOURCE_REMOVE;
}

/* In the middle of a layout everything has its place already; it is changed before the next one. */
static void
width_changed (CasebookCasePage *self)
{
  if (self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, take_width, self, NULL);
}

static void
casebook_case_page_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
casebook_case_page_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (widget);

  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (self)), width, height, baseline, NULL);
  if (self->width != width)
    width_changed (self);
  self->width = width;
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
    case PROP_TIGHT:
      g_value_set_boolean (value, CASEBOOK_CASE_PAGE (object)->tight);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
casebook_case_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_view_stack_get_visible_child (CASEBOOK_CASE_PAGE (widget)->views));
}

static void
casebook_case_page_dispose (GObject *object)
{
  CasebookCasePage *self = CASEBOOK_CASE_PAGE (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
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
  gtk_widget_class_install_action (widget_class, "case.show-in-packet", "s", show_in_packet);
}

static void
casebook_case_page_class_init (CasebookCasePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_case_page_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_case_page_get_property;
  widget_class->grab_focus = casebook_case_page_grab_focus;
  widget_class->measure = casebook_case_page_measure;
  widget_class->size_allocate = casebook_case_page_size_allocate;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIGHT] = g_param_spec_boolean ("tight", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  install_actions (widget_class);

  g_type_ensure (CASEBOOK_TYPE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/case/case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, title_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, who_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, who);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, save_state);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, export_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, views);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePage, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, width_changed);
  gtk_widget_class_bind_template_callback (widget_class, view_changed);
}

static void
casebook_case_page_init (CasebookCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its own, to hear of its width. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  casebook_spoken_name_watch_toasts (self->toasts);
  self->record_toasts = casebook_record_toasts_new (self->toasts);
}

static void
furnish (CasebookCasePage *self)
{
  self->evidence = CASEBOOK_EVIDENCE_VIEW (casebook_evidence_view_new (self->desk));
  self->export_button = casebook_export_button_new (self->desk);

  self->packet = casebook_packet_view_new (self->desk);
  adw_view_stack_add_titled_with_icon (self->views, GTK_WIDGET (self->evidence), "evidence", C_("view", "Evidence"),
                                       "casebook-evidence-symbolic");
  adw_view_stack_add_titled_with_icon (self->views, self->packet, "packet", C_("view", "Packet"),
                                       "casebook-packet-symbolic");
  adw_bin_set_child (self->export_place, self->export_button);
  g_object_bind_property (self, "tight", self->export_button, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", self->packet, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->packet, "paper", self->export_button, "paper",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (self->packet, "sections", self->export_button, "sections", G_BINDING_SYNC_CREATE);
  casebook_case_settings_keep (casebook_case_desk_get_case (self->desk), G_OBJECT (self->packet));
}

static void
listen (CasebookCasePage *self)
{
  CasebookCase *case_ = casebook_case_desk_get_case (self->desk);
  CasebookJournal *journal = casebook_case_desk_get_journal (self->desk);

  g_signal_connect_swapped (self->evidence, "removed", G_CALLBACK (record_removed), self);
  g_signal_connect_swapped (self->evidence, "failed", G_CALLBACK (say), self);
  g_signal_connect_swapped (self->packet, "failed", G_CALLBACK (say), self);
  g_signal_connect_swapped (self->packet, "source-chosen", G_CALLBACK (source_chosen), self);
  g_signal_connect_swapped (self->export_button, "exported", G_CALLBACK (exported), self);
  g_signal_connect_swapped (self->export_button, "failed", G_CALLBACK (say), self);

  g_signal_connect_object (case_, "notify::candidate", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
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
  g_return_if_fail (CASEBOOK_IS_CASE_PAGE (self));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));

  show_evidence_view (self);
  casebook_evidence_view_show_evidence (self->evidence, evidence);
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

  if (casebook_evidence_view_may_leave (self->evidence))
    return TRUE;

  show_evidence_view (self);
  return FALSE;
}
