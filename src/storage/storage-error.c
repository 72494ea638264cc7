/* Casebook: what can go wrong with kept data.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite says what happened to a call; these sentences say what happened to
 * the person's data. They can promise so much because every write is a
 * transaction: it is there as a whole or not at all.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#include "storage/storage-error.h"

G_DEFINE_QUARK (casebook-storage-error-quark, casebook_storage_error)

static CasebookStorageError
code_of_sqlite (int result)
{
  /* The memory that programs share is a file too, and fails to grow for want of room. */
  if (result == SQLITE_IOERR_SHMSIZE)
    return CASEBOOK_STORAGE_ERROR_FULL;

  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return CASEBOOK_STORAGE_ERROR_BUSY;
    case SQLITE_FULL:
      return CASEBOOK_STORAGE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return CASEBOOK_STORAGE_ERROR_READ_ONLY;
    /* Our statements are constant: one that SQLite does not understand speaks
     * of tables that are not what they were. */
    case SQLITE_ERROR:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return CASEBOOK_STORAGE_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return CASEBOOK_STORAGE_ERROR_CONSTRAINT;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
      return CASEBOOK_STORAGE_ERROR_INTERRUPTED;
    case SQLITE_TOOBIG:
      return CASEBOOK_STORAGE_ERROR_TOO_LARGE;
    default:
      return CASEBOOK_STORAGE_ERROR_IO;
    }
}

/* Every format takes the path first and may leave out the detail. */
static const char *
sentence_of (CasebookStorageError code)
{
  switch (code)
    {
    case CASEBOOK_STORAGE_ERROR_BUSY:
      return _("Another program is writing to “%1$s” and did not finish in time. The last change was not written; "
               "everything before it is safe. Try again in a moment.");
    case CASEBOOK_STORAGE_ERROR_FULL:
      return _("The disk that holds “%1$s” is full. The last change was not written; everything before it is safe. "
               "Make room and try again.");
    case CASEBOOK_STORAGE_ERROR_READ_ONLY:
      return _("“%1$s” cannot be written: the file or its folder is read-only. Nothing was changed. "
               "Make it writable, or use a library in another folder.");
    case CASEBOOK_STORAGE_ERROR_CORRUPT:
      return _("“%1$s” is damaged (%2$s). Nothing was changed. Before you put a backup in its place, move the file to "
               "another folder, together with those whose names begin with its name.");
    case CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY:
      return _("“%1$s” is not a Casebook library. It was left as it was. Choose another file.");
    case CASEBOOK_STORAGE_ERROR_CONSTRAINT:
      return _("The change does not fit the rest of “%1$s” (%2$s). It was not written; everything before it is safe.");
    case CASEBOOK_STORAGE_ERROR_INTERRUPTED:
      return _("The work on “%1$s” was stopped. What it had begun to write was taken back; everything before it is safe.");
    case CASEBOOK_STORAGE_ERROR_TOO_LARGE:
      return _("A text or a file is larger than “%1$s” can hold. It was not written; everything before it is safe.");
    default:
      return _("“%1$s” could not be read or written (%2$s). The last change was not written; everything before it "
               "is safe. Check the disk and try again.");
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void
set_sentence (GError               **error,
              CasebookStorageError   code,
              const char            *path,
              const char            *detail)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CASEBOOK_STORAGE_ERROR, code, sentence_of (code), name, detail);
}

/* Of a place that cannot be what it is wanted for; @sentence takes the path. */
static void
set_place (GError     **error,
           const char  *path,
           const char  *sentence)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO, sentence, name);
}

#pragma GCC diagnostic pop

/**
 * casebook_storage_error_set_sqlite:
 * @error: (nullable): where to put the error
 * @path: the database's file
 * @result: SQLite's result, primary or extended
 * @detail: (nullable): SQLite's own words
 */
void
casebook_storage_error_set_sqlite (GError     **error,
                                   const char  *path,
                                   int          result,
                                   const char  *detail)
{
  g_return_if_fail (path != NULL);

  set_sentence (error, code_of_sqlite (result), path, detail != NULL ? detail : sqlite3_errstr (result));
}

/**
 * casebook_storage_error_set_errno:
 * @error: (nullable): where to put the error
 * @path: the file a system call was about
 * @number: its errno
 */
void
casebook_storage_error_set_errno (GError     **error,
                                  const char  *path,
                                  int          number)
{
  CasebookStorageError code = CASEBOOK_STORAGE_ERROR_IO;

  g_return_if_fail (path != NULL);

  switch (number)
    {
    case EISDIR:
      set_place (error, path, _("“%s” is a folder and no file. Nothing was changed. Name a file in it."));
      return;
    case ENOENT:
    case ENOTDIR:
      set_place (error, path, _("There is no folder for “%s”. Nothing was changed. "
                                "Choose another place, or make the folder first."));
      return;
    case ENOSPC:
    case EDQUOT:
      code = CASEBOOK_STORAGE_ERROR_FULL;
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      code = CASEBOOK_STORAGE_ERROR_READ_ONLY;
      break;
    default:
      break;
    }
  set_sentence (error, code, path, g_strerror (number));
}

/**
 * casebook_storage_error_set_closed:
 * @error: (nullable): where to put the error
 * @path: a file that may not even be read
 */
void
casebook_storage_error_set_closed (GError     **error,
                                   const char  *path)
{
  g_return_if_fail (path != NULL);

  set_place (error, path, _("“%s” may not be read: it, or a folder it lies in, is closed to you. Nothing was changed. "
                            "Ask its owner, or choose another file."));
}

/**
 * casebook_storage_error_rename:
 * @error: an error
 * @path: (type filename): a file beside the one that a person named, as it is written before it gets its name
 * @name: (type filename): the file they named
 *
 * Lets @error speak of @name, whose business it is, and not of @path.
 */
void
casebook_storage_error_rename (GError     *error,
                               const char *path,
                               const char *name)
{
  g_autofree char *old_name = g_filename_display_name (path);
  g_autofree char *new_name = g_filename_display_name (name);
  g_autoptr (GString) message = NULL;

  g_return_if_fail (error != NULL);

  message = g_string_new (error->message);
  g_string_replace (message, old_name, new_name, 0);
  g_free (error->message);
  error->message = g_strdup (message->str);
}
