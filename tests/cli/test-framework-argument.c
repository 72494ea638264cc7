/* Casebook: tests of a framework, named on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "cli/framework-argument.h"
#include "cli/options.h"
#include "exchange/published-framework.h"
#include "storage/library.h"

typedef struct
{
  CasebookLibrary  *library;
  CasebookDatabase *database;
} Fixture;

/* The built-in framework, and another version of the same document, which has the version in its key. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  fixture->library = casebook_library_new_empty (&error);
  g_assert_no_error (error);
  fixture->database = casebook_library_get_database (fixture->library);
  key = casebook_published_framework_ensure_built_in (fixture->database, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (key, ==, "platform-engineering");
}

static void
add_again_as (Fixture    *fixture,
              const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *script = g_strdup_printf ("INSERT INTO framework SELECT '%s', document_id, '2', title, publisher,"
                                             " licence, language, hex (zeroblob (32)), document, added"
                                             " FROM framework WHERE key = 'platform-engineering'", key);

  g_assert_true (casebook_database_execute (fixture->database, script, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->library);
}

static char *
find (Fixture     *fixture,
      const char  *prefix,
      GError     **error)
{
  char *key = NULL;
  g_autoptr (CasebookFramework) framework = casebook_framework_argument_load (fixture->database, prefix, &key, error);

  return framework != NULL ? key : NULL;
}

static void
test_prefixes (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const prefixes[] = { "platform-engineering", "platform", "p" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *key = find (fixture, prefixes[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (key, ==, "platform-engineering");
    }
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const prefixes[] = { "", "x", "Platform", "platform-engineering@2" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (find (fixture, prefixes[i], &error));
      g_assert_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE);
    }
}

/* A whole id is meant although another begins with it; a part of two is not enough. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = NULL;

  add_again_as (fixture, "platform-engineering@2");
  whole = find (fixture, "platform-engineering", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (whole, ==, "platform-engineering");
  g_assert_null (find (fixture, "platform", &error));
  g_assert_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "platform"));
}

/* A level that is not there is answered with those that are. */
static void
test_level (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *levels;

  framework = casebook_framework_argument_load (fixture->database, "platform", NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (casebook_framework_argument_level (framework, "senior", &error));
  g_assert_null (casebook_framework_argument_level (framework, "Senior", &error));
  g_assert_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE);
  levels = casebook_framework_get_levels (framework);
  for (guint i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CasebookLevel) level = g_list_model_get_item (levels, i);

      g_assert_nonnull (strstr (error->message, casebook_level_get_id (level)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/cli/framework-argument/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("prefixes", test_prefixes);
  ADD ("none", test_none);
  ADD ("several", test_several);
  ADD ("level", test_level);

  return g_test_run ();
}
