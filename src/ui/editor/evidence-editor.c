/* Casebook: the pane in which evidence is written.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor is a column of sections; it shows them all the same piece of
 * evidence and passes on what they say.
 */
#include "ui/editor/artefacts-section.h"
#include "ui/editor/claims-section.h"
#include "ui/editor/evidence-editor.h"
#include "ui/editor/measures-section.h"
#include "ui/editor/story-section.h"
#include "ui/editor/strongest-section.h"
#include "ui/editor/when-section.h"
#include "ui/fields/scroll-start.h"

struct _CasebookEvidenceEditor
{
  AdwBin parent_instance;

  GtkStack                 *stack;
  GtkScrolledWindow        *scroller;
  CasebookStorySection     *story;
  CasebookStrongestSection *strongest;
  CasebookWhenSection      *when;
  CasebookMeasuresSection  *measures;
  CasebookClaimsSection    *claims;
  CasebookArtefactsSection *artefacts;
  GtkWidget                *drop_page;

  CasebookCaseDesk *desk;
  CasebookEvidence *evidence;
};

G_DEFINE_FINAL_TYPE (CasebookEvidenceEditor, casebook_evidence_editor, ADW_TYPE_BIN)

enum
{
  ITEM_ACTIVATED,
  REMOVED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
section_failed (CasebookEvidenceEditor *self,
                const char             *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static void
section_removed (CasebookEvidenceEditor *self,
                 CasebookRecord         *record)
{
  g_signal_emit (self, signals[REMOVED], 0, record);
}

static void
section_activated_item (CasebookEvidenceEditor *self,
                        CasebookItem           *item)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item);
}

static void
show_in_packet (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CasebookEvidenceEditor *self = CASEBOOK_EVIDENCE_EDITOR (widget);

  if (self->evidence != NULL)
    gtk_widget_activate_action (widget, "case.show-in-packet", "s",
                                casebook_record_get_id (CASEBOOK_RECORD (self->evidence)));
}

static void
remove_evidence (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  CasebookEvidenceEditor *self = CASEBOOK_EVIDENCE_EDITOR (widget);
  g_autoptr (CasebookEvidence) evidence = g_object_ref (self->evidence);

  casebook_evidence_editor_set_evidence (self, NULL);
  casebook_case_desk_remove (self->desk, evidence);
  g_signal_emit (self, signals[REMOVED], 0, evidence);
}

/* Actions are looked for upwards of where a key is pressed, the section is below. */
static void
paste (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  CasebookEvidenceEditor *self = CASEBOOK_EVIDENCE_EDITOR (widget);

  if (self->evidence != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->artefacts), "artefacts.paste", NULL);
}

/* What no text can take is attached, also while a text has the caret and would swallow the key. */
static gboolean
paste_no_text (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  CasebookEvidenceEditor *self = CASEBOOK_EVIDENCE_EDITOR (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (widget));
  g_autoptr (GdkContentFormats) readable = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  if (self->evidence == NULL || gdk_content_formats_contain_gtype (readable, G_TYPE_STRING))
    return FALSE;
  if (!gdk_content_formats_contain_gtype (readable, GDK_TYPE_TEXTURE) &&
      !gdk_content_formats_contain_gtype (readable, GDK_TYPE_FILE_LIST))
    return FALSE;

  gtk_widget_activate_action (widget, "editor.paste", NULL);
  return TRUE;
}

static void
listen_to_paste (CasebookEvidenceEditor *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (paste_no_text, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
choose_strongest (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CasebookEvidenceEditor *self = CASEBOOK_EVIDENCE_EDITOR (widget);

  casebook_list_section_reveal (CASEBOOK_LIST_SECTION (self->artefacts), GTK_WIDGET (self->strongest));
  casebook_strongest_section_open (self->strongest);
}

static GdkDragAction
drop_entered (CasebookEvidenceEditor *self)
{
  gtk_widget_set_visible (self->drop_page, self->evidence != NULL);

  return self->evidence != NULL ? GDK_ACTION_COPY : 0;
}

static void
drop_left (CasebookEvidenceEditor *self)
{
  gtk_widget_set_visible (self->drop_page, FALSE);
}

static gboolean
dropped (CasebookEvidenceEditor *self,
         const GValue           *value)
{
  drop_left (self);
  if (self->evidence == NULL)
    return FALSE;

  casebook_artefacts_section_take_drop (self->artefacts, value);
  return TRUE;
}

/* Files and pictures are taken wherever they fall, before a text would take
 * their names; they land where the page over the editor says. */
static void
accept_files (CasebookEvidenceEditor *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "enter", G_CALLBACK (drop_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Words that fall into a field are for the field, an address elsewhere becomes a link. */
static void
accept_addresses (CasebookEvidenceEditor *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static CasebookEditorSection *
section_at (CasebookEvidenceEditor *self,
            guint                   index)
{
  gpointer sections[] = { self->story, self->strongest, self->claims, self->when, self->measures, self->artefacts };

  return index < G_N_ELEMENTS (sections) ? sections[index] : NULL;
}

static void
listen_to_sections (CasebookEvidenceEditor *self)
{
  CasebookEditorSection *section;

  for (guint i = 0; (section = section_at (self, i)) != NULL; i++)
    {
      g_signal_connect_object (section, "failed", G_CALLBACK (section_failed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (section, "removed", G_CALLBACK (section_removed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (section, "item-activated", G_CALLBACK (section_activated_item), self, G_CONNECT_SWAPPED);
    }
}

static void
casebook_evidence_editor_dispose (GObject *object)
{
  CasebookEvidenceEditor *self = CASEBOOK_EVIDENCE_EDITOR (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_evidence_editor_parent_class)->dispose (object);
}

static void
casebook_evidence_editor_class_init (CasebookEvidenceEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_evidence_editor_dispose;

  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", type, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_ITEM);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_evidence);
  gtk_widget_class_install_action (widget_class, "editor.paste", NULL, paste);
  gtk_widget_class_install_action (widget_class, "editor.choose-strongest", NULL, choose_strongest);
  gtk_widget_class_install_action (widget_class, "editor.show-in-packet", NULL, show_in_packet);

  g_type_ensure (CASEBOOK_TYPE_STORY_SECTION);
  g_type_ensure (CASEBOOK_TYPE_STRONGEST_SECTION);
  g_type_ensure (CASEBOOK_TYPE_WHEN_SECTION);
  g_type_ensure (CASEBOOK_TYPE_MEASURES_SECTION);
  g_type_ensure (CASEBOOK_TYPE_CLAIMS_SECTION);
  g_type_ensure (CASEBOOK_TYPE_ARTEFACTS_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/evidence-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, story);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, strongest);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, when);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, measures);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, claims);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, artefacts);
  gtk_widget_class_bind_template_child (widget_class, CasebookEvidenceEditor, drop_page);
}

static void
casebook_evidence_editor_init (CasebookEvidenceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.remove", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.choose-strongest", FALSE);
  listen_to_sections (self);
  listen_to_paste (self);
  accept_files (self);
  accept_addresses (self);
}

/**
 * casebook_evidence_editor_new:
 * @desk: the desk of the case
 *
 * Returns: (transfer floating): an editor that shows no evidence
 */
GtkWidget *
casebook_evidence_editor_new (CasebookCaseDesk *desk)
{
  CasebookEvidenceEditor *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_EVIDENCE_EDITOR, NULL);
  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

/**
 * casebook_evidence_editor_get_evidence:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the evidence it shows
 */
CasebookEvidence *
casebook_evidence_editor_get_evidence (CasebookEvidenceEditor *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE_EDITOR (self), NULL);

  return self->evidence;
}

/**
 * casebook_evidence_editor_set_evidence:
 * @self: an editor
 * @evidence: (nullable): evidence of the desk's case, or %NULL for none
 *
 * Shows @evidence from its beginning.
 */
void
casebook_evidence_editor_set_evidence (CasebookEvidenceEditor *self,
                                       CasebookEvidence       *evidence)
{
  CasebookEditorSection *section;

  g_return_if_fail (CASEBOOK_IS_EVIDENCE_EDITOR (self));
  g_return_if_fail (evidence == NULL || CASEBOOK_IS_EVIDENCE (evidence));

  if (!g_set_object (&self->evidence, evidence))
    return;

  casebook_case_desk_leave_field (self->desk);
  for (guint i = 0; (section = section_at (self, i)) != NULL; i++)
    casebook_editor_section_set_evidence (section, evidence != NULL ? self->desk : NULL, evidence);
  casebook_scroll_start (self->scroller);
  gtk_stack_set_visible_child_name (self->stack, evidence != NULL ? "evidence" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.remove", evidence != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.choose-strongest", evidence != NULL);
}

/**
 * casebook_evidence_editor_focus_title:
 * @self: an editor that shows evidence
 *
 * Puts the caret into the title, for evidence that was just added.
 */
void
casebook_evidence_editor_focus_title (CasebookEvidenceEditor *self)
{
  g_return_if_fail (CASEBOOK_IS_EVIDENCE_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->story));
}

/**
 * casebook_evidence_editor_focus_record:
 * @self: an editor that shows evidence
 * @record: a claim, measure or artefact of it
 *
 * Puts the caret into the row of @record.
 */
void
casebook_evidence_editor_focus_record (CasebookEvidenceEditor *self,
                                       CasebookRecord         *record)
{
  CasebookEditorSection *section;

  g_return_if_fail (CASEBOOK_IS_EVIDENCE_EDITOR (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  for (guint i = 0; (section = section_at (self, i)) != NULL; i++)
    {
      if (CASEBOOK_IS_LIST_SECTION (section))
        casebook_list_section_focus_record (CASEBOOK_LIST_SECTION (section), record);
    }
}

/**
 * casebook_evidence_editor_may_leave:
 * @self: an editor
 *
 * To be asked before the case goes out of reach, as casebook_when_section_may_leave() says.
 *
 * Returns: whether it may
 */
gboolean
casebook_evidence_editor_may_leave (CasebookEvidenceEditor *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE_EDITOR (self), TRUE);

  return casebook_when_section_may_leave (self->when);
}
