/* Casebook: set type, before it is made up into pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/image.h"
#include "pages/leaf.h"
#include "pages/lines.h"

typedef enum
{
  CASEBOOK_THING_LINE,
  CASEBOOK_THING_RECTANGLE,
  CASEBOOK_THING_IMAGE,
  CASEBOOK_THING_LEAF,
  CASEBOOK_THING_PLACE,
} CasebookThingKind;

/**
 * CasebookThing:
 * @kind: what it is
 * @mixed: of a line, whether its paragraph has links among its words
 * @node: the element of the document's structure it belongs to, or 0 for ornament
 * @x: points from the left of the frame
 * @y: points from the top of its slice; of a line, to the baseline
 * @width: its width
 * @height: its height; unused by lines
 * @first: of a line, which paragraph; of an image, a leaf or a place, which
 * @n: of a line, which of its paragraph's; of a rectangle, its ink
 *
 * Things are numbered in the order they are read.
 */
typedef struct
{
  guint8  kind;
  guint8  mixed;
  guint32 node;
  float   x;
  float   y;
  float   width;
  float   height;
  guint32 first;
  guint32 n;
} CasebookThing;

typedef struct
{
  guint32     parent;
  const char *tag; /* a PDF structure type; static */
} CasebookNode;

typedef struct
{
  char   *title;
  char   *place;
  guint   depth;
} CasebookEntry;

#define CASEBOOK_TYPE_GALLEY (casebook_galley_get_type ())

/* The arrays only grow while the galley is set; pages refer to them by index
 * and read them from any thread afterwards. */
typedef struct
{
  gatomicrefcount ref_count;

  GArray    *things;
  GArray    *nodes;      /* the first stands for none */
  GArray    *entries;    /* of the outline */
  GPtrArray *paragraphs; /* of CasebookLines */
  GPtrArray *images;
  GPtrArray *leaves;
  GPtrArray *places;
} CasebookGalley;

GType           casebook_galley_get_type (void);
CasebookGalley *casebook_galley_new      (void);
CasebookGalley *casebook_galley_ref      (CasebookGalley *self);
void            casebook_galley_unref    (CasebookGalley *self);

CasebookGalley *casebook_galley_copy (CasebookGalley *self);

guint32 casebook_galley_add_node      (CasebookGalley *self,
                                       guint32         parent,
                                       const char     *tag);
guint32 casebook_galley_add_place     (CasebookGalley *self,
                                       const char     *place);
guint32 casebook_galley_add_rectangle (CasebookGalley *self,
                                       guint32         node,
                                       CasebookInk     ink,
                                       double          x,
                                       double          y,
                                       double          width,
                                       double          height);
guint32 casebook_galley_add_image     (CasebookGalley *self,
                                       guint32         node,
                                       CasebookImage  *image,
                                       double          x,
                                       double          y,
                                       double          width,
                                       double          height);
guint32 casebook_galley_add_leaf      (CasebookGalley *self,
                                       guint32         node,
                                       CasebookLeaf   *leaf,
                                       double          x,
                                       double          y,
                                       double          width,
                                       double          height);
guint32 casebook_galley_add_lines     (CasebookGalley *self,
                                       CasebookLines  *lines);
void    casebook_galley_replace_lines (CasebookGalley *self,
                                       guint32         paragraph,
                                       CasebookLines  *lines);
void    casebook_galley_add_entry     (CasebookGalley *self,
                                       const char     *title,
                                       const char     *place,
                                       guint           depth);

static inline CasebookThing *
casebook_galley_get_thing (CasebookGalley *self,
                           guint32         thing)
{
  return &g_array_index (self->things, CasebookThing, thing);
}

/* The paragraph that a thing is a line of. */
static inline CasebookLines *
casebook_galley_get_lines (CasebookGalley      *self,
                           const CasebookThing *line)
{
  return g_ptr_array_index (self->paragraphs, line->first);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookGalley, casebook_galley_unref)
