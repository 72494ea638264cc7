/* Casebook: a window goes when all is written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/home/home-page.h"
#include "workspace/case-desk.h"

void     casebook_closing_run_async  (GtkWindow           *window,
                                      CasebookHomePage    *home_page,
                                      CasebookCaseDesk    *case_desk,
                                      CasebookWorker      *worker,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean casebook_closing_run_finish (GtkWindow           *window,
                                      GAsyncResult        *result);
