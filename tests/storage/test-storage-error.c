/* Casebook: tests of what can go wrong with kept data.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <errno.h>
#include <sqlite3.h>
#include <string.h>

#include "storage/storage-error.h"

#define PATH "/home/ada/%s 100%/library"

/* A sentence that names the file, as it is called and once, and leaves nothing of a format. */
static void
assert_sentence (const GError *error)
{
  const char *at = strstr (error->message, PATH);

  g_assert_nonnull (at);
  g_assert_null (strstr (at + 1, PATH));
  g_assert_null (strstr (error->message, "$s"));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_of_sqlite (void)
{
  static const struct
  {
    int                  result;
    CasebookStorageError code;
  } rows[] = {
    { SQLITE_BUSY, CASEBOOK_STORAGE_ERROR_BUSY },
    { SQLITE_BUSY_SNAPSHOT, CASEBOOK_STORAGE_ERROR_BUSY },
    { SQLITE_LOCKED_SHAREDCACHE, CASEBOOK_STORAGE_ERROR_BUSY },
    { SQLITE_FULL, CASEBOOK_STORAGE_ERROR_FULL },
    { SQLITE_IOERR_SHMSIZE, CASEBOOK_STORAGE_ERROR_FULL },
    { SQLITE_READONLY_DBMOVED, CASEBOOK_STORAGE_ERROR_READ_ONLY },
    { SQLITE_CORRUPT_VTAB, CASEBOOK_STORAGE_ERROR_CORRUPT },
    { SQLITE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT },
    { SQLITE_NOTADB, CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY },
    { SQLITE_CONSTRAINT_FOREIGNKEY, CASEBOOK_STORAGE_ERROR_CONSTRAINT },
    { SQLITE_INTERRUPT, CASEBOOK_STORAGE_ERROR_INTERRUPTED },
    { SQLITE_TOOBIG, CASEBOOK_STORAGE_ERROR_TOO_LARGE },
    { SQLITE_IOERR_FSYNC, CASEBOOK_STORAGE_ERROR_IO },
    { SQLITE_NOMEM, CASEBOOK_STORAGE_ERROR_IO },
    { SQLITE_CANTOPEN, CASEBOOK_STORAGE_ERROR_IO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) plain = NULL;
      g_autoptr (GError) detailed = NULL;

      casebook_storage_error_set_sqlite (&plain, PATH, rows[i].result, NULL);
      g_assert_error (plain, CASEBOOK_STORAGE_ERROR, (int) rows[i].code);
      assert_sentence (plain);
      casebook_storage_error_set_sqlite (&detailed, PATH, rows[i].result, "the words of SQLite");
      g_assert_error (detailed, CASEBOOK_STORAGE_ERROR, (int) rows[i].code);
      assert_sentence (detailed);
    }
  casebook_storage_error_set_sqlite (NULL, PATH, SQLITE_FULL, NULL);
}

static void
test_of_errno (void)
{
  static const struct
  {
    int                  number;
    CasebookStorageError code;
  } rows[] = {
    { ENOSPC, CASEBOOK_STORAGE_ERROR_FULL },   { EDQUOT, CASEBOOK_STORAGE_ERROR_FULL },
    { EROFS, CASEBOOK_STORAGE_ERROR_READ_ONLY }, { EACCES, CASEBOOK_STORAGE_ERROR_READ_ONLY },
    { EPERM, CASEBOOK_STORAGE_ERROR_READ_ONLY }, { EIO, CASEBOOK_STORAGE_ERROR_IO },
    { ENOTDIR, CASEBOOK_STORAGE_ERROR_IO }, { ENOENT, CASEBOOK_STORAGE_ERROR_IO },
    { EISDIR, CASEBOOK_STORAGE_ERROR_IO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      casebook_storage_error_set_errno (&error, PATH, rows[i].number);
      g_assert_error (error, CASEBOOK_STORAGE_ERROR, (int) rows[i].code);
      assert_sentence (error);
    }
}

/* What SQLite found is told where only that helps, and not where it would frighten. */
static void
test_detail (void)
{
  g_autoptr (GError) damaged = NULL;
  g_autoptr (GError) full = NULL;

  casebook_storage_error_set_sqlite (&damaged, PATH, SQLITE_CORRUPT, "row 7 missing from index");
  g_assert_nonnull (strstr (damaged->message, "row 7 missing from index"));
  casebook_storage_error_set_sqlite (&full, PATH, SQLITE_FULL, "database or disk is full");
  g_assert_null (strstr (full->message, "database or disk is full"));
}

/* What is wrong with a place is no fault of the disk. */
static void
test_of_places (void)
{
  static const struct
  {
    int         number;
    const char *word;
  } rows[] = {
    { EISDIR, "is a folder" }, { ENOENT, "There is no folder" }, { ENOTDIR, "There is no folder" },
  };
  g_autoptr (GError) closed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      casebook_storage_error_set_errno (&error, PATH, rows[i].number);
      g_assert_nonnull (strstr (error->message, rows[i].word));
      g_assert_null (strstr (error->message, "disk"));
    }
  casebook_storage_error_set_closed (&closed, PATH);
  g_assert_error (closed, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_IO);
  assert_sentence (closed);
}

/* A person hears of the file they named. */
static void
test_rename (void)
{
  g_autoptr (GError) error = NULL;

  casebook_storage_error_set_sqlite (&error, PATH ".XYZ123", SQLITE_FULL, NULL);
  casebook_storage_error_rename (error, PATH ".XYZ123", PATH);
  assert_sentence (error);
  g_assert_null (strstr (error->message, "XYZ"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage-error/of-sqlite", test_of_sqlite);
  g_test_add_func ("/storage-error/of-errno", test_of_errno);
  g_test_add_func ("/storage-error/detail", test_detail);

  g_test_add_func ("/storage-error/of-places", test_of_places);
  g_test_add_func ("/storage-error/rename", test_rename);

  return g_test_run ();
}
