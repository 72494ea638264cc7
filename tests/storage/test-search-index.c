/* Casebook: tests of words found in a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/text.h"
#include "sample.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/index-check.h"
#include "storage/note-store.h"
#include "storage/purge.h"
#include "storage/search-index.h"

typedef ScratchLibrary Fixture;

static GPtrArray *
search (Fixture    *fixture,
        const char *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *matches = casebook_search_index_query (fixture->database, words, 100000, &error);

  g_assert_no_error (error);
  return matches;
}

static guint
n_found (Fixture    *fixture,
         const char *words)
{
  g_autoptr (GPtrArray) matches = search (fixture, words);

  return matches->len;
}

static void
put_note (Fixture    *fixture,
          const char *text)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_note_store_put (fixture->database, note, &error));
  g_assert_no_error (error);
}

static void
test_says_where (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  g_autoptr (GPtrArray) evidence = search (fixture, "pilots manu");
  g_autoptr (GPtrArray) claims = search (fixture, "teaches");
  CasebookSearchMatch *match;

  g_assert_cmpuint (evidence->len, ==, 1);
  match = evidence->pdata[0];
  g_assert_true (match->record_type == CASEBOOK_TYPE_EVIDENCE);
  g_assert_cmpstr (match->case_id, ==, casebook_record_get_id (CASEBOOK_RECORD (record)));
  g_assert_cmpstr (match->row_id, ==, match->evidence_id);
  g_assert_cmpstr (match->candidate, ==, "Ada Marín");
  g_assert_cmpstr (match->title, ==, "A manual for new pilots");
  g_assert_nonnull (strstr (match->snippet, CASEBOOK_SEARCH_MATCH_START "manual" CASEBOOK_SEARCH_MATCH_END));

  g_assert_cmpuint (claims->len, ==, 1);
  match = claims->pdata[0];
  g_assert_true (match->record_type == CASEBOOK_TYPE_CLAIM);
  g_assert_cmpstr (match->title, ==, "A manual for new pilots");
  g_assert_cmpstr (match->row_id, !=, match->evidence_id);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *words;
    guint n_found;
  } rows[] = {
    { "uberblick", 1 },          /* no case, no accents */
    { "ÜBERBLICK", 1 },
    { "überb", 1 },              /* the last word may go on */
    { "überb harbour", 0 },      /* one before may not */
    { "harbour überb", 1 },      /* any order */
    { "harbour  \t überblick", 1 },
    { "лоцман", 1 },
    { "clock-face", 1 },
    { "face-clock", 0 },         /* what is joined stays together */
    { "", 0 },
    { "   ", 0 },
    { "\"", 0 },
    { "(*)", 0 },
    { "missing", 0 },
  };

  put_note (fixture, "Der Überblick über den harbour: лоцман, clock-face.");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].words);
      g_assert_cmpuint (n_found (fixture, rows[i].words), ==, rows[i].n_found);
    }
}

/* Nothing a person types is taken for the query language, and nothing fails. */
static void
test_any_text_is_a_question (Fixture       *fixture,
                             gconstpointer  data)
{
  static const char *signs[] = {
    "\"", "'", "*", "^", ":", "(", ")", "-", "+", "{", "}", "AND", "OR", "NOT", "NEAR", "NEAR(", "text", "text:",
    " ", "\t", "\\", ";", "--", "%", "_", "?", "a", "ä", "\xff", "\xc3", "\x01", "港", "\xed\xa0\x80",
  };

  put_note (fixture, "Plain words");
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (0, 8);

      for (guint j = 0; j < n; j++)
        g_string_append (words, signs[g_test_rand_int_range (0, G_N_ELEMENTS (signs))]);
      n_found (fixture, words->str);
    }
  g_assert_cmpuint (n_found (fixture, "text"), ==, 0);
  g_assert_cmpuint (n_found (fixture, "text:plain"), ==, 0);
  g_assert_cmpuint (n_found (fixture, "plain OR missing"), ==, 0);
}

static void
test_bin_is_not_found (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (CasebookCase) record = sample_put_case (fixture->database);
  g_autoptr (CasebookEvidence) manual = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (record)), 1);
  const char *case_id = casebook_record_get_id (CASEBOOK_RECORD (record));
  const char *manual_id = casebook_record_get_id (CASEBOOK_RECORD (manual));
  const char *in_title = "manual";
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (n_found (fixture, in_title), ==, 1);
  g_assert_cmpuint (n_found (fixture, "teaches"), ==, 1);
  g_assert_true (casebook_evidence_store_remove (fixture->database, manual_id, &error));
  g_assert_cmpuint (n_found (fixture, in_title), ==, 0);
  g_assert_cmpuint (n_found (fixture, "teaches"), ==, 0);
  g_assert_true (casebook_evidence_store_restore (fixture->database, manual_id, &error));
  g_assert_cmpuint (n_found (fixture, in_title), ==, 1);
  g_assert_true (casebook_case_store_remove (fixture->database, case_id, &error));
  g_assert_cmpuint (n_found (fixture, in_title), ==, 0);
  g_assert_cmpuint (n_found (fixture, "teaches"), ==, 0);
  g_assert_true (casebook_purge (fixture->database, CASEBOOK_TYPE_CASE, case_id, &error));
  g_assert_cmpuint (n_found (fixture, in_title), ==, 0);
}

/* Whether a reader without an index would find the word. */
static gboolean
has_word (const char *text,
          const char *word)
{
  g_autofree char *folded = casebook_text_fold (text);
  gsize length = strlen (word);

  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    {
      const char *before = g_utf8_find_prev_char (folded, at);
      gunichar after = g_utf8_get_char (at + length);

      if ((before == NULL || !g_unichar_isalnum (g_utf8_get_char (before))) && !g_unichar_isalnum (after))
        return TRUE;
    }

  return FALSE;
}

static void
assert_same_as_scan (Fixture   *fixture,
                     GPtrArray *notes)
{
  static const char *words[] = { "tide", "uberblick", "naive", "42", "keel", "лоцман", "quoted", "near" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      /* A word behind it, which every note has, so that it is no prefix. */
      g_autofree char *question = g_strdup_printf ("%s zzz", words[i]);
      guint n_expected = 0;

      for (guint j = 0; j < notes->len; j++)
        {
          if (!casebook_record_get_deleted (notes->pdata[j]) &&
              has_word (casebook_note_get_text (notes->pdata[j]), words[i]))
            n_expected++;
        }
      g_test_message ("%s: %u", words[i], n_expected);
      g_assert_cmpuint (n_found (fixture, question), ==, n_expected);
    }
}

/* After any sequence of writes the index answers as a scan of the rows does,
 * and agrees with them word by word. */
static void
test_kept_in_step (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = sample_dup_text ((guint) g_test_rand_int_range (0, 20));
      g_autofree char *text = g_strconcat (words, " zzz", NULL);
      CasebookNote *note;

      if (notes->len == 0 || g_test_rand_int_range (0, 3) == 0)
        g_ptr_array_add (notes, g_object_new (CASEBOOK_TYPE_NOTE, "text", "zzz", NULL));
      note = notes->pdata[g_test_rand_int_range (0, (int) notes->len)];
      if (g_test_rand_int_range (0, 5) == 0)
        casebook_record_set_deleted (CASEBOOK_RECORD (note), !casebook_record_get_deleted (CASEBOOK_RECORD (note)));
      else
        g_object_set (note, "text", text, NULL);
      g_assert_true (casebook_note_store_put (fixture->database, note, &error));
      g_assert_no_error (error);
    }
  g_assert_true (casebook_index_check (fixture->database, NULL));
  assert_same_as_scan (fixture, notes);
}

/* A library indexed by another version is indexed anew when it is opened. */
static void
test_other_version_is_made_anew (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  put_note (fixture, "Rope");
  g_assert_true (casebook_search_index_suspend (fixture->database, &error));
  put_note (fixture, "Rope and sail");
  g_assert_false (casebook_index_check (fixture->database, &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_cmpuint (n_found (fixture, "rope"), ==, 1);

  scratch_library_reopen (fixture);
  g_assert_cmpuint (n_found (fixture, "rope"), ==, 2);
  put_note (fixture, "Rope, sail and anchor");
  g_assert_cmpuint (n_found (fixture, "rope"), ==, 3);
}

/* So many matches that ranking them would keep a key press waiting. */
static void
test_common_words_show_the_newest (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2500; i++)
    {
      g_autofree char *text = g_strdup_printf ("Anchor %u", i);

      g_ptr_array_add (records, g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL));
    }
  g_assert_true (casebook_changes_apply (fixture->database, records, "test", &error));
  matches = casebook_search_index_query (fixture->database, "anchor", 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (matches->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((CasebookSearchMatch *) matches->pdata[i])->row_id, ==,
                     casebook_record_get_id (records->pdata[2499 - i]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/search-index/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("says-where", test_says_where);
  ADD ("words", test_words);
  ADD ("any-text-is-a-question", test_any_text_is_a_question);
  ADD ("bin-is-not-found", test_bin_is_not_found);
  ADD ("kept-in-step", test_kept_in_step);
  ADD ("other-version-is-made-anew", test_other_version_is_made_anew);
  ADD ("common-words-show-the-newest", test_common_words_show_the_newest);

  return g_test_run ();
}
