/* Casebook: records out of JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record's class states its fields once (domain/record.h); an object has a
 * member for each that says something, under the field's name. Dates are ISO
 * text and enums their nicks, as in the rows of a library.
 */
#include <glib/gi18n-lib.h>

#include "exchange/record-json.h"
#include "formats/format.h"

static gboolean
set_type_error (const CasebookField  *field,
                GError              **error)
{
  g_set_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SHAPE,
               /* Translators: %s is the name of a field, such as "title" */
               _("The member “%s” is not what it has to be."), field->name);
  return FALSE;
}

static gboolean
read_enum (const CasebookField  *field,
           const char           *nick,
           GValue               *value,
           GError              **error)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (field->enum_type ());
  GEnumValue *entry = g_enum_get_value_by_nick (class, nick);

  if (entry == NULL)
    return set_type_error (field, error);

  g_value_init (value, field->enum_type ());
  g_value_set_enum (value, entry->value);
  return TRUE;
}

static gboolean
read_text (const CasebookField  *field,
           const char           *text,
           GValue               *value,
           GError              **error)
{
  CasebookDate date;

  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, text);
      return TRUE;
    case CASEBOOK_FIELD_DATE:
      if (!casebook_date_parse (text, &date, error))
        return FALSE;
      g_value_init (value, G_TYPE_UINT);
      g_value_set_uint (value, date);
      return TRUE;
    case CASEBOOK_FIELD_ENUM:
      return read_enum (field, text, value, error);
    case CASEBOOK_FIELD_INTEGER:
    case CASEBOOK_FIELD_REAL:
    default:
      return set_type_error (field, error);
    }
}

static gboolean
read_member (const CasebookField  *field,
             JsonNode             *member,
             GValue               *value,
             GError              **error)
{
  GType type = json_node_get_value_type (member);

  if (type == G_TYPE_STRING)
    return read_text (field, json_node_get_string (member), value, error);
  if (type != G_TYPE_INT64 || field->kind != CASEBOOK_FIELD_INTEGER)
    return set_type_error (field, error);

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, json_node_get_int (member));
  return TRUE;
}

/**
 * casebook_record_json_read:
 * @object: a JSON object
 * @record_type: a class of records
 * @error: in the domain %CASEBOOK_FORMAT_ERROR or %CASEBOOK_DATE_ERROR
 *
 * Members that are no field are left to the caller.
 *
 * Returns: (transfer full) (nullable): a new record with what @object says
 */
gpointer
casebook_record_json_read (JsonObject  *object,
                           GType        record_type,
                           GError     **error)
{
  g_autoptr (CasebookRecord) record = NULL;
  CasebookRecordClass *class;

  g_return_val_if_fail (object != NULL, NULL);
  g_return_val_if_fail (g_type_is_a (record_type, CASEBOOK_TYPE_RECORD), NULL);

  record = g_object_new (record_type, NULL);
  class = CASEBOOK_RECORD_GET_CLASS (record);
  for (guint i = 0; i < class->n_fields; i++)
    {
      JsonNode *member = json_object_get_member (object, class->fields[i].name);
      g_auto (GValue) value = G_VALUE_INIT;

      if (member == NULL)
        continue;
      if (!read_member (&class->fields[i], member, &value, error))
        return NULL;
      g_object_set_property (G_OBJECT (record), class->fields[i].name, &value);
    }

  return g_steal_pointer (&record);
}
