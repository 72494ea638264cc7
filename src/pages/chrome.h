/* Casebook: heads and feet of pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"
#include "pages/makeup.h"
#include "pages/setter.h"

/* What stands around the frames of pages: what is the same on all is set once, what
 * is the same in a section once a section. */
typedef struct _CasebookChrome CasebookChrome;

CasebookChrome *casebook_chrome_new  (CasebookSetter   *setter,
                                      CasebookDocument *document);
void            casebook_chrome_free (CasebookChrome   *self);

GArray *casebook_chrome_list_for (CasebookChrome  *self,
                                  CasebookSection *section,
                                  guint            page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookChrome, casebook_chrome_free)
