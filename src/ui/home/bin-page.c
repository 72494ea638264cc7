/* Casebook: the bin, to look into.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was removed stays here until it is restored or deleted for good. The
 * latter is asked about: it is the second time that a person says it, and
 * nothing takes it back.
 */
#include <glib/gi18n-lib.h>

#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/measure.h"
#include "domain/note.h"
#include "ui/home/bin-page.h"
#include "ui/home/bin-words.h"
#include "ui/home/home-list.h"
#include "ui/home/lost-focus.h"
#include "ui/marks/spoken-name.h"

struct _CasebookBinPage
{
  AdwBin parent_instance;

  CasebookHomeDesk *desk;
  gboolean          compact;
  gpointer          asked; /* what the open question is about; NULL is all that lies here */

  CasebookHomeList *list;
  GtkWidget        *empty;
};

G_DEFINE_FINAL_TYPE (CasebookBinPage, casebook_bin_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPACT,
  N_PROPS,
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *
id_of (gpointer item)
{
  return CASEBOOK_IS_CASE_ENTRY (item) ? casebook_case_entry_get_id (item) : casebook_bin_entry_get_id (item);
}

/* Borrowed: the list keeps it. */
static gpointer
find_in (GListModel *list,
         const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (g_str_equal (id_of (item), id))
        return item;
    }

  return NULL;
}

static gpointer
find_item (CasebookBinPage *self,
           const char      *id)
{
  gpointer item = find_in (casebook_home_desk_get_bin (self->desk), id);

  if (item == NULL)
    item = find_in (casebook_home_desk_get_evidence_bin (self->desk), id);
  if (item == NULL)
    item = find_in (casebook_home_desk_get_part_bin (self->desk), id);
  if (item == NULL)
    item = find_in (casebook_home_desk_get_note_bin (self->desk), id);

  return item;
}

static gboolean
is_empty (CasebookBinPage *self)
{
  return g_list_model_get_n_items (casebook_home_desk_get_bin (self->desk)) == 0 &&
         g_list_model_get_n_items (casebook_home_desk_get_evidence_bin (self->desk)) == 0 &&
         g_list_model_get_n_items (casebook_home_desk_get_part_bin (self->desk)) == 0 &&
         g_list_model_get_n_items (casebook_home_desk_get_note_bin (self->desk)) == 0;
}

/* When the last row goes, the focus goes to what says so. */
static void
show_state (CasebookBinPage *self)
{
  GtkStack *stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
  gboolean focused = casebook_lost_focus_was_within (GTK_WIDGET (self));

  gtk_stack_set_visible_child_name (stack, is_empty (self) ? "empty" : "full");
  if (focused && is_empty (self))
    gtk_widget_grab_focus (self->empty);
}

/* Asks @heading with @body, and does @answered with any response but "cancel". */
static void
ask (CasebookBinPage *self,
     const char      *heading,
     const char      *body,
     const char      *response,
     GCallback        answered,
     gboolean         destructive)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (root), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "yes", response, NULL);
  casebook_spoken_name_settle_responses (ADW_MESSAGE_DIALOG (dialog));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes",
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), destructive ? "cancel" : "yes");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response::yes", answered, self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
purged (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (CasebookBinPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!casebook_home_desk_purge_finish (CASEBOOK_HOME_DESK (source), result, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
deletion_confirmed (CasebookBinPage *self)
{
  casebook_home_desk_purge_async (self->desk, self->asked, purged, g_object_ref (self));
}

static char *
describe_deletion (gpointer item)
{
  g_autofree char *title = casebook_bin_dup_title (item);

  if (CASEBOOK_IS_CASE_ENTRY (item))
    /* Translators: the first is a role, the second a person */
    return g_strdup_printf (_("“%s” of %s will be gone with all its evidence, claims, attached files and every older "
                              "version. This cannot be undone."), title, casebook_case_entry_get_candidate (item));
  if (CASEBOOK_IS_ARTEFACT (casebook_bin_entry_get_record (item)))
    return g_strdup_printf (_("“%s” will be gone with every older version. An attached file goes with it unless "
                              "something else points to it. This cannot be undone."), title);
  if (!CASEBOOK_IS_EVIDENCE (casebook_bin_entry_get_record (item)))
    return g_strdup_printf (_("“%s” will be gone with every older version. This cannot be undone."), title);

  return g_strdup_printf (_("“%s” will be gone with its claims, attached files and every older version. "
                            "This cannot be undone."), title);
}

static const char *
deletion_heading (gpointer item)
{
  CasebookRecord *record = CASEBOOK_IS_BIN_ENTRY (item) ? casebook_bin_entry_get_record (item) : NULL;

  if (CASEBOOK_IS_CASE_ENTRY (item))
    return _("Delete This Case for Good?");
  if (CASEBOOK_IS_NOTE (record))
    return _("Delete This Note for Good?");
  if (CASEBOOK_IS_CLAIM (record))
    return _("Delete This Claim for Good?");
  if (CASEBOOK_IS_MEASURE (record))
    return _("Delete This Measure for Good?");
  if (CASEBOOK_IS_ARTEFACT (record))
    return _("Delete This Artefact for Good?");

  return _("Delete This Evidence for Good?");
}

static void
ask_to_delete (CasebookBinPage *self,
               gpointer         item)
{
  g_autofree char *body = describe_deletion (item);

  g_set_object (&self->asked, item);
  ask (self, deletion_heading (item), body, _("_Delete for Good"), G_CALLBACK (deletion_confirmed), TRUE);
}

static void
delete_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CasebookBinPage *self = CASEBOOK_BIN_PAGE (widget);
  gpointer item = find_item (self, g_variant_get_string (parameter, NULL));

  if (item != NULL)
    ask_to_delete (self, item);
}

static void
empty_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CasebookBinPage *self = CASEBOOK_BIN_PAGE (widget);

  g_clear_object (&self->asked);
  ask (self, _("Empty the Bin?"),
       _("All that lies in it will be gone, with attached files and every older version. This cannot be undone."),
       _("_Empty Bin"), G_CALLBACK (deletion_confirmed), TRUE);
}

static void
restore (CasebookBinPage  *self,
         CasebookBinEntry *entry)
{
  if (casebook_bin_entry_get_evidence (entry) != NULL)
    casebook_home_desk_restore_part (self->desk, id_of (entry));
  else
    casebook_home_desk_restore_evidence (self->desk, id_of (entry));
}

static void
restoring_both_confirmed (CasebookBinPage *self)
{
  restore (self, self->asked);
}

/* Evidence is seen in its case alone; restored beside a case in the bin it would seem lost. */
static void
ask_to_restore_with_case (CasebookBinPage  *self,
                          CasebookBinEntry *entry)
{
  g_autofree char *title = casebook_bin_dup_title (entry);
  g_autofree char *body =
    /* Translators: the first is the title of evidence, the second a person */
    g_strdup_printf (_("“%s” was part of a case of %s, which lies in the bin as well. Restore the case with it?"), title,
                     casebook_case_entry_get_candidate (casebook_bin_entry_get_part_of (entry)));

  g_set_object (&self->asked, G_OBJECT (entry));
  ask (self, _("Its Case Is in the Bin"), body, _("_Restore Both"), G_CALLBACK (restoring_both_confirmed), FALSE);
}

static void
ask_to_restore_with_evidence (CasebookBinPage  *self,
                              CasebookBinEntry *entry,
                              CasebookBinEntry *evidence)
{
  g_autofree char *title = casebook_bin_dup_title (entry);
  g_autofree char *whole = casebook_bin_dup_title (evidence);
  g_autofree char *body =
    /* Translators: the first is what a claim, a measure or an artefact says, the second the title of evidence */
    g_strdup_printf (_("“%s” was part of the evidence “%s”, which lies in the bin as well. Restore the evidence with "
                       "it?"), title, whole);

  g_set_object (&self->asked, G_OBJECT (entry));
  ask (self, _("Its Evidence Is in the Bin"), body, _("_Restore Both"), G_CALLBACK (restoring_both_confirmed), FALSE);
}

static CasebookBinEntry *
find_whole (CasebookBinPage  *self,
            CasebookBinEntry *entry)
{
  CasebookEvidence *evidence = casebook_bin_entry_get_evidence (entry);

  return evidence != NULL ? find_in (casebook_home_desk_get_evidence_bin (self->desk),
                                     casebook_record_get_id (CASEBOOK_RECORD (evidence)))
                          : NULL;
}

static void
restore_activated (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CasebookBinPage *self = CASEBOOK_BIN_PAGE (widget);
  CasebookBinEntry *entry = find_item (self, g_variant_get_string (parameter, NULL));
  CasebookBinEntry *evidence;
  CasebookCaseEntry *part_of;

  if (!CASEBOOK_IS_BIN_ENTRY (entry))
    return;

  evidence = find_whole (self, entry);
  part_of = casebook_bin_entry_get_part_of (entry);
  if (evidence != NULL)
    ask_to_restore_with_evidence (self, entry, evidence);
  else if (part_of != NULL && casebook_case_entry_get_removed (part_of) != 0)
    ask_to_restore_with_case (self, entry);
  else
    restore (self, entry);
}

static void
casebook_bin_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, CASEBOOK_BIN_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_bin_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CasebookBinPage *self = CASEBOOK_BIN_PAGE (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      if (self->compact != g_value_get_boolean (value))
        {
          self->compact = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_bin_page_dispose (GObject *object)
{
  CasebookBinPage *self = CASEBOOK_BIN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_BIN_PAGE);
  g_clear_object (&self->asked);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_bin_page_parent_class)->dispose (object);
}

static void
casebook_bin_page_class_init (CasebookBinPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = casebook_bin_page_get_property;
  object_class->set_property = casebook_bin_page_set_property;
  object_class->dispose = casebook_bin_page_dispose;

  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", CASEBOOK_TYPE_BIN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_install_action (widget_class, "bin.restore", "s", restore_activated);
  gtk_widget_class_install_action (widget_class, "bin.delete", "s", delete_activated);
  gtk_widget_class_install_action (widget_class, "bin.empty", NULL, empty_activated);

  g_type_ensure (CASEBOOK_TYPE_HOME_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/bin-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookBinPage, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, ask_to_delete);
}

static void
casebook_bin_page_init (CasebookBinPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_bin_page_set_desk:
 * @self: a page without a desk
 * @desk: whose bin to show
 */
void
casebook_bin_page_set_desk (CasebookBinPage  *self,
                            CasebookHomeDesk *desk)
{
  GListModel *lists[] = { casebook_home_desk_get_bin (desk), casebook_home_desk_get_evidence_bin (desk),
                          casebook_home_desk_get_part_bin (desk), casebook_home_desk_get_note_bin (desk) };

  g_return_if_fail (CASEBOOK_IS_BIN_PAGE (self));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  casebook_home_list_add_section (self->list, C_("bin", "Cases"), lists[0]);
  casebook_home_list_add_section (self->list, C_("bin", "Evidence"), lists[1]);
  casebook_home_list_add_section (self->list, C_("bin", "Parts of Evidence"), lists[2]);
  casebook_home_list_add_section (self->list, C_("bin", "Notes"), lists[3]);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_signal_connect_object (lists[i], "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
}
