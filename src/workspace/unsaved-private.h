/* Casebook: what the files of the unsaved share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/unsaved.h"

struct _CasebookUnsaved
{
  GPtrArray  *records;
  GHashTable *known; /* the same records */
  GHashTable *marks; /* id to Mark */
  const char *action;

  /* of a copy that was written */
  GHashTable *on_disk; /* its records and marks */
  GHashTable *merges;  /* record to Merge */
};

typedef struct
{
  GType    record_type;
  gboolean deleted;
} Mark;

/* Of a record that was changed elsewhere. */
typedef struct
{
  CasebookRecord      *before; /* what was to be written */
  CasebookRecordMerge  result;
} Merge;
