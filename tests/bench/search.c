/* Casebook: how soon a key typed into the search is answered, against the bare query.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Types words into a library of 1,000 cases and 100,000 pieces of evidence as a
 * person does, key by key: every letter alone, then words of the library. What
 * is measured is from the key to the list of hits, through the desk and its
 * worker; the bare query is the plainest SQL that finds the same kinds of rows,
 * best first, with their snippets, stepped to its end on the same file.
 *
 * Each key is answered several times and its median counts. The slowest are
 * named, so that somebody who mends them knows where to begin.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "exchange/synthetic.h"
#include "storage/library.h"
#include "workspace/home-desk.h"

#define ROUNDS 5
#define N_CASES 1000
#define N_EVIDENCE 100000
#define N_SLOWEST 8
#define FRAME 0.016

static const char *const phrases[] = {
  "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w",
  "x", "y", "z", "1", "the gateway", "checkout", "it was", "made safe", "i trained", "runbook", "payments outage",
  "every change", "deployment", "zzz", "quieter pager", "one owner", "measured for four weeks",
};

#define SNIPPET(table) "snippet (" table ", -1, '<', '>', '…', 12)"

static const char *const bare_sql[] = {
  "SELECT evidence.id, candidate, evidence.title, " SNIPPET ("evidence_words") " FROM evidence_words"
  " JOIN evidence ON evidence.rowid = evidence_words.rowid JOIN cases ON cases.id = evidence.case_id"
  " WHERE evidence_words MATCH ?1 AND evidence.deleted = 0 AND cases.deleted = 0"
  " ORDER BY evidence_words.rank LIMIT 200",
  "SELECT claim.id, candidate, evidence.title, " SNIPPET ("claim_words") " FROM claim_words"
  " JOIN claim ON claim.rowid = claim_words.rowid JOIN evidence ON evidence.id = evidence_id"
  " JOIN cases ON cases.id = claim.case_id"
  " WHERE claim_words MATCH ?1 AND claim.deleted = 0 AND evidence.deleted = 0 AND cases.deleted = 0"
  " ORDER BY claim_words.rank LIMIT 200",
  "SELECT note.id, note.\"text\", " SNIPPET ("note_words") " FROM note_words"
  " JOIN note ON note.rowid = note_words.rowid"
  " WHERE note_words MATCH ?1 AND note.deleted = 0 ORDER BY note_words.rank LIMIT 200",
};

typedef struct
{
  char  *words;
  double key;  /* seconds, median */
  double bare; /* likewise */
} Key;

static void
key_clear (Key *key)
{
  g_free (key->words);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static int
compare_slowness (gconstpointer a,
                  gconstpointer b)
{
  return compare_doubles (&((const Key *) b)->key, &((const Key *) a)->key);
}

static double
median (double values[ROUNDS])
{
  qsort (values, ROUNDS, sizeof (double), compare_doubles);
  return values[ROUNDS / 2];
}

static char *
make_library (const char *folder)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, "full", NULL);
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);

  if (library == NULL ||
      !casebook_synthetic_add (casebook_library_get_database (library), N_CASES, N_EVIDENCE, 1, NULL, NULL, NULL,
                               &error))
    g_error ("%s", error->message);

  return path;
}

/* Each word as a string of the query language, the last one open. */
static char *
dup_match (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  GString *match = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (match, "\"%s\" ", parts[i]);
  g_string_truncate (match, match->len - 1);
  g_string_append_c (match, '*');

  return g_string_free (match, FALSE);
}

static double
time_bare (sqlite3_stmt *statements[],
           const char   *match)
{
  gint64 start = g_get_monotonic_time ();

  for (gsize i = 0; i < G_N_ELEMENTS (bare_sql); i++)
    {
      sqlite3_bind_text (statements[i], 1, match, -1, SQLITE_STATIC);
      while (sqlite3_step (statements[i]) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (statements[i]); column++)
          g_assert_nonnull (sqlite3_column_text (statements[i], column));
      sqlite3_reset (statements[i]);
    }

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **taken)
{
  while (*taken == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *taken;
}

static double
time_key (CasebookHomeDesk *desk,
          const char       *words)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GListModel) hits = NULL;
  g_autoptr (GError) error = NULL;

  casebook_home_desk_search_async (desk, words, NULL, take_result, &result);
  hits = casebook_home_desk_search_finish (desk, wait_for (&result), &error);
  if (hits == NULL)
    g_error ("%s", error->message);

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static GArray *
measure (CasebookHomeDesk *desk,
         sqlite3_stmt     *statements[])
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));

  g_array_set_clear_func (keys, (GDestroyNotify) key_clear);
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      for (gsize length = 1; length <= strlen (phrases[i]); length++)
        {
          Key key = { .words = g_strndup (phrases[i], length) };
          g_autofree char *match = dup_match (key.words);
          double by_key[ROUNDS], by_bare[ROUNDS];

          for (guint round = 0; round < ROUNDS; round++)
            {
              by_bare[round] = time_bare (statements, match);
              by_key[round] = time_key (desk, key.words);
            }
          key.key = median (by_key);
          key.bare = median (by_bare);
          g_array_append_val (keys, key);
        }
    }

  return keys;
}

static void
report (GArray *keys)
{
  double key = 0, bare = 0;
  guint n_late = 0, n_slower = 0;

  for (guint i = 0; i < keys->len; i++)
    {
      const Key *one = &g_array_index (keys, Key, i);

      key += one->key;
      bare += one->bare;
      n_late += one->key > FRAME;
      n_slower += one->key > 1.2 * one->bare + 0.0005;
    }
  g_array_sort (keys, compare_slowness);

  g_print ("%u keys: %.2fx the bare query; %u of them (%.0f%%) over a frame of 16 ms; %u over 1.2x the bare query\n",
           keys->len, key / bare, n_late, 100.0 * n_late / keys->len, n_slower);
  for (guint i = 0; i < MIN (N_SLOWEST, keys->len); i++)
    {
      const Key *one = &g_array_index (keys, Key, i);

      g_print ("  %-24s %6.1f ms, bare %6.1f ms\n", one->words, one->key * 1000, one->bare * 1000);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("casebook-search-XXXXXX", NULL);
  g_autofree char *path = make_library (folder);
  g_autoptr (CasebookWorker) worker = casebook_worker_new (path);
  g_autoptr (CasebookShelf) shelf = casebook_shelf_new (worker);
  g_autoptr (CasebookHomeDesk) desk = casebook_home_desk_new (worker, shelf);
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statements[G_N_ELEMENTS (bare_sql)];
  sqlite3 *bare;

  casebook_worker_open_async (worker, NULL, take_result, &opened);
  if (!casebook_worker_open_finish (worker, wait_for (&opened), &error))
    g_error ("%s", error->message);
  if (sqlite3_open_v2 (path, &bare, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bare));
  for (gsize i = 0; i < G_N_ELEMENTS (bare_sql); i++)
    if (sqlite3_prepare_v2 (bare, bare_sql[i], -1, &statements[i], NULL) != SQLITE_OK)
      g_error ("%s", sqlite3_errmsg (bare));

  keys = measure (desk, statements);
  report (keys);

  for (gsize i = 0; i < G_N_ELEMENTS (bare_sql); i++)
    sqlite3_finalize (statements[i]);
  sqlite3_close (bare);
  casebook_worker_close_async (worker, take_result, &closed);
  wait_for (&closed);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
