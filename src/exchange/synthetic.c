/* Casebook: libraries of any size, for trying things out.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same numbers and the same seed give the same cases on every machine, ids
 * included. Cases are written a batch at a time: stopped half-way, a library
 * holds fewer cases, each of them whole.
 */
#include <glib/gi18n-lib.h>

#include "domain/case.h"
#include "exchange/published-framework.h"
#include "exchange/synthetic-text.h"
#include "exchange/synthetic.h"
#include "storage/changes.h"
#include "storage/search-index.h"
#include "storage/table.h"
#include "storage/transaction.h"

/* Rows in one transaction: enough for the disk to be waited for seldom, few
 * enough for the write-ahead log to stay small. */
#define ROWS_A_BATCH 20000

/* From how many pieces of evidence on it is quicker to index them all at the end. */
#define INDEX_AT_END_FROM 2000

#define FROM_LEVEL "intermediate"
#define TO_LEVEL   "senior"

/* Months are counted from year 0. */
#define FIRST_WINDOW  (2023 * 12)
#define WINDOW_MONTHS 18

typedef struct
{
  CasebookDatabase  *database;
  CasebookFramework *framework;
  GPtrArray         *items;        /* of CasebookItem */
  char              *framework_key;
  GRand             *rand;
  GPtrArray         *records;      /* of the case at hand */
  const char        *case_id;
  guint              window_from;  /* of the case at hand, a month */
  guint              n_claims;     /* of the case at hand, so far */
} Maker;

static CasebookDate
date_of_month (guint month)
{
  return casebook_date_new (month / 12, month % 12 + 1, 0);
}

/* Adds a record with an id that the seed decides. */
static gpointer
add_record (Maker *maker,
            GType  type)
{
  g_autofree char *id = casebook_synthetic_text_id (maker->rand);
  GObject *record = g_object_new (type, "id", id, NULL);

  g_ptr_array_add (maker->records, record);
  return record;
}

static void
take_text (gpointer    record,
           const char *field,
           char       *text)
{
  g_object_set (record, field, text, NULL);
  g_free (text);
}

static void
add_claims (Maker            *maker,
            CasebookEvidence *evidence)
{
  guint n_items = maker->items->len;
  guint n = g_rand_int_range (maker->rand, 1, MIN (3, n_items) + 1);
  guint first = g_rand_int_range (maker->rand, 0, n_items);

  for (guint i = 0; i < n; i++)
    {
      CasebookItem *item = maker->items->pdata[(first + i) % n_items];
      GListModel *expectations = casebook_item_get_expectations (item);
      guint n_expectations = g_list_model_get_n_items (expectations);
      gpointer claim = add_record (maker, CASEBOOK_TYPE_CLAIM);

      g_object_set (claim,
                    "case-id", maker->case_id,
                    "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                    "item-id", casebook_item_get_id (item),
                    "position", (double) ++maker->n_claims,
                    NULL);
      take_text (claim, "sentence", casebook_synthetic_text_claim (maker->rand));
      if (n_expectations > 0)
        {
          g_autoptr (CasebookExpectation) expectation =
            g_list_model_get_item (expectations, g_rand_int_range (maker->rand, 0, n_expectations));

          if (g_str_equal (casebook_expectation_get_level (expectation), TO_LEVEL))
            g_object_set (claim, "expectation-id", casebook_expectation_get_id (expectation), NULL);
        }
    }
}

static void
add_measure (Maker            *maker,
             CasebookEvidence *evidence)
{
  static const char *const labels[] = { "Time to restore", "Pages in a week", "Build time", "Deployments undone" };
  static const char *const units[] = { "min", "", "s", "%" };
  guint which = g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (labels));
  int before = g_rand_int_range (maker->rand, 10, 400);
  gpointer measure = add_record (maker, CASEBOOK_TYPE_MEASURE);

  g_object_set (measure,
                "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                "label", labels[which],
                "unit", units[which],
                NULL);
  take_text (measure, "before", g_strdup_printf ("%d", before));
  take_text (measure, "after", g_strdup_printf ("%d", g_rand_int_range (maker->rand, 1, before)));
}

static void
add_link (Maker            *maker,
          CasebookEvidence *evidence)
{
  gpointer artefact = add_record (maker, CASEBOOK_TYPE_ARTEFACT);

  g_object_set (artefact,
                "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (evidence)),
                "kind", CASEBOOK_ARTEFACT_LINK,
                "title", "Decision record",
                NULL);
  take_text (artefact, "url",
             g_strdup_printf ("https://example.org/decisions/%d", g_rand_int_range (maker->rand, 1, 5000)));
}

static void
add_evidence (Maker *maker)
{
  static const char *const roles[] = { "led", "co-led", "contributed", "advised" };
  static const char *const scopes[] = { "team", "two teams", "three teams", "department", "organisation" };
  guint from = g_rand_int_range (maker->rand, 0, WINDOW_MONTHS);
  guint months = g_rand_int_range (maker->rand, 0, 4);
  guint to = MIN (from + months, WINDOW_MONTHS - 1);
  CasebookEvidence *evidence = add_record (maker, CASEBOOK_TYPE_EVIDENCE);

  g_object_set (evidence,
                "case-id", maker->case_id,
                "from", date_of_month (maker->window_from + from),
                "to", date_of_month (maker->window_from + to),
                "role", roles[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (roles))],
                "scope", scopes[g_rand_int_range (maker->rand, 0, G_N_ELEMENTS (scopes))],
                "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                NULL);
  take_text (evidence, "title", casebook_synthetic_text_title (maker->rand));
  take_text (evidence, "situation", casebook_synthetic_text_situation (maker->rand));
  take_text (evidence, "action", casebook_synthetic_text_action (maker->rand));
  take_text (evidence, "result", casebook_synthetic_text_result (maker->rand));

  add_claims (maker, evidence);
  if (g_rand_int_range (maker->rand, 0, 2) == 0)
    add_measure (maker, evidence);
  if (g_rand_int_range (maker->rand, 0, 3) == 0)
    add_link (maker, evidence);
}

/* The seed decides the ids as well, so whoever uses one twice would write the same rows again. */
static gboolean
check_is_new (Maker   *maker,
              GError **error)
{
  gint64 stamp;

  if (!casebook_table_get_stamp (maker->database, CASEBOOK_TYPE_CASE, maker->case_id, &stamp, error))
    return FALSE;
  if (stamp == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       _("The synthetic cases of this seed are in the library already. They were left as they are. "
                         "Another seed makes others."));
  return FALSE;
}

static gboolean
add_case (Maker   *maker,
          guint    n_evidence,
          GError **error)
{
  CasebookCase *record;

  g_ptr_array_set_size (maker->records, 0);
  maker->n_claims = 0;
  maker->window_from = FIRST_WINDOW + 6 * g_rand_int_range (maker->rand, 0, 6);
  record = add_record (maker, CASEBOOK_TYPE_CASE);
  maker->case_id = casebook_record_get_id (CASEBOOK_RECORD (record));
  if (!check_is_new (maker, error))
    return FALSE;

  g_object_set (record,
                "framework", maker->framework_key,
                "from-level", FROM_LEVEL,
                "to-level", TO_LEVEL,
                "window-from", date_of_month (maker->window_from),
                "window-to", date_of_month (maker->window_from + WINDOW_MONTHS - 1),
                NULL);
  take_text (record, "candidate", casebook_synthetic_text_name (maker->rand));
  take_text (record, "manager", casebook_synthetic_text_name (maker->rand));
  take_text (record, "team", casebook_synthetic_text_team (maker->rand));
  take_text (record, "ask", casebook_synthetic_text_ask (maker->rand));

  for (guint i = 0; i < n_evidence; i++)
    add_evidence (maker);

  return casebook_changes_apply (maker->database, maker->records, "synthetic", error);
}

static gboolean
maker_init (Maker             *maker,
            CasebookDatabase  *database,
            guint32            seed,
            GError           **error)
{
  g_autoptr (GListModel) items = NULL;

  maker->database = database;
  maker->framework_key = casebook_published_framework_ensure_built_in (database, error);
  if (maker->framework_key == NULL)
    return FALSE;
  maker->framework = casebook_published_framework_load (database, maker->framework_key, error);
  if (maker->framework == NULL)
    return FALSE;

  maker->rand = g_rand_new_with_seed (seed);
  maker->records = g_ptr_array_new_with_free_func (g_object_unref);
  maker->items = g_ptr_array_new_with_free_func (g_object_unref);
  items = casebook_framework_dup_items (maker->framework);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_ptr_array_add (maker->items, g_list_model_get_item (items, i));

  return TRUE;
}

static void
maker_clear (Maker *maker)
{
  g_free (maker->framework_key);
  g_clear_object (&maker->framework);
  g_clear_pointer (&maker->rand, g_rand_free);
  g_clear_pointer (&maker->records, g_ptr_array_unref);
  g_clear_pointer (&maker->items, g_ptr_array_unref);
}

/* Writes whole cases from @next on until the batch is full, and leaves @next at the case to go on with. */
static gboolean
write_batch (Maker         *maker,
             guint         *next,
             guint          n_cases,
             guint          n_evidence,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (CasebookTransaction) transaction = casebook_transaction_begin (maker->database, error);
  guint n_rows = 0;

  if (transaction == NULL)
    return FALSE;

  for (; *next < n_cases && n_rows < ROWS_A_BATCH; (*next)++)
    {
      guint before = (guint64) n_evidence * *next / n_cases;
      guint after = (guint64) n_evidence * (*next + 1) / n_cases;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !add_case (maker, after - before, error))
        return FALSE;
      n_rows += maker->records->len;
    }

  return casebook_transaction_commit (g_steal_pointer (&transaction), error);
}

/**
 * casebook_synthetic_add:
 * @database: an open library
 * @n_cases: how many cases to add
 * @n_evidence: how many pieces of evidence to add to them in all; none when there are no cases
 * @seed: which of the many possible libraries to make
 * @progress: (nullable) (scope call): called now and then
 * @user_data: for @progress
 * @cancellable: (nullable): a #GCancellable
 * @error: in the domain %CASEBOOK_STORAGE_ERROR, %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_EXISTS when
 *   cases of @seed are there already
 *
 * Adds made-up cases on the built-in framework. Each piece of evidence lies in
 * its case's window and is claimed under one to three items.
 *
 * Returns: whether all were added
 */
gboolean
casebook_synthetic_add (CasebookDatabase           *database,
                        guint                       n_cases,
                        guint                       n_evidence,
                        guint32                     seed,
                        CasebookSyntheticProgress   progress,
                        gpointer                    user_data,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  Maker maker = { NULL, };
  const gboolean index_at_end = n_evidence >= INDEX_AT_END_FROM;
  guint next = 0;
  gboolean ok;

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  ok = maker_init (&maker, database, seed, error) &&
       (!index_at_end || casebook_search_index_suspend (database, error));
  while (ok && next < n_cases)
    {
      ok = write_batch (&maker, &next, n_cases, n_evidence, cancellable, error);
      if (ok && progress != NULL)
        progress ((guint64) n_evidence * next / n_cases, n_evidence, user_data);
    }
  maker_clear (&maker);
  if (index_at_end && !casebook_search_index_rebuild (database, ok ? error : NULL))
    return FALSE;

  return ok;
}
