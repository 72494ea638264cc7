/* Casebook: tests of claims told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/framework/claim-words.h"

static void
test_blank_sentence_gives_a_hint (void)
{
  g_autofree char *none = casebook_claim_sentence_or_hint (NULL);
  g_autofree char *blank = casebook_claim_sentence_or_hint (" \n");
  g_autofree char *said = casebook_claim_sentence_or_hint ("Set the pattern.");

  g_assert_cmpstr (none, ==, "Say in one sentence why this meets the expectation");
  g_assert_cmpstr (blank, ==, none);
  g_assert_cmpstr (said, ==, "Set the pattern.");
}

static void
test_evidence_says_only_what_is_known (void)
{
  static const struct
  {
    const char   *title;
    CasebookDate  from;
    CasebookDate  to;
    const char   *role;
    const char   *scope;
    const char   *words;
  } rows[] = {
    { "One gateway", 20260100, 20260300, "led", "organisation", "One gateway · Jan – Mar 2026 · led · organisation" },
    { "One gateway", 0, 0, "", "", "One gateway" },
    { "", 20251000, 20251000, "", "three teams", "Untitled evidence · Oct 2025 · three teams" },
    { "بوابة واحدة", 20260100, 20260300, "قادت", "organisation",
      "\u200E\u2068بوابة واحدة\u2069 · Jan – Mar 2026 · \u2068قادت\u2069 · organisation" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE,
                                                            "title", rows[i].title,
                                                            "from", rows[i].from,
                                                            "to", rows[i].to,
                                                            "role", rows[i].role,
                                                            "scope", rows[i].scope,
                                                            NULL);
      g_autofree char *words = casebook_evidence_to_words (evidence);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* A title as long as a page would push everything else out of the row. */
static void
test_a_long_title_is_cut (void)
{
  g_autofree char *title = g_strnfill (2000, 'x');
  g_autoptr (CasebookEvidence) evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE, "title", title, "role", "led", NULL);
  g_autofree char *words = casebook_evidence_to_words (evidence);

  g_assert_cmpint (g_utf8_strlen (words, -1), <, 100);
  g_assert_true (g_str_has_suffix (words, "… · led"));
}

static void
test_only_several_claims_are_worth_a_word (void)
{
  g_autofree char *none = casebook_supports_to_words (0);
  g_autofree char *one = casebook_supports_to_words (1);
  g_autofree char *three = casebook_supports_to_words (3);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "");
  g_assert_cmpstr (three, ==, "supports 3");
}

static void
test_one_claim_is_singular (void)
{
  g_autofree char *one = casebook_claims_to_words (1);
  g_autofree char *two = casebook_claims_to_words (2);

  g_assert_cmpstr (one, ==, "1 claim");
  g_assert_cmpstr (two, ==, "2 claims");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/claim-words/blank-sentence-gives-a-hint", test_blank_sentence_gives_a_hint);
  g_test_add_func ("/ui/claim-words/evidence-says-only-what-is-known", test_evidence_says_only_what_is_known);
  g_test_add_func ("/ui/claim-words/a-long-title-is-cut", test_a_long_title_is_cut);
  g_test_add_func ("/ui/claim-words/only-several-claims-are-worth-a-word", test_only_several_claims_are_worth_a_word);
  g_test_add_func ("/ui/claim-words/one-claim-is-singular", test_one_claim_is_singular);

  return g_test_run ();
}
