/* Casebook: a note in a list. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/note.h"

#define CASEBOOK_TYPE_NOTE_ROW (casebook_note_row_get_type ())

/* Signals:
 *  rewritten (CasebookNote *, string): the note is to say this, with every key
 *  left (): the person is done with writing
 *  cut (string): the sentence that only the beginning of what was given went in
 *  removed (CasebookNote *): the note is to go
 *
 * Uses the action home.argue-note, with the id of the note. */
G_DECLARE_FINAL_TYPE (CasebookNoteRow, casebook_note_row, CASEBOOK, NOTE_ROW, AdwBin)

GtkWidget    *casebook_note_row_new      (void);

CasebookNote *casebook_note_row_get_note (CasebookNoteRow *self);
void          casebook_note_row_set_note (CasebookNoteRow *self,
                                          CasebookNote    *note);
void          casebook_note_row_edit     (CasebookNoteRow *self);
void          casebook_note_row_keep     (CasebookNoteRow *self);
void          casebook_note_row_pop_up   (CasebookNoteRow *self);
