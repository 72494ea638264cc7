/* Casebook: how somebody wants packets, kept. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"

void casebook_case_settings_keep (CasebookCase *case_,
                                  GObject      *packet);
