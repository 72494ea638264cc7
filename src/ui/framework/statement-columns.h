/* Casebook: a requirement at both levels, beside each other. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/expectation-pair.h"
#include "domain/level.h"

GtkWidget *casebook_statement_columns_new (CasebookExpectationPair *pair,
                                           CasebookLevel           *from,
                                           CasebookLevel           *to,
                                           gboolean                 differences);
