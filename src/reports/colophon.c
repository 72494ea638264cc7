/* Casebook: what a packet was made from.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "pages/lacking.h"
#include "reports/parts.h"
#include "reports/phrases.h"

static void
add_fact (CasebookBlock *facts,
          const char    *term,
          const char    *text)
{
  if (*text != '\0')
    casebook_block_take_term (facts, casebook_prose_new (term), casebook_block_new_text (CASEBOOK_ROLE_SMALL, text));
}

static const char *
reader_word (CasebookAudience reader)
{
  return reader == CASEBOOK_AUDIENCE_MANAGER ? C_("audience", "Manager") : C_("audience", "Committee");
}

/* A reader who meets boxes is told what they are. */
static void
add_lack (CasebookSection  *section,
          CasebookDocument *document)
{
  g_autofree char *scripts = casebook_lacking_scripts (document);
  g_autofree char *lack = NULL;

  if (scripts == NULL)
    return;

  /* Translators: %s are names of scripts in Unicode: "han, hiragana" */
  lack = g_strdup_printf (_("The computer that made this packet has no face for some letters, and boxes stand in for them."
                            " Their scripts: %s."), scripts);
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_SMALL, lack));
}

/**
 * casebook_packet_add_colophon:
 * @document: the packet, complete but for this
 * @selection: what its reader may see
 * @options: how it is made
 *
 * The digest is of everything before it.
 */
void
casebook_packet_add_colophon (CasebookDocument            *document,
                              CasebookSelection           *selection,
                              const CasebookPacketOptions *options)
{
  CasebookSection *section = casebook_open_section (_("Made from"), _("Colophon"), "colophon");
  CasebookFramework *framework = casebook_selection_get_framework (selection);
  CasebookBlock *facts = casebook_block_new_definitions (110);
  guint n = casebook_selection_get_evidence (selection)->len;
  g_autofree char *digest = casebook_document_dup_digest (document);
  g_autofree char *pieces = g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n), n);
  g_autofree char *version = g_strdup_printf (_("%s, version %s"), casebook_framework_get_title (framework),
                                              casebook_framework_get_version (framework));

  casebook_section_set_runs_on (section, TRUE);
  add_fact (facts, _("Candidate"), casebook_case_get_candidate (casebook_selection_get_case (selection)));
  add_fact (facts, _("Framework"), version);
  add_fact (facts, _("Published by"), casebook_framework_get_publisher (framework));
  add_fact (facts, _("Licence"), casebook_framework_get_licence (framework));
  add_fact (facts, _("Made for"), reader_word (options->reader));
  add_fact (facts, _("Shown"), pieces);
  add_fact (facts, _("Made with"), "Casebook " PACKAGE_VERSION);
  add_fact (facts, _("Content digest"), digest);
  casebook_section_take (section, facts);
  casebook_section_take (section, casebook_muted_text (CASEBOOK_ROLE_SMALL,
    _("The digest is the SHA-256 of everything shown before it. Two packets that show the same bear the same digest.")));
  add_lack (section, document);
  casebook_document_take (document, section);
}
