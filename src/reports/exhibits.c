/* Casebook: pictures that a packet numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Attached pictures stand where their evidence is set out, are numbered in that
 * order, and are referred to by number from the margin and from the artefacts.
 */
#include <glib/gi18n-lib.h>

#include "reports/exhibits.h"

struct _CasebookExhibits
{
  GHashTable *numbers; /* of CasebookArtefact, owned, to their numbers */
};

static gboolean
is_picture (CasebookArtefact *artefact)
{
  return casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_FILE &&
         g_str_has_prefix (casebook_artefact_get_media_type (artefact), "image/");
}

static void
number_pictures (CasebookExhibits *self,
                 CasebookEvidence *evidence)
{
  GListModel *artefacts = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));

  for (guint i = 0; i < g_list_model_get_n_items (artefacts); i++)
    {
      CasebookArtefact *artefact = g_list_model_get_item (artefacts, i);

      if (is_picture (artefact))
        g_hash_table_insert (self->numbers, artefact, GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1));
      else
        g_object_unref (artefact);
    }
}

/**
 * casebook_exhibits_new:
 * @selection: what the reader may see
 * @options: how the packet is made; without a loader it has no pictures
 *
 * Returns: (transfer full): the numbers of its pictures
 */
CasebookExhibits *
casebook_exhibits_new (CasebookSelection           *selection,
                       const CasebookPacketOptions *options)
{
  CasebookExhibits *self = g_new0 (CasebookExhibits, 1);
  GPtrArray *evidence = casebook_selection_get_evidence (selection);

  self->numbers = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; options->load_blob != NULL && i < evidence->len; i++)
    number_pictures (self, g_ptr_array_index (evidence, i));

  return self;
}

void
casebook_exhibits_free (CasebookExhibits *self)
{
  g_hash_table_unref (self->numbers);
  g_free (self);
}

/**
 * casebook_exhibits_get_number:
 * @self: the exhibits of a packet
 * @artefact: an artefact
 *
 * Returns: its number, counted from 1, or 0 when it is no picture of the packet
 */
guint
casebook_exhibits_get_number (CasebookExhibits *self,
                              CasebookArtefact *artefact)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, artefact));
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
