/* Casebook: what Cairo cannot say in a PDF. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"

gboolean casebook_pdf_finish (int               fd,
                              CasebookDocument *document,
                              const char       *date,
                              GPtrArray        *figures,
                              GError          **error);
