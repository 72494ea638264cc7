/* Casebook: what was done, in order. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookActivity:
 * @first_stamp: the stamp of the first row it wrote
 * @last_stamp: the stamp of the last row it wrote; when it was done, microseconds of UTC since 1970
 * @actor: the login name of who did it
 * @action: what was done, one word or two: "edit", "undo", "remove"
 * @table: table of the first row, or ""
 * @row_id: id of the first row, or ""
 * @n_rows: how many rows it wrote
 */
typedef struct
{
  gint64  first_stamp;
  gint64  last_stamp;
  char   *actor;
  char   *action;
  char   *table;
  char   *row_id;
  guint   n_rows;
} CasebookActivity;

void casebook_activity_free (CasebookActivity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookActivity, casebook_activity_free)

gboolean   casebook_activity_log_append (CasebookDatabase       *database,
                                         const CasebookActivity *activity,
                                         GError                **error);
GPtrArray *casebook_activity_log_list   (CasebookDatabase       *database,
                                         gint64                  since,
                                         guint                   limit,
                                         GError                **error);
gboolean   casebook_activity_log_find_row (CasebookDatabase     *database,
                                           const char           *action,
                                           GType                 record_type,
                                           char                **id,
                                           GError              **error);
