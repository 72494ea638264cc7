/* Casebook: what somebody chose for one case, kept.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a packet is made is no part of the case and does not travel with it; it is
 * this person's, on this computer, and of this case alone, since what was left
 * out of one packet should not be missing from another unawares.
 */
#include <gio/gio.h>

#include "ui/case/case-settings.h"

#define SCHEMA APP_ID ".Case"

/* Where the schema is not installed, or the id of the case is no part of a path, nothing is kept, and all works. */
static GSettings *
open_settings (CasebookCase *case_)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  const char *id = casebook_record_get_id (CASEBOOK_RECORD (case_));
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autofree char *path = NULL;

  if (source != NULL && g_uuid_string_is_valid (id))
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema == NULL)
    return NULL;

  path = g_strdup_printf ("/app/casebook/Casebook/cases/%s/", id);
  return g_settings_new_full (schema, NULL, path);
}

static gboolean
setting_to_list (GValue   *value,
                 GVariant *setting,
                 gpointer  unused)
{
  const char *list = g_variant_get_string (setting, NULL);

  g_value_set_string (value, *list != '\0' ? list : NULL);
  return TRUE;
}

static GVariant *
list_to_setting (const GValue       *value,
                 const GVariantType *type,
                 gpointer            unused)
{
  const char *list = g_value_get_string (value);

  return g_variant_new_string (list != NULL ? list : "");
}

/**
 * casebook_case_settings_keep_sections:
 * @case_: a case
 * @packet: what has the property "sections", a list or %NULL
 *
 * Gives @packet the sections that were chosen for @case_ last, and keeps what is chosen from now on.
 */
void
casebook_case_settings_keep_sections (CasebookCase *case_,
                                      GObject      *packet)
{
  g_autoptr (GSettings) settings = NULL;

  g_return_if_fail (CASEBOOK_IS_CASE (case_));
  g_return_if_fail (G_IS_OBJECT (packet));

  settings = open_settings (case_);
  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "packet-sections", packet, "sections", G_SETTINGS_BIND_DEFAULT,
                                  setting_to_list, list_to_setting, NULL, NULL);
}
