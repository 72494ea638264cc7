/* Casebook: what changes from one level to the next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both levels stand side by side. Words that are new at the target level are
 * heavier and underlined, words that fall away have a faint line, so that the
 * difference is there in a grey print as well.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "base/word-diff.h"
#include "domain/expectation-pair.h"
#include "reports/parts.h"
#include "reports/phrases.h"

static const CasebookExpectationKind kinds[] = {
  CASEBOOK_EXPECTATION_STATEMENT,
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

  casebook_block_take (table, from != NULL
                                ? marked_text (before, removed, CASEBOOK_PROSE_REMOVED, CASEBOOK_PROSE_MUTED)
                                : casebook_muted_text (CASEBOOK_ROLE_SMALL, _("Not asked at this level")));
  casebook_block_take (table, to != NULL
                                ? marked_text (after, added, CASEBOOK_PROSE_ADDED, CASEBOOK_PROSE_PLAIN)
                                : casebook_muted_text (CASEBOOK_ROLE_SMALL, _("No longer asked")));
}

static void
add_item (CasebookSection   *section,
          CasebookSelection *selection,
          CasebookItem      *item)
{
  const CasebookColumn columns[] = { { 1 }, { 1 } };
  CasebookCase *case_ = casebook_selection_get_case (selection);
  g_autoptr (CasebookBlock) table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
  guint n_pairs = 0;

  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD,
                                                       casebook_selection_get_from_short (selection)));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD,
                                                       casebook_selection_get_to_short (selection)));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GListModel) pairs = casebook_expectation_pair_list (item, casebook_case_get_from_level (case_),
                                                                     casebook_case_get_to_level (case_), kinds[i]);

      for (guint j = 0; j < g_list_model_get_n_items (pairs); j++, n_pairs++)
        {
          g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, j);

          add_pair (table, pair);
        }
    }
  if (n_pairs == 0)
    return;

  casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new (casebook_item_get_title (item)), NULL));
  casebook_section_take (section, g_steal_pointer (&table));
}

static void
take_sentences (CasebookSection    *section,
                const char         *title,
                const char * const *sentences)
{
  CasebookBlock *list;

  if (sentences == NULL || sentences[0] == NULL)
    return;

  list = casebook_block_new_list (FALSE);
  for (guint i = 0; sentences[i] != NULL; i++)
    casebook_block_take (list, casebook_block_new_text (CASEBOOK_ROLE_BODY, sentences[i]));
  casebook_section_take (section, casebook_block_new_heading (3, casebook_prose_new (title), NULL));
  casebook_section_take (section, list);
}

static void
add_transition (CasebookSection   *section,
                CasebookSelection *selection)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  CasebookTransition *transition;

  transition = casebook_framework_find_transition (casebook_selection_get_framework (selection),
                                                   casebook_case_get_from_level (case_),
                                                   casebook_case_get_to_level (case_));
  if (transition == NULL)
    return;

  if (!casebook_text_is_blank (casebook_transition_get_aim (transition)))
    casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_LEAD,
                                                             casebook_transition_get_aim (transition)));
  take_sentences (section, _("Where the weight moves"), casebook_transition_get_focus (transition));
  take_sentences (section, _("Signs of being ready"), casebook_transition_get_statements (transition));
}

static void
add_key (CasebookSection *section)
{
  CasebookProse *key = casebook_prose_new (NULL);

  casebook_prose_append (key, _("Underlined in the right column: new at the higher level."), CASEBOOK_PROSE_ADDED);
  casebook_prose_append (key, " ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (key, _("In the left column: put differently there, or gone."),
                         CASEBOOK_PROSE_REMOVED | CASEBOOK_PROSE_MUTED);
  casebook_section_take (section, casebook_block_new_space (2));
  casebook_section_take (section, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, key));
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
  GPtrArray *items = casebook_selection_get_items (selection);
  g_autofree char *title = NULL;
  CasebookSection *section;

  if (g_str_equal (casebook_case_get_from_level (case_), casebook_case_get_to_level (case_)))
    return;

  title = g_strdup_printf (_("What changes from %s to %s"), casebook_selection_get_from_short (selection),
                           casebook_selection_get_to_short (selection));
  section = casebook_open_section (_("The step"), title, "changes");
  add_transition (section, selection);
  add_key (section);
  for (guint i = 0; i < items->len; i++)
    add_item (section, selection, g_ptr_array_index (items, i));
  casebook_document_take (document, section);
}
