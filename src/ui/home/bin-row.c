/* Casebook: something in the bin.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case, a piece of evidence, a part of one or a note: what it is, what it was
 * part of, when it was removed, and the two ways out of the bin.
 */
#include <glib/gi18n-lib.h>

#include "domain/artefact.h"
#include "domain/claim.h"
#include "domain/measure.h"
#include "domain/note.h"
#include "ui/home/bin-row.h"
#include "ui/home/bin-words.h"

struct _CasebookBinRow
{
  AdwBin parent_instance;

  gpointer      item;
  GSignalGroup *case_signals; /* of the case it is, or is part of */
  gboolean      compact;

  GtkImage      *icon;
  GtkBox        *body;
  GtkLabel      *title;
  GtkLabel      *facts;
  GtkWidget     *buttons;
  GtkActionable *restore;
  GtkActionable *delete;
};

G_DEFINE_FINAL_TYPE (CasebookBinRow, casebook_bin_row, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_WORDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Every row has the same two buttons; heard alone, each says what it is for. */
static void
name_buttons (CasebookBinRow *self,
              const char     *title)
{
  /* Translators: what a screen reader calls a button; %s is the title of what lies in the bin */
  g_autofree char *restore = g_strdup_printf (C_("bin", "Restore “%s”"), title);
  /* Translators: what a screen reader calls a button; %s is the title of what lies in the bin */
  g_autofree char *delete = g_strdup_printf (C_("bin", "Delete “%s” for Good…"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore), GTK_ACCESSIBLE_PROPERTY_LABEL, restore, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete), GTK_ACCESSIBLE_PROPERTY_LABEL, delete, -1);
}

static void
show_words (CasebookBinRow *self)
{
  g_autofree char *title = casebook_bin_dup_title (self->item);
  g_autofree char *facts = casebook_bin_dup_facts (self->item);

  name_buttons (self, title);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->facts, facts);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
set_actions (CasebookBinRow *self,
             const char     *icon_name,
             const char     *restore,
             const char     *id)
{
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_actionable_set_action_target (self->restore, "s", id);
  gtk_actionable_set_action_name (self->restore, restore);
  gtk_actionable_set_action_target (self->delete, "s", id);
}

static const char *
icon_of (CasebookRecord *record)
{
  if (CASEBOOK_IS_CLAIM (record))
    return "casebook-claim-symbolic";
  if (CASEBOOK_IS_MEASURE (record))
    return "view-list-symbolic";
  if (!CASEBOOK_IS_ARTEFACT (record))
    return "casebook-evidence-symbolic";

  return casebook_artefact_get_kind (CASEBOOK_ARTEFACT (record)) == CASEBOOK_ARTEFACT_FILE ? "mail-attachment-symbolic"
                                                                                           : "web-browser-symbolic";
}

static void
show_item (CasebookBinRow *self)
{
  if (CASEBOOK_IS_CASE_ENTRY (self->item))
    set_actions (self, "document-edit-symbolic", "home.restore-case", casebook_case_entry_get_id (self->item));
  else if (CASEBOOK_IS_NOTE (casebook_bin_entry_get_record (self->item)))
    set_actions (self, "casebook-note-symbolic", "home.restore-note", casebook_bin_entry_get_id (self->item));
  else
    set_actions (self, icon_of (casebook_bin_entry_get_record (self->item)), "bin.restore",
                 casebook_bin_entry_get_id (self->item));
  show_words (self);
}

static void
set_compact (CasebookBinRow *self,
             gboolean        compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->buttons, compact ? GTK_ALIGN_START : GTK_ALIGN_END);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
casebook_bin_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CasebookBinRow *self = CASEBOOK_BIN_ROW (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_WORDS:
      g_value_take_string (value, casebook_bin_row_dup_words (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_bin_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_COMPACT:
      set_compact (CASEBOOK_BIN_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_bin_row_dispose (GObject *object)
{
  CasebookBinRow *self = CASEBOOK_BIN_ROW (object);

  g_clear_object (&self->case_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_BIN_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (casebook_bin_row_parent_class)->dispose (object);
}

static void
casebook_bin_row_class_init (CasebookBinRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = casebook_bin_row_get_property;
  object_class->set_property = casebook_bin_row_set_property;
  object_class->dispose = casebook_bin_row_dispose;

  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What the row says, for a screen reader. */
  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/bin-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, body);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, facts);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, restore);
  gtk_widget_class_bind_template_child (widget_class, CasebookBinRow, delete);
}

static void
casebook_bin_row_init (CasebookBinRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->case_signals = g_signal_group_new (CASEBOOK_TYPE_CASE_ENTRY);
  g_signal_group_connect_swapped (self->case_signals, "notify", G_CALLBACK (show_words), self);
}

/**
 * casebook_bin_row_new:
 *
 * Returns: (transfer floating): a row without an item
 */
GtkWidget *
casebook_bin_row_new (void)
{
  return g_object_new (CASEBOOK_TYPE_BIN_ROW, NULL);
}

/**
 * casebook_bin_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
gpointer
casebook_bin_row_get_item (CasebookBinRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ROW (self), NULL);

  return self->item;
}

/**
 * casebook_bin_row_set_item:
 * @self: a row
 * @item: (nullable): a #CasebookCaseEntry or a #CasebookBinEntry
 */
void
casebook_bin_row_set_item (CasebookBinRow *self,
                           gpointer        item)
{
  g_return_if_fail (CASEBOOK_IS_BIN_ROW (self));
  g_return_if_fail (item == NULL || CASEBOOK_IS_CASE_ENTRY (item) || CASEBOOK_IS_BIN_ENTRY (item));

  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->case_signals,
                             CASEBOOK_IS_BIN_ENTRY (item) ? casebook_bin_entry_get_part_of (item) : item);
  if (item != NULL)
    show_item (self);
}

/**
 * casebook_bin_row_dup_words:
 * @self: a row with an item
 *
 * Returns: (transfer full): all that it says, for a screen reader
 */
char *
casebook_bin_row_dup_words (CasebookBinRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ROW (self), NULL);

  /* Translators: read aloud: what something in the bin is called, then facts about it */
  return g_strdup_printf (C_("bin", "%s, %s"), gtk_label_get_label (self->title), gtk_label_get_label (self->facts));
}
