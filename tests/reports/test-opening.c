/* Casebook: tests of how texts begin. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/opening.h"

typedef struct
{
  const char *text;
  guint       characters;
  const char *opening;
} Case;

static void
check (const Case *cases,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *opening = casebook_opening_of (cases[i].text, cases[i].characters);

      g_assert_cmpstr (opening, ==, cases[i].opening);
      g_assert_cmpint (g_utf8_strlen (opening, -1), <=, cases[i].characters + 1);
    }
}

static void
test_what_fits_is_whole (void)
{
  static const Case cases[] = {
    { "", 20, "" },
    { "One. Two.", 9, "One. Two." },
    { "Start-up fell from 41 to 9 seconds. Nobody is paged at night.", 190,
      "Start-up fell from 41 to 9 seconds. Nobody is paged at night." },
    { "Latency fell by approx. a third", 190, "Latency fell by approx. a third" },
    { "The first line.\n\n  The second line", 190, "The first line. The second line" },
    { "A thought that goes on …", 190, "A thought that goes on …" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_what_does_not_fit_ends_with_a_sentence (void)
{
  static const Case cases[] = {
    { "It is faster. It is cheaper. It is also much better liked.", 30, "It is faster. It is cheaper." },
    { "Is it faster? It is! “Much faster.” And then it went on.", 38, "Is it faster? It is! “Much faster.”" },
    { "延迟减少了一半。没有人被叫醒。每个团队都在使用它。", 18, "延迟减少了一半。没有人被叫醒。" },
    { "انخفض الوقت؟ لا أحد يستيقظ ليلا. كل الفرق تستخدمه", 34, "انخفض الوقت؟ لا أحد يستيقظ ليلا." },
    { "यह अच्छा है। और यह भी अच्छा है। सब इसे पसंद करते हैं।", 32, "यह अच्छा है। और यह भी अच्छा है।" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_an_abbreviation_ends_no_sentence (void)
{
  static const Case cases[] = {
    { "Latency fell by approx. a third for all of the teams", 38, "Latency fell by approx. a third for…" },
    { "Runs on all of it, e.g. Kubernetes and Nomad", 30, "Runs on all of it, e.g.…" },
    { "Das lief z. B. Montags nicht mehr von selbst", 26, "Das lief z. B. Montags…" },
    { "Seit dem 3. Mai 2025 schläft jeder durch", 24, "Seit dem 3. Mai 2025…" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* A few words and an empty space tell less than the beginning of the next sentence. */
static void
test_room_is_not_left_empty (void)
{
  static const Case cases[] = {
    { "Done. The new gateway carries all of the traffic of every team", 40, "Done. The new gateway carries all of the…" },
    { "Onewordthatisverylongandhasnoplacetobecut", 10, "Onewordtha…" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/opening/what-fits-is-whole", test_what_fits_is_whole);
  g_test_add_func ("/opening/what-does-not-fit-ends-with-a-sentence", test_what_does_not_fit_ends_with_a_sentence);
  g_test_add_func ("/opening/an-abbreviation-ends-no-sentence", test_an_abbreviation_ends_no_sentence);
  g_test_add_func ("/opening/room-is-not-left-empty", test_room_is_not_left_empty);

  return g_test_run ();
}
