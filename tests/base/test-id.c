/* Casebook: tests of ids.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/id.h"

static void
test_new_ids_are_valid_and_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 10000; i++)
    {
      char *id = casebook_id_new ();

      g_assert_true (casebook_id_is_valid (id));
      g_assert_cmpint (id[14], ==, '4');
      g_assert_true (g_hash_table_add (seen, id));
    }
}

/* No character of an id may be any other than it is. */
static void
test_damaged_ids_are_not_valid (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = casebook_id_new ();
      guint at = g_test_rand_int_range (0, 36);
      char c = (char) g_test_rand_int_range (1, 256);
      gboolean hexadecimal = g_ascii_isdigit (c) || (c >= 'a' && c <= 'f');
      gboolean dash = at == 8 || at == 13 || at == 18 || at == 23;

      id[at] = c;
      if (dash)
        g_assert_cmpint (casebook_id_is_valid (id), ==, c == '-');
      else if (!hexadecimal)
        g_assert_false (casebook_id_is_valid (id));
      else if (at != 14 && at != 19)
        g_assert_true (casebook_id_is_valid (id));
    }
}

static void
test_what_is_no_id (void)
{
  g_assert_false (casebook_id_is_valid (NULL));
  g_assert_false (casebook_id_is_valid (""));
  g_assert_false (casebook_id_is_valid ("6F9619FF-8B86-4011-B42D-00C04FC964FF"));
  g_assert_false (casebook_id_is_valid ("6f9619ff8b864011b42d00c04fc964ff"));
  g_assert_false (casebook_id_is_valid ("6f9619ff-8b86-4011-b42d-00c04fc964ff "));
  g_assert_false (casebook_id_is_valid ("{6f9619ff-8b86-4011-b42d-00c04fc964ff}"));
  g_assert_true (casebook_id_is_valid ("6f9619ff-8b86-4011-b42d-00c04fc964ff"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/id/new-ids-are-valid-and-unique", test_new_ids_are_valid_and_unique);
  g_test_add_func ("/base/id/damaged-ids-are-not-valid", test_damaged_ids_are_not_valid);
  g_test_add_func ("/base/id/what-is-no-id", test_what_is_no_id);

  return g_test_run ();
}
