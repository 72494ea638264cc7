/* Casebook: sections as they are set. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"
#include "pages/makeup.h"
#include "pages/setter.h"

/**
 * CasebookMaking:
 * @document: what is laid out
 * @style: how it looks
 * @fonts: the faces it is set in
 * @places: (element-type utf8 guint): the pages that places are on, as far as known
 * @least: prose, owned, to the number of lines it takes at least
 * @stock: (element-type CasebookSetting CasebookLines): lines that were set before
 *
 * All that is used while a layout is made.
 */
typedef struct
{
  CasebookDocument *document;
  CasebookStyle    *style;
  CasebookFonts    *fonts;
  GHashTable       *places;
  GHashTable       *least;
  GHashTable       *stock;
} CasebookMaking;

/**
 * CasebookSetSection:
 * @digest: (nullable): of what is set; none where it depends on other sections
 * @starts: (element-type guint32): for each section, the first of its things in @galley
 * @galley: what it is set in
 * @pages: (element-type GArray): what stands on each of its pages
 * @setter: (nullable): only while it has one may it change; then it belongs to one layout
 * @references: (element-type CasebookReference): its paragraphs that say pages
 * @said: (element-type utf8 guint): the pages they say, by place
 *
 * A section, and those that run on from it.
 */
typedef struct
{
  gatomicrefcount ref_count;
  char           *digest;
  GArray         *starts;
  CasebookGalley *galley;
  GPtrArray      *pages;
  CasebookSetter *setter;
  GArray         *references;
  GHashTable     *said;
} CasebookSetSection;

CasebookSetSection *casebook_set_section_new   (const CasebookMaking     *making,
                                                guint                     first,
                                                guint                     n_sections,
                                                const char               *digest);
CasebookSetSection *casebook_set_section_copy  (const CasebookSetSection *self,
                                                const CasebookMaking     *making);
CasebookSetSection *casebook_set_section_ref   (CasebookSetSection       *self);
void                casebook_set_section_unref (CasebookSetSection       *self);

guint    casebook_set_section_find      (CasebookSetSection *self,
                                         guint               page);
void     casebook_set_section_count     (CasebookSetSection *self,
                                         GHashTable         *places,
                                         guint              *page);
gboolean casebook_set_section_is_true   (CasebookSetSection *self,
                                         GHashTable         *places);
gboolean casebook_set_section_say_pages (CasebookSetSection *self,
                                         GHashTable         *places);
