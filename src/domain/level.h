/* Casebook: one step of a track. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#define CASEBOOK_TYPE_LEVEL (casebook_level_get_type ())

G_DECLARE_FINAL_TYPE (CasebookLevel, casebook_level, CASEBOOK, LEVEL, GObject)

CasebookLevel *casebook_level_new (const char *id,
                                   const char *title,
                                   const char *short_title,
                                   const char *track,
                                   int         ordinal,
                                   const char *portrait);

const char *casebook_level_get_id          (CasebookLevel *self);
const char *casebook_level_get_title       (CasebookLevel *self);
const char *casebook_level_get_short_title (CasebookLevel *self);
const char *casebook_level_get_track       (CasebookLevel *self);
int         casebook_level_get_ordinal     (CasebookLevel *self);
const char *casebook_level_get_portrait    (CasebookLevel *self);
