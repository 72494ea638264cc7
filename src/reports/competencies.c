/* Casebook: a section for each competency.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the level asks, then the evidence. Competencies under which nothing is
 * said at all take a row each after all others, so that a packet is as long as
 * what is said in it and not as the framework.
 */
#include <glib/gi18n-lib.h>

#include "base/fact-line.h"
#include "base/text.h"
#include "reports/evidence-block.h"
#include "reports/parts.h"
#include "reports/phrases.h"

typedef struct
{
  CasebookDocument            *document;
  CasebookSelection           *selection;
  CasebookExhibits            *exhibits;
  const CasebookPacketOptions *options;
  CasebookBlock               *quiet;  /* (nullable): table of the items nothing is said under */
  GPtrArray                   *places; /* of themes that say nothing themselves: where the next item is */
  guint                        number; /* of the competency at hand */
  GError                      *error;  /* (nullable): why a picture cannot be had now */
} Adding;

typedef struct
{
  CasebookExpectationKind kind;
  const char             *title;
} Asked;

static const Asked asked[] = {
  { CASEBOOK_EXPECTATION_SKILL, N_("Skills") },
  { CASEBOOK_EXPECTATION_BEHAVIOUR, N_("Behaviours") },
  { CASEBOOK_EXPECTATION_PRACTICE, N_("Practices") },
};

/* The texts of a kind at a level, or %NULL when there are none. */
static CasebookBlock *
texts_at (CasebookItem           *item,
          const char             *level,
          CasebookExpectationKind kind,
          CasebookRole            role,
          gboolean                list)
{
  GListModel *expectations = casebook_item_get_expectations (item);
  CasebookBlock *block = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (expectations); i++)
    {
      g_autoptr (CasebookExpectation) expectation = g_list_model_get_item (expectations, i);

      if (casebook_expectation_get_kind (expectation) != kind ||
          !g_str_equal (casebook_expectation_get_level (expectation), level))
        continue;
      if (block == NULL)
        block = list ? casebook_block_new_list (FALSE) : casebook_block_new_stack ();
      casebook_block_take (block, casebook_block_new_text (role, casebook_expectation_get_text (expectation)));
    }

  return block;
}

static CasebookBlock *
headed (const char    *head,
        CasebookBlock *body)
{
  CasebookBlock *stack = casebook_block_new_stack ();

  casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, head));
  casebook_block_take (stack, body);

  return stack;
}

static void
add_statements (CasebookSection   *section,
                CasebookSelection *selection,
                CasebookItem      *item)
{
  const CasebookColumn columns[] = { { 1 }, { 1 } };
  CasebookCase *case_ = casebook_selection_get_case (selection);
  CasebookBlock *from = texts_at (item, casebook_case_get_from_level (case_), CASEBOOK_EXPECTATION_STATEMENT,
                                  CASEBOOK_ROLE_BODY, FALSE);
  CasebookBlock *to = texts_at (item, casebook_case_get_to_level (case_), CASEBOOK_EXPECTATION_STATEMENT,
                                CASEBOOK_ROLE_BODY, FALSE);
  CasebookBlock *beside;

  if (from == NULL && to == NULL)
    return;

  beside = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), FALSE);
  if (from != NULL)
    casebook_block_take (beside, headed (casebook_selection_get_from_short (selection), from));
  if (to != NULL)
    casebook_block_take (beside, headed (casebook_selection_get_to_short (selection), to));
  casebook_section_take (section, beside);
}

/* What the target level asks in detail, in columns. */
static void
add_asked (CasebookSection   *section,
           CasebookSelection *selection,
           CasebookItem      *item)
{
  const CasebookColumn columns[] = { { 1 }, { 1 }, { 1 } };
  const char *level = casebook_case_get_to_level (casebook_selection_get_case (selection));
  CasebookBlock *lists[G_N_ELEMENTS (asked)];
  CasebookBlock *beside;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      CasebookBlock *list = texts_at (item, level, asked[i].kind, CASEBOOK_ROLE_SMALL, TRUE);

      if (list != NULL)
        lists[n++] = headed (_(asked[i].title), list);
    }
  if (n == 0)
    return;

  beside = casebook_block_new_beside (columns, n, FALSE);
  for (guint i = 0; i < n; i++)
    casebook_block_take (beside, lists[i]);
  casebook_section_take (section, beside);
}

static void
add_absences (CasebookSection *section,
              GPtrArray       *absences,
              Adding          *adding)
{
  CasebookFramework *framework = casebook_selection_get_framework (adding->selection);

  for (guint i = 0; i < absences->len; i++)
    {
      CasebookNoOpportunity *absence = g_ptr_array_index (absences, i);
      CasebookExpectation *expectation;
      CasebookBlock *callout = casebook_block_new_callout ();

      expectation = casebook_framework_find_expectation (framework,
                                                         casebook_no_opportunity_get_expectation_id (absence), NULL);
      casebook_block_take (callout, casebook_block_new_text (CASEBOOK_ROLE_STRONG, C_("coverage", "No opportunity")));
      if (expectation != NULL)
        {
          casebook_block_take (callout, casebook_muted_text (CASEBOOK_ROLE_SMALL,
                                                             casebook_expectation_get_text (expectation)));
          casebook_block_take (callout, casebook_block_new_space (1));
        }
      casebook_take_text (callout, CASEBOOK_ROLE_PROSE, casebook_no_opportunity_get_reason (absence));
      casebook_section_take (section, callout);
    }
}

static void
take_evidence (CasebookSection  *section,
               Adding           *adding,
               CasebookItem     *item,
               CasebookEvidence *evidence,
               GPtrArray        *claims)
{
  CasebookBlock *block;

  if (adding->error != NULL)
    return;

  block = casebook_evidence_block_new (adding->selection, item, evidence, claims, adding->exhibits, adding->options,
                                       &adding->error);
  if (block != NULL)
    casebook_section_take (section, block);
}

static void
add_supports (CasebookSection *section,
              GPtrArray       *supports,
              CasebookItem    *item,
              Adding          *adding)
{
  for (guint i = 0; supports != NULL && i < supports->len; i++)
    {
      const CasebookSupport *support = g_ptr_array_index (supports, i);

      casebook_section_take (section, casebook_block_new_rule (FALSE));
      take_evidence (section, adding, item, support->evidence, support->claims);
    }
}

/* "Competency 3", or the themes a deeper one stands under. */
static char *
label_of (Adding       *adding,
          CasebookItem *item)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  for (CasebookItem *above = casebook_item_get_parent (item); above != NULL;
       above = casebook_item_get_parent (above))
    g_ptr_array_insert (path, 0, (gpointer) casebook_item_get_title (above));
  if (path->len == 0)
    return casebook_item_is_competency (item) ? g_strdup_printf (_("Competency %u"), adding->number)
                                              : g_strdup (_("Theme"));

  g_ptr_array_add (path, NULL);

  return casebook_fact_line_join ((const char *const *) path->pdata, CASEBOOK_DIRECTION_NONE);
}

/* A theme that says nothing itself is found where its first competency is. */
static CasebookBlock *
take_places (Adding *adding)
{
  CasebookBlock *stack = casebook_block_new_stack ();

  for (guint i = 0; i < adding->places->len; i++)
    {
      CasebookBlock *mark = casebook_block_new_space (0);

      casebook_block_set_place (mark, g_ptr_array_index (adding->places, i));
      casebook_block_take (stack, mark);
    }
  g_ptr_array_set_size (adding->places, 0);

  return stack;
}

static CasebookBlock *
open_quiet (CasebookSelection *selection)
{
  const CasebookColumn columns[] = { { 2 }, { 0, 74 }, { 5 } };
  CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  /* Translators: %s is a level, such as "Senior"; what it asks of a competency */
  g_autofree char *asked_there = g_strdup_printf (_("What %s asks"), casebook_selection_get_to_short (selection));
  const char *heads[] = { _("Competency"), C_("column", "Standing"), asked_there };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));

  return table;
}

static void
add_quiet (Adding       *adding,
           CasebookItem *item)
{
  CasebookCoverage *coverage = casebook_selection_get_coverage (adding->selection, item);
  CasebookBlock *statements = texts_at (item, casebook_case_get_to_level (casebook_selection_get_case (adding->selection)),
                                        CASEBOOK_EXPECTATION_STATEMENT, CASEBOOK_ROLE_SMALL, FALSE);
  CasebookBlock *title = casebook_block_new_text (CASEBOOK_ROLE_SMALL_STRONG, casebook_item_get_title (item));
  CasebookBlock *cell = take_places (adding);
  const char *standing = coverage != NULL ? casebook_standing_word (casebook_coverage_get_state (coverage)) : "";

  if (adding->quiet == NULL)
    adding->quiet = open_quiet (adding->selection);
  casebook_block_set_place (title, casebook_selection_get_item_place (adding->selection, item));
  casebook_block_take (cell, title);
  casebook_block_take (adding->quiet, cell);
  casebook_block_take (adding->quiet, casebook_block_new_text (CASEBOOK_ROLE_SMALL, standing));
  casebook_block_take (adding->quiet, statements != NULL ? statements : casebook_block_new_stack ());
}

static void
close_quiet (Adding *adding)
{
  CasebookSection *section;

  if (adding->quiet == NULL)
    return;

  section = casebook_open_section (_("Nothing claimed yet"), _("Competencies without evidence"), "quiet");
  casebook_section_set_runs_on (section, TRUE);
  casebook_section_take (section, g_steal_pointer (&adding->quiet));
  casebook_document_take (adding->document, section);
}

static void
add_loud (Adding       *adding,
          CasebookItem *item,
          GPtrArray    *supports,
          GPtrArray    *absences)
{
  g_autofree char *label = label_of (adding, item);
  CasebookSection *section = casebook_open_section (label, casebook_item_get_title (item),
                                                    casebook_selection_get_item_place (adding->selection, item));

  if (casebook_item_is_competency (item))
    {
      g_autofree char *number = g_strdup_printf ("%u", adding->number);
      const char *facts[] = { number, casebook_item_get_title (item), NULL };
      g_autofree char *running = casebook_fact_line_join (facts, CASEBOOK_DIRECTION_NONE);

      casebook_section_set_running_head (section, running);
    }
  casebook_section_take (section, take_places (adding));
  add_statements (section, adding->selection, item);
  add_asked (section, adding->selection, item);
  add_absences (section, absences, adding);
  add_supports (section, supports, item, adding);
  casebook_document_take (adding->document, section);
}

static gboolean
says_nothing (CasebookItem *item)
{
  return !casebook_item_is_competency (item) &&
         g_list_model_get_n_items (casebook_item_get_expectations (item)) == 0;
}

static void
add_item (Adding       *adding,
          CasebookItem *item)
{
  GPtrArray *supports = casebook_selection_get_supports (adding->selection, item);
  g_autoptr (GPtrArray) absences = casebook_selection_dup_absences (adding->selection, item);

  adding->number += casebook_item_is_competency (item) ? 1 : 0;
  if (supports != NULL || absences->len > 0)
    {
      add_loud (adding, item, supports, absences);
    }
  else if (says_nothing (item))
    {
      g_ptr_array_add (adding->places, (gpointer) casebook_selection_get_item_place (adding->selection, item));
    }
  else
    {
      add_quiet (adding, item);
    }
}

static CasebookSection *
open_further (void)
{
  CasebookSection *section = casebook_open_section (_("Not claimed under any competency"), _("Further evidence"),
                                                    CASEBOOK_PLACE_OTHER);

  casebook_section_set_runs_on (section, TRUE);

  return section;
}

/* What supports nothing, or something another framework had. */
static void
add_further (Adding *adding)
{
  GPtrArray *evidence = casebook_selection_get_evidence (adding->selection);
  CasebookSection *section = NULL;

  for (guint i = 0; i < evidence->len; i++)
    {
      CasebookEvidence *one = g_ptr_array_index (evidence, i);

      if (casebook_selection_get_home (adding->selection, one) != NULL)
        continue;
      if (section == NULL)
        section = open_further ();
      else
        casebook_section_take (section, casebook_block_new_rule (FALSE));
      take_evidence (section, adding, NULL, one, NULL);
    }
  if (section != NULL)
    casebook_document_take (adding->document, section);
}

/**
 * casebook_packet_add_competencies:
 * @document: the packet
 * @selection: what its reader may see
 * @exhibits: the numbers of its pictures
 * @options: how it is made
 * @error: return location
 *
 * Returns: whether all pictures were had that can be had at all
 */
gboolean
casebook_packet_add_competencies (CasebookDocument            *document,
                                  CasebookSelection           *selection,
                                  CasebookExhibits            *exhibits,
                                  const CasebookPacketOptions *options,
                                  GError                     **error)
{
  GPtrArray *items = casebook_selection_get_items (selection);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  Adding adding = { document, selection, exhibits, options, NULL, places };

  for (guint i = 0; i < items->len && adding.error == NULL; i++)
    add_item (&adding, g_ptr_array_index (items, i));
  add_further (&adding);
  close_quiet (&adding);
  if (adding.error == NULL)
    return TRUE;

  g_propagate_error (error, adding.error);

  return FALSE;
}
