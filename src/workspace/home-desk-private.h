/* Casebook: what the files of the home desk share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/home-desk.h"

struct _CasebookHomeDesk
{
  GObject parent_instance;

  CasebookWorker    *worker;
  CasebookShelf     *shelf;
  GListStore        *cases; /* of CasebookCaseEntry */
  GListStore        *bin;   /* likewise */
  GListStore        *notes; /* of CasebookNote */
  CasebookJournal   *journal;
  CasebookUndoStack *steps; /* the journal's */
  gboolean           loaded;

  GHashTable        *asked;     /* keys of frameworks that are being parsed */
  GQueue             wanted;    /* entries whose states are to be reckoned, the next one first */
  CasebookCaseEntry *reckoning; /* not owned: the one whose states are being reckoned, or NULL */

  GCancellable *search; /* of the newest search */
};

void               casebook_home_desk_want_titles (CasebookHomeDesk  *self);
CasebookCaseEntry *casebook_home_desk_find_case   (CasebookHomeDesk  *self,
                                                   const char        *case_id);
