/* Casebook: tests of parts of a page that lead somewhere. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages/layout.h"
#include "pages/spot.h"

static CasebookLayout *
lay_out (CasebookSection *section)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);

  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

static GPtrArray *
spots_of (CasebookLayout *layout)
{
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);

  return casebook_page_dup_spots (page);
}

/* The spots of one paragraph; the section itself is a place as well, and comes first. */
static GPtrArray *
spots_in (CasebookProse *prose)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  GPtrArray *spots;

  casebook_section_take (section, casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose));
  layout = lay_out (section);
  spots = spots_of (layout);
  g_assert_cmpuint (spots->len, >, 0);
  g_assert_cmpint (((CasebookSpot *) g_ptr_array_index (spots, 0))->kind, ==, CASEBOOK_SPOT_PASSAGE);
  g_ptr_array_remove_index (spots, 0);

  return spots;
}

static void
assert_spot (CasebookSpot    *spot,
             CasebookSpotKind kind,
             const char      *target,
             const char      *text)
{
  g_assert_cmpint (spot->kind, ==, kind);
  g_assert_cmpstr (spot->target, ==, target);
  g_assert_cmpstr (spot->text, ==, text);
}

/* Links lie on the words they are of, in order, and not on those between. */
static void
test_links_lie_on_their_words (void)
{
  CasebookProse *prose = casebook_prose_new ("See ");
  g_autoptr (GPtrArray) spots = NULL;
  const CasebookRectangle *first, *second;

  casebook_prose_append_link (prose, "link", "https://example.org/");
  casebook_prose_append (prose, " and ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append_place (prose, "place", "there");
  spots = spots_in (prose);

  g_assert_cmpuint (spots->len, ==, 2);
  assert_spot (g_ptr_array_index (spots, 0), CASEBOOK_SPOT_ADDRESS, "https://example.org/", "link");
  assert_spot (g_ptr_array_index (spots, 1), CASEBOOK_SPOT_PLACE, "there", "place");
  first = &g_array_index (((CasebookSpot *) g_ptr_array_index (spots, 0))->rectangles, CasebookRectangle, 0);
  second = &g_array_index (((CasebookSpot *) g_ptr_array_index (spots, 1))->rectangles, CasebookRectangle, 0);
  g_assert_cmpfloat (first->width, >, 5);
  g_assert_cmpfloat (first->x + first->width, <, second->x);
  g_assert_cmpfloat_with_epsilon (first->y, second->y, 0.01);
  g_assert_cmpfloat (first->height, >, 0);
}

/* One link, though it takes two lines and is of two styles; but two, where there are words between. */
static void
test_a_link_is_whole (void)
{
  CasebookProse *prose = casebook_prose_new (NULL);
  g_autoptr (GPtrArray) spots = NULL;
  CasebookSpot *spot;

  for (guint i = 0; i < 12; i++)
    casebook_prose_append (prose, "plain ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append_place (prose, "a link that takes more than the one line it begins on, for it ", "there");
  casebook_prose_append_place (prose, "is as long as this one is", "there");
  casebook_prose_append (prose, " and ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append_place (prose, "once more", "there");
  spots = spots_in (prose);

  g_assert_cmpuint (spots->len, ==, 2);
  spot = g_ptr_array_index (spots, 0);
  assert_spot (spot, CASEBOOK_SPOT_PLACE, "there",
               "a link that takes more than the one line it begins on, for it is as long as this one is");
  g_assert_cmpuint (spot->rectangles->len, >=, 2);
  assert_spot (g_ptr_array_index (spots, 1), CASEBOOK_SPOT_PLACE, "there", "once more");
}

static void
test_a_passage_is_what_a_place_begins_with (void)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (GPtrArray) spots = NULL;
  CasebookSpot *inner;
  g_autoptr (CasebookPage) page = NULL;
  double y;

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new ("Inner"), "inner"));
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "more"));
  layout = lay_out (section);
  spots = spots_of (layout);
  page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);

  g_assert_cmpuint (spots->len, ==, 2);
  assert_spot (g_ptr_array_index (spots, 0), CASEBOOK_SPOT_PASSAGE, "section", "text");
  inner = g_ptr_array_index (spots, 1);
  assert_spot (inner, CASEBOOK_SPOT_PASSAGE, "inner", "Inner");
  casebook_page_find_place (page, "inner", &y);
  g_assert_cmpfloat (g_array_index (inner->rectangles, CasebookRectangle, 0).y, >, y - 5);
  g_assert_cmpfloat (g_array_index (inner->rectangles, CasebookRectangle, 0).width, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spot/links-lie-on-their-words", test_links_lie_on_their_words);
  g_test_add_func ("/spot/a-link-is-whole", test_a_link_is_whole);
  g_test_add_func ("/spot/a-passage-is-what-a-place-begins-with", test_a_passage_is_what_a_place_begins_with);

  return g_test_run ();
}
