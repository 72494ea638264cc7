/* Casebook: an attached PDF whose pages are placed on pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is kept as the bytes of its file. What is known of its pages another process
 * found out; here it is opened when the first of them is drawn, and closed after the
 * last, so who draws a document from its beginning to its end opens it once, and
 * fonts that pages share are in a file once.
 */
#include <glib/gi18n-lib.h>

#include "pages/enclosure-trial.h"
#include "pages/enclosure.h"
#include "pages/pdf-pages.h"

struct _CasebookEnclosure
{
  GObject parent_instance;

  GBytes                *bytes;
  char                  *digest;
  CasebookEnclosureTrial trial;

  GMutex            lock;
  CasebookPdfPages *pages; /* NULL while it is closed */
};

G_DEFINE_FINAL_TYPE (CasebookEnclosure, casebook_enclosure, G_TYPE_OBJECT)

static void
casebook_enclosure_finalize (GObject *object)
{
  CasebookEnclosure *self = CASEBOOK_ENCLOSURE (object);

  g_clear_pointer (&self->pages, casebook_pdf_pages_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->digest);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (casebook_enclosure_parent_class)->finalize (object);
}

static void
casebook_enclosure_class_init (CasebookEnclosureClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_enclosure_finalize;
}

static void
casebook_enclosure_init (CasebookEnclosure *self)
{
  g_mutex_init (&self->lock);
}

/**
 * casebook_enclosure_new:
 * @bytes: a file, which may be anything
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Looks through the file. Blocks; see casebook_enclosure_trial_run().
 *
 * Returns: (transfer full) (nullable): an enclosure, even of a file with nothing to show;
 *   or %NULL when it could not be looked through now
 */
CasebookEnclosure *
casebook_enclosure_new (GBytes        *bytes,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (CasebookEnclosure) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_ENCLOSURE, NULL);
  self->bytes = g_bytes_ref (bytes);
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return casebook_enclosure_trial_run (&self->trial, bytes, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * casebook_enclosure_get_digest:
 * @self: an enclosure
 *
 * Returns: (transfer none): the SHA-256 of its file
 */
const char *
casebook_enclosure_get_digest (CasebookEnclosure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (self), NULL);

  return self->digest;
}

/**
 * casebook_enclosure_get_problem:
 * @self: an enclosure
 *
 * Returns: (transfer none) (nullable): a sentence on why none of it is shown, if that is so
 */
const char *
casebook_enclosure_get_problem (CasebookEnclosure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (self), NULL);

  switch (self->trial.state)
    {
    case CASEBOOK_ENCLOSURE_OPENS:
      return NULL;
    case CASEBOOK_ENCLOSURE_DAMAGED:
      return _("The file is no PDF, or a damaged one.");
    case CASEBOOK_ENCLOSURE_LOCKED:
      return _("The file opens with a password alone. Attach a copy without one.");
    case CASEBOOK_ENCLOSURE_EMPTY:
      return _("The file has no pages.");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * casebook_enclosure_get_n_pages:
 * @self: an enclosure
 *
 * Returns: how many pages the file has
 */
guint
casebook_enclosure_get_n_pages (CasebookEnclosure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (self), 0);

  return self->trial.n_pages;
}

/**
 * casebook_enclosure_get_n_leaves:
 * @self: an enclosure
 *
 * Returns: how many of its pages are known here, from the first
 */
guint
casebook_enclosure_get_n_leaves (CasebookEnclosure *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (self), 0);

  return self->trial.n_tried;
}

/**
 * casebook_enclosure_get_lack:
 * @self: an enclosure
 * @leaf: one of its leaves, counted from 0
 *
 * Returns: (transfer none) (nullable): a sentence on why the leaf cannot be drawn, if that is so
 */
const char *
casebook_enclosure_get_lack (CasebookEnclosure *self,
                             guint              leaf)
{
  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (self), NULL);
  g_return_val_if_fail (leaf < self->trial.n_tried, NULL);

  switch (self->trial.pages[leaf].state)
    {
    case CASEBOOK_TRIED_WHOLE:
      return NULL;
    case CASEBOOK_TRIED_DAMAGED:
      return _("The file is damaged there.");
    case CASEBOOK_TRIED_MISSHAPEN:
      return _("The page has the size of no paper.");
    case CASEBOOK_TRIED_COSTLY:
      return _("Drawing it takes too much time.");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * casebook_enclosure_get_size:
 * @self: an enclosure
 * @leaf: one of its leaves that can be drawn, counted from 0
 * @width: (out): in points
 * @height: (out): in points
 */
void
casebook_enclosure_get_size (CasebookEnclosure *self,
                             guint              leaf,
                             double            *width,
                             double            *height)
{
  g_return_if_fail (CASEBOOK_IS_ENCLOSURE (self));
  g_return_if_fail (leaf < self->trial.n_tried);

  *width = self->trial.pages[leaf].width;
  *height = self->trial.pages[leaf].height;
}

static gboolean
is_last (CasebookEnclosure *self,
         guint              leaf)
{
  while (++leaf < self->trial.n_tried)
    if (self->trial.pages[leaf].state == CASEBOOK_TRIED_WHOLE)
      return FALSE;

  return TRUE;
}

static gboolean
draw (CasebookEnclosure  *self,
      guint               leaf,
      cairo_t            *cr,
      double              x,
      double              y,
      double              width,
      double              height,
      GError            **error)
{
  gboolean drawn;

  if (self->pages == NULL)
    self->pages = casebook_pdf_pages_open (self->bytes, error);
  if (self->pages == NULL)
    return FALSE;

  drawn = casebook_pdf_pages_draw (self->pages, leaf, cr, x, y, width, height);
  if (is_last (self, leaf))
    g_clear_pointer (&self->pages, casebook_pdf_pages_free);
  if (!drawn)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _("There is too little memory to show a page of an attached PDF. "
                           "Close other programs and try again."));

  return drawn;
}

/**
 * casebook_enclosure_draw:
 * @self: an enclosure
 * @leaf: one of its leaves that can be drawn, counted from 0
 * @cr: where to
 * @x: left, in user units
 * @y: top
 * @width: how wide it becomes
 * @height: how high
 * @error: return location
 *
 * Draws the leaf into the rectangle.
 *
 * Returns: whether it looks as it will every time; if not, there was too little memory
 */
gboolean
casebook_enclosure_draw (CasebookEnclosure  *self,
                         guint               leaf,
                         cairo_t            *cr,
                         double              x,
                         double              y,
                         double              width,
                         double              height,
                         GError            **error)
{
  gboolean drawn;

  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (self), FALSE);
  g_return_val_if_fail (leaf < self->trial.n_tried, FALSE);
  g_return_val_if_fail (cr != NULL, FALSE);

  g_mutex_lock (&self->lock);
  drawn = draw (self, leaf, cr, x, y, width, height, error);
  g_mutex_unlock (&self->lock);

  return drawn;
}
