/* Casebook: what the evidence of a packet points to.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/digest.h"
#include "base/link.h"
#include "base/text.h"
#include "reports/parts.h"
#include "reports/phrases.h"

/* "Exhibit 1, page 12" */
static void
take_exhibit_line (CasebookBlock *stack,
                   guint          number)
{
  g_autofree char *place = casebook_exhibit_dup_place (number);
  g_autofree char *name = casebook_exhibit_dup_name (number);

  casebook_take_name_with_page (stack, name, place);
}

static CasebookBlock *
what_cell (CasebookArtefact *artefact,
           guint             exhibit)
{
  CasebookBlock *stack = casebook_block_new_stack ();
  gboolean file = casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_FILE;
  const char *title = casebook_artefact_get_title (artefact);
  const char *name = file ? casebook_artefact_get_file_name (artefact) : casebook_artefact_get_url (artefact);
  g_autofree char *uri = file ? NULL : casebook_link_normalise (name, NULL);

  if (!casebook_text_is_blank (title))
    casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_SMALL_STRONG, title));
  if (uri != NULL)
    {
      CasebookProse *prose = casebook_prose_new (NULL);

      casebook_prose_append_link (prose, name, uri);
      casebook_block_take (stack, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
    }
  else
    {
      casebook_block_take (stack, casebook_muted_text (CASEBOOK_ROLE_SMALL, name));
    }
  if (exhibit > 0)
    take_exhibit_line (stack, exhibit);

  return stack;
}

static void
add_row (CasebookBlock     *table,
         CasebookSelection *selection,
         CasebookEvidence  *evidence,
         CasebookArtefact  *artefact,
         guint              exhibit)
{
  gboolean file = casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_FILE;
  gboolean whole = file && casebook_digest_is_valid (casebook_artefact_get_digest (artefact));
  g_autofree char *digest = whole ? casebook_digest_shorten (casebook_artefact_get_digest (artefact)) : g_strdup ("");
  g_autofree char *size = file ? g_format_size ((guint64) MAX (casebook_artefact_get_size (artefact), 0)) : g_strdup ("");
  CasebookProse *number = casebook_prose_new (NULL);
  const char *place = casebook_selection_get_place (selection, evidence);

  casebook_prose_append_place (number, casebook_selection_get_number (selection, evidence), place);
  casebook_block_take (table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, number));
  casebook_block_take (table, what_cell (artefact, exhibit));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, size));
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, digest));
  casebook_take_page_cell (table, place);
}

static CasebookBlock *
open_table (CasebookSelection *selection)
{
  const CasebookColumn columns[] = {
    { 0, 34 }, { 1 }, { 0, 56, CASEBOOK_ALIGN_END }, { 0, 84 }, { 0, 28, CASEBOOK_ALIGN_END },
  };
  const char *heads[] = {
    "", C_("column", "Artefact"), C_("column", "Size"), C_("column", "SHA-256"), C_("column", "Page"),
  };
  guint n = casebook_count_columns (selection, G_N_ELEMENTS (columns));
  CasebookBlock *table = casebook_block_new_table (columns, n);

  for (guint i = 0; i < n; i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));

  return table;
}

/**
 * casebook_packet_add_artefacts:
 * @document: the packet
 * @selection: what its reader may see
 * @exhibits: the numbers of its pictures
 */
void
casebook_packet_add_artefacts (CasebookDocument  *document,
                               CasebookSelection *selection,
                               CasebookExhibits  *exhibits)
{
  GPtrArray *evidence = casebook_selection_get_evidence (selection);
  g_autoptr (CasebookBlock) table = open_table (selection);
  CasebookSection *section;
  guint n = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (g_ptr_array_index (evidence, i)));

      for (guint j = 0; j < g_list_model_get_n_items (artefacts); j++, n++)
        {
          g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, j);

          add_row (table, selection, g_ptr_array_index (evidence, i), artefact,
                   casebook_exhibits_get_number (exhibits, artefact));
        }
    }
  if (n == 0)
    return;

  section = casebook_open_section (_("Index"), _("Artefacts"), CASEBOOK_PLACE_ARTEFACTS);
  casebook_section_set_runs_on (section, TRUE);
  casebook_section_take (section, g_steal_pointer (&table));
  casebook_document_take (document, section);
}
