/* Casebook: the question what a new case is to be. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/case.h"
#include "workspace/shelf.h"

/* The window that asks; tests find it by its type. */
#define CASEBOOK_TYPE_NEW_CASE_DIALOG (casebook_new_case_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CasebookNewCaseDialog, casebook_new_case_dialog, CASEBOOK, NEW_CASE_DIALOG, AdwWindow)

void          casebook_new_case_dialog_ask_async  (GtkWindow           *parent,
                                                   CasebookShelf       *shelf,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
CasebookCase *casebook_new_case_dialog_ask_finish (GAsyncResult        *result,
                                                   GError             **error);
