/* Casebook: an attached PDF whose pages are placed on pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#define CASEBOOK_TYPE_ENCLOSURE (casebook_enclosure_get_type ())

/* Any thread may draw it. */
G_DECLARE_FINAL_TYPE (CasebookEnclosure, casebook_enclosure, CASEBOOK, ENCLOSURE, GObject)

CasebookEnclosure *casebook_enclosure_new (GBytes        *bytes,
                                           GCancellable  *cancellable,
                                           GError       **error);

const char *casebook_enclosure_get_digest   (CasebookEnclosure *self);
const char *casebook_enclosure_get_problem  (CasebookEnclosure *self);
guint       casebook_enclosure_get_n_pages  (CasebookEnclosure *self);
guint       casebook_enclosure_get_n_leaves (CasebookEnclosure *self);
const char *casebook_enclosure_get_lack     (CasebookEnclosure *self,
                                             guint              leaf);
void        casebook_enclosure_get_size     (CasebookEnclosure *self,
                                             guint              leaf,
                                             double            *width,
                                             double            *height);
gboolean    casebook_enclosure_draw         (CasebookEnclosure *self,
                                             guint              leaf,
                                             cairo_t           *cr,
                                             double             x,
                                             double             y,
                                             double             width,
                                             double             height,
                                             GError           **error);
