/* Casebook: stating that there was no opportunity. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/case-desk.h"

void casebook_no_opportunity_question_ask (GtkWidget        *parent,
                                           CasebookCaseDesk *desk,
                                           CasebookItem     *item,
                                           const char       *expectation_id);
