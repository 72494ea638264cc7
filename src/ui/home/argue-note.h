/* Casebook: from a note to its evidence. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/home-desk.h"

void  casebook_argue_note_async  (GtkWindow          *parent,
                                  CasebookHomeDesk   *desk,
                                  CasebookNote       *note,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
char *casebook_argue_note_finish (GAsyncResult       *result,
                                  char              **evidence_id,
                                  GError            **error);
