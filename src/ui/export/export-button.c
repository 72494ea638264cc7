/* Casebook: the button that writes the packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It asks where to, becomes a bar with a stop button while the packet is set,
 * and says how it went. Meanwhile it holds the journal, so that nobody leaves
 * the case, or closes its window, unawares in the middle.
 */
#include <glib/gi18n-lib.h>

#include "ui/export/export-button.h"
#include "workspace/packet-export.h"

struct _CasebookExportButton
{
  AdwBin parent_instance;

  GtkStack       *stack;
  GtkProgressBar *progress_bar;

  CasebookCaseDesk     *desk;
  GtkFileChooserNative *chooser;
  gboolean              compact;
  CasebookPaper         paper;
  char                 *sections;
  GCancellable         *cancellable; /* while exporting */
  GFile                *target;      /* while exporting */
};

G_DEFINE_FINAL_TYPE (CasebookExportButton, casebook_export_button, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_PAPER,
  PROP_SECTIONS,
  N_PROPS,
};

enum
{
  EXPORTED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The id of the choice is also the name of the paper in print systems. */
#define CHOICE_PAPER "paper"
#define PAPER_A4 "iso_a4"
#define PAPER_LETTER "na_letter"

static void
show_or_hide (CasebookExportButton *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), !self->compact || self->cancellable != NULL);
}

static void
set_exporting (CasebookExportButton *self,
               gboolean              exporting)
{
  show_or_hide (self);
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  gtk_stack_set_visible_child_name (self->stack, exporting ? "exporting" : "ready");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.packet", !exporting);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.stop", exporting);
}

static void
progressed (double   fraction,
            gpointer user_data)
{
  gtk_progress_bar_set_fraction (CASEBOOK_EXPORT_BUTTON (user_data)->progress_bar, fraction);
}

static void
written (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CasebookExportButton) self = user_data;
  CasebookCaseDesk *desk = CASEBOOK_CASE_DESK (source);
  g_autoptr (GFile) target = g_steal_pointer (&self->target);
  g_autoptr (GCancellable) cancellable = g_steal_pointer (&self->cancellable);
  g_autoptr (GError) error = NULL;
  gboolean done = casebook_packet_export_finish (desk, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_error (&error);
  set_exporting (self, FALSE);
  if (done)
    g_signal_emit (self, signals[EXPORTED], 0, target);
  else if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  casebook_held_work_end (casebook_journal_get_work (casebook_case_desk_get_journal (desk)), cancellable, error);
}

static void
start_export (CasebookExportButton *self,
              GFile                *target)
{
  if (self->cancellable != NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->target = g_object_ref (target);
  casebook_held_work_begin (casebook_journal_get_work (casebook_case_desk_get_journal (self->desk)),
                            _("The Packet Is Still Being Written"), self->cancellable);
  set_exporting (self, TRUE);
  casebook_packet_export_async (self->desk, target, self->paper, self->sections, progressed, self, self->cancellable,
                                written, g_object_ref (self));
}

static void
target_chosen (CasebookExportButton *self,
               int                   response)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (self->chooser);
  g_autoptr (GFile) target = NULL;
  const char *paper;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      target = gtk_file_chooser_get_file (chooser);
      paper = gtk_file_chooser_get_choice (chooser, CHOICE_PAPER);
      g_object_set (self, "paper", g_strcmp0 (paper, PAPER_LETTER) == 0 ? CASEBOOK_PAPER_LETTER : CASEBOOK_PAPER_A4,
                    NULL);
      start_export (self, target);
    }
  g_clear_object (&self->chooser);
}

/* A name that every file system takes. */
static char *
suggest_name (CasebookExportButton *self)
{
  CasebookLevel *level = casebook_case_desk_get_to_level (self->desk);
  const char *candidate = casebook_case_get_candidate (casebook_case_desk_get_case (self->desk));
  /* Translators: the name of an exported file: the candidate, then the role at the target level */
  char *name = g_strdup_printf (C_("file name", "%s, %s.pdf"), candidate,
                                level != NULL ? casebook_level_get_title (level) : "");

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}

static void
export_packet (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  CasebookExportButton *self = CASEBOOK_EXPORT_BUTTON (widget);
  const char *papers[] = { PAPER_A4, PAPER_LETTER, NULL };
  const char *labels[] = { C_("paper", "A4"), C_("paper", "Letter"), NULL };
  g_autofree char *name = suggest_name (self);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileChooser *chooser;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Export Packet"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, C_("packet", "_Export"), NULL);
  chooser = GTK_FILE_CHOOSER (self->chooser);
  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_add_choice (chooser, CHOICE_PAPER, _("Paper"), papers, labels);
  gtk_file_chooser_set_choice (chooser, CHOICE_PAPER,
                               self->paper == CASEBOOK_PAPER_LETTER ? PAPER_LETTER : PAPER_A4);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (target_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
stop_export (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_cancellable_cancel (CASEBOOK_EXPORT_BUTTON (widget)->cancellable);
}

static void
casebook_export_button_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CasebookExportButton *self = CASEBOOK_EXPORT_BUTTON (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_PAPER:
      g_value_set_uint (value, self->paper);
      break;
    case PROP_SECTIONS:
      g_value_set_string (value, self->sections);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_export_button_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  CasebookExportButton *self = CASEBOOK_EXPORT_BUTTON (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      show_or_hide (self);
      break;
    case PROP_PAPER:
      self->paper = g_value_get_uint (value);
      break;
    case PROP_SECTIONS:
      g_free (self->sections);
      self->sections = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_export_button_dispose (GObject *object)
{
  CasebookExportButton *self = CASEBOOK_EXPORT_BUTTON (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->sections, g_free);

  G_OBJECT_CLASS (casebook_export_button_parent_class)->dispose (object);
}

static void
casebook_export_button_class_init (CasebookExportButtonClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_export_button_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_export_button_get_property;
  G_OBJECT_CLASS (class)->set_property = casebook_export_button_set_property;

  /* Whether there is room for no more than the bar. */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* What the packet is set for; who exports may choose another. */
  properties[PROP_PAPER] = g_param_spec_uint ("paper", NULL, NULL, CASEBOOK_PAPER_A4, CASEBOOK_PAPER_LETTER,
                                              CASEBOOK_PAPER_A4, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* The names of the sections the packet is written with, in order with commas between them; NULL is all as usual. */
  properties[PROP_SECTIONS] = g_param_spec_string ("sections", NULL, NULL, NULL,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  signals[EXPORTED] = g_signal_new ("exported", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "export.packet", NULL, export_packet);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, stop_export);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/export/export-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookExportButton, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookExportButton, progress_bar);
}

static void
casebook_export_button_init (CasebookExportButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.stop", FALSE);
}

/**
 * casebook_export_button_new:
 * @desk: the desk of the case
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
casebook_export_button_new (CasebookCaseDesk *desk)
{
  CasebookExportButton *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_EXPORT_BUTTON, NULL);
  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/**
 * casebook_export_button_export:
 * @self: the button
 * @target: where the packet goes
 *
 * Writes the packet as if @target had been chosen in the dialog; does nothing
 * while another export is under way.
 */
void
casebook_export_button_export (CasebookExportButton *self,
                               GFile                *target)
{
  g_return_if_fail (CASEBOOK_IS_EXPORT_BUTTON (self));
  g_return_if_fail (G_IS_FILE (target));

  start_export (self, target);
}
