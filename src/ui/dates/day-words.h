/* Casebook: days as people speak of them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

CasebookDate casebook_day_of_moment  (gint64       microseconds);
char        *casebook_day_to_words   (CasebookDate day,
                                      CasebookDate today);
char        *casebook_day_to_edited  (CasebookDate day,
                                      CasebookDate today);
char        *casebook_day_to_removed (CasebookDate day,
                                      CasebookDate today);
CasebookDate casebook_day_from_words (const char  *text,
                                      GError     **error);
