/* Casebook: tests of resources.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/resource.h"

static void
test_what_it_was_made_of (void)
{
  const char *const items[] = { "architecture", "reliability", NULL };
  g_autoptr (CasebookResource) resource =
    casebook_resource_new ("book", CASEBOOK_RESOURCE_COURSE, "Title", "Authors", 2024, "https://example.org", "Why", items);

  g_assert_cmpstr (casebook_resource_get_id (resource), ==, "book");
  g_assert_cmpint (casebook_resource_get_kind (resource), ==, CASEBOOK_RESOURCE_COURSE);
  g_assert_cmpstr (casebook_resource_get_title (resource), ==, "Title");
  g_assert_cmpstr (casebook_resource_get_authors (resource), ==, "Authors");
  g_assert_cmpuint (casebook_resource_get_year (resource), ==, 2024);
  g_assert_cmpstr (casebook_resource_get_url (resource), ==, "https://example.org");
  g_assert_cmpstr (casebook_resource_get_why (resource), ==, "Why");
  g_assert_cmpstrv (casebook_resource_get_items (resource), items);
}

static void
test_what_may_be_left_out (void)
{
  const char *const none[] = { NULL };
  g_autoptr (CasebookResource) resource =
    casebook_resource_new ("book", CASEBOOK_RESOURCE_BOOK, "Title", NULL, 0, NULL, NULL, none);

  g_assert_cmpstr (casebook_resource_get_authors (resource), ==, "");
  g_assert_cmpstr (casebook_resource_get_url (resource), ==, "");
  g_assert_cmpstr (casebook_resource_get_why (resource), ==, "");
  g_assert_cmpuint (g_strv_length ((char **) casebook_resource_get_items (resource)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/resource/what-it-was-made-of", test_what_it_was_made_of);
  g_test_add_func ("/domain/resource/what-may-be-left-out", test_what_may_be_left_out);

  return g_test_run ();
}
