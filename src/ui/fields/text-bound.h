/* Casebook: what may stand in a text that is written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_TEXT_BOUND (casebook_text_bound_get_type ())

/* Signal: cut (const char *sentence): only the beginning of what was given
 *  stands in the buffer; the sentence says so. */
G_DECLARE_FINAL_TYPE (CasebookTextBound, casebook_text_bound, CASEBOOK, TEXT_BOUND, GObject)

char              *casebook_text_bound_cut_to_sentence (glong           limit);

CasebookTextBound *casebook_text_bound_new          (GtkTextBuffer     *buffer);
void               casebook_text_bound_set_one_line (CasebookTextBound *self,
                                                     gboolean           one_line);
void               casebook_text_bound_set_aside    (CasebookTextBound *self,
                                                     gboolean           aside);
