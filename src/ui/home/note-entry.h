/* Casebook: a line that grows with what is written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_NOTE_ENTRY (casebook_note_entry_get_type ())

/* Properties: placeholder (string, also its name for screen readers);
 *  enable-undo (gboolean): whether it undoes for itself what is typed.
 *
 * Signals:
 *  typed (): what stands in it was changed by a key, by pasting or undo of its own
 *  cut (const char *sentence): only the beginning of what was given went in
 *  entered (): Enter was pressed
 *  left (): the focus went elsewhere
 *  escaped (): Escape was pressed */
G_DECLARE_FINAL_TYPE (CasebookNoteEntry, casebook_note_entry, CASEBOOK, NOTE_ENTRY, AdwBin)

char *casebook_note_entry_dup_text (CasebookNoteEntry *self);
void  casebook_note_entry_set_text (CasebookNoteEntry *self,
                                    const char        *text);
