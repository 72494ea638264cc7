/* Casebook: how far the claims of a case reach. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"

/**
 * CasebookCoverageState:
 * @CASEBOOK_COVERAGE_MISSING: nothing is claimed
 * @CASEBOOK_COVERAGE_THIN: something is claimed, too little to stand on
 * @CASEBOOK_COVERAGE_MET: enough is supported for a reader to judge
 * @CASEBOOK_COVERAGE_NO_OPPORTUNITY: the author says, with a reason, that there was no occasion
 *
 * How one item of the framework stands in a case, worst first but for the
 * last, which is never a gap.
 *
 * A competency is
 *  - no opportunity, when that is stated for it as a whole, for a theme above
 *    it or for each of its practices, and nothing is claimed;
 *  - missing, when nothing is claimed;
 *  - thin, when fewer than two distinct pieces of evidence support it, or when
 *    none of them overlaps the review window, or, where the target level
 *    requires practices and neither skills nor behaviours, when fewer than half
 *    of those that had an opportunity are supported one by one;
 *  - met otherwise.
 *
 * Evidence supports what it is claimed for with a sentence that says why, once
 * its story says what was done or what came of it. A claim still without its
 * sentence, or on evidence a reader cannot judge, is counted as a claim and
 * supports nothing.
 *
 * A theme follows its children that count: those the target level requires, and
 * optional ones once something is said about them. It is no opportunity when none
 * of them had one and nothing is claimed on the theme itself; of those that had
 * one, it is met when all are met, missing when all are missing and nothing is
 * claimed on the theme itself, and thin otherwise.
 *
 * "Met" says that there is something to judge, not that the judgement is yes.
 */
typedef enum
{
  CASEBOOK_COVERAGE_MISSING,
  CASEBOOK_COVERAGE_THIN,
  CASEBOOK_COVERAGE_MET,
  CASEBOOK_COVERAGE_NO_OPPORTUNITY,
} CasebookCoverageState;

#define CASEBOOK_N_COVERAGE_STATES 4

/**
 * CasebookCoverageLack:
 * @CASEBOOK_COVERAGE_LACK_NOTHING: it is not thin
 * @CASEBOOK_COVERAGE_LACK_SENTENCE: a claim still owes its sentence
 * @CASEBOOK_COVERAGE_LACK_STORY: a claim stands on evidence that says neither what was done nor what came of it
 * @CASEBOOK_COVERAGE_LACK_SECOND: one piece of evidence alone supports it
 * @CASEBOOK_COVERAGE_LACK_WINDOW: none of the evidence overlaps the review window
 * @CASEBOOK_COVERAGE_LACK_PRACTICES: fewer than half of the practices are supported
 *
 * What makes a competency thin; of several things the one to do something about first.
 */
typedef enum
{
  CASEBOOK_COVERAGE_LACK_NOTHING,
  CASEBOOK_COVERAGE_LACK_SENTENCE,
  CASEBOOK_COVERAGE_LACK_STORY,
  CASEBOOK_COVERAGE_LACK_SECOND,
  CASEBOOK_COVERAGE_LACK_WINDOW,
  CASEBOOK_COVERAGE_LACK_PRACTICES,
} CasebookCoverageLack;

#define CASEBOOK_TYPE_COVERAGE_STATE (casebook_coverage_state_get_type ())

GType casebook_coverage_state_get_type (void);

/**
 * CasebookCoverageTally:
 * @n: how many competencies stand in each #CasebookCoverageState
 *
 * Four counts side by side; they are never added up into a score. An optional
 * competency of which nothing is said is in none of them.
 */
typedef struct
{
  guint n[CASEBOOK_N_COVERAGE_STATES];
} CasebookCoverageTally;

#define CASEBOOK_TYPE_COVERAGE (casebook_coverage_get_type ())

G_DECLARE_FINAL_TYPE (CasebookCoverage, casebook_coverage, CASEBOOK, COVERAGE, GObject)

CasebookCoverage *casebook_coverage_of       (CasebookItem          *item,
                                              CasebookCase          *case_);
GListModel       *casebook_coverage_list     (CasebookFramework     *framework,
                                              CasebookCase          *case_);
GListModel       *casebook_coverage_list_for (CasebookFramework     *framework,
                                              CasebookCase          *case_,
                                              CasebookAudience       reader);
void              casebook_coverage_tally    (GListModel            *coverages,
                                              CasebookCoverageTally *tally);

CasebookItem         *casebook_coverage_get_item             (CasebookCoverage     *self);
CasebookCoverageState casebook_coverage_get_state            (CasebookCoverage     *self);
CasebookCoverageLack  casebook_coverage_get_lack             (CasebookCoverage     *self);
guint                 casebook_coverage_get_n_claims         (CasebookCoverage     *self);
guint                 casebook_coverage_get_n_evidence       (CasebookCoverage     *self);
CasebookDate          casebook_coverage_get_latest           (CasebookCoverage     *self);
guint                 casebook_coverage_get_n_of             (CasebookCoverage     *self);
guint                 casebook_coverage_get_n_covered        (CasebookCoverage     *self);
guint                 casebook_coverage_get_n_no_opportunity (CasebookCoverage     *self);
guint                 casebook_coverage_get_count            (CasebookCoverage     *self,
                                                              CasebookCoverageState state);
