/* Casebook: a rating scale.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ordered points, lowest first. A framework, a theme or one competency refers
 * to a scale by its id, so that each may have its own.
 */
#include "domain/scale.h"

typedef struct
{
  char *label;
  char *meaning;
} Point;

struct _CasebookScale
{
  GObject parent_instance;

  char   *id;
  char   *title;
  GArray *points;
};

G_DEFINE_FINAL_TYPE (CasebookScale, casebook_scale, G_TYPE_OBJECT)

static void
point_clear (gpointer data)
{
  Point *point = data;

  g_free (point->label);
  g_free (point->meaning);
}

static void
casebook_scale_finalize (GObject *object)
{
  CasebookScale *self = CASEBOOK_SCALE (object);

  g_free (self->id);
  g_free (self->title);
  g_array_unref (self->points);

  G_OBJECT_CLASS (casebook_scale_parent_class)->finalize (object);
}

static void
casebook_scale_class_init (CasebookScaleClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_scale_finalize;
}

static void
casebook_scale_init (CasebookScale *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  g_array_set_clear_func (self->points, point_clear);
}

/**
 * casebook_scale_new:
 * @id: its id, unique in the framework
 * @title: (nullable): its name
 *
 * Returns: (transfer full): a scale without points
 */
CasebookScale *
casebook_scale_new (const char *id,
                    const char *title)
{
  CasebookScale *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_SCALE, NULL);
  self->id = g_strdup (id);
  self->title = g_strdup (title != NULL ? title : "");

  return self;
}

/**
 * casebook_scale_add_point:
 * @self: a scale that is still being made
 * @label: the point's name, "meeting"
 * @meaning: (nullable): what the point means
 *
 * Adds a point above those already there.
 */
void
casebook_scale_add_point (CasebookScale *self,
                          const char    *label,
                          const char    *meaning)
{
  Point point;

  g_return_if_fail (CASEBOOK_IS_SCALE (self));
  g_return_if_fail (label != NULL);

  point.label = g_strdup (label);
  point.meaning = g_strdup (meaning != NULL ? meaning : "");
  g_array_append_val (self->points, point);
}

/**
 * casebook_scale_get_id:
 * @self: a scale
 *
 * Returns: (transfer none): its id, unique in the framework
 */
const char *
casebook_scale_get_id (CasebookScale *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SCALE (self), NULL);

  return self->id;
}

/**
 * casebook_scale_get_title:
 * @self: a scale
 *
 * Returns: (transfer none): its title
 */
const char *
casebook_scale_get_title (CasebookScale *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SCALE (self), NULL);

  return self->title;
}

/**
 * casebook_scale_get_n_points:
 * @self: a scale
 *
 * Returns: how many points it has, lowest first
 */
guint
casebook_scale_get_n_points (CasebookScale *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SCALE (self), 0);

  return self->points->len;
}

/**
 * casebook_scale_get_label:
 * @self: a scale
 * @point: 0 for the lowest
 *
 * Returns: (transfer none): the name of the point
 */
const char *
casebook_scale_get_label (CasebookScale *self,
                          guint          point)
{
  g_return_val_if_fail (CASEBOOK_IS_SCALE (self), NULL);
  g_return_val_if_fail (point < self->points->len, NULL);

  return g_array_index (self->points, Point, point).label;
}

/**
 * casebook_scale_get_meaning:
 * @self: a scale
 * @point: 0 for the lowest
 *
 * Returns: (transfer none): what the point means, or ""
 */
const char *
casebook_scale_get_meaning (CasebookScale *self,
                            guint          point)
{
  g_return_val_if_fail (CASEBOOK_IS_SCALE (self), NULL);
  g_return_val_if_fail (point < self->points->len, NULL);

  return g_array_index (self->points, Point, point).meaning;
}
