/* Casebook: pages into a PDF.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cairo writes the file as pages are drawn, and a page that is drawn is let go. What
 * Cairo 1.16 cannot say is added behind it (pdf-finish.c).
 *
 * The same layout gives the same bytes: nothing here asks what time it is but
 * when the document itself does not know.
 */
#define _GNU_SOURCE /* memfd_create() */

#include <cairo-pdf.h>
#include <errno.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "pages/draw.h"
#include "pages/pdf-finish.h"
#include "pages/pdf-lock.h"
#include "pages/pdf-writer.h"
#include "pages/replacement.h"

#define MAX_DEPTH 8

/* The first second no calendar of four digits reaches, 10000-01-01 in UTC. */
#define END_OF_TIME 253402300800

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GError        *error;
  char          *date;    /* ISO 8601 */
  GPtrArray     *figures; /* of what pictures and leaves show */
} Sink;

/* Cairo 1.16 does not survive finishing a PDF whose stream failed, so a failure
 * is kept here, nothing more is written, and Cairo hears of none. */
static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  Sink *sink = closure;

  if (sink->error == NULL)
    g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable, &sink->error);

  return CAIRO_STATUS_SUCCESS;
}

/* SOURCE_DATE_EPOCH is how a reproducible build says what time it is
 * (reproducible-builds.org/specs/source-date-epoch). */
static gint64
creation_time (CasebookDocument *document)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return seconds;
  /* What a damaged library says of time may be out of all calendars. */
  if (casebook_document_get_changed (document) > 0 && casebook_document_get_changed (document) < END_OF_TIME)
    return casebook_document_get_changed (document);

  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
open_sink (Sink             *sink,
           CasebookDocument *document)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (creation_time (document));

  sink->date = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
  sink->figures = g_ptr_array_new_with_free_func (g_free);
}

static void
close_sink (Sink *sink)
{
  g_clear_error (&sink->error);
  g_clear_pointer (&sink->date, g_free);
  g_clear_pointer (&sink->figures, g_ptr_array_unref);
}

/* From PDF 1.5 on Cairo 1.18 packs objects into streams, where what is added behind the
 * file would have to unpack them. As 1.4 it writes them as 1.16 does; the update says
 * which version the file is in truth.
 *
 * As 1.4 it no longer says which letters glyphs stand for that are not one letter each,
 * though 1.4 has the words. It says so again when asked for a version it does not know,
 * which changes nothing else. */
static void
keep_objects_open (cairo_surface_t *surface)
{
  if (cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 0))
    return;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_restrict_to_version (surface, (cairo_pdf_version_t) G_MAXINT);
}

static void
set_metadata (cairo_surface_t  *surface,
              CasebookDocument *document,
              const char       *date)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  casebook_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR,
                                  casebook_document_get_author (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  casebook_document_get_subject (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS,
                                  casebook_document_get_keywords (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Casebook " PACKAGE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* Cairo 1.18 calls abort() over an entry that leads to a place not drawn, so there is an
 * outline only when all pages are there. */
static void
add_outline (cairo_surface_t *surface,
             GArray          *outline)
{
  int parents[MAX_DEPTH + 1] = { CAIRO_PDF_OUTLINE_ROOT };
  guint deepest = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      const CasebookOutlineEntry *entry = &g_array_index (outline, CasebookOutlineEntry, i);
      guint depth = MIN (MIN (entry->depth, deepest), MAX_DEPTH - 1);
      g_autofree char *target = g_strdup_printf ("dest='%s'", entry->place);

      parents[depth + 1] = cairo_pdf_surface_add_outline (surface, parents[depth], entry->title, target,
                                                          depth == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
      deepest = depth + 1;
    }
}

static gboolean
check_status (cairo_status_t status,
              Sink          *sink,
              GError       **error)
{
  if (sink->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&sink->error));
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   _("The pages could not be written as PDF: %s. Nothing of the case is lost."),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

/* Cairo 1.16 leaves out a label that only counts on, even the first, and what is
 * left then is no list of labels. Where no page has a label but its number none
 * is said, which means the same. */
static gboolean
has_labels (CasebookLayout *layout)
{
  g_autoptr (CasebookPage) first = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
  g_autofree char *opening = first != NULL ? casebook_layout_dup_label (layout, first) : NULL;

  return g_strcmp0 (opening, "1") != 0;
}

static gboolean
write_page (cairo_surface_t *surface,
            cairo_t         *cr,
            CasebookLayout  *layout,
            CasebookPage    *page,
            gboolean         labelled,
            gboolean         last,
            GError         **error)
{
  g_autofree char *label = casebook_layout_dup_label (layout, page);
  gboolean drawn;

  cairo_pdf_surface_set_size (surface, casebook_page_get_width (page), casebook_page_get_height (page));
  if (labelled)
    cairo_pdf_surface_set_page_label (surface, label);
  if (casebook_page_get_number (page) == 1)
    cairo_tag_begin (cr, "Document", NULL);
  drawn = casebook_page_draw_tagged (page, cr, casebook_layout_get_places (layout), error);
  if (last)
    cairo_tag_end (cr, "Document");
  cairo_show_page (cr);

  return drawn && cairo_status (cr) == CAIRO_STATUS_SUCCESS;
}

static void
note_figure (Sink       *sink,
             const char *description)
{
  g_ptr_array_add (sink->figures, g_strdup (description));
}

static void
note_figures (Sink         *sink,
              CasebookPage *page)
{
  GArray *placed = casebook_page_get_placed (page);
  CasebookGalley *galley = casebook_page_get_galley (page);

  for (guint i = 0; i < placed->len; i++)
    {
      const CasebookThing *thing = casebook_galley_get_thing (galley, g_array_index (placed, CasebookPlaced, i).thing);

      if (thing->kind == CASEBOOK_THING_IMAGE)
        note_figure (sink, casebook_image_get_description (g_ptr_array_index (galley->images, thing->first)));
      else if (thing->kind == CASEBOOK_THING_LEAF)
        note_figure (sink, casebook_leaf_get_description (g_ptr_array_index (galley->leaves, thing->first)));
    }
}

static gboolean
write_pages (cairo_surface_t     *surface,
             CasebookLayout      *layout,
             Sink                *sink,
             CasebookPdfProgress  progress,
             gpointer             user_data,
             GError             **error)
{
  guint n_pages = g_list_model_get_n_items (casebook_layout_get_pages (layout));
  gboolean labelled = has_labels (layout);
  cairo_t *cr = cairo_create (surface);
  gboolean going = TRUE;
  gboolean written;

  for (guint i = 0; going && sink->error == NULL && i < n_pages; i++)
    {
      g_autoptr (CasebookPage) page = casebook_layout_take_page (layout);

      if (g_cancellable_set_error_if_cancelled (sink->cancellable, &sink->error))
        break;
      note_figures (sink, page);
      going = write_page (surface, cr, layout, page, labelled, i + 1 == n_pages, &sink->error);
      if (going && progress != NULL)
        progress (i + 1, n_pages, user_data);
    }

  written = check_status (cairo_status (cr), sink, error);
  cairo_destroy (cr);

  return written;
}

static gboolean
write_layout (CasebookLayout      *layout,
              Sink                *sink,
              CasebookPdfProgress  progress,
              gpointer             user_data,
              GError             **error)
{
  CasebookStyle *style = casebook_layout_get_style (layout);
  g_autoptr (GArray) outline = casebook_layout_dup_outline (layout);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, sink, casebook_style_get_width (style),
                                                                  casebook_style_get_height (style));
  gboolean written;

  keep_objects_open (surface);
  set_metadata (surface, casebook_layout_get_document (layout), sink->date);
  written = write_pages (surface, layout, sink, progress, user_data, error);
  if (written)
    add_outline (surface, outline);
  cairo_surface_finish (surface);
  if (written)
    written = check_status (cairo_surface_status (surface), sink, error);
  cairo_surface_destroy (surface);

  return written;
}

/**
 * casebook_pdf_write:
 * @layout: pages, which nobody else uses: they are taken away as they are written
 * @stream: where to
 * @progress: (nullable) (scope call): called after every page
 * @user_data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the pages as a PDF with outline, page labels, links, structure and
 * what Cairo takes of metadata. Blocks; any thread may call it. @stream is not
 * closed.
 *
 * Returns: whether all of it was written
 */
gboolean
casebook_pdf_write (CasebookLayout      *layout,
                    GOutputStream       *stream,
                    CasebookPdfProgress  progress,
                    gpointer             user_data,
                    GCancellable        *cancellable,
                    GError             **error)
{
  Sink sink = { stream, cancellable };
  gboolean written;

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (layout), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  open_sink (&sink, casebook_layout_get_document (layout));
  written = write_layout (layout, &sink, progress, user_data, error);
  close_sink (&sink);

  return written;
}

/* What writing into a file is given. */
typedef struct
{
  CasebookLayout      *layout;
  const char          *password;
  CasebookPdfProgress  progress;
  gpointer             user_data;
  GCancellable        *cancellable;
} Writing;

static gboolean
write_open (int       fd,
            Writing  *writing,
            GError  **error)
{
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new_sized (file, 1 << 16);
  CasebookDocument *document = casebook_layout_get_document (writing->layout);
  Sink sink = { stream, writing->cancellable };
  gboolean written;

  open_sink (&sink, document);
  written = write_layout (writing->layout, &sink, writing->progress, writing->user_data, error) &&
            g_output_stream_close (stream, writing->cancellable, error) &&
            casebook_pdf_finish (fd, document, sink.date, sink.figures, error);
  close_sink (&sink);

  return written;
}

/* The open text of a packet behind a password is never on a disk. */
static gboolean
write_locked (const char  *beside,
              Writing     *writing,
              GError     **error)
{
  int fd = memfd_create ("casebook", MFD_CLOEXEC);
  gboolean written;

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }

  written = write_open (fd, writing, error) && casebook_pdf_lock (fd, beside, writing->password, error);
  close (fd);

  return written;
}

static gboolean
write_file (int          fd,
            const char  *beside,
            gpointer     user_data,
            GError     **error)
{
  Writing *writing = user_data;

  return writing->password != NULL ? write_locked (beside, writing, error) : write_open (fd, writing, error);
}

/**
 * casebook_pdf_replace_file:
 * @layout: pages, which nobody else uses: they are taken away as they are written
 * @path: the file, which need not be there
 * @password: (nullable): what opens it, of %CASEBOOK_PDF_PASSWORD_MAX bytes at most
 * @progress: (nullable) (scope call): called after every page
 * @user_data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes the pages as a PDF, with language, metadata and what pictures show, in
 * place of @path; see casebook_replacement_write().
 *
 * Returns: whether @path is the new PDF
 */
gboolean
casebook_pdf_replace_file (CasebookLayout      *layout,
                           const char          *path,
                           const char          *password,
                           CasebookPdfProgress  progress,
                           gpointer             user_data,
                           GCancellable        *cancellable,
                           GError             **error)
{
  Writing writing = { layout, password, progress, user_data, cancellable };

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (layout), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return casebook_replacement_write (path, write_file, &writing, error);
}
