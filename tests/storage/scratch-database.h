/* Casebook: a database in a folder for one test. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scratch-folder.h"
#include "storage/database.h"

/**
 * ScratchDatabase:
 * @folder: a folder of its own
 * @path: a file in it
 * @database: the file, open and without a table
 *
 * What tests of what lies below a library begin with; a fixture of g_test_add().
 */
typedef struct
{
  char             *folder;
  char             *path;
  CasebookDatabase *database;
} ScratchDatabase;

void               scratch_database_set_up    (ScratchDatabase *self,
                                               gconstpointer    unused);
void               scratch_database_tear_down (ScratchDatabase *self,
                                               gconstpointer    unused);
void               scratch_database_execute   (ScratchDatabase *self,
                                               const char      *script);
CasebookStatement *scratch_database_prepare   (ScratchDatabase *self,
                                               const char      *sql);
