/* Casebook: PDFs, good and bad. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

GBytes *made_pdf          (guint       n_pages,
                           double      width,
                           double      height,
                           const char *text);
GBytes *made_pdf_coloured (guint32     rgb);
GBytes *made_pdf_bilevel  (gboolean    black);
GBytes *made_pdf_of       (const char *content,
                           double      width,
                           double      height);
GBytes *made_pdf_empty    (void);
GBytes *made_pdf_locked   (void);
GBytes *made_pdf_fontless (void);
GBytes *made_pdf_deadly   (void);
GBytes *made_pdf_endless  (void);
GBytes *made_pdf_bomb     (void);
