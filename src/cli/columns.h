/* Casebook: a table of texts in columns. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct _CasebookColumns CasebookColumns;

CasebookColumns *casebook_columns_new       (guint            n_columns);
void             casebook_columns_free      (CasebookColumns *self);
void             casebook_columns_add       (CasebookColumns *self,
                                             ...) G_GNUC_NULL_TERMINATED;
char            *casebook_columns_to_string (CasebookColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookColumns, casebook_columns_free)
