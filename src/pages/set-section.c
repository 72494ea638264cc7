/* Casebook: sections as they are set.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are counted from the first page of the document, so what a section says
 * of pages is known only when all are set, and changes when one before it does.
 */
#include "pages/compose.h"
#include "pages/set-section.h"

/* Above a section that runs on, in steps of the grid. */
#define ABOVE 8

static CasebookSetter *
make_setter (const CasebookMaking *making,
             CasebookGalley       *galley)
{
  return casebook_setter_new (making->style, making->fonts, galley, making->places, making->least, making->stock);
}

static void
compose (CasebookSetSection *self,
         CasebookComposer   *composer,
         guint               number,
         CasebookStrip      *strip)
{
  g_autoptr (CasebookSection) section = g_list_model_get_item (casebook_document_get_sections (composer->document),
                                                               number);
  guint32 start = self->galley->things->len;

  if (self->starts->len > 0)
    casebook_strip_space (strip, ABOVE * casebook_style_get_grid (composer->style));
  g_array_append_val (self->starts, start);
  composer->section = section;
  casebook_compose_section (composer, strip);
}

/**
 * casebook_set_section_new:
 * @making: what it is set with
 * @first: number of the section that is set
 * @n_sections: one, and those that run on from it
 * @digest: (nullable): their digest, unless they depend on other sections
 *
 * Returns: (transfer full): the sections in pages, with a guess for each page they say
 */
CasebookSetSection *
casebook_set_section_new (const CasebookMaking *making,
                          guint                 first,
                          guint                 n_sections,
                          const char           *digest)
{
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  CasebookSetSection *self = g_new0 (CasebookSetSection, 1);
  CasebookComposer composer = { making->document, NULL, making->style };

  g_atomic_ref_count_init (&self->ref_count);
  self->digest = g_strdup (digest);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->galley = casebook_galley_new ();
  self->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->setter = make_setter (making, self->galley);
  composer.galley = self->galley;
  composer.setter = self->setter;
  for (guint i = first; i < first + n_sections; i++)
    compose (self, &composer, i, strip);
  self->pages = casebook_makeup (strip, casebook_style_get_frame_height (making->style));
  self->references = casebook_setter_dup_references (self->setter);

  return self;
}

/**
 * casebook_set_section_copy:
 * @self: a section of an older layout
 * @making: what it is to say other pages with
 *
 * Returns: (transfer full): the same section, which may be changed
 */
CasebookSetSection *
casebook_set_section_copy (const CasebookSetSection *self,
                           const CasebookMaking     *making)
{
  CasebookSetSection *copy = g_new0 (CasebookSetSection, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->digest = g_strdup (self->digest);
  copy->starts = g_array_ref (self->starts);
  copy->galley = casebook_galley_copy (self->galley);
  copy->pages = g_ptr_array_ref (self->pages);
  copy->references = g_array_ref (self->references);
  copy->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  copy->setter = make_setter (making, copy->galley);

  return copy;
}

CasebookSetSection *
casebook_set_section_ref (CasebookSetSection *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
casebook_set_section_unref (CasebookSetSection *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->digest);
  g_clear_object (&self->setter);
  g_array_unref (self->starts);
  g_array_unref (self->references);
  casebook_galley_unref (self->galley);
  g_ptr_array_unref (self->pages);
  g_hash_table_unref (self->said);
  g_free (self);
}

/**
 * casebook_set_section_find:
 * @self: sections
 * @page: number of one of their pages, counted from 0
 *
 * Returns: which of the sections the page begins with, counted from 0
 */
guint
casebook_set_section_find (CasebookSetSection *self,
                           guint               page)
{
  GArray *placed = g_ptr_array_index (self->pages, page);
  guint section = 0;

  if (placed->len == 0)
    return 0;

  while (section + 1 < self->starts->len &&
         g_array_index (self->starts, guint32, section + 1) <= g_array_index (placed, CasebookPlaced, 0).thing)
    section++;

  return section;
}

/* The places on one page. */
static void
count_places (CasebookSetSection *self,
              GHashTable         *places,
              guint               page,
              GArray             *placed)
{
  for (guint i = 0; i < placed->len; i++)
    {
      guint32 index = g_array_index (placed, CasebookPlaced, i).thing;
      const CasebookThing *thing = casebook_galley_get_thing (self->galley, index);

      if (thing->kind == CASEBOOK_THING_PLACE)
        g_hash_table_replace (places, g_strdup (g_ptr_array_index (self->galley->places, thing->first)),
                              GUINT_TO_POINTER (page));
    }
}

/**
 * casebook_set_section_count:
 * @self: a section
 * @places: (element-type utf8 guint): takes the pages its places are on
 * @page: (inout): the last page before it; then its own last page
 */
void
casebook_set_section_count (CasebookSetSection *self,
                            GHashTable         *places,
                            guint              *page)
{
  for (guint i = 0; i < self->pages->len; i++)
    count_places (self, places, ++*page, g_ptr_array_index (self->pages, i));
}

/**
 * casebook_set_section_is_true:
 * @self: a section
 * @places: (element-type utf8 guint): the pages that places are on
 *
 * Returns: whether the pages it says are still those
 */
gboolean
casebook_set_section_is_true (CasebookSetSection *self,
                              GHashTable         *places)
{
  GHashTableIter iter;
  gpointer place;
  gpointer page;

  g_hash_table_iter_init (&iter, self->said);
  while (g_hash_table_iter_next (&iter, &place, &page))
    if (g_hash_table_lookup (places, place) != page)
      return FALSE;

  return TRUE;
}

/* Notes the pages that @reference says; returns whether it may read otherwise than when they were not known. */
static gboolean
note_pages (CasebookSetSection      *self,
            GHashTable              *places,
            const CasebookReference *reference)
{
  guint n_spans;
  const CasebookProseSpan *spans = casebook_prose_get_spans (reference->paragraph.prose, &n_spans);
  gboolean known = FALSE;

  for (guint i = 0; i < n_spans; i++)
    if (spans[i].kind == CASEBOOK_PROSE_PAGE)
      {
        gpointer page = g_hash_table_lookup (places, spans[i].target);

        known |= page != NULL || !g_hash_table_contains (places, spans[i].target);
        g_hash_table_replace (self->said, g_strdup (spans[i].target), page);
      }

  return known;
}

/**
 * casebook_set_section_say_pages:
 * @self: a section with a setter
 * @places: (element-type utf8 guint): the pages that places are on
 *
 * Sets its paragraphs that say pages again, in their places.
 *
 * Returns: whether there was room for all; if not, the section has to be set again
 */
gboolean
casebook_set_section_say_pages (CasebookSetSection *self,
                                GHashTable         *places)
{
  gboolean room = TRUE;

  if (g_hash_table_size (self->said) > 0 && casebook_set_section_is_true (self, places))
    return TRUE;

  for (guint i = 0; i < self->references->len; i++)
    {
      const CasebookReference *reference = &g_array_index (self->references, CasebookReference, i);

      if (note_pages (self, places, reference) && !casebook_setter_refer (self->setter, reference))
        room = FALSE;
    }

  return room;
}
