/* Casebook: tests of words looked for in a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "pages/layout.h"
#include "workspace/packet-find.h"

typedef struct
{
  CasebookPacketFind *find;
  guint               n_moved;
} Finding;

static void
count (Finding *test)
{
  test->n_moved++;
}

static void
finding_open (Finding      *test,
              gconstpointer unused)
{
  test->find = casebook_packet_find_new ();
  g_signal_connect_swapped (test->find, "moved", G_CALLBACK (count), test);
}

static void
finding_close (Finding      *test,
               gconstpointer unused)
{
  g_object_add_weak_pointer (G_OBJECT (test->find), (gpointer *) &test->find);
  g_object_unref (test->find);
  wait_while (test->find != NULL);
}

/* A page for each of @texts. */
static CasebookLayout *
lay_out (const char *const *texts)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (i > 0)
        casebook_section_take (section, casebook_block_new_break ());
      casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, texts[i]));
    }
  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static void
use_pages (Finding           *test,
           const char *const *texts)
{
  g_autoptr (CasebookLayout) layout = lay_out (texts);
  CasebookHits *before = casebook_packet_find_get_hits (test->find);

  casebook_packet_find_set_layout (test->find, layout);
  if (before != NULL)
    wait_while (casebook_packet_find_get_hits (test->find) == before);
}

static void
find (Finding    *test,
      const char *words,
      guint       page)
{
  CasebookHits *before = casebook_packet_find_get_hits (test->find);

  casebook_packet_find_set_words (test->find, words, page);
  wait_while (casebook_packet_find_get_hits (test->find) == before);
}

static void
assert_at (Finding *test,
           guint    current,
           guint    n)
{
  g_assert_cmpuint (casebook_hits_get_n (casebook_packet_find_get_hits (test->find)), ==, n);
  g_assert_cmpuint (casebook_packet_find_get_current (test->find), ==, current);
}

static const char *const three[] = { "a word", "a word and a word", "a word", NULL };

static void
test_begins_with_the_page_that_is_read (Finding      *test,
                                        gconstpointer unused)
{
  use_pages (test, three);
  find (test, "word", 1);
  assert_at (test, 1, 4);
  find (test, "a word", 2);
  assert_at (test, 2, 4);
  find (test, "and", 3);
  assert_at (test, 1, 1);
  g_assert_cmpuint (test->n_moved, ==, 3);
}

static void
test_steps_go_round (Finding      *test,
                     gconstpointer unused)
{
  use_pages (test, three);
  find (test, "word", 1);
  casebook_packet_find_step (test->find, 1);
  assert_at (test, 2, 4);
  casebook_packet_find_step (test->find, -1);
  casebook_packet_find_step (test->find, -1);
  assert_at (test, 4, 4);
  casebook_packet_find_step (test->find, 1);
  assert_at (test, 1, 4);
  g_assert_cmpuint (test->n_moved, ==, 5);
}

/* Who types quickly and presses Return gets where who types slowly does. */
static void
test_steps_before_the_answer (Finding      *test,
                              gconstpointer unused)
{
  use_pages (test, three);
  find (test, "and", 1);
  casebook_packet_find_set_words (test->find, "word", 1);
  casebook_packet_find_step (test->find, 1);
  casebook_packet_find_step (test->find, 1);
  assert_at (test, 1, 1);
  wait_while (casebook_packet_find_get_current (test->find) == 1);
  assert_at (test, 3, 4);
}

static void
test_nothing_found (Finding      *test,
                    gconstpointer unused)
{
  use_pages (test, three);
  find (test, "nowhere", 1);
  assert_at (test, 0, 0);
  casebook_packet_find_step (test->find, 1);
  assert_at (test, 0, 0);
  g_assert_cmpuint (test->n_moved, ==, 0);

  /* Nothing that is looked for is another thing than nothing that is found. */
  casebook_packet_find_set_words (test->find, " ", 1);
  g_assert_null (casebook_packet_find_get_hits (test->find));
  casebook_packet_find_step (test->find, 1);
  g_assert_cmpuint (test->n_moved, ==, 0);
}

/* Pages that are set again are searched again; the hit that is looked at stays, and nobody is sent anywhere. */
static void
test_pages_that_are_set_again (Finding      *test,
                               gconstpointer unused)
{
  const char *const changed[] = { "a word", "another word and one word", "a word", NULL };
  const char *const more[] = { "a word with another word", "a word and a word", "a word", NULL };
  const char *const less[] = { "a word", "a", NULL };

  use_pages (test, three);
  find (test, "word", 2);
  casebook_packet_find_step (test->find, 1);
  assert_at (test, 3, 4);
  use_pages (test, changed);
  assert_at (test, 3, 4);
  casebook_packet_find_step (test->find, -1);
  use_pages (test, more);
  assert_at (test, 3, 5);
  use_pages (test, less);
  assert_at (test, 1, 1);
  g_assert_cmpuint (test->n_moved, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/packet-find/" name, Finding, NULL, finding_open, function, finding_close)
  ADD ("begins-with-the-page-that-is-read", test_begins_with_the_page_that_is_read);
  ADD ("steps-go-round", test_steps_go_round);
  ADD ("steps-before-the-answer", test_steps_before_the_answer);
  ADD ("nothing-found", test_nothing_found);
  ADD ("pages-that-are-set-again", test_pages_that_are_set_again);

  return g_test_run ();
}
