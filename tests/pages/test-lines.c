/* Casebook: tests of paragraphs in lines. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/lines.h"

static CasebookSetting
setting_of (CasebookProse *prose)
{
  return (CasebookSetting) {
    .prose = prose,
    .text = casebook_prose_get_text (prose),
    .width = 100,
    .role = CASEBOOK_ROLE_BODY,
  };
}

static void
assert_differs (const CasebookSetting *setting,
                const CasebookSetting *other)
{
  g_assert_false (casebook_setting_equal (setting, other));
  g_assert_false (casebook_setting_equal (other, setting));
}

/* Whatever changes how lines come out makes another setting. */
static void
test_settings (void)
{
  g_autoptr (CasebookProse) prose = casebook_prose_new ("text");
  g_autoptr (CasebookProse) same = casebook_prose_new ("text");
  g_autoptr (CasebookProse) strong = casebook_prose_new (NULL);
  CasebookSetting setting = setting_of (prose);
  CasebookSetting other = setting_of (same);

  g_assert_true (casebook_setting_equal (&setting, &other));
  g_assert_cmpuint (casebook_setting_hash (&setting), ==, casebook_setting_hash (&other));

  other.width = 100.5f;
  assert_differs (&setting, &other);
  other = setting_of (same);
  other.role = CASEBOOK_ROLE_SMALL;
  assert_differs (&setting, &other);
  other = setting_of (same);
  other.single = TRUE;
  assert_differs (&setting, &other);
  other = setting_of (same);
  other.text = "TEXT";
  assert_differs (&setting, &other);
  casebook_prose_append (strong, "text", CASEBOOK_PROSE_STRONG);
  other = setting_of (strong);
  assert_differs (&setting, &other);
}

static CasebookFace *
make_face (void)
{
  CasebookFace *face = g_new0 (CasebookFace, 1);

  g_atomic_ref_count_init (&face->ref_count);
  face->face = cairo_toy_font_face_create ("sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);

  return face;
}

/* Two lines of two runs and of one, with a number of everything that shows where it ends. */
static void
fill (CasebookDraft *draft,
      CasebookFace  *face)
{
  for (guint i = 0; i < 3; i++)
    {
      CasebookRun run = { .first_byte = i, .n_bytes = 1, .span = i == 2 ? 1 : 0,
                          .face = casebook_draft_add_face (draft, face) };

      g_array_append_val (draft->runs, run);
    }
  for (guint i = 0; i < 2; i++)
    {
      CasebookLine line = { .first_run = 2 * i, .n_runs = 2 - i, .width = 10.0f * (float) (i + 1) };

      g_array_append_val (draft->lines, line);
    }
  for (guint i = 0; i < 5; i++)
    {
      CasebookGlyph glyph = { (guint16) (100 + i), 7 };

      g_array_append_val (draft->glyphs, glyph);
    }
  for (guint i = 0; i < 3; i++)
    {
      CasebookWideGlyph glyph = { (guint16) (200 + i), -1, 0.5f };
      CasebookCluster cluster = { 300 + i, 1 };

      g_array_append_val (draft->wide, glyph);
      g_array_append_val (draft->clusters, cluster);
    }
}

static void
test_all_is_kept (void)
{
  g_autoptr (CasebookDraft) draft = casebook_draft_new ();
  g_autoptr (CasebookProse) prose = casebook_prose_new ("ab");
  g_autoptr (CasebookLines) lines = NULL;
  CasebookFace *face = make_face ();
  CasebookSetting setting;
  guint n_runs;

  casebook_prose_append_place (prose, "c", "there");
  setting = setting_of (prose);
  fill (draft, face);
  lines = casebook_lines_new (&setting, draft);
  casebook_face_unref (face);
  casebook_draft_clear (draft);

  g_assert_cmpuint (lines->n_lines, ==, 2);
  g_assert_cmpuint (lines->n_faces, ==, 1);
  g_assert_cmpuint (casebook_lines_get_runs (lines, 0, &n_runs)[1].first_byte, ==, 1);
  g_assert_cmpuint (n_runs, ==, 2);
  g_assert_cmpuint (casebook_lines_get_runs (lines, 1, &n_runs)[0].first_byte, ==, 2);
  g_assert_cmpuint (n_runs, ==, 1);
  g_assert_null (casebook_lines_get_runs (lines, 2, &n_runs));
  g_assert_cmpuint (n_runs, ==, 0);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (lines->glyphs[i].index, ==, 100 + i);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (lines->wide[i].index, ==, 200 + i);
      g_assert_cmpuint (lines->clusters[i].n_bytes, ==, 300 + i);
    }
}

static void
test_links (void)
{
  g_autoptr (CasebookDraft) draft = casebook_draft_new ();
  g_autoptr (CasebookProse) prose = casebook_prose_new ("ab");
  g_autoptr (CasebookLines) lines = NULL;
  CasebookFace *face = make_face ();
  CasebookSetting setting;

  casebook_prose_append_place (prose, "c", "there");
  setting = setting_of (prose);
  fill (draft, face);
  lines = casebook_lines_new (&setting, draft);
  casebook_face_unref (face);

  g_assert_null (casebook_lines_get_link (lines, &lines->runs[0]));
  g_assert_cmpstr (casebook_lines_get_link (lines, &lines->runs[2])->target, ==, "there");
}

/* What is said outlives what it was said with, be it the prose's own text or not. */
static void
test_words_outlive_their_wording (void)
{
  g_autoptr (CasebookDraft) draft = casebook_draft_new ();
  CasebookProse *prose = casebook_prose_new ("text");
  g_autofree char *said = g_strdup ("TEXT");
  CasebookSetting setting = setting_of (prose);
  g_autoptr (CasebookLines) own = casebook_lines_new (&setting, draft);
  g_autoptr (CasebookLines) other = NULL;

  setting.text = said;
  other = casebook_lines_new (&setting, draft);
  casebook_prose_unref (prose);
  g_clear_pointer (&said, g_free);

  g_assert_cmpstr (own->setting.text, ==, "text");
  g_assert_cmpstr (other->setting.text, ==, "TEXT");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lines/settings", test_settings);
  g_test_add_func ("/lines/all-is-kept", test_all_is_kept);
  g_test_add_func ("/lines/links", test_links);
  g_test_add_func ("/lines/words-outlive-their-wording", test_words_outlive_their_wording);

  return g_test_run ();
}
