/* Casebook: tests of reading Casebook's own JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/built-in.h"
#include "formats/casebook-format.h"
#include "formats/casebook-reader.h"

#define HEAD "{\n\"casebook-framework\": 1, \"id\": \"f\", \"version\": \"1\", \"title\": \"F\",\n"

typedef struct
{
  const char *text;
  int         code;
  const char *message;
} Fault;

static const Fault faults[] = {
  { "[]", CASEBOOK_FORMAT_ERROR_SHAPE,
    "Line 1, column 1: The file holds a list. Casebook reads one framework from a file, and expects an object in curly brackets." },
  { "7", CASEBOOK_FORMAT_ERROR_SHAPE, "Line 1, column 1: An object in curly brackets is expected here." },
  { "{\"id\": \"f\"}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "Line 1, column 1: The member “casebook-framework” is missing; this is no Casebook framework." },
  { "{\"casebook-framework\": 2}", CASEBOOK_FORMAT_ERROR_UNSUPPORTED,
    "casebook-framework, line 1, column 2: This file is of version 2 of the format; this Casebook reads up to version 1. "
    "A newer Casebook can open it." },
  { "{\"casebook-framework\": \"1\"}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "casebook-framework, line 1, column 2: A whole number from 1 to 2147483647 is expected here." },
  { "{\"casebook-framework\": 1, \"id\": \"f\", \"title\": \"F\"}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "Line 1, column 1: The member “version” is missing." },
  { "{\"casebook-framework\": 1,\n \"id\": \"\"}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "id, line 2, column 2: This must not be empty." },
  { "{\"casebook-framework\": 1, \"id\": \"a\", \"id\": \"b\"}", CASEBOOK_FORMAT_ERROR_SYNTAX,
    "id, line 1, column 38: The object already has a member of this name." },
  { "{\"casebook-framework\": 1, \"id\": \"a\", \"\\u0069d\": \"b\"}", CASEBOOK_FORMAT_ERROR_SYNTAX,
    "[\"\\u0069d\"], line 1, column 38: The object already has a member of this name." },
  { HEAD "\"items\": {}}", CASEBOOK_FORMAT_ERROR_SHAPE, "items, line 3, column 1: A list in square brackets is expected here." },
  { HEAD "\"items\": [[]]}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "items[0], line 3, column 11: An object in curly brackets is expected here." },
  { HEAD "\"items\": [{\"id\": 3}]}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "items[0].id, line 3, column 12: A text in double quotes is expected here." },
  { HEAD "\"items\": [{\"id\": \"a\", \"title\": null}]}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "items[0].title, line 3, column 23: A text in double quotes is expected here." },
  { HEAD "\"items\": [{\"id\": \"a\"}]}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "items[0], line 3, column 11: The member “title” is missing." },
  { HEAD "\"items\": [{\"id\": \"a\", \"title\": \"A\"},\n{\"id\": \"a\", \"title\": \"B\"}]}", CASEBOOK_FORMAT_ERROR_REFERENCE,
    "items[1].id, line 4, column 2: The id “a” is already used by items[0] on line 3." },
  { HEAD "\"items\": [{\"id\": \"a\", \"title\": \"A\", \"expectations\": [{\"id\": \"e\", \"kind\": \"skill\", \"level\": \"x\"}]}]}",
    CASEBOOK_FORMAT_ERROR_REFERENCE,
    "items[0].expectations[0].level, line 3, column 83: There is no level “x” in this framework." },
  { HEAD "\"items\": [{\"id\": \"a\", \"title\": \"A\", \"expectations\": [{\"id\": \"e\", \"kind\": \"wish\"}]}]}",
    CASEBOOK_FORMAT_ERROR_SHAPE,
    "items[0].expectations[0].kind, line 3, column 66: “wish” is no kind that Casebook knows. It knows “statement”, “skill”, "
    "“behaviour”, “practice”, “example”, “anti-example”." },
  { HEAD "\"items\": [{\"id\": \"a\", \"title\": \"A\", \"scale\": \"s\"}]}", CASEBOOK_FORMAT_ERROR_REFERENCE,
    "items[0].scale, line 3, column 37: There is no rating scale “s” in this framework." },
  { HEAD "\"items\": [{\"id\": \"a\", \"title\": \"A\", \"required-at\": [\"l\"]}]}", CASEBOOK_FORMAT_ERROR_REFERENCE,
    "items[0].required-at[0], line 3, column 53: There is no level “l” in this framework." },
  { HEAD "\"levels\": [{\"id\": \"l\", \"title\": \"L\", \"ordinal\": 1.5}]}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "levels[0].ordinal, line 3, column 38: A whole number from -2147483648 to 2147483647 is expected here." },
  { HEAD "\"transitions\": [{\"from\": \"l\"}]}", CASEBOOK_FORMAT_ERROR_REFERENCE,
    "transitions[0].from, line 3, column 18: There is no level “l” in this framework." },
  { HEAD "\"resources\": [{\"id\": \"r\", \"kind\": \"book\", \"title\": \"R\", \"items\": [\"i\"]}]}", CASEBOOK_FORMAT_ERROR_REFERENCE,
    "resources[0].items[0], line 3, column 67: There is no item “i” in this framework." },
  { HEAD "\"resources\": [{\"id\": \"r\", \"kind\": \"book\", \"title\": \"R\", \"year\": 0}]}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "resources[0].year, line 3, column 57: A whole number from 1 to 9999 is expected here." },
  { HEAD "\"description\": \"a\\u0007b\"}", CASEBOOK_FORMAT_ERROR_SHAPE,
    "description, line 3, column 1: The description has a control character (U+0007) as character 2. Nothing was changed." },
};

static CasebookFramework *
read_text (const char            *text,
           gsize                  length,
           CasebookFormatReport  *report,
           GError               **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (CasebookFormatReport) own = NULL;

  if (report == NULL)
    report = own = casebook_format_report_new ();

  return casebook_reader_read (bytes, NULL, report, NULL, error);
}

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (faults[i].text, strlen (faults[i].text), NULL, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, faults[i].message);
      g_assert_error (error, CASEBOOK_FORMAT_ERROR, faults[i].code);
    }
}

static void
test_encodings (void)
{
  static const char utf16[] = "\xFF\xFE{\0}\0";
  static const char latin1[] = "{\n\"title\": \"\xE9\"}";
  static const char marked[] = "\xEF\xBB\xBF" HEAD "\"language\": \"fr\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = NULL;

  g_assert_null (read_text (utf16, sizeof utf16 - 1, NULL, &error));
  g_assert_cmpstr (error->message, ==, "Line 1, column 1: The file is UTF-16; save it as UTF-8.");
  g_clear_error (&error);

  g_assert_null (read_text (latin1, sizeof latin1 - 1, NULL, &error));
  g_assert_cmpstr (error->message, ==,
                   "Line 2, column 11: A byte stands here that is not UTF-8; save the file as UTF-8.");
  g_clear_error (&error);

  g_assert_null (read_text ("", 0, NULL, &error));
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SYNTAX);
  g_clear_error (&error);

  framework = read_text (marked, sizeof marked - 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (casebook_framework_get_language (framework), ==, "fr");
}

static void
test_limits (void)
{
  g_autoptr (GString) many = g_string_new (HEAD "\"items\": [");
  g_autoptr (GString) title = g_string_new (HEAD "\"items\": [{\"id\": \"a\", \"title\": \"");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= CASEBOOK_FORMAT_ITEMS_MAX; i++)
    g_string_append_printf (many, "%s{\"id\": \"%u\", \"title\": \"\"}", i > 0 ? "," : "", i);
  g_string_append (many, "]}");
  g_assert_null (read_text (many->str, many->len, NULL, &error));
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "items[100000], line 3,"));
  g_clear_error (&error);

  for (guint i = 0; i < 1024 * 1024; i++)
    g_string_append_c (title, 'a');
  g_string_append (title, "\"}]}");
  g_assert_null (read_text (title->str, title->len, NULL, &error));
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "items[0].title, line 3, column 23: "));
}

static void
test_unknown_members_are_reported (void)
{
  static const char text[] =
    HEAD "\"colour\": \"red\",\n\"items\": [{\"id\": \"a\", \"title\": \"A\",\n  \"weight\": {\"id\": \"a\"}}]}";
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = read_text (text, sizeof text - 1, report, &error);
  const CasebookFormatEntry *entry;

  g_assert_no_error (error);
  g_assert_cmpuint (casebook_format_report_get_n (report, CASEBOOK_FORMAT_LOSS), ==, 2);
  g_assert_cmpuint (casebook_format_report_get_n (report, CASEBOOK_FORMAT_REPAIR), ==, 0);
  g_assert_cmpuint (casebook_format_report_get_size (report), ==, 2);

  entry = casebook_format_report_get_entry (report, 0);
  g_assert_cmpstr (entry->code, ==, "unknown-member");
  g_assert_cmpstr (entry->item, ==, "colour");
  g_assert_cmpuint (entry->line, ==, 3);
  entry = casebook_format_report_get_entry (report, 1);
  g_assert_cmpstr (entry->item, ==, "items[0].weight");
  g_assert_cmpuint (entry->line, ==, 5);
  g_assert_cmpstr (entry->sentence, ==, "Casebook does not know “weight” and does not keep it.");
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  g_autoptr (CasebookFormatReport) report = casebook_format_report_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (casebook_reader_read (bytes, NULL, report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Whatever is read: a framework, or an error of ours with a message. */
static void
read_anything (const char *text,
               gsize       length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = read_text (text, length, NULL, &error);

  g_assert_true ((framework == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (error->domain == CASEBOOK_FORMAT_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpstr (error->message, !=, "");
    }
}

static const char small[] =
  HEAD
  "\"levels\": [{\"id\": \"l\", \"title\": \"L\", \"ordinal\": -3}, {\"id\": \"m\", \"title\": \"M\"}],\n"
  "\"scales\": [{\"id\": \"s\", \"points\": [{\"label\": \"low\"}, {\"label\": \"high\\u00e9\\ud83d\\ude00\"}]}],\n"
  "\"transitions\": [{\"from\": \"l\", \"to\": \"m\", \"focus\": [\"a\", \"b\"]}],\n"
  "\"items\": [{\"id\": \"a\", \"title\": \"A\", \"scale\": \"s\", \"required-at\": [\"m\"], \"items\": [\n"
  "  {\"id\": \"b\", \"title\": \"B\", \"expectations\": [{\"id\": \"e\", \"kind\": \"skill\", \"level\": \"m\"}]}]}],\n"
  "\"resources\": [{\"id\": \"r\", \"kind\": \"book\", \"title\": \"R\", \"year\": 1999, \"items\": [\"b\"]}]}";

static void
test_truncated (void)
{
  for (gsize length = 0; length < sizeof small - 1; length++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (small, length, NULL, &error));
      g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SYNTAX);
    }
  read_anything (small, sizeof small - 1);
}

static void
test_every_bit_flipped (void)
{
  for (gsize bit = 0; bit < (sizeof small - 1) * 8; bit++)
    {
      char text[sizeof small];

      memcpy (text, small, sizeof small);
      text[bit / 8] ^= 1 << bit % 8;
      read_anything (text, sizeof small - 1);
    }
}

static void
test_random_damage (void)
{
  g_autoptr (GBytes) bytes = casebook_built_in_framework ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *text = g_memdup2 (data, length);
      guint n = g_test_rand_int_range (1, 10);

      for (guint i = 0; i < n; i++)
        {
          gsize from = g_test_rand_int_range (0, length - 64);
          gsize to = g_test_rand_int_range (0, length - 64);

          memmove (text + to, text + from, g_test_rand_int_range (1, 64));
        }
      read_anything (text, length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/casebook-reader/faults", test_faults);
  g_test_add_func ("/formats/casebook-reader/encodings", test_encodings);
  g_test_add_func ("/formats/casebook-reader/limits", test_limits);
  g_test_add_func ("/formats/casebook-reader/unknown-members-are-reported", test_unknown_members_are_reported);
  g_test_add_func ("/formats/casebook-reader/cancelled", test_cancelled);
  g_test_add_func ("/formats/casebook-reader/truncated", test_truncated);
  g_test_add_func ("/formats/casebook-reader/every-bit-flipped", test_every_bit_flipped);
  g_test_add_func ("/formats/casebook-reader/random-damage", test_random_damage);

  return g_test_run ();
}
