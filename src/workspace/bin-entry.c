/* Casebook: evidence, a part of it or a note in the bin.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who looks into the bin wants to know what it is, what it was part of and when
 * it went there. Cases in the bin are #CasebookCaseEntry, as those that are not.
 */
#include "workspace/bin-entry.h"

struct _CasebookBinEntry
{
  GObject parent_instance;

  CasebookRecord    *record;
  CasebookCaseEntry *part_of;
  CasebookEvidence  *evidence;
  gint64             removed;
};

G_DEFINE_FINAL_TYPE (CasebookBinEntry, casebook_bin_entry, G_TYPE_OBJECT)

static void
casebook_bin_entry_finalize (GObject *object)
{
  CasebookBinEntry *self = CASEBOOK_BIN_ENTRY (object);

  g_object_unref (self->record);
  g_clear_object (&self->part_of);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (casebook_bin_entry_parent_class)->finalize (object);
}

static void
casebook_bin_entry_class_init (CasebookBinEntryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_bin_entry_finalize;
}

static void
casebook_bin_entry_init (CasebookBinEntry *self)
{
}

/**
 * casebook_bin_entry_new:
 * @record: what was removed, a #CasebookEvidence or a #CasebookNote
 * @part_of: (nullable): the case it was removed from
 * @removed: when, microseconds of UTC since 1970
 *
 * Returns: (transfer full): an entry
 */
CasebookBinEntry *
casebook_bin_entry_new (CasebookRecord    *record,
                        CasebookCaseEntry *part_of,
                        gint64             removed)
{
  CasebookBinEntry *self;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);
  g_return_val_if_fail (part_of == NULL || CASEBOOK_IS_CASE_ENTRY (part_of), NULL);

  self = g_object_new (CASEBOOK_TYPE_BIN_ENTRY, NULL);
  self->record = g_object_ref (record);
  g_set_object (&self->part_of, part_of);
  self->removed = removed;

  return self;
}

/**
 * casebook_bin_entry_new_part:
 * @part: what was removed, a #CasebookClaim, a #CasebookMeasure or a #CasebookArtefact
 * @evidence: the evidence it was removed from
 * @part_of: (nullable): the case of @evidence
 * @removed: when, microseconds of UTC since 1970
 *
 * Returns: (transfer full): an entry
 */
CasebookBinEntry *
casebook_bin_entry_new_part (CasebookRecord    *part,
                             CasebookEvidence  *evidence,
                             CasebookCaseEntry *part_of,
                             gint64             removed)
{
  CasebookBinEntry *self;

  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);

  self = casebook_bin_entry_new (part, part_of, removed);
  self->evidence = g_object_ref (evidence);

  return self;
}

/**
 * casebook_bin_entry_get_id:
 * @self: an entry
 *
 * Returns: (transfer none): id of what was removed
 */
const char *
casebook_bin_entry_get_id (CasebookBinEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ENTRY (self), NULL);

  return casebook_record_get_id (self->record);
}

/**
 * casebook_bin_entry_get_record:
 * @self: an entry
 *
 * Returns: (transfer none): what was removed; evidence without its claims, measures and artefacts
 */
CasebookRecord *
casebook_bin_entry_get_record (CasebookBinEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ENTRY (self), NULL);

  return self->record;
}

/**
 * casebook_bin_entry_get_part_of:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the case it was removed from, which may lie in the bin as well;
 *   %NULL for a note
 */
CasebookCaseEntry *
casebook_bin_entry_get_part_of (CasebookBinEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ENTRY (self), NULL);

  return self->part_of;
}

/**
 * casebook_bin_entry_get_evidence:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the evidence a part was removed from, which may lie in the bin as well;
 *   %NULL for what is no part
 */
CasebookEvidence *
casebook_bin_entry_get_evidence (CasebookBinEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ENTRY (self), NULL);

  return self->evidence;
}

/**
 * casebook_bin_entry_get_removed:
 * @self: an entry
 *
 * Returns: when it was removed, microseconds of UTC since 1970
 */
gint64
casebook_bin_entry_get_removed (CasebookBinEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_BIN_ENTRY (self), 0);

  return self->removed;
}
