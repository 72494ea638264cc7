/* Casebook: steps that would lead over what another program wrote. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

GHashTable *casebook_undo_overtaken_find (GPtrArray      *steps,
                                          guint           n_done,
                                          CasebookRecord *record);
