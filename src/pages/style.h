/* Casebook: how pages look. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * CasebookPaper:
 * @CASEBOOK_PAPER_A4: 210 x 297 mm
 * @CASEBOOK_PAPER_LETTER: 8.5 x 11 in
 */
typedef enum
{
  CASEBOOK_PAPER_A4,
  CASEBOOK_PAPER_LETTER,
} CasebookPaper;

/**
 * CasebookRole:
 * @CASEBOOK_ROLE_BODY: what is read
 * @CASEBOOK_ROLE_PROSE: what somebody wrote, to be read at length
 * @CASEBOOK_ROLE_LEAD: what is read first
 * @CASEBOOK_ROLE_STRONG: a line of body that names what follows
 * @CASEBOOK_ROLE_SMALL: asides, tables, margins
 * @CASEBOOK_ROLE_SMALL_STRONG: the line of a margin that is looked up
 * @CASEBOOK_ROLE_COLUMN_HEAD: above a column of a table
 * @CASEBOOK_ROLE_LABEL: the line in capitals above a title
 * @CASEBOOK_ROLE_COVER: the title of the whole
 * @CASEBOOK_ROLE_HEAD_1: the title of a section
 * @CASEBOOK_ROLE_HEAD_2: a heading in it
 * @CASEBOOK_ROLE_HEAD_3: a heading in that
 * @CASEBOOK_ROLE_RUNNING: heads and feet of pages
 *
 * What a piece of text is for; the style says how that looks.
 */
typedef enum
{
  CASEBOOK_ROLE_BODY,
  CASEBOOK_ROLE_PROSE,
  CASEBOOK_ROLE_LEAD,
  CASEBOOK_ROLE_STRONG,
  CASEBOOK_ROLE_SMALL,
  CASEBOOK_ROLE_SMALL_STRONG,
  CASEBOOK_ROLE_COLUMN_HEAD,
  CASEBOOK_ROLE_LABEL,
  CASEBOOK_ROLE_COVER,
  CASEBOOK_ROLE_HEAD_1,
  CASEBOOK_ROLE_HEAD_2,
  CASEBOOK_ROLE_HEAD_3,
  CASEBOOK_ROLE_RUNNING,
} CasebookRole;

#define CASEBOOK_N_ROLES (CASEBOOK_ROLE_RUNNING + 1)

/**
 * CasebookFamily:
 * @CASEBOOK_FAMILY_HOUSE: for what is looked up: heads, tables, margins
 * @CASEBOOK_FAMILY_DISPLAY: the same for large sizes
 * @CASEBOOK_FAMILY_PROSE: for what is read at length
 */
typedef enum
{
  CASEBOOK_FAMILY_HOUSE,
  CASEBOOK_FAMILY_DISPLAY,
  CASEBOOK_FAMILY_PROSE,
} CasebookFamily;

#define CASEBOOK_N_FAMILIES (CASEBOOK_FAMILY_PROSE + 1)

/**
 * CasebookInk:
 * @CASEBOOK_INK_TEXT: text
 * @CASEBOOK_INK_MUTED: text of lesser weight
 * @CASEBOOK_INK_ACCENT: links, bars, what is to be seen; as dark as text of lesser weight in grey print
 * @CASEBOOK_INK_BAR: bars that stand for the past
 * @CASEBOOK_INK_HAIRLINE: thin rules
 */
typedef enum
{
  CASEBOOK_INK_TEXT,
  CASEBOOK_INK_MUTED,
  CASEBOOK_INK_ACCENT,
  CASEBOOK_INK_BAR,
  CASEBOOK_INK_HAIRLINE,
} CasebookInk;

#define CASEBOOK_N_INKS (CASEBOOK_INK_HAIRLINE + 1)

typedef struct
{
  double red;
  double green;
  double blue;
} CasebookColour;

/**
 * CasebookType:
 * @size: of the letters, in points
 * @leading: from line to line, in points
 * @weight: a #PangoWeight
 * @tracking: added between letters, in thousandths of the size
 * @ink: its colour
 * @family: which of the faces
 * @capitals: whether it is set in capitals
 * @features: (nullable): OpenType features
 */
typedef struct
{
  double         size;
  double         leading;
  int            weight;
  int            tracking;
  CasebookInk    ink;
  CasebookFamily family;
  gboolean       capitals;
  const char    *features;
} CasebookType;

#define CASEBOOK_TYPE_STYLE (casebook_style_get_type ())

G_DECLARE_FINAL_TYPE (CasebookStyle, casebook_style, CASEBOOK, STYLE, GObject)

CasebookStyle *casebook_style_new (CasebookPaper paper,
                                   const char   *family);

CasebookPaper         casebook_style_get_paper          (CasebookStyle *self);
const char           *casebook_style_get_paper_name     (CasebookStyle *self);
const char           *casebook_style_get_family         (CasebookStyle *self,
                                                         CasebookFamily family);
double                casebook_style_get_width          (CasebookStyle *self);
double                casebook_style_get_height         (CasebookStyle *self);
double                casebook_style_get_left           (CasebookStyle *self);
double                casebook_style_get_top            (CasebookStyle *self);
double                casebook_style_get_frame_width    (CasebookStyle *self);
double                casebook_style_get_frame_height   (CasebookStyle *self);
double                casebook_style_get_head_baseline  (CasebookStyle *self);
double                casebook_style_get_foot_baseline  (CasebookStyle *self);
double                casebook_style_get_grid           (CasebookStyle *self);
double                casebook_style_get_measure        (CasebookStyle *self);
const CasebookType   *casebook_style_get_type_of        (CasebookStyle *self,
                                                         CasebookRole   role);
const CasebookColour *casebook_style_get_colour         (CasebookStyle *self,
                                                         CasebookInk    ink);
