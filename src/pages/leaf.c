/* Casebook: a page of an attached PDF, to be placed on a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/leaf.h"

struct _CasebookLeaf
{
  GObject parent_instance;

  CasebookEnclosure *enclosure;
  guint              number;
  char              *description;
  double             width;
  double             height;
};

G_DEFINE_FINAL_TYPE (CasebookLeaf, casebook_leaf, G_TYPE_OBJECT)

static void
casebook_leaf_finalize (GObject *object)
{
  CasebookLeaf *self = CASEBOOK_LEAF (object);

  g_clear_object (&self->enclosure);
  g_free (self->description);

  G_OBJECT_CLASS (casebook_leaf_parent_class)->finalize (object);
}

static void
casebook_leaf_class_init (CasebookLeafClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_leaf_finalize;
}

static void
casebook_leaf_init (CasebookLeaf *self)
{
}

/**
 * casebook_leaf_new:
 * @enclosure: the PDF
 * @number: one of its leaves that can be drawn, counted from 0
 * @description: what it shows, for those who cannot see it
 *
 * Returns: (transfer full): the leaf
 */
CasebookLeaf *
casebook_leaf_new (CasebookEnclosure *enclosure,
                   guint              number,
                   const char        *description)
{
  CasebookLeaf *self;

  g_return_val_if_fail (CASEBOOK_IS_ENCLOSURE (enclosure), NULL);
  g_return_val_if_fail (description != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_LEAF, NULL);
  self->enclosure = g_object_ref (enclosure);
  self->number = number;
  self->description = g_strdup (description);
  casebook_enclosure_get_size (enclosure, number, &self->width, &self->height);

  return self;
}

/**
 * casebook_leaf_get_width:
 * @self: a leaf
 *
 * Returns: how wide its own paper is, in points
 */
double
casebook_leaf_get_width (CasebookLeaf *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEAF (self), 0);

  return self->width;
}

/**
 * casebook_leaf_get_height:
 * @self: a leaf
 *
 * Returns: how high its own paper is, in points
 */
double
casebook_leaf_get_height (CasebookLeaf *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEAF (self), 0);

  return self->height;
}

const char *
casebook_leaf_get_description (CasebookLeaf *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEAF (self), NULL);

  return self->description;
}

/**
 * casebook_leaf_dup_key:
 * @self: a leaf
 *
 * Returns: (transfer full): the same text for all leaves that show the same
 */
char *
casebook_leaf_dup_key (CasebookLeaf *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEAF (self), NULL);

  return g_strdup_printf ("%s %u %s", casebook_enclosure_get_digest (self->enclosure), self->number, self->description);
}

/**
 * casebook_leaf_draw:
 * @self: a leaf
 * @cr: where to
 * @x: left, in user units
 * @y: top
 * @width: how wide it becomes
 * @height: how high
 * @error: return location
 *
 * Draws the leaf into the rectangle, as vectors.
 *
 * Returns: whether it looks as it will every time; if not, there was too little memory
 */
gboolean
casebook_leaf_draw (CasebookLeaf  *self,
                    cairo_t       *cr,
                    double         x,
                    double         y,
                    double         width,
                    double         height,
                    GError       **error)
{
  g_return_val_if_fail (CASEBOOK_IS_LEAF (self), FALSE);

  return casebook_enclosure_draw (self->enclosure, self->number, cr, x, y, width, height, error);
}
