/* Casebook: a page as a picture. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/page.h"

/* The most pixels on a side that a page becomes. */
#define CASEBOOK_PAGE_PICTURE_MAX 16384

gboolean casebook_page_picture_replace_file (CasebookPage *page,
                                             double        scale,
                                             const char   *path,
                                             GError      **error);
