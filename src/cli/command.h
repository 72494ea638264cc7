/* Casebook: one command of the command line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/invocation.h"
#include "cli/options.h"

/**
 * CasebookArgumentKind:
 * @CASEBOOK_ARGUMENT_NONE: the command takes no argument
 * @CASEBOOK_ARGUMENT_TEXT: it takes one, a text on one line such as an id
 * @CASEBOOK_ARGUMENT_FILE: it takes one, a path
 */
typedef enum
{
  CASEBOOK_ARGUMENT_NONE,
  CASEBOOK_ARGUMENT_TEXT,
  CASEBOOK_ARGUMENT_FILE,
} CasebookArgumentKind;

/**
 * CasebookCommand:
 * @words: the words that call it, "evidence add"
 * @argument_kind: what stands behind them
 * @argument: what the usage calls that, "CASE", or %NULL
 * @summary: what it does, marked for translation
 * @options: its own options; %NULL for none
 * @shared_options: options it has in common with another command; %NULL for none
 * @run: does it; what it prints, it prints through the invocation
 */
typedef struct
{
  const char            *words;
  CasebookArgumentKind   argument_kind;
  const char            *argument;
  const char            *summary;
  const CasebookOption  *options;
  const CasebookOption  *shared_options;
  gboolean             (*run) (CasebookInvocation  *invocation,
                               GError             **error);
} CasebookCommand;
