/* Casebook: how far a candidate is with a resource.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/progress.h"

G_DEFINE_ENUM_TYPE (CasebookProgressState, casebook_progress_state,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PROGRESS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PROGRESS_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PROGRESS_DOING, "doing"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PROGRESS_DONE, "done"))

struct _CasebookProgress
{
  CasebookRecord parent_instance;

  char *case_id;
  char *resource_id;
  int state;
};

G_DEFINE_FINAL_TYPE (CasebookProgress, casebook_progress, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "case-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookProgress, case_id) },
  { "resource-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookProgress, resource_id) },
  { "state", CASEBOOK_FIELD_ENUM, G_STRUCT_OFFSET (CasebookProgress, state), casebook_progress_state_get_type },
};

static void
casebook_progress_class_init (CasebookProgressClass *class)
{
  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_progress_init (CasebookProgress *self)
{
}

/**
 * casebook_progress_get_case_id:
 * @self: a progress
 *
 * Returns: (transfer none): the case it belongs to
 */
const char *
casebook_progress_get_case_id (CasebookProgress *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PROGRESS (self), NULL);

  return self->case_id;
}

/**
 * casebook_progress_get_resource_id:
 * @self: a progress
 *
 * Returns: (transfer none): the resource of the framework
 */
const char *
casebook_progress_get_resource_id (CasebookProgress *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PROGRESS (self), NULL);

  return self->resource_id;
}

/**
 * casebook_progress_get_state:
 * @self: a progress
 *
 * Returns: planned, doing or done
 */
CasebookProgressState
casebook_progress_get_state (CasebookProgress *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PROGRESS (self), 0);

  return self->state;
}
