/* Casebook: who a case is about, and for when. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_CASE_DETAILS (casebook_case_details_get_type ())

G_DECLARE_FINAL_TYPE (CasebookCaseDetails, casebook_case_details, CASEBOOK, CASE_DETAILS, AdwWindow)

GtkWidget *casebook_case_details_new (CasebookCaseDesk *desk);
