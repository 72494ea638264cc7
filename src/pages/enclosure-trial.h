/* Casebook: whether an attached PDF can be drawn. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* So many pages of one file are placed at most. */
#define CASEBOOK_ENCLOSURE_MOST 12

/**
 * CasebookEnclosureState:
 * @CASEBOOK_ENCLOSURE_OPENS: it has pages
 * @CASEBOOK_ENCLOSURE_DAMAGED: it is no PDF, or too little is left of one
 * @CASEBOOK_ENCLOSURE_LOCKED: it opens with a password alone
 * @CASEBOOK_ENCLOSURE_EMPTY: it has no pages
 */
typedef enum
{
  CASEBOOK_ENCLOSURE_OPENS,
  CASEBOOK_ENCLOSURE_DAMAGED,
  CASEBOOK_ENCLOSURE_LOCKED,
  CASEBOOK_ENCLOSURE_EMPTY,
} CasebookEnclosureState;

/**
 * CasebookTriedState:
 * @CASEBOOK_TRIED_WHOLE: it was drawn
 * @CASEBOOK_TRIED_DAMAGED: not all of it could be drawn
 * @CASEBOOK_TRIED_MISSHAPEN: it has the size of no paper
 * @CASEBOOK_TRIED_COSTLY: drawing it takes too much time
 */
typedef enum
{
  CASEBOOK_TRIED_WHOLE,
  CASEBOOK_TRIED_DAMAGED,
  CASEBOOK_TRIED_MISSHAPEN,
  CASEBOOK_TRIED_COSTLY,
} CasebookTriedState;

/**
 * CasebookTriedPage:
 * @state: how it went
 * @width: in points, when it was drawn
 * @height: in points, when it was drawn
 */
typedef struct
{
  CasebookTriedState state;
  double             width;
  double             height;
} CasebookTriedPage;

/**
 * CasebookEnclosureTrial:
 * @state: how the file is
 * @n_pages: how many pages it says it has
 * @n_tried: how many of them were tried, from the first
 * @pages: how that went
 */
typedef struct
{
  CasebookEnclosureState state;
  guint                  n_pages;
  guint                  n_tried;
  CasebookTriedPage      pages[CASEBOOK_ENCLOSURE_MOST];
} CasebookEnclosureTrial;

gboolean casebook_enclosure_trial_run (CasebookEnclosureTrial  *trial,
                                       GBytes                  *bytes,
                                       GCancellable            *cancellable,
                                       GError                 **error);
