/* Casebook: how far a candidate is with a resource. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

/**
 * CasebookProgressState:
 * @CASEBOOK_PROGRESS_NONE: nothing is said
 * @CASEBOOK_PROGRESS_PLANNED: on the plan
 * @CASEBOOK_PROGRESS_DOING: begun
 * @CASEBOOK_PROGRESS_DONE: finished
 */
typedef enum
{
  CASEBOOK_PROGRESS_NONE,
  CASEBOOK_PROGRESS_PLANNED,
  CASEBOOK_PROGRESS_DOING,
  CASEBOOK_PROGRESS_DONE,
} CasebookProgressState;

#define CASEBOOK_TYPE_PROGRESS_STATE (casebook_progress_state_get_type ())

GType casebook_progress_state_get_type (void);

#define CASEBOOK_TYPE_PROGRESS (casebook_progress_get_type ())

G_DECLARE_FINAL_TYPE (CasebookProgress, casebook_progress, CASEBOOK, PROGRESS, CasebookRecord)

const char           *casebook_progress_get_case_id     (CasebookProgress *self);
const char           *casebook_progress_get_resource_id (CasebookProgress *self);
CasebookProgressState casebook_progress_get_state       (CasebookProgress *self);
