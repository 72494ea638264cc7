/* Casebook: two versions of a record made one. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

/**
 * CasebookRecordMerge:
 * @CASEBOOK_RECORD_MERGE_SAME: nothing but what stood there already
 * @CASEBOOK_RECORD_MERGE_TAKEN: a field that only the other side had changed was taken over
 * @CASEBOOK_RECORD_MERGE_CONTESTED: a field was changed on both sides, and differently
 *
 * What came of a merge; the greatest that holds.
 */
typedef enum
{
  CASEBOOK_RECORD_MERGE_SAME,
  CASEBOOK_RECORD_MERGE_TAKEN,
  CASEBOOK_RECORD_MERGE_CONTESTED,
} CasebookRecordMerge;

CasebookRecordMerge casebook_record_merge (CasebookRecord *mine,
                                           CasebookRecord *theirs,
                                           CasebookRecord *base);
