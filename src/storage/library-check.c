/* Casebook: whether a library is whole.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that can be checked is: the structure of the file, every row and
 * every older version read as what it is, the references between rows, the
 * search index against the rows, the counts, and the bytes of every attached
 * file and every framework against their digests. What a framework says only
 * others can read.
 */
#include <glib/gi18n-lib.h>

#include "storage/blob-store.h"
#include "storage/case-tally.h"
#include "storage/framework-store.h"
#include "storage/index-check.h"
#include "storage/library-check.h"
#include "storage/table.h"

/* How many faults of the file's structure are named, and how many rows. */
#define STRUCTURE_FAULTS_MAX "20"
#define ROWS_MAX 20

/* Bytes of an attached file read at once. */
#define SKIP_SIZE (1024 * 1024)

/**
 * casebook_damage_new:
 * @kind: what is damaged
 * @subject: which one, as in #CasebookDamage
 * @detail: what was found
 *
 * Returns: (transfer full): a damage
 */
CasebookDamage *
casebook_damage_new (CasebookDamageKind  kind,
                     const char         *subject,
                     const char         *detail)
{
  CasebookDamage *self = g_new0 (CasebookDamage, 1);

  self->kind = kind;
  self->subject = g_strdup (subject);
  self->detail = g_strdup (detail);

  return self;
}

/**
 * casebook_damage_free:
 * @self: (nullable) (transfer full): a damage
 */
void
casebook_damage_free (CasebookDamage *self)
{
  if (self == NULL)
    return;

  g_free (self->subject);
  g_free (self->detail);
  g_free (self);
}

/**
 * casebook_damage_to_sentence:
 * @self: a damage
 *
 * Returns: (transfer full): what is damaged, for a person to read
 */
char *
casebook_damage_to_sentence (const CasebookDamage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->kind)
    {
    case CASEBOOK_DAMAGE_ROW:
      /* Translators: the first %s is the name of a table, the second the id of a row in it */
      return g_strdup_printf (_("A row of “%s” cannot be read: its text or a date in it is damaged (%s)."),
                              self->subject, self->detail);
    case CASEBOOK_DAMAGE_CASE:
      /* Translators: the first %s is the id of a case, the second that of a level or of something to be met */
      return g_strdup_printf (_("The case %s refers to “%s”, which its framework has not got."),
                              self->subject, self->detail);
    case CASEBOOK_DAMAGE_REFERENCE:
      /* Translators: %s is the name of a table */
      return g_strdup_printf (_("A row of “%s” refers to one that is not there."), self->subject);
    case CASEBOOK_DAMAGE_INDEX:
      return g_strdup (_("The search index does not agree with the text; it can be made anew without loss."));
    case CASEBOOK_DAMAGE_BLOB:
      /* Translators: %s is a digest */
      return g_strdup_printf (_("The attached file %s is not what it was when it was attached."), self->subject);
    case CASEBOOK_DAMAGE_FRAMEWORK:
      return g_strdup_printf (_("The framework “%s” is not what it was when it was added."), self->subject);
    case CASEBOOK_DAMAGE_TALLY:
      /* Translators: %s is the id of a case */
      return g_strdup_printf (_("The list shows a wrong count or date for the case %s; it can be made anew without loss."), self->subject);
    case CASEBOOK_DAMAGE_FILE:
    default:
      return g_strdup_printf (_("The file is damaged: %s."), self->detail);
    }
}

static void
add (GPtrArray          *damages,
     CasebookDamageKind  kind,
     const char         *subject,
     const char         *detail)
{
  g_ptr_array_add (damages, casebook_damage_new (kind, subject, detail));
}

/* What is found where damage was expected is a finding; anything else, such as
 * a disk that fails, ends the check. */
static gboolean
absorb (GPtrArray           *damages,
        CasebookDamageKind   kind,
        const char          *subject,
        GError              *found,
        GError             **error)
{
  if (!g_error_matches (found, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT))
    {
      g_propagate_error (error, found);
      return FALSE;
    }

  add (damages, kind, subject, found->message);
  g_error_free (found);
  return TRUE;
}

/* Each row of @sql is a damage unless it says "ok". */
static gboolean
check_sql (CasebookDatabase    *database,
           GPtrArray           *damages,
           CasebookDamageKind   kind,
           const char          *sql,
           GError             **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, sql, &found);
  gboolean row = FALSE, ok = statement != NULL;

  while (ok && (ok = casebook_statement_step (statement, &row, &found)) && row)
    {
      const char *subject = casebook_statement_get_text (statement, 0);

      if (g_strcmp0 (subject, "ok") != 0)
        add (damages, kind, kind == CASEBOOK_DAMAGE_FILE ? "" : subject, subject);
    }

  return ok || absorb (damages, kind, "", g_steal_pointer (&found), error);
}

/* What no class of records stands for. */
static const struct
{
  const char *table;
  const char *texts;
} others[] = {
  { "meta", "SELECT key, value FROM meta" },
  { "blob", "SELECT digest, media_type FROM blob" },
  { "activity", "SELECT actor, action, table_name, row_id FROM activity" },
};

static void
add_row (const char *table,
         const char *id,
         gpointer    user_data)
{
  GPtrArray *rows = user_data;

  if (rows->len < ROWS_MAX)
    add (rows, CASEBOOK_DAMAGE_ROW, table, *id != '\0' ? id : "?");
}

static gboolean
check_texts (CasebookDatabase  *database,
             const char        *table,
             const char        *sql,
             GPtrArray         *rows,
             GError           **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (CasebookStatement) statement = casebook_database_prepare (database, sql, &found);

  if (statement != NULL && casebook_statement_run (statement, &found))
    return TRUE;
  if (!g_error_matches (found, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return FALSE;
    }

  add_row (table, "", rows);
  return TRUE;
}

/* Without rows that can be read there is nothing to hold the index against. */
static gboolean
check_index (CasebookDatabase  *database,
             GPtrArray         *damages,
             GError           **error)
{
  g_autoptr (GError) found = NULL;

  if (casebook_index_check (database, &found))
    return TRUE;

  return absorb (damages, CASEBOOK_DAMAGE_INDEX, "", g_steal_pointer (&found), error);
}

static gboolean
check_rows_and_index (CasebookDatabase  *database,
                      GPtrArray         *damages,
                      GError           **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gboolean ok = casebook_table_check (database, add_row, rows, error);

  for (guint i = 0; ok && i < G_N_ELEMENTS (others); i++)
    ok = check_texts (database, others[i].table, others[i].texts, rows, error);
  if (ok && rows->len == 0)
    return check_index (database, damages, error);

  g_ptr_array_extend_and_steal (damages, g_steal_pointer (&rows));
  return ok;
}

static gboolean
check_frameworks (CasebookDatabase  *database,
                  GPtrArray         *damages,
                  GError           **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (GPtrArray) infos = casebook_framework_store_list (database, &found);

  if (infos == NULL)
    return absorb (damages, CASEBOOK_DAMAGE_FRAMEWORK, "", g_steal_pointer (&found), error);

  for (guint i = 0; i < infos->len; i++)
    {
      CasebookFrameworkInfo *info = infos->pdata[i];
      g_autoptr (GBytes) document = casebook_framework_store_load (database, info->key, &found);

      if (document == NULL &&
          !absorb (damages, CASEBOOK_DAMAGE_FRAMEWORK, info->key, g_steal_pointer (&found), error))
        return FALSE;
    }

  return TRUE;
}

/* Reads a file to its end, where its stream checks the digest. */
static gboolean
drain (CasebookDatabase  *database,
       const char        *digest,
       GCancellable      *cancellable,
       GError           **error)
{
  g_autoptr (GInputStream) stream = casebook_blob_store_open (database, digest, error);
  gssize n = 1;

  while (stream != NULL && n > 0)
    n = g_input_stream_skip (stream, SKIP_SIZE, cancellable, error);

  return stream != NULL && n == 0;
}

static gboolean
check_blobs (CasebookDatabase  *database,
             GPtrArray         *damages,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (GPtrArray) digests = casebook_blob_store_list (database, &found);

  if (digests == NULL)
    return absorb (damages, CASEBOOK_DAMAGE_BLOB, "", g_steal_pointer (&found), error);

  for (guint i = 0; i < digests->len; i++)
    {
      if (!drain (database, digests->pdata[i], cancellable, &found) &&
          !absorb (damages, CASEBOOK_DAMAGE_BLOB, digests->pdata[i], g_steal_pointer (&found), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_tally (CasebookDatabase  *database,
             GPtrArray         *damages,
             GError           **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (GPtrArray) ids = casebook_case_tally_list_wrong (database, &found);

  if (ids == NULL)
    return absorb (damages, CASEBOOK_DAMAGE_TALLY, "", g_steal_pointer (&found), error);

  for (guint i = 0; i < ids->len; i++)
    add (damages, CASEBOOK_DAMAGE_TALLY, ids->pdata[i], NULL);
  return TRUE;
}

/**
 * casebook_library_check:
 * @database: a library's database
 * @cancellable: (nullable): stops the check
 * @error: in the domain %CASEBOOK_STORAGE_ERROR or %G_IO_ERROR_CANCELLED, when the check itself failed
 *
 * Reads the whole library and writes nothing, so that one in a place that can
 * only be read is checked as well as any other, its search index included.
 *
 * Returns: (transfer full) (nullable) (element-type CasebookDamage): what is damaged; empty when all is well
 */
GPtrArray *
casebook_library_check (CasebookDatabase  *database,
                        GCancellable      *cancellable,
                        GError           **error)
{
  g_autoptr (GPtrArray) damages = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_damage_free);

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);

  if (!check_sql (database, damages, CASEBOOK_DAMAGE_FILE,
                  "PRAGMA integrity_check (" STRUCTURE_FAULTS_MAX ")", error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !check_sql (database, damages, CASEBOOK_DAMAGE_REFERENCE, "PRAGMA foreign_key_check", error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !check_rows_and_index (database, damages, error) ||
      !check_tally (database, damages, error) ||
      !check_frameworks (database, damages, error) ||
      !check_blobs (database, damages, cancellable, error))
    return NULL;

  return g_steal_pointer (&damages);
}
