/* Casebook: a paragraph in lines. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/fonts.h"
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
 * @span: which span of the prose it is of
 * @x: points from the start of the line
 * @face: index of the face
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
  guint32 span;
  float   x;
  float   width;
  guint16 face;
  guint8  ink;
  guint8  underline : 2;
  guint8  backward : 1;
  guint8  wide : 1;
} CasebookRun;

/**
 * CasebookLine:
 * @first_run: the first of its runs, from left to right
 * @n_runs: how many there are
 * @width: points it takes
 * @backward: whether it is read from right to left
 */
typedef struct
{
  guint32  first_run;
  guint32  n_runs;
  float    width;
  gboolean backward;
} CasebookLine;

/**
 * CasebookSetting:
 * @prose: what is set
 * @text: its text as it is said, with pages and capitals
 * @role: what it is for
 * @width: how long a line may be, in points
 * @single: whether it is one line, cut where it does not fit
 *
 * All that lines depend on, in one style and one language.
 */
typedef struct
{
  CasebookProse *prose;
  const char    *text;
  float          width;
  guint          role : 8;
  guint          single : 1;
} CasebookSetting;

guint    casebook_setting_hash  (gconstpointer setting);
gboolean casebook_setting_equal (gconstpointer setting,
                                 gconstpointer other);

/* What a paragraph is packed into while it is set; one draft does for all, one
 * after the other. */
typedef struct
{
  GArray    *lines;
  GArray    *runs;
  GArray    *glyphs;
  GArray    *wide;
  GArray    *clusters;
  GPtrArray *faces; /* of CasebookFace, not owned */
} CasebookDraft;

CasebookDraft *casebook_draft_new      (void);
void           casebook_draft_free     (CasebookDraft *self);
void           casebook_draft_clear    (CasebookDraft *self);
guint16        casebook_draft_add_face (CasebookDraft *self,
                                        CasebookFace  *face);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookDraft, casebook_draft_free)

/* Lines never change once they are made. Layouts share them, and any thread may
 * read them. */
typedef struct
{
  gatomicrefcount    ref_count;
  guint32            n_lines;
  CasebookSetting    setting;
  char              *said;  /* (nullable): the text, where it is not that of the prose */
  CasebookLine      *lines;
  CasebookRun       *runs;
  CasebookGlyph     *glyphs;
  CasebookWideGlyph *wide;
  CasebookCluster   *clusters;
  guint32            n_faces;
  CasebookFace      *faces[];
} CasebookLines;

CasebookLines *casebook_lines_new   (const CasebookSetting *setting,
                                     const CasebookDraft   *draft);
CasebookLines *casebook_lines_ref   (CasebookLines         *self);
void           casebook_lines_unref (CasebookLines         *self);

const CasebookRun       *casebook_lines_get_runs (const CasebookLines *self,
                                                  guint                line,
                                                  guint               *n_runs);
const CasebookProseSpan *casebook_lines_get_link (const CasebookLines *self,
                                                  const CasebookRun   *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookLines, casebook_lines_unref)
