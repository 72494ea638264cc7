/* Casebook: tests of what changes between two texts.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/word-diff.h"
#include "random-text.h"

/* Writes @text with [brackets] around its runs. */
static char *
mark (const char *text,
      GArray     *runs)
{
  GString *marked = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const CasebookWordRun *run = &g_array_index (runs, CasebookWordRun, i);

      g_string_append_len (marked, text + at, run->start - at);
      g_string_append_printf (marked, "[%.*s]", (int) (run->end - run->start), text + run->start);
      at = run->end;
    }
  g_string_append (marked, text + at);

  return g_string_free (marked, FALSE);
}

static void
assert_diff (const char *before,
             const char *after,
             const char *marked_before,
             const char *marked_after)
{
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) added = NULL;
  g_autofree char *with_removed = NULL;
  g_autofree char *with_added = NULL;

  casebook_word_diff (before, after, &removed, &added);
  with_removed = mark (before, removed);
  with_added = mark (after, added);
  g_assert_cmpstr (with_removed, ==, marked_before);
  g_assert_cmpstr (with_added, ==, marked_after);
}

static void
test_words (void)
{
  assert_diff ("", "", "", "");
  assert_diff ("", "Leads it.", "", "[Leads it.]");
  assert_diff ("Leads it.", "", "[Leads it.]", "");
  assert_diff ("Implements parts of it", "Owns all of it", "[Implements parts] of it", "[Owns all] of it");
  assert_diff ("Reviews code for the team", "Reviews code and designs for the team",
               "Reviews code for the team", "Reviews code [and designs] for the team");
}

static void
test_case_and_punctuation_are_no_change (void)
{
  assert_diff ("Leads, and reviews.", "leads and Reviews", "Leads, and reviews.", "leads and Reviews");
  assert_diff ("“Golden path”", "golden path", "“Golden path”", "golden path");
  assert_diff ("re\u0301sume\u0301", "résumé", "re\u0301sume\u0301", "résumé");
  assert_diff ("a — b", "a b", "a [—] b", "a b");
}

static void
test_little_islands_are_taken_in (void)
{
  assert_diff ("fixed the outage", "designed the service", "[fixed the outage]", "[designed the service]");
  assert_diff ("reviews code of the team daily", "writes standards of the company yearly",
               "[reviews code of the team daily]", "[writes standards of the company yearly]");
  assert_diff ("fixes architecture daily", "owns architecture yearly",
               "[fixes] architecture [daily]", "[owns] architecture [yearly]");
  assert_diff ("implements teams everywhere", "understands teams completely",
               "[implements] teams [everywhere]", "[understands] teams [completely]");
  assert_diff ("a to b", "c to d", "[a] to [b]", "[c] to [d]");
  assert_diff ("the outage", "the service", "the [outage]", "the [service]");
  assert_diff ("met it all now", "had it all yet", "[met] it all [now]", "[had] it all [yet]");
}

static void
test_scripts_without_spaces (void)
{
  assert_diff ("我喜欢猫", "我喜欢狗", "我喜欢[猫]", "我喜欢[狗]");
  assert_diff ("サービスを作る", "サービスを直す", "サービスを[作る]", "サービスを[直す]");
  assert_diff ("กิน", "กัน", "[กิ]น", "[กั]น");
  assert_diff ("用 Kubernetes 做", "用 Nomad 做", "用 [Kubernetes] 做", "用 [Nomad] 做");
}

static void
test_whole_texts (void)
{
  g_autofree char *before = random_words ("alpha beta gamma delta", 5000);
  g_autofree char *after = random_words ("one two three four", 5000);
  g_autofree char *marked_before = g_strdup_printf ("[%s]", before);
  g_autofree char *marked_after = g_strdup_printf ("[%s]", after);

  assert_diff (before, after, marked_before, marked_after);
}

/* What is left of @text without its runs, as one would compare it. */
static char *
left_over (const char *text,
           GArray     *runs)
{
  GString *rest = g_string_new (NULL);
  g_autofree char *folded = NULL;
  gsize at = 0;

  for (guint i = 0; i <= runs->len; i++)
    {
      gsize end = i < runs->len ? g_array_index (runs, CasebookWordRun, i).start : strlen (text);

      for (const char *c = text + at; c < text + end; c = g_utf8_next_char (c))
        {
          if (!g_unichar_isspace (g_utf8_get_char (c)) && !g_unichar_ispunct (g_utf8_get_char (c)))
            g_string_append_unichar (rest, g_utf8_get_char (c));
        }
      if (i < runs->len)
        at = g_array_index (runs, CasebookWordRun, i).end;
    }
  folded = g_utf8_normalize (rest->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_string_free (rest, TRUE);

  return g_utf8_casefold (folded, -1);
}

static void
assert_runs_in_order (const char *text,
                      GArray     *runs)
{
  gsize at = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const CasebookWordRun *run = &g_array_index (runs, CasebookWordRun, i);

      g_assert_cmpuint (run->start, <, run->end);
      g_assert_cmpuint (run->end, <=, strlen (text));
      if (i > 0)
        g_assert_cmpuint (run->start, >, at);
      g_assert_true (g_utf8_validate (text + run->start, run->end - run->start, NULL));
      g_assert_false (g_unichar_isspace (g_utf8_get_char (text + run->start)));
      at = run->end;
    }
}

static void
assert_properties (const char *before,
                   const char *after)
{
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) added = NULL;
  g_autofree char *kept_before = NULL;
  g_autofree char *kept_after = NULL;

  casebook_word_diff (before, after, &removed, &added);
  assert_runs_in_order (before, removed);
  assert_runs_in_order (after, added);
  kept_before = left_over (before, removed);
  kept_after = left_over (after, added);
  g_assert_cmpstr (kept_before, ==, kept_after);
}

static void
test_kept_words_agree (void)
{
  static const char words[] = "the a of and Leads, reviews “code” team. standards — übung 猫 狗を architecture";

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *before = random_words (words, g_test_rand_int_range (0, 40));
      g_autofree char *after = random_words (words, g_test_rand_int_range (0, 40));

      assert_properties (before, after);
    }
}

static void
test_any_text (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *before = random_text (g_test_rand_int_range (0, 60));
      g_autofree char *after = random_text (g_test_rand_int_range (0, 60));
      g_autoptr (GArray) removed = NULL;
      g_autoptr (GArray) added = NULL;

      casebook_word_diff (before, after, &removed, &added);
      assert_runs_in_order (before, removed);
      assert_runs_in_order (after, added);
    }
}

static void
test_equal_texts_have_no_runs (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *text = random_text (g_test_rand_int_range (0, 200));
      g_autoptr (GArray) removed = NULL;
      g_autoptr (GArray) added = NULL;

      casebook_word_diff (text, text, &removed, &added);
      g_assert_cmpuint (removed->len, ==, 0);
      g_assert_cmpuint (added->len, ==, 0);
    }
}

/* Two long texts that are nearly equal still show the one word that differs;
 * an algorithm that costs the product of the lengths would not come back. */
static void
test_long_texts (void)
{
  g_autofree char *start = random_words ("alpha beta gamma delta", 40000);
  g_autofree char *end = random_words ("alpha beta gamma delta", 40000);
  g_autofree char *before = g_strdup_printf ("%s architecture %s", start, end);
  g_autofree char *after = g_strdup_printf ("%s reliability %s", start, end);
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) added = NULL;

  casebook_word_diff (before, after, &removed, &added);
  g_assert_cmpuint (removed->len, ==, 1);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_cmpuint (g_array_index (removed, CasebookWordRun, 0).start, ==, strlen (start) + 1);
}

static void
test_outputs_are_optional (void)
{
  g_autoptr (GArray) added = NULL;

  casebook_word_diff ("a", "b", NULL, &added);
  g_assert_cmpuint (added->len, ==, 1);
  casebook_word_diff ("a", "b", NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/word-diff/words", test_words);
  g_test_add_func ("/base/word-diff/case-and-punctuation-are-no-change", test_case_and_punctuation_are_no_change);
  g_test_add_func ("/base/word-diff/little-islands-are-taken-in", test_little_islands_are_taken_in);
  g_test_add_func ("/base/word-diff/scripts-without-spaces", test_scripts_without_spaces);
  g_test_add_func ("/base/word-diff/whole-texts", test_whole_texts);
  g_test_add_func ("/base/word-diff/kept-words-agree", test_kept_words_agree);
  g_test_add_func ("/base/word-diff/any-text", test_any_text);
  g_test_add_func ("/base/word-diff/equal-texts-have-no-runs", test_equal_texts_have_no_runs);
  g_test_add_func ("/base/word-diff/long-texts", test_long_texts);
  g_test_add_func ("/base/word-diff/outputs-are-optional", test_outputs_are_optional);

  return g_test_run ();
}
