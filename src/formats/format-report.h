/* Casebook: what reading or writing a framework could not carry over. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookFormatEntryKind:
 * @CASEBOOK_FORMAT_REPAIR: something was wrong and has been put right
 * @CASEBOOK_FORMAT_LOSS: something was there and could not be kept
 */
typedef enum
{
  CASEBOOK_FORMAT_REPAIR,
  CASEBOOK_FORMAT_LOSS,
} CasebookFormatEntryKind;

/**
 * CasebookFormatEntry:
 * @kind: repair or loss
 * @code: what sort of thing it is, for programs: "unknown-member"
 * @item: id or place of the part it is about, or ""
 * @line: the line of the file, counted from 1; 0 when there is none
 * @sentence: what happened, for people
 */
typedef struct
{
  CasebookFormatEntryKind  kind;
  char                    *code;
  char                    *item;
  guint                    line;
  char                    *sentence;
} CasebookFormatEntry;

typedef struct _CasebookFormatReport CasebookFormatReport;

CasebookFormatReport      *casebook_format_report_new       (void);
void                       casebook_format_report_free      (CasebookFormatReport   *self);
void                       casebook_format_report_add       (CasebookFormatReport   *self,
                                                             CasebookFormatEntryKind kind,
                                                             const char             *code,
                                                             const char             *item,
                                                             guint                   line,
                                                             const char             *sentence);
guint                      casebook_format_report_get_n     (CasebookFormatReport   *self,
                                                             CasebookFormatEntryKind kind);
guint                      casebook_format_report_get_size  (CasebookFormatReport   *self);
const CasebookFormatEntry *casebook_format_report_get_entry (CasebookFormatReport   *self,
                                                             guint                   position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookFormatReport, casebook_format_report_free)
