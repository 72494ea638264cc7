/* Casebook: attached files that a packet shows and numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Attached pictures stand where their evidence is set out, the pages of attached PDFs
 * behind all evidence. Both are numbered in the order of the evidence, and are referred
 * to by number from the margin and from the artefacts.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "reports/exhibits.h"

struct _CasebookExhibits
{
  GPtrArray  *all;     /* of CasebookExhibit, owned */
  GHashTable *numbers; /* of CasebookArtefact, owned, to their numbers */
};

/* What is behind @type is found out when it is shown. */
static gboolean
is_file_of (CasebookArtefact *artefact,
            const char       *type)
{
  return casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_FILE &&
         g_str_has_prefix (casebook_artefact_get_media_type (artefact), type);
}

/**
 * casebook_exhibit_is_picture:
 * @artefact: an artefact
 *
 * Returns: whether it is to stand where its evidence is set out
 */
gboolean
casebook_exhibit_is_picture (CasebookArtefact *artefact)
{
  return is_file_of (artefact, "image/");
}

static void
free_exhibit (gpointer data)
{
  CasebookExhibit *exhibit = data;

  g_object_unref (exhibit->evidence);
  g_free (exhibit);
}

static void
add_exhibit (CasebookExhibits *self,
             CasebookEvidence *evidence,
             CasebookArtefact *artefact)
{
  CasebookExhibit *exhibit = g_new0 (CasebookExhibit, 1);

  exhibit->number = self->all->len + 1;
  exhibit->evidence = g_object_ref (evidence);
  exhibit->artefact = artefact;
  g_ptr_array_add (self->all, exhibit);
  g_hash_table_insert (self->numbers, g_object_ref (artefact), GUINT_TO_POINTER (exhibit->number));
}

static void
number_files (CasebookExhibits  *self,
              CasebookSelection *selection,
              CasebookEvidence  *evidence)
{
  gboolean pictures = casebook_selection_has_part (selection, CASEBOOK_PACKET_PART_COMPETENCIES);
  gboolean pages = casebook_selection_has_part (selection, CASEBOOK_PACKET_PART_EXHIBITS);
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));

  for (guint i = 0; i < g_list_model_get_n_items (artefacts); i++)
    {
      g_autoptr (CasebookArtefact) artefact = g_list_model_get_item (artefacts, i);

      if ((pictures && casebook_exhibit_is_picture (artefact)) || (pages && is_file_of (artefact, "application/pdf")))
        add_exhibit (self, evidence, artefact);
    }
}

/**
 * casebook_exhibits_new:
 * @selection: what the reader may see, and the parts the packet has
 * @options: how the packet is made; without a loader it has no exhibits
 *
 * Returns: (transfer full): its exhibits, in the order of the evidence
 */
CasebookExhibits *
casebook_exhibits_new (CasebookSelection           *selection,
                       const CasebookPacketOptions *options)
{
  CasebookExhibits *self = g_new0 (CasebookExhibits, 1);
  GPtrArray *evidence = casebook_selection_get_evidence (selection);

  self->all = g_ptr_array_new_with_free_func (free_exhibit);
  self->numbers = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; options->load_blob != NULL && i < evidence->len; i++)
    number_files (self, selection, g_ptr_array_index (evidence, i));

  return self;
}

void
casebook_exhibits_free (CasebookExhibits *self)
{
  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

/**
 * casebook_exhibits_get_all:
 * @self: the exhibits of a packet
 *
 * Returns: (transfer none) (element-type CasebookExhibit): each, by number
 */
GPtrArray *
casebook_exhibits_get_all (CasebookExhibits *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->all;
}

/**
 * casebook_exhibits_get_number:
 * @self: the exhibits of a packet
 * @artefact: an artefact
 *
 * Returns: its number, counted from 1, or 0 when it is no exhibit of the packet
 */
guint
casebook_exhibits_get_number (CasebookExhibits *self,
                              CasebookArtefact *artefact)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, artefact));
}

/**
 * casebook_exhibits_tell_sources:
 * @self: the exhibits of a packet
 * @sources: (element-type utf8 utf8): a table that owns its keys and values
 *
 * Puts into @sources the id of the evidence that the pages of each PDF belong to, by the
 * name of their place; pictures stand with their evidence.
 */
void
casebook_exhibits_tell_sources (CasebookExhibits *self,
                                GHashTable       *sources)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sources != NULL);

  for (guint i = 0; i < self->all->len; i++)
    {
      const CasebookExhibit *exhibit = g_ptr_array_index (self->all, i);

      if (!casebook_exhibit_is_picture (exhibit->artefact))
        g_hash_table_insert (sources, casebook_exhibit_dup_place (exhibit->number),
                             g_strdup (casebook_record_get_id (CASEBOOK_RECORD (exhibit->evidence))));
    }
}

/**
 * casebook_exhibit_title:
 * @artefact: an attached file
 *
 * Returns: (transfer none): its title, or the name of the file where it has none
 */
const char *
casebook_exhibit_title (CasebookArtefact *artefact)
{
  const char *title = casebook_artefact_get_title (artefact);

  return casebook_text_is_blank (title) ? casebook_artefact_get_file_name (artefact) : title;
}

/**
 * casebook_exhibit_dup_place:
 * @number: of an exhibit
 *
 * Returns: (transfer full): the place in the document where it stands
 */
char *
casebook_exhibit_dup_place (guint number)
{
  return g_strdup_printf ("exhibit-%u", number);
}

/**
 * casebook_exhibit_dup_name:
 * @number: of an exhibit
 *
 * Returns: (transfer full): what it is called
 */
char *
casebook_exhibit_dup_name (guint number)
{
  return g_strdup_printf (_("Exhibit %u"), number);
}

/**
 * casebook_exhibit_fail:
 * @artefact: an attached file
 * @reason: (transfer full): why it cannot be had now
 * @error: (out): why there is no packet
 *
 * A packet that lacks what will be there tomorrow would lack it for ever, so there is
 * none today.
 */
void
casebook_exhibit_fail (CasebookArtefact  *artefact,
                       GError            *reason,
                       GError           **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, reason);
      return;
    }

  g_set_error (error, reason->domain, reason->code,
               /* Translators: the second %s is a sentence that says why */
               _("There is no packet, because the file “%s” cannot be had now. %s"),
               casebook_exhibit_title (artefact), reason->message);
  g_error_free (reason);
}
