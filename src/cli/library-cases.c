/* Casebook: whether cases fit their frameworks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case keeps ids of levels and of what is to be met, and only its framework
 * knows them. One that it does not know hides what refers to it, or the whole
 * case.
 */
#include "cli/library-cases.h"
#include "domain/case.h"
#include "exchange/published-framework.h"
#include "storage/library-check.h"
#include "storage/table.h"

typedef struct
{
  CasebookDatabase *database;
  GHashTable       *frameworks; /* key -> framework, or NULL for one that cannot be read */
  GPtrArray        *damages;
} Check;

static void
release (gpointer framework)
{
  if (framework != NULL)
    g_object_unref (framework);
}

/* That one cannot be read is a damage of its own, and told of once. */
static CasebookFramework *
get_framework (Check      *check,
               const char *key)
{
  g_autoptr (GError) error = NULL;
  CasebookFramework *framework = NULL;

  if (g_hash_table_lookup_extended (check->frameworks, key, NULL, (gpointer *) &framework))
    return framework;

  framework = casebook_published_framework_load (check->database, key, &error);
  g_hash_table_insert (check->frameworks, g_strdup (key), framework);
  /* What is not what it was has been found by its digest. */
  if (framework == NULL && error->domain != CASEBOOK_STORAGE_ERROR)
    g_ptr_array_add (check->damages, casebook_damage_new (CASEBOOK_DAMAGE_FRAMEWORK, key, error->message));

  return framework;
}

static void
check_level (Check             *check,
             CasebookFramework *framework,
             const char        *case_id,
             const char        *level)
{
  if (casebook_framework_find_level (framework, level) == NULL)
    g_ptr_array_add (check->damages, casebook_damage_new (CASEBOOK_DAMAGE_CASE, case_id, level));
}

static void
check_item (Check             *check,
            CasebookFramework *framework,
            const char        *case_id,
            const char        *item,
            const char        *expectation)
{
  const char *missing = NULL;

  if (casebook_framework_find_item (framework, item) == NULL)
    missing = item;
  else if (*expectation != '\0' && casebook_framework_find_expectation (framework, expectation, NULL) == NULL)
    missing = expectation;
  if (missing != NULL)
    g_ptr_array_add (check->damages, casebook_damage_new (CASEBOOK_DAMAGE_CASE, case_id, missing));
}

static gboolean
check_case (Check         *check,
            CasebookCase  *record,
            GError       **error)
{
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (record));
  CasebookFramework *framework = get_framework (check, casebook_case_get_framework (record));
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GPtrArray) absences = NULL;

  if (framework == NULL)
    return TRUE;

  check_level (check, framework, id, casebook_case_get_from_level (record));
  check_level (check, framework, id, casebook_case_get_to_level (record));
  claims = casebook_table_list (check->database, CASEBOOK_TYPE_CLAIM, "WHERE case_id = ?1 ORDER BY rowid", id, error);
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    check_item (check, framework, id, casebook_claim_get_item_id (claims->pdata[i]),
                casebook_claim_get_expectation_id (claims->pdata[i]));
  if (claims == NULL)
    return FALSE;
  absences = casebook_table_list (check->database, CASEBOOK_TYPE_NO_OPPORTUNITY, "WHERE case_id = ?1 ORDER BY rowid", id,
                                  error);
  for (guint i = 0; absences != NULL && i < absences->len; i++)
    check_item (check, framework, id, casebook_no_opportunity_get_item_id (absences->pdata[i]),
                casebook_no_opportunity_get_expectation_id (absences->pdata[i]));

  return absences != NULL;
}

/**
 * casebook_library_cases_check:
 * @database: a library's database
 * @damages: (inout) (element-type CasebookDamage): what casebook_library_check() found; more is added
 * @error: in the domain %CASEBOOK_STORAGE_ERROR, when the check itself failed
 *
 * Holds every case, in the bin or not, against its framework. In a library with
 * rows or a file that cannot be read nothing is looked at: that is told already.
 *
 * Returns: whether the check could be made
 */
gboolean
casebook_library_cases_check (CasebookDatabase  *database,
                              GPtrArray         *damages,
                              GError           **error)
{
  g_autoptr (GHashTable) frameworks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release);
  Check check = { database, frameworks, damages };
  g_autoptr (GPtrArray) cases = NULL;
  gboolean ok = TRUE;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);
  g_return_val_if_fail (damages != NULL, FALSE);

  for (guint i = 0; i < damages->len; i++)
    {
      const CasebookDamage *damage = damages->pdata[i];

      if (damage->kind == CASEBOOK_DAMAGE_FILE || damage->kind == CASEBOOK_DAMAGE_ROW)
        return TRUE;
    }

  cases = casebook_table_list (database, CASEBOOK_TYPE_CASE, "ORDER BY rowid", NULL, error);
  for (guint i = 0; cases != NULL && ok && i < cases->len; i++)
    ok = check_case (&check, cases->pdata[i], error);

  return cases != NULL && ok;
}
