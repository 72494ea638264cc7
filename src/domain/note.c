/* Casebook: something done, captured, not yet argued.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/note.h"

struct _CasebookNote
{
  CasebookRecord parent_instance;

  char *text;
  CasebookDate written;
  char *evidence_id;
};

G_DEFINE_FINAL_TYPE (CasebookNote, casebook_note, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "text", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookNote, text) },
  { "written", CASEBOOK_FIELD_DATE, G_STRUCT_OFFSET (CasebookNote, written) },
  { "evidence-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookNote, evidence_id) },
};

static void
casebook_note_class_init (CasebookNoteClass *class)
{
  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_note_init (CasebookNote *self)
{
}

/**
 * casebook_note_get_text:
 * @self: a note
 *
 * Returns: (transfer none): what was written down
 */
const char *
casebook_note_get_text (CasebookNote *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NOTE (self), NULL);

  return self->text;
}

/**
 * casebook_note_get_written:
 * @self: a note
 *
 * Returns: the day it happened or was written
 */
CasebookDate
casebook_note_get_written (CasebookNote *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NOTE (self), 0);

  return self->written;
}

/**
 * casebook_note_get_evidence_id:
 * @self: a note
 *
 * Returns: (transfer none): the evidence that was argued from it, or ""
 */
const char *
casebook_note_get_evidence_id (CasebookNote *self)
{
  g_return_val_if_fail (CASEBOOK_IS_NOTE (self), NULL);

  return self->evidence_id;
}
