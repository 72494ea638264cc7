/* Casebook: tests of what there is, as members of JSON objects.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/json-members.h"

static JsonBuilder *
begin (void)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  return builder;
}

/* The object that was built, as one line. */
static char *
end (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

#define assert_built(builder, expected)      \
  G_STMT_START {                             \
    g_autofree char *text_ = end (builder);  \
    g_assert_cmpstr (text_, ==, expected);   \
  } G_STMT_END

static void
test_values (void)
{
  g_autoptr (JsonBuilder) builder = begin ();

  casebook_json_add_text (builder, "text", "\"a\"\n\\");
  casebook_json_add_number (builder, "number", G_MAXINT64);
  casebook_json_add_nick (builder, "nick", CASEBOOK_TYPE_AUDIENCE, CASEBOOK_AUDIENCE_CANDIDATE_AFTER_DECISION);
  casebook_json_add_nick (builder, "unknown", CASEBOOK_TYPE_AUDIENCE, 99);
  assert_built (builder, "{\"text\":\"\\\"a\\\"\\n\\\\\",\"number\":9223372036854775807,"
                         "\"nick\":\"candidate-after-decision\",\"unknown\":\"\"}");
}

/* As precise as it is known, and null where nothing is. */
static void
test_dates (void)
{
  g_autoptr (JsonBuilder) builder = begin ();

  casebook_json_add_date (builder, "year", casebook_date_new (2026, 0, 0));
  casebook_json_add_date (builder, "month", casebook_date_new (2026, 3, 0));
  casebook_json_add_date (builder, "day", casebook_date_new (2026, 3, 14));
  casebook_json_add_date (builder, "none", CASEBOOK_DATE_NONE);
  assert_built (builder, "{\"year\":\"2026\",\"month\":\"2026-03\",\"day\":\"2026-03-14\",\"none\":null}");
}

static void
test_times (void)
{
  g_autoptr (JsonBuilder) builder = begin ();

  casebook_json_add_time (builder, "first", 1);
  casebook_json_add_time (builder, "second", 1700000000 * (gint64) G_USEC_PER_SEC);
  casebook_json_add_time (builder, "never", 0);
  assert_built (builder, "{\"first\":\"1970-01-01T00:00:00.000001Z\",\"second\":\"2023-11-14T22:13:20Z\","
                         "\"never\":null}");
}

/* A record has its id, its times and each of its fields; one with parts has those too. */
static void
test_records (void)
{
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "from", 20260000, NULL);
  g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM, "sentence", "Holds.", "position", 1.5, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (evidence);
  JsonObject *object, *part;

  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
  casebook_json_add_evidence (builder, evidence);
  root = json_builder_get_root (builder);
  object = json_node_get_object (root);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==,
                   casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  g_assert_true (json_object_get_null_member (object, "changed"));
  for (guint i = 0; i < class->n_fields; i++)
    g_assert_true (json_object_has_member (object, class->fields[i].name));
  g_assert_cmpstr (json_object_get_string_member (object, "from"), ==, "2026");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "measures")), ==, 0);
  part = json_array_get_object_element (json_object_get_array_member (object, "claims"), 0);
  g_assert_cmpstr (json_object_get_string_member (part, "sentence"), ==, "Holds.");
  g_assert_cmpfloat (json_object_get_double_member (part, "position"), ==, 1.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/json-members/values", test_values);
  g_test_add_func ("/cli/json-members/dates", test_dates);
  g_test_add_func ("/cli/json-members/times", test_times);
  g_test_add_func ("/cli/json-members/records", test_records);

  return g_test_run ();
}
