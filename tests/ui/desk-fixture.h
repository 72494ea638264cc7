/* Casebook: an open case for tests of what shows it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/case-desk.h"

typedef struct
{
  char             *folder;
  char             *library;
  CasebookWorker   *worker;
  CasebookShelf    *shelf;
  CasebookCaseDesk *desk;
} DeskFixture;

void              desk_fixture_open          (DeskFixture      *fixture);
void              desk_fixture_close         (DeskFixture      *fixture);
void              desk_fixture_flush         (DeskFixture      *fixture);
CasebookEvidence *desk_fixture_find_evidence (DeskFixture      *fixture,
                                              const char       *title);
void              desk_fixture_settle        (void);
