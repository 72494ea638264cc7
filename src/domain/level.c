/* Casebook: one step of a track.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/level.h"

struct _CasebookLevel
{
  GObject parent_instance;

  char *id;
  char *title;
  char *short_title;
  char *track;
  int ordinal;
  char *portrait;
};

G_DEFINE_FINAL_TYPE (CasebookLevel, casebook_level, G_TYPE_OBJECT)

static void
casebook_level_finalize (GObject *object)
{
  CasebookLevel *self = CASEBOOK_LEVEL (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->track);
  g_free (self->portrait);

  G_OBJECT_CLASS (casebook_level_parent_class)->finalize (object);
}

static void
casebook_level_class_init (CasebookLevelClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_level_finalize;
}

static void
casebook_level_init (CasebookLevel *self)
{
}

/**
 * casebook_level_new:
 * @id: its id, unique in the framework
 * @title: the role at this level, "Senior Platform Engineer"
 * @short_title: (nullable): the level alone, "Senior"
 * @track: (nullable): the line of steps it belongs to, or ""
 * @ordinal: its height on the track, rising
 * @portrait: (nullable): the archetype: a short portrait of the role at this level
 *
 * Returns: (transfer full): the level
 */
CasebookLevel *
casebook_level_new (const char *id,
                    const char *title,
                    const char *short_title,
                    const char *track,
                    int         ordinal,
                    const char *portrait)
{
  CasebookLevel *self = g_object_new (CASEBOOK_TYPE_LEVEL, NULL);

  self->id = g_strdup (id != NULL ? id : "");
  self->title = g_strdup (title != NULL ? title : "");
  self->short_title = g_strdup (short_title != NULL ? short_title : "");
  self->track = g_strdup (track != NULL ? track : "");
  self->ordinal = ordinal;
  self->portrait = g_strdup (portrait != NULL ? portrait : "");

  return self;
}

/**
 * casebook_level_get_id:
 * @self: a level
 *
 * Returns: (transfer none): its id, unique in the framework
 */
const char *
casebook_level_get_id (CasebookLevel *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (self), NULL);

  return self->id;
}

/**
 * casebook_level_get_title:
 * @self: a level
 *
 * Returns: (transfer none): the role at this level, "Senior Platform Engineer"
 */
const char *
casebook_level_get_title (CasebookLevel *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (self), NULL);

  return self->title;
}

/**
 * casebook_level_get_short_title:
 * @self: a level
 *
 * Returns: (transfer none): the level alone, "Senior"
 */
const char *
casebook_level_get_short_title (CasebookLevel *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (self), NULL);

  return self->short_title;
}

/**
 * casebook_level_get_track:
 * @self: a level
 *
 * Returns: (transfer none): the line of steps it belongs to, or ""
 */
const char *
casebook_level_get_track (CasebookLevel *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (self), NULL);

  return self->track;
}

/**
 * casebook_level_get_ordinal:
 * @self: a level
 *
 * Returns: its height on the track, rising
 */
int
casebook_level_get_ordinal (CasebookLevel *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (self), 0);

  return self->ordinal;
}

/**
 * casebook_level_get_portrait:
 * @self: a level
 *
 * Returns: (transfer none): the archetype: a short portrait of the role at this level
 */
const char *
casebook_level_get_portrait (CasebookLevel *self)
{
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (self), NULL);

  return self->portrait;
}
