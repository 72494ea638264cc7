/* Casebook: a framework, as an immutable tree. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/item.h"
#include "domain/level.h"
#include "domain/resource.h"
#include "domain/scale.h"
#include "domain/transition.h"

#define CASEBOOK_FRAMEWORK_ERROR (casebook_framework_error_quark ())

/**
 * CasebookFrameworkError:
 * @CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID: two parts bear one id
 * @CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID: a part refers to one that is not there
 */
typedef enum
{
  CASEBOOK_FRAMEWORK_ERROR_DUPLICATE_ID,
  CASEBOOK_FRAMEWORK_ERROR_UNKNOWN_ID,
} CasebookFrameworkError;

GQuark casebook_framework_error_quark (void);

#define CASEBOOK_TYPE_FRAMEWORK (casebook_framework_get_type ())

G_DECLARE_FINAL_TYPE (CasebookFramework, casebook_framework, CASEBOOK, FRAMEWORK, GObject)

/* Making one: set the texts as properties, add the parts, seal it. */
CasebookFramework *casebook_framework_new            (const char         *id,
                                                      const char         *version,
                                                      const char         *title);
void               casebook_framework_add_level      (CasebookFramework  *self,
                                                      CasebookLevel      *level);
void               casebook_framework_add_root       (CasebookFramework  *self,
                                                      CasebookItem       *root);
void               casebook_framework_add_scale      (CasebookFramework  *self,
                                                      CasebookScale      *scale);
void               casebook_framework_add_resource   (CasebookFramework  *self,
                                                      CasebookResource   *resource);
void               casebook_framework_add_transition (CasebookFramework  *self,
                                                      CasebookTransition *transition);
gboolean           casebook_framework_seal           (CasebookFramework  *self,
                                                      GError            **error);

const char *casebook_framework_get_id          (CasebookFramework *self);
const char *casebook_framework_get_version     (CasebookFramework *self);
const char *casebook_framework_get_title       (CasebookFramework *self);
const char *casebook_framework_get_publisher   (CasebookFramework *self);
const char *casebook_framework_get_licence     (CasebookFramework *self);
const char *casebook_framework_get_language    (CasebookFramework *self);
const char *casebook_framework_get_description (CasebookFramework *self);
const char *casebook_framework_get_source_url  (CasebookFramework *self);
GListModel *casebook_framework_get_levels      (CasebookFramework *self);
GListModel *casebook_framework_get_roots       (CasebookFramework *self);
GListModel *casebook_framework_get_scales      (CasebookFramework *self);
GListModel *casebook_framework_get_resources   (CasebookFramework *self);
GListModel *casebook_framework_get_transitions (CasebookFramework *self);
guint       casebook_framework_get_n_items     (CasebookFramework *self);

CasebookLevel       *casebook_framework_find_level       (CasebookFramework *self,
                                                          const char        *id);
CasebookItem        *casebook_framework_find_item        (CasebookFramework *self,
                                                          const char        *id_or_code);
CasebookExpectation *casebook_framework_find_expectation (CasebookFramework *self,
                                                          const char        *id,
                                                          CasebookItem     **item);
CasebookResource    *casebook_framework_find_resource    (CasebookFramework *self,
                                                          const char        *id);
CasebookTransition  *casebook_framework_find_transition  (CasebookFramework *self,
                                                          const char        *from_level,
                                                          const char        *to_level);
CasebookScale       *casebook_framework_get_scale_of     (CasebookFramework *self,
                                                          CasebookItem      *item);
GListModel          *casebook_framework_dup_items        (CasebookFramework *self);
GListModel          *casebook_framework_dup_resources_of (CasebookFramework *self,
                                                          CasebookItem      *item);
