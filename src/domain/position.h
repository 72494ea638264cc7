/* Casebook: the place a person gave something among its like. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

double casebook_position_of         (gpointer    record);
double casebook_position_after_last (GListModel *siblings);
