/* Casebook: choosing a place among the strongest examples. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/case.h"

#define CASEBOOK_TYPE_STRONGEST_POPOVER (casebook_strongest_popover_get_type ())

/* Signal placed (int place): where the evidence is to stand, from 0, or CASEBOOK_STRONGEST_NONE */
G_DECLARE_FINAL_TYPE (CasebookStrongestPopover, casebook_strongest_popover, CASEBOOK, STRONGEST_POPOVER, GtkPopover)

void casebook_strongest_popover_tell (CasebookStrongestPopover *self,
                                      CasebookCase             *case_,
                                      CasebookEvidence         *evidence);
