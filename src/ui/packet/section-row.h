/* Casebook: a section of the packet, to be chosen and moved. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/packet-sections.h"

#define CASEBOOK_TYPE_SECTION_ROW (casebook_section_row_get_type ())

/* Signals:
 *  moved (int by): it is to go 1 down or -1 up; the keyboard stays with the row */
G_DECLARE_FINAL_TYPE (CasebookSectionRow, casebook_section_row, CASEBOOK, SECTION_ROW, GtkListBoxRow)

GtkWidget  *casebook_section_row_new      (const CasebookPacketSection  *section);
const char *casebook_section_row_get_name (CasebookSectionRow           *self);
void        casebook_section_row_show     (CasebookSectionRow           *self,
                                           const CasebookPacketSections *sections,
                                           guint                         index);
