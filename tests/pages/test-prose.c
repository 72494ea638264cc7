/* Casebook: tests of prose. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/prose.h"

static void
test_spans_cover_text (void)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new ("plain ");
  const CasebookProseSpan *spans;
  guint n_spans;
  gsize end = 0;

  casebook_prose_append (prose, "strong", CASEBOOK_PROSE_STRONG);
  casebook_prose_append_link (prose, "link", "https://example.org/");
  casebook_prose_append_place (prose, "place", "there");
  casebook_prose_append_quiet_place (prose, "quiet", "there");
  casebook_prose_append_page (prose, "page %s", "there");

  spans = casebook_prose_get_spans (prose, &n_spans);
  g_assert_cmpuint (n_spans, ==, 6);
  for (guint i = 0; i < n_spans; i++)
    {
      g_assert_cmpuint (spans[i].start, ==, end);
      end = spans[i].end;
    }
  g_assert_cmpstr (casebook_prose_get_text (prose), ==, "plain stronglinkplacequietpage %s");
  g_assert_cmpuint (end, ==, strlen (casebook_prose_get_text (prose)));
}

static void
test_text_is_cleaned (void)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new ("a\tb\r\nc\001d\xff");

  g_assert_cmpstr (casebook_prose_get_text (prose), ==, "a b\ncd\357\277\275");
}

static void
test_knows_its_pages (void)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new ("page %s");

  g_assert_false (casebook_prose_has_pages (prose));
  casebook_prose_append_page (prose, "%s", "there");
  g_assert_true (casebook_prose_has_pages (prose));
}

static char *
digest_of (const char        *text,
           CasebookProseMarks marks,
           const char        *place)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (CasebookProse) prose = casebook_prose_new (NULL);

  casebook_prose_append (prose, text, marks);
  if (place != NULL)
    casebook_prose_append_place (prose, "x", place);
  casebook_prose_digest (prose, checksum);

  return g_strdup (g_checksum_get_string (checksum));
}

static void
test_digest_tells_apart (void)
{
  g_autofree char *one = digest_of ("text", CASEBOOK_PROSE_PLAIN, "here");
  g_autofree char *same = digest_of ("text", CASEBOOK_PROSE_PLAIN, "here");
  g_autofree char *marked = digest_of ("text", CASEBOOK_PROSE_STRONG, "here");
  g_autofree char *elsewhere = digest_of ("text", CASEBOOK_PROSE_PLAIN, "there");
  g_autofree char *other = digest_of ("texts", CASEBOOK_PROSE_PLAIN, "here");

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, marked);
  g_assert_cmpstr (one, !=, elsewhere);
  g_assert_cmpstr (one, !=, other);
}

static CasebookProse *
prose_of (const char        *text,
          CasebookProseMarks marks,
          const char        *place)
{
  CasebookProse *prose = casebook_prose_new (NULL);

  casebook_prose_append (prose, text, marks);
  casebook_prose_append_place (prose, "x", place);

  return prose;
}

static void
test_equal (void)
{
  g_autoptr (CasebookProse) prose = prose_of ("text", CASEBOOK_PROSE_PLAIN, "place");
  g_autoptr (CasebookProse) same = prose_of ("text", CASEBOOK_PROSE_PLAIN, "place");
  g_autoptr (CasebookProse) words = prose_of ("texts", CASEBOOK_PROSE_PLAIN, "place");
  g_autoptr (CasebookProse) marks = prose_of ("text", CASEBOOK_PROSE_MUTED, "place");
  g_autoptr (CasebookProse) place = prose_of ("text", CASEBOOK_PROSE_PLAIN, "elsewhere");
  g_autoptr (CasebookProse) spans = prose_of ("tex", CASEBOOK_PROSE_PLAIN, "place");
  g_autoptr (CasebookProse) nothing = casebook_prose_new (NULL);

  g_assert_true (casebook_prose_equal (prose, prose));
  g_assert_true (casebook_prose_equal (prose, same));
  g_assert_false (casebook_prose_equal (prose, words));
  g_assert_false (casebook_prose_equal (prose, marks));
  g_assert_false (casebook_prose_equal (prose, place));
  g_assert_false (casebook_prose_equal (prose, spans));
  g_assert_false (casebook_prose_equal (prose, nothing));
  g_assert_true (casebook_prose_equal (nothing, nothing));
}

/* However much is appended, nothing that was there moves out of its span. */
static void
test_many_spans (void)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new (NULL);
  const CasebookProseSpan *spans;
  guint n_spans;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%03u", i);

      casebook_prose_append_place (prose, text, text);
    }

  spans = casebook_prose_get_spans (prose, &n_spans);
  g_assert_cmpuint (n_spans, ==, 1000);
  for (guint i = 0; i < n_spans; i++)
    g_assert_true (strncmp (casebook_prose_get_text (prose) + spans[i].start, spans[i].target, 3) == 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/spans-cover-text", test_spans_cover_text);
  g_test_add_func ("/prose/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/prose/knows-its-pages", test_knows_its_pages);
  g_test_add_func ("/prose/digest-tells-apart", test_digest_tells_apart);
  g_test_add_func ("/prose/equal", test_equal);
  g_test_add_func ("/prose/many-spans", test_many_spans);

  return g_test_run ();
}
