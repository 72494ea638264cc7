/* Casebook: all or nothing. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookTransaction:
 *
 * A scope that writes all of what is done in it or nothing:
 *
 *     g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
 *
 *     if (transaction == NULL || !write_this (error) || !write_that (error))
 *       return FALSE;
 *     return casebook_transaction_commit (g_steal_pointer (&transaction), error);
 *
 * A scope that is left without a commit is rolled back. Scopes nest: an inner
 * one is kept on disk only when the outermost is committed, so a caller makes
 * many writes cheap by opening one around them. When an inner one is rolled
 * back, those around it can be nothing but rolled back too.
 */
typedef struct _CasebookTransaction CasebookTransaction;

CasebookTransaction *casebook_transaction_begin    (CasebookDatabase    *database,
                                                    GError             **error);
gboolean             casebook_transaction_commit   (CasebookTransaction *self,
                                                    GError             **error);
void                 casebook_transaction_rollback (CasebookTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookTransaction, casebook_transaction_rollback)
