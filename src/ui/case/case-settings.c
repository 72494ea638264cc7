/* Casebook: how somebody wants packets, kept.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a packet is made is no part of the case and does not travel with it; it is
 * this person's, on this computer. The paper is the same for all cases; the
 * sections are those of one case, since what was left out of one packet should
 * not be missing from another unawares.
 */
#include <gtk/gtk.h>

#include "pages/style.h"
#include "ui/case/case-settings.h"

/* Where the schema is not installed nothing is kept, and all works. */
static GSettings *
open_settings (const char *id,
               const char *path)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, id, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, path) : NULL;
}

static CasebookPaper
usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? CASEBOOK_PAPER_LETTER : CASEBOOK_PAPER_A4;
}

static gboolean
setting_to_paper (GValue   *value,
                  GVariant *setting,
                  gpointer  unused)
{
  const char *paper = g_variant_get_string (setting, NULL);

  if (g_str_equal (paper, "auto"))
    g_value_set_uint (value, usual_paper ());
  else
    g_value_set_uint (value, g_str_equal (paper, "letter") ? CASEBOOK_PAPER_LETTER : CASEBOOK_PAPER_A4);
  return TRUE;
}

static GVariant *
paper_to_setting (const GValue       *value,
                  const GVariantType *type,
                  gpointer            unused)
{
  return g_variant_new_string (g_value_get_uint (value) == CASEBOOK_PAPER_LETTER ? "letter" : "a4");
}

static void
keep_paper (GObject *packet)
{
  g_autoptr (GSettings) settings = open_settings (APP_ID, NULL);

  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "packet-paper", packet, "paper", G_SETTINGS_BIND_DEFAULT,
                                  setting_to_paper, paper_to_setting, NULL, NULL);
  else
    g_object_set (packet, "paper", usual_paper (), NULL);
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

/* An id from a damaged library may be no part of a path. */
static void
keep_sections (const char *case_id,
               GObject    *packet)
{
  g_autofree char *path = g_strdup_printf ("/app/casebook/Casebook/cases/%s/", case_id);
  g_autoptr (GSettings) settings = g_uuid_string_is_valid (case_id) ? open_settings (APP_ID ".Case", path) : NULL;

  if (settings != NULL)
    g_settings_bind_with_mapping (settings, "packet-sections", packet, "sections", G_SETTINGS_BIND_DEFAULT,
                                  setting_to_list, list_to_setting, NULL, NULL);
}

/**
 * casebook_case_settings_keep:
 * @case_: a case
 * @packet: what has the properties "paper", a #CasebookPaper, and "sections", a list or %NULL
 *
 * Gives @packet the paper that was chosen last, or that of the locale, and the sections that were chosen for @case_
 * last, and keeps what is chosen from now on.
 */
void
casebook_case_settings_keep (CasebookCase *case_,
                             GObject      *packet)
{
  g_return_if_fail (CASEBOOK_IS_CASE (case_));
  g_return_if_fail (G_IS_OBJECT (packet));

  keep_paper (packet);
  keep_sections (casebook_record_get_id (CASEBOOK_RECORD (case_)), packet);
}
