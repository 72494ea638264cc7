/* Casebook: tests of SHA-256 digests.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/digest.h"

/* The examples of FIPS 180-4 and its companion test vectors. */
static void
test_known_digests (void)
{
  static const struct { const char *text; const char *digest; } cases[] = {
    { "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
    { "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
    { "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autofree char *digest = casebook_digest_of_bytes (bytes);

      g_assert_cmpstr (digest, ==, cases[i].digest);
      g_assert_true (casebook_digest_is_valid (digest));
    }
}

/* However the bytes are parted, the digest is that of the whole. */
static void
test_pieces_make_the_whole (void)
{
  for (guint round = 0; round < 50; round++)
    {
      gsize length = g_test_rand_int_range (0, 5000);
      guint8 *data = g_malloc (length + 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *whole = NULL;
      g_autofree char *pieces = NULL;
      GChecksum *checksum = g_checksum_new (G_CHECKSUM_SHA256);

      for (gsize i = 0; i < length; i++)
        data[i] = g_test_rand_int_range (0, 256);
      for (gsize at = 0; at < length;)
        {
          gsize n = g_test_rand_int_range (1, length - at + 1);

          g_checksum_update (checksum, data + at, n);
          at += n;
        }
      bytes = g_bytes_new_take (data, length);
      whole = casebook_digest_of_bytes (bytes);
      pieces = casebook_digest_take (checksum);
      g_assert_cmpstr (whole, ==, pieces);
    }
}

static void
test_what_is_no_digest (void)
{
  g_assert_false (casebook_digest_is_valid (NULL));
  g_assert_false (casebook_digest_is_valid (""));
  g_assert_false (casebook_digest_is_valid ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85"));
  g_assert_false (casebook_digest_is_valid ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8555"));
  g_assert_false (casebook_digest_is_valid ("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"));
  g_assert_false (casebook_digest_is_valid ("../../../../../../../../../../../../../../../../../../etc/passwd"));
}

static void
test_short_form (void)
{
  g_autofree char *shortened =
    casebook_digest_shorten ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  g_assert_cmpstr (shortened, ==, "e3b0 c442 98fc");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/digest/known-digests", test_known_digests);
  g_test_add_func ("/base/digest/pieces-make-the-whole", test_pieces_make_the_whole);
  g_test_add_func ("/base/digest/what-is-no-digest", test_what_is_no_digest);
  g_test_add_func ("/base/digest/short-form", test_short_form);

  return g_test_run ();
}
