/* Casebook: a packet on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages are those of the screen and of the file, drawn by the same function,
 * one after the other.
 */
#include "pages/draw.h"
#include "ui/packet/packet-print.h"

static void
draw_page (GtkPrintOperation *operation,
           GtkPrintContext   *context,
           int                number,
           CasebookLayout    *layout)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), (guint) number);

  casebook_page_draw (page, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
setup_for (CasebookLayout *layout)
{
  gboolean letter = casebook_style_get_paper (casebook_layout_get_style (layout)) == CASEBOOK_PAPER_LETTER;
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (letter ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);

  return setup;
}

/**
 * casebook_packet_print_new:
 * @layout: the pages
 *
 * Returns: (transfer full): an operation that prints them, at their own size
 */
GtkPrintOperation *
casebook_packet_print_new (CasebookLayout *layout)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = NULL;

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (layout), NULL);

  operation = gtk_print_operation_new ();
  setup = setup_for (layout);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) g_list_model_get_n_items (casebook_layout_get_pages (layout)));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, casebook_document_get_title (casebook_layout_get_document (layout)));
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page), g_object_ref (layout),
                         (GClosureNotify) G_CALLBACK (g_object_unref), 0);

  return operation;
}
