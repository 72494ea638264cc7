/* Casebook: a PDF behind a password. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What the encryption takes of a password, in bytes of UTF-8. */
#define CASEBOOK_PDF_PASSWORD_MAX 127

gboolean casebook_pdf_lock (int          fd,
                            const char  *path,
                            const char  *password,
                            GError     **error);
