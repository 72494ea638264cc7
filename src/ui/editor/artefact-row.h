/* Casebook: one artefact of the evidence being edited. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_ARTEFACT_ROW (casebook_artefact_row_get_type ())

/* Signals: remove (): the person wants the artefact gone;
 * failed (const char *sentence): it could not be opened. */
G_DECLARE_FINAL_TYPE (CasebookArtefactRow, casebook_artefact_row, CASEBOOK, ARTEFACT_ROW, AdwActionRow)

GtkWidget *casebook_artefact_row_new (CasebookCaseDesk *desk,
                                      CasebookArtefact *artefact);
