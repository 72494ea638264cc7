/* Casebook: what became of a record, told at the lower edge. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/record-merge.h"

AdwToast *casebook_record_toast_new_removed (CasebookRecord      *record,
                                             const char          *action);
AdwToast *casebook_record_toast_new_merged  (CasebookRecord      *record,
                                             CasebookRecordMerge  merge);
