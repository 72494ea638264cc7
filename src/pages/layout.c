/* Casebook: a document as pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections are set one by one; one that looks as it did in the previous layout
 * is taken over from there. Then pages are counted, and the paragraphs that
 * say pages are set again in their places. Where one of those takes a line
 * more, or a section taken over says a page that has moved, that section is
 * set again and pages are counted again. A paragraph never takes fewer lines
 * than it once did, so this comes to an end.
 */
#include "pages/compose.h"
#include "pages/layout.h"

/* A section as it is set. Only while it has a setter may its galley change. */
typedef struct
{
  gatomicrefcount ref_count;
  char           *digest; /* (nullable): none where it depends on other sections */
  CasebookGalley *galley;
  GPtrArray      *pages;  /* of GArray of CasebookPlaced */
  CasebookSetter *setter;
  GArray         *references;
  GHashTable     *said;   /* place to the page that is said of it */
} SetSection;

struct _CasebookLayout
{
  GObject parent_instance;

  CasebookDocument *document;
  CasebookStyle    *style;
  GPtrArray        *sets;   /* of SetSection */
  GHashTable       *places; /* to page numbers */
  GListStore       *pages;
  guint             n_set;
};

G_DEFINE_FINAL_TYPE (CasebookLayout, casebook_layout, G_TYPE_OBJECT)

static void
set_section_unref (SetSection *set)
{
  if (!g_atomic_ref_count_dec (&set->ref_count))
    return;

  g_free (set->digest);
  g_clear_object (&set->setter);
  g_clear_pointer (&set->references, g_array_unref);
  g_clear_pointer (&set->galley, casebook_galley_unref);
  g_clear_pointer (&set->pages, g_ptr_array_unref);
  g_clear_pointer (&set->said, g_hash_table_unref);
  g_free (set);
}

static void
casebook_layout_finalize (GObject *object)
{
  CasebookLayout *self = CASEBOOK_LAYOUT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->style);
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
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) set_section_unref);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pages = g_list_store_new (CASEBOOK_TYPE_PAGE);
}

/* What is used while a layout is made. */
typedef struct
{
  CasebookLayout *layout;
  CasebookFonts  *fonts;
  GHashTable     *least; /* see setter.c */
} Making;

static CasebookSection *
section_at (CasebookLayout *self,
            guint           i)
{
  g_autoptr (CasebookSection) section = g_list_model_get_item (casebook_document_get_sections (self->document), i);

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

static SetSection *
set_section (Making          *making,
             CasebookSection *section,
             const char      *digest)
{
  CasebookLayout *layout = making->layout;
  g_autoptr (CasebookStrip) strip = casebook_strip_new ();
  SetSection *set = g_new0 (SetSection, 1);
  CasebookComposer composer = { layout->document, section, layout->style };

  g_atomic_ref_count_init (&set->ref_count);
  set->digest = g_strdup (digest);
  set->galley = casebook_galley_new ();
  set->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set->setter = casebook_setter_new (layout->style, making->fonts, set->galley, layout->places,
                                     making->least);
  composer.galley = set->galley;
  composer.setter = set->setter;
  casebook_compose_section (&composer, strip);
  set->pages = casebook_makeup (strip, casebook_style_get_frame_height (layout->style));
  set->references = casebook_setter_dup_references (set->setter);
  layout->n_set++;

  return set;
}

/* A section of an older layout, to say other pages. */
static SetSection *
take_up (Making     *making,
         SetSection *old)
{
  SetSection *set = g_new0 (SetSection, 1);

  g_atomic_ref_count_init (&set->ref_count);
  set->digest = g_strdup (old->digest);
  set->galley = casebook_galley_copy (old->galley);
  set->pages = g_ptr_array_ref (old->pages);
  set->references = g_array_ref (old->references);
  set->said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set->setter = casebook_setter_new (making->layout->style, making->fonts, set->galley,
                                     making->layout->places, making->least);

  return set;
}

static GHashTable *
index_sets (CasebookLayout *previous,
            CasebookStyle  *style)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  if (previous == NULL || previous->style != style)
    return index;

  for (guint i = 0; i < previous->sets->len; i++)
    {
      SetSection *set = g_ptr_array_index (previous->sets, i);

      if (set->digest != NULL)
        g_hash_table_insert (index, set->digest, set);
    }

  return index;
}

static gboolean
set_all (Making         *making,
         CasebookLayout *previous,
         GCancellable   *cancellable,
         GError        **error)
{
  CasebookLayout *layout = making->layout;
  g_autoptr (GHashTable) index = index_sets (previous, layout->style);
  guint n = g_list_model_get_n_items (casebook_document_get_sections (layout->document));

  for (guint i = 0; i < n; i++)
    {
      CasebookSection *section = section_at (layout, i);
      g_autofree char *digest = depends_on_others (section) ? NULL : casebook_section_dup_digest (section);
      SetSection *set = digest != NULL ? g_hash_table_lookup (index, digest) : NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (set != NULL)
        g_atomic_ref_count_inc (&set->ref_count);
      else
        set = set_section (making, section, digest);
      g_ptr_array_add (layout->sets, set);
    }

  return TRUE;
}

static void
count_places (CasebookLayout *self,
              SetSection     *set,
              guint           page,
              GArray         *placed)
{
  for (guint i = 0; i < placed->len; i++)
    {
      guint32 index = g_array_index (placed, CasebookPlaced, i).thing;
      const CasebookThing *thing = casebook_galley_get_thing (set->galley, index);

      if (thing->kind == CASEBOOK_THING_PLACE)
        g_hash_table_replace (self->places,
                              g_strdup (g_ptr_array_index (set->galley->places, thing->first)),
                              GUINT_TO_POINTER (page));
    }
}

static void
count_pages (CasebookLayout *self)
{
  guint page = 0;

  for (guint i = 0; i < self->sets->len; i++)
    {
      SetSection *set = g_ptr_array_index (self->sets, i);

      for (guint j = 0; j < set->pages->len; j++)
        count_places (self, set, ++page, g_ptr_array_index (set->pages, j));
    }
}

/* Notes the pages that @reference says; returns whether any is new. */
static gboolean
note_pages (CasebookLayout          *self,
            SetSection              *set,
            const CasebookReference *reference)
{
  guint n_spans;
  const CasebookProseSpan *spans = casebook_prose_get_spans (reference->paragraph.prose, &n_spans);
  gboolean fresh = FALSE;

  for (guint i = 0; i < n_spans; i++)
    if (spans[i].kind == CASEBOOK_PROSE_PAGE)
      {
        gpointer page = g_hash_table_lookup (self->places, spans[i].target);

        fresh |= page != NULL;
        g_hash_table_replace (set->said, g_strdup (spans[i].target), page);
      }

  return fresh;
}

static gboolean
still_true (CasebookLayout *self,
            SetSection     *set)
{
  GHashTableIter iter;
  gpointer place;
  gpointer page;

  g_hash_table_iter_init (&iter, set->said);
  while (g_hash_table_iter_next (&iter, &place, &page))
    if (g_hash_table_lookup (self->places, place) != page)
      return FALSE;

  return TRUE;
}

/* Says the pages of a section; returns whether there was room for all. */
static gboolean
say_pages (CasebookLayout *self,
           SetSection     *set)
{
  gboolean room = TRUE;

  if (g_hash_table_size (set->said) > 0 && still_true (self, set))
    return TRUE;

  for (guint i = 0; i < set->references->len; i++)
    {
      const CasebookReference *reference = &g_array_index (set->references, CasebookReference, i);

      if (note_pages (self, set, reference) && !casebook_setter_refer (set->setter, reference))
        room = FALSE;
    }

  return room;
}

static void
replace (CasebookLayout *self,
         guint           i,
         SetSection     *set)
{
  set_section_unref (g_ptr_array_index (self->sets, i));
  self->sets->pdata[i] = set;
}

static void
settle (Making *making)
{
  CasebookLayout *layout = making->layout;

  for (gboolean again = TRUE; again;)
    {
      again = FALSE;
      count_pages (layout);
      for (guint i = 0; i < layout->sets->len; i++)
        {
          SetSection *set = g_ptr_array_index (layout->sets, i);

          if (set->setter == NULL && !still_true (layout, set))
            replace (layout, i, take_up (making, set));
          set = g_ptr_array_index (layout->sets, i);
          if (set->setter == NULL || say_pages (layout, set))
            continue;
          replace (layout, i, set_section (making, section_at (layout, i), set->digest));
          again = TRUE;
        }
    }

  for (guint i = 0; i < layout->sets->len; i++)
    g_clear_object (&((SetSection *) g_ptr_array_index (layout->sets, i))->setter);
}

static CasebookPlaced
set_chrome (CasebookSetter *setter,
            CasebookStyle  *style,
            const char     *text,
            gboolean        foot,
            CasebookAlign   align)
{
  double half = casebook_style_get_frame_width (style) / 2;
  g_autoptr (CasebookProse) prose = casebook_prose_new (text);
  CasebookParagraph paragraph = {
    .prose = prose,
    .role = CASEBOOK_ROLE_RUNNING,
    .align = align,
    .x = casebook_style_get_left (style) + (align == CASEBOOK_ALIGN_END ? half : 0),
    .width = half - 6,
    .single = TRUE,
  };
  CasebookPlaced placed = { 0, 0 };

  paragraph.x += align == CASEBOOK_ALIGN_END ? 6 : 0;
  placed.thing = casebook_setter_set_line (setter, &paragraph,
                                           foot ? casebook_style_get_foot_baseline (style)
                                                : casebook_style_get_head_baseline (style));

  return placed;
}

/* What stands around the frames of a section's pages, but for the number. */
static GArray *
chrome_of (CasebookLayout  *self,
           CasebookSection *section,
           CasebookSetter  *setter,
           const GArray    *whole)
{
  GArray *chrome = g_array_new (FALSE, FALSE, sizeof (CasebookPlaced));
  CasebookPlaced head = set_chrome (setter, self->style, casebook_section_get_running_head (section),
                                    FALSE, CASEBOOK_ALIGN_END);

  g_array_append_vals (chrome, whole->data, whole->len);
  g_array_append_val (chrome, head);

  return chrome;
}

static void
add_pages (CasebookLayout *self,
           guint           section,
           CasebookSetter *setter,
           const GArray   *whole)
{
  SetSection *set = g_ptr_array_index (self->sets, section);
  gboolean bare = casebook_section_get_bare (section_at (self, section));
  g_autoptr (GArray) around = chrome_of (self, section_at (self, section), setter, whole);

  for (guint i = 0; i < set->pages->len; i++)
    {
      guint number = g_list_model_get_n_items (G_LIST_MODEL (self->pages)) + 1;
      g_autofree char *said = g_strdup_printf ("%u", number);
      g_autoptr (GArray) chrome = g_array_new (FALSE, FALSE, sizeof (CasebookPlaced));
      g_autoptr (CasebookPage) page = NULL;

      if (!bare)
        {
          CasebookPlaced foot = set_chrome (setter, self->style, said, TRUE, CASEBOOK_ALIGN_END);

          g_array_append_vals (chrome, around->data, around->len);
          g_array_append_val (chrome, foot);
        }
      page = casebook_page_new (self->style, number, section, set->galley,
                                g_ptr_array_index (set->pages, i),
                                casebook_setter_get_galley (setter), chrome);
      g_list_store_append (self->pages, page);
    }
}

static void
make_pages (Making *making)
{
  CasebookLayout *layout = making->layout;
  g_autoptr (CasebookGalley) galley = casebook_galley_new ();
  g_autoptr (CasebookSetter) setter = casebook_setter_new (layout->style, making->fonts, galley,
                                                           layout->places, making->least);
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (CasebookPlaced));
  g_autofree char *foot = g_strdup_printf ("%s \302\267 %s", casebook_style_get_paper_name (layout->style),
                                           casebook_document_get_foot (layout->document));
  CasebookPlaced placed;

  placed = set_chrome (setter, layout->style, casebook_document_get_head (layout->document), FALSE,
                       CASEBOOK_ALIGN_START);
  g_array_append_val (whole, placed);
  placed = set_chrome (setter, layout->style, foot, TRUE, CASEBOOK_ALIGN_START);
  g_array_append_val (whole, placed);

  for (guint i = 0; i < layout->sets->len; i++)
    add_pages (layout, i, setter, whole);
}

/**
 * casebook_layout_new:
 * @document: a document
 * @style: how it looks
 * @previous: (nullable): a layout of an older state of the document, in the same style
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Lays the document out. The sections that look as they did in @previous are
 * taken from there. Takes time; any thread may call it.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL when cancelled
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
  Making making;

  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (CASEBOOK_IS_STYLE (style), NULL);

  self = g_object_new (CASEBOOK_TYPE_LAYOUT, NULL);
  self->document = g_object_ref (document);
  self->style = g_object_ref (style);
  fonts = casebook_fonts_new (style, casebook_document_get_language (document));
  least = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) casebook_prose_unref, NULL);
  making = (Making) { self, fonts, least };

  if (!set_all (&making, previous, cancellable, error))
    return NULL;
  settle (&making);
  make_pages (&making);

  return g_steal_pointer (&self);
}

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

  section = section_at (self, casebook_page_get_section (page));
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

/**
 * casebook_layout_dup_outline:
 * @self: a layout
 *
 * Returns: (transfer full) (element-type CasebookOutlineEntry): the outline, in order; its
 *   strings belong to the layout
 */
GArray *
casebook_layout_dup_outline (CasebookLayout *self)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (CasebookOutlineEntry));

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (self), NULL);

  for (guint i = 0; i < self->sets->len; i++)
    {
      SetSection *set = g_ptr_array_index (self->sets, i);

      for (guint j = 0; j < set->galley->entries->len; j++)
        {
          const CasebookEntry *entry = &g_array_index (set->galley->entries, CasebookEntry, j);
          CasebookOutlineEntry line = { entry->title, entry->place, entry->depth };

          g_array_append_val (outline, line);
        }
    }

  return outline;
}
