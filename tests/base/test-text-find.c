/* Casebook: tests of words found in text. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "base/text-find.h"
#include "random-text.h"

/* What is found, as it is written, with bars between. */
static char *
found_in (const char *text,
          const char *words)
{
  g_autofree char *folded = casebook_text_find_fold (words);
  g_autoptr (GArray) spans = casebook_text_find (text, folded);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const CasebookTextSpan *span = &g_array_index (spans, CasebookTextSpan, i);

      if (i > 0)
        g_string_append_c (found, '|');
      g_string_append_len (found, text + span->start, span->end - span->start);
    }

  return g_string_free (found, FALSE);
}

static void
test_found_as_it_is_written (void)
{
  static const struct { const char *text; const char *words; const char *found; } cases[] = {
    { "One and ONE and one", "one", "One|ONE|one" },
    { "Überblick, u\u0308ber", "uber", "Über|u\u0308ber" },
    { "Cafe\u0301 au lait", "cafe", "Cafe\u0301" },
    { "Straße", "SS", "ß" },
    { "Straße", "s", "S|ß" },
    { "ﬁne and fine", "fi", "ﬁ|fi" },
    { "aaaa", "aa", "aa|aa" },
    { "two\n  words", "two words", "two\n  words" },
    { "two\u00a0words", " two  words ", "two\u00a0words" },
    { "hy\u00adphen", "hyphen", "hy\u00adphen" },
    { "\u2068Q1\u2069 and Q2", "q1 and", "Q1\u2069 and" },
    { "مُحَمَّد", "محمد", "مُحَمَّد" },
    { "数据库", "据", "据" },
    { "nothing", "else", "" },
    { "nothing", "", "" },
    { "nothing", "  ", "" },
    { "", "else", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = found_in (cases[i].text, cases[i].words);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* A filter and the bar of the packet find the same. */
static void
test_as_filters_do (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = random_text (g_test_rand_int_range (0, 40));
      g_autofree char *words = random_text (1);
      g_autofree char *folded_text = casebook_text_fold (text);
      g_autofree char *folded_words = casebook_text_fold (words);
      g_autofree char *found = found_in (text, words);
      gunichar character = g_utf8_get_char (words);

      /* Where they are not the same on purpose. */
      if (*folded_words == '\0' || strchr (folded_words, ' ') != NULL || g_unichar_isspace (character) ||
          g_unichar_type (character) == G_UNICODE_FORMAT)
        continue;
      g_assert_true ((*found != '\0') == (strstr (folded_text, folded_words) != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-find/found-as-it-is-written", test_found_as_it_is_written);
  g_test_add_func ("/text-find/as-filters-do", test_as_filters_do);

  return g_test_run ();
}
