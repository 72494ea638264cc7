/* Casebook: a page on a screen. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/hits.h"

#define CASEBOOK_TYPE_PAGE_SHEET (casebook_page_sheet_get_type ())

/* Signals:
 *  place-chosen (string): the person wants to go to the place of the document
 *  address-chosen (string): or to the address
 *  point-chosen (double): or to what is treated there, in points from the top of the paper
 *  passage-known (string place) -> gboolean: whether somebody knows what is treated there
 *  passage-chosen (string place) -> gboolean: the person wants to go to what is treated there */
G_DECLARE_FINAL_TYPE (CasebookPageSheet, casebook_page_sheet, CASEBOOK, PAGE_SHEET, GtkWidget)

GtkWidget    *casebook_page_sheet_new      (void);

CasebookPage *casebook_page_sheet_get_page (CasebookPageSheet *self);
void          casebook_page_sheet_set_page (CasebookPageSheet *self,
                                            CasebookPage      *page,
                                            guint              n_pages);
void          casebook_page_sheet_describe (CasebookPageSheet *self);
void          casebook_page_sheet_set_open (CasebookPageSheet *self,
                                            gboolean           open);
void          casebook_page_sheet_set_hits (CasebookPageSheet *self,
                                            CasebookHits      *hits,
                                            guint              hit);
gboolean      casebook_page_sheet_has_hits (CasebookPageSheet *self);
void          casebook_page_sheet_forget   (CasebookPageSheet *self);
gboolean      casebook_page_sheet_is_sharp (CasebookPageSheet *self);
