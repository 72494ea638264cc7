/* Casebook: ids as a person types them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person types an id or its beginning. What matches nothing or several is
 * answered with a sentence, never with a guess.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "domain/case.h"
#include "domain/note.h"
#include "storage/row-id.h"
#include "storage/table.h"

/* What of a mistyped id is shown again, in characters. */
#define SHOWN_MAX 40

/**
 * casebook_row_id_set_not_found:
 * @error: (nullable): where to put %CASEBOOK_STORAGE_ERROR_NOT_FOUND
 * @record_type: the class of records that was looked among
 * @id: what was looked for
 */
void
casebook_row_id_set_not_found (GError     **error,
                               GType        record_type,
                               const char  *id)
{
  g_autofree char *clean = casebook_text_clean (id, -1);
  g_autofree char *shown = casebook_text_excerpt (clean, SHOWN_MAX);

  if (record_type == CASEBOOK_TYPE_CASE)
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                 _("No case has the id “%s”, nor one that begins so. Nothing was changed."), shown);
  else if (record_type == CASEBOOK_TYPE_EVIDENCE)
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                 _("No evidence has the id “%s”, nor one that begins so. Nothing was changed."), shown);
  else if (record_type == CASEBOOK_TYPE_NOTE)
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                 _("No note has the id “%s”, nor one that begins so. Nothing was changed."), shown);
  else
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND,
                 _("Nothing has the id “%s”, nor one that begins so. Nothing was changed."), shown);
}

static void
set_ambiguous (GError     **error,
               GType        record_type,
               const char  *prefix)
{
  if (record_type == CASEBOOK_TYPE_CASE)
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_AMBIGUOUS,
                 _("Several cases have an id that begins with “%s”. Nothing was changed. Give more of the id."), prefix);
  else if (record_type == CASEBOOK_TYPE_EVIDENCE)
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_AMBIGUOUS,
                 _("Several pieces of evidence have an id that begins with “%s”. Nothing was changed. "
                   "Give more of the id."), prefix);
  else
    g_set_error (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_AMBIGUOUS,
                 _("Several ids begin with “%s”. Nothing was changed. Give more of the id."), prefix);
}

/* Ids are hexadecimal, so "g" lies behind all that go on from the prefix. */
static CasebookStatement *
prepare_find (CasebookDatabase  *database,
              GType              record_type,
              const char        *prefix,
              GError           **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE id >= ?1 AND id < ?1 || 'g' LIMIT 2",
                                          casebook_table_get_name (record_type));
  CasebookStatement *statement = casebook_database_prepare (database, sql, error);

  if (statement != NULL)
    casebook_statement_bind_text (statement, 1, prefix);

  return statement;
}

/**
 * casebook_row_id_find:
 * @database: a library's database
 * @record_type: a class of records
 * @prefix: an id or how one begins, as a person typed it
 * @error: %CASEBOOK_STORAGE_ERROR_NOT_FOUND, %CASEBOOK_STORAGE_ERROR_AMBIGUOUS and others of that domain
 *
 * Looks among all rows, those in the bin too.
 *
 * Returns: (transfer full) (nullable): the one id that begins with @prefix
 */
char *
casebook_row_id_find (CasebookDatabase  *database,
                      GType              record_type,
                      const char        *prefix,
                      GError           **error)
{
  g_autoptr (CasebookStatement) statement = NULL;
  g_autofree char *id = NULL;
  g_autofree char *lower = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), NULL);
  g_return_val_if_fail (prefix != NULL, NULL);

  lower = g_ascii_strdown (prefix, -1);
  if (lower[0] == '\0' || lower[strspn (lower, "0123456789abcdef-")] != '\0')
    {
      casebook_row_id_set_not_found (error, record_type, prefix);
      return NULL;
    }

  statement = prepare_find (database, record_type, lower, error);
  if (statement == NULL || !casebook_statement_step (statement, &row, error))
    return NULL;
  if (!row)
    {
      casebook_row_id_set_not_found (error, record_type, prefix);
      return NULL;
    }

  id = g_strdup (casebook_statement_get_text (statement, 0));
  if (!casebook_statement_step (statement, &row, error))
    return NULL;
  if (row)
    {
      set_ambiguous (error, record_type, prefix);
      return NULL;
    }

  return g_steal_pointer (&id);
}
