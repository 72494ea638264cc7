/* Casebook: something that was found. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* What matched stands between these in a snippet: two characters of the private
 * use area, to be replaced by marks of the widget's own. */
#define CASEBOOK_SEARCH_HIT_START "\uE000"
#define CASEBOOK_SEARCH_HIT_END   "\uE001"

/**
 * CasebookSearchKind:
 * @CASEBOOK_SEARCH_EVIDENCE: a piece of evidence
 * @CASEBOOK_SEARCH_CLAIM: a claim
 * @CASEBOOK_SEARCH_NOTE: a note
 */
typedef enum
{
  CASEBOOK_SEARCH_EVIDENCE,
  CASEBOOK_SEARCH_CLAIM,
  CASEBOOK_SEARCH_NOTE,
} CasebookSearchKind;

#define CASEBOOK_TYPE_SEARCH_KIND (casebook_search_kind_get_type ())

GType casebook_search_kind_get_type (void);

#define CASEBOOK_TYPE_SEARCH_HIT (casebook_search_hit_get_type ())

G_DECLARE_FINAL_TYPE (CasebookSearchHit, casebook_search_hit, CASEBOOK, SEARCH_HIT, GObject)

CasebookSearchHit *casebook_search_hit_new             (CasebookSearchKind kind,
                                                        const char        *id,
                                                        const char        *case_id,
                                                        const char        *evidence_id,
                                                        const char        *candidate,
                                                        const char        *title,
                                                        const char        *snippet);

CasebookSearchKind casebook_search_hit_get_kind        (CasebookSearchHit *self);
const char        *casebook_search_hit_get_id          (CasebookSearchHit *self);
const char        *casebook_search_hit_get_case_id     (CasebookSearchHit *self);
const char        *casebook_search_hit_get_evidence_id (CasebookSearchHit *self);
const char        *casebook_search_hit_get_candidate   (CasebookSearchHit *self);
const char        *casebook_search_hit_get_title       (CasebookSearchHit *self);
const char        *casebook_search_hit_get_snippet     (CasebookSearchHit *self);
