/* Casebook: something done, captured, not yet argued. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

#define CASEBOOK_TYPE_NOTE (casebook_note_get_type ())

G_DECLARE_FINAL_TYPE (CasebookNote, casebook_note, CASEBOOK, NOTE, CasebookRecord)

const char  *casebook_note_get_text        (CasebookNote *self);
CasebookDate casebook_note_get_written     (CasebookNote *self);
const char  *casebook_note_get_evidence_id (CasebookNote *self);
