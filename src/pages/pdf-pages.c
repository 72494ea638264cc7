/* Casebook: the pages of a PDF that is read.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only place that knows poppler. What it reads came from anywhere: who cannot
 * afford to be ended by a file has it tried first (enclosure-trial.c).
 *
 * The library is opened when it is needed, as in pdf-lock.c: few packets have a PDF
 * in them, and every program that makes one would begin later.
 */
#define _GNU_SOURCE /* memmem() */

#include <cairo-ps.h>
#include <dlfcn.h>
#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <string.h>

#include "pages/pdf-pages.h"

/* The functions that are used, by their names. */
#define FUNCTIONS(each)                      \
  each (poppler_document_new_from_bytes)     \
  each (poppler_document_get_n_pages)        \
  each (poppler_document_get_page)           \
  each (poppler_error_quark)                 \
  each (poppler_page_get_size)               \
  each (poppler_page_render)                 \
  each (poppler_page_render_for_printing)

/* What a scan in black and white keeps for all its pages; a dictionary of a stream is
 * always legible. */
#define SHARED_BY_SCANS "/JBIG2Globals"

/* Dots for a point where a picture is drawn as on a screen: 288 to the inch. */
#define DOTS 4

#define DECLARE(name) __typeof__ (name) *name;

typedef struct
{
  FUNCTIONS (DECLARE)
} Library;

struct _CasebookPdfPages
{
  const Library   *library;
  PopplerDocument *document;
  gboolean         scans; /* whether its pictures may share something */
};

G_DEFINE_QUARK (casebook-pdf-pages-error-quark, casebook_pdf_pages_error)

/* All documents of poppler share one FreeType library, in which one thread at a time
 * may open and close faces. */
G_LOCK_DEFINE_STATIC (poppler);

/* Returns the library, which stays open, or %NULL when it is not there. */
static const Library *
open_library (void)
{
  static Library library;
  static gsize opened;

  if (g_once_init_enter (&opened))
    {
      void *handle = dlopen (POPPLER_LIBRARY, RTLD_NOW | RTLD_LOCAL);
      gboolean whole = handle != NULL;

#define LOAD(name) whole = whole && (library.name = dlsym (handle, #name)) != NULL;
      FUNCTIONS (LOAD)
#undef LOAD
      g_once_init_leave (&opened, whole ? 1 : 2);
    }

  return opened == 1 ? &library : NULL;
}

/**
 * casebook_pdf_pages_check:
 * @error: return location
 *
 * Returns: whether the library is installed that reads PDFs
 */
gboolean
casebook_pdf_pages_check (GError **error)
{
  if (open_library () != NULL)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("The library that reads PDFs, %s, is not installed."), POPPLER_LIBRARY);

  return FALSE;
}

static void
set_error (GError        **error,
           const Library  *library,
           const GError   *reason)
{
  if (g_error_matches (reason, library->poppler_error_quark (), POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, CASEBOOK_PDF_PAGES_ERROR, CASEBOOK_PDF_PAGES_ERROR_LOCKED, reason->message);
  else
    g_set_error_literal (error, CASEBOOK_PDF_PAGES_ERROR, CASEBOOK_PDF_PAGES_ERROR_DAMAGED, reason->message);
}

/**
 * casebook_pdf_pages_open:
 * @bytes: a file
 * @error: a #CasebookPdfPagesError when it will never open; anything else may pass
 *
 * Returns: (transfer full) (nullable): its pages
 */
CasebookPdfPages *
casebook_pdf_pages_open (GBytes  *bytes,
                         GError **error)
{
  g_autoptr (GError) reason = NULL;
  const Library *library;
  CasebookPdfPages *self;
  PopplerDocument *document;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!casebook_pdf_pages_check (error))
    return NULL;

  library = open_library ();
  G_LOCK (poppler);
  document = library->poppler_document_new_from_bytes (bytes, NULL, &reason);
  G_UNLOCK (poppler);
  if (document == NULL)
    {
      set_error (error, library, reason);
      return NULL;
    }

  self = g_new0 (CasebookPdfPages, 1);
  self->library = library;
  self->document = document;
  self->scans = memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), SHARED_BY_SCANS,
                        strlen (SHARED_BY_SCANS)) != NULL;

  return self;
}

void
casebook_pdf_pages_free (CasebookPdfPages *self)
{
  G_LOCK (poppler);
  g_object_unref (self->document);
  G_UNLOCK (poppler);
  g_free (self);
}

/**
 * casebook_pdf_pages_get_n:
 * @self: an open PDF
 *
 * Returns: how many pages it says it has
 */
guint
casebook_pdf_pages_get_n (CasebookPdfPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) MAX (self->library->poppler_document_get_n_pages (self->document), 0);
}

static PopplerPage *
dup_page (CasebookPdfPages *self,
          guint             page)
{
  return page < casebook_pdf_pages_get_n (self)
           ? self->library->poppler_document_get_page (self->document, (int) page) : NULL;
}

/**
 * casebook_pdf_pages_get_size:
 * @self: an open PDF
 * @page: one of its pages, counted from 0
 * @width: (out): in points
 * @height: (out): in points
 *
 * Returns: whether there is such a page
 */
gboolean
casebook_pdf_pages_get_size (CasebookPdfPages *self,
                             guint             page,
                             double           *width,
                             double           *height)
{
  PopplerPage *found;

  g_return_val_if_fail (self != NULL, FALSE);

  G_LOCK (poppler);
  found = dup_page (self, page);
  if (found != NULL)
    {
      self->library->poppler_page_get_size (found, width, height);
      g_object_unref (found);
    }
  G_UNLOCK (poppler);

  return found != NULL;
}

/* Poppler keeps to the page; an error of drawing stays with a context of its own. */
static gboolean
draw_straight (const Library *library,
               PopplerPage   *page,
               cairo_t       *cr)
{
  cairo_t *own = cairo_create (cairo_get_group_target (cr));
  cairo_matrix_t matrix;
  gboolean drawn;

  cairo_get_matrix (cr, &matrix);
  cairo_set_matrix (own, &matrix);
  library->poppler_page_render_for_printing (page, own);
  drawn = cairo_status (own) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (own);

  return drawn;
}

/* Once it is painted, nobody needs the sheet to become PostScript. */
static void
free_sheet (cairo_surface_t *sheet)
{
  cairo_t *cr = cairo_create (sheet);

  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (sheet);
}

/* Poppler calls a picture by the number of its object, and Cairo puts pictures that
 * are called alike into a PDF once: of two files, the second would show the pictures
 * of the first. It calls them nothing on a sheet for PostScript; what is drawn there
 * stays as it is when the sheet is painted, text as text.
 *
 * What scans share it calls by a number even there, unless it draws as on a screen,
 * which makes other pictures of them. */
static gboolean
draw_by_sheet (CasebookPdfPages *self,
               PopplerPage      *page,
               cairo_t          *cr,
               double            width,
               double            height)
{
  double dots = self->scans ? DOTS : 1;
  cairo_surface_t *sheet = cairo_ps_surface_create_for_stream (NULL, NULL, width * dots, height * dots);
  cairo_t *own = cairo_create (sheet);
  gboolean drawn;

  cairo_scale (own, dots, dots);
  if (self->scans)
    self->library->poppler_page_render (page, own);
  else
    self->library->poppler_page_render_for_printing (page, own);
  drawn = cairo_status (own) == CAIRO_STATUS_SUCCESS;
  cairo_destroy (own);
  if (drawn)
    {
      cairo_scale (cr, 1 / dots, 1 / dots);
      cairo_set_source_surface (cr, sheet, 0, 0);
      cairo_paint (cr);
      drawn = cairo_status (cr) == CAIRO_STATUS_SUCCESS;
    }
  free_sheet (sheet);

  return drawn;
}

/**
 * casebook_pdf_pages_draw:
 * @self: an open PDF
 * @page: one of its pages, counted from 0
 * @cr: where to
 * @x: left, in user units
 * @y: top
 * @width: how wide it becomes
 * @height: how high
 *
 * Draws the page into the rectangle as vectors, as it is when it is printed.
 *
 * Returns: whether all of it was drawn
 */
gboolean
casebook_pdf_pages_draw (CasebookPdfPages *self,
                         guint             page,
                         cairo_t          *cr,
                         double            x,
                         double            y,
                         double            width,
                         double            height)
{
  gboolean pixels;
  gboolean drawn = FALSE;
  PopplerPage *found;
  double own_width;
  double own_height;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  pixels = cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  G_LOCK (poppler);
  found = dup_page (self, page);
  if (found != NULL)
    {
      self->library->poppler_page_get_size (found, &own_width, &own_height);
      cairo_save (cr);
      cairo_translate (cr, x, y);
      cairo_scale (cr, width / own_width, height / own_height);
      drawn = pixels ? draw_straight (self->library, found, cr)
                     : draw_by_sheet (self, found, cr, own_width, own_height);
      cairo_restore (cr);
      g_object_unref (found);
    }
  G_UNLOCK (poppler);

  return drawn;
}
