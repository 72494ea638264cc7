/* Casebook: a node of the framework's tree. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/expectation.h"

#define CASEBOOK_TYPE_ITEM (casebook_item_get_type ())

G_DECLARE_FINAL_TYPE (CasebookItem, casebook_item, CASEBOOK, ITEM, GObject)

CasebookItem *casebook_item_new             (const char          *id,
                                             const char          *code,
                                             const char          *title,
                                             const char          *summary);
void          casebook_item_add_child       (CasebookItem        *self,
                                             CasebookItem        *child);
void          casebook_item_add_expectation (CasebookItem        *self,
                                             CasebookExpectation *expectation);
void          casebook_item_set_source_id   (CasebookItem        *self,
                                             const char          *source_id);
void          casebook_item_set_scale       (CasebookItem        *self,
                                             const char          *scale_id);
void          casebook_item_set_required_at (CasebookItem        *self,
                                             const char * const  *level_ids);

const char         *casebook_item_get_id           (CasebookItem *self);
const char         *casebook_item_get_code         (CasebookItem *self);
const char         *casebook_item_get_title        (CasebookItem *self);
const char         *casebook_item_get_summary      (CasebookItem *self);
const char         *casebook_item_get_source_id    (CasebookItem *self);
const char         *casebook_item_get_scale        (CasebookItem *self);
const char * const *casebook_item_get_required_at  (CasebookItem *self);
CasebookItem       *casebook_item_get_parent       (CasebookItem *self);
guint               casebook_item_get_depth        (CasebookItem *self);
gboolean            casebook_item_is_competency    (CasebookItem *self);
gboolean            casebook_item_is_required_at   (CasebookItem *self,
                                                    const char   *level_id);
GListModel         *casebook_item_get_children     (CasebookItem *self);
GListModel         *casebook_item_get_expectations (CasebookItem *self);
