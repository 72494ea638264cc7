/* Casebook: tests of which way text is read. SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/direction.h"

typedef struct
{
  const char       *text;
  CasebookDirection direction;
} Case;

static void
check (const Case *cases,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (casebook_direction_of (cases[i].text), ==, cases[i].direction);
}

static void
test_the_first_letter_says (void)
{
  static const Case cases[] = {
    { "Robin Quill", CASEBOOK_DIRECTION_RIGHT },
    { "Ärger سارة", CASEBOOK_DIRECTION_RIGHT },
    { "سارة Robin", CASEBOOK_DIRECTION_LEFT },
    { "שלום", CASEBOOK_DIRECTION_LEFT },
    { "延迟", CASEBOOK_DIRECTION_RIGHT },
    { "« 12 % », שלום", CASEBOOK_DIRECTION_LEFT },
    { "« 12 % Moved »", CASEBOOK_DIRECTION_RIGHT },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_signs_and_numbers_say_nothing (void)
{
  static const Case cases[] = {
    { "", CASEBOOK_DIRECTION_NONE },
    { "2026 – 41 %", CASEBOOK_DIRECTION_NONE },
    { "\u2013", CASEBOOK_DIRECTION_NONE },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_marks_say_and_what_is_apart_does_not (void)
{
  static const Case cases[] = {
    { "\u200eسارة", CASEBOOK_DIRECTION_RIGHT },
    { "\u200fRobin", CASEBOOK_DIRECTION_LEFT },
    { "\u2068سارة\u2069 2026", CASEBOOK_DIRECTION_NONE },
    { "\u2068سارة\u2069 edited", CASEBOOK_DIRECTION_RIGHT },
    { "\u2069سارة", CASEBOOK_DIRECTION_LEFT },
    { "\u2068\u2068a\u2069b\u2069سارة", CASEBOOK_DIRECTION_LEFT },
  };

  check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/direction/the-first-letter-says", test_the_first_letter_says);
  g_test_add_func ("/direction/signs-and-numbers-say-nothing", test_signs_and_numbers_say_nothing);
  g_test_add_func ("/direction/marks-say-and-what-is-apart-does-not", test_marks_say_and_what_is_apart_does_not);

  return g_test_run ();
}
