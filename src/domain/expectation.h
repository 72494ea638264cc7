/* Casebook: what an item requires at one level. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * CasebookExpectationKind:
 * @CASEBOOK_EXPECTATION_STATEMENT: the requirement as a whole, of no narrower kind
 * @CASEBOOK_EXPECTATION_SKILL: something to be able to do
 * @CASEBOOK_EXPECTATION_BEHAVIOUR: what it looks like when practised
 * @CASEBOOK_EXPECTATION_PRACTICE: a practice to keep up
 * @CASEBOOK_EXPECTATION_EXAMPLE: an illustration, not a requirement
 * @CASEBOOK_EXPECTATION_ANTI_EXAMPLE: what it does not look like
 */
typedef enum
{
  CASEBOOK_EXPECTATION_STATEMENT,
  CASEBOOK_EXPECTATION_SKILL,
  CASEBOOK_EXPECTATION_BEHAVIOUR,
  CASEBOOK_EXPECTATION_PRACTICE,
  CASEBOOK_EXPECTATION_EXAMPLE,
  CASEBOOK_EXPECTATION_ANTI_EXAMPLE,
} CasebookExpectationKind;

#define CASEBOOK_TYPE_EXPECTATION_KIND (casebook_expectation_kind_get_type ())

GType casebook_expectation_kind_get_type (void);

#define CASEBOOK_TYPE_EXPECTATION (casebook_expectation_get_type ())

G_DECLARE_FINAL_TYPE (CasebookExpectation, casebook_expectation, CASEBOOK, EXPECTATION, GObject)

CasebookExpectation *casebook_expectation_new (const char             *id,
                                               const char             *level,
                                               CasebookExpectationKind kind,
                                               const char             *line,
                                               const char             *text);

const char             *casebook_expectation_get_id    (CasebookExpectation *self);
const char             *casebook_expectation_get_level (CasebookExpectation *self);
CasebookExpectationKind casebook_expectation_get_kind  (CasebookExpectation *self);
const char             *casebook_expectation_get_line  (CasebookExpectation *self);
const char             *casebook_expectation_get_text  (CasebookExpectation *self);
