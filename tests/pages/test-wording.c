/* Casebook: tests of the words of a paragraph as they are set. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/wording.h"

/* Bytes that a letter of the longest word in these tests takes. */
#define LETTER_BYTES 2

static GHashTable *
make_pages (void)
{
  GHashTable *pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_insert (pages, g_strdup ("known"), GUINT_TO_POINTER (7));
  g_hash_table_insert (pages, g_strdup ("unknown"), NULL);

  return pages;
}

static void
test_says_pages (void)
{
  g_autoptr (GHashTable) pages = make_pages ();
  g_autoptr (CasebookWording) wording = casebook_wording_new (pages);
  g_autoptr (CasebookProse) prose = casebook_prose_new ("See ");

  casebook_prose_append_page (prose, "page %s,", "known");
  casebook_prose_append_page (prose, " %s", "unknown");
  casebook_prose_append_page (prose, ", page %s", "nowhere");
  casebook_prose_append_page (prose, " end", "known");

  casebook_wording_take (wording, prose, FALSE);
  g_assert_cmpstr (casebook_wording_get_text (wording), ==, "See page 7, 00 end");

  g_hash_table_insert (pages, g_strdup ("unknown"), GUINT_TO_POINTER (123));
  casebook_wording_take (wording, prose, FALSE);
  g_assert_cmpstr (casebook_wording_get_text (wording), ==, "See page 7, 123 end");
  g_assert_cmpuint (casebook_wording_get_length (wording), ==, strlen ("See page 7, 123 end"));
}

/* "ß" is two bytes and becomes two letters; "ŉ" grows from two bytes to three. */
static void
test_raises_to_capitals (void)
{
  g_autoptr (GHashTable) pages = make_pages ();
  g_autoptr (CasebookWording) wording = casebook_wording_new (pages);
  g_autoptr (CasebookProse) prose = casebook_prose_new ("\305\211 a");

  casebook_prose_append (prose, "stra\303\237e", CASEBOOK_PROSE_STRONG);
  casebook_wording_take (wording, prose, TRUE);

  g_assert_cmpstr (casebook_wording_get_text (wording), ==, "\312\274N ASTRASSE");
  g_assert_cmpint (casebook_wording_get_span (wording, 4)->marks, ==, CASEBOOK_PROSE_PLAIN);
  g_assert_cmpint (casebook_wording_get_span (wording, 5)->marks, ==, CASEBOOK_PROSE_STRONG);
}

static void
test_every_byte_has_its_span (void)
{
  g_autoptr (GHashTable) pages = make_pages ();
  g_autoptr (CasebookWording) wording = casebook_wording_new (pages);
  g_autoptr (CasebookProse) prose = casebook_prose_new ("ab");

  casebook_prose_append_page (prose, "%s", "unknown");
  casebook_prose_append (prose, "cd", CASEBOOK_PROSE_MUTED);
  casebook_prose_append_link (prose, "e", "https://example.org/");
  casebook_wording_take (wording, prose, FALSE);

  g_assert_cmpstr (casebook_wording_get_text (wording), ==, "ab00cde");
  for (gsize i = 0; i < 2; i++)
    g_assert_cmpint (casebook_wording_get_span (wording, i)->kind, ==, CASEBOOK_PROSE_NO_TARGET);
  for (gsize i = 2; i < 4; i++)
    g_assert_cmpint (casebook_wording_get_span (wording, i)->kind, ==, CASEBOOK_PROSE_PAGE);
  for (gsize i = 4; i < 6; i++)
    g_assert_cmpint (casebook_wording_get_span (wording, i)->marks, ==, CASEBOOK_PROSE_MUTED);
  g_assert_cmpint (casebook_wording_get_span (wording, 6)->kind, ==, CASEBOOK_PROSE_URI);
}

/* The weights of @attributes as "start-end:weight". */
static char *
say_weights (PangoAttrList *attributes)
{
  GSList *list = pango_attr_list_get_attributes (attributes);
  GString *said = g_string_new (NULL);

  for (GSList *at = list; at != NULL; at = at->next)
    {
      PangoAttribute *attribute = at->data;

      if (attribute->klass->type == PANGO_ATTR_WEIGHT)
        g_string_append_printf (said, "%u-%u:%d ", attribute->start_index, attribute->end_index,
                                ((PangoAttrInt *) attribute)->value);
    }
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);

  return g_string_free (said, FALSE);
}

static void
test_marks_a_part (void)
{
  g_autoptr (GHashTable) pages = make_pages ();
  g_autoptr (CasebookWording) wording = casebook_wording_new (pages);
  g_autoptr (CasebookProse) prose = casebook_prose_new ("0123");
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *weights = NULL;

  casebook_prose_append (prose, "4567", CASEBOOK_PROSE_STRONG);
  casebook_prose_append (prose, "89", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (prose, "ab", CASEBOOK_PROSE_ADDED);
  casebook_wording_take (wording, prose, FALSE);

  casebook_wording_mark (wording, 6, 11, attributes);
  weights = say_weights (attributes);
  g_assert_cmpstr (weights, ==, "0-2:600 4-5:500 ");
  pango_attr_list_unref (attributes);
}

static void
test_breaks_long_text_at_once (void)
{
  g_autoptr (GHashTable) pages = make_pages ();
  g_autoptr (CasebookWording) wording = casebook_wording_new (pages);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CasebookProse) prose = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "words of a usual length ");
  prose = casebook_prose_new (text->str);
  casebook_wording_take (wording, prose, FALSE);

  g_assert_cmpuint (casebook_wording_find_stop (wording, 0), ==, text->len);
}

/* An endless word is broken a part at a time, never inside a letter. */
static void
test_breaks_endless_word_in_parts (void)
{
  g_autoptr (GHashTable) pages = make_pages ();
  g_autoptr (CasebookWording) wording = casebook_wording_new (pages);
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (CasebookProse) prose = NULL;
  guint n_parts = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "\303\266");
  prose = casebook_prose_new (text->str);
  casebook_wording_take (wording, prose, FALSE);

  for (gsize from = 0; from < text->len; n_parts++)
    {
      gsize stop = casebook_wording_find_stop (wording, from);

      g_assert_cmpuint (stop, >, from);
      g_assert_cmpuint (stop - from, <, 1024);
      g_assert_true (g_utf8_validate (text->str + from, (gssize) (stop - from), NULL));
      from = stop;
    }
  g_assert_cmpuint (n_parts, >, 5000 * LETTER_BYTES / 1024);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/says-pages", test_says_pages);
  g_test_add_func ("/wording/raises-to-capitals", test_raises_to_capitals);
  g_test_add_func ("/wording/every-byte-has-its-span", test_every_byte_has_its_span);
  g_test_add_func ("/wording/marks-a-part", test_marks_a_part);
  g_test_add_func ("/wording/breaks-long-text-at-once", test_breaks_long_text_at_once);
  g_test_add_func ("/wording/breaks-endless-word-in-parts", test_breaks_endless_word_in_parts);

  return g_test_run ();
}
