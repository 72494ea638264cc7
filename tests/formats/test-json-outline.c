/* Casebook: tests of where the values of a JSON text stand. SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "formats/format.h"
#include "formats/json-outline.h"

typedef struct
{
  const char *text;
  int         code;
  const char *message; /* how it begins */
} Fault;

static const Fault faults[] = {
  { "", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 1: The text ends here" },
  { "{", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 2: The text ends here" },
  { "{\"a\": [1, 2", CASEBOOK_FORMAT_ERROR_SYNTAX, "a, line 1, column 12: The text ends here" },
  { "{\"a\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 5: The text ends here" },
  { "\"half", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 6: The text ends here" },
  { "\"\\", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 3: The text ends here" },
  { "{\n  \"a\": 1\n  \"b\": 2\n}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 3, column 3: A comma or the closing “}”" },
  { "[1 2]", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 4: A comma or the closing “]”" },
  { "[1, ]", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 5: A value is expected here" },
  { "{\"a\": 1,}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 9: The name of a member" },
  { "{a: 1}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 2: The name of a member" },
  { "{\"a\" 1}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 6: A colon is expected" },
  { "{\"é\": [tru]}", CASEBOOK_FORMAT_ERROR_SYNTAX, "[\"é\"], line 1, column 8: A value is expected here" },
  { "// no\n1", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 1: A value is expected here" },
  { "var a = 1;", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 1: A value is expected here" },
  { "'a'", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 1: A value is expected here" },
  { "1 2", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 3: Something follows" },
  { "{}\n{}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 2, column 1: Something follows" },
  { "[}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 2: A value is expected here" },
  { "[1}", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 3: A comma or the closing “]”" },
  { "01", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 2: A number may not begin with 0" },
  { "-", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 2: The text ends here" },
  { "1.x", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 3: A digit is expected" },
  { "1e+x", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 4: A digit is expected" },
  { "\"a\nb\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 3: A control character" },
  { "\"\\x\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 3: There is no such escape" },
  { "\"\\u12g4\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 6: Four hexadecimal digits" },
  { "\"\\u0000\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 8: The character U+0000" },
  { "\"\\ud800\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 8: Half of a surrogate pair" },
  { "\"\\ud800\\u0041\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 14: Half of a surrogate pair" },
  { "\"\\udc00\"", CASEBOOK_FORMAT_ERROR_SYNTAX, "Line 1, column 8: Half of a surrogate pair" },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) outline = casebook_json_outline_new (faults[i].text, strlen (faults[i].text), &error);

      g_test_message ("%s", faults[i].text);
      g_assert_null (outline);
      g_assert_error (error, CASEBOOK_FORMAT_ERROR, faults[i].code);
      if (!g_str_has_prefix (error->message, faults[i].message))
        g_assert_cmpstr (error->message, ==, faults[i].message);
    }
}

static void
test_paths (void)
{
  static const char text[] =
    "{\n"
    "  \"items\": [\n"
    "    1,\n"
    "    { \"a name\": null, \"title\": \"é\" }\n"
    "  ]\n"
    "}";
  static const char *const paths[] = { "", "items", "items[0]", "items[1]", "items[1][\"a name\"]", "items[1].title" };
  static const guint lines[] = { 1, 2, 3, 4, 4, 4 };
  static const guint columns[] = { 1, 12, 5, 5, 17, 32 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) outline = casebook_json_outline_new (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outline->len, ==, G_N_ELEMENTS (paths));
  for (guint i = 0; i < outline->len; i++)
    {
      g_autofree char *path = casebook_json_outline_dup_path (outline, text, i);
      guint line;
      guint column;

      casebook_json_outline_place (text, g_array_index (outline, CasebookJsonMark, i).value, &line, &column);
      g_assert_cmpstr (path, ==, paths[i]);
      g_assert_cmpuint (line, ==, lines[i]);
      g_assert_cmpuint (column, ==, columns[i]);
    }
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deep = nest (CASEBOOK_JSON_DEPTH_MAX);
  g_autofree char *too_deep = nest (CASEBOOK_JSON_DEPTH_MAX + 1);
  g_autofree char *abyss = nest (10000);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) outline = casebook_json_outline_new (deep, strlen (deep), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outline->len, ==, CASEBOOK_JSON_DEPTH_MAX);
  g_assert_null (casebook_json_outline_new (too_deep, strlen (too_deep), &error));
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (casebook_json_outline_new (abyss, strlen (abyss), &error));
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_LIMIT);
}

static void
append_random_value (GString *text,
                     guint    depth)
{
  static const char *const scalars[] = {
    "null", "true", "false", "0", "-1.5e3", "12", "\"\"", "\"a\\nb\"", "\"\\u00e9\\ud83d\\ude00\"", "\"\\\\\\\"\"",
  };
  guint n = g_test_rand_int_range (0, 5);
  int shape = depth > 5 ? 0 : g_test_rand_int_range (0, 3);

  if (shape == 0)
    {
      g_string_append (text, scalars[g_test_rand_int_range (0, G_N_ELEMENTS (scalars))]);
      return;
    }

  g_string_append_c (text, shape == 1 ? '[' : '{');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i > 0 ? " ,\n" : " ");
      if (shape == 2)
        g_string_append_printf (text, "\"m%u\" :\t", i);
      append_random_value (text, depth + 1);
    }
  g_string_append_c (text, shape == 1 ? ']' : '}');
}

/* What json-glib, a reader of another make, takes for JSON of these shapes is JSON here too. */
static void
test_random_texts (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) outline = NULL;
      g_autoptr (JsonNode) root = NULL;

      append_random_value (text, 0);
      root = json_from_string (text->str, &error);
      g_assert_no_error (error);
      outline = casebook_json_outline_new (text->str, text->len, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (outline->len, >=, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json-outline/faults", test_faults);
  g_test_add_func ("/formats/json-outline/paths", test_paths);
  g_test_add_func ("/formats/json-outline/depth", test_depth);
  g_test_add_func ("/formats/json-outline/random-texts", test_random_texts);

  return g_test_run ();
}
