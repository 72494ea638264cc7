/* Casebook: the word that progress has changed. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"

#define CASEBOOK_TYPE_PROGRESS_WATCH (casebook_progress_watch_get_type ())

/* Signals: changed::RESOURCE-ID (): the progress with that resource may be another than before. */
G_DECLARE_FINAL_TYPE (CasebookProgressWatch, casebook_progress_watch, CASEBOOK, PROGRESS_WATCH, GObject)

CasebookProgressWatch *casebook_progress_watch_new (CasebookCase *case_);
