/* Casebook: a piece of evidence on a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the margin when, in what role, how far, and what it points to; beside it
 * the claim, loudest, then what happened. Under any item but its home the claim
 * stands alone and refers to the page where the evidence is set out.
 */
#include <glib/gi18n-lib.h>

#include "base/link.h"
#include "base/text.h"
#include "reports/evidence-block.h"
#include "reports/parts.h"
#include "reports/phrases.h"

#define MARGIN 98.0

/* Roles and scopes are words a person chose or wrote; they begin a line here. */
static char *
begin_line (const char *word)
{
  g_autofree char *first = g_utf8_strup (word, *word != '\0' ? g_utf8_next_char (word) - word : 0);

  return g_strconcat (first, *word != '\0' ? g_utf8_next_char (word) : "", NULL);
}

static CasebookBlock *
link_line (CasebookArtefact *artefact)
{
  CasebookProse *prose = casebook_prose_new (NULL);
  const char *title = casebook_artefact_get_title (artefact);
  const char *url = casebook_artefact_get_url (artefact);
  g_autofree char *uri = casebook_link_normalise (url, NULL);

  if (casebook_text_is_blank (title))
    title = url;
  if (uri != NULL)
    casebook_prose_append_link (prose, title, uri);
  else
    casebook_prose_append (prose, title, CASEBOOK_PROSE_PLAIN);

  return casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose);
}

static const char *
artefacts_place (CasebookSelection *selection)
{
  return casebook_selection_has_part (selection, CASEBOOK_PACKET_PART_ARTEFACTS) ? CASEBOOK_PLACE_ARTEFACTS : NULL;
}

static CasebookBlock *
file_line (CasebookSelection *selection,
           CasebookArtefact  *artefact,
           CasebookExhibits  *exhibits)
{
  CasebookProse *prose = casebook_prose_new (NULL);
  guint number = casebook_exhibits_get_number (exhibits, artefact);
  g_autofree char *place = number > 0 ? casebook_exhibit_dup_place (number) : g_strdup (artefacts_place (selection));
  g_autofree char *name = number > 0 ? casebook_exhibit_dup_name (number) : g_strdup (casebook_exhibit_title (artefact));

  casebook_prose_append_place (prose, name, place);
  if (number > 0 && !casebook_exhibit_is_picture (artefact))
    casebook_prose_append_page (prose, _(", page %s"), place);

  return casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose);
}

static void
take_line (CasebookBlock *stack,
           CasebookRole   role,
           const char    *text)
{
  if (!casebook_text_is_blank (text))
    casebook_block_take (stack, role == CASEBOOK_ROLE_SMALL ? casebook_muted_text (role, text)
                                                            : casebook_block_new_text (role, text));
}

static CasebookBlock *
margin_of (CasebookSelection *selection,
           CasebookEvidence  *evidence,
           CasebookExhibits  *exhibits,
           gboolean           home)
{
  CasebookBlock *stack = casebook_block_new_stack ();
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  g_autofree char *when = casebook_date_span_to_display (casebook_evidence_get_from (evidence),
                                                         casebook_evidence_get_to (evidence));
  g_autofree char *role = begin_line (casebook_evidence_get_role (evidence));
  g_autofree char *scope = begin_line (casebook_evidence_get_scope (evidence));
  CasebookProse *number = casebook_prose_new (NULL);

  take_line (stack, CASEBOOK_ROLE_SMALL_STRONG, when);
  take_line (stack, CASEBOOK_ROLE_SMALL, role);
  take_line (stack, CASEBOOK_ROLE_SMALL, scope);
  for (guint i = 0; home && i < g_list_model_get_n_items (artefacts); i++)
    {
      g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, i);
      gboolean file = casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_FILE;

      casebook_block_take (stack, file ? file_line (selection, artefact, exhibits) : link_line (artefact));
    }
  casebook_prose_append_place (number, casebook_selection_get_number (selection, evidence),
                               casebook_selection_has_part (selection, CASEBOOK_PACKET_PART_MATRIX)
                                 ? CASEBOOK_PLACE_MATRIX : NULL);
  casebook_block_take (stack, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, number));

  return stack;
}

static void
take_claims (CasebookBlock *stack,
             GPtrArray     *claims)
{
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    {
      const char *sentence = casebook_claim_get_sentence (g_ptr_array_index (claims, i));
      CasebookBlock *callout;

      if (casebook_text_is_blank (sentence))
        continue;
      callout = casebook_block_new_callout ();
      casebook_take_text (callout, CASEBOOK_ROLE_STRONG, sentence);
      casebook_block_take (stack, callout);
    }
}

static char *
with_unit (CasebookMeasure *measure,
           const char      *number)
{
  if (*number == '\0' || casebook_measure_names_unit (measure, number))
    return g_strdup (number);

  return g_strdup_printf ("%s\302\240%s", number, casebook_measure_get_unit (measure));
}

static void
take_measures (CasebookBlock    *stack,
               CasebookEvidence *evidence)
{
  GListModel *measures = G_LIST_MODEL (casebook_evidence_get_measures (evidence));
  guint n = g_list_model_get_n_items (measures);
  CasebookBlock *chart;

  if (n == 0)
    return;

  chart = casebook_block_new_chart ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookMeasure) measure = g_list_model_get_item (measures, i);
      g_autofree char *number = with_unit (measure, casebook_measure_get_before (measure));
      g_autofree char *before = *number != '\0' ? g_strdup_printf (_("%s before"), number) : g_strdup ("");
      g_autofree char *after = with_unit (measure, casebook_measure_get_after (measure));
      double before_value = -1;
      double after_value = -1;

      if (!casebook_measure_get_numbers (measure, &before_value, &after_value) ||
          before_value < 0 || after_value < 0)
        before_value = after_value = -1;
      casebook_block_add_bar (chart, casebook_measure_get_label (measure), before, after, before_value, after_value);
    }
  casebook_block_take (stack, chart);
}

static CasebookImage *
load_picture (CasebookArtefact            *artefact,
              const char                  *title,
              const CasebookPacketOptions *options,
              GError                     **error)
{
  g_autoptr (GBytes) bytes = options->load_blob (casebook_artefact_get_digest (artefact), options->load_data, error);

  return bytes != NULL ? casebook_image_new (bytes, title, error) : NULL;
}

/* "Exhibit 1 · Title", which leads to what is known about the file. */
static CasebookProse *
caption_of (CasebookSelection *selection,
            guint              number,
            const char        *title)
{
  CasebookProse *caption = casebook_prose_new (NULL);
  g_autofree char *name = casebook_exhibit_dup_name (number);

  casebook_prose_append_place (caption, name, artefacts_place (selection));
  casebook_prose_append (caption, " \302\267 ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (caption, title, CASEBOOK_PROSE_PLAIN);

  return caption;
}

/* What will never be shown is said in its place. */
static gboolean
take_picture (CasebookBlock               *stack,
              CasebookSelection           *selection,
              CasebookArtefact            *artefact,
              guint                        number,
              const CasebookPacketOptions *options,
              GError                     **error)
{
  const char *title = casebook_exhibit_title (artefact);
  g_autofree char *place = casebook_exhibit_dup_place (number);
  g_autoptr (GError) reason = NULL;
  g_autoptr (CasebookImage) image = load_picture (artefact, title, options, &reason);
  CasebookBlock *block;

  if (image != NULL)
    {
      block = casebook_block_new_figure (image, caption_of (selection, number, title));
    }
  else if (reason->domain == CASEBOOK_IMAGE_ERROR)
    {
      g_autofree char *lack = g_strdup_printf (_("“%s” is not shown: %s"), title, reason->message);

      block = casebook_muted_text (CASEBOOK_ROLE_BODY, lack);
    }
  else
    {
      casebook_exhibit_fail (artefact, g_steal_pointer (&reason), error);
      return FALSE;
    }

  casebook_block_set_place (block, place);
  casebook_block_take (stack, block);

  return TRUE;
}

static gboolean
take_pictures (CasebookBlock               *stack,
               CasebookSelection           *selection,
               CasebookEvidence            *evidence,
               CasebookExhibits            *exhibits,
               const CasebookPacketOptions *options,
               GError                     **error)
{
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  gboolean taken = TRUE;

  for (guint i = 0; taken && i < g_list_model_get_n_items (artefacts); i++)
    {
      g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, i);
      guint number = casebook_exhibits_get_number (exhibits, artefact);

      if (number > 0 && casebook_exhibit_is_picture (artefact))
        taken = take_picture (stack, selection, artefact, number, options, error);
    }

  return taken;
}

static gboolean
supports (CasebookSelection *selection,
          CasebookEvidence  *evidence,
          CasebookItem      *item)
{
  GPtrArray *all = casebook_selection_get_supports (selection, item);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (((CasebookSupport *) g_ptr_array_index (all, i))->evidence == evidence)
      return TRUE;

  return FALSE;
}

/* The other items it supports, a line each. */
static void
take_others (CasebookBlock     *stack,
             CasebookSelection *selection,
             CasebookItem      *home,
             CasebookEvidence  *evidence)
{
  GPtrArray *items = casebook_selection_get_items (selection);
  gboolean first = TRUE;

  for (guint i = 0; i < items->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (items, i);
      CasebookProse *prose;

      if (item == home || !supports (selection, evidence, item))
        continue;
      if (first)
        casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, _("Also claimed under")));
      first = FALSE;
      prose = casebook_prose_new (NULL);
      casebook_prose_append_place (prose, casebook_item_get_title (item),
                                   casebook_selection_get_item_place (selection, item));
      casebook_prose_append_page (prose, _(", page %s"), casebook_selection_get_item_place (selection, item));
      casebook_block_take (stack, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
    }
}

static CasebookBlock *
body_of (CasebookSelection           *selection,
         CasebookItem                *item,
         CasebookEvidence            *evidence,
         GPtrArray                   *claims,
         gboolean                     home,
         CasebookExhibits            *exhibits,
         const CasebookPacketOptions *options,
         GError                     **error)
{
  g_autoptr (CasebookBlock) stack = casebook_block_new_stack ();
  const char *place = casebook_selection_get_place (selection, evidence);
  CasebookProse *prose = casebook_prose_new (casebook_evidence_name (evidence));

  casebook_block_take (stack, casebook_block_new_heading (3, prose, home ? place : NULL));
  take_claims (stack, claims);
  if (!home)
    {
      CasebookProse *where = casebook_prose_new (NULL);

      casebook_prose_append_page (where, _("Set out in full on page %s"), place);
      casebook_block_take (stack, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, where));
      return g_steal_pointer (&stack);
    }

  casebook_take_text (stack, CASEBOOK_ROLE_PROSE, casebook_evidence_get_situation (evidence));
  casebook_take_text (stack, CASEBOOK_ROLE_PROSE, casebook_evidence_get_action (evidence));
  casebook_take_text (stack, CASEBOOK_ROLE_PROSE, casebook_evidence_get_result (evidence));
  take_measures (stack, evidence);
  if (!take_pictures (stack, selection, evidence, exhibits, options, error))
    return NULL;
  take_others (stack, selection, item, evidence);

  return g_steal_pointer (&stack);
}

/**
 * casebook_evidence_block_new:
 * @selection: what the reader may see
 * @item: (nullable): what it is claimed under
 * @evidence: the evidence
 * @claims: (nullable) (element-type CasebookClaim): its claims there
 * @exhibits: the numbers of the packet's pictures
 * @options: how the packet is made
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the evidence as a block, or %NULL when one of its
 *   pictures cannot be had now
 */
CasebookBlock *
casebook_evidence_block_new (CasebookSelection           *selection,
                             CasebookItem                *item,
                             CasebookEvidence            *evidence,
                             GPtrArray                   *claims,
                             CasebookExhibits            *exhibits,
                             const CasebookPacketOptions *options,
                             GError                     **error)
{
  const CasebookColumn columns[] = { { 0, MARGIN }, { 1 } };
  gboolean home = casebook_selection_get_home (selection, evidence) == item;
  CasebookBlock *body = body_of (selection, item, evidence, claims, home, exhibits, options, error);
  CasebookBlock *beside;

  if (body == NULL)
    return NULL;

  beside = casebook_block_new_beside (columns, G_N_ELEMENTS (columns), FALSE);
  casebook_block_take (beside, margin_of (selection, evidence, exhibits, home));
  casebook_block_take (beside, body);

  return beside;
}
