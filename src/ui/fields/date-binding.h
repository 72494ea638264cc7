/* Casebook: a date of a record, tied to a row. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/dates/date-row.h"
#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_DATE_BINDING (casebook_date_binding_get_type ())

G_DECLARE_FINAL_TYPE (CasebookDateBinding, casebook_date_binding, CASEBOOK, DATE_BINDING, GObject)

CasebookDateBinding *casebook_date_binding_new  (CasebookDateRow     *row);

void                 casebook_date_binding_bind (CasebookDateBinding *self,
                                                 CasebookCaseDesk    *desk,
                                                 gpointer             record,
                                                 const char          *field);
