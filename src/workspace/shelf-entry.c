/* Casebook: a framework as a list shows it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enough to choose one by, without parsing its document.
 */
#include "workspace/shelf-entry.h"

struct _CasebookShelfEntry
{
  GObject parent_instance;

  char *key;
  char *title;
  char *version;
};

G_DEFINE_FINAL_TYPE (CasebookShelfEntry, casebook_shelf_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KEY,
  PROP_TITLE,
  PROP_VERSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
casebook_shelf_entry_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CasebookShelfEntry *self = CASEBOOK_SHELF_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_shelf_entry_finalize (GObject *object)
{
  CasebookShelfEntry *self = CASEBOOK_SHELF_ENTRY (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->version);

  G_OBJECT_CLASS (casebook_shelf_entry_parent_class)->finalize (object);
}

static void
casebook_shelf_entry_class_init (CasebookShelfEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = casebook_shelf_entry_finalize;
  object_class->get_property = casebook_shelf_entry_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VERSION] = g_param_spec_string ("version", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_shelf_entry_init (CasebookShelfEntry *self)
{
}

/**
 * casebook_shelf_entry_new:
 * @key: what cases pin the framework by
 * @title: its title
 * @version: its version
 *
 * Returns: (transfer full): an entry
 */
CasebookShelfEntry *
casebook_shelf_entry_new (const char *key,
                          const char *title,
                          const char *version)
{
  CasebookShelfEntry *self;

  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_SHELF_ENTRY, NULL);
  self->key = g_strdup (key);
  self->title = g_strdup (title);
  self->version = g_strdup (version);
  return self;
}

/**
 * casebook_shelf_entry_get_key:
 * @self: an entry
 *
 * Returns: (transfer none): what cases pin the framework by
 */
const char *
casebook_shelf_entry_get_key (CasebookShelfEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SHELF_ENTRY (self), NULL);

  return self->key;
}
