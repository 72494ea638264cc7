/* Casebook: the notes of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/home-desk.h"

#define CASEBOOK_TYPE_NOTES_PANE (casebook_notes_pane_get_type ())

/* Signals:
 *  note-removed (string): the note of that id went into the bin
 *  cut (string): the sentence that only the beginning of what was given went into a note */
G_DECLARE_FINAL_TYPE (CasebookNotesPane, casebook_notes_pane, CASEBOOK, NOTES_PANE, GtkWidget)

void casebook_notes_pane_set_desk  (CasebookNotesPane *self,
                                    CasebookHomeDesk  *desk);
void casebook_notes_pane_show_note (CasebookNotesPane *self,
                                    const char        *note_id);
void casebook_notes_pane_keep      (CasebookNotesPane *self);
