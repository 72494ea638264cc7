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
  GHashTable *gone;    /* record to the id of what it belongs to and is deleted for good */
  GHashTable *lost;    /* artefacts whose file is deleted for good */
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
  CasebookRecord      *theirs; /* what stood there; NULL where it was deleted for good */
  CasebookRecordMerge  result;
} Merge;

gboolean casebook_unsaved_set_aside (CasebookUnsaved   *self,
                                     CasebookDatabase  *database,
                                     GError           **error);
gboolean casebook_unsaved_is_aside  (CasebookUnsaved   *self,
                                     CasebookRecord    *record);
