/* Casebook: the state of the home page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/note.h"
#include "workspace/bin-entry.h"
#include "workspace/case-entry.h"
#include "workspace/journal.h"
#include "workspace/search-hit.h"
#include "workspace/shelf.h"

#define CASEBOOK_TYPE_HOME_DESK (casebook_home_desk_get_type ())

/* Property, notifying: loaded (gboolean): whether the lists hold what the library holds. */
G_DECLARE_FINAL_TYPE (CasebookHomeDesk, casebook_home_desk, CASEBOOK, HOME_DESK, GObject)

CasebookHomeDesk *casebook_home_desk_new (CasebookWorker *worker,
                                          CasebookShelf  *shelf);

GListModel    *casebook_home_desk_get_cases        (CasebookHomeDesk *self);
GListModel    *casebook_home_desk_get_notes        (CasebookHomeDesk *self);
GListModel    *casebook_home_desk_get_bin          (CasebookHomeDesk *self);
GListModel    *casebook_home_desk_get_evidence_bin (CasebookHomeDesk *self);
GListModel    *casebook_home_desk_get_part_bin     (CasebookHomeDesk *self);
GListModel    *casebook_home_desk_get_note_bin     (CasebookHomeDesk *self);
CasebookShelf *casebook_home_desk_get_shelf        (CasebookHomeDesk *self);
gboolean       casebook_home_desk_get_loaded       (CasebookHomeDesk *self);

CasebookJournal *casebook_home_desk_get_journal (CasebookHomeDesk *self);

/* Reads the lists anew, for the start and for the return from a case. */
void     casebook_home_desk_refresh_async  (CasebookHomeDesk   *self,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean casebook_home_desk_refresh_finish (CasebookHomeDesk   *self,
                                            GAsyncResult       *result,
                                            GError            **error);

/* Asks for the coverage of an entry that has come into sight; notifies "states" on it. */
void casebook_home_desk_want_states (CasebookHomeDesk  *self,
                                     CasebookCaseEntry *entry);

/* Writes a new case; the result is its id (transfer full). */
void  casebook_home_desk_add_case_async  (CasebookHomeDesk   *self,
                                          CasebookCase       *template,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
char *casebook_home_desk_add_case_finish (CasebookHomeDesk   *self,
                                          GAsyncResult       *result,
                                          GError            **error);

/* Writes the example unless there is one; the result is its case's id (transfer full). */
void  casebook_home_desk_open_example_async  (CasebookHomeDesk   *self,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
char *casebook_home_desk_open_example_finish (CasebookHomeDesk   *self,
                                              GAsyncResult       *result,
                                              GError            **error);

/* To the bin and back. All take effect in the lists at once. */
void casebook_home_desk_remove_case      (CasebookHomeDesk *self,
                                          const char       *case_id);
void casebook_home_desk_restore_case     (CasebookHomeDesk *self,
                                          const char       *case_id);
void casebook_home_desk_restore_evidence (CasebookHomeDesk *self,
                                          const char       *evidence_id);
void casebook_home_desk_restore_part     (CasebookHomeDesk *self,
                                          const char       *part_id);
void casebook_home_desk_restore_note     (CasebookHomeDesk *self,
                                          const char       *note_id);

/* Out of the bin for good. Nothing can be undone afterwards. */
void     casebook_home_desk_purge_async  (CasebookHomeDesk   *self,
                                          gpointer            entry,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean casebook_home_desk_purge_finish (CasebookHomeDesk   *self,
                                          GAsyncResult       *result,
                                          GError            **error);

CasebookNote *casebook_home_desk_add_note      (CasebookHomeDesk *self,
                                                const char       *text);
void          casebook_home_desk_set_note_text (CasebookHomeDesk *self,
                                                CasebookNote     *note,
                                                const char       *text);
void          casebook_home_desk_leave_field   (CasebookHomeDesk *self);
void          casebook_home_desk_remove_note   (CasebookHomeDesk *self,
                                                CasebookNote     *note);

/* Evidence made of a note; the result is its id (transfer full). */
void  casebook_home_desk_make_evidence_async  (CasebookHomeDesk   *self,
                                               CasebookNote       *note,
                                               const char         *case_id,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
char *casebook_home_desk_make_evidence_finish (CasebookHomeDesk   *self,
                                               GAsyncResult       *result,
                                               GError            **error);

/* The case that evidence is part of; the result is its id (transfer full). */
void  casebook_home_desk_find_case_of_async   (CasebookHomeDesk   *self,
                                               const char         *evidence_id,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
char *casebook_home_desk_find_case_of_finish  (CasebookHomeDesk   *self,
                                               GAsyncResult       *result,
                                               GError            **error);

/* Evidence, claims and notes whose text has the words; a list of #CasebookSearchHit (transfer full). */
void        casebook_home_desk_search_async  (CasebookHomeDesk   *self,
                                              const char         *words,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
GListModel *casebook_home_desk_search_finish (CasebookHomeDesk   *self,
                                              GAsyncResult       *result,
                                              GError            **error);
