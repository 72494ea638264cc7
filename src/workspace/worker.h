/* Casebook: the one thread that owns the library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#define CASEBOOK_TYPE_WORKER (casebook_worker_get_type ())

#define CASEBOOK_WORKER_ERROR (casebook_worker_error_quark ())

/**
 * CasebookWorkerError:
 * @CASEBOOK_WORKER_ERROR_NOT_OPEN: the library is not open yet, or could not be opened
 * @CASEBOOK_WORKER_ERROR_CLOSED: the library was closed
 */
typedef enum
{
  CASEBOOK_WORKER_ERROR_NOT_OPEN,
  CASEBOOK_WORKER_ERROR_CLOSED,
} CasebookWorkerError;

GQuark casebook_worker_error_quark (void);

G_DECLARE_FINAL_TYPE (CasebookWorker, casebook_worker, CASEBOOK, WORKER, GObject)

/* storage/library.h; widgets see the worker and never the library. */
typedef struct _CasebookLibrary CasebookLibrary;

/**
 * CasebookWork:
 * @task: the task to return through; exactly one return
 * @library: the open library
 * @data: the task's data
 * @cancellable: (nullable): the task's cancellable
 *
 * Work on the library, run on the worker's thread.
 */
typedef void (*CasebookWork) (GTask           *task,
                              CasebookLibrary *library,
                              gpointer         data,
                              GCancellable    *cancellable);

/* Where a person's own library lies (transfer full). */
char *casebook_worker_dup_default_path (void);

CasebookWorker *casebook_worker_new          (const char         *path);
CasebookWorker *casebook_worker_new_on       (const char         *path,
                                              const char         *vfs);
void            casebook_worker_open_async   (CasebookWorker     *self,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
gboolean        casebook_worker_open_finish  (CasebookWorker     *self,
                                              GAsyncResult       *result,
                                              GError            **error);
void            casebook_worker_run          (CasebookWorker     *self,
                                              GTask              *task,
                                              CasebookWork        work);
GTask          *casebook_worker_ask          (CasebookWorker     *self,
                                              CasebookWork        work,
                                              gpointer            data,
                                              GCancellable       *cancellable);
void            casebook_worker_sweep        (CasebookWorker     *self);
void            casebook_worker_close_async  (CasebookWorker     *self,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
gboolean        casebook_worker_close_finish (CasebookWorker     *self,
                                              GAsyncResult       *result,
                                              GError            **error);
const char     *casebook_worker_get_path     (CasebookWorker     *self);
