/* Casebook: tests of members of JSON objects. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/resource.h"
#include "formats/json-members.h"

typedef struct
{
  CasebookJsonDocument *document;
  CasebookFormatReport *report;
  CasebookJsonMembers  *members;
  JsonNode             *root;
} Fixture;

static const char text[] =
  "{\"text\": \"a\\nb\", \"empty\": \"\", \"line\": \"words\", \"number\": 7, \"real\": 7.5,\n"
  " \"kind\": \"course\", \"odd\": \"no kind\", \"list\": [\"a\", \"b\"], \"parts\": [{}, {}, 3, {}]}";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;

  fixture->document = casebook_json_document_new (bytes, &error);
  g_assert_no_error (error);
  fixture->report = casebook_format_report_new ();
  fixture->members = casebook_json_members_new (fixture->document, fixture->report, NULL);
  fixture->root = casebook_json_document_get_root (fixture->document);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  casebook_json_members_free (fixture->members);
  casebook_format_report_free (fixture->report);
  casebook_json_document_free (fixture->document);
}

static void
assert_fault (Fixture    *fixture,
              const char *beginning)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_json_members_has_failed (fixture->members));
  g_assert_false (casebook_json_members_finish (fixture->members, &error));
  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, beginning))
    g_assert_cmpstr (error->message, ==, beginning);
  g_assert_false (casebook_json_members_has_failed (fixture->members));
}

static const char *
read_text (Fixture          *fixture,
           const char       *name,
           CasebookJsonText  kind)
{
  return casebook_json_members_read_text (fixture->members, fixture->root, name, kind);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree const char **list = NULL;

  g_assert_cmpstr (read_text (fixture, "text", CASEBOOK_JSON_TEXT_BODY), ==, "a\nb");
  g_assert_cmpstr (read_text (fixture, "empty", CASEBOOK_JSON_TEXT_NAME), ==, "");
  g_assert_cmpstr (read_text (fixture, "line", CASEBOOK_JSON_TEXT_ID), ==, "words");
  g_assert_cmpstr (read_text (fixture, "not there", CASEBOOK_JSON_TEXT_LINE), ==, "");
  list = casebook_json_members_read_all_shown (fixture->members, fixture->root, "list");
  g_assert_cmpstr (list[0], ==, "a");
  g_assert_cmpstr (list[1], ==, "b");
  g_assert_null (list[2]);
  g_assert_true (casebook_json_members_finish (fixture->members, NULL));

  read_text (fixture, "text", CASEBOOK_JSON_TEXT_LINE);
  assert_fault (fixture, "text, line 1, column 2: The text has a control character (U+000A)");
  read_text (fixture, "empty", CASEBOOK_JSON_TEXT_ID);
  assert_fault (fixture, "empty, line 1, column 18: This must not be empty.");
  read_text (fixture, "not there", CASEBOOK_JSON_TEXT_NAME);
  assert_fault (fixture, "Line 1, column 1: The member “not there” is missing.");
  read_text (fixture, "number", CASEBOOK_JSON_TEXT_LINE);
  assert_fault (fixture, "number, line 1, column 48: A text in double quotes");
}

static gint64
read_integer (Fixture    *fixture,
              const char *name)
{
  return casebook_json_members_read_integer (fixture->members, fixture->root, name, 0, 10, -1);
}

static void
test_numbers_and_kinds (Fixture       *fixture,
                        gconstpointer  data)
{
  g_assert_cmpint (read_integer (fixture, "number"), ==, 7);
  g_assert_cmpint (read_integer (fixture, "not there"), ==, -1);
  g_assert_cmpint (casebook_json_members_read_enum (fixture->members, fixture->root, "kind", CASEBOOK_TYPE_RESOURCE_KIND),
                   ==, CASEBOOK_RESOURCE_COURSE);
  g_assert_true (casebook_json_members_finish (fixture->members, NULL));

  g_assert_cmpint (read_integer (fixture, "real"), ==, -1);
  assert_fault (fixture, "real, line 1, column 61: A whole number from 0 to 10");
  casebook_json_members_read_enum (fixture->members, fixture->root, "odd", CASEBOOK_TYPE_RESOURCE_KIND);
  assert_fault (fixture, "odd, line 2, column 20: “no kind” is no kind that Casebook knows. It knows “book”, “course”");
}

static void
count_part (CasebookJsonMembers *members,
            JsonNode            *node,
            gpointer             data)
{
  (*(guint *) data)++;
}

static void
test_parts_end_at_the_first_fault (Fixture       *fixture,
                                   gconstpointer  data)
{
  guint n = 0;

  casebook_json_members_read_parts (fixture->members, fixture->root, "not there", count_part, &n);
  g_assert_cmpuint (n, ==, 0);
  casebook_json_members_read_parts (fixture->members, fixture->root, "parts", count_part, &n);
  g_assert_cmpuint (n, ==, 2);
  assert_fault (fixture, "parts[2], line 2, column 76: An object in curly brackets");
}

static void
test_the_first_fault_is_told (Fixture       *fixture,
                              gconstpointer  data)
{
  read_integer (fixture, "real");
  read_text (fixture, "number", CASEBOOK_JSON_TEXT_LINE);
  casebook_json_members_take_error (fixture->members, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "No"));
  assert_fault (fixture, "real, ");

  casebook_json_members_take_error (fixture->members, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "No"));
  read_integer (fixture, "real");
  assert_fault (fixture, "No");
}

static void
test_unknown_members (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const known[] = { "text", "empty", "line", "number", "kind", "odd", "list", "parts", NULL };

  casebook_json_members_report_unknown (fixture->members, fixture->root, known);
  g_assert_cmpuint (casebook_format_report_get_n (fixture->report, CASEBOOK_FORMAT_LOSS), ==, 1);
  g_assert_cmpstr (casebook_format_report_get_entry (fixture->report, 0)->item, ==, "real");
}

#define ADD(name, test) g_test_add ("/formats/json-members/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("texts", test_texts);
  ADD ("numbers-and-kinds", test_numbers_and_kinds);
  ADD ("parts-end-at-the-first-fault", test_parts_end_at_the_first_fault);
  ADD ("the-first-fault-is-told", test_the_first_fault_is_told);
  ADD ("unknown-members", test_unknown_members);

  return g_test_run ();
}
