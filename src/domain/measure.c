/* Casebook: a number before and after.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers are kept as their author typed them ("900", "1 of 31"); a chart is
 * drawn where both are numbers.
 */
#include <math.h>

#include "domain/measure.h"

struct _CasebookMeasure
{
  CasebookRecord parent_instance;

  char *evidence_id;
  char *label;
  char *before;
  char *after;
  char *unit;
  double position;
};

G_DEFINE_FINAL_TYPE (CasebookMeasure, casebook_measure, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "evidence-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookMeasure, evidence_id) },
  { "label", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookMeasure, label) },
  { "before", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookMeasure, before) },
  { "after", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookMeasure, after) },
  { "unit", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookMeasure, unit) },
  { "position", CASEBOOK_FIELD_REAL, G_STRUCT_OFFSET (CasebookMeasure, position) },
};

static void
casebook_measure_class_init (CasebookMeasureClass *class)
{
  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_measure_init (CasebookMeasure *self)
{
}

/**
 * casebook_measure_get_evidence_id:
 * @self: a measure
 *
 * Returns: (transfer none): the evidence it measures
 */
const char *
casebook_measure_get_evidence_id (CasebookMeasure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), NULL);

  return self->evidence_id;
}

/**
 * casebook_measure_get_label:
 * @self: a measure
 *
 * Returns: (transfer none): what was measured
 */
const char *
casebook_measure_get_label (CasebookMeasure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), NULL);

  return self->label;
}

/**
 * casebook_measure_get_before:
 * @self: a measure
 *
 * Returns: (transfer none): the value before
 */
const char *
casebook_measure_get_before (CasebookMeasure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), NULL);

  return self->before;
}

/**
 * casebook_measure_get_after:
 * @self: a measure
 *
 * Returns: (transfer none): the value after
 */
const char *
casebook_measure_get_after (CasebookMeasure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), NULL);

  return self->after;
}

/**
 * casebook_measure_get_unit:
 * @self: a measure
 *
 * Returns: (transfer none): the unit of both, or ""
 */
const char *
casebook_measure_get_unit (CasebookMeasure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), NULL);

  return self->unit;
}

/**
 * casebook_measure_get_position:
 * @self: a measure
 *
 * Returns: its place among the measures of the evidence, in rising order
 */
double
casebook_measure_get_position (CasebookMeasure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), 0);

  return self->position;
}

/* Whether @text is a number with nothing behind it but a unit, as in "120 ms". */
static gboolean
read_number (const char *text,
             double     *number,
             char      **unit)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  char *end;

  *number = g_ascii_strtod (trimmed, &end);
  if (end == trimmed || !isfinite (*number))
    return FALSE;

  while (*end == '%' || g_ascii_isspace (*end))
    end++;
  *unit = g_strdup (end);

  return *end == '\0' || g_unichar_isalpha (g_utf8_get_char (end));
}

/**
 * casebook_measure_get_numbers:
 * @self: a measure
 * @before: (out): the value before
 * @after: (out): the value after
 *
 * A unit may be written behind the numbers as well, as long as it is the same behind both.
 *
 * Returns: whether both values are numbers that a chart can draw, none of them below zero
 */
gboolean
casebook_measure_get_numbers (CasebookMeasure *self,
                              double          *before,
                              double          *after)
{
  g_autofree char *before_unit = NULL;
  g_autofree char *after_unit = NULL;

  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), FALSE);

  if (!read_number (self->before, before, &before_unit) || !read_number (self->after, after, &after_unit) ||
      *before < 0 || *after < 0)
    return FALSE;

  return g_str_equal (*before_unit != '\0' ? before_unit : self->unit,
                      *after_unit != '\0' ? after_unit : self->unit);
}

/**
 * casebook_measure_names_unit:
 * @self: a measure
 * @value: one of its values
 *
 * Returns: whether @value says its unit itself, so that it need not be said once more
 */
gboolean
casebook_measure_names_unit (CasebookMeasure *self,
                             const char      *value)
{
  double number;
  g_autofree char *unit = NULL;

  g_return_val_if_fail (CASEBOOK_IS_MEASURE (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return *self->unit == '\0' || (read_number (value, &number, &unit) && *unit != '\0');
}
