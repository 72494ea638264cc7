/* Casebook: libraries of any size, for trying things out. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookSyntheticProgress:
 * @n_done: pieces of evidence written so far
 * @n_evidence: how many there will be
 * @user_data: what the caller gave
 */
typedef void (*CasebookSyntheticProgress) (guint    n_done,
                                           guint    n_evidence,
                                           gpointer user_data);

gboolean casebook_synthetic_add (CasebookDatabase         *database,
                                 guint                     n_cases,
                                 guint                     n_evidence,
                                 guint32                   seed,
                                 CasebookSyntheticProgress progress,
                                 gpointer                  user_data,
                                 GCancellable             *cancellable,
                                 GError                  **error);
