/* Casebook: the state of an open case. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checks/coverage.h"
#include "domain/case.h"
#include "workspace/journal.h"
#include "workspace/shelf.h"

#define CASEBOOK_TYPE_CASE_DESK (casebook_case_desk_get_type ())

/* The desk owns the live case: its records notify of every change, whoever
 * makes it, and undo too works on the same objects, so widgets bind to them
 * and never change them but through the desk.
 *
 * Signals:
 *  coverage-changed (): casebook_case_desk_get_coverage() answers anew
 *  claims-changed (): claims were added, removed or put in another order
 *  touched (CasebookRecord *): undo or redo changed this record; show it
 *  told (const char *sentence): another program did something to the case that the person should know */
G_DECLARE_FINAL_TYPE (CasebookCaseDesk, casebook_case_desk, CASEBOOK, CASE_DESK, GObject)

void               casebook_case_desk_open_async   (CasebookWorker       *worker,
                                                    CasebookShelf        *shelf,
                                                    const char           *case_id,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
CasebookCaseDesk  *casebook_case_desk_open_finish  (GAsyncResult         *result,
                                                    GError              **error);

CasebookCase      *casebook_case_desk_get_case       (CasebookCaseDesk *self);
CasebookFramework *casebook_case_desk_get_framework  (CasebookCaseDesk *self);
CasebookWorker    *casebook_case_desk_get_worker     (CasebookCaseDesk *self);
CasebookLevel     *casebook_case_desk_get_from_level (CasebookCaseDesk *self);
CasebookLevel     *casebook_case_desk_get_to_level   (CasebookCaseDesk *self);
CasebookJournal   *casebook_case_desk_get_journal    (CasebookCaseDesk *self);
CasebookCoverage  *casebook_case_desk_get_coverage   (CasebookCaseDesk *self,
                                                      CasebookItem     *item);

/* One field of one record. Keys typed in one field become one step of undo,
 * until casebook_case_desk_leave_field() or another change. */
void               casebook_case_desk_set_text       (CasebookCaseDesk *self,
                                                      gpointer          record,
                                                      const char       *field,
                                                      const char       *text);
void               casebook_case_desk_set_field      (CasebookCaseDesk *self,
                                                      gpointer          record,
                                                      const char       *field,
                                                      const GValue     *value);
void               casebook_case_desk_type_field     (CasebookCaseDesk *self,
                                                      gpointer          record,
                                                      const char       *field,
                                                      const GValue     *value);
void               casebook_case_desk_leave_field    (CasebookCaseDesk *self);

/* Additions give a borrowed record that is in the case's lists already. */
CasebookEvidence  *casebook_case_desk_add_evidence   (CasebookCaseDesk *self,
                                                      CasebookItem     *item);
CasebookClaim     *casebook_case_desk_add_claim      (CasebookCaseDesk *self,
                                                      CasebookEvidence *evidence,
                                                      const char       *item_id,
                                                      const char       *expectation_id);
CasebookMeasure   *casebook_case_desk_add_measure    (CasebookCaseDesk *self,
                                                      CasebookEvidence *evidence);
CasebookArtefact  *casebook_case_desk_add_link       (CasebookCaseDesk *self,
                                                      CasebookEvidence *evidence,
                                                      const char       *url,
                                                      const char       *title);

/* Evidence with its first claim on one expectation of the item. */
CasebookEvidence  *casebook_case_desk_add_evidence_for (CasebookCaseDesk *self,
                                                        CasebookItem     *item,
                                                        const char       *expectation_id);

/* Puts evidence, a claim, a measure or an artefact into the bin, and takes it out again. */
void               casebook_case_desk_remove         (CasebookCaseDesk *self,
                                                      gpointer          record);
gpointer           casebook_case_desk_restore        (CasebookCaseDesk *self,
                                                      const char       *id);

/* Puts a claim, a measure or an artefact before @before, or last for %NULL. */
void               casebook_case_desk_move           (CasebookCaseDesk *self,
                                                      gpointer          record,
                                                      gpointer          before);

/* Puts evidence at a place among the strongest examples, or takes it from among them. */
void               casebook_case_desk_place_strongest      (CasebookCaseDesk      *self,
                                                            CasebookEvidence      *evidence,
                                                            int                    place);

/* An empty reason takes the statement back. */
void               casebook_case_desk_state_no_opportunity (CasebookCaseDesk      *self,
                                                            const char            *item_id,
                                                            const char            *expectation_id,
                                                            const char            *reason);
void               casebook_case_desk_set_progress         (CasebookCaseDesk      *self,
                                                            const char            *resource_id,
                                                            CasebookProgressState  state);

/* Copies a file into the library, then adds the artefact as one step of undo.
 * The progress callback runs on the main context. Borrowed artefact. */
void               casebook_case_desk_attach_async   (CasebookCaseDesk     *self,
                                                      CasebookEvidence     *evidence,
                                                      GFile                *file,
                                                      GFileProgressCallback progress,
                                                      gpointer              progress_data,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
CasebookArtefact  *casebook_case_desk_attach_finish  (CasebookCaseDesk     *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/* The same for bytes from the clipboard. */
void               casebook_case_desk_attach_bytes_async (CasebookCaseDesk     *self,
                                                          CasebookEvidence     *evidence,
                                                          GBytes               *bytes,
                                                          const char           *file_name,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);

/* The bytes of an attached file, for a thumbnail (at most @limit bytes, else a failure). */
void               casebook_case_desk_load_bytes_async  (CasebookCaseDesk     *self,
                                                         CasebookArtefact     *artefact,
                                                         gsize                 limit,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
GBytes            *casebook_case_desk_load_bytes_finish (CasebookCaseDesk     *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);

/* A read-only copy of an attached file in the cache, to be opened with the
 * default program; a new reference. */
void               casebook_case_desk_unpack_async   (CasebookCaseDesk     *self,
                                                      CasebookArtefact     *artefact,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
GFile             *casebook_case_desk_unpack_finish  (CasebookCaseDesk     *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);
