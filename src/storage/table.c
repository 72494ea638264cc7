/* Casebook: records as rows.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record's class states its fields once (domain/record.h); this maps them to
 * the columns of schema-1.sql: a column is called as the field, with _ for -.
 * Dates are kept as ISO text and enums as their nicks, so that a row can be
 * read without this program.
 */
#include <glib/gi18n-lib.h>

#include "domain/case.h"
#include "domain/note.h"
#include "storage/clock.h"
#include "storage/row-id.h"
#include "storage/table.h"

/* Columns before those of the fields. */
#define N_COMMON 4

typedef struct
{
  GType      (*get_type) (void);
  const char  *name;
  const char  *optional;  /* the field that refers to a row or to none: NULL for "" */
} Table;

static const Table tables[] = {
  { casebook_case_get_type, "cases", NULL },
  { casebook_evidence_get_type, "evidence", NULL },
  { casebook_claim_get_type, "claim", NULL },
  { casebook_measure_get_type, "measure", NULL },
  { casebook_artefact_get_type, "artefact", "digest" },
  { casebook_no_opportunity_get_type, "no_opportunity", NULL },
  { casebook_progress_get_type, "progress", NULL },
  { casebook_note_get_type, "note", "evidence-id" },
};

static const Table *
table_of (GType record_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (tables[i].get_type () == record_type)
        return &tables[i];
    }

  g_critical ("%s has no table", g_type_name (record_type));
  return NULL;
}

/**
 * casebook_table_get_name:
 * @record_type: a class of records
 *
 * Returns: (transfer none): the name of its table
 */
const char *
casebook_table_get_name (GType record_type)
{
  const Table *table = table_of (record_type);

  return table != NULL ? table->name : NULL;
}

static void
append_column (GString             *sql,
               const char          *prefix,
               const CasebookField *field)
{
  gsize start;

  g_string_append (sql, prefix);
  g_string_append_c (sql, '"');
  start = sql->len;
  g_string_append (sql, field->name);
  for (char *c = sql->str + start; *c != '\0'; c++)
    {
      if (*c == '-')
        *c = '_';
    }
  g_string_append_c (sql, '"');
}

static char *
make_put_sql (const Table         *table,
              CasebookRecordClass *class)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id, created, stamp, deleted, origin", table->name);
  for (guint i = 0; i < class->n_fields; i++)
    append_column (sql, ", ", &class->fields[i]);
  g_string_append (sql, ") VALUES (?1, ?2, ?3, ?4, (SELECT value FROM meta WHERE key = 'library-id')");
  for (guint i = 0; i < class->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", N_COMMON + 1 + i);
  g_string_append (sql, ") ON CONFLICT (id) DO UPDATE SET"
                   " stamp = excluded.stamp, deleted = excluded.deleted, origin = excluded.origin");
  for (guint i = 0; i < class->n_fields; i++)
    {
      append_column (sql, ", ", &class->fields[i]);
      append_column (sql, " = excluded.", &class->fields[i]);
    }
  g_string_append (sql, " RETURNING created");

  return g_string_free (sql, FALSE);
}

/* One text for a class, made once and shared by all threads. */
static const char *
put_sql (const Table         *table,
         CasebookRecordClass *class)
{
  static gsize made[G_N_ELEMENTS (tables)];
  gsize *at = &made[table - tables];

  if (g_once_init_enter (at))
    g_once_init_leave (at, (gsize) make_put_sql (table, class));

  return (const char *) *at;
}

static char *
select_sql (const Table         *table,
            CasebookRecordClass *class,
            const char          *suffix,
            const char          *condition)
{
  GString *sql = g_string_new ("SELECT id, created, stamp, deleted");

  for (guint i = 0; i < class->n_fields; i++)
    append_column (sql, ", ", &class->fields[i]);
  g_string_append_printf (sql, " FROM %s%s %s", table->name, suffix, condition);

  return g_string_free (sql, FALSE);
}

static void
bind_enum (CasebookStatement   *statement,
           int                  parameter,
           const CasebookField *field,
           int                  value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (field->enum_type ());
  GEnumValue *entry = g_enum_get_value (class, value);

  casebook_statement_bind_text (statement, parameter, entry != NULL ? entry->value_nick : NULL);
}

static void
bind_date (CasebookStatement *statement,
           int                parameter,
           CasebookDate       date)
{
  g_autofree char *iso = casebook_date_to_iso (date);

  casebook_statement_bind_text (statement, parameter, iso);
}

static gboolean
bind_field (CasebookStatement    *statement,
            int                   parameter,
            const Table          *table,
            const CasebookField  *field,
            CasebookRecord       *record)
{
  gpointer at = G_STRUCT_MEMBER_P (record, field->offset);

  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      {
        const char *text = *(char **) at;
        gboolean is_none = text[0] == '\0' && g_strcmp0 (field->name, table->optional) == 0;

        casebook_statement_bind_text (statement, parameter, is_none ? NULL : text);
        return g_utf8_validate (text, -1, NULL);
      }
    case CASEBOOK_FIELD_DATE:
      bind_date (statement, parameter, *(CasebookDate *) at);
      break;
    case CASEBOOK_FIELD_INTEGER:
      casebook_statement_bind_integer (statement, parameter, *(gint64 *) at);
      break;
    case CASEBOOK_FIELD_REAL:
      casebook_statement_bind_real (statement, parameter, *(double *) at);
      break;
    case CASEBOOK_FIELD_ENUM:
      bind_enum (statement, parameter, field, *(int *) at);
      break;
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

static gboolean
bind_record (CasebookStatement  *statement,
             const Table        *table,
             CasebookRecord     *record,
             gint64              stamp,
             GError            **error)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);
  gint64 created = casebook_record_get_created (record);

  casebook_statement_bind_text (statement, 1, casebook_record_get_id (record));
  casebook_statement_bind_integer (statement, 2, created != 0 ? created : stamp);
  casebook_statement_bind_integer (statement, 3, stamp);
  casebook_statement_bind_integer (statement, 4, casebook_record_get_deleted (record));
  for (guint i = 0; i < class->n_fields; i++)
    {
      if (!bind_field (statement, N_COMMON + 1 + i, table, &class->fields[i], record))
        {
          g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT,
                       /* Translators: %s is the name of a field, such as "title" */
                       _("The %s is not valid UTF-8 text. Nothing was changed."), class->fields[i].name);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * casebook_table_put:
 * @database: a library's database, in a transaction
 * @record: what to write
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Writes @record as its row's new version, under a new stamp, which is set on
 * @record. The version before goes to the history, whatever it is. This neither
 * looks at the stamp @record had nor writes a line in the activity log, so what
 * a person does goes through casebook_changes_apply().
 *
 * Returns: whether it was written
 */
gboolean
casebook_table_put (CasebookDatabase  *database,
                    CasebookRecord    *record,
                    GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  const Table *table;
  gboolean row = FALSE;
  gint64 stamp, created;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), FALSE);

  table = table_of (G_OBJECT_TYPE (record));
  g_return_val_if_fail (table != NULL, FALSE);

  statement = casebook_database_prepare (database, put_sql (table, CASEBOOK_RECORD_GET_CLASS (record)), error);
  if (statement == NULL ||
      !casebook_clock_next (database, &stamp, error) ||
      !bind_record (statement, table, record, stamp, error) ||
      !casebook_statement_step (statement, &row, error))
    return FALSE;

  created = row ? casebook_statement_get_integer (statement, 0) : stamp;
  if (!casebook_statement_run (statement, error))
    return FALSE;

  casebook_record_set_created (record, created);
  casebook_record_set_stamp (record, stamp);
  return TRUE;
}

/**
 * casebook_table_get_stamp:
 * @database: a library's database
 * @record_type: a class of records
 * @id: id of a row
 * @stamp: (out): the stamp of the version that stands, or 0 when there is no such row
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether that could be found out
 */
gboolean
casebook_table_get_stamp (CasebookDatabase  *database,
                          GType              record_type,
                          const char        *id,
                          gint64            *stamp,
                          GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  g_autofree char *sql = NULL;
  const Table *table;
  gboolean row = FALSE;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (stamp != NULL, FALSE);

  table = table_of (record_type);
  g_return_val_if_fail (table != NULL, FALSE);

  sql = g_strdup_printf ("SELECT stamp FROM %s WHERE id = ?1", table->name);
  statement = casebook_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, id);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  *stamp = row ? casebook_statement_get_integer (statement, 0) : 0;
  return TRUE;
}

static gboolean
read_field (CasebookStatement   *statement,
            int                  column,
            const CasebookField *field,
            GValue              *value)
{
  const char *text;
  CasebookDate date;

  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      g_value_init (value, G_TYPE_STRING);
      g_value_set_string (value, casebook_statement_get_text (statement, column));
      return TRUE;
    case CASEBOOK_FIELD_DATE:
      text = casebook_statement_get_text (statement, column);
      if (text[0] == '\0')
        date = CASEBOOK_DATE_NONE;
      else if (!casebook_date_parse (text, &date, NULL))
        return FALSE;
      g_value_init (value, G_TYPE_UINT);
      g_value_set_uint (value, date);
      return TRUE;
    case CASEBOOK_FIELD_INTEGER:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, casebook_statement_get_integer (statement, column));
      return TRUE;
    case CASEBOOK_FIELD_REAL:
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, casebook_statement_get_real (statement, column));
      return TRUE;
    case CASEBOOK_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) class = g_type_class_ref (field->enum_type ());
        GEnumValue *entry = g_enum_get_value_by_nick (class, casebook_statement_get_text (statement, column));

        if (entry == NULL)
          return FALSE;
        g_value_init (value, field->enum_type ());
        g_value_set_enum (value, entry->value);
        return TRUE;
      }
    default:
      g_assert_not_reached ();
    }
}

/* Returns: (nullable): the record in the row, or nothing when the row makes no sense */
static CasebookRecord *
read_record (CasebookStatement *statement,
             GType              record_type)
{
  g_autoptr (CasebookRecord) record =
    g_object_new (record_type,
                  "id", casebook_statement_get_text (statement, 0),
                  "created", MAX (casebook_statement_get_integer (statement, 1), 0),
                  "stamp", MAX (casebook_statement_get_integer (statement, 2), 0),
                  "deleted", casebook_statement_get_integer (statement, 3) != 0,
                  NULL);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!read_field (statement, N_COMMON + i, &class->fields[i], &value))
        return NULL;
      g_object_set_property (G_OBJECT (record), class->fields[i].name, &value);
    }

  return g_steal_pointer (&record);
}

static GPtrArray *
list_rows (CasebookDatabase  *database,
           GType              record_type,
           const char        *suffix,
           const char        *condition,
           const char        *value,
           GError           **error)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (record_type);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CasebookStatement) statement = NULL;
  g_autofree char *sql = select_sql (table_of (record_type), (CasebookRecordClass *) class, suffix, condition);
  gboolean row = FALSE, ok;

  statement = casebook_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;
  if (value != NULL)
    casebook_statement_bind_text (statement, 1, value);

  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    {
      CasebookRecord *record = read_record (statement, record_type);

      if (record == NULL)
        {
          casebook_storage_error_set_sqlite (error, casebook_database_get_path (database), SQLITE_CORRUPT, NULL);
          return NULL;
        }
      g_ptr_array_add (records, record);
    }

  return ok ? g_steal_pointer (&records) : NULL;
}

/**
 * casebook_table_list:
 * @database: a library's database
 * @record_type: a class of records
 * @condition: what follows the table's name in SQL, with at most the parameter ?1: constant text of the caller
 * @value: (nullable): what ?1 is
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookRecord): the records
 */
GPtrArray *
casebook_table_list (CasebookDatabase  *database,
                     GType              record_type,
                     const char        *condition,
                     const char        *value,
                     GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (condition != NULL, NULL);

  return list_rows (database, record_type, "", condition, value, error);
}

/**
 * casebook_table_list_versions:
 * @database: a library's database
 * @record_type: a class of records
 * @id: id of a row
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type CasebookRecord): every version of the row
 *   before the one that stands, newest first
 */
GPtrArray *
casebook_table_list_versions (CasebookDatabase  *database,
                              GType              record_type,
                              const char        *id,
                              GError           **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return list_rows (database, record_type, "_history", "WHERE id = ?1 ORDER BY stamp DESC", id, error);
}

/**
 * casebook_table_load:
 * @database: a library's database
 * @record_type: a class of records
 * @id: id of a row
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: (transfer full) (nullable): the record, be it in the bin or not
 */
gpointer
casebook_table_load (CasebookDatabase  *database,
                     GType              record_type,
                     const char        *id,
                     GError           **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  records = list_rows (database, record_type, "", "WHERE id = ?1", id, error);
  if (records == NULL)
    return NULL;
  if (records->len == 0)
    {
      casebook_row_id_set_not_found (error, record_type, id);
      return NULL;
    }

  return g_ptr_array_steal_index (records, 0);
}

/* Steps to the next row that makes sense as text; those before it are faults. */
static gboolean
step_over (CasebookStatement   *statement,
           const char          *name,
           CasebookTableFault   fault,
           gpointer             user_data,
           gboolean            *row,
           GError             **error)
{
  g_autoptr (GError) failure = NULL;

  while (!casebook_statement_step (statement, row, &failure))
    {
      const char *id;

      if (!casebook_statement_has_row (statement))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      id = casebook_statement_get_text (statement, 0);
      fault (name, g_utf8_validate (id, -1, NULL) ? id : "", user_data);
      g_clear_error (&failure);
    }

  return TRUE;
}

/* Goes on behind a row that cannot be read; where the table itself cannot, its search ends. */
static gboolean
check_table (CasebookDatabase    *database,
             const Table         *table,
             const char          *suffix,
             CasebookTableFault   fault,
             gpointer             user_data,
             GError             **error)
{
  GType record_type = table->get_type ();
  g_autoptr (GTypeClass) class = g_type_class_ref (record_type);
  g_autofree char *sql = select_sql (table, (CasebookRecordClass *) class, suffix, "ORDER BY rowid");
  g_autofree char *name = g_strconcat (table->name, suffix, NULL);
  g_autoptr (CasebookStatement) statement = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean row = FALSE, ok;

  statement = casebook_database_prepare (database, sql, &failure);
  ok = statement != NULL;
  while (ok && (ok = step_over (statement, name, fault, user_data, &row, &failure)) && row)
    {
      g_autoptr (CasebookRecord) record = read_record (statement, record_type);

      if (record == NULL)
        fault (name, casebook_statement_get_text (statement, 0), user_data);
    }
  if (ok)
    return TRUE;
  if (!g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  fault (name, "", user_data);
  return TRUE;
}

/**
 * casebook_table_check:
 * @database: a library's database
 * @fault: (scope call): is told of rows that cannot be read
 * @user_data: for @fault
 * @error: in the domain %CASEBOOK_STORAGE_ERROR, when the check itself failed
 *
 * Reads every row of every table and all older versions as the records they are.
 *
 * Returns: whether all were looked at
 */
gboolean
casebook_table_check (CasebookDatabase    *database,
                      CasebookTableFault   fault,
                      gpointer             user_data,
                      GError             **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (fault != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (!check_table (database, &tables[i], "", fault, user_data, error) ||
          !check_table (database, &tables[i], "_history", fault, user_data, error))
        return FALSE;
    }

  return TRUE;
}
