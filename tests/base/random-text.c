/* Casebook: texts nobody would think of, for tests.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random-text.h"

/* Characters that programs have stumbled over: controls of C0 and C1, line and
 * paragraph separators, joiners, marks, right to left, noncharacters, the last of all. */
static const gunichar awkward[] = {
  0x01, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x80, 0x85, 0x9f, 0xa0, 0xad, 0x0301, 0x034f, 0x05d0, 0x0627, 0x0e01,
  0x0e34, 0x1e9e, 0x200b, 0x200d, 0x2028, 0x2029, 0x202e, 0x2066, 0x3000, 0x4e00, 0xac00, 0xfb01, 0xfdd0,
  0xfeff, 0xfffc, 0xfffd, 0xffff, 0x1f468, 0x1f3fd, 0x10fffd, 0x10ffff,
};

/* Bytes of any value but zero. */
char *
random_bytes (guint length)
{
  char *bytes = g_new0 (char, length + 1);

  for (guint i = 0; i < length; i++)
    bytes[i] = (char) g_test_rand_int_range (1, 256);

  return bytes;
}

/* Valid UTF-8: plain letters, awkward characters and any others. */
char *
random_text (guint characters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < characters; i++)
    {
      gunichar c;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          c = g_test_rand_int_range ('a', 'z' + 1);
          break;
        case 1:
          c = ' ';
          break;
        case 2:
          c = awkward[g_test_rand_int_range (0, G_N_ELEMENTS (awkward))];
          break;
        default:
          do
            c = g_test_rand_int_range (1, 0x110000);
          while (c >= 0xd800 && c < 0xe000);
        }
      g_string_append_unichar (text, c);
    }

  return g_string_free (text, FALSE);
}

/* Words drawn from @alphabet, a list parted by blanks, so that two texts share many. */
char *
random_words (const char *alphabet,
              guint       words)
{
  g_auto (GStrv) choice = g_strsplit (alphabet, " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words; i++)
    {
      if (i > 0)
        g_string_append (text, g_test_rand_bit () ? " " : "\n ");
      g_string_append (text, choice[g_test_rand_int_range (0, g_strv_length (choice))]);
    }

  return g_string_free (text, FALSE);
}
