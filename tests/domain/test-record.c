/* Casebook: tests of what all records share.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every kind of record goes through every test, with any values its fields take.
 */
#include "base/id.h"
#include "domain/case.h"
#include "domain/note.h"

typedef struct
{
  const char *name;
  GType     (*type) (void);
} Kind;

static const Kind kinds[] = {
  { "artefact", casebook_artefact_get_type },
  { "case", casebook_case_get_type },
  { "claim", casebook_claim_get_type },
  { "evidence", casebook_evidence_get_type },
  { "measure", casebook_measure_get_type },
  { "no-opportunity", casebook_no_opportunity_get_type },
  { "note", casebook_note_get_type },
  { "progress", casebook_progress_get_type },
};

static void
random_value (const CasebookField *field,
              GValue              *value)
{
  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      g_value_init (value, G_TYPE_STRING);
      g_value_take_string (value, g_strdup_printf ("%s %d", field->name, g_test_rand_int ()));
      break;
    case CASEBOOK_FIELD_DATE:
      g_value_init (value, G_TYPE_UINT);
      g_value_set_uint (value, casebook_date_new (g_test_rand_int_range (1990, 2030), 7, 14));
      break;
    case CASEBOOK_FIELD_INTEGER:
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, (gint64) g_test_rand_int () * G_MAXINT32);
      break;
    case CASEBOOK_FIELD_REAL:
      g_value_init (value, G_TYPE_DOUBLE);
      g_value_set_double (value, g_test_rand_double_range (-1e9, 1e9));
      break;
    case CASEBOOK_FIELD_ENUM:
      {
        g_autoptr (GEnumClass) class = g_type_class_ref (field->enum_type ());

        g_value_init (value, field->enum_type ());
        g_value_set_enum (value, class->values[g_test_rand_int_range (0, class->n_values)].value);
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

static void
fill (CasebookRecord *record)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      random_value (&class->fields[i], &value);
      g_object_set_property (G_OBJECT (record), class->fields[i].name, &value);
    }
  casebook_record_set_created (record, g_test_rand_int_range (1, G_MAXINT32));
  casebook_record_set_stamp (record, g_test_rand_int_range (1, G_MAXINT32));
  casebook_record_set_deleted (record, g_test_rand_bit ());
}

static void
assert_equal (CasebookRecord *a,
              CasebookRecord *b)
{
  guint n;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n);

  g_assert_cmpuint (n, ==, CASEBOOK_RECORD_GET_CLASS (a)->n_fields + 4);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) first = G_VALUE_INIT;
      g_auto (GValue) second = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (a), specs[i]->name, &first);
      g_object_get_property (G_OBJECT (b), specs[i]->name, &second);
      if (g_param_values_cmp (specs[i], &first, &second) != 0)
        g_error ("%s differs", specs[i]->name);
    }
}

static void
test_a_new_record_says_nothing (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (CasebookRecord) record = g_object_new (kind->type (), NULL);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  g_assert_true (casebook_id_is_valid (casebook_record_get_id (record)));
  g_assert_cmpint (casebook_record_get_created (record), ==, 0);
  g_assert_cmpint (casebook_record_get_stamp (record), ==, 0);
  g_assert_false (casebook_record_get_deleted (record));
  g_assert_cmpuint (class->n_fields, >, 0);
  for (guint i = 0; i < class->n_fields; i++)
    {
      const CasebookField *field = &class->fields[i];
      GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (class), field->name);
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (record), field->name, &value);
      g_assert_true (g_param_value_defaults (spec, &value));
      if (field->kind == CASEBOOK_FIELD_TEXT)
        g_assert_cmpstr (g_value_get_string (&value), ==, "");
    }
}

static void
test_a_copy_is_equal_and_apart (gconstpointer data)
{
  const Kind *kind = data;

  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (CasebookRecord) record = g_object_new (kind->type (), NULL);
      g_autoptr (CasebookRecord) copy = NULL;
      g_autoptr (CasebookRecord) as_it_was = NULL;

      fill (record);
      copy = casebook_record_copy (record);
      as_it_was = casebook_record_copy (record);
      g_assert_true (G_OBJECT_TYPE (copy) == G_OBJECT_TYPE (record));
      assert_equal (record, copy);

      fill (record);
      assert_equal (copy, as_it_was);
    }
}

static void
count (GObject    *object,
       GParamSpec *pspec,
       guint      *notified)
{
  (*notified)++;
}

/* Exactly one notification when a value changes, none when it does not. */
static void
test_only_changes_are_notified (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (CasebookRecord) record = g_object_new (kind->type (), NULL);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);
  guint notified = 0;

  g_signal_connect (record, "notify", G_CALLBACK (count), &notified);
  for (guint round = 0; round < 50; round++)
    {
      for (guint i = 0; i < class->n_fields; i++)
        {
          GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (class), class->fields[i].name);
          g_auto (GValue) before = G_VALUE_INIT;
          g_auto (GValue) value = G_VALUE_INIT;
          gboolean changes;

          g_object_get_property (G_OBJECT (record), spec->name, &before);
          random_value (&class->fields[i], &value);
          changes = g_param_values_cmp (spec, &before, &value) != 0;
          notified = 0;
          g_object_set_property (G_OBJECT (record), spec->name, &value);
          g_assert_cmpuint (notified, ==, changes);
          g_object_set_property (G_OBJECT (record), spec->name, &value);
          g_assert_cmpuint (notified, ==, changes);
        }
    }

  notified = 0;
  casebook_record_set_stamp (record, 5);
  casebook_record_set_stamp (record, 5);
  casebook_record_set_created (record, 4);
  casebook_record_set_created (record, 4);
  casebook_record_set_deleted (record, TRUE);
  casebook_record_set_deleted (record, 2);
  g_assert_cmpuint (notified, ==, 3);
}

static void
test_no_text_is_the_empty_text (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (CasebookRecord) record = g_object_new (kind->type (), NULL);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  fill (record);
  for (guint i = 0; i < class->n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (class->fields[i].kind != CASEBOOK_FIELD_TEXT)
        continue;
      g_object_set (record, class->fields[i].name, NULL, NULL);
      g_object_get (record, class->fields[i].name, &text, NULL);
      g_assert_cmpstr (text, ==, "");
    }
}

static void
test_an_id_that_is_given_is_kept (gconstpointer data)
{
  const Kind *kind = data;
  g_autofree char *id = casebook_id_new ();
  g_autoptr (CasebookRecord) record = g_object_new (kind->type (), "id", id, NULL);

  g_assert_cmpstr (casebook_record_get_id (record), ==, id);
}

static void
add_tests (const char    *name,
           GTestDataFunc  test)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain/record/%s/%s", name, kinds[i].name);

      g_test_add_data_func (path, &kinds[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_tests ("a-new-record-says-nothing", test_a_new_record_says_nothing);
  add_tests ("a-copy-is-equal-and-apart", test_a_copy_is_equal_and_apart);
  add_tests ("only-changes-are-notified", test_only_changes_are_notified);
  add_tests ("no-text-is-the-empty-text", test_no_text_is_the_empty_text);
  add_tests ("an-id-that-is-given-is-kept", test_an_id_that_is_given_is_kept);

  return g_test_run ();
}
