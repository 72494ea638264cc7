/* Casebook: a file on its way into the library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"
#include "workspace/progress-relay.h"
#include "workspace/worker.h"

/**
 * CasebookIncomingFile:
 *
 * What a thread needs that brings a file into the library. It belongs to that
 * thread, and does not keep the worker alive.
 */
typedef struct _CasebookIncomingFile CasebookIncomingFile;

CasebookIncomingFile *casebook_incoming_file_new       (CasebookWorker        *worker,
                                                        CasebookEvidence      *evidence,
                                                        double                 position,
                                                        CasebookProgressRelay *relay);
void                  casebook_incoming_file_free      (CasebookIncomingFile  *self);
void                  casebook_incoming_file_set_file  (CasebookIncomingFile  *self,
                                                        GFile                 *file);
void                  casebook_incoming_file_set_bytes (CasebookIncomingFile  *self,
                                                        GBytes                *bytes,
                                                        const char            *name);
void                  casebook_incoming_file_read      (GTask                 *task,
                                                        gpointer               source,
                                                        gpointer               data,
                                                        GCancellable          *cancellable);
