/* Casebook: the pages of attached PDFs.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They stand behind all evidence, so that whoever reads the case is not led away from
 * it: a table of all exhibits, then page after page, as large as it goes. Each page
 * says which evidence it belongs to.
 */
#include <glib/gi18n-lib.h>

#include "pages/enclosure-trial.h"
#include "reports/parts.h"
#include "reports/phrases.h"

typedef struct
{
  CasebookSelection           *selection;
  const CasebookPacketOptions *options;
  GHashTable                  *enclosures; /* of digests to what was looked through, owned */
  CasebookBlock               *table;
  CasebookBlock               *pages;
} Adding;

/* "E4, page 12" */
static void
append_evidence (CasebookProse         *prose,
                 Adding                *adding,
                 const CasebookExhibit *exhibit)
{
  const char *place = casebook_selection_get_place (adding->selection, exhibit->evidence);

  casebook_prose_append_place (prose, casebook_selection_get_number (adding->selection, exhibit->evidence), place);
  casebook_prose_append_page (prose, _(", page %s"), place);
}

/* "Exhibit 2, page 1 of 3 · Title · E4, page 12" */
static CasebookProse *
caption_of (Adding                *adding,
            const CasebookExhibit *exhibit,
            guint                  page,
            guint                  n_pages)
{
  CasebookProse *caption = casebook_prose_new (NULL);
  g_autofree char *name = casebook_exhibit_dup_name (exhibit->number);
  /* Translators: behind "Exhibit 2" */
  g_autofree char *which = g_strdup_printf (_(", page %u of %u"), page, n_pages);

  casebook_prose_append_place (caption, name, CASEBOOK_PLACE_EXHIBITS);
  casebook_prose_append (caption, which, CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (caption, " \302\267 ", CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (caption, casebook_exhibit_title (exhibit->artefact), CASEBOOK_PROSE_PLAIN);
  casebook_prose_append (caption, " \302\267 ", CASEBOOK_PROSE_PLAIN);
  append_evidence (caption, adding, exhibit);

  return caption;
}

static CasebookBlock *
show_leaf (Adding                *adding,
           const CasebookExhibit *exhibit,
           CasebookEnclosure     *enclosure,
           guint                  i)
{
  guint n_pages = casebook_enclosure_get_n_pages (enclosure);
  /* Translators: %s is the title of an attached file */
  g_autofree char *description = g_strdup_printf (_("%s, page %u of %u"), casebook_exhibit_title (exhibit->artefact),
                                                  i + 1, n_pages);
  g_autoptr (CasebookLeaf) leaf = casebook_leaf_new (enclosure, i, description);

  return casebook_block_new_leaf (leaf, caption_of (adding, exhibit, i + 1, n_pages));
}

static CasebookBlock *
lack_leaf (const CasebookExhibit *exhibit,
           CasebookEnclosure     *enclosure,
           guint                  i)
{
  g_autofree char *name = casebook_exhibit_dup_name (exhibit->number);
  /* Translators: the first %s is "Exhibit 2", the second a sentence that says why */
  g_autofree char *lack = g_strdup_printf (_("%s, page %u of %u, is not shown: %s"), name, i + 1,
                                           casebook_enclosure_get_n_pages (enclosure),
                                           casebook_enclosure_get_lack (enclosure, i));

  return casebook_muted_text (CASEBOOK_ROLE_BODY, lack);
}

static void
take_leaves (Adding                *adding,
             const CasebookExhibit *exhibit,
             CasebookEnclosure     *enclosure)
{
  g_autofree char *place = casebook_exhibit_dup_place (exhibit->number);

  for (guint i = 0; i < casebook_enclosure_get_n_leaves (enclosure); i++)
    {
      CasebookBlock *block = casebook_enclosure_get_lack (enclosure, i) == NULL
                               ? show_leaf (adding, exhibit, enclosure, i) : lack_leaf (exhibit, enclosure, i);

      if (i == 0)
        casebook_block_set_place (block, place);
      casebook_block_take (adding->pages, block);
    }
}

/* What is said of a file in the table; %NULL when all of it is shown. */
static char *
describe_lack (CasebookEnclosure *enclosure)
{
  guint n_pages = casebook_enclosure_get_n_pages (enclosure);
  guint n_leaves = casebook_enclosure_get_n_leaves (enclosure);

  if (casebook_enclosure_get_problem (enclosure) != NULL)
    return g_strdup_printf (_("Not shown: %s"), casebook_enclosure_get_problem (enclosure));
  if (n_leaves == n_pages)
    return NULL;
  if (n_leaves < CASEBOOK_ENCLOSURE_MOST)
    return g_strdup_printf (_("What is behind page %u of %u is not shown: the file is damaged."), n_leaves, n_pages);

  return g_strdup_printf (_("Only the first %u of its %u pages are shown."), n_leaves, n_pages);
}

static void
take_row (Adding                *adding,
          const CasebookExhibit *exhibit,
          const char            *lack,
          gboolean               here)
{
  CasebookBlock *stack = casebook_block_new_stack ();
  CasebookBlock *title = casebook_block_new_text (CASEBOOK_ROLE_SMALL_STRONG,
                                                  casebook_exhibit_title (exhibit->artefact));
  const char *file_name = casebook_artefact_get_file_name (exhibit->artefact);
  CasebookProse *name = casebook_prose_new (NULL);
  CasebookProse *evidence = casebook_prose_new (NULL);
  g_autofree char *place = casebook_exhibit_dup_place (exhibit->number);
  g_autofree char *text = casebook_exhibit_dup_name (exhibit->number);

  if (here)
    casebook_block_set_place (title, place);
  casebook_block_take (stack, title);
  if (!g_str_equal (file_name, casebook_exhibit_title (exhibit->artefact)))
    casebook_block_take (stack, casebook_muted_text (CASEBOOK_ROLE_SMALL, file_name));
  if (lack != NULL)
    casebook_block_take (stack, casebook_block_new_text (CASEBOOK_ROLE_SMALL, lack));

  casebook_prose_append_place (name, text, place);
  append_evidence (evidence, adding, exhibit);
  casebook_block_take (adding->table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, name));
  casebook_block_take (adding->table, stack);
  casebook_block_take (adding->table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, evidence));
  casebook_take_page_cell (adding->table, place);
}

/* Looks through a file that was not looked through for an earlier packet. */
static CasebookEnclosure *
find_enclosure (Adding                *adding,
                const CasebookExhibit *exhibit,
                GError               **error)
{
  const CasebookPacketOptions *options = adding->options;
  const char *digest = casebook_artefact_get_digest (exhibit->artefact);
  CasebookEnclosure *enclosure = g_hash_table_lookup (adding->enclosures, digest);

  if (enclosure != NULL)
    return enclosure;

  if (options->enclosures != NULL && g_hash_table_contains (options->enclosures, digest))
    {
      enclosure = g_object_ref (g_hash_table_lookup (options->enclosures, digest));
    }
  else
    {
      g_autoptr (GBytes) bytes = options->load_blob (digest, options->load_data, error);

      enclosure = bytes != NULL ? casebook_enclosure_new (bytes, options->cancellable, error) : NULL;
    }
  if (enclosure != NULL)
    g_hash_table_insert (adding->enclosures, g_strdup (digest), enclosure);

  return enclosure;
}

static gboolean
add_exhibit (Adding                 *adding,
             const CasebookExhibit  *exhibit,
             GError                **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *lack = NULL;
  CasebookEnclosure *enclosure = NULL;
  gboolean leaves;

  if (!casebook_exhibit_is_picture (exhibit->artefact))
    {
      enclosure = find_enclosure (adding, exhibit, &reason);
      if (enclosure == NULL && reason->domain != CASEBOOK_IMAGE_ERROR)
        {
          casebook_exhibit_fail (exhibit->artefact, g_steal_pointer (&reason), error);
          return FALSE;
        }
      lack = enclosure != NULL ? describe_lack (enclosure) : g_strdup_printf (_("Not shown: %s"), reason->message);
    }

  leaves = enclosure != NULL && casebook_enclosure_get_n_leaves (enclosure) > 0;
  take_row (adding, exhibit, lack, lack != NULL && !leaves);
  if (enclosure != NULL)
    take_leaves (adding, exhibit, enclosure);

  return TRUE;
}

static CasebookBlock *
open_table (void)
{
  const CasebookColumn columns[] = { { 0, 52 }, { 1 }, { 0, 72 }, { 0, 28, CASEBOOK_ALIGN_END } };
  const char *heads[] = { "", C_("column", "Artefact"), _("Evidence"), C_("column", "Page") };
  CasebookBlock *table = casebook_block_new_table (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    casebook_block_take (table, casebook_block_new_text (CASEBOOK_ROLE_COLUMN_HEAD, heads[i]));

  return table;
}

static gboolean
any_pages (GPtrArray *exhibits)
{
  for (guint i = 0; i < exhibits->len; i++)
    {
      const CasebookExhibit *exhibit = g_ptr_array_index (exhibits, i);

      if (!casebook_exhibit_is_picture (exhibit->artefact))
        return TRUE;
    }

  return FALSE;
}

static void
take_over (GHashTable *enclosures,
           GHashTable *used)
{
  GHashTableIter iter;
  gpointer digest, enclosure;

  g_hash_table_remove_all (enclosures);
  g_hash_table_iter_init (&iter, used);
  while (g_hash_table_iter_next (&iter, &digest, &enclosure))
    g_hash_table_insert (enclosures, g_strdup (digest), g_object_ref (enclosure));
}

/**
 * casebook_packet_add_exhibits:
 * @document: the packet
 * @selection: what its reader may see
 * @exhibits: what it shows
 * @options: how it is made
 * @error: return location
 *
 * Adds the part only where there are pages; pictures stand with their evidence.
 *
 * Returns: whether all files were had that can be had at all
 */
gboolean
casebook_packet_add_exhibits (CasebookDocument            *document,
                              CasebookSelection           *selection,
                              CasebookExhibits            *exhibits,
                              const CasebookPacketOptions *options,
                              GError                     **error)
{
  GPtrArray *all = casebook_exhibits_get_all (exhibits);
  g_autoptr (GHashTable) enclosures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (CasebookBlock) table = open_table ();
  g_autoptr (CasebookBlock) pages = casebook_block_new_stack ();
  Adding adding = { selection, options, enclosures, table, pages };
  CasebookSection *section;

  for (guint i = 0; any_pages (all) && i < all->len; i++)
    if (!add_exhibit (&adding, g_ptr_array_index (all, i), error))
      return FALSE;
  if (options->enclosures != NULL)
    take_over (options->enclosures, enclosures);
  if (!any_pages (all))
    return TRUE;

  section = casebook_open_section (_("Attached"), _("Exhibits"), CASEBOOK_PLACE_EXHIBITS);
  casebook_section_take (section, g_steal_pointer (&table));
  casebook_section_take (section, g_steal_pointer (&pages));
  casebook_document_take (document, section);

  return TRUE;
}
