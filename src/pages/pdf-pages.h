/* Casebook: the pages of a PDF that is read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#define CASEBOOK_PDF_PAGES_ERROR (casebook_pdf_pages_error_quark ())

/**
 * CasebookPdfPagesError:
 * @CASEBOOK_PDF_PAGES_ERROR_DAMAGED: it is no PDF, or too little is left of one
 * @CASEBOOK_PDF_PAGES_ERROR_LOCKED: it opens with a password alone
 *
 * Why a PDF will not open however often it is tried.
 */
typedef enum
{
  CASEBOOK_PDF_PAGES_ERROR_DAMAGED,
  CASEBOOK_PDF_PAGES_ERROR_LOCKED,
} CasebookPdfPagesError;

GQuark casebook_pdf_pages_error_quark (void);

/* Several may be open, each in one thread at a time. */
typedef struct _CasebookPdfPages CasebookPdfPages;

gboolean          casebook_pdf_pages_check (GError           **error);
CasebookPdfPages *casebook_pdf_pages_open  (GBytes            *bytes,
                                            GError           **error);
void              casebook_pdf_pages_free  (CasebookPdfPages  *self);

guint    casebook_pdf_pages_get_n    (CasebookPdfPages *self);
gboolean casebook_pdf_pages_get_size (CasebookPdfPages *self,
                                      guint             page,
                                      double           *width,
                                      double           *height);
gboolean casebook_pdf_pages_draw     (CasebookPdfPages *self,
                                      guint             page,
                                      cairo_t          *cr,
                                      double            x,
                                      double            y,
                                      double            width,
                                      double            height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookPdfPages, casebook_pdf_pages_free)
