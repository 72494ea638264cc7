/* Casebook: tests of how far text reaches on its line. SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "pages/extent.h"
#include "pages/layout.h"

/* One paragraph, as it is set. */
typedef struct
{
  CasebookLayout *layout;
  CasebookPage   *page;
  CasebookLines  *lines; /* not owned */
} Set;

static Set
set_text (const char *text)
{
  CasebookSection *section = casebook_section_new ("Title", "section");
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  Set set;

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, text));
  casebook_document_take (document, section);
  set.layout = casebook_layout_new (document, style, NULL, NULL, NULL);
  set.page = g_list_model_get_item (casebook_layout_get_pages (set.layout), 0);
  set.lines = g_ptr_array_index (casebook_page_get_galley (set.page)->paragraphs, 0);

  return set;
}

static void
set_clear (Set *set)
{
  g_object_unref (set->page);
  g_object_unref (set->layout);
}

/* The only extent of @part on the first line. */
static CasebookExtent
extent_of (Set        *set,
           const char *part)
{
  const char *text = set->lines->setting.text;
  const char *at = strstr (text, part);
  guint32 start = (guint32) (at - text);
  g_autoptr (GArray) extents = casebook_lines_dup_extents (set->lines, 0, start, start + (guint32) strlen (part));

  g_assert_nonnull (at);
  g_assert_cmpuint (extents->len, ==, 1);

  return g_array_index (extents, CasebookExtent, 0);
}

static double
end_of (const CasebookExtent *extent)
{
  return extent->x + extent->width;
}

static void
test_left_to_right (void)
{
  Set set = set_text ("one two three");
  CasebookExtent one = extent_of (&set, "one");
  CasebookExtent two = extent_of (&set, "two");
  CasebookExtent three = extent_of (&set, "three");
  CasebookExtent all = extent_of (&set, "one two three");

  g_assert_cmpfloat_with_epsilon (one.x, 0, 0.01);
  g_assert_cmpfloat (end_of (&one), <, two.x);
  g_assert_cmpfloat (end_of (&two), <, three.x);
  g_assert_cmpfloat_with_epsilon (end_of (&three), (double) set.lines->lines[0].width, 0.05);
  g_assert_cmpfloat_with_epsilon (all.width, (double) set.lines->lines[0].width, 0.05);
  g_assert_cmpfloat (one.ascent, >, one.descent);
  g_assert_cmpfloat (one.descent, >, 0);
  set_clear (&set);
}

/* What is read first stands at the right. */
static void
test_right_to_left (void)
{
  Set set = set_text ("واحد اثنان ثلاثة");
  CasebookExtent one = extent_of (&set, "واحد");
  CasebookExtent two = extent_of (&set, "اثنان");
  CasebookExtent three = extent_of (&set, "ثلاثة");

  g_assert_cmpfloat_with_epsilon (end_of (&one), (double) set.lines->lines[0].width, 0.05);
  g_assert_cmpfloat (end_of (&two), <, one.x);
  g_assert_cmpfloat (end_of (&three), <, two.x);
  g_assert_cmpfloat_with_epsilon (three.x, 0, 0.05);
  set_clear (&set);
}

/* Marks above letters have no width of their own. */
static void
test_marks_stand_with_their_letter (void)
{
  Set plain = set_text ("محمد كتب");
  Set pointed = set_text ("مُحَمَّد كتب");
  CasebookExtent bare = extent_of (&plain, "محمد");
  CasebookExtent full = extent_of (&pointed, "مُحَمَّد");

  g_assert_cmpfloat_with_epsilon (bare.width, full.width, 0.15 * bare.width);
  g_assert_cmpfloat_with_epsilon (end_of (&bare), end_of (&full), 0.5);
  set_clear (&plain);
  set_clear (&pointed);
}

/* Text that follows on stands in two places where it is read in both directions. */
static void
test_both_directions (void)
{
  Set set = set_text ("one שתיים שלוש four");
  const char *text = set.lines->setting.text;
  guint32 start = (guint32) (strstr (text, "one") - text);
  guint32 end = (guint32) (strstr (text, " שלוש") - text);
  g_autoptr (GArray) extents = casebook_lines_dup_extents (set.lines, 0, start, end);
  CasebookExtent three = extent_of (&set, "שלוש");

  g_assert_cmpuint (extents->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (g_array_index (extents, CasebookExtent, 0).x, 0, 0.01);
  /* The third word stands between the first and the second. */
  g_assert_cmpfloat (end_of (&g_array_index (extents, CasebookExtent, 0)), <, end_of (&three));
  g_assert_cmpfloat (end_of (&three), <, g_array_index (extents, CasebookExtent, 1).x + 0.01);
  set_clear (&set);
}

/* Two letters of one glyph have half of it each. */
static void
test_part_of_a_glyph (void)
{
  CasebookFace face = { .ascent = 9, .descent = 3 };
  g_autoptr (CasebookDraft) draft = casebook_draft_new ();
  g_autoptr (CasebookProse) prose = casebook_prose_new ("afib");
  CasebookSetting setting = { .prose = prose, .text = casebook_prose_get_text (prose), .width = 100 };
  const CasebookGlyph glyphs[] = { { 1, 4 * PANGO_SCALE }, { 2, 8 * PANGO_SCALE }, { 3, 6 * PANGO_SCALE } };
  const CasebookCluster clusters[] = { { 1, 1 }, { 2, 1 }, { 1, 1 } };
  CasebookLine line = { .n_runs = 1, .width = 18 };

  g_atomic_ref_count_init (&face.ref_count);
  g_atomic_ref_count_inc (&face.ref_count);
  for (guint backward = 0; backward < 2; backward++)
    {
      CasebookRun run = { .n_glyphs = 3, .n_bytes = 4, .n_clusters = 3, .width = 18, .backward = backward & 1 };
      g_autoptr (CasebookLines) lines = NULL;
      g_autoptr (GArray) extents = NULL;

      casebook_draft_clear (draft);
      run.face = casebook_draft_add_face (draft, &face);
      g_array_append_val (draft->lines, line);
      g_array_append_val (draft->runs, run);
      g_array_append_vals (draft->glyphs, glyphs, 3);
      g_array_append_vals (draft->clusters, clusters, 3);
      lines = casebook_lines_new (&setting, draft);
      extents = casebook_lines_dup_extents (lines, 0, 2, 4);

      /* The "ib" of "afib"; read from right to left it is at the left. */
      g_assert_cmpuint (extents->len, ==, 1);
      g_assert_cmpfloat_with_epsilon (g_array_index (extents, CasebookExtent, 0).x, backward ? 0 : 8, 0.01);
      g_assert_cmpfloat_with_epsilon (g_array_index (extents, CasebookExtent, 0).width, backward ? 8 : 10, 0.01);
    }
}

static void
test_only_of_its_line (void)
{
  g_autofree char *text = g_strnfill (400, 'a');
  Set set;
  guint32 start, end;
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) rest = NULL;

  /* No line is as long as another. */
  for (guint i = 7; i < 400; i += 4 + i % 7)
    text[i] = ' ';
  set = set_text (text);
  g_assert_cmpuint (set.lines->n_lines, >, 2);
  casebook_lines_get_range (set.lines, 1, &start, &end);
  g_assert_cmpuint (start, >, 0);
  g_assert_cmpuint (end, <, 400);
  g_assert_cmpfloat (fabs ((double) set.lines->lines[0].width - (double) set.lines->lines[1].width), >, 1);
  none = casebook_lines_dup_extents (set.lines, 0, start, end);
  rest = casebook_lines_dup_extents (set.lines, 1, 0, 400);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (rest, CasebookExtent, 0).width, (double) set.lines->lines[1].width, 0.1);
  set_clear (&set);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extent/left-to-right", test_left_to_right);
  g_test_add_func ("/extent/right-to-left", test_right_to_left);
  g_test_add_func ("/extent/marks-stand-with-their-letter", test_marks_stand_with_their_letter);
  g_test_add_func ("/extent/both-directions", test_both_directions);
  g_test_add_func ("/extent/part-of-a-glyph", test_part_of_a_glyph);
  g_test_add_func ("/extent/only-of-its-line", test_only_of_its_line);

  return g_test_run ();
}
