/* Casebook: both roles side by side. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_ROLES_PAGE (casebook_roles_page_get_type ())

G_DECLARE_FINAL_TYPE (CasebookRolesPage, casebook_roles_page, CASEBOOK, ROLES_PAGE, AdwBin)

GtkWidget *casebook_roles_page_new (CasebookCaseDesk *desk);
