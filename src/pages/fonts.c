/* Casebook: the faces text is set in.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text is measured here and nowhere else, at 72 units to the inch, without
 * hinting and without rounding to pixels; so a line breaks at the same word on
 * a screen of any scale, on paper and in a file.
 */
#include <hb-ot.h>
#include <pango/pangocairo.h>

#include "pages/fonts.h"

struct _CasebookFonts
{
  GObject parent_instance;

  PangoContext         *context;
  PangoFontDescription *descriptions[CASEBOOK_N_ROLES];
  GHashTable           *faces; /* PangoFont to CasebookFace */
};

G_DEFINE_FINAL_TYPE (CasebookFonts, casebook_fonts, G_TYPE_OBJECT)

CasebookFace *
casebook_face_ref (CasebookFace *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
casebook_face_unref (CasebookFace *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  cairo_font_face_destroy (self->face);
  g_free (self);
}

static void
casebook_fonts_finalize (GObject *object)
{
  CasebookFonts *self = CASEBOOK_FONTS (object);

  g_hash_table_unref (self->faces);
  for (guint i = 0; i < CASEBOOK_N_ROLES; i++)
    g_clear_pointer (&self->descriptions[i], pango_font_description_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (casebook_fonts_parent_class)->finalize (object);
}

static void
casebook_fonts_class_init (CasebookFontsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_fonts_finalize;
}

static void
casebook_fonts_init (CasebookFonts *self)
{
  self->faces = g_hash_table_new_full (NULL, NULL, g_object_unref,
                                       (GDestroyNotify) casebook_face_unref);
}

/**
 * casebook_fonts_new_options:
 *
 * Returns: (transfer full): how glyphs are measured and drawn
 */
cairo_font_options_t *
casebook_fonts_new_options (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  return options;
}

/* A map of a thread's own. Finding faces takes longer than setting a page, so who
 * lays out again and again finds them once. */
static PangoFontMap *
get_map (void)
{
  static GPrivate map = G_PRIVATE_INIT (g_object_unref);

  if (g_private_get (&map) == NULL)
    {
      PangoFontMap *fresh = pango_cairo_font_map_new ();

      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fresh), 72.0);
      g_private_set (&map, fresh);
    }

  return g_private_get (&map);
}

static void
make_context (CasebookFonts *self,
              const char    *language)
{
  PangoFontMap *map = get_map ();
  cairo_font_options_t *options = casebook_fonts_new_options ();

  self->context = pango_font_map_create_context (map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);
  if (*language != '\0')
    pango_context_set_language (self->context, pango_language_from_string (language));
  cairo_font_options_destroy (options);
}

/**
 * casebook_fonts_new:
 * @style: how text looks
 * @language: its language (BCP 47), or ""
 *
 * Returns: (transfer full): the faces, for the calling thread
 */
CasebookFonts *
casebook_fonts_new (CasebookStyle *style,
                    const char    *language)
{
  CasebookFonts *self;

  g_return_val_if_fail (CASEBOOK_IS_STYLE (style), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_FONTS, NULL);
  make_context (self, language);
  for (guint i = 0; i < CASEBOOK_N_ROLES; i++)
    {
      const CasebookType *type = casebook_style_get_type_of (style, i);
      PangoFontDescription *description = pango_font_description_new ();

      pango_font_description_set_family (description, casebook_style_get_family (style, type->family));
      pango_font_description_set_weight (description, type->weight);
      pango_font_description_set_size (description, (int) (type->size * PANGO_SCALE));
      self->descriptions[i] = description;
    }

  return self;
}

/**
 * casebook_fonts_get_context:
 * @self: faces
 *
 * Returns: (transfer none): what layouts are made with; a point is a unit
 */
PangoContext *
casebook_fonts_get_context (CasebookFonts *self)
{
  g_return_val_if_fail (CASEBOOK_IS_FONTS (self), NULL);

  return self->context;
}

const PangoFontDescription *
casebook_fonts_get_description (CasebookFonts *self,
                                CasebookRole   role)
{
  g_return_val_if_fail (CASEBOOK_IS_FONTS (self), NULL);
  g_return_val_if_fail (role < CASEBOOK_N_ROLES, NULL);

  return self->descriptions[role];
}

static guint16
find_space (cairo_scaled_font_t *scaled)
{
  cairo_glyph_t some[1];
  cairo_glyph_t *glyphs = some;
  int n_glyphs = G_N_ELEMENTS (some);
  guint16 space = 0;

  if (cairo_scaled_font_text_to_glyphs (scaled, 0, 0, " ", 1, &glyphs, &n_glyphs, NULL, NULL, NULL) ==
        CAIRO_STATUS_SUCCESS && n_glyphs > 0)
    space = (guint16) glyphs[0].index;
  if (glyphs != some)
    cairo_glyph_free (glyphs);

  return space;
}

static CasebookFace *
make_face (PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  PangoFontMetrics *metrics = pango_font_get_metrics (font, NULL);
  CasebookFace *face = g_new0 (CasebookFace, 1);

  g_atomic_ref_count_init (&face->ref_count);
  face->face = cairo_font_face_reference (cairo_scaled_font_get_font_face (scaled));
  cairo_scaled_font_get_font_matrix (scaled, &face->matrix);
  face->ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  face->descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));
  face->space = find_space (scaled);
  face->coloured = hb_ot_color_has_png (hb_font_get_face (pango_font_get_hb_font (font)));
  pango_font_metrics_unref (metrics);

  return face;
}

/**
 * casebook_fonts_get_face:
 * @self: faces
 * @font: a font that a layout of these faces uses
 *
 * Returns: (transfer none): what draws it
 */
CasebookFace *
casebook_fonts_get_face (CasebookFonts *self,
                         PangoFont     *font)
{
  CasebookFace *face;

  g_return_val_if_fail (CASEBOOK_IS_FONTS (self), NULL);
  g_return_val_if_fail (PANGO_IS_FONT (font), NULL);

  face = g_hash_table_lookup (self->faces, font);
  if (face == NULL)
    {
      face = make_face (font);
      g_hash_table_insert (self->faces, g_object_ref (font), face);
    }

  return face;
}

/**
 * casebook_fonts_are_installed:
 * @family: name of a face, in any case
 *
 * Returns: whether this computer has it
 */
gboolean
casebook_fonts_are_installed (const char *family)
{
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  g_return_val_if_fail (family != NULL, FALSE);

  pango_font_map_list_families (get_map (), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (g_ascii_strcasecmp (pango_font_family_get_name (families[i]), family) == 0)
      return TRUE;

  return FALSE;
}

/* Pango lists these whatever is installed. */
static gboolean
is_generic (const char *family)
{
  static const char * const generic[] = { "sans", "serif", "monospace", "system-ui" };

  for (guint i = 0; i < G_N_ELEMENTS (generic); i++)
    if (g_ascii_strcasecmp (family, generic[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
are_any_installed (PangoFontMap *map)
{
  g_autofree PangoFontFamily **families = NULL;
  int n_families;

  pango_font_map_list_families (map, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (!is_generic (pango_font_family_get_name (families[i])))
      return TRUE;

  return FALSE;
}

/**
 * casebook_fonts_find_all:
 *
 * Returns: (transfer full) (nullable): every face this computer has, for the calling thread, or %NULL when it
 *   has none
 */
PangoFontset *
casebook_fonts_find_all (void)
{
  PangoFontMap *map = get_map ();
  PangoFontDescription *description;
  PangoContext *context;
  PangoFontset *all;

  if (!are_any_installed (map))
    return NULL;

  context = pango_font_map_create_context (map);
  description = pango_font_description_from_string ("sans-serif 10");
  all = pango_font_map_load_fontset (map, context, description, pango_context_get_language (context));
  pango_font_description_free (description);
  g_object_unref (context);

  return all;
}
