/* Casebook: pages into a PDF. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/layout.h"

/**
 * CasebookPdfProgress:
 * @page: how many pages are written
 * @n_pages: how many there are
 * @user_data: what was given
 *
 * Called on the thread that writes, after every page.
 */
typedef void (*CasebookPdfProgress) (guint    page,
                                     guint    n_pages,
                                     gpointer user_data);

gboolean casebook_pdf_write        (CasebookLayout     *layout,
                                    GOutputStream      *stream,
                                    CasebookPdfProgress progress,
                                    gpointer            user_data,
                                    GCancellable       *cancellable,
                                    GError            **error);
gboolean casebook_pdf_replace_file (CasebookLayout     *layout,
                                    const char         *path,
                                    const char         *password,
                                    CasebookPdfProgress progress,
                                    gpointer            user_data,
                                    GCancellable       *cancellable,
                                    GError            **error);
