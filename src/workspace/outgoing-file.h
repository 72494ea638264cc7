/* Casebook: a file on its way out of the library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/worker.h"

#define CASEBOOK_TYPE_OUTGOING_FILE (casebook_outgoing_file_get_type ())

/* The bytes of an attached file, for a thread that may wait. It does not keep the worker alive. */
G_DECLARE_FINAL_TYPE (CasebookOutgoingFile, casebook_outgoing_file, CASEBOOK, OUTGOING_FILE, GInputStream)

GInputStream *casebook_outgoing_file_new (CasebookWorker *worker,
                                          const char     *digest);
