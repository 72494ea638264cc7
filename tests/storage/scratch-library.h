/* Casebook: a library in a folder for one test. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scratch-folder.h"
#include "storage/library.h"

/**
 * ScratchLibrary:
 * @folder: a folder of its own
 * @library: an empty library in it
 * @database: what the stores take of it
 *
 * What most tests of a library begin with; a fixture of g_test_add().
 */
typedef struct
{
  char             *folder;
  CasebookLibrary  *library;
  CasebookDatabase *database;
} ScratchLibrary;

void             scratch_library_set_up    (ScratchLibrary *self,
                                            gconstpointer   unused);
void             scratch_library_reopen    (ScratchLibrary *self);
void             scratch_library_tear_down (ScratchLibrary *self,
                                            gconstpointer   unused);
void             scratch_library_throw     (ScratchLibrary *self,
                                            gconstpointer   unused);
CasebookLibrary *scratch_library_open      (const char     *folder);
