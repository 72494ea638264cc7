/* Casebook: tests of ids as a person types them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/id.h"
#include "sample.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/row-id.h"

#define ONE "3f2b8c1e-0000-4000-8000-000000000001"
#define OTHER "3f2b9000-0000-4000-8000-000000000002"

typedef ScratchLibrary Fixture;

static void
put_case (Fixture    *fixture,
          const char *framework,
          const char *id)
{
  g_autoptr (CasebookCase) record = g_object_new (CASEBOOK_TYPE_CASE, "id", id, "framework", framework, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_case_store_put (fixture->database, record, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *framework = NULL;

  scratch_library_set_up (fixture, data);
  framework = sample_add_framework (fixture->database);
  put_case (fixture, framework, ONE);
  put_case (fixture, framework, OTHER);
}

static void
test_prefixes (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct
  {
    const char *prefix;
    const char *id;
    CasebookStorageError code;
  } rows[] = {
    { ONE, ONE },
    { "3f2b8", ONE },
    { "3F2B8", ONE },
    { "3f2b9", OTHER },
    { "3f2b9000-", OTHER },
    { "3f2b", NULL, CASEBOOK_STORAGE_ERROR_AMBIGUOUS },
    { "3", NULL, CASEBOOK_STORAGE_ERROR_AMBIGUOUS },
    { "4", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
    { "", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
    { "%", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
    { "3f2b8%", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
    { ONE "0", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
    { "' OR 1 --", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
    { "\xff\xfe", NULL, CASEBOOK_STORAGE_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = casebook_case_store_find (fixture->database, rows[i].prefix, &error);

      g_assert_cmpstr (id, ==, rows[i].id);
      if (id == NULL)
        {
          g_assert_error (error, CASEBOOK_STORAGE_ERROR, (int) rows[i].code);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_true (g_str_has_suffix (error->message, "."));
        }
    }
}

/* Ids of one kind are none of another. */
static void
test_of_another_kind (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = casebook_evidence_store_find (fixture->database, ONE, &error);

  g_assert_null (id);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, ONE));
}

/* A megabyte typed as an id is not repeated to the person. */
static void
test_long_id (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *prefix = g_strnfill (1024 * 1024, 'f');
  g_autoptr (GError) error = NULL;
  g_autofree char *id = casebook_case_store_find (fixture->database, prefix, &error);

  g_assert_null (id);
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  g_assert_cmpuint (strlen (error->message), <, 200);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/row-id/" name, Fixture, NULL, set_up, function, scratch_library_throw)
  ADD ("prefixes", test_prefixes);
  ADD ("of-another-kind", test_of_another_kind);
  ADD ("long-id", test_long_id);

  return g_test_run ();
}
