/* Casebook: what a file says it is.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLite creates, recovers and empties logs when it opens a file. So a file is
 * looked at first, by its first hundred bytes (https://www.sqlite.org/fileformat2.html,
 * section 1.3), and what is not ours to open stays exactly as it was.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/database.h"
#include "storage/file-header.h"
#include "storage/log-file.h"
#include "storage/migrations.h"

#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"

/* Places in the header; numbers are big-endian. */
#define PAGE_SIZE_AT 16
#define WRITE_VERSION_AT 18
#define CHANGES_AT 24
#define N_PAGES_AT 28
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68
#define VALID_FOR_AT 92

/* The write version of a file that has no write-ahead log. */
#define WITHOUT_LOG 1

static guint32
number_at (const guint8 *header,
           gsize         at)
{
  guint32 number;

  memcpy (&number, header + at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static guint64
size_by_header (const guint8 *header)
{
  guint64 page_size = header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];

  if (page_size == 1)
    page_size = 65536;
  /* The count holds only when the program that wrote the file knew of it. */
  if (number_at (header, CHANGES_AT) != number_at (header, VALID_FOR_AT))
    return 0;

  return page_size * number_at (header, N_PAGES_AT);
}

/* Each sentence names the file once. */
static gboolean
refuse (GError               **error,
        CasebookStorageError   code,
        const char            *sentence,
        const char            *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *message = g_strjoinv (name, parts);

  g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, code, message);
  return FALSE;
}

/* What a log that was there before the file was looked at says. */
typedef struct
{
  const char *path;       /* NULL where there is none */
  gboolean    tells_base;
  guint32     base;
} Log;

/* A file enters the mode with a log before there is one, and leaves it when there
 * is none any more. So beside a file without a log, which every backup is, any log
 * is of another file that was here before, as it is beside a copy older than the
 * log; SQLite would write it into this one. */
static gboolean
is_of_another (const Log    *log,
               const guint8 *header)
{
  if (log->path == NULL || !g_str_has_suffix (log->path, "-wal"))
    return FALSE;

  return header[WRITE_VERSION_AT] == WITHOUT_LOG ||
         (log->tells_base && (gint32) (log->base - number_at (header, CHANGES_AT)) > 0);
}

static gboolean
check_log_is_its_own (const char    *path,
                      const guint8  *header,
                      const Log     *log,
                      GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *log_name = NULL;

  if (!is_of_another (log, header))
    return TRUE;

  name = g_filename_display_name (path);
  log_name = g_filename_display_name (log->path);
  g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT,
               /* Translators: the first is a library, the second the file with the log of another */
               _("“%s” was put in the place of another library, and “%s” holds what was last written to that one. "
                 "Nothing was changed. Move this log to another folder, to the library it belongs to, and open this "
                 "one again."), name, log_name);
  return FALSE;
}

static gboolean
judge (const char    *path,
       const guint8  *header,
       gint64         size,
       const Log     *log_before,
       GError       **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  if (size == 0)
    return refuse (error, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY,
                   _("“%s” is empty, so it is no Casebook library. It was left as it was. "
                     "If it was one, go back to a backup of it; otherwise choose another file."), path);
  if (memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return refuse (error, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY,
                   _("“%s” is not a Casebook library. It was left as it was. Choose another file."), path);
  if (size < HEADER_SIZE)
    return refuse (error, CASEBOOK_STORAGE_ERROR_CORRUPT,
                   _("“%s” ends too early: a part of it is missing. It was left as it was. "
                     "Go back to a backup of it."), path);
  if (number_at (header, APPLICATION_ID_AT) != CASEBOOK_APPLICATION_ID)
    return refuse (error, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY,
                   _("“%s” is a database of another program and not a Casebook library. It was left as it was. "
                     "Choose another file."), path);
  if (number_at (header, USER_VERSION_AT) > CASEBOOK_SCHEMA_CURRENT)
    {
      casebook_migrations_set_newer (error, path);
      return FALSE;
    }
  if (!check_log_is_its_own (path, header, log_before, error))
    return FALSE;
  /* With a log beside it the file may rightly be shorter than it will be. */
  if ((guint64) size < size_by_header (header) && !g_file_test (log, G_FILE_TEST_EXISTS))
    return refuse (error, CASEBOOK_STORAGE_ERROR_CORRUPT,
                   _("“%s” ends too early: a part of it is missing. It was left as it was. "
                     "Go back to a backup of it."), path);

  return TRUE;
}

/* Reads through SQLite: closing a descriptor of our own would let go of the
 * locks that this very program may hold on the file (POSIX advisory locks; see
 * https://www.sqlite.org/howtocorrupt.html, section 2.2). Opening alone neither
 * locks nor writes anything. */
static int
read_header (const char *path,
             const char *vfs,
             guint8     *header,
             gint64     *size)
{
  sqlite3 *database = NULL;
  sqlite3_file *file = NULL;
  sqlite3_int64 file_size = 0;
  int result;

  result = sqlite3_open_v2 (path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, vfs);
  if (result == SQLITE_OK)
    result = sqlite3_file_control (database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result == SQLITE_OK)
    result = file->pMethods->xFileSize (file, &file_size);
  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  /* A short file is filled up with zeros and judged by its size. */
  if (result == SQLITE_IOERR_SHORT_READ)
    result = SQLITE_OK;

  *size = file_size;
  sqlite3_close (database);
  return result;
}

static gboolean
check_content (const char  *path,
               const char  *vfs,
               GError     **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  g_autofree char *log_path = casebook_log_file_find (path);
  Log log = { log_path, FALSE, 0 };
  gint64 size;
  int result;

  /* Before the header is read: another program may be about to begin a log. */
  log.tells_base = log_path != NULL && casebook_log_file_load_base (log_path, &log.base);
  result = read_header (path, vfs, header, &size);
  if (result != SQLITE_OK)
    {
      casebook_storage_error_set_sqlite (error, path, result, NULL);
      return FALSE;
    }

  return judge (path, header, size, &log, error);
}

/**
 * casebook_file_header_check:
 * @path: an absolute path
 * @vfs: (nullable): name of the SQLite VFS to read through
 * @exists: (out): whether anything is there
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Looks at what lies at @path and changes nothing.
 *
 * Returns: whether there is nothing, or something that this program may open
 */
gboolean
casebook_file_header_check (const char  *path,
                            const char  *vfs,
                            gboolean    *exists,
                            GError     **error)
{
  GStatBuf about;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (exists != NULL, FALSE);

  *exists = FALSE;
  if (g_stat (path, &about) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      if (errno == EACCES)
        casebook_storage_error_set_closed (error, path);
      else
        casebook_storage_error_set_errno (error, path, errno);
      return FALSE;
    }

  *exists = TRUE;
  if (S_ISDIR (about.st_mode))
    return refuse (error, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY,
                   _("“%s” is a folder and not a Casebook library. It was left as it was. Name a file in it."), path);
  if (!S_ISREG (about.st_mode))
    return refuse (error, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY,
                   _("“%s” is not a Casebook library. It was left as it was. Choose another file."), path);

  if (access (path, R_OK) != 0)
    {
      casebook_storage_error_set_closed (error, path);
      return FALSE;
    }

  return check_content (path, vfs, error);
}
