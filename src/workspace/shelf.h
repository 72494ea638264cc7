/* Casebook: the frameworks of a library, parsed once. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/framework.h"
#include "workspace/shelf-entry.h"
#include "workspace/worker.h"

#define CASEBOOK_TYPE_SHELF (casebook_shelf_get_type ())

G_DECLARE_FINAL_TYPE (CasebookShelf, casebook_shelf, CASEBOOK, SHELF, GObject)

CasebookShelf     *casebook_shelf_new         (CasebookWorker     *worker);

/* What stands on the shelf, a list of #CasebookShelfEntry, the built-in one first. */
GListModel        *casebook_shelf_get_entries (CasebookShelf      *self);

/* A framework that was asked for before, or NULL. */
CasebookFramework *casebook_shelf_peek        (CasebookShelf      *self,
                                               const char         *key);

/* Borrowed; the shelf keeps it for as long as it lives. */
void               casebook_shelf_get_async   (CasebookShelf      *self,
                                               const char         *key,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
CasebookFramework *casebook_shelf_get_finish  (CasebookShelf      *self,
                                               GAsyncResult       *result,
                                               GError            **error);

/* Fills the list, adding the built-in framework to a library without it, and
 * parses the built-in one. Called once the worker has the library open. */
void               casebook_shelf_load_async  (CasebookShelf      *self,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean           casebook_shelf_load_finish (CasebookShelf      *self,
                                               GAsyncResult       *result,
                                               GError            **error);
