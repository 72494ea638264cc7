/* Casebook: a library in a folder of its own, and the people around it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/case-desk.h"
#include "workspace/home-desk.h"

/**
 * Room:
 * @folder: a temporary folder
 * @path: where the library lies in it
 * @worker: a worker with the library open
 * @shelf: a shelf with the built-in framework
 *
 * What each test of a desk begins with. Everything in it is finalized at the end, or the test fails.
 */
typedef struct
{
  char           *folder;
  char           *path;
  CasebookWorker *worker;
  CasebookShelf  *shelf;
} Room;

void              room_set_up          (Room             *room,
                                        gconstpointer     vfs);
void              room_tear_down       (Room             *room,
                                        gconstpointer     vfs);
void              room_close_worker    (CasebookWorker   *worker);

void              keep_result          (GObject          *object,
                                        GAsyncResult     *result,
                                        gpointer          kept);
GAsyncResult     *wait_for_result      (GAsyncResult    **kept);
void              let_loop_run         (void);
void              assert_finalized     (gpointer          object);

char             *room_add_case        (Room             *room);
CasebookCaseDesk *room_open_desk       (Room             *room,
                                        const char       *case_id);
CasebookCase     *room_load_case       (Room             *room,
                                        const char       *case_id);
CasebookHomeDesk *room_open_home       (Room             *room);
void              flush_desk           (CasebookCaseDesk *desk);
void              flush_home           (CasebookHomeDesk *desk);
void              refresh_home         (CasebookHomeDesk *home);
char             *describe_case        (CasebookCase     *case_);
