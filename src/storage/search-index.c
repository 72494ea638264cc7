/* Casebook: words found in a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index is kept in step by triggers of the schema (search-index.sql) and
 * holds no text of its own. How text is cut into words is part of it: a
 * library indexed by another version is indexed anew when it is opened.
 */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/evidence.h"
#include "domain/note.h"
#include "storage/search-index.h"
#include "storage/resources.h"
#include "storage/transaction.h"

/* Where more rows match than this, their rank says little and takes long to
 * reckon; the newest of them are shown instead. */
#define RANKED_MAX "1000"

/* How long the title of a note is, in characters. */
#define NOTE_TITLE_LENGTH 60

/**
 * casebook_search_match_free:
 * @self: (nullable) (transfer full): a match
 */
void
casebook_search_match_free (CasebookSearchMatch *self)
{
  if (self == NULL)
    return;

  g_free (self->row_id);
  g_free (self->case_id);
  g_free (self->evidence_id);
  g_free (self->candidate);
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}

/**
 * casebook_search_index_load_version:
 * @database: a library's database
 * @version: (out) (transfer full) (nullable): version of the index, %NULL when it is to be made anew
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * The version of this program's index is %CASEBOOK_SEARCH_INDEX_VERSION.
 *
 * Returns: whether it could be read
 */
gboolean
casebook_search_index_load_version (CasebookDatabase  *database,
                                    char             **version,
                                    GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (version != NULL, FALSE);

  statement = casebook_database_prepare (database, "SELECT value FROM meta WHERE key = 'search-index'", error);
  if (statement == NULL || !casebook_statement_step (statement, &row, error))
    return FALSE;

  *version = row ? g_strdup (casebook_statement_get_text (statement, 0)) : NULL;
  return TRUE;
}

/**
 * casebook_search_index_ensure:
 * @database: a library's database that can be written
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Makes the index anew when there is none or another program cut the words otherwise.
 *
 * Returns: whether there is an index of this program's version
 */
gboolean
casebook_search_index_ensure (CasebookDatabase  *database,
                              GError           **error)
{
  g_autofree char *version = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  if (!casebook_search_index_load_version (database, &version, error))
    return FALSE;

  return g_strcmp0 (version, CASEBOOK_SEARCH_INDEX_VERSION) == 0 || casebook_search_index_rebuild (database, error);
}

/**
 * casebook_search_index_suspend:
 * @database: a library's database that can be written
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Lets rows be written without being indexed, for the caller who writes many
 * and calls casebook_search_index_rebuild() after the last: that is several
 * times faster than indexing each. If the program dies between, the index is
 * made anew when the library is opened next.
 *
 * Returns: whether rows are not indexed any more
 */
gboolean
casebook_search_index_suspend (CasebookDatabase  *database,
                               GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  transaction = casebook_transaction_begin (database, error);
  return transaction != NULL &&
         casebook_database_execute (database,
                                    "DELETE FROM meta WHERE key = 'search-index';"
                                    "DROP TRIGGER IF EXISTS evidence_insert_words;"
                                    "DROP TRIGGER IF EXISTS evidence_update_words;"
                                    "DROP TRIGGER IF EXISTS evidence_delete_words;"
                                    "DROP TRIGGER IF EXISTS claim_insert_words;"
                                    "DROP TRIGGER IF EXISTS claim_update_words;"
                                    "DROP TRIGGER IF EXISTS claim_delete_words;"
                                    "DROP TRIGGER IF EXISTS note_insert_words;"
                                    "DROP TRIGGER IF EXISTS note_update_words;"
                                    "DROP TRIGGER IF EXISTS note_delete_words;", error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * casebook_search_index_rebuild:
 * @database: a library's database that can be written
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Makes the index anew from the rows.
 *
 * Returns: whether it was made
 */
gboolean
casebook_search_index_rebuild (CasebookDatabase  *database,
                               GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (GBytes) script = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  script = g_resource_lookup_data (casebook_storage_get_resource (), "/app/casebook/storage/search-index.sql",
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (script == NULL)
    return FALSE;

  transaction = casebook_transaction_begin (database, error);
  return transaction != NULL &&
         casebook_database_execute (database, g_bytes_get_data (script, NULL), error) &&
         casebook_database_execute (database, "INSERT OR REPLACE INTO meta VALUES ('search-index', '"
                                    CASEBOOK_SEARCH_INDEX_VERSION "')", error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/* Each word becomes a string of the query language, in which nothing but the
 * quote means anything; the last one may go on, for it is still being typed.
 * Signs that are part of no word are left to the tokenizer. */
static char *
make_query (const char *words)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *clean = casebook_text_clean (words, -1);
  GString *query = g_string_new (NULL);

  parts = g_strsplit_set (clean, " \t\n\"", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean has_word = FALSE;

      for (const char *c = parts[i]; *c != '\0' && !has_word; c = g_utf8_next_char (c))
        has_word = g_unichar_isalnum (g_utf8_get_char (c));
      if (has_word)
        g_string_append_printf (query, "%s\"%s\"", query->len > 0 ? " " : "", parts[i]);
    }
  if (query->len > 0)
    g_string_append_c (query, '*');

  return g_string_free (query, FALSE);
}

static CasebookSearchMatch *
read_match (CasebookStatement *statement,
            GType              record_type)
{
  CasebookSearchMatch *match = g_new0 (CasebookSearchMatch, 1);

  match->record_type = record_type;
  match->row_id = g_strdup (casebook_statement_get_text (statement, 0));
  match->case_id = g_strdup (casebook_statement_get_text (statement, 1));
  match->evidence_id = g_strdup (casebook_statement_get_text (statement, 2));
  match->candidate = g_strdup (casebook_statement_get_text (statement, 3));
  match->title = casebook_text_excerpt (casebook_statement_get_text (statement, 4), NOTE_TITLE_LENGTH);
  match->snippet = g_strdup (casebook_statement_get_text (statement, 5));

  return match;
}

/* Where one kind of match comes from. */
typedef struct
{
  GType      (*get_type) (void);
  const char  *count;  /* how many rows match, up to one more than RANKED_MAX */
  const char  *ranked; /* best first */
  const char  *newest; /* last written first */
} Source;

#define SNIPPET(table) \
  "snippet (" table ", -1, '" CASEBOOK_SEARCH_MATCH_START "', '" CASEBOOK_SEARCH_MATCH_END "', '…', 12)"

#define EVIDENCE_SQL \
  "SELECT evidence.id, case_id, evidence.id, candidate, evidence.title, " SNIPPET ("evidence_words") \
  " FROM evidence_words JOIN evidence ON evidence.rowid = evidence_words.rowid" \
  " JOIN cases ON cases.id = evidence.case_id" \
  " WHERE evidence_words MATCH ?1 AND evidence.deleted = 0 AND cases.deleted = 0"

#define CLAIM_SQL \
  "SELECT claim.id, claim.case_id, evidence_id, candidate, evidence.title, " SNIPPET ("claim_words") \
  " FROM claim_words JOIN claim ON claim.rowid = claim_words.rowid" \
  " JOIN evidence ON evidence.id = claim.evidence_id JOIN cases ON cases.id = claim.case_id" \
  " WHERE claim_words MATCH ?1 AND claim.deleted = 0 AND evidence.deleted = 0 AND cases.deleted = 0"

#define NOTE_SQL \
  "SELECT note.id, '', '', '', note.\"text\", " SNIPPET ("note_words") \
  " FROM note_words JOIN note ON note.rowid = note_words.rowid" \
  " WHERE note_words MATCH ?1 AND note.deleted = 0"

#define SOURCE(get_type, table, sql) \
  { \
    get_type, \
    "SELECT count (*) FROM (SELECT 1 FROM " table " WHERE " table " MATCH ?1 LIMIT " RANKED_MAX " + 1)", \
    sql " ORDER BY " table ".rank LIMIT ?2", \
    sql " ORDER BY " table ".rowid DESC LIMIT ?2", \
  }

static const Source sources[] = {
  SOURCE (casebook_evidence_get_type, "evidence_words", EVIDENCE_SQL),
  SOURCE (casebook_claim_get_type, "claim_words", CLAIM_SQL),
  SOURCE (casebook_note_get_type, "note_words", NOTE_SQL),
};

static gboolean
is_common (CasebookDatabase  *database,
           const Source      *source,
           const char        *query,
           gboolean          *common,
           GError           **error)
{
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, source->count, error);
  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, query);
  if (!casebook_statement_step (statement, &row, error))
    return FALSE;

  *common = row && casebook_statement_get_integer (statement, 0) > atoi (RANKED_MAX);
  return TRUE;
}

static gboolean
collect (CasebookDatabase  *database,
         const Source      *source,
         const char        *query,
         guint              limit,
         GPtrArray         *matches,
         GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  gboolean row = FALSE, common, ok;

  if (!is_common (database, source, query, &common, error))
    return FALSE;
  statement = casebook_database_prepare (database, common ? source->newest : source->ranked, error);
  if (statement == NULL)
    return FALSE;
  casebook_statement_bind_text (statement, 1, query);
  casebook_statement_bind_integer (statement, 2, limit);
  while ((ok = casebook_statement_step (statement, &row, error)) && row)
    g_ptr_array_add (matches, read_match (statement, source->get_type ()));

  return ok;
}

/**
 * casebook_search_index_query:
 * @database: a library's database
 * @words: what a person typed; any text
 * @limit: how many matches of each kind at most
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Finds the evidence, claims and notes that have all of @words, without regard
 * to case and accents; the last word may be the beginning of one. What lies in
 * the bin is not found.
 *
 * Returns: (transfer full) (nullable) (element-type CasebookSearchMatch): evidence, then claims, then
 *   notes, each kind best first, or last written first where very many match
 */
GPtrArray *
casebook_search_index_query (CasebookDatabase  *database,
                             const char        *words,
                             guint              limit,
                             GError           **error)
{
  g_autoptr (GPtrArray) matches = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_search_match_free);
  g_autofree char *query = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  query = make_query (words);
  if (query[0] == '\0')
    return g_steal_pointer (&matches);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      if (!collect (database, &sources[i], query, limit, matches, error))
        return NULL;
    }

  return g_steal_pointer (&matches);
}
