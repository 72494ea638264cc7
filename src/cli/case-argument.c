/* Casebook: a case, named on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/case-argument.h"
#include "cli/options.h"
#include "exchange/published-framework.h"
#include "storage/case-store.h"

static CasebookCase *
load (CasebookDatabase   *database,
      const char         *id,
      CasebookFramework **framework,
      GError            **error)
{
  g_autoptr (CasebookCase) record = casebook_case_store_load (database, id, error);

  if (record == NULL)
    return NULL;
  if (casebook_record_get_deleted (CASEBOOK_RECORD (record)))
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                   _("The case of %s lies in the bin."),
                   casebook_case_get_candidate (record));
      return NULL;
    }

  *framework = casebook_published_framework_load (database, casebook_case_get_framework (record), error);
  return *framework != NULL ? g_steal_pointer (&record) : NULL;
}

/**
 * casebook_case_argument_load:
 * @database: a library's database
 * @prefix: a case's id, or how it begins
 * @framework: (out) (transfer full): where the framework it is held against goes
 * @error: in the domain %CASEBOOK_CLI_ERROR, %CASEBOOK_STORAGE_ERROR or %CASEBOOK_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the case that is meant
 */
CasebookCase *
casebook_case_argument_load (CasebookDatabase   *database,
                             const char         *prefix,
                             CasebookFramework **framework,
                             GError            **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);
  g_return_val_if_fail (framework != NULL, NULL);

  id = casebook_case_store_find (database, prefix, error);
  return id != NULL ? load (database, id, framework, error) : NULL;
}

/**
 * casebook_case_argument_load_of:
 * @database: a library's database
 * @evidence: a piece of evidence of it
 * @framework: (out) (transfer full): where the framework of its case goes
 * @error: in the domain %CASEBOOK_CLI_ERROR, %CASEBOOK_STORAGE_ERROR or %CASEBOOK_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the case @evidence belongs to
 */
CasebookCase *
casebook_case_argument_load_of (CasebookDatabase   *database,
                                CasebookEvidence   *evidence,
                                CasebookFramework **framework,
                                GError            **error)
{
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), NULL);
  g_return_val_if_fail (framework != NULL, NULL);

  return load (database, casebook_evidence_get_case_id (evidence), framework, error);
}
