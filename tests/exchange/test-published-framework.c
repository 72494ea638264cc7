/* Casebook: tests of frameworks between a library and a file. SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/published-framework.h"
#include "formats/built-in.h"
#include "formats/formats.h"
#include "scratch-library.h"
#include "storage/framework-store.h"

typedef ScratchLibrary Fixture;

static guint
count_frameworks (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) frameworks = casebook_framework_store_list (fixture->database, &error);

  g_assert_no_error (error);
  return frameworks->len;
}

static void
test_built_in_is_kept_once (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = casebook_published_framework_ensure_built_in (fixture->database, &error);
  g_autofree char *second = casebook_published_framework_ensure_built_in (fixture->database, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, CASEBOOK_BUILT_IN_FRAMEWORK_ID);
  g_assert_cmpstr (second, ==, first);
  g_assert_cmpuint (count_frameworks (fixture), ==, 1);
}

static void
test_document_is_kept_as_published (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = casebook_published_framework_ensure_built_in (fixture->database, &error);
  g_autoptr (GBytes) kept = casebook_framework_store_load (fixture->database, key, &error);
  g_autoptr (GBytes) published = casebook_built_in_framework ();
  g_autoptr (CasebookFramework) framework = casebook_published_framework_load (fixture->database, key, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (kept, published));
  g_assert_cmpstr (casebook_framework_get_id (framework), ==, CASEBOOK_BUILT_IN_FRAMEWORK_ID);
}

static CasebookFramework *
make_framework (const char *version)
{
  CasebookFramework *framework = casebook_framework_new ("harbour", version, "Harbour pilots");

  g_object_set (framework, "publisher", "The harbour", "licence", "CC0-1.0", "language", "en", NULL);
  g_assert_true (casebook_framework_seal (framework, NULL));

  return framework;
}

static void
test_library_knows_what_it_keeps (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = make_framework ("7");
  g_autofree char *key = casebook_published_framework_add (fixture->database, framework, &error);
  g_autoptr (GPtrArray) frameworks = casebook_framework_store_list (fixture->database, &error);
  const CasebookFrameworkInfo *info;

  g_assert_no_error (error);
  g_assert_cmpuint (frameworks->len, ==, 1);
  info = frameworks->pdata[0];
  g_assert_cmpstr (info->key, ==, key);
  g_assert_cmpstr (info->document_id, ==, "harbour");
  g_assert_cmpstr (info->version, ==, "7");
  g_assert_cmpstr (info->title, ==, "Harbour pilots");
  g_assert_cmpstr (info->publisher, ==, "The harbour");
  g_assert_cmpstr (info->licence, ==, "CC0-1.0");
  g_assert_cmpstr (info->language, ==, "en");
}

static void
test_versions_stand_side_by_side (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) old = make_framework ("1");
  g_autoptr (CasebookFramework) new = make_framework ("2");
  g_autofree char *old_key = casebook_published_framework_add (fixture->database, old, &error);
  g_autofree char *new_key = casebook_published_framework_add (fixture->database, new, &error);
  g_autofree char *again = casebook_published_framework_add (fixture->database, old, &error);
  g_autoptr (CasebookFramework) loaded = casebook_published_framework_load (fixture->database, new_key, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (old_key, ==, "harbour");
  g_assert_cmpstr (new_key, !=, old_key);
  g_assert_cmpstr (again, ==, old_key);
  g_assert_cmpuint (count_frameworks (fixture), ==, 2);
  g_assert_cmpstr (casebook_framework_get_version (loaded), ==, "2");
  g_assert_cmpstr (casebook_framework_get_licence (loaded), ==, "CC0-1.0");
}

static void
test_unknown_key (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (casebook_published_framework_load (fixture->database, "nowhere", &error));
  g_assert_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
}

#define ADD(name, test) \
  g_test_add ("/exchange/published-framework/" name, Fixture, NULL, scratch_library_set_up, test, \
              scratch_library_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("built-in-is-kept-once", test_built_in_is_kept_once);
  ADD ("document-is-kept-as-published", test_document_is_kept_as_published);
  ADD ("library-knows-what-it-keeps", test_library_knows_what_it_keeps);
  ADD ("versions-stand-side-by-side", test_versions_stand_side_by_side);
  ADD ("unknown-key", test_unknown_key);

  return g_test_run ();
}
