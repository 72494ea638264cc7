/* Casebook: a PDF behind a password.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A password changes every object of a file, so libqpdf reads it and writes it
 * anew, with the AES-256 of ISO 32000-2. What the reader may do with it is not
 * restricted: who has the password has the packet.
 *
 * The library is opened when it is needed. Linked, it and what it brings along
 * would double the time that casebook-cli takes to begin anything at all.
 */
#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

#include "pages/pdf-lock.h"

/* The functions that are used, by their names. */
#define FUNCTIONS(each)                      \
  each (qpdf_init)                           \
  each (qpdf_cleanup)                        \
  each (qpdf_silence_errors)                 \
  each (qpdf_set_suppress_warnings)          \
  each (qpdf_get_error)                      \
  each (qpdf_get_error_full_text)            \
  each (qpdf_read_memory)                    \
  each (qpdf_init_write)                     \
  each (qpdf_set_r6_encryption_parameters2)  \
  each (qpdf_write)

#define DECLARE(name) __typeof__ (name) *name;

typedef struct
{
  FUNCTIONS (DECLARE)
} Library;

/* Returns the library, which stays open, or %NULL when it is not there. */
static const Library *
open_library (void)
{
  static Library library;
  static gsize opened;

  if (g_once_init_enter (&opened))
    {
      void *handle = dlopen (QPDF_LIBRARY, RTLD_NOW | RTLD_LOCAL);
      gboolean whole = handle != NULL;

#define LOAD(name) whole = whole && (library.name = dlsym (handle, #name)) != NULL;
      FUNCTIONS (LOAD)
#undef LOAD
      g_once_init_leave (&opened, whole ? 1 : 2);
    }

  return opened == 1 ? &library : NULL;
}

static gboolean
check (const Library    *library,
       qpdf_data         qpdf,
       QPDF_ERROR_CODE   code,
       GError          **error)
{
  if (!(code & QPDF_ERRORS))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       library->qpdf_get_error_full_text (qpdf, library->qpdf_get_error (qpdf)));

  return FALSE;
}

static gboolean
lock (const Library  *library,
      qpdf_data       qpdf,
      GMappedFile    *file,
      const char     *path,
      const char     *password,
      GError        **error)
{
  library->qpdf_silence_errors (qpdf);
  library->qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (!check (library, qpdf,
              library->qpdf_read_memory (qpdf, "PDF", g_mapped_file_get_contents (file),
                                         g_mapped_file_get_length (file), NULL), error) ||
      !check (library, qpdf, library->qpdf_init_write (qpdf, path), error))
    return FALSE;

  library->qpdf_set_r6_encryption_parameters2 (qpdf, password, password, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
                                               QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);

  return check (library, qpdf, library->qpdf_write (qpdf), error);
}

/**
 * casebook_pdf_lock:
 * @fd: a PDF
 * @path: the file that becomes the same PDF behind the password
 * @password: the password, of %CASEBOOK_PDF_PASSWORD_MAX bytes at most
 * @error: return location
 *
 * Encrypts with keys made up anew: no two results are alike.
 *
 * Returns: whether @path was written; it is not synced
 */
gboolean
casebook_pdf_lock (int          fd,
                   const char  *path,
                   const char  *password,
                   GError     **error)
{
  const Library *library = open_library ();
  g_autoptr (GMappedFile) file = NULL;
  gboolean locked;
  qpdf_data qpdf;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (password != NULL && *password != '\0', FALSE);
  g_return_val_if_fail (strlen (password) <= CASEBOOK_PDF_PASSWORD_MAX, FALSE);

  if (library == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("the library that encrypts, %s, is not installed"), QPDF_LIBRARY);
      return FALSE;
    }
  file = g_mapped_file_new_from_fd (fd, FALSE, error);
  if (file == NULL)
    return FALSE;

  qpdf = library->qpdf_init ();
  locked = lock (library, qpdf, file, path, password, error);
  library->qpdf_cleanup (&qpdf);

  return locked;
}
