/* Casebook: tests of text that people write.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/text.h"
#include "random-text.h"

static gboolean
accepts_body (const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean accepted = casebook_text_check_body (text, "situation", &error);

  g_assert_cmpint (accepted, ==, error == NULL);
  if (error != NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_nonnull (strstr (error->message, "situation"));
    }
  return accepted;
}

static void
test_what_is_refused (void)
{
  static const struct { const char *text; int line; int body; } cases[] = {
    { "", -1, -1 },
    { "Zero to one", -1, -1 },
    { "Überblick 猫 👩🏽‍💻", -1, -1 },
    { "one\u2028two", -1, -1 },
    { "one\ntwo", CASEBOOK_TEXT_ERROR_CONTROL, -1 },
    { "one\ttwo", CASEBOOK_TEXT_ERROR_CONTROL, -1 },
    { "one\rtwo", CASEBOOK_TEXT_ERROR_CONTROL, CASEBOOK_TEXT_ERROR_CONTROL },
    { "\x1b[31mred", CASEBOOK_TEXT_ERROR_CONTROL, CASEBOOK_TEXT_ERROR_CONTROL },
    { "\x7f", CASEBOOK_TEXT_ERROR_CONTROL, CASEBOOK_TEXT_ERROR_CONTROL },
    { "\xc2\x85", CASEBOOK_TEXT_ERROR_CONTROL, CASEBOOK_TEXT_ERROR_CONTROL },
    { "a\xc2\x9f" "b", CASEBOOK_TEXT_ERROR_CONTROL, CASEBOOK_TEXT_ERROR_CONTROL },
    { "\xed\xa0\x80", CASEBOOK_TEXT_ERROR_ENCODING, CASEBOOK_TEXT_ERROR_ENCODING },
    { "a\xed\xbf\xbf", CASEBOOK_TEXT_ERROR_ENCODING, CASEBOOK_TEXT_ERROR_ENCODING },
    { "\xc0\x80", CASEBOOK_TEXT_ERROR_ENCODING, CASEBOOK_TEXT_ERROR_ENCODING },
    { "caf\xe9", CASEBOOK_TEXT_ERROR_ENCODING, CASEBOOK_TEXT_ERROR_ENCODING },
    { "cut \xe2\x80", CASEBOOK_TEXT_ERROR_ENCODING, CASEBOOK_TEXT_ERROR_ENCODING },
    { "\xf4\x90\x80\x80", CASEBOOK_TEXT_ERROR_ENCODING, CASEBOOK_TEXT_ERROR_ENCODING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) line = NULL;
      g_autoptr (GError) body = NULL;

      casebook_text_check_line (cases[i].text, "title", &line);
      casebook_text_check_body (cases[i].text, "title", &body);
      g_assert_cmpint (line != NULL ? line->code : -1, ==, cases[i].line);
      g_assert_cmpint (body != NULL ? body->code : -1, ==, cases[i].body);
    }
}

static void
test_length_is_counted_in_characters (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CASEBOOK_TEXT_LINE_MAX; i++)
    g_string_append (text, "猫");
  g_assert_true (casebook_text_check_line (text->str, "title", NULL));

  g_string_append_c (text, 'a');
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (casebook_text_check_line (text->str, "title", &error));
    g_assert_error (error, CASEBOOK_TEXT_ERROR, CASEBOOK_TEXT_ERROR_LENGTH);
    g_assert_nonnull (strstr (error->message, "2001"));
  }
  g_assert_true (accepts_body (text->str));

  g_string_set_size (text, 1024 * 1024);
  memset (text->str, 'a', text->len);
  g_assert_false (accepts_body (text->str));
  g_string_free (text, TRUE);
}

/* What was cleaned is accepted, and cleaning it again changes nothing. */
static void
assert_clean (const char *text)
{
  g_autofree char *once = casebook_text_clean (text, -1);
  g_autofree char *twice = casebook_text_clean (once, -1);

  g_assert_true (accepts_body (once));
  g_assert_cmpstr (once, ==, twice);
  if (accepts_body (text))
    g_assert_cmpstr (once, ==, text);
}

static void
test_clean_makes_acceptable (void)
{
  g_autofree char *lines = casebook_text_clean ("a\r\nb\rc\n\r\nd\x1b[0m", -1);
  g_autofree char *part = casebook_text_clean ("abc\0def", 7);

  g_assert_cmpstr (lines, ==, "a\nb\nc\n\nd[0m");
  g_assert_true (g_str_has_prefix (part, "abc"));
  g_assert_true (accepts_body (part));

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *bytes = random_bytes (g_test_rand_int_range (0, 80));
      g_autofree char *text = random_text (g_test_rand_int_range (0, 80));

      assert_clean (bytes);
      assert_clean (text);
    }
}

static void
test_fold (void)
{
  static const struct { const char *text; const char *folded; } cases[] = {
    { "Überblick", "uberblick" },
    { "U\u0308berblick", "uberblick" },
    { "ÉCLAIR", "eclair" },
    { "Straße", "strasse" },
    { "ﬁne", "fine" },
    { "Ǆ", "dz" },
    { "Ω", "ω" },
    { "\u1d39", "m" },
    { "\u13c2\uab92", "\uab92\uab92" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = casebook_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* Composed or not, a text folds to one form, which folds to itself. */
static void
test_fold_is_stable (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = random_text (g_test_rand_int_range (0, 60));
      g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      g_autofree char *folded = casebook_text_fold (text);
      g_autofree char *folded_composed = casebook_text_fold (composed);
      g_autofree char *again = casebook_text_fold (folded);

      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_cmpstr (folded, ==, folded_composed);
      g_assert_cmpstr (folded, ==, again);
    }
}

static void
test_blank (void)
{
  g_assert_true (casebook_text_is_blank (NULL));
  g_assert_true (casebook_text_is_blank (""));
  g_assert_true (casebook_text_is_blank (" \n\t\u00a0\u2028\u3000"));
  g_assert_false (casebook_text_is_blank (" . "));
  g_assert_false (casebook_text_is_blank ("\u200b"));
}

static void
test_excerpt (void)
{
  static const struct { const char *text; guint characters; const char *excerpt; } cases[] = {
    { "", 10, "" },
    { "short", 10, "short" },
    { "exactly10!", 10, "exactly10!" },
    { "one\ntwo\n\nthree", 20, "one two three" },
    { "  led the work  ", 20, "led the work" },
    { "Moved forty services in one day", 20, "Moved forty services…" },
    { "Moved forty sea containers", 15, "Moved forty sea…" },
    { "Moved forty services in one day", 17, "Moved forty servi…" },
    { "Moved forty services in one day", 14, "Moved forty…" },
    { "Donaudampfschifffahrtsgesellschaft", 10, "Donaudampf…" },
    { "猫猫猫猫", 2, "猫猫…" },
    { "words that end here   ", 19, "words that end here" },
    { "abc", 0, "…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *excerpt = casebook_text_excerpt (cases[i].text, cases[i].characters);

      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

static void
test_excerpt_of_anything (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *text = random_text (g_test_rand_int_range (0, 80));
      guint characters = g_test_rand_int_range (0, 40);
      g_autofree char *excerpt = casebook_text_excerpt (text, characters);
      glong length = g_utf8_strlen (excerpt, -1);

      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      g_assert_cmpint (length, <=, (glong) characters + 1);
      g_assert_null (strchr (excerpt, '\n'));
      g_assert_null (strstr (excerpt, "\u2028"));
      g_assert_null (strstr (excerpt, "  "));
      g_assert_false (g_str_has_prefix (excerpt, " "));
      g_assert_false (g_str_has_suffix (excerpt, " "));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/text/what-is-refused", test_what_is_refused);
  g_test_add_func ("/base/text/length-is-counted-in-characters", test_length_is_counted_in_characters);
  g_test_add_func ("/base/text/clean-makes-acceptable", test_clean_makes_acceptable);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/fold-is-stable", test_fold_is_stable);
  g_test_add_func ("/base/text/blank", test_blank);
  g_test_add_func ("/base/text/excerpt", test_excerpt);
  g_test_add_func ("/base/text/excerpt-of-anything", test_excerpt_of_anything);

  return g_test_run ();
}
