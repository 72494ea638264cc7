/* Casebook: letters that no face has.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Such a letter is shown as a box, on paper as on the screen. It can be taken out of a
 * file as what it is, but whoever reads the page has to be told what happened.
 */
#include <pango/pangocairo.h>

#include "pages/fonts.h"
#include "pages/lacking.h"

typedef struct
{
  PangoFontset *faces;   /* (nullable): every face there is, the likely ones first */
  GHashTable   *seen;    /* the set of letters that were looked for */
  GPtrArray    *scripts; /* of what was not found: the names, which are static */
} Search;

static gboolean
leaves_no_mark (gunichar letter)
{
  return !g_unichar_isgraph (letter) || g_unichar_iszerowidth (letter);
}

static const char *
name_of (GUnicodeScript script)
{
  static GEnumClass *names;
  const GEnumValue *value;

  if (g_once_init_enter (&names))
    g_once_init_leave (&names, g_type_class_ref (PANGO_TYPE_SCRIPT));
  /* The scripts of Pango are those of GLib. */
  value = g_enum_get_value (names, (int) script);

  return value != NULL ? value->value_nick : "unknown";
}

static void
look_for (Search   *self,
          gunichar  letter)
{
  PangoFont *face;
  const char *name;

  if (!g_hash_table_add (self->seen, GUINT_TO_POINTER (letter)) || leaves_no_mark (letter))
    return;

  face = pango_fontset_get_font (self->faces, letter);
  name = name_of (g_unichar_get_script (letter));
  if (!pango_font_has_char (face, letter) && !g_ptr_array_find_with_equal_func (self->scripts, name, g_str_equal, NULL))
    g_ptr_array_add (self->scripts, (gpointer) name);
  g_object_unref (face);
}

/* Letters of ASCII are in every face. */
static void
look_through (Search     *self,
              const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if ((guchar) *c >= 0x80)
      look_for (self, g_utf8_get_char (c));
}

static void
look_through_block (Search        *self,
                    CasebookBlock *block)
{
  if (block->prose != NULL)
    look_through (self, casebook_prose_get_text (block->prose));
  for (guint i = 0; block->bars != NULL && i < block->bars->len; i++)
    {
      const CasebookBar *bar = &g_array_index (block->bars, CasebookBar, i);

      look_through (self, bar->label);
      look_through (self, bar->before);
      look_through (self, bar->after);
    }
  for (guint i = 0; block->terms != NULL && i < block->terms->len; i++)
    look_through (self, casebook_prose_get_text (g_ptr_array_index (block->terms, i)));
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    look_through_block (self, g_ptr_array_index (block->children, i));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/**
 * casebook_lacking_scripts:
 * @document: a document
 *
 * Looks for a face for each letter @document says. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the scripts of letters that no face on this computer has, by their
 *   names in Unicode and in the order of the alphabet, or %NULL when there is a face for all of them
 */
char *
casebook_lacking_scripts (CasebookDocument *document)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) scripts = g_ptr_array_new ();
  Search search = { NULL, seen, scripts };
  GListModel *sections;

  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (document), NULL);

  search.faces = casebook_fonts_find_all ();
  sections = casebook_document_get_sections (document);
  for (guint i = 0; search.faces != NULL && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (sections, i);
      GPtrArray *blocks = casebook_section_get_blocks (section);

      for (guint j = 0; j < blocks->len; j++)
        look_through_block (&search, g_ptr_array_index (blocks, j));
    }
  g_clear_object (&search.faces);
  if (scripts->len == 0)
    return NULL;

  g_ptr_array_sort (scripts, compare_names);
  g_ptr_array_add (scripts, NULL);

  return g_strjoinv (", ", (char **) scripts->pdata);
}
