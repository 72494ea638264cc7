/* Casebook: tests of facts beside each other on one line. SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/fact-line.h"

static void
assert_line (const char       *expected,
             CasebookDirection direction,
             const char *const facts[])
{
  g_autofree char *line = casebook_fact_line_join (facts, direction);

  g_assert_cmpstr (line, ==, expected);
}

/* The line goes the way it is told, whoever it is about. */
static void
test_left_to_right (void)
{
  const CasebookDirection right = CASEBOOK_DIRECTION_RIGHT;

  assert_line ("", right, (const char *[]) { NULL });
  assert_line ("Robin Quill", right, (const char *[]) { "Robin Quill", NULL });
  assert_line ("Robin Quill · edited today", right, (const char *[]) { "Robin Quill", "edited today", NULL });
  assert_line ("\u200E\u2068سارة\u2069 · edited today", right, (const char *[]) { "سارة", "edited today", NULL });
  assert_line ("edited today · \u2068سارة\u2069", right, (const char *[]) { "edited today", "سارة", NULL });
  assert_line ("\u200E2026 · \u2068سارة\u2069", right, (const char *[]) { "2026", "سارة", NULL });
}

static void
test_right_to_left (void)
{
  const CasebookDirection left = CASEBOOK_DIRECTION_LEFT;

  assert_line ("سارة", left, (const char *[]) { "سارة", NULL });
  assert_line ("\u200F\u2068Robin Quill\u2069 · 2026", left, (const char *[]) { "Robin Quill", "2026", NULL });
}

/* Where nobody says, it goes as its first words do, and those behind do not turn it. */
static void
test_the_way_of_the_first_fact (void)
{
  const CasebookDirection none = CASEBOOK_DIRECTION_NONE;

  assert_line ("12 · 41 %", none, (const char *[]) { "12", "41 %", NULL });
  assert_line ("12 · سارة · \u2068Robin\u2069", none, (const char *[]) { "12", "سارة", "Robin", NULL });
  assert_line ("Robin · \u2068سارة\u2069", none, (const char *[]) { "Robin", "سارة", NULL });
}

/* A line may be a fact of another, and is not set apart by what is set apart in it. */
static void
test_a_line_in_a_line (void)
{
  g_autofree char *inner = casebook_fact_line_join ((const char *[]) { "سارة", "led", NULL }, CASEBOOK_DIRECTION_RIGHT);

  assert_line ("Title · \u200E\u2068سارة\u2069 · led", CASEBOOK_DIRECTION_RIGHT, (const char *[]) { "Title", inner, NULL });
}

static void
test_what_is_blank_is_not_there (void)
{
  g_autofree char *spoken = casebook_fact_line_speak ((const char *[]) { "", "Robin Quill", " ", "edited today", "", NULL });

  assert_line ("Robin Quill · edited today", CASEBOOK_DIRECTION_RIGHT,
               (const char *[]) { "", "Robin Quill", " ", "edited today", "", NULL });
  g_assert_cmpstr (spoken, ==, "Robin Quill, edited today");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fact-line/left-to-right", test_left_to_right);
  g_test_add_func ("/fact-line/right-to-left", test_right_to_left);
  g_test_add_func ("/fact-line/the-way-of-the-first-fact", test_the_way_of_the_first_fact);
  g_test_add_func ("/fact-line/a-line-in-a-line", test_a_line_in_a_line);
  g_test_add_func ("/fact-line/what-is-blank-is-not-there", test_what_is_blank_is_not_there);

  return g_test_run ();
}
