/* Casebook: a page of an attached PDF, to be placed on a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/enclosure.h"

#define CASEBOOK_TYPE_LEAF (casebook_leaf_get_type ())

/* A leaf never changes, and any thread may draw it. */
G_DECLARE_FINAL_TYPE (CasebookLeaf, casebook_leaf, CASEBOOK, LEAF, GObject)

CasebookLeaf *casebook_leaf_new (CasebookEnclosure *enclosure,
                                 guint              number,
                                 const char        *description);

double      casebook_leaf_get_width       (CasebookLeaf  *self);
double      casebook_leaf_get_height      (CasebookLeaf  *self);
const char *casebook_leaf_get_description (CasebookLeaf  *self);
char       *casebook_leaf_dup_key         (CasebookLeaf  *self);
gboolean    casebook_leaf_draw            (CasebookLeaf  *self,
                                           cairo_t       *cr,
                                           double         x,
                                           double         y,
                                           double         width,
                                           double         height,
                                           GError       **error);
