/* Casebook: a case as a list shows it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enough to draw a row without loading the case.
 */
#include "domain/case-summary.h"

struct _CasebookCaseSummary
{
  GObject parent_instance;

  char *id;
  char *candidate;
  char *framework;
  char *from_level;
  char *to_level;
  CasebookDate window_from;
  CasebookDate window_to;
  gint64 edited;
  guint n_evidence;
};

G_DEFINE_FINAL_TYPE (CasebookCaseSummary, casebook_case_summary, G_TYPE_OBJECT)

static void
casebook_case_summary_finalize (GObject *object)
{
  CasebookCaseSummary *self = CASEBOOK_CASE_SUMMARY (object);

  g_free (self->id);
  g_free (self->candidate);
  g_free (self->framework);
  g_free (self->from_level);
  g_free (self->to_level);

  G_OBJECT_CLASS (casebook_case_summary_parent_class)->finalize (object);
}

static void
casebook_case_summary_class_init (CasebookCaseSummaryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_case_summary_finalize;
}

static void
casebook_case_summary_init (CasebookCaseSummary *self)
{
}

/**
 * casebook_case_summary_new:
 * @id: id of the case
 * @candidate: (nullable): whose case it is
 * @framework: (nullable): id of the framework version it is pinned to
 * @from_level: (nullable): id of the current level
 * @to_level: (nullable): id of the target level
 * @window_from: start of the review window
 * @window_to: end of the review window
 * @edited: when anything in the case last changed, microseconds of UTC since 1970
 * @n_evidence: pieces of evidence in it
 *
 * Returns: (transfer full): the case summary
 */
CasebookCaseSummary *
casebook_case_summary_new (const char   *id,
                           const char   *candidate,
                           const char   *framework,
                           const char   *from_level,
                           const char   *to_level,
                           CasebookDate  window_from,
                           CasebookDate  window_to,
                           gint64        edited,
                           guint         n_evidence)
{
  CasebookCaseSummary *self = g_object_new (CASEBOOK_TYPE_CASE_SUMMARY, NULL);

  self->id = g_strdup (id != NULL ? id : "");
  self->candidate = g_strdup (candidate != NULL ? candidate : "");
  self->framework = g_strdup (framework != NULL ? framework : "");
  self->from_level = g_strdup (from_level != NULL ? from_level : "");
  self->to_level = g_strdup (to_level != NULL ? to_level : "");
  self->window_from = window_from;
  self->window_to = window_to;
  self->edited = edited;
  self->n_evidence = n_evidence;

  return self;
}

/**
 * casebook_case_summary_get_id:
 * @self: a case summary
 *
 * Returns: (transfer none): id of the case
 */
const char *
casebook_case_summary_get_id (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), NULL);

  return self->id;
}

/**
 * casebook_case_summary_get_candidate:
 * @self: a case summary
 *
 * Returns: (transfer none): whose case it is
 */
const char *
casebook_case_summary_get_candidate (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), NULL);

  return self->candidate;
}

/**
 * casebook_case_summary_get_framework:
 * @self: a case summary
 *
 * Returns: (transfer none): id of the framework version it is pinned to
 */
const char *
casebook_case_summary_get_framework (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), NULL);

  return self->framework;
}

/**
 * casebook_case_summary_get_from_level:
 * @self: a case summary
 *
 * Returns: (transfer none): id of the current level
 */
const char *
casebook_case_summary_get_from_level (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), NULL);

  return self->from_level;
}

/**
 * casebook_case_summary_get_to_level:
 * @self: a case summary
 *
 * Returns: (transfer none): id of the target level
 */
const char *
casebook_case_summary_get_to_level (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), NULL);

  return self->to_level;
}

/**
 * casebook_case_summary_get_window_from:
 * @self: a case summary
 *
 * Returns: start of the review window
 */
CasebookDate
casebook_case_summary_get_window_from (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), 0);

  return self->window_from;
}

/**
 * casebook_case_summary_get_window_to:
 * @self: a case summary
 *
 * Returns: end of the review window
 */
CasebookDate
casebook_case_summary_get_window_to (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), 0);

  return self->window_to;
}

/**
 * casebook_case_summary_get_edited:
 * @self: a case summary
 *
 * Returns: when anything in the case last changed, microseconds of UTC since 1970
 */
gint64
casebook_case_summary_get_edited (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), 0);

  return self->edited;
}

/**
 * casebook_case_summary_get_n_evidence:
 * @self: a case summary
 *
 * Returns: pieces of evidence in it
 */
guint
casebook_case_summary_get_n_evidence (CasebookCaseSummary *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (self), 0);

  return self->n_evidence;
}
