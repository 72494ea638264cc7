/* Casebook: what the files of the home desk share. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/home-desk.h"

struct _CasebookHomeDesk
{
  GObject parent_instance;

  CasebookWorker    *worker;
  CasebookShelf     *shelf;
  GListStore        *cases;        /* of CasebookCaseEntry */
  GListStore        *bin;          /* likewise */
  GListStore        *notes;        /* of CasebookNote */
  GListStore        *evidence_bin; /* of CasebookBinEntry */
  GListStore        *part_bin;     /* likewise */
  GListStore        *note_bin;     /* likewise */
  CasebookJournal   *journal;
  CasebookUndoStack *steps;        /* the journal's */
  gboolean           loaded;

  GHashTable        *asked;     /* keys of frameworks that are being parsed */
  GQueue             wanted;    /* entries whose states are to be reckoned, the next one first */
  CasebookCaseEntry *reckoning; /* not owned: the one whose states are being reckoned, or NULL */

  GCancellable *search; /* of the newest search */
};

typedef struct _CasebookHomeLists CasebookHomeLists;

void casebook_home_lists_read (GTask             *task,
                               CasebookLibrary   *library,
                               gpointer           data,
                               GCancellable      *cancellable);
void casebook_home_lists_free (CasebookHomeLists *lists);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookHomeLists, casebook_home_lists_free)

void               casebook_home_desk_take_lists  (CasebookHomeDesk  *self,
                                                   CasebookHomeLists *lists);
void               casebook_home_desk_want_titles (CasebookHomeDesk  *self);
gpointer           casebook_home_desk_find_entry  (GListStore        *list,
                                                   const char        *id,
                                                   guint             *position);
CasebookCaseEntry *casebook_home_desk_find_case   (CasebookHomeDesk  *self,
                                                   const char        *case_id);
void               casebook_home_desk_switch_case (CasebookHomeDesk  *self,
                                                   const char        *case_id,
                                                   gboolean           binned);
void               casebook_home_desk_switch_evidence (CasebookHomeDesk *self,
                                                       CasebookBinEntry *entry,
                                                       gboolean          binned);
void               casebook_home_desk_follow_note (CasebookHomeDesk  *self,
                                                   CasebookNote      *note);
