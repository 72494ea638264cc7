/* Casebook: evidence, a part of it or a note in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"
#include "workspace/case-entry.h"

#define CASEBOOK_TYPE_BIN_ENTRY (casebook_bin_entry_get_type ())

G_DECLARE_FINAL_TYPE (CasebookBinEntry, casebook_bin_entry, CASEBOOK, BIN_ENTRY, GObject)

CasebookBinEntry *casebook_bin_entry_new (CasebookRecord    *record,
                                          CasebookCaseEntry *part_of,
                                          gint64             removed);
CasebookBinEntry *casebook_bin_entry_new_part (CasebookRecord    *part,
                                               CasebookEvidence  *evidence,
                                               CasebookCaseEntry *part_of,
                                               gint64             removed);

const char        *casebook_bin_entry_get_id       (CasebookBinEntry *self);
CasebookRecord    *casebook_bin_entry_get_record   (CasebookBinEntry *self);
CasebookCaseEntry *casebook_bin_entry_get_part_of  (CasebookBinEntry *self);
CasebookEvidence  *casebook_bin_entry_get_evidence (CasebookBinEntry *self);
gint64             casebook_bin_entry_get_removed  (CasebookBinEntry *self);
