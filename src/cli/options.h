/* Casebook: what was written on the command line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

#define CASEBOOK_CLI_ERROR (casebook_cli_error_quark ())

/**
 * CasebookCliError:
 * @CASEBOOK_CLI_ERROR_USAGE: the command line is not one this program understands
 * @CASEBOOK_CLI_ERROR_VALUE: it is, and what it asks for is not there or makes no sense; nothing was changed,
 *   which the program says behind the sentence
 */
typedef enum
{
  CASEBOOK_CLI_ERROR_USAGE,
  CASEBOOK_CLI_ERROR_VALUE,
} CasebookCliError;

GQuark casebook_cli_error_quark (void);

/**
 * CasebookOptionKind:
 * @CASEBOOK_OPTION_FLAG: no value
 * @CASEBOOK_OPTION_LINE: one line of text
 * @CASEBOOK_OPTION_BODY: a text of several lines
 * @CASEBOOK_OPTION_DATE: a date as casebook_date_parse() takes it
 * @CASEBOOK_OPTION_NUMBER: a whole number, not negative
 * @CASEBOOK_OPTION_FILE: a path, in whatever encoding the file system has
 */
typedef enum
{
  CASEBOOK_OPTION_FLAG,
  CASEBOOK_OPTION_LINE,
  CASEBOOK_OPTION_BODY,
  CASEBOOK_OPTION_DATE,
  CASEBOOK_OPTION_NUMBER,
  CASEBOOK_OPTION_FILE,
} CasebookOptionKind;

/**
 * CasebookOptionRule:
 * @CASEBOOK_OPTION_OPTIONAL: it may be given once
 * @CASEBOOK_OPTION_REQUIRED: it must be given once
 * @CASEBOOK_OPTION_REPEATED: it may be given any number of times
 */
typedef enum
{
  CASEBOOK_OPTION_OPTIONAL,
  CASEBOOK_OPTION_REQUIRED,
  CASEBOOK_OPTION_REPEATED,
} CasebookOptionRule;

/**
 * CasebookOption:
 * @name: as it is written, without the dashes
 * @kind: what its value must be
 * @rule: how often it is given
 * @value: what the usage calls its value, "DATE"
 * @help: what it is for, marked for translation
 *
 * One entry of a command's table of options, which ends with a %NULL name.
 */
typedef struct
{
  const char         *name;
  CasebookOptionKind  kind;
  CasebookOptionRule  rule;
  const char         *value;
  const char         *help;
} CasebookOption;

typedef struct _CasebookOptions CasebookOptions;

CasebookOptions *casebook_options_new  (const CasebookOption *const *tables);
void             casebook_options_free (CasebookOptions             *self);
gboolean         casebook_options_read (CasebookOptions             *self,
                                        const char *const           *words,
                                        GError                     **error);

gboolean           casebook_options_has         (CasebookOptions *self,
                                                 const char      *name);
const char        *casebook_options_get_text    (CasebookOptions *self,
                                                 const char      *name);
const char *const *casebook_options_get_list    (CasebookOptions *self,
                                                 const char      *name);
CasebookDate       casebook_options_get_date    (CasebookOptions *self,
                                                 const char      *name);
guint              casebook_options_get_number  (CasebookOptions *self,
                                                 const char      *name);
const char *const *casebook_options_get_rest    (CasebookOptions *self);
gboolean           casebook_options_check       (CasebookOptions *self,
                                                 GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookOptions, casebook_options_free)
