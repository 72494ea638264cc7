/* Casebook: one change of a person, written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "storage/database.h"

/**
 * CasebookClash:
 * @record: what was to be written
 * @standing: (nullable): what stands in the library in its place, be it in the bin or not,
 *   or %NULL when it was deleted for good
 *
 * A record that was changed elsewhere since it was read. The version both began
 * with is the one in the history that bears the stamp of @record.
 */
typedef struct
{
  CasebookRecord *record;
  CasebookRecord *standing;
} CasebookClash;

void casebook_clash_free (CasebookClash *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookClash, casebook_clash_free)

gboolean   casebook_changes_apply        (CasebookDatabase *database,
                                          GPtrArray        *records,
                                          const char       *action,
                                          GError          **error);
gboolean   casebook_changes_apply_over   (CasebookDatabase *database,
                                          GPtrArray        *records,
                                          const char       *action,
                                          GError          **error);
GPtrArray *casebook_changes_list_clashes (CasebookDatabase *database,
                                          GPtrArray        *records,
                                          GError          **error);
gboolean   casebook_changes_set_deleted  (CasebookDatabase *database,
                                          GType             record_type,
                                          const char       *id,
                                          gboolean          deleted,
                                          GError          **error);
