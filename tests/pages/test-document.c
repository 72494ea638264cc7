/* Casebook: tests of documents. SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/digest.h"
#include "pages/document.h"

static CasebookDocument *
document_of (const char *text,
             const char *place)
{
  CasebookDocument *document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("Section", place);
  CasebookBlock *stack = casebook_block_new_stack ();

  casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_BODY, text));
  casebook_section_take (section, stack);
  casebook_document_take (document, section);

  return document;
}

static void
test_digest_is_of_what_is_shown (void)
{
  g_autoptr (CasebookDocument) one = document_of ("text", "place");
  g_autoptr (CasebookDocument) same = document_of ("text", "place");
  g_autoptr (CasebookDocument) other = document_of ("texts", "place");
  g_autofree char *digest = casebook_document_dup_digest (one);
  g_autofree char *again = casebook_document_dup_digest (same);
  g_autofree char *different = casebook_document_dup_digest (other);

  g_assert_true (casebook_digest_is_valid (digest));
  g_assert_cmpstr (digest, ==, again);
  g_assert_cmpstr (digest, !=, different);
}

static void
test_properties (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");

  g_assert_cmpstr (casebook_document_get_author (document), ==, "");
  g_object_set (document, "author", "Robin Quill", "language", "en", "foot", "foot", NULL);
  g_assert_cmpstr (casebook_document_get_title (document), ==, "Title");
  g_assert_cmpstr (casebook_document_get_author (document), ==, "Robin Quill");
  g_assert_cmpstr (casebook_document_get_language (document), ==, "en");
  g_assert_cmpstr (casebook_document_get_foot (document), ==, "foot");
}

static void
test_copy_says_the_same_with_nothing_in_it (void)
{
  g_autoptr (CasebookDocument) document = document_of ("text", "place");
  g_autoptr (CasebookDocument) copy = NULL;
  g_autoptr (CasebookSection) section = NULL;
  CasebookSection *last = casebook_section_new ("Last", "last");

  g_object_set (document, "author", "Robin Quill", "language", "en", NULL);
  casebook_document_set_changed (document, 1700000000);
  casebook_section_set_running_head (last, "Running");
  casebook_section_set_depth (last, 2);
  casebook_section_set_bare (last, TRUE);
  casebook_section_set_listed (last, FALSE);
  casebook_section_take (last, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
  casebook_document_take (document, last);

  copy = casebook_document_copy_empty (document);
  section = g_list_model_get_item (casebook_document_get_sections (copy), 1);
  g_assert_cmpstr (casebook_document_get_author (copy), ==, "Robin Quill");
  g_assert_cmpstr (casebook_document_get_language (copy), ==, "en");
  g_assert_cmpint (casebook_document_get_changed (copy), ==, 1700000000);
  g_assert_cmpuint (g_list_model_get_n_items (casebook_document_get_sections (copy)), ==, 2);
  g_assert_cmpstr (casebook_section_get_title (section), ==, "Last");
  g_assert_cmpstr (casebook_section_get_place (section), ==, "last");
  g_assert_cmpstr (casebook_section_get_running_head (section), ==, "Running");
  g_assert_cmpuint (casebook_section_get_depth (section), ==, 2);
  g_assert_true (casebook_section_get_bare (section));
  g_assert_false (casebook_section_get_listed (section));
  g_assert_cmpuint (casebook_section_get_blocks (section)->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/digest-is-of-what-is-shown", test_digest_is_of_what_is_shown);
  g_test_add_func ("/document/properties", test_properties);
  g_test_add_func ("/document/copy-says-the-same-with-nothing-in-it", test_copy_says_the_same_with_nothing_in_it);

  return g_test_run ();
}
