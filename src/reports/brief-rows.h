/* Casebook: what of a framework is told in one page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/selection.h"

/* How many items are told of one by one, and how many where there are more than that. */
#define CASEBOOK_BRIEF_MOST_ROWS 12
#define CASEBOOK_BRIEF_CHOSEN_ROWS 8

/**
 * CasebookBriefRow:
 * @item: an item of the framework
 * @n_claims: how much is claimed on it and on all below it
 * @latest: the latest date among that
 * @shown: whether it is among the rows there is room for
 */
typedef struct
{
  CasebookItem *item;
  guint         n_claims;
  CasebookDate  latest;
  gboolean      shown;
} CasebookBriefRow;

GArray *casebook_brief_rows_new         (CasebookSelection *selection);
guint   casebook_brief_rows_count_shown (GArray            *rows);
