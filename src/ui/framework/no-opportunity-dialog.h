/* Casebook: asking why there was no opportunity. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

void  casebook_no_opportunity_ask_async  (GtkWidget          *parent,
                                          const char         *about,
                                          const char         *reason,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
char *casebook_no_opportunity_ask_finish (GAsyncResult       *result,
                                          GError            **error);
