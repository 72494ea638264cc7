/* Casebook: tests of plausible sentences. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "exchange/synthetic-text.h"

typedef char *(*Make) (GRand *rand);

static const Make makers[] = {
  casebook_synthetic_text_name,
  casebook_synthetic_text_team,
  casebook_synthetic_text_title,
  casebook_synthetic_text_situation,
  casebook_synthetic_text_action,
  casebook_synthetic_text_result,
  casebook_synthetic_text_claim,
  casebook_synthetic_text_ask,
};

static void
test_texts_are_texts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 300; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
        {
          g_autofree char *text = makers[i] (rand);

          g_assert_true (casebook_text_check_line (text, "text", NULL));
          g_assert_false (casebook_text_is_blank (text));
          g_assert_null (strchr (text, '$'));
          g_assert_false (g_unichar_islower (g_utf8_get_char (text)));
        }
    }
}

/* Another machine, another day: the same state of chance gives the same text. */
static void
test_same_seed_same_text (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) first = g_rand_new_with_seed (seed);
  g_autoptr (GRand) second = g_rand_new_with_seed (seed);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autofree char *a = makers[i] (first);
      g_autofree char *b = makers[i] (second);

      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_ids (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      char *id = casebook_synthetic_text_id (rand);

      g_assert_true (casebook_id_is_valid (id));
      g_assert_cmpint (id[14], ==, '4');
      g_assert_nonnull (strchr ("89ab", id[19]));
      g_assert_true (g_hash_table_add (ids, id));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/synthetic-text/texts-are-texts", test_texts_are_texts);
  g_test_add_func ("/exchange/synthetic-text/same-seed-same-text", test_same_seed_same_text);
  g_test_add_func ("/exchange/synthetic-text/ids", test_ids);

  return g_test_run ();
}
