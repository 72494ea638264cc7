/* Casebook: what there is, as members of JSON objects.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A member is called as the field is. Dates are ISO 8601, as precise as they
 * are known, and null when nobody said; enums are their nicks.
 */
#include "cli/json-members.h"

/**
 * casebook_json_add_text:
 * @builder: an object that is open
 * @name: the member's name
 * @text: its value
 */
void
casebook_json_add_text (JsonBuilder *builder,
                        const char  *name,
                        const char  *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * casebook_json_add_number:
 * @builder: an object that is open
 * @name: the member's name
 * @number: its value
 */
void
casebook_json_add_number (JsonBuilder *builder,
                          const char  *name,
                          gint64       number)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/**
 * casebook_json_add_date:
 * @builder: an object that is open
 * @name: the member's name
 * @date: its value; null for no date
 */
void
casebook_json_add_date (JsonBuilder  *builder,
                        const char   *name,
                        CasebookDate  date)
{
  g_autofree char *iso = casebook_date_to_iso (date);

  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  if (date == CASEBOOK_DATE_NONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, iso);
}

/**
 * casebook_json_add_time:
 * @builder: an object that is open
 * @name: the member's name
 * @time: its value, in microseconds of UTC since 1970; null for 0
 */
void
casebook_json_add_time (JsonBuilder *builder,
                        const char  *name,
                        gint64       time)
{
  g_autoptr (GDateTime) seconds = time != 0 ? g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC) : NULL;
  g_autoptr (GDateTime) precise = seconds != NULL ? g_date_time_add (seconds, time % G_USEC_PER_SEC) : NULL;
  g_autofree char *iso = precise != NULL ? g_date_time_format_iso8601 (precise) : NULL;

  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  json_builder_set_member_name (builder, name);
  if (iso == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, iso);
}

/**
 * casebook_json_add_nick:
 * @builder: an object that is open
 * @name: the member's name
 * @enum_type: the type of @value
 * @value: its value
 */
void
casebook_json_add_nick (JsonBuilder *builder,
                        const char  *name,
                        GType        enum_type,
                        int          value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (enum_type);
  GEnumValue *entry = g_enum_get_value (class, value);

  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (name != NULL);

  casebook_json_add_text (builder, name, entry != NULL ? entry->value_nick : "");
}

static void
add_field (JsonBuilder         *builder,
           CasebookRecord      *record,
           const CasebookField *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (record), field->name, &value);
  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      casebook_json_add_text (builder, field->name, g_value_get_string (&value));
      break;
    case CASEBOOK_FIELD_DATE:
      casebook_json_add_date (builder, field->name, g_value_get_uint (&value));
      break;
    case CASEBOOK_FIELD_INTEGER:
      casebook_json_add_number (builder, field->name, g_value_get_int64 (&value));
      break;
    case CASEBOOK_FIELD_REAL:
      json_builder_set_member_name (builder, field->name);
      json_builder_add_double_value (builder, g_value_get_double (&value));
      break;
    case CASEBOOK_FIELD_ENUM:
      casebook_json_add_nick (builder, field->name, field->enum_type (), g_value_get_enum (&value));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * casebook_json_add_record:
 * @builder: an object that is open
 * @record: a record
 *
 * Adds the record's id, its stamps and its fields.
 */
void
casebook_json_add_record (JsonBuilder    *builder,
                          CasebookRecord *record)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  casebook_json_add_text (builder, "id", casebook_record_get_id (record));
  casebook_json_add_time (builder, "created", casebook_record_get_created (record));
  casebook_json_add_time (builder, "changed", casebook_record_get_stamp (record));
  for (guint i = 0; i < class->n_fields; i++)
    add_field (builder, record, &class->fields[i]);
}

/**
 * casebook_json_add_records:
 * @builder: an object that is open
 * @name: the member's name
 * @records: a list of #CasebookRecord
 *
 * Adds an array of objects.
 */
void
casebook_json_add_records (JsonBuilder *builder,
                           const char  *name,
                           GListModel  *records)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (G_IS_LIST_MODEL (records));

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CasebookRecord) record = g_list_model_get_item (records, i);

      json_builder_begin_object (builder);
      casebook_json_add_record (builder, record);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * casebook_json_add_evidence:
 * @builder: where a value may stand
 * @evidence: a piece of evidence
 *
 * Adds an object: the evidence with all that belongs to it.
 */
void
casebook_json_add_evidence (JsonBuilder      *builder,
                            CasebookEvidence *evidence)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (CASEBOOK_IS_EVIDENCE (evidence));

  json_builder_begin_object (builder);
  casebook_json_add_record (builder, CASEBOOK_RECORD (evidence));
  casebook_json_add_records (builder, "claims", G_LIST_MODEL (casebook_evidence_get_claims (evidence)));
  casebook_json_add_records (builder, "measures", G_LIST_MODEL (casebook_evidence_get_measures (evidence)));
  casebook_json_add_records (builder, "artefacts", G_LIST_MODEL (casebook_evidence_get_artefacts (evidence)));
  json_builder_end_object (builder);
}
