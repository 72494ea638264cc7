/* Casebook: what can go wrong with kept data. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookStorageError:
 * @CASEBOOK_STORAGE_ERROR_BUSY: another program writes to the library and did not finish in time
 * @CASEBOOK_STORAGE_ERROR_FULL: the disk is full
 * @CASEBOOK_STORAGE_ERROR_READ_ONLY: the place or the file cannot be written
 * @CASEBOOK_STORAGE_ERROR_CORRUPT: the file is damaged
 * @CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY: what lies there is something else
 * @CASEBOOK_STORAGE_ERROR_NEWER: a newer Casebook wrote the library
 * @CASEBOOK_STORAGE_ERROR_CONSTRAINT: the library's rules forbid what was to be written
 * @CASEBOOK_STORAGE_ERROR_NOT_FOUND: nothing bears that id
 * @CASEBOOK_STORAGE_ERROR_AMBIGUOUS: several ids begin so
 * @CASEBOOK_STORAGE_ERROR_IO: the disk failed
 * @CASEBOOK_STORAGE_ERROR_INTERRUPTED: the work was stopped
 * @CASEBOOK_STORAGE_ERROR_TOO_LARGE: a file or a text is larger than the library takes
 * @CASEBOOK_STORAGE_ERROR_EXISTS: something is there already and is not overwritten
 * @CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE: what was to be changed is no longer as it was read;
 *   casebook_changes_list_clashes() tells which records
 *
 * Whatever the code: what was written before is still there, and of what was
 * being written nothing is.
 */
typedef enum
{
  CASEBOOK_STORAGE_ERROR_BUSY,
  CASEBOOK_STORAGE_ERROR_FULL,
  CASEBOOK_STORAGE_ERROR_READ_ONLY,
  CASEBOOK_STORAGE_ERROR_CORRUPT,
  CASEBOOK_STORAGE_ERROR_NOT_A_LIBRARY,
  CASEBOOK_STORAGE_ERROR_NEWER,
  CASEBOOK_STORAGE_ERROR_CONSTRAINT,
  CASEBOOK_STORAGE_ERROR_NOT_FOUND,
  CASEBOOK_STORAGE_ERROR_AMBIGUOUS,
  CASEBOOK_STORAGE_ERROR_IO,
  CASEBOOK_STORAGE_ERROR_INTERRUPTED,
  CASEBOOK_STORAGE_ERROR_TOO_LARGE,
  CASEBOOK_STORAGE_ERROR_EXISTS,
  CASEBOOK_STORAGE_ERROR_CHANGED_ELSEWHERE,
} CasebookStorageError;

#define CASEBOOK_STORAGE_ERROR (casebook_storage_error_quark ())

GQuark casebook_storage_error_quark (void);

void casebook_storage_error_set_sqlite (GError    **error,
                                        const char *path,
                                        int         result,
                                        const char *detail);
void casebook_storage_error_set_errno  (GError    **error,
                                        const char *path,
                                        int         number);
void casebook_storage_error_set_closed (GError    **error,
                                        const char *path);
void casebook_storage_error_rename     (GError     *error,
                                        const char *path,
                                        const char *name);
