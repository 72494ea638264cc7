/* Casebook: something that was found.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workspace/search-hit.h"

G_DEFINE_ENUM_TYPE (CasebookSearchKind, casebook_search_kind,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SEARCH_EVIDENCE, "evidence"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SEARCH_CLAIM, "claim"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_SEARCH_NOTE, "note"))

struct _CasebookSearchHit
{
  GObject parent_instance;

  CasebookSearchKind  kind;
  char               *id;
  char               *case_id;
  char               *evidence_id;
  char               *candidate;
  char               *title;
  char               *snippet;
};

G_DEFINE_FINAL_TYPE (CasebookSearchHit, casebook_search_hit, G_TYPE_OBJECT)

static void
casebook_search_hit_finalize (GObject *object)
{
  CasebookSearchHit *self = CASEBOOK_SEARCH_HIT (object);

  g_free (self->id);
  g_free (self->case_id);
  g_free (self->evidence_id);
  g_free (self->candidate);
  g_free (self->title);
  g_free (self->snippet);

  G_OBJECT_CLASS (casebook_search_hit_parent_class)->finalize (object);
}

static void
casebook_search_hit_class_init (CasebookSearchHitClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_search_hit_finalize;
}

static void
casebook_search_hit_init (CasebookSearchHit *self)
{
}

/**
 * casebook_search_hit_new:
 * @kind: what was found
 * @id: id of the record
 * @case_id: the case it belongs to, or ""
 * @evidence_id: the evidence it is or belongs to, or ""
 * @candidate: whose case it is, or ""
 * @title: what it is called
 * @snippet: words around what matched
 *
 * Returns: (transfer full): a hit
 */
CasebookSearchHit *
casebook_search_hit_new (CasebookSearchKind kind,
                         const char        *id,
                         const char        *case_id,
                         const char        *evidence_id,
                         const char        *candidate,
                         const char        *title,
                         const char        *snippet)
{
  CasebookSearchHit *self = g_object_new (CASEBOOK_TYPE_SEARCH_HIT, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  self->case_id = g_strdup (case_id);
  self->evidence_id = g_strdup (evidence_id);
  self->candidate = g_strdup (candidate);
  self->title = g_strdup (title);
  self->snippet = g_strdup (snippet);

  return self;
}

CasebookSearchKind
casebook_search_hit_get_kind (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), CASEBOOK_SEARCH_EVIDENCE);

  return self->kind;
}

/**
 * casebook_search_hit_get_id:
 * @self: a hit
 *
 * Returns: (transfer none): id of the record that was found
 */
const char *
casebook_search_hit_get_id (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), NULL);

  return self->id;
}

/**
 * casebook_search_hit_get_case_id:
 * @self: a hit
 *
 * Returns: (transfer none): the case it belongs to; "" for a note
 */
const char *
casebook_search_hit_get_case_id (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), NULL);

  return self->case_id;
}

/**
 * casebook_search_hit_get_evidence_id:
 * @self: a hit
 *
 * Returns: (transfer none): the evidence it is or belongs to; "" for a note
 */
const char *
casebook_search_hit_get_evidence_id (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), NULL);

  return self->evidence_id;
}

/**
 * casebook_search_hit_get_candidate:
 * @self: a hit
 *
 * Returns: (transfer none): whose case it is; "" for a note
 */
const char *
casebook_search_hit_get_candidate (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), NULL);

  return self->candidate;
}

/**
 * casebook_search_hit_get_title:
 * @self: a hit
 *
 * Returns: (transfer none): title of the evidence, or how the note begins
 */
const char *
casebook_search_hit_get_title (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), NULL);

  return self->title;
}

/**
 * casebook_search_hit_get_snippet:
 * @self: a hit
 *
 * Returns: (transfer none): words around what matched, which stands between
 *   %CASEBOOK_SEARCH_HIT_START and %CASEBOOK_SEARCH_HIT_END
 */
const char *
casebook_search_hit_get_snippet (CasebookSearchHit *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SEARCH_HIT (self), NULL);

  return self->snippet;
}
