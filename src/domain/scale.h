/* Casebook: a rating scale. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#define CASEBOOK_TYPE_SCALE (casebook_scale_get_type ())

G_DECLARE_FINAL_TYPE (CasebookScale, casebook_scale, CASEBOOK, SCALE, GObject)

CasebookScale *casebook_scale_new       (const char    *id,
                                         const char    *title);
void           casebook_scale_add_point (CasebookScale *self,
                                         const char    *label,
                                         const char    *meaning);

const char *casebook_scale_get_id       (CasebookScale *self);
const char *casebook_scale_get_title    (CasebookScale *self);
guint       casebook_scale_get_n_points (CasebookScale *self);
const char *casebook_scale_get_label    (CasebookScale *self,
                                         guint          point);
const char *casebook_scale_get_meaning  (CasebookScale *self,
                                         guint          point);
