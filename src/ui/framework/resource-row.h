/* Casebook: a resource and how far the candidate is with it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/framework/progress-watch.h"
#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_RESOURCE_ROW (casebook_resource_row_get_type ())

G_DECLARE_FINAL_TYPE (CasebookResourceRow, casebook_resource_row, CASEBOOK, RESOURCE_ROW, AdwPreferencesRow)

GtkWidget *casebook_resource_row_new (CasebookCaseDesk      *desk,
                                      CasebookProgressWatch *watch,
                                      CasebookResource      *resource,
                                      gboolean               with_competencies);
