/* Casebook: what a document is made of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/image.h"
#include "pages/leaf.h"
#include "pages/prose.h"
#include "pages/style.h"

/**
 * CasebookBlockKind:
 * @CASEBOOK_BLOCK_HEADING: a heading, kept with what follows
 * @CASEBOOK_BLOCK_PARAGRAPH: a paragraph
 * @CASEBOOK_BLOCK_STACK: blocks one below the other
 * @CASEBOOK_BLOCK_BESIDE: blocks side by side
 * @CASEBOOK_BLOCK_LIST: items with a mark or a number before each
 * @CASEBOOK_BLOCK_DEFINITIONS: terms, each with what is said about it
 * @CASEBOOK_BLOCK_TABLE: rows of cells under heads that repeat on every page
 * @CASEBOOK_BLOCK_CALLOUT: blocks beside a bar of accent
 * @CASEBOOK_BLOCK_CHART: numbers before and after, as bars
 * @CASEBOOK_BLOCK_METER: one amount out of a whole, as a bar
 * @CASEBOOK_BLOCK_FIGURE: a picture with a caption
 * @CASEBOOK_BLOCK_LEAF: a page of an attached PDF with a caption
 * @CASEBOOK_BLOCK_RULE: a rule
 * @CASEBOOK_BLOCK_SPACE: empty steps of the grid
 * @CASEBOOK_BLOCK_BREAK: what follows begins a page
 * @CASEBOOK_BLOCK_CONTENTS: the sections of the document with their pages
 */
typedef enum
{
  CASEBOOK_BLOCK_HEADING,
  CASEBOOK_BLOCK_PARAGRAPH,
  CASEBOOK_BLOCK_STACK,
  CASEBOOK_BLOCK_BESIDE,
  CASEBOOK_BLOCK_LIST,
  CASEBOOK_BLOCK_DEFINITIONS,
  CASEBOOK_BLOCK_TABLE,
  CASEBOOK_BLOCK_CALLOUT,
  CASEBOOK_BLOCK_CHART,
  CASEBOOK_BLOCK_METER,
  CASEBOOK_BLOCK_FIGURE,
  CASEBOOK_BLOCK_LEAF,
  CASEBOOK_BLOCK_RULE,
  CASEBOOK_BLOCK_SPACE,
  CASEBOOK_BLOCK_BREAK,
  CASEBOOK_BLOCK_CONTENTS,
} CasebookBlockKind;

/**
 * CasebookAlign:
 * @CASEBOOK_ALIGN_START: where the script begins
 * @CASEBOOK_ALIGN_END: where it ends
 * @CASEBOOK_ALIGN_LEFT: at the left, whatever the script
 * @CASEBOOK_ALIGN_RIGHT: at the right
 */
typedef enum
{
  CASEBOOK_ALIGN_START,
  CASEBOOK_ALIGN_END,
  CASEBOOK_ALIGN_LEFT,
  CASEBOOK_ALIGN_RIGHT,
} CasebookAlign;

/**
 * CasebookColumn:
 * @share: its part of the width left over by the fixed columns, or 0
 * @width: its fixed width in points, where @share is 0
 * @align: where its text stands
 */
typedef struct
{
  double        share;
  double        width;
  CasebookAlign align;
} CasebookColumn;

/**
 * CasebookBar:
 * @label: what is measured
 * @before: the number before, as it is said
 * @after: the number after, as it is said
 * @before_value: how long its bar is, relative to the others of the chart
 * @after_value: the same for @after
 */
typedef struct
{
  char  *label;
  char  *before;
  char  *after;
  double before_value;
  double after_value;
} CasebookBar;

#define CASEBOOK_TYPE_BLOCK (casebook_block_get_type ())

/* A block is put together once, by the functions below, and then only read;
 * the floor above never looks into it, the typesetter's files do. Children
 * of a table are its cells, row by row, heads first. */
typedef struct _CasebookBlock CasebookBlock;

struct _CasebookBlock
{
  gatomicrefcount   ref_count;
  CasebookBlockKind kind;
  CasebookRole      role;
  CasebookAlign     align;
  guint             amount;    /* level of a heading, steps of a space */
  double            fraction;  /* of a meter */
  gboolean          flag;      /* numbered list; firm rule; columns ruled at their top; table of even rows */
  CasebookProse    *prose;
  GPtrArray        *children;  /* (nullable): of CasebookBlock */
  GPtrArray        *terms;     /* (nullable): of CasebookProse */
  GArray           *columns;   /* (nullable): of CasebookColumn */
  GArray           *bars;      /* (nullable): of CasebookBar */
  CasebookImage    *image;     /* (nullable) */
  CasebookLeaf     *leaf;      /* (nullable) */
  char             *place;
};

GType          casebook_block_get_type (void);
CasebookBlock *casebook_block_ref      (CasebookBlock *self);
void           casebook_block_unref    (CasebookBlock *self);

CasebookBlock *casebook_block_new_heading     (guint                 level,
                                               CasebookProse        *prose,
                                               const char           *place);
CasebookBlock *casebook_block_new_paragraph   (CasebookRole          role,
                                               CasebookProse        *prose);
CasebookBlock *casebook_block_new_text        (CasebookRole          role,
                                               const char           *text);
CasebookBlock *casebook_block_new_stack       (void);
CasebookBlock *casebook_block_new_callout     (void);
CasebookBlock *casebook_block_new_beside      (const CasebookColumn *columns,
                                               guint                 n_columns,
                                               gboolean              ruled);
CasebookBlock *casebook_block_new_list        (gboolean              numbered);
CasebookBlock *casebook_block_new_definitions (double                term_width);
CasebookBlock *casebook_block_new_table       (const CasebookColumn *columns,
                                               guint                 n_columns);
CasebookBlock *casebook_block_new_chart       (void);
CasebookBlock *casebook_block_new_meter       (double                fraction);
CasebookBlock *casebook_block_new_figure      (CasebookImage        *image,
                                               CasebookProse        *caption);
CasebookBlock *casebook_block_new_leaf        (CasebookLeaf         *leaf,
                                               CasebookProse        *caption);
CasebookBlock *casebook_block_new_rule        (gboolean              firm);
CasebookBlock *casebook_block_new_space       (guint                 steps);
CasebookBlock *casebook_block_new_break       (void);
CasebookBlock *casebook_block_new_contents    (void);

void casebook_block_set_place (CasebookBlock *self,
                               const char    *place);
void casebook_block_take      (CasebookBlock *self,
                               CasebookBlock *child);
void casebook_block_take_term (CasebookBlock *self,
                               CasebookProse *term,
                               CasebookBlock *child);
void casebook_block_add_bar   (CasebookBlock *self,
                               const char    *label,
                               const char    *before,
                               const char    *after,
                               double         before_value,
                               double         after_value);
void casebook_block_digest    (CasebookBlock *self,
                               GChecksum     *checksum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookBlock, casebook_block_unref)
