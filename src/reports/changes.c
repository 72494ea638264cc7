/* Casebook: what changes from one level to the next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both levels stand side by side. Words that are new at the target level are
 * heavier and underlined, words that fall away have a faint line, so that the
 * difference is there in a grey print as well.
 *
 * A competency is told by its statement, what it asks as a whole; the single
 * expectations stand with its evidence. Where a framework has no statement they
 * stand here instead, but for competencies nothing is claimed under.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "base/word-diff.h"
#include "domain/expectation-pair.h"
#include "reports/parts.h"
#include "reports/phrases.h"

/* How wide the column of competencies is, in points. */
#define TITLE 86.0

static const CasebookExpectationKind details[] = {
  CASEBOOK_EXPECTATION_SKILL,
  CASEBOOK_EXPECTATION_BEHAVIOUR,
  CASEBOOK_EXPECTATION_PRACTICE,
};

static void
append_slice (CasebookProse     *prose,
              const char        *text,
              gsize              start,
              gsize              end,
              CasebookProseMarks marks)
{
  g_autofree char *slice = g_strndup (text + start, end - start);

  if (end > start)
    casebook_prose_append (prose, slice, marks);
}

static CasebookBlock *
marked_text (const char        *text,
             const GArray      *runs,
             CasebookProseMarks marks,
             CasebookProseMarks others)
{
  CasebookProse *prose = casebook_prose_new (NULL);
  gsize at = 0;

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const CasebookWordRun *run = &g_array_index (runs, CasebookWordRun, i);

      append_slice (prose, text, at, run->start, others);
      append_slice (prose, text, run->start, run->end, marks | others);
      at = run->end;
    }
  append_slice (prose, text, at, strlen (text), others);

  return casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose);
}

static void
add_pair (CasebookBlock           *table,
          const char              *title,
          CasebookExpectationPair *pair)
{
  CasebookExpectation *from = casebook_expectation_pair_get_from (pair);
  CasebookExpectation *to = casebook_expectation_pair_get_to (pair);
  const char *before = from != NULL ? casebook_expectation_get_text (from) : "";
  const char *after = to != NULL ? casebook_expectation_get_text (to) : "";
  g_autoptr (GArray) removed = NULL;
  g_autoptr (GArray) added = NULL;

  if (from != NULL && to != NULL)
    casebook_word_diff (before, after, &removed, &added);

  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL_STRONG, title));
  casebook_block_take (table, from != NULL
                                ? marked_text (before, removed, CASEBOOK_PROSE_REMOVED, CASEBOOK_PROSE_MUTED)
                                : casebook_muted_text (CASEBOOK_ROLE_SMALL, _("Not asked at this level")));
  casebook_block_take (table, to != NULL
                                ? marked_text (after, added, CASEBOOK_PROSE_ADDED, CASEBOOK_PROSE_PLAIN)
                                : casebook_muted_text (CASEBOOK_ROLE_SMALL, _("No longer asked")));
}

/* Adds the expectations of a kind; the title stands in the first row only. Returns
 * how many there are. */
static guint
add_kind (CasebookBlock          *table,
          CasebookSelection      *selection,
          CasebookItem           *item,
          const char             *title,
          CasebookExpectationKind kind)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  g_autoptr (GListModel) pairs = casebook_expectation_pair_list (item, casebook_case_get_from_level (case_),
                                                                 casebook_case_get_to_level (case_), kind);
  guint n = g_list_model_get_n_items (pairs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);

      add_pair (table, i == 0 ? title : "", pair);
    }

  return n;
}

static guint
add_item (CasebookBlock     *table,
          CasebookSelection *selection,
          CasebookItem      *item)
{
  const char *title = casebook_item_get_title (item);
  guint n = add_kind (table, selection, item, title, CASEBOOK_EXPECTATION_STATEMENT);

  if (n > 0 || casebook_selection_get_supports (selection, item) == NULL)
    return n;

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    n += add_kind (table, selection, item, n == 0 ? title : "", details[i]);

  return n;
}

static CasebookBlock *
key_to_marks (void)
{
  CasebookProse *key = casebook_prose_new (NULL);

  casebook_prose_append (key, _("Underlined in the right column: new at the higher level."), CASEBOOK_PROSE_ADDED);
  casebook_prose_append (key, " ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (key, _("In the left column: put differently there, or gone."),
                         CASEBOOK_PROSE_REMOVED | CASEBOOK_PROSE_MUTED);

  return casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, key);
}

static void
add_items (CasebookSection   *section,
           CasebookSelection *selection)
{
  const CasebookColumn columns[] = { { 0, TITLE }, { 1 }, { 1 } };
  const char *heads[] = {
    _("Competency"), casebook_selection_get_from_short (selection), casebook_selection_get_to_short (selection),
  };
  GPtrArray *items = casebook_selection_get_items (selection);
  g_autoptr (CasebookBlock) table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));
  for (guint i = 0; i < items->len; i++)
    n += add_item (table, selection, g_ptr_array_index (items, i));
  if (n == 0)
    return;

  casebook_section_take (section, key_to_marks ());
  casebook_section_take (section, casebook_block_new_space (1));
  casebook_section_take (section, g_steal_pointer (&table));
}

static void
take_sentences (CasebookBlock      *beside,
                const char         *title,
                const char * const *sentences)
{
  CasebookBlock *stack;
  CasebookBlock *list;

  if (sentences == NULL || sentences[0] == NULL)
    return;

  stack = casebook_block_new_stack ();
  list = casebook_block_new_list (FALSE);
  for (guint i = 0; sentences[i] != NULL; i++)
    casebook_block_take (list, casebook_block_new_text (CASEBOOK_ROLE_SMALL, sentences[i]));
  casebook_block_take (stack, casebook_block_new_heading (3, casebook_prose_new (title), NULL));
  casebook_block_take (stack, list);
  casebook_block_take (beside, stack);
}

static void
add_transition (CasebookSection   *section,
                CasebookSelection *selection)
{
  const CasebookColumn columns[] = { { 6 }, { 5 } };
  CasebookCase *case_ = casebook_selection_get_case (selection);
  g_autoptr (CasebookBlock) beside = NULL;
  CasebookTransition *transition;

  transition = casebook_framework_find_transition (casebook_selection_get_framework (selection),
                                                   casebook_case_get_from_level (case_),
                                                   casebook_case_get_to_level (case_));
  if (transition == NULL)
    return;

  if (!casebook_text_is_blank (casebook_transition_get_aim (transition)))
    casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_LEAD,
                                                             casebook_transition_get_aim (transition)));

  beside = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), FALSE);
  take_sentences (beside, _("Where the weight moves"), casebook_transition_get_focus (transition));
  take_sentences (beside, _("Signs of being ready"), casebook_transition_get_statements (transition));
  if (beside->children->len == 0)
    return;

  casebook_section_take (section, g_steal_pointer (&beside));
}

/**
 * casebook_packet_add_changes:
 * @document: the packet
 * @selection: what its reader may see
 *
 * Nothing is added where both levels are one.
 */
void
casebook_packet_add_changes (CasebookDocument  *document,
                             CasebookSelection *selection)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  g_autofree char *title = NULL;
  CasebookSection *section;

  if (g_str_equal (casebook_case_get_from_level (case_), casebook_case_get_to_level (case_)))
    return;

  title = g_strdup_printf (_("What changes from %s to %s"), casebook_selection_get_from_short (selection),
                           casebook_selection_get_to_short (selection));
  section = casebook_open_section (_("The step"), title, "changes");
  add_transition (section, selection);
  add_items (section, selection);
  casebook_document_take (document, section);
}
