/* Casebook: set type, before it is made up into pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/fonts.h"
#include "pages/image.h"
#include "pages/prose.h"

/* Letters are what a page costs most of: four bytes for one that stands where the
 * one before it ends, as nearly all do. */
typedef struct
{
  guint16 index;   /* of the glyph in its face */
  guint16 advance; /* to the next, in Pango's units */
} CasebookGlyph;

/* One that stands anywhere, as marks above and below letters do. */
typedef struct
{
  guint16 index;
  gint16  rise; /* 64ths of a point downward */
  float   x;    /* points from the start of the run */
} CasebookWideGlyph;

typedef struct
{
  guint32 n_bytes;
  guint32 n_glyphs;
} CasebookCluster;

typedef enum
{
  CASEBOOK_LINE_NONE,
  CASEBOOK_LINE_FAINT,
  CASEBOOK_LINE_FIRM,
} CasebookUnderline;

/**
 * CasebookRun:
 * @first_glyph: its glyphs, in the order they stand from left to right; with @wide, among
 *   the wide ones
 * @first_byte: its text, in the order it is read
 * @first_cluster: which text belongs to which glyphs; with no cluster, one byte is one glyph
 * @face: index of the face
 * @link: index of the link, or 0
 * @x: points from the start of the line
 * @ink: a #CasebookInk
 * @underline: a #CasebookUnderline
 * @backward: whether it is read from right to left
 * @wide: whether its glyphs are #CasebookWideGlyph
 */
typedef struct
{
  guint32 first_glyph;
  guint32 n_glyphs;
  guint32 first_byte;
  guint32 n_bytes;
  guint32 first_cluster;
  guint32 n_clusters;
  guint32 link;
  float   x;
  float   width;
  guint16 face;
  guint8  ink;
  guint8  underline : 2;
  guint8  backward : 1;
  guint8  wide : 1;
} CasebookRun;

typedef enum
{
  CASEBOOK_THING_LINE,
  CASEBOOK_THING_RECTANGLE,
  CASEBOOK_THING_IMAGE,
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
 * @first: of a line, its first run; of an image or a place, which
 * @n: of a line, how many runs; of a rectangle, its ink
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
  CasebookProseTarget kind;
  char               *target;
} CasebookLink;

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

  GArray    *glyphs;
  GArray    *wide;    /* glyphs that do not simply follow one another */
  GArray    *clusters;
  GString   *text;
  GArray    *runs;
  GArray    *things;
  GArray    *nodes;   /* the first stands for none */
  GArray    *links;   /* the first stands for none */
  GArray    *entries; /* of the outline */
  GPtrArray *faces;
  GPtrArray *images;
  GPtrArray *places;
} CasebookGalley;

GType           casebook_galley_get_type (void);
CasebookGalley *casebook_galley_new      (void);
CasebookGalley *casebook_galley_ref      (CasebookGalley *self);
void            casebook_galley_unref    (CasebookGalley *self);

CasebookGalley *casebook_galley_copy (CasebookGalley *self);

guint32 casebook_galley_add_node      (CasebookGalley     *self,
                                       guint32             parent,
                                       const char         *tag);
guint32 casebook_galley_add_link      (CasebookGalley     *self,
                                       CasebookProseTarget kind,
                                       const char         *target);
guint32 casebook_galley_add_place     (CasebookGalley     *self,
                                       const char         *place);
guint32 casebook_galley_add_rectangle (CasebookGalley     *self,
                                       guint32             node,
                                       CasebookInk         ink,
                                       double              x,
                                       double              y,
                                       double              width,
                                       double              height);
guint32 casebook_galley_add_image     (CasebookGalley     *self,
                                       guint32             node,
                                       CasebookImage      *image,
                                       double              x,
                                       double              y,
                                       double              width,
                                       double              height);
guint16 casebook_galley_add_face      (CasebookGalley     *self,
                                       CasebookFace       *face);
void    casebook_galley_add_entry     (CasebookGalley     *self,
                                       const char         *title,
                                       const char         *place,
                                       guint               depth);

static inline const CasebookRun *
casebook_galley_get_run (CasebookGalley *self,
                         guint32         run)
{
  return &g_array_index (self->runs, CasebookRun, run);
}

static inline CasebookThing *
casebook_galley_get_thing (CasebookGalley *self,
                           guint32         thing)
{
  return &g_array_index (self->things, CasebookThing, thing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookGalley, casebook_galley_unref)
