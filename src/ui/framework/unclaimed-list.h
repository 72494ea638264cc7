/* Casebook: evidence that supports nothing yet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workspace/case-desk.h"

GListModel *casebook_unclaimed_list_new (CasebookCaseDesk *desk);
