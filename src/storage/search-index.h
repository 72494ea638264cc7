/* Casebook: words found in a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"
#include "storage/database.h"

/* To be raised whenever search-index.sql changes. */
#define CASEBOOK_SEARCH_INDEX_VERSION "1"

/* A snippet marks what matched between these two characters of the private use
 * area; no text a person writes is likely to hold them. */
#define CASEBOOK_SEARCH_MATCH_START "\uE000"
#define CASEBOOK_SEARCH_MATCH_END   "\uE001"

/**
 * CasebookSearchMatch:
 * @record_type: class of the record: #CasebookEvidence, #CasebookClaim or #CasebookNote
 * @row_id: id of the record
 * @case_id: the case it belongs to; "" for a note
 * @evidence_id: the evidence it is or belongs to; "" for a note
 * @candidate: whose case it is; "" for a note
 * @title: title of the evidence; the note's beginning
 * @snippet: words around what matched
 */
typedef struct
{
  GType  record_type;
  char  *row_id;
  char  *case_id;
  char  *evidence_id;
  char  *candidate;
  char  *title;
  char  *snippet;
} CasebookSearchMatch;

void casebook_search_match_free (CasebookSearchMatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookSearchMatch, casebook_search_match_free)

gboolean   casebook_search_index_load_version (CasebookDatabase *database,
                                               char            **version,
                                               GError          **error);
gboolean   casebook_search_index_ensure       (CasebookDatabase *database,
                                               GError          **error);
gboolean   casebook_search_index_suspend      (CasebookDatabase *database,
                                               GError          **error);
gboolean   casebook_search_index_rebuild      (CasebookDatabase *database,
                                               GError          **error);
GPtrArray *casebook_search_index_query        (CasebookDatabase *database,
                                               const char       *words,
                                               guint             limit,
                                               GError          **error);
