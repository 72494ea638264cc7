/* Casebook: tests of how pages look.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are held against pictures of them in tests/data/pages. They are set in the faces
 * that tests/data/pages/fonts.conf names and no others, so that what else is installed
 * changes nothing.
 *
 *     CASEBOOK_NEW_PICTURES=1 meson test -C _build golden-pages
 *
 * makes the pictures anew; whoever does so looks at each of them.
 */
#include <locale.h>
#include <math.h>

#include "exchange/attachment.h"
#include "exchange/example.h"
#include "exchange/published-framework.h"
#include "page-likeness.h"
#include "pages/fonts.h"
#include "pages/layout.h"
#include "reports/packet.h"
#include "scratch-library.h"
#include "storage/case-store.h"
#include "tongues.h"

/* Pixels for a point. A hairline of half a point still leaves a trace. */
#define SCALE 0.75

/* No tongue: the example. */
#define EXAMPLE N_TONGUES

/* A page that is looked at: where a place of the document is. */
typedef struct
{
  guint         of; /* a Tongue, or EXAMPLE */
  CasebookPaper paper;
  const char   *place;
  const char   *name; /* of the picture */
} Golden;

static const Golden golden[] = {
  { EXAMPLE, CASEBOOK_PAPER_A4, "cover", "example-a4-cover" },
  { EXAMPLE, CASEBOOK_PAPER_A4, "brief", "example-a4-brief" },
  { EXAMPLE, CASEBOOK_PAPER_A4, "matrix", "example-a4-matrix" },
  { EXAMPLE, CASEBOOK_PAPER_A4, "changes", "example-a4-changes" },
  { EXAMPLE, CASEBOOK_PAPER_A4, "evidence-1", "example-a4-evidence" },
  { EXAMPLE, CASEBOOK_PAPER_A4, "exhibit-2", "example-a4-exhibit" },
  { EXAMPLE, CASEBOOK_PAPER_LETTER, "brief", "example-letter-brief" },
  { EXAMPLE, CASEBOOK_PAPER_LETTER, "exhibit-1", "example-letter-attached" },
  { TONGUE_ARABIC, CASEBOOK_PAPER_A4, "brief", "arabic-brief" },
  { TONGUE_ARABIC, CASEBOOK_PAPER_A4, "evidence-1", "arabic-evidence" },
  { TONGUE_CHINESE, CASEBOOK_PAPER_A4, "brief", "chinese-brief" },
  { TONGUE_JAPANESE, CASEBOOK_PAPER_A4, "evidence-1", "japanese-evidence" },
  { TONGUE_GERMAN, CASEBOOK_PAPER_A4, "cover", "german-cover" },
  { TONGUE_GERMAN, CASEBOOK_PAPER_A4, "changes", "german-changes" },
  { TONGUE_GERMAN, CASEBOOK_PAPER_A4, "evidence-1", "german-evidence" },
};

/* The faces of the pictures, and the packages they are in. */
static void
check_faces (void)
{
  static const struct { const char *face; const char *package; } needed[] = {
    { "Inter", "fonts-inter" }, { "Inter Display", "fonts-inter" }, { "Noto Serif", "fonts-noto-core" },
    { "Noto Sans Arabic", "fonts-noto-core" }, { "Noto Sans CJK SC", "fonts-noto-cjk" },
    { "Noto Color Emoji", "fonts-noto-color-emoji" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!casebook_fonts_are_installed (needed[i].face))
      g_error ("The face “%s” is not installed, so no page can be held against its picture. It is in the package %s; "
               "build-aux/test installs it.", needed[i].face, needed[i].package);
}

static GBytes *
load_file (const char  *digest,
           gpointer     database,
           GError     **error)
{
  return casebook_attachment_load_picture (database, digest, error);
}

static CasebookLayout *
lay_out (CasebookCase      *case_,
         CasebookFramework *framework,
         CasebookDatabase  *database,
         CasebookPaper      paper,
         const char        *family)
{
  CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookStyle) style = casebook_style_new (paper, family);
  g_autoptr (CasebookDocument) packet = NULL;
  g_autoptr (GError) error = NULL;

  if (database != NULL)
    {
      options.load_blob = load_file;
      options.load_data = database;
    }
  packet = casebook_packet_new (case_, framework, &options, &error);
  g_assert_no_error (error);

  return casebook_layout_new (packet, style, NULL, NULL, NULL);
}

static CasebookLayout *
lay_out_example (CasebookPaper paper,
                 const char   *family)
{
  ScratchLibrary scratch = { NULL };
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) case_ = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  CasebookLayout *layout;

  scratch_library_set_up (&scratch, NULL);
  casebook_example_add (scratch.database, &id, &error);
  g_assert_no_error (error);
  case_ = casebook_case_store_load (scratch.database, id, &error);
  g_assert_no_error (error);
  framework = casebook_published_framework_load (scratch.database, casebook_case_get_framework (case_), &error);
  g_assert_no_error (error);
  layout = lay_out (case_, framework, scratch.database, paper, family);
  scratch_library_tear_down (&scratch, NULL);

  return layout;
}

static CasebookLayout *
lay_out_golden (const Golden *self,
                const char   *family)
{
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) case_ = NULL;

  if (self->of == EXAMPLE)
    return lay_out_example (self->paper, family);

  framework = tongue_framework (self->of);
  case_ = tongue_case (self->of);

  return lay_out (case_, framework, NULL, self->paper, family);
}

/* Each layout is made once; many pages are looked at of some. */
static CasebookLayout *
get_layout (const Golden *self,
            const char   *family)
{
  static GHashTable *layouts;
  g_autofree char *key = g_strdup_printf ("%u %u %s", self->of, self->paper, family != NULL ? family : "");
  CasebookLayout *layout;

  if (layouts == NULL)
    layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  layout = g_hash_table_lookup (layouts, key);
  if (layout == NULL)
    {
      layout = lay_out_golden (self, family);
      g_hash_table_insert (layouts, g_steal_pointer (&key), layout);
    }

  return layout;
}

static CasebookPage *
page_of (const Golden *self,
         const char   *family)
{
  CasebookLayout *layout = get_layout (self, family);
  guint number = casebook_layout_find_page (layout, self->place);

  if (number == 0)
    g_error ("there is no page of %s", self->name);

  return g_list_model_get_item (casebook_layout_get_pages (layout), number - 1);
}

static char *
path_of (const Golden *self,
         GTestFileType where)
{
  g_autofree char *file = g_strconcat (self->name, ".png", NULL);

  return g_test_build_filename (where, where == G_TEST_DIST ? "data" : "reports", where == G_TEST_DIST ? "pages" : file,
                                where == G_TEST_DIST ? file : NULL, NULL);
}

static cairo_surface_t *
picture_of (const Golden *self)
{
  g_autofree char *path = path_of (self, G_TEST_DIST);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (surface)));

  return surface;
}

static void
write_picture (CasebookPage *page,
               const char   *path)
{
  cairo_surface_t *surface = page_likeness_picture (page, SCALE);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
test_page (gconstpointer data)
{
  const Golden *self = data;
  g_autofree char *path = path_of (self, G_TEST_DIST);
  g_autofree char *beside = path_of (self, G_TEST_BUILT);
  g_autoptr (CasebookPage) page = NULL;
  g_autofree char *said = NULL;
  cairo_surface_t *before;
  cairo_surface_t *now;

  check_faces ();
  page = page_of (self, NULL);
  if (g_getenv ("CASEBOOK_NEW_PICTURES") != NULL)
    {
      write_picture (page, path);
      g_test_skip ("made anew, to be looked at");
      return;
    }

  before = picture_of (self);
  now = page_likeness_picture (page, SCALE);
  said = page_likeness_compare (before, now, 1);
  cairo_surface_destroy (before);
  cairo_surface_destroy (now);
  if (said == NULL)
    return;

  write_picture (page, beside);
  g_error ("%s does not look as in %s: %s. It looks as in %s.", self->name, path, said, beside);
}

/* Whether @changed, which is taken, is told from @picture. */
static gboolean
is_told (cairo_surface_t *picture,
         cairo_surface_t *changed)
{
  g_autofree char *said = page_likeness_compare (picture, changed, 1);

  cairo_surface_destroy (changed);

  return said != NULL;
}

/* What a page has of @kind, in pixels of its picture; a line from a little above its letters to below them. */
static GArray *
find_things (CasebookPage      *page,
             CasebookThingKind  kind)
{
  CasebookStyle *style = casebook_page_get_style (page);
  CasebookGalley *galley = casebook_page_get_galley (page);
  GArray *placed = casebook_page_get_placed (page);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookPlaced *at = &g_array_index (placed, CasebookPlaced, i);
      const CasebookThing *thing = casebook_galley_get_thing (galley, at->thing);
      gboolean line = kind == CASEBOOK_THING_LINE;
      double height = line ? 12 : (double) thing->height;
      cairo_rectangle_t box = {
        SCALE * (casebook_style_get_left (style) + (double) thing->x),
        SCALE * (casebook_style_get_top (style) + (double) at->y + (double) thing->y - (line ? 9 : 0)),
        SCALE * (double) thing->width, SCALE * height,
      };

      if (thing->kind == kind && box.width >= 4 * SCALE)
        g_array_append_val (found, box);
    }

  return found;
}

/* @picture, of which what is in @box was taken away, and put a little lower where @lower is not 0. */
static cairo_surface_t *
picture_without (cairo_surface_t         *picture,
                 const cairo_rectangle_t *box,
                 double                   lower)
{
  cairo_surface_t *changed = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (picture),
                                                         cairo_image_surface_get_height (picture));
  cairo_t *cr = cairo_create (changed);
  double x = floor (box->x) - 1, y = floor (box->y), width = ceil (box->width) + 2, height = ceil (box->height) + 1;

  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
  if (lower > 0)
    {
      cairo_set_source_surface (cr, picture, 0, lower);
      cairo_rectangle (cr, x, y + lower, width, height);
      cairo_fill (cr);
    }
  cairo_destroy (cr);

  return changed;
}

/* Which of the things of @kind is not seen when it is taken away, or moved so many units of the grid. */
static void
assert_all_are_told (const Golden      *self,
                     CasebookThingKind  kind,
                     double             units)
{
  g_autoptr (CasebookPage) page = page_of (self, NULL);
  g_autoptr (GArray) things = find_things (page, kind);
  cairo_surface_t *picture = page_likeness_picture (page, SCALE);
  double lower = round (units * casebook_style_get_grid (casebook_page_get_style (page)) * SCALE);

  g_assert_cmpuint (things->len, >, 1);
  for (guint i = 0; i < things->len; i++)
    {
      const cairo_rectangle_t *box = &g_array_index (things, cairo_rectangle_t, i);

      if (!is_told (picture, picture_without (picture, box, lower)))
        g_error ("%s: nobody saw what happened to the %.1f x %.1f pixels at %.1f, %.1f", self->name, box->width,
                 box->height, box->x, box->y);
    }
  cairo_surface_destroy (picture);
}

/* The pages on which changes are tried: a table, a chart, columns. */
static const guint tried[] = { 1, 2, 4, 5 };

/* One line of letters, half a line of body too low: one unit of the grid. */
static void
test_a_line_that_moved (void)
{
  check_faces ();
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    assert_all_are_told (&golden[tried[i]], CASEBOOK_THING_LINE, 1);
}

/* A bar of a chart, a rule, a hairline. */
static void
test_a_rule_that_is_lost (void)
{
  check_faces ();
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    assert_all_are_told (&golden[tried[i]], CASEBOOK_THING_RECTANGLE, 0);
}

/* Faces that look much like that of the house. */
static void
test_another_face (void)
{
  static const char * const faces[] = { "Inter Display", "Noto Sans", "Noto Serif" };

  check_faces ();
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (CasebookPage) page = page_of (&golden[tried[i]], NULL);
      cairo_surface_t *picture = page_likeness_picture (page, SCALE);

      for (guint j = 0; j < G_N_ELEMENTS (faces); j++)
        {
          g_autoptr (CasebookPage) other = page_of (&golden[tried[i]], faces[j]);

          g_assert_true (is_told (picture, page_likeness_picture (other, SCALE)));
        }
      cairo_surface_destroy (picture);
    }
}

/* Ink of a letter's edge becomes up to 3 levels darker, and up to 6 lighter or darker by chance. */
static guint32
draw_pixel_otherwise (guint32 pixel)
{
  guint32 other = 0;

  for (int shift = 0; shift < 24; shift += 8)
    {
      int ink = 255 - (int) (pixel >> shift & 0xff);
      int edge = ink * (255 - ink);
      int changed = ink + edge * 4 * 3 / (255 * 255) + (edge > 0 ? g_test_rand_int_range (-6, 7) : 0);

      other |= (guint32) (255 - CLAMP (changed, 0, 255)) << shift;
    }

  return other;
}

/* The same ink in the same places, as another patch of a library may draw it. */
static cairo_surface_t *
draw_otherwise (CasebookPage *page)
{
  cairo_surface_t *surface = page_likeness_picture (page, SCALE);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      guint32 *row = (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) +
                                             y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        row[x] = draw_pixel_otherwise (row[x]);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

static void
test_another_way_of_drawing (void)
{
  check_faces ();
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      g_autoptr (CasebookPage) page = page_of (&golden[tried[i]], NULL);
      cairo_surface_t *picture = page_likeness_picture (page, SCALE);

      g_assert_false (is_told (picture, draw_otherwise (page)));
      cairo_surface_destroy (picture);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *faces = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  faces = g_test_build_filename (G_TEST_DIST, "data", "pages", "fonts.conf", NULL);
  g_setenv ("FONTCONFIG_FILE", faces, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strconcat ("/golden-pages/", golden[i].name, NULL);

      g_test_add_data_func (path, &golden[i], test_page);
    }

  g_test_add_func ("/golden-pages/a-line-that-moved", test_a_line_that_moved);
  g_test_add_func ("/golden-pages/a-rule-that-is-lost", test_a_rule_that_is_lost);
  g_test_add_func ("/golden-pages/another-face", test_another_face);
  g_test_add_func ("/golden-pages/another-way-of-drawing", test_another_way_of_drawing);

  return g_test_run ();
}
