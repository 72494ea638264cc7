/* Casebook: prose into lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/block.h"
#include "pages/strip.h"

/**
 * CasebookParagraph:
 * @prose: what is set
 * @role: what it is for
 * @align: where its lines stand
 * @x: points from the left of the frame
 * @width: how long a line may be
 * @node: the element of the document's structure
 * @single: whether it is one line, cut where it does not fit
 */
typedef struct
{
  CasebookProse *prose;
  CasebookRole   role;
  CasebookAlign  align;
  double         x;
  double         width;
  guint32        node;
  gboolean       single;
} CasebookParagraph;

/**
 * CasebookReference:
 * @paragraph: a paragraph that says pages
 * @first: the first of its lines among the galley's things
 * @n_lines: how many there are
 */
typedef struct
{
  CasebookParagraph paragraph;
  guint32           first;
  guint             n_lines;
} CasebookReference;

#define CASEBOOK_TYPE_SETTER (casebook_setter_get_type ())

G_DECLARE_FINAL_TYPE (CasebookSetter, casebook_setter, CASEBOOK, SETTER, GObject)

CasebookSetter *casebook_setter_new (CasebookStyle  *style,
                                     CasebookFonts  *fonts,
                                     CasebookGalley *galley,
                                     GHashTable     *pages,
                                     GHashTable     *least,
                                     GHashTable     *stock);

CasebookStyle  *casebook_setter_get_style      (CasebookSetter          *self);
CasebookGalley *casebook_setter_get_galley     (CasebookSetter          *self);
GArray         *casebook_setter_dup_references (CasebookSetter          *self);
double          casebook_setter_set            (CasebookSetter          *self,
                                                const CasebookParagraph *paragraph,
                                                CasebookStrip           *strip);
guint32         casebook_setter_set_line       (CasebookSetter          *self,
                                                const CasebookParagraph *paragraph,
                                                double                   baseline);
gboolean        casebook_setter_refer          (CasebookSetter          *self,
                                                const CasebookReference *reference);
