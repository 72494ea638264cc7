/* Casebook: a list under a heading. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_HEADED_LIST (casebook_headed_list_get_type ())

G_DECLARE_FINAL_TYPE (CasebookHeadedList, casebook_headed_list, CASEBOOK, HEADED_LIST, GObject)

CasebookHeadedList *casebook_headed_list_new (const char *title,
                                              GListModel *items);
