/* Casebook: a number before and after. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

#define CASEBOOK_TYPE_MEASURE (casebook_measure_get_type ())

G_DECLARE_FINAL_TYPE (CasebookMeasure, casebook_measure, CASEBOOK, MEASURE, CasebookRecord)

const char *casebook_measure_get_evidence_id (CasebookMeasure *self);
const char *casebook_measure_get_label       (CasebookMeasure *self);
const char *casebook_measure_get_before      (CasebookMeasure *self);
const char *casebook_measure_get_after       (CasebookMeasure *self);
const char *casebook_measure_get_unit        (CasebookMeasure *self);
double      casebook_measure_get_position    (CasebookMeasure *self);

gboolean casebook_measure_get_numbers (CasebookMeasure *self,
                                       double          *before,
                                       double          *after);
gboolean casebook_measure_names_unit  (CasebookMeasure *self,
                                       const char      *value);
