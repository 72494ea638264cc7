/* Casebook: the cover of a packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "reports/parts.h"

static void
add_fact (CasebookBlock *facts,
          const char    *term,
          const char    *text)
{
  if (*text != '\0')
    casebook_block_take_term (facts, casebook_prose_new (term),
                              casebook_block_new_text (CASEBOOK_ROLE_BODY, text));
}

/**
 * casebook_packet_add_cover:
 * @document: the packet
 * @selection: what its reader may see
 */
void
casebook_packet_add_cover (CasebookDocument  *document,
                           CasebookSelection *selection)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  CasebookFramework *framework = casebook_selection_get_framework (selection);
  CasebookSection *section = casebook_section_new (_("Cover"), "cover");
  CasebookBlock *facts = casebook_block_new_definitions (110);
  g_autofree char *window = casebook_date_span_to_display (casebook_case_get_window_from (case_),
                                                           casebook_case_get_window_to (case_));
  g_autofree char *from_to = g_strdup_printf (_("From %s to %s"),
                                              casebook_selection_get_from_title (selection),
                                              casebook_selection_get_to_title (selection));

  casebook_section_set_bare (section, TRUE);
  casebook_section_set_listed (section, FALSE);
  casebook_section_take (section, casebook_block_new_space (20));
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_LABEL, _("Promotion packet")));
  casebook_section_take (section, casebook_block_new_space (2));
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_COVER,
                                                           casebook_case_get_candidate (case_)));
  casebook_section_take (section, casebook_block_new_space (2));
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_LEAD, from_to));
  casebook_section_take (section, casebook_block_new_space (4));
  casebook_section_take (section, casebook_block_new_rule (TRUE));
  casebook_section_take (section, casebook_block_new_space (4));

  add_fact (facts, _("Team"), casebook_case_get_team (case_));
  add_fact (facts, _("Manager"), casebook_case_get_manager (case_));
  add_fact (facts, _("Review window"), window);
  add_fact (facts, _("Framework"), casebook_framework_get_title (framework));
  casebook_section_take (section, facts);

  casebook_document_take (document, section);
}
