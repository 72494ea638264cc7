/* Casebook: evidence that supports nothing yet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Evidence is found under what it is claimed for. What has no claim, as when it
 * was made of a note, would be found nowhere but by searching.
 */
#include <gtk/gtk.h>

#include "ui/framework/unclaimed-list.h"

static gboolean
is_unclaimed (gpointer evidence,
              gpointer user_data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (evidence))) == 0;
}

static void
claims_changed (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * casebook_unclaimed_list_new:
 * @desk: an open case
 *
 * Returns: (transfer full): the evidence of its case that has no claim, in the order of the case; it
 *   follows the case
 */
GListModel *
casebook_unclaimed_list_new (CasebookCaseDesk *desk)
{
  GtkFilter *filter;
  GListModel *evidence;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  filter = GTK_FILTER (gtk_custom_filter_new (is_unclaimed, NULL, NULL));
  evidence = G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (desk)));
  g_signal_connect_object (desk, "claims-changed", G_CALLBACK (claims_changed), filter, G_CONNECT_SWAPPED);

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (evidence), filter));
}
