/* Casebook: tests of frameworks of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/digest.h"
#include "scratch-library.h"
#include "storage/framework-store.h"
#include "storage/library-check.h"
#include "storage/transaction.h"

typedef ScratchLibrary Fixture;

static char *
add (Fixture    *fixture,
     const char *version,
     const char *document)
{
  const CasebookFrameworkInfo info = {
    .document_id = (char *) "harbour",
    .version = (char *) version,
    .title = (char *) "Harbour Engineering",
    .publisher = (char *) "The Harbour",
    .licence = (char *) "CC0-1.0",
    .language = (char *) "en",
  };
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;
  char *key = casebook_framework_store_add (fixture->database, &info, bytes, &error);

  g_assert_no_error (error);
  return key;
}

/* The id where it is free, the version behind it where not, and never twice the same document. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *version;
    const char *document;
    const char *key;
  } rows[] = {
    { "1", "first", "harbour" },
    { "1", "first", "harbour" },
    { "2", "second", "harbour@2" },
    { "2", "second", "harbour@2" },
    { "1", "first", "harbour" },
  };
  g_autofree char *silent = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *key = add (fixture, rows[i].version, rows[i].document);

      g_assert_cmpstr (key, ==, rows[i].key);
    }
  /* A document that changed and did not say so is another one all the same. */
  silent = add (fixture, "2", "changed in silence");
  g_assert_true (g_str_has_prefix (silent, "harbour@2+"));
}

/* Programs that only read make sure of the framework too, be somebody writing or not. */
static void
test_known_while_another_writes (Fixture       *fixture,
                                 gconstpointer  data)
{
  g_autofree char *before = add (fixture, "1", "first");
  g_autoptr (CasebookLibrary) other = scratch_library_open (fixture->folder);
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  transaction = casebook_transaction_begin (casebook_library_get_database (other), &error);
  g_assert_no_error (error);
  key = add (fixture, "1", "first");
  g_assert_cmpstr (key, ==, before);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *key = add (fixture, "1", "{ \"zero\": \"\" }");
  g_autofree char *digest = NULL;
  g_autoptr (GPtrArray) infos = NULL;
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GError) error = NULL;
  CasebookFrameworkInfo *info;

  document = casebook_framework_store_load (fixture->database, key, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (document, NULL), g_bytes_get_size (document), "{ \"zero\": \"\" }", 14);
  digest = casebook_digest_of_bytes (document);

  infos = casebook_framework_store_list (fixture->database, &error);
  g_assert_cmpuint (infos->len, ==, 1);
  info = infos->pdata[0];
  g_assert_cmpstr (info->key, ==, "harbour");
  g_assert_cmpstr (info->document_id, ==, "harbour");
  g_assert_cmpstr (info->version, ==, "1");
  g_assert_cmpstr (info->title, ==, "Harbour Engineering");
  g_assert_cmpstr (info->publisher, ==, "The Harbour");
  g_assert_cmpstr (info->licence, ==, "CC0-1.0");
  g_assert_cmpstr (info->language, ==, "en");
  g_assert_cmpstr (info->digest, ==, digest);
  g_assert_cmpint (info->added, >, 0);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = casebook_framework_store_load (fixture->database, "nowhere", &error);

  g_assert_null (document);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nowhere"));
}

/* Bytes that are not those that were added are noticed, by the reader and by the check. */
static void
test_changed_document (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *key = add (fixture, "1", "first");
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GPtrArray) damages = NULL;
  g_autoptr (GError) error = NULL;
  CasebookDamage *damage;
  g_autofree char *sentence = NULL;

  g_assert_true (casebook_database_execute (fixture->database,
                                            "DROP TRIGGER framework_never_changes;"
                                            "UPDATE framework SET document = x'00'", &error));
  document = casebook_framework_store_load (fixture->database, key, &error);
  g_assert_null (document);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT);
  g_clear_error (&error);

  damages = casebook_library_check (fixture->database, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (damages->len, ==, 1);
  damage = damages->pdata[0];
  g_assert_cmpint (damage->kind, ==, CASEBOOK_DAMAGE_FRAMEWORK);
  sentence = casebook_damage_to_sentence (damage);
  g_assert_nonnull (strstr (sentence, key));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/framework-store/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_throw)
  ADD ("keys", test_keys);
  ADD ("known-while-another-writes", test_known_while_another_writes);
  ADD ("round-trip", test_round_trip);
  ADD ("missing", test_missing);
  ADD ("changed-document", test_changed_document);

  return g_test_run ();
}
