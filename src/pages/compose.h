/* Casebook: blocks into set type. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"
#include "pages/setter.h"

/**
 * CasebookComposer:
 * @document: what the section is of
 * @section: what is composed
 * @style: how it looks
 * @galley: what takes it
 * @setter: what sets its prose
 *
 * All that composing a section needs; it lasts for one section.
 */
typedef struct
{
  CasebookDocument *document;
  CasebookSection  *section;
  CasebookStyle    *style;
  CasebookGalley   *galley;
  CasebookSetter   *setter;
} CasebookComposer;

/**
 * CasebookSpot:
 * @x: points from the left of the frame
 * @width: how wide it may be
 * @node: the element of the document's structure it stands in
 *
 * Where a block goes.
 */
typedef struct
{
  double  x;
  double  width;
  guint32 node;
} CasebookSpot;

void casebook_compose_section  (CasebookComposer   *self,
                                CasebookStrip      *strip);
void casebook_compose_block    (CasebookComposer   *self,
                                CasebookBlock      *block,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);
void casebook_compose_table    (CasebookComposer   *self,
                                CasebookBlock      *table,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);
void casebook_compose_contents (CasebookComposer   *self,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);
void casebook_compose_chart    (CasebookComposer   *self,
                                CasebookBlock      *chart,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);
void casebook_compose_meter    (CasebookComposer   *self,
                                CasebookBlock      *meter,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);
void casebook_compose_figure   (CasebookComposer   *self,
                                CasebookBlock      *figure,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);
void casebook_compose_leaf     (CasebookComposer   *self,
                                CasebookBlock      *leaf,
                                const CasebookSpot *spot,
                                CasebookStrip      *strip);

void casebook_compose_split (GArray             *columns,
                             double              gap,
                             const CasebookSpot *spot,
                             CasebookSpot       *spots);
