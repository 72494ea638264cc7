/* Casebook: facts beside each other on one line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/direction.h"

char       *casebook_fact_line_join          (const char *const *facts,
                                              CasebookDirection  direction);
char       *casebook_fact_line_speak         (const char *const *facts);
char       *casebook_fact_line_set_apart     (const char        *fact,
                                              CasebookDirection  direction);
const char *casebook_fact_line_get_separator (void);
