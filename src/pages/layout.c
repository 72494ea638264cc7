/* Casebook: a document as pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections are set one by one; one that looks as it did in the previous layout
 * is taken over from there, and so are the paragraphs of all others that read as
 * they did. Then pages are counted, and the paragraphs that say pages are set
 * again in their places. Where one of those takes a line more, or a section
 * taken over says a page that has moved, that section is set again and pages are
 * counted again. A paragraph never takes fewer lines than it once did, so this
 * comes to an end.
 *
 * What is laid out is not kept: of the document a layout knows what it is called,
 * and of its paragraphs their lines.
 */
#include <glib/gi18n-lib.h>

#include "pages/chrome.h"
#include "pages/layout.h"
#include "pages/set-section.h"

struct _CasebookLayout
{
  GObject parent_instance;

  CasebookDocument *document; /* with nothing in its sections */
  CasebookStyle    *style;
  GPtrArray        *sets;   /* of CasebookSetSection */
  guint             n_taken; /* pages of the first of them */
  GHashTable       *places; /* to page numbers */
  CasebookGalley   *chrome; /* heads and feet */
  GListStore       *pages;
  guint             n_set;
};

G_DEFINE_FINAL_TYPE (CasebookLayout, casebook_layout, G_TYPE_OBJECT)

static void
casebook_layout_finalize (GObject *object)
{
  CasebookLayout *self = CASEBOOK_LAYOUT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->style);
  g_clear_pointer (&self->chrome, casebook_galley_unref);
  g_ptr_array_unref (self->sets);
  g_hash_table_unref (self->places);
  g_object_unref (self->pages);

  G_OBJECT_CLASS (casebook_layout_parent_class)->finalize (object);
}

static void
casebook_layout_class_init (CasebookLayoutClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_layout_finalize;
}

static void
casebook_layout_init (CasebookLayout *self)
{
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_set_section_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pages = g_list_store_new (CASEBOOK_TYPE_PAGE);
}

static CasebookSection *
section_of (CasebookDocument *document,
            guint             i)
{
  g_autoptr (CasebookSection) section = g_list_model_get_item (casebook_document_get_sections (document), i);

  return section;
}

static gboolean
depends_on_others (CasebookSection *section)
{
  GPtrArray *blocks = casebook_section_get_blocks (section);

  for (guint i = 0; i < blocks->len; i++)
    if (((CasebookBlock *) g_ptr_array_index (blocks, i))->kind == CASEBOOK_BLOCK_CONTENTS)
      return TRUE;

  return FALSE;
}

/* Whether @previous may lend what it has: lines are of a style and a language. */
static gboolean
may_take_over (CasebookLayout   *previous,
               CasebookDocument *document,
               CasebookStyle    *style)
{
  return previous != NULL && previous->style == style &&
         g_str_equal (casebook_document_get_language (previous->document), casebook_document_get_language (document));
}

static void
stock_galley (GHashTable     *stock,
              CasebookGalley *galley)
{
  for (guint i = 0; i < galley->paragraphs->len; i++)
    {
      CasebookLines *lines = g_ptr_array_index (galley->paragraphs, i);

      g_hash_table_insert (stock, &lines->setting, lines);
    }
}

/* The lines of @previous, which outlives the stock. */
static GHashTable *
make_stock (CasebookLayout *previous)
{
  GHashTable *stock = g_hash_table_new (casebook_setting_hash, casebook_setting_equal);

  if (previous == NULL)
    return stock;

  for (guint i = 0; i < previous->sets->len; i++)
    stock_galley (stock, ((CasebookSetSection *) g_ptr_array_index (previous->sets, i))->galley);
  stock_galley (stock, previous->chrome);

  return stock;
}

static GHashTable *
index_sets (CasebookLayout *previous)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; previous != NULL && i < previous->sets->len; i++)
    {
      CasebookSetSection *set = g_ptr_array_index (previous->sets, i);

      if (set->digest != NULL)
        g_hash_table_insert (index, set->digest, set);
    }

  return index;
}

/* How many sections from @first on are set together. */
static guint
count_together (CasebookDocument *document,
                guint             first)
{
  guint n = g_list_model_get_n_items (casebook_document_get_sections (document));
  guint end = first + 1;

  while (end < n && casebook_section_get_runs_on (section_of (document, end)))
    end++;

  return end - first;
}

/* The digest of sections that are set together, or %NULL where one depends on others. */
static char *
digest_of (CasebookDocument *document,
           guint             first,
           guint             n_sections)
{
  GString *digest = g_string_new (NULL);

  for (guint i = first; i < first + n_sections; i++)
    {
      g_autofree char *own = NULL;

      if (depends_on_others (section_of (document, i)))
        {
          g_string_free (digest, TRUE);
          return NULL;
        }
      own = casebook_section_dup_digest (section_of (document, i));
      g_string_append (digest, own);
    }

  return g_string_free (digest, FALSE);
}

static gboolean
set_all (CasebookLayout        *self,
         const CasebookMaking  *making,
         CasebookLayout        *previous,
         GCancellable          *cancellable,
         GError               **error)
{
  g_autoptr (GHashTable) index = index_sets (previous);
  guint n = g_list_model_get_n_items (casebook_document_get_sections (making->document));
  guint n_sections;

  for (guint i = 0; i < n; i += n_sections)
    {
      g_autofree char *digest = NULL;
      CasebookSetSection *set;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      n_sections = count_together (making->document, i);
      digest = digest_of (making->document, i, n_sections);
      set = digest != NULL ? g_hash_table_lookup (index, digest) : NULL;
      if (set != NULL)
        {
          casebook_set_section_ref (set);
        }
      else
        {
          set = casebook_set_section_new (making, i, n_sections, digest);
          self->n_set++;
        }
      g_ptr_array_add (self->sets, set);
    }

  return TRUE;
}

static void
count_pages (CasebookLayout *self)
{
  guint page = 0;

  for (guint i = 0; i < self->sets->len; i++)
    casebook_set_section_count (g_ptr_array_index (self->sets, i), self->places, &page);
}

static CasebookSetSection *
replace (CasebookLayout     *self,
         guint               i,
         CasebookSetSection *set)
{
  casebook_set_section_unref (g_ptr_array_index (self->sets, i));
  self->sets->pdata[i] = set;

  return set;
}

/* Lets set @i, which begins with section @first, say the pages now known; returns
 * whether it kept its lines. */
static gboolean
settle_set (CasebookLayout       *self,
            const CasebookMaking *making,
            guint                 i,
            guint                 first)
{
  CasebookSetSection *set = g_ptr_array_index (self->sets, i);

  if (set->setter == NULL && casebook_set_section_is_true (set, self->places))
    return TRUE;
  if (set->setter == NULL)
    set = replace (self, i, casebook_set_section_copy (set, making));
  if (casebook_set_section_say_pages (set, self->places))
    return TRUE;

  replace (self, i, casebook_set_section_new (making, first, set->starts->len, set->digest));
  self->n_set++;

  return FALSE;
}

static void
settle (CasebookLayout       *self,
        const CasebookMaking *making)
{
  for (gboolean again = TRUE; again;)
    {
      guint first = 0;

      again = FALSE;
      count_pages (self);
      for (guint i = 0; i < self->sets->len; i++)
        {
          again |= !settle_set (self, making, i, first);
          first += ((CasebookSetSection *) g_ptr_array_index (self->sets, i))->starts->len;
        }
    }

  for (guint i = 0; i < self->sets->len; i++)
    g_clear_object (&((CasebookSetSection *) g_ptr_array_index (self->sets, i))->setter);
}

static void
make_pages (CasebookLayout       *self,
            const CasebookMaking *making)
{
  g_autoptr (CasebookSetter) setter = NULL;
  g_autoptr (CasebookChrome) chrome = NULL;
  guint number = 0;
  guint first = 0;

  self->chrome = casebook_galley_new ();
  setter = casebook_setter_new (self->style, making->fonts, self->chrome, self->places, making->least, making->stock);
  chrome = casebook_chrome_new (setter, self->document);
  for (guint i = 0; i < self->sets->len; i++)
    {
      CasebookSetSection *set = g_ptr_array_index (self->sets, i);

      for (guint j = 0; j < set->pages->len; j++)
        {
          guint section = first + casebook_set_section_find (set, j);
          g_autoptr (GArray) around = casebook_chrome_list_for (chrome, section_of (self->document, section), ++number);
          g_autoptr (CasebookPage) page = casebook_page_new (self->style, number, section, set->galley,
                                                             g_ptr_array_index (set->pages, j), self->chrome, around);

          g_list_store_append (self->pages, page);
        }
      first += set->starts->len;
    }
}

static void
expect_places_in (CasebookLayout *self,
                  GPtrArray      *blocks)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      CasebookBlock *block = g_ptr_array_index (blocks, i);

      if (block->place != NULL)
        g_hash_table_insert (self->places, g_strdup (block->place), NULL);
      expect_places_in (self, block->children);
    }
}

static gboolean
is_on_no_page (gpointer place,
               gpointer page,
               gpointer unused)
{
  return page == NULL;
}

/* Whoever says a page of a place must know from the beginning whether there is one. */
static void
expect_places (CasebookLayout   *self,
               CasebookDocument *document)
{
  GListModel *sections = casebook_document_get_sections (document);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (sections, i);

      g_hash_table_insert (self->places, g_strdup (casebook_section_get_place (section)), NULL);
      expect_places_in (self, casebook_section_get_blocks (section));
    }
}

/* Pango ends the program that has it set text without a face. */
static gboolean
check_faces (GError **error)
{
  PangoFontset *faces = casebook_fonts_find_all ();
  gboolean any = faces != NULL;

  g_clear_object (&faces);
  if (any)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("There is no face on this computer to set pages in. Install one, such as Inter or Noto."));

  return FALSE;
}

/**
 * casebook_layout_new:
 * @document: a document
 * @style: how it looks
 * @previous: (nullable): a layout of an older state of the document, in the same style
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Lays the document out. The sections and the paragraphs that look as they did in
 * @previous are taken from there. Takes time; any thread may call it. The layout
 * keeps nothing of @document alive but the words it says.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL when cancelled or without any face
 */
CasebookLayout *
casebook_layout_new (CasebookDocument *document,
                     CasebookStyle    *style,
                     CasebookLayout   *previous,
                     GCancellable     *cancellable,
                     GError          **error)
{
  g_autoptr (CasebookLayout) self = NULL;
  g_autoptr (CasebookFonts) fonts = NULL;
  g_autoptr (GHashTable) least = NULL;
  g_autoptr (GHashTable) stock = NULL;
  CasebookMaking making;

  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (CASEBOOK_IS_STYLE (style), NULL);

  if (!check_faces (error))
    return NULL;
  if (!may_take_over (previous, document, style))
    previous = NULL;
  self = g_object_new (CASEBOOK_TYPE_LAYOUT, NULL);
  self->document = casebook_document_copy_empty (document);
  self->style = g_object_ref (style);
  fonts = casebook_fonts_new (style, casebook_document_get_language (document));
  least = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) casebook_prose_unref, NULL);
  stock = make_stock (previous);
  making = (CasebookMaking) { document, style, fonts, self->places, least, stock };
  expect_places (self, document);

  if (!set_all (self, &making, previous, cancellable, error))
    return NULL;
  settle (self, &making);
  g_hash_table_foreach_remove (self->places, is_on_no_page, NULL);
  make_pages (self, &making);

  return g_steal_pointer (&self);
}

/**
 * casebook_layout_get_document:
 * @self: a layout
 *
 * Returns: (transfer none): what its document is called; what is in it the pages say
 */
CasebookDocument *
casebook_layout_get_document (CasebookLayout *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  return self->document;
}

CasebookStyle *
casebook_layout_get_style (CasebookLayout *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  return self->style;
}

/**
 * casebook_layout_get_pages:
 * @self: a layout
 *
 * Returns: (transfer none): its pages, a list of #CasebookPage
 */
GListModel *
casebook_layout_get_pages (CasebookLayout *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  return G_LIST_MODEL (self->pages);
}

/**
 * casebook_layout_take_page:
 * @self: a layout that nobody else uses
 *
 * Takes the first page away. What a section is set in is let go with the last of
 * its pages, so that who draws one page after the other needs ever less memory.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL when none is left
 */
CasebookPage *
casebook_layout_take_page (CasebookLayout *self)
{
  CasebookPage *page;

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  page = g_list_model_get_item (G_LIST_MODEL (self->pages), 0);
  if (page == NULL)
    return NULL;

  g_list_store_remove (self->pages, 0);
  if (++self->n_taken == ((CasebookSetSection *) g_ptr_array_index (self->sets, 0))->pages->len)
    {
      g_ptr_array_remove_index (self->sets, 0);
      self->n_taken = 0;
    }

  return page;
}

/**
 * casebook_layout_get_n_set:
 * @self: a layout
 *
 * Returns: how often a section had to be set to make it
 */
guint
casebook_layout_get_n_set (CasebookLayout *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), 0);

  return self->n_set;
}

/**
 * casebook_layout_find_page:
 * @self: a layout
 * @place: the name of a place
 *
 * Returns: the number of the page it is on, counted from 1, or 0 when it is on none
 */
guint
casebook_layout_find_page (CasebookLayout *self,
                           const char     *place)
{
  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), 0);
  g_return_val_if_fail (place != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, place));
}

/**
 * casebook_layout_dup_label:
 * @self: a layout
 * @page: one of its pages
 *
 * Returns: (transfer full): what readers call the page: its number, or the title of the
 *   section where pages bear none
 */
char *
casebook_layout_dup_label (CasebookLayout *self,
                           CasebookPage   *page)
{
  CasebookSection *section;

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);
  g_return_val_if_fail (CASEBOOK_IS_PAGE (page), NULL);

  section = section_of (self->document, casebook_page_get_section (page));
  if (casebook_section_get_bare (section))
    return g_strdup (casebook_section_get_title (section));

  return g_strdup_printf ("%u", casebook_page_get_number (page));
}

/**
 * casebook_layout_get_places:
 * @self: a layout
 *
 * Returns: (transfer none) (element-type utf8 guint): the places there are, with their pages
 */
GHashTable *
casebook_layout_get_places (CasebookLayout *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  return self->places;
}

static void
clear_outline_entry (gpointer data)
{
  CasebookOutlineEntry *entry = data;

  g_free (entry->title);
  g_free (entry->place);
}

/**
 * casebook_layout_dup_outline:
 * @self: a layout
 *
 * Returns: (transfer full) (element-type CasebookOutlineEntry): the outline, in order
 */
GArray *
casebook_layout_dup_outline (CasebookLayout *self)
{
  GArray *outline;

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  outline = g_array_new (FALSE, FALSE, sizeof (CasebookOutlineEntry));
  g_array_set_clear_func (outline, clear_outline_entry);
  for (guint i = 0; i < self->sets->len; i++)
    {
      CasebookSetSection *set = g_ptr_array_index (self->sets, i);

      for (guint j = 0; j < set->galley->entries->len; j++)
        {
          const CasebookEntry *entry = &g_array_index (set->galley->entries, CasebookEntry, j);
          CasebookOutlineEntry line = { g_strdup (entry->title), g_strdup (entry->place), entry->depth };

          g_array_append_val (outline, line);
        }
    }

  return outline;
}
