/* Casebook: tests of addresses that evidence points to. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/link.h"

typedef struct
{
  const char *given;
  const char *kept;
  int         code; /* of the error, where nothing is kept */
} Case;

static const Case cases[] = {
  { "https://example.org/page", "https://example.org/page", 0 },
  { "  http://example.org ", "http://example.org", 0 },
  { "mailto:wren@example.org", "mailto:wren@example.org", 0 },
  { "example.org/a?b=c#d", "https://example.org/a?b=c#d", 0 },
  { "wiki.corp:8443/page", "https://wiki.corp:8443/page", 0 },
  { "example.org:8080", "https://example.org:8080", 0 },
  { "example.org:8080?a=b", "https://example.org:8080?a=b", 0 },
  { "localhost:3000", "https://localhost:3000", 0 },
  { "wiki:8443/page", "https://wiki:8443/page", 0 },
  { "https://wiki:8443", "https://wiki:8443", 0 },
  { "ftp://example.org/a", "ftp://example.org/a", 0 },
  { "https:", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "https://", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "https:///page", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "http:page", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "http:80", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "mailto:", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "example.org:99999", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "example.org:port", NULL, CASEBOOK_LINK_ERROR_SCHEME },
  { "tel:112", NULL, CASEBOOK_LINK_ERROR_SCHEME },
  { "", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "decision record", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "example", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
  { "javascript:alert(1)", NULL, CASEBOOK_LINK_ERROR_SCHEME },
  { "file:///etc/passwd", NULL, CASEBOOK_LINK_ERROR_SCHEME },
  { "data:text/html,x", NULL, CASEBOOK_LINK_ERROR_SCHEME },
  { "\xff\xfe", NULL, CASEBOOK_LINK_ERROR_MALFORMED },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *kept = casebook_link_normalise (cases[i].given, &error);
      g_autofree char *shown = g_strescape (cases[i].given, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      if (kept == NULL)
        g_assert_error (error, CASEBOOK_LINK_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
    }
}

/* The sentence is read on one line of a narrow window, whatever was pasted. */
static void
test_a_long_text_is_not_quoted_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *page = g_strnfill (5000, 'x');

  memset (page + 20, '\n', 3);
  g_assert_null (casebook_link_normalise (page, &error));
  g_assert_error (error, CASEBOOK_LINK_ERROR, CASEBOOK_LINK_ERROR_MALFORMED);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 150);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_nonnull (strstr (error->message, "is not an address"));
}

/* What was taken once is taken as it stands. */
static void
test_taken_twice_is_the_same (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *once = casebook_link_normalise (cases[i].given, NULL);
      g_autofree char *twice = once != NULL ? casebook_link_normalise (once, NULL) : NULL;

      g_assert_cmpstr (once, ==, twice);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/cases", test_cases);
  g_test_add_func ("/link/taken-twice-is-the-same", test_taken_twice_is_the_same);
  g_test_add_func ("/link/a-long-text-is-not-quoted-whole", test_a_long_text_is_not_quoted_whole);

  return g_test_run ();
}
