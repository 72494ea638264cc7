/* Casebook: a file format for frameworks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/framework.h"
#include "formats/format-input.h"
#include "formats/format-report.h"

#define CASEBOOK_FORMAT_ERROR (casebook_format_error_quark ())

/**
 * CasebookFormatError:
 * @CASEBOOK_FORMAT_ERROR_SYNTAX: the bytes are not text, or not the syntax the format is written in
 * @CASEBOOK_FORMAT_ERROR_SHAPE: something is missing, or is of the wrong type
 * @CASEBOOK_FORMAT_ERROR_REFERENCE: an id is used twice, or refers to nothing
 * @CASEBOOK_FORMAT_ERROR_LIMIT: too large, too deep or too many
 * @CASEBOOK_FORMAT_ERROR_UNSUPPORTED: none of Casebook's formats, or a newer one
 *
 * Messages are sentences that begin with the place of the fault: its path,
 * line and column.
 */
typedef enum
{
  CASEBOOK_FORMAT_ERROR_SYNTAX,
  CASEBOOK_FORMAT_ERROR_SHAPE,
  CASEBOOK_FORMAT_ERROR_REFERENCE,
  CASEBOOK_FORMAT_ERROR_LIMIT,
  CASEBOOK_FORMAT_ERROR_UNSUPPORTED,
} CasebookFormatError;

GQuark casebook_format_error_quark (void);

typedef struct _CasebookFormat CasebookFormat;

/**
 * CasebookFormat:
 * @id: its name for programs, "casebook"
 * @name: its name for people, marked for translation
 * @suffix: how the names of its files end, without the dot
 * @sniff: whether the input looks like this format, judged by content
 * @read: makes a sealed framework of the input, or says what is wrong with it
 * @write: (nullable): the framework as one file; %NULL when the format is only read
 *
 * What every format is to the rest of Casebook. A format that needs to know
 * more, such as which column means what, embeds this as its first member. The
 * functions may be called from any thread; @read and @write look at the
 * cancellable where they may take long.
 */
struct _CasebookFormat
{
  const char *id;
  const char *name;
  const char *suffix;

  gboolean           (*sniff) (const CasebookFormat *self,
                               CasebookFormatInput  *input);
  CasebookFramework *(*read)  (const CasebookFormat *self,
                               CasebookFormatInput  *input,
                               CasebookFormatReport *report,
                               GCancellable         *cancellable,
                               GError              **error);
  GBytes            *(*write) (const CasebookFormat *self,
                               CasebookFramework    *framework,
                               CasebookFormatReport *report,
                               GCancellable         *cancellable,
                               GError              **error);
};
