/* Casebook: a requirement at both levels, beside each other.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "ui/framework/side-by-side.h"
#include "ui/framework/statement-columns.h"
#include "ui/marks/difference-text.h"

static GtkWidget *
create_column (CasebookExpectation    *expectation,
               CasebookExpectation    *other,
               CasebookLevel          *level,
               const char             *target,
               CasebookDifferenceSide  side)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (casebook_level_get_short_title (level));
  GtkWidget *text = casebook_difference_text_new ();

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (text, "statement");
  if (expectation == NULL)
    casebook_difference_text_set_texts (CASEBOOK_DIFFERENCE_TEXT (text),
                                        _("Nothing is asked at this level."), NULL,
                                        CASEBOOK_DIFFERENCE_NONE, target);
  else
    casebook_difference_text_set_texts (CASEBOOK_DIFFERENCE_TEXT (text),
                                        casebook_expectation_get_text (expectation),
                                        other != NULL ? casebook_expectation_get_text (other) : NULL,
                                        other != NULL ? side : CASEBOOK_DIFFERENCE_NONE, target);

  gtk_widget_add_css_class (column, "level-column");
  gtk_box_append (GTK_BOX (column), caption);
  gtk_box_append (GTK_BOX (column), text);

  return column;
}

/**
 * casebook_statement_columns_new:
 * @pair: a requirement at two levels
 * @from: the current level
 * @to: the target level
 * @differences: whether what differs is marked
 *
 * Returns: (transfer floating): two columns, stacked where they would be too narrow
 */
GtkWidget *
casebook_statement_columns_new (CasebookExpectationPair *pair,
                                CasebookLevel           *from,
                                CasebookLevel           *to,
                                gboolean                 differences)
{
  CasebookExpectation *before, *after;
  const char *target;

  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_PAIR (pair), NULL);
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (from), NULL);
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (to), NULL);

  before = casebook_expectation_pair_get_from (pair);
  after = casebook_expectation_pair_get_to (pair);
  target = casebook_level_get_short_title (to);
  return casebook_side_by_side_new (
    create_column (before, after, from, target,
                   differences ? CASEBOOK_DIFFERENCE_REMOVED : CASEBOOK_DIFFERENCE_NONE),
    create_column (after, before, to, target,
                   differences ? CASEBOOK_DIFFERENCE_ADDED : CASEBOOK_DIFFERENCE_NONE));
}
