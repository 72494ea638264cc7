/* Casebook: a text with what changed in it marked. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * CasebookDifferenceSide:
 * @CASEBOOK_DIFFERENCE_NONE: nothing is marked
 * @CASEBOOK_DIFFERENCE_ADDED: what the other text lacks is marked as new
 * @CASEBOOK_DIFFERENCE_REMOVED: what the other text lacks is marked as dropped
 */
typedef enum
{
  CASEBOOK_DIFFERENCE_NONE,
  CASEBOOK_DIFFERENCE_ADDED,
  CASEBOOK_DIFFERENCE_REMOVED,
} CasebookDifferenceSide;

#define CASEBOOK_TYPE_DIFFERENCE_TEXT (casebook_difference_text_get_type ())

G_DECLARE_FINAL_TYPE (CasebookDifferenceText, casebook_difference_text, CASEBOOK, DIFFERENCE_TEXT, GtkWidget)

GtkWidget *casebook_difference_text_new       (void);
void       casebook_difference_text_set_texts (CasebookDifferenceText *self,
                                               const char             *text,
                                               const char             *other,
                                               CasebookDifferenceSide  side,
                                               const char             *level);
GtkWidget *casebook_difference_text_get_label (CasebookDifferenceText *self);

char *casebook_difference_to_words (const char            *text,
                                    const char            *other,
                                    CasebookDifferenceSide side,
                                    const char            *level);
