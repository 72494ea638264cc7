/* Casebook: the save state told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/case-desk.h"

const char *casebook_save_state_to_word     (CasebookSaveState state);
const char *casebook_save_state_to_sentence (CasebookSaveState state);
