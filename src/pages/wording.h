/* Casebook: the words of a paragraph as they are set. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "pages/prose.h"

/* One wording is taken again and again: it is of the paragraph it took last. */
typedef struct _CasebookWording CasebookWording;

CasebookWording *casebook_wording_new  (GHashTable      *pages);
void             casebook_wording_free (CasebookWording *self);

void                     casebook_wording_take       (CasebookWording *self,
                                                      CasebookProse   *prose,
                                                      gboolean         capitals);
const char              *casebook_wording_get_text   (CasebookWording *self);
gsize                    casebook_wording_get_length (CasebookWording *self);
const CasebookProseSpan *casebook_wording_get_span   (CasebookWording *self,
                                                      gsize            byte);
gsize                    casebook_wording_find_stop  (CasebookWording *self,
                                                      gsize            from);
void                     casebook_wording_mark       (CasebookWording *self,
                                                      gsize            from,
                                                      gsize            to,
                                                      PangoAttrList   *attributes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookWording, casebook_wording_free)
