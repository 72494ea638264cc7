/* Casebook: frameworks between a library and a file.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Storage keeps a framework as bytes it does not read; formats reads bytes it
 * does not keep. Here the two meet.
 */
#include "exchange/published-framework.h"
#include "formats/built-in.h"
#include "formats/formats.h"
#include "storage/framework-store.h"

static char *
add_document (CasebookDatabase   *database,
              CasebookFramework  *framework,
              GBytes             *document,
              GError            **error)
{
  const CasebookFrameworkInfo info = {
    .document_id = (char *) casebook_framework_get_id (framework),
    .version = (char *) casebook_framework_get_version (framework),
    .title = (char *) casebook_framework_get_title (framework),
    .publisher = (char *) casebook_framework_get_publisher (framework),
    .licence = (char *) casebook_framework_get_licence (framework),
    .language = (char *) casebook_framework_get_language (framework),
  };

  return casebook_framework_store_add (database, &info, document, error);
}

/**
 * casebook_published_framework_add:
 * @database: an open library
 * @framework: a sealed framework
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Adds @framework unless the library has the very same.
 *
 * Returns: (transfer full) (nullable): the key that cases pin it by
 */
char *
casebook_published_framework_add (CasebookDatabase   *database,
                                  CasebookFramework  *framework,
                                  GError            **error)
{
  g_autoptr (GBytes) document = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);

  document = casebook_formats_write (framework);
  return add_document (database, framework, document, error);
}

/**
 * casebook_published_framework_ensure_built_in:
 * @database: an open library
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Adds the framework that comes with Casebook unless the library has this version of it.
 *
 * Returns: (transfer full) (nullable): the key that cases pin it by
 */
char *
casebook_published_framework_ensure_built_in (CasebookDatabase  *database,
                                              GError           **error)
{
  g_autoptr (GBytes) document = casebook_built_in_framework ();
  g_autoptr (CasebookFramework) framework = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  framework = casebook_formats_read_bytes (document, error);
  if (framework == NULL)
    return NULL;

  return add_document (database, framework, document, error);
}

/**
 * casebook_published_framework_load:
 * @database: an open library
 * @key: what cases pin the framework by
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %CASEBOOK_FORMAT_ERROR
 *
 * For showing it: see casebook_formats_read_for_display().
 *
 * Returns: (transfer full) (nullable): the framework, read anew from its document
 */
CasebookFramework *
casebook_published_framework_load (CasebookDatabase  *database,
                                   const char        *key,
                                   GError           **error)
{
  g_autoptr (GBytes) document = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  document = casebook_framework_store_load (database, key, error);
  if (document == NULL)
    return NULL;

  return casebook_formats_read_for_display (document, error);
}
