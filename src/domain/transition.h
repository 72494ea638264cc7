/* Casebook: the step from one level to another. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#define CASEBOOK_TYPE_TRANSITION (casebook_transition_get_type ())

G_DECLARE_FINAL_TYPE (CasebookTransition, casebook_transition, CASEBOOK, TRANSITION, GObject)

CasebookTransition *casebook_transition_new (const char         *from,
                                             const char         *to,
                                             const char         *aim,
                                             const char         *duration,
                                             const char * const *focus,
                                             const char * const *statements);

const char         *casebook_transition_get_from       (CasebookTransition *self);
const char         *casebook_transition_get_to         (CasebookTransition *self);
const char         *casebook_transition_get_aim        (CasebookTransition *self);
const char         *casebook_transition_get_duration   (CasebookTransition *self);
const char * const *casebook_transition_get_focus      (CasebookTransition *self);
const char * const *casebook_transition_get_statements (CasebookTransition *self);
