/* Casebook: one section of the evidence editor.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The editor is made of sections that know nothing of each other. Each shows
 * some of a piece of evidence and writes it through the desk.
 */
#include "ui/editor/editor-section.h"

typedef struct
{
  CasebookCaseDesk *desk;
  CasebookEvidence *evidence;
} CasebookEditorSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CasebookEditorSection, casebook_editor_section, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  FAILED,
  REMOVED,
  ITEM_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
casebook_editor_section_dispose (GObject *object)
{
  CasebookEditorSectionPrivate *priv = casebook_editor_section_get_instance_private (CASEBOOK_EDITOR_SECTION (object));

  g_clear_object (&priv->desk);
  g_clear_object (&priv->evidence);

  G_OBJECT_CLASS (casebook_editor_section_parent_class)->dispose (object);
}

static void
casebook_editor_section_class_init (CasebookEditorSectionClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_editor_section_dispose;

  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", type, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_ITEM);
}

static void
casebook_editor_section_init (CasebookEditorSection *self)
{
}

/**
 * casebook_editor_section_set_evidence:
 * @self: a section
 * @desk: (nullable): the desk of @evidence; %NULL with %NULL evidence
 * @evidence: (nullable): what to show
 *
 * Shows another piece of evidence.
 */
void
casebook_editor_section_set_evidence (CasebookEditorSection *self,
                                      CasebookCaseDesk      *desk,
                                      CasebookEvidence      *evidence)
{
  CasebookEditorSectionPrivate *priv = casebook_editor_section_get_instance_private (self);

  g_return_if_fail (CASEBOOK_IS_EDITOR_SECTION (self));
  g_return_if_fail (evidence == NULL || (CASEBOOK_IS_EVIDENCE (evidence) && CASEBOOK_IS_CASE_DESK (desk)));

  g_set_object (&priv->desk, desk);
  g_set_object (&priv->evidence, evidence);
  CASEBOOK_EDITOR_SECTION_GET_CLASS (self)->evidence_set (self, desk, evidence);
}

/**
 * casebook_editor_section_get_desk:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): the desk of the evidence it shows
 */
CasebookCaseDesk *
casebook_editor_section_get_desk (CasebookEditorSection *self)
{
  CasebookEditorSectionPrivate *priv = casebook_editor_section_get_instance_private (self);

  g_return_val_if_fail (CASEBOOK_IS_EDITOR_SECTION (self), NULL);

  return priv->desk;
}

/**
 * casebook_editor_section_get_evidence:
 * @self: a section
 *
 * Returns: (transfer none) (nullable): the evidence it shows
 */
CasebookEvidence *
casebook_editor_section_get_evidence (CasebookEditorSection *self)
{
  CasebookEditorSectionPrivate *priv = casebook_editor_section_get_instance_private (self);

  g_return_val_if_fail (CASEBOOK_IS_EDITOR_SECTION (self), NULL);

  return priv->evidence;
}

/**
 * casebook_editor_section_fail:
 * @self: a section
 * @sentence: what could not be done, and why
 *
 * Tells whoever shows the section.
 */
void
casebook_editor_section_fail (CasebookEditorSection *self,
                              const char            *sentence)
{
  g_return_if_fail (CASEBOOK_IS_EDITOR_SECTION (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit (self, signals[FAILED], 0, sentence);
}

/**
 * casebook_editor_section_remove:
 * @self: a section
 * @record: a record of the evidence it shows
 *
 * Puts @record into the bin and tells whoever shows the section.
 */
void
casebook_editor_section_remove (CasebookEditorSection *self,
                                gpointer               record)
{
  CasebookEditorSectionPrivate *priv = casebook_editor_section_get_instance_private (self);
  g_autoptr (CasebookRecord) kept = NULL;

  g_return_if_fail (CASEBOOK_IS_EDITOR_SECTION (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  kept = g_object_ref (record);
  casebook_case_desk_remove (priv->desk, kept);
  g_signal_emit (self, signals[REMOVED], 0, kept);
}

/**
 * casebook_editor_section_activate_item:
 * @self: a section
 * @item: an item of the framework
 *
 * Asks whoever shows the section to show @item.
 */
void
casebook_editor_section_activate_item (CasebookEditorSection *self,
                                       CasebookItem          *item)
{
  g_return_if_fail (CASEBOOK_IS_EDITOR_SECTION (self));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item);
}
