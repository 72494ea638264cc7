/* Casebook: what to read, take and do. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_RESOURCES_PAGE (casebook_resources_page_get_type ())

G_DECLARE_FINAL_TYPE (CasebookResourcesPage, casebook_resources_page, CASEBOOK, RESOURCES_PAGE, AdwBin)

GtkWidget *casebook_resources_page_new (CasebookCaseDesk *desk);
