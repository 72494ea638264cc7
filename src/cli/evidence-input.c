/* Casebook: evidence as the command line gives it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that one call says about a piece of evidence, its claims, its links and
 * its attached files is one transaction: it is there as a whole or not at all.
 * The bytes of the files are copied ahead of it, where nothing counts them.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/link.h"
#include "base/text.h"
#include "checks/strongest.h"
#include "cli/evidence-input.h"
#include "domain/position.h"
#include "exchange/staged-file.h"
#include "storage/changes.h"
#include "storage/transaction.h"

const CasebookOption casebook_evidence_input_options[] = {
  { "situation", CASEBOOK_OPTION_BODY, CASEBOOK_OPTION_OPTIONAL, "TEXT", N_("how things stood") },
  { "action", CASEBOOK_OPTION_BODY, CASEBOOK_OPTION_OPTIONAL, "TEXT", N_("what the candidate did") },
  { "result", CASEBOOK_OPTION_BODY, CASEBOOK_OPTION_OPTIONAL, "TEXT", N_("what came of it") },
  { "from", CASEBOOK_OPTION_DATE, CASEBOOK_OPTION_OPTIONAL, "DATE", N_("when it began: 2026-03-14, 2026-03 or 2026") },
  { "to", CASEBOOK_OPTION_DATE, CASEBOOK_OPTION_OPTIONAL, "DATE", N_("when it ended") },
  { "role", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "ROLE", N_("the part the candidate played") },
  { "scope", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "SCOPE", N_("how far it reached") },
  { "audience", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "AUDIENCE",
    N_("who may read it: me, manager, committee or candidate-after-decision") },
  { "strongest", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "yes|no",
    N_("whether it is one of the three strongest examples") },
  { "claim", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REPEATED, "ITEM=SENTENCE",
    N_("why it meets a competency or one expectation of it") },
  { "link", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REPEATED, "URL", N_("an address it points to") },
  { "attach", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_REPEATED, "FILE", N_("a file to copy into the library") },
  { NULL },
};

/**
 * casebook_evidence_input_is_empty:
 * @options: options
 *
 * Returns: whether they say nothing about a piece of evidence
 */
gboolean
casebook_evidence_input_is_empty (CasebookOptions *options)
{
  g_return_val_if_fail (options != NULL, TRUE);

  if (casebook_options_has (options, "title"))
    return FALSE;
  for (const CasebookOption *option = casebook_evidence_input_options; option->name != NULL; option++)
    {
      if (casebook_options_has (options, option->name))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_value_error (GError     **error,
                 const char  *message)
{
  g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE, message);
  return FALSE;
}

static gboolean
apply_audience (CasebookOptions   *options,
                CasebookEvidence  *evidence,
                GError           **error)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CASEBOOK_TYPE_AUDIENCE);
  const char *nick = casebook_options_get_text (options, "audience");
  GEnumValue *value;

  if (nick == NULL)
    return TRUE;
  value = g_enum_get_value_by_nick (class, nick);
  if (value == NULL)
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                   _("There is no audience “%s”. It is one of me, manager, committee and candidate-after-decision."),
                   nick);
      return FALSE;
    }

  g_object_set (evidence, "audience", value->value, NULL);
  return TRUE;
}

/* The other evidence the candidate chose, in order. */
static GPtrArray *
list_other_chosen (CasebookCase     *case_,
                   CasebookEvidence *evidence)
{
  GPtrArray *chosen = casebook_strongest_list_chosen (case_, CASEBOOK_AUDIENCE_COMMITTEE);

  for (guint i = 0; i < chosen->len; i++)
    {
      if (g_str_equal (casebook_record_get_id (chosen->pdata[i]), casebook_record_get_id (CASEBOOK_RECORD (evidence))))
        g_ptr_array_remove_index (chosen, i--);
    }

  return chosen;
}

/* Behind the others where there is room, else in a gap before one of them. */
static gint64
find_free_rank (GPtrArray *chosen)
{
  gboolean taken[CASEBOOK_N_STRONGEST] = { FALSE };
  gint64 last = 0;

  for (guint i = 0; i < chosen->len; i++)
    {
      gint64 rank = casebook_evidence_get_strongest (chosen->pdata[i]);

      taken[MIN (rank, CASEBOOK_N_STRONGEST) - 1] = TRUE;
      last = MAX (last, rank);
    }
  if (last < CASEBOOK_N_STRONGEST)
    return last + 1;
  for (guint i = 0; i < CASEBOOK_N_STRONGEST; i++)
    {
      if (!taken[i])
        return i + 1;
    }

  return 0;
}

static gboolean
choose_strongest (CasebookCase      *case_,
                  CasebookEvidence  *evidence,
                  GError           **error)
{
  g_autoptr (GPtrArray) chosen = NULL;

  if (casebook_evidence_get_strongest (evidence) > 0)
    return TRUE;

  chosen = list_other_chosen (case_, evidence);
  if (chosen->len == CASEBOOK_N_STRONGEST)
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                   _("Three are the strongest examples already: “%s”, “%s” and “%s”. Take one out first: "
                     "casebook-cli evidence edit ID --strongest no"),
                   casebook_evidence_get_title (chosen->pdata[0]), casebook_evidence_get_title (chosen->pdata[1]),
                   casebook_evidence_get_title (chosen->pdata[2]));
      return FALSE;
    }

  g_object_set (evidence, "strongest", find_free_rank (chosen), NULL);
  return TRUE;
}

static gboolean
apply_strongest (CasebookOptions   *options,
                 CasebookCase      *case_,
                 CasebookEvidence  *evidence,
                 GError           **error)
{
  const char *given = casebook_options_get_text (options, "strongest");

  if (given == NULL)
    return TRUE;
  if (g_str_equal (given, "yes"))
    return choose_strongest (case_, evidence, error);
  if (!g_str_equal (given, "no"))
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                   _("“--strongest %s” makes no sense. Say yes or no."), given);
      return FALSE;
    }

  g_object_set (evidence, "strongest", (gint64) 0, NULL);
  return TRUE;
}

static gboolean
apply_fields (CasebookOptions   *options,
              CasebookEvidence  *evidence,
              GError           **error)
{
  static const char *const texts[] = { "title", "situation", "action", "result", "role", "scope" };
  static const char *const dates[] = { "from", "to" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (casebook_options_has (options, texts[i]))
        g_object_set (evidence, texts[i], casebook_options_get_text (options, texts[i]), NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      if (casebook_options_has (options, dates[i]))
        g_object_set (evidence, dates[i], casebook_options_get_date (options, dates[i]), NULL);
    }

  if (casebook_text_is_blank (casebook_evidence_get_title (evidence)))
    return set_value_error (error, _("A piece of evidence needs a title; --title is blank."));
  if (!casebook_date_span_is_ordered (casebook_evidence_get_from (evidence), casebook_evidence_get_to (evidence)))
    return set_value_error (error, _("The evidence ends before it begins; look at --from and --to."));

  return apply_audience (options, evidence, error);
}

/* Finds the item that is meant, or the expectation and the item it belongs to. */
static gboolean
find_claimed (CasebookFramework  *framework,
              const char         *name,
              CasebookItem      **item,
              const char        **expectation_id,
              GError            **error)
{
  *expectation_id = "";
  *item = casebook_framework_find_item (framework, name);
  if (*item != NULL)
    return TRUE;
  if (casebook_framework_find_expectation (framework, name, item) != NULL)
    {
      *expectation_id = name;
      return TRUE;
    }

  g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
               _("The framework “%s” has no competency and no expectation “%s”. "
                 "“casebook-cli framework show” lists them."),
               casebook_framework_get_id (framework), name);
  return FALSE;
}

static gboolean
add_claim (const char         *given,
           double              position,
           CasebookFramework  *framework,
           CasebookEvidence   *evidence,
           GError            **error)
{
  g_autofree char *name = g_strndup (given, strcspn (given, "="));
  const char *sentence = strchr (given, '=');
  const char *expectation_id;
  g_autoptr (CasebookClaim) claim = NULL;
  CasebookItem *item;

  if (sentence == NULL || casebook_text_is_blank (sentence + 1))
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
                   _("“%s” is no claim. Write it as ITEM=SENTENCE."), given);
      return FALSE;
    }
  if (!find_claimed (framework, name, &item, &expectation_id, error))
    return FALSE;

  claim = g_object_new (CASEBOOK_TYPE_CLAIM,
                        "case-id", casebook_evidence_get_case_id (evidence),
                        "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                        "item-id", casebook_item_get_id (item),
                        "expectation-id", expectation_id,
                        "sentence", sentence + 1,
                        "position", position,
                        NULL);
  g_list_store_append (casebook_evidence_get_claims (evidence), claim);
  return TRUE;
}

static void
add_artefact (CasebookEvidence *evidence,
              CasebookArtefact *artefact)
{
  GListStore *artefacts = casebook_evidence_get_artefacts (evidence);

  g_object_set (artefact, "position", casebook_position_after_last (G_LIST_MODEL (artefacts)), NULL);
  g_list_store_append (artefacts, artefact);
}

static gboolean
add_link (const char        *given,
          CasebookEvidence  *evidence,
          GError           **error)
{
  g_autofree char *url = casebook_link_normalise (given, error);
  g_autoptr (CasebookArtefact) artefact = NULL;

  if (url == NULL)
    return FALSE;

  artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT,
                           "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                           "kind", CASEBOOK_ARTEFACT_LINK,
                           "url", url,
                           NULL);
  add_artefact (evidence, artefact);
  return TRUE;
}

static gboolean
add_parts (CasebookOptions    *options,
           CasebookCase       *case_,
           CasebookFramework  *framework,
           CasebookEvidence   *evidence,
           GError            **error)
{
  const char *const *claims = casebook_options_get_list (options, "claim");
  const char *const *links = casebook_options_get_list (options, "link");
  double position = casebook_case_get_next_position (case_);

  for (; *claims != NULL; claims++)
    {
      if (!add_claim (*claims, position++, framework, evidence, error))
        return FALSE;
    }
  for (; *links != NULL; links++)
    {
      if (!add_link (*links, evidence, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_evidence_input_apply:
 * @options: what the command line says
 * @case_: the case
 * @framework: its framework
 * @evidence: the evidence, new or as the library has it
 * @error: in the domain %CASEBOOK_CLI_ERROR or %CASEBOOK_LINK_ERROR
 *
 * Makes @evidence what @options say, but for attached files. Nothing is written.
 *
 * Returns: whether @options make sense
 */
gboolean
casebook_evidence_input_apply (CasebookOptions    *options,
                               CasebookCase       *case_,
                               CasebookFramework  *framework,
                               CasebookEvidence   *evidence,
                               GError            **error)
{
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), FALSE);
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), FALSE);
  g_return_val_if_fail (CASEBOOK_IS_EVIDENCE (evidence), FALSE);

  return apply_fields (options, evidence, error) && apply_strongest (options, case_, evidence, error) &&
         add_parts (options, case_, framework, evidence, error);
}

/* Returns: (transfer full) (nullable): the files that are to be attached, which nothing points to yet */
static GPtrArray *
stage_files (const char *const  *paths,
             CasebookDatabase   *database,
             GError            **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_staged_file_free);

  for (; *paths != NULL; paths++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (*paths);
      CasebookStagedFile *staged = casebook_staged_file_read (database, file, NULL, error);

      if (staged == NULL)
        return NULL;
      g_ptr_array_add (files, staged);
    }

  return g_steal_pointer (&files);
}

static gboolean
add_attachments (GPtrArray         *files,
                 CasebookEvidence  *evidence,
                 GError           **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      CasebookArtefact *artefact =
        casebook_staged_file_finish (files->pdata[i], casebook_record_get_id (CASEBOOK_RECORD (evidence)), error);

      if (artefact == NULL)
        return FALSE;
      add_artefact (evidence, artefact);
    }

  return TRUE;
}

/* @evidence and what was added to its lists. */
static GPtrArray *
collect (CasebookEvidence *evidence)
{
  GListModel *lists[] = {
    G_LIST_MODEL (casebook_evidence_get_claims (evidence)),
    G_LIST_MODEL (casebook_evidence_get_artefacts (evidence)),
  };
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (evidence));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (lists[i]); j++)
        {
          g_autoptr (CasebookRecord) record = g_list_model_get_item (lists[i], j);

          if (casebook_record_get_stamp (record) == 0)
            g_ptr_array_add (records, g_steal_pointer (&record));
        }
    }

  return records;
}

/* What is read stands until what is made of it is written. */
static CasebookEvidence *
make_and_write (CasebookOptions       *options,
                CasebookDatabase      *database,
                const char            *argument,
                CasebookEvidenceMaker  make,
                GPtrArray             *files,
                const char            *action,
                GError               **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (database, error);
  g_autoptr (CasebookEvidence) evidence = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (transaction == NULL)
    return NULL;
  evidence = make (options, database, argument, error);
  if (evidence == NULL || !add_attachments (files, evidence, error))
    return NULL;

  records = collect (evidence);
  if (!casebook_changes_apply (database, records, action, error) ||
      !casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return NULL;

  return g_steal_pointer (&evidence);
}

/**
 * casebook_evidence_input_write:
 * @options: what the command line says
 * @database: a library's database
 * @argument: what evidence is meant, for @make
 * @make: (scope call): makes the evidence with casebook_evidence_input_apply()
 * @action: "add" or "edit", for the activity log
 * @error: any domain below this floor
 *
 * Writes the evidence, what was added to it, and the files that are attached.
 * Somebody may be typing into the same library meanwhile, so files are copied
 * first and beside: nobody waits for more than a chunk of them. @make is asked
 * before, so that no file is copied in vain, and again when all are there.
 *
 * Returns: (transfer full) (nullable): the evidence, all of which was written; otherwise nothing was
 */
CasebookEvidence *
casebook_evidence_input_write (CasebookOptions       *options,
                               CasebookDatabase      *database,
                               const char            *argument,
                               CasebookEvidenceMaker  make,
                               const char            *action,
                               GError               **error)
{
  const char *const *paths;
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (make != NULL, NULL);

  paths = casebook_options_get_list (options, "attach");
  if (*paths != NULL)
    {
      g_autoptr (CasebookEvidence) trial = make (options, database, argument, error);

      if (trial == NULL)
        return NULL;
    }
  files = stage_files (paths, database, error);

  return files != NULL ? make_and_write (options, database, argument, make, files, action, error) : NULL;
}
