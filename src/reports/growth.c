/* Casebook: the growth plan of a packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "reports/parts.h"
#include "reports/phrases.h"

typedef struct
{
  CasebookProgressState state;
  const char           *title;
} Stage;

static const Stage stages[] = {
  { CASEBOOK_PROGRESS_DONE, NC_("resources", "Done") },
  { CASEBOOK_PROGRESS_DOING, NC_("resources", "Doing") },
  { CASEBOOK_PROGRESS_PLANNED, NC_("resources", "Planned") },
};

static const char *
kind_word (CasebookResourceKind kind)
{
  switch (kind)
    {
    case CASEBOOK_RESOURCE_BOOK:
      return _("Book");
    case CASEBOOK_RESOURCE_COURSE:
      return _("Course");
    case CASEBOOK_RESOURCE_CERTIFICATION:
      return _("Certification");
    case CASEBOOK_RESOURCE_LINK:
      return _("Link");
    default:
      g_assert_not_reached ();
    }
}

static void
add_row (CasebookBlock    *table,
         CasebookResource *resource)
{
  CasebookBlock *about = casebook_block_new_stack ();

  casebook_block_take (about, casebook_block_new_text (CASEBOOK_ROLE_SMALL_STRONG, casebook_resource_get_title (resource)));
  casebook_block_take (about, casebook_muted_text (CASEBOOK_ROLE_SMALL, casebook_resource_get_why (resource)));
  casebook_block_take (table, about);
  casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_SMALL, kind_word (casebook_resource_get_kind (resource))));
}

static CasebookBlock *
table_of (CasebookSelection    *selection,
          CasebookProgressState state)
{
  const CasebookColumn columns[] = { { 1 }, { 0, 90 } };
  GListModel *resources = casebook_framework_get_resources (casebook_selection_get_framework (selection));
  CasebookBlock *table = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (resources); i++)
    {
      g_autoptr (CasebookResource) resource = g_list_model_get_item (resources, i);

      if (casebook_case_get_progress_state (casebook_selection_get_case (selection),
                                            casebook_resource_get_id (resource)) != state)
        continue;
      if (table == NULL)
        {
          table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));
          casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, _("Resource")));
          casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, C_("column", "Kind")));
        }
      add_row (table, resource);
    }

  return table;
}

/**
 * casebook_packet_add_growth:
 * @document: the packet
 * @selection: what its reader may see
 */
void
casebook_packet_add_growth (CasebookDocument  *document,
                            CasebookSelection *selection)
{
  CasebookSection *section = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      CasebookBlock *table = table_of (selection, stages[i].state);
      const char *title = g_dpgettext2 (NULL, "resources", stages[i].title);

      if (table == NULL)
        continue;
      if (section == NULL)
        section = casebook_open_section (_("Growth"), _("Resources and progress"), "growth");
      casebook_section_take (section, casebook_block_new_heading (2, casebook_prose_new (title), NULL));
      casebook_section_take (section, table);
    }

  if (section != NULL)
    casebook_document_take (document, section);
}
