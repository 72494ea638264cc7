/* Casebook: a case, named on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/case-argument.h"
#include "cli/options.h"
#include "exchange/published-framework.h"
#include "storage/case-store.h"
#include "storage/table.h"

/* What lies in the bin is neither read nor written: the window shows nothing of it either. */
static gboolean
check_not_in_bin (CasebookCase  *record,
                  GError       **error)
{
  if (!casebook_record_get_deleted (CASEBOOK_RECORD (record)))
    return TRUE;

  g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
               _("The case of %s lies in the bin. The bin of the window gives it back."),
               casebook_case_get_candidate (record));
  return FALSE;
}

static CasebookCase *
load (CasebookDatabase   *database,
      const char         *id,
      CasebookFramework **framework,
      GError            **error)
{
  g_autoptr (CasebookCase) record = casebook_case_store_load (database, id, error);

  if (record == NULL || !check_not_in_bin (record, error))
    return NULL;

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

static gboolean
check_id (CasebookDatabase  *database,
          const char        *id,
          GError           **error)
{
  g_autoptr (CasebookCase) record = casebook_table_load (database, CASEBOOK_TYPE_CASE, id, error);

  return record != NULL && check_not_in_bin (record, error);
}

/**
 * casebook_case_argument_find:
 * @database: a library's database
 * @prefix: a case's id, or how it begins
 * @error: in the domain %CASEBOOK_CLI_ERROR or %CASEBOOK_STORAGE_ERROR
 *
 * For what needs nothing of the case but that it is there.
 *
 * Returns: (transfer full) (nullable): the id of the case that is meant
 */
char *
casebook_case_argument_find (CasebookDatabase  *database,
                             const char        *prefix,
                             GError           **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  id = casebook_case_store_find (database, prefix, error);
  return id != NULL && check_id (database, id, error) ? g_steal_pointer (&id) : NULL;
}

/**
 * casebook_case_argument_check_of:
 * @database: a library's database
 * @evidence_id: id of a piece of evidence of it
 * @error: in the domain %CASEBOOK_CLI_ERROR or %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether the case it belongs to is there, and not in the bin
 */
gboolean
casebook_case_argument_check_of (CasebookDatabase  *database,
                                 const char        *evidence_id,
                                 GError           **error)
{
  g_autoptr (CasebookEvidence) evidence = NULL;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (evidence_id != NULL, FALSE);

  evidence = casebook_table_load (database, CASEBOOK_TYPE_EVIDENCE, evidence_id, error);
  return evidence != NULL && check_id (database, casebook_evidence_get_case_id (evidence), error);
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
