/* Casebook: where words stand on pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/layout.h"

/**
 * CasebookHitMark:
 * @hit: which hit, counted from 0
 * @rectangle: where it stands, or a part of it
 */
typedef struct
{
  guint             hit;
  CasebookRectangle rectangle;
} CasebookHitMark;

#define CASEBOOK_TYPE_HITS (casebook_hits_get_type ())

/* They never change once they are made, and any thread may read them. */
G_DECLARE_FINAL_TYPE (CasebookHits, casebook_hits, CASEBOOK, HITS, GObject)

CasebookHits *casebook_hits_new       (CasebookLayout    *layout,
                                       const char        *words,
                                       GCancellable      *cancellable,
                                       GError           **error);

guint         casebook_hits_get_n     (CasebookHits      *self);
guint         casebook_hits_get_place (CasebookHits      *self,
                                       guint              hit,
                                       CasebookRectangle *rectangle);
GArray       *casebook_hits_dup_marks (CasebookHits      *self,
                                       CasebookPage      *page);
