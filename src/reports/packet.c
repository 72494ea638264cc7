/* Casebook: a case as a document.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the parts is that of a reader who may stop at any page: the ask
 * and the brief first, the evidence in the middle, what it rests on last.
 */
#include <glib/gi18n-lib.h>

#include "base/digest.h"
#include "reports/packet.h"
#include "reports/parts.h"
#include "reports/phrases.h"

static void
add_contents (CasebookDocument  *document,
              CasebookSelection *selection)
{
  const CasebookPacketPart listed[] = {
    CASEBOOK_PACKET_PART_BRIEF, CASEBOOK_PACKET_PART_MATRIX, CASEBOOK_PACKET_PART_CHANGES,
    CASEBOOK_PACKET_PART_COMPETENCIES, CASEBOOK_PACKET_PART_GROWTH, CASEBOOK_PACKET_PART_EXHIBITS,
    CASEBOOK_PACKET_PART_ARTEFACTS, CASEBOOK_PACKET_PART_COLOPHON,
  };
  CasebookSection *section = casebook_open_section (_("In this packet"), _("Contents"), "contents");
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    any |= casebook_selection_has_part (selection, listed[i]);
  casebook_section_set_listed (section, FALSE);
  casebook_section_take (section, any ? casebook_block_new_contents ()
                                      : casebook_muted_text (CASEBOOK_ROLE_BODY, _("There is nothing else in it.")));
  casebook_document_take (document, section);
}

static gint64
latest_stamp (GListModel *records,
              gint64      latest)
{
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (CasebookRecord) record = g_list_model_get_item (records, i);

      latest = MAX (latest, casebook_record_get_stamp (record));
    }

  return latest;
}

/* When what is shown was last changed; what is not shown does not count, for
 * the time of it would tell that it exists. */
static gint64
changed_at (CasebookSelection *selection)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  GPtrArray *evidence = casebook_selection_get_evidence (selection);
  gint64 latest = casebook_record_get_stamp (CASEBOOK_RECORD (case_));

  latest = latest_stamp (G_LIST_MODEL (casebook_case_get_no_opportunities (case_)), latest);
  latest = latest_stamp (G_LIST_MODEL (casebook_case_get_progress (case_)), latest);
  for (guint i = 0; i < evidence->len; i++)
    {
      CasebookEvidence *one = g_ptr_array_index (evidence, i);

      latest = MAX (latest, casebook_record_get_stamp (CASEBOOK_RECORD (one)));
      latest = latest_stamp (G_LIST_MODEL (casebook_evidence_get_claims (one)), latest);
      latest = latest_stamp (G_LIST_MODEL (casebook_evidence_get_measures (one)), latest);
      latest = latest_stamp (G_LIST_MODEL (casebook_evidence_get_artefacts (one)), latest);
    }

  return latest / G_USEC_PER_SEC;
}

static void
describe (CasebookDocument  *document,
          CasebookSelection *selection)
{
  CasebookCase *case_ = casebook_selection_get_case (selection);
  CasebookFramework *framework = casebook_selection_get_framework (selection);
  g_autofree char *subject = g_strdup_printf (_("Promotion from %s to %s"),
                                              casebook_selection_get_from_title (selection),
                                              casebook_selection_get_to_title (selection));
  g_autofree char *head = g_strdup_printf ("%s \302\267 %s", casebook_case_get_candidate (case_),
                                           casebook_selection_get_to_title (selection));
  g_autofree char *keywords = g_strdup_printf ("%s, %s", casebook_framework_get_title (framework),
                                               casebook_selection_get_to_short (selection));

  g_object_set (document,
                "author", casebook_case_get_candidate (case_),
                "subject", subject,
                "keywords", keywords,
                "language", casebook_framework_get_language (framework),
                "head", head,
                NULL);
  casebook_document_set_changed (document, changed_at (selection));
}

static void
sign (CasebookDocument *document)
{
  g_autofree char *digest = casebook_document_dup_digest (document);
  g_autofree char *brief = casebook_digest_shorten (digest);

  g_object_set (document, "foot", brief, NULL);
}

static gboolean
add_part (CasebookDocument            *document,
          CasebookPacketPart           part,
          CasebookSelection           *selection,
          CasebookExhibits            *exhibits,
          const CasebookPacketOptions *options,
          GError                     **error)
{
  switch (part)
    {
    case CASEBOOK_PACKET_PART_COVER:
      casebook_packet_add_cover (document, selection);
      return TRUE;
    case CASEBOOK_PACKET_PART_BRIEF:
      casebook_packet_add_brief (document, selection);
      return TRUE;
    case CASEBOOK_PACKET_PART_CONTENTS:
      add_contents (document, selection);
      return TRUE;
    case CASEBOOK_PACKET_PART_MATRIX:
      casebook_packet_add_matrix (document, selection);
      return TRUE;
    case CASEBOOK_PACKET_PART_CHANGES:
      casebook_packet_add_changes (document, selection);
      return TRUE;
    case CASEBOOK_PACKET_PART_COMPETENCIES:
      return casebook_packet_add_competencies (document, selection, exhibits, options, error);
    case CASEBOOK_PACKET_PART_GROWTH:
      casebook_packet_add_growth (document, selection);
      return TRUE;
    case CASEBOOK_PACKET_PART_EXHIBITS:
      return casebook_packet_add_exhibits (document, selection, exhibits, options, error);
    case CASEBOOK_PACKET_PART_ARTEFACTS:
      casebook_packet_add_artefacts (document, selection, exhibits);
      return TRUE;
    case CASEBOOK_PACKET_PART_COLOPHON:
      return TRUE;
    default:
      g_return_val_if_reached (TRUE);
    }
}

/* A reader who is handed an empty page would take it for a fault. */
static void
add_nothing (CasebookDocument *document)
{
  CasebookSection *section = casebook_open_section (_("In this packet"), _("Nothing yet"), "nothing");

  casebook_section_take (section, casebook_muted_text (CASEBOOK_ROLE_BODY,
                                                       _("The case has nothing yet for the sections that were chosen.")));
  casebook_document_take (document, section);
}

/* The colophon bears the digest of all the rest, so it comes last wherever it was asked for. */
static gboolean
add_parts (CasebookDocument            *document,
           const CasebookPacketParts   *parts,
           CasebookSelection           *selection,
           const CasebookPacketOptions *options,
           GError                     **error)
{
  g_autoptr (CasebookExhibits) exhibits = casebook_exhibits_new (selection, options);

  for (guint i = 0; i < parts->n; i++)
    {
      if (!add_part (document, parts->parts[i], selection, exhibits, options, error))
        return FALSE;
    }
  if (g_list_model_get_n_items (casebook_document_get_sections (document)) == 0 &&
      !casebook_packet_parts_contain (parts, CASEBOOK_PACKET_PART_COLOPHON))
    add_nothing (document);

  sign (document);
  if (casebook_packet_parts_contain (parts, CASEBOOK_PACKET_PART_COLOPHON))
    casebook_packet_add_colophon (document, selection, options);
  if (options->sources != NULL)
    {
      casebook_selection_tell_sources (selection, options->sources);
      casebook_exhibits_tell_sources (exhibits, options->sources);
    }

  return TRUE;
}

/**
 * casebook_packet_new:
 * @case_: a case, which must not change meanwhile
 * @framework: the framework it pins
 * @options: how the packet is made
 * @error: return location
 *
 * Makes the packet of a case. Evidence that @options' reader may not see is
 * nowhere in it. An attached file that will never be had leaves a sentence in its
 * place; for one that cannot be had now there is no packet. Takes time; any
 * thread may call it that owns @case_.
 *
 * Returns: (transfer full) (nullable): the packet
 */
CasebookDocument *
casebook_packet_new (CasebookCase                *case_,
                     CasebookFramework           *framework,
                     const CasebookPacketOptions *options,
                     GError                     **error)
{
  g_autoptr (CasebookSelection) selection = NULL;
  g_autoptr (CasebookDocument) document = NULL;
  g_autofree char *title = NULL;
  CasebookPacketParts parts;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  selection = casebook_selection_new (case_, framework, options->reader);
  title = g_strdup_printf (_("Promotion packet of %s"), casebook_case_get_candidate (case_));
  document = casebook_document_new (title);
  describe (document, selection);

  casebook_packet_parts_all (&parts);
  if (options->parts != NULL)
    parts = *options->parts;
  casebook_selection_set_parts (selection, &parts);
  if (!add_parts (document, &parts, selection, options, error))
    return NULL;

  return g_steal_pointer (&document);
}
