/* Casebook: the second time a person says it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What lies in the bin can be deleted for good, with everything that belongs
 * to it and every older version. The activity log keeps the line that it was.
 */
#include <glib/gi18n-lib.h>

#include "domain/case.h"
#include "domain/note.h"
#include "storage/activity-log.h"
#include "storage/blob-store.h"
#include "storage/changes.h"
#include "storage/clock.h"
#include "storage/purge.h"
#include "storage/table.h"
#include "storage/transaction.h"

#define OF_CASE "(SELECT id FROM evidence WHERE case_id = ?1)"

/* Rows go before what tells whose they are; the versions of a row go after it,
 * since deleting the row makes one more. */
static const char * const case_script[] = {
  "DELETE FROM measure WHERE evidence_id IN " OF_CASE,
  "DELETE FROM measure_history WHERE evidence_id IN " OF_CASE,
  "DELETE FROM artefact WHERE evidence_id IN " OF_CASE,
  "DELETE FROM artefact_history WHERE evidence_id IN " OF_CASE,
  "DELETE FROM claim WHERE case_id = ?1",
  "DELETE FROM claim_history WHERE case_id = ?1",
  "DELETE FROM evidence WHERE case_id = ?1",
  "DELETE FROM evidence_history WHERE case_id = ?1",
  "DELETE FROM no_opportunity WHERE case_id = ?1",
  "DELETE FROM no_opportunity_history WHERE case_id = ?1",
  "DELETE FROM progress WHERE case_id = ?1",
  "DELETE FROM progress_history WHERE case_id = ?1",
  "DELETE FROM cases WHERE id = ?1",
  "DELETE FROM cases_history WHERE id = ?1",
  NULL
};

static const char * const evidence_script[] = {
  "DELETE FROM measure WHERE evidence_id = ?1",
  "DELETE FROM measure_history WHERE evidence_id = ?1",
  "DELETE FROM artefact WHERE evidence_id = ?1",
  "DELETE FROM artefact_history WHERE evidence_id = ?1",
  "DELETE FROM claim WHERE evidence_id = ?1",
  "DELETE FROM claim_history WHERE evidence_id = ?1",
  "DELETE FROM evidence WHERE id = ?1",
  "DELETE FROM evidence_history WHERE id = ?1",
  NULL
};

static const char * const claim_script[] = {
  "DELETE FROM claim WHERE id = ?1",
  "DELETE FROM claim_history WHERE id = ?1",
  NULL
};

static const char * const measure_script[] = {
  "DELETE FROM measure WHERE id = ?1",
  "DELETE FROM measure_history WHERE id = ?1",
  NULL
};

static const char * const artefact_script[] = {
  "DELETE FROM artefact WHERE id = ?1",
  "DELETE FROM artefact_history WHERE id = ?1",
  NULL
};

static const char * const note_script[] = {
  "DELETE FROM note WHERE id = ?1",
  "DELETE FROM note_history WHERE id = ?1",
  NULL
};

/* Returns: (nullable): what deletes a row of that class */
static const char * const *
script_of (GType record_type)
{
  const struct
  {
    GType               type;
    const char * const *script;
  } scripts[] = {
    { CASEBOOK_TYPE_CASE, case_script },         { CASEBOOK_TYPE_EVIDENCE, evidence_script },
    { CASEBOOK_TYPE_CLAIM, claim_script },       { CASEBOOK_TYPE_MEASURE, measure_script },
    { CASEBOOK_TYPE_ARTEFACT, artefact_script }, { CASEBOOK_TYPE_NOTE, note_script },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      if (scripts[i].type == record_type)
        return scripts[i].script;
    }

  return NULL;
}

static gboolean
run_script (CasebookDatabase    *database,
            const char * const  *script,
            const char          *id,
            GError             **error)
{
  for (guint i = 0; script[i] != NULL; i++)
    {
      g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, script[i], error);

      if (statement == NULL)
        return FALSE;
      casebook_statement_bind_text (statement, 1, id);
      if (!casebook_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* A note outlives the evidence that was made of it. */
static gboolean
free_notes (CasebookDatabase  *database,
            GType              record_type,
            const char        *id,
            GError           **error)
{
  g_autoptr (GPtrArray) notes =
    casebook_table_list (database, CASEBOOK_TYPE_NOTE,
                         record_type == CASEBOOK_TYPE_CASE ? "WHERE evidence_id IN " OF_CASE
                                                           : "WHERE evidence_id = ?1", id, error);

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    g_object_set (notes->pdata[i], "evidence-id", "", NULL);

  return casebook_changes_apply (database, notes, "purge", error);
}

static gboolean
write_line (CasebookDatabase  *database,
            GType              record_type,
            const char        *id,
            GError           **error)
{
  CasebookActivity activity = {
    .action = (char *) "purge",
    .table = (char *) casebook_table_get_name (record_type),
    .row_id = (char *) id,
    .n_rows = 1,
  };

  if (!casebook_clock_next (database, &activity.first_stamp, error))
    return FALSE;

  activity.last_stamp = activity.first_stamp;
  return casebook_activity_log_append (database, &activity, error);
}

static gboolean
check_in_bin (CasebookDatabase  *database,
              GType              record_type,
              const char        *id,
              GError           **error)
{
  g_autoptr (CasebookRecord) record = casebook_table_load (database, record_type, id, error);

  if (record == NULL)
    return FALSE;
  if (!casebook_record_get_deleted (record))
    {
      g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CONSTRAINT,
                           _("Only what lies in the bin can be deleted for good. Nothing was changed."));
      return FALSE;
    }

  return TRUE;
}

/**
 * casebook_purge:
 * @database: a library's database
 * @record_type: #CasebookCase, #CasebookEvidence or a part of it, or #CasebookNote
 * @id: id of a row that lies in the bin
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Deletes a row for good, with what belongs to it, all older versions and the
 * attached files nothing else points to. What they said is overwritten in the
 * file, and the log is emptied as casebook_database_empty_log() says; single
 * words stay in the search index until it is next put in order, and older
 * backups hold what they held.
 *
 * Returns: whether they are gone
 */
gboolean
casebook_purge (CasebookDatabase  *database,
                GType              record_type,
                const char        *id,
                GError           **error)
{
  g_autoptr (CasebookTransaction) transaction = NULL;
  const char * const *script = script_of (record_type);

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (script != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  /* Where SQLite was built to leave deleted words in the file, it is told not to. */
  if (!casebook_database_execute (database, "PRAGMA secure_delete = ON", error))
    return FALSE;

  transaction = casebook_transaction_begin (database, error);
  if (transaction == NULL)
    return FALSE;

  casebook_database_empty_log (database);
  return check_in_bin (database, record_type, id, error) &&
         ((script != case_script && script != evidence_script) || free_notes (database, record_type, id, error)) &&
         run_script (database, script, id, error) &&
         casebook_blob_store_purge_unused (database, error) &&
         write_line (database, record_type, id, error) &&
         casebook_transaction_commit (g_steal_pointer (&transaction), error);
}
