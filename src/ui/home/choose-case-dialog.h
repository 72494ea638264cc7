/* Casebook: the question which case is meant. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_CHOOSE_CASE_DIALOG (casebook_choose_case_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CasebookChooseCaseDialog, casebook_choose_case_dialog, CASEBOOK, CHOOSE_CASE_DIALOG, AdwWindow)

void  casebook_choose_case_dialog_ask_async  (GtkWindow          *parent,
                                              GListModel         *cases,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
char *casebook_choose_case_dialog_ask_finish (GAsyncResult       *result,
                                              GError            **error);
