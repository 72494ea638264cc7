/* Casebook: how the command line is used. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

/* The options every command takes. */
extern const CasebookOption casebook_usage_options[];

char *casebook_usage_of_command (const CasebookCommand        *command);
char *casebook_usage_of_program (const CasebookCommand *const *commands);
