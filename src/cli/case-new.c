/* Casebook: casebook-cli case new.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/framework-argument.h"
#include "domain/case.h"
#include "storage/case-store.h"

static const CasebookOption options[] = {
  { "framework", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "ID", N_("the framework the case is held against") },
  { "candidate", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "NAME", N_("whose case it is") },
  { "from", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "LEVEL", N_("the level the candidate is at") },
  { "to", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "LEVEL", N_("the level the case is for") },
  { "window-from", CASEBOOK_OPTION_DATE, CASEBOOK_OPTION_OPTIONAL, "DATE", N_("when the review window begins") },
  { "window-to", CASEBOOK_OPTION_DATE, CASEBOOK_OPTION_OPTIONAL, "DATE", N_("when it ends") },
  { "manager", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "NAME", N_("the candidate’s manager") },
  { "team", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "NAME", N_("the candidate’s team") },
  { NULL },
};

static gboolean
check (CasebookOptions    *given,
       CasebookFramework  *framework,
       GError            **error)
{
  const char *from = casebook_options_get_text (given, "from");
  const char *to = casebook_options_get_text (given, "to");
  CasebookDate window_from = casebook_options_get_date (given, "window-from");
  CasebookDate window_to = casebook_options_get_date (given, "window-to");

  if (casebook_framework_argument_level (framework, from, error) == NULL ||
      casebook_framework_argument_level (framework, to, error) == NULL)
    return FALSE;
  if (g_str_equal (from, to))
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                           _("A case leads from one level to another; --from and --to name the same."));
      return FALSE;
    }
  if (casebook_text_is_blank (casebook_options_get_text (given, "candidate")))
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                           _("A case needs the name of its candidate; --candidate is blank."));
      return FALSE;
    }
  if (!casebook_date_span_is_ordered (window_from, window_to))
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                           _("The review window ends before it begins."));
      return FALSE;
    }

  return TRUE;
}

static CasebookCase *
make_case (CasebookOptions *given,
           const char      *framework)
{
  return g_object_new (CASEBOOK_TYPE_CASE,
                       "framework", framework,
                       "candidate", casebook_options_get_text (given, "candidate"),
                       "from-level", casebook_options_get_text (given, "from"),
                       "to-level", casebook_options_get_text (given, "to"),
                       "window-from", casebook_options_get_date (given, "window-from"),
                       "window-to", casebook_options_get_date (given, "window-to"),
                       "manager", casebook_options_get_text (given, "manager"),
                       "team", casebook_options_get_text (given, "team"),
                       NULL);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookOptions *given = casebook_invocation_get_options (invocation);
  CasebookDatabase *database = casebook_invocation_open_to_begin (invocation, error);
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) new_case = NULL;
  g_autofree char *key = NULL;

  if (database == NULL)
    return FALSE;
  framework = casebook_framework_argument_load (database, casebook_options_get_text (given, "framework"), &key, error);
  if (framework == NULL || !check (given, framework, error))
    return FALSE;

  new_case = make_case (given, key);
  if (!casebook_case_store_put (database, new_case, error))
    return FALSE;

  casebook_invocation_print_id (invocation, casebook_record_get_id (CASEBOOK_RECORD (new_case)));
  return TRUE;
}

const CasebookCommand casebook_command_case_new = {
  .words = "case new",
  .summary = N_("Begin a case and print its id"),
  .options = options,
  .run = run,
};
