/* Casebook: what a packet consists of.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "reports/packet-parts.h"

G_DEFINE_ENUM_TYPE (CasebookPacketPart, casebook_packet_part,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_COVER, "cover"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_BRIEF, "brief"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_CONTENTS, "contents"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_MATRIX, "matrix"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_CHANGES, "changes"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_COMPETENCIES, "competencies"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_GROWTH, "growth"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_EXHIBITS, "exhibits"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_ARTEFACTS, "artefacts"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_PACKET_PART_COLOPHON, "colophon"))

G_DEFINE_QUARK (casebook-packet-parts-error-quark, casebook_packet_parts_error)

/**
 * casebook_packet_parts_all:
 * @parts: (out): every part, in the usual order
 */
void
casebook_packet_parts_all (CasebookPacketParts *parts)
{
  g_return_if_fail (parts != NULL);

  parts->n = CASEBOOK_N_PACKET_PARTS;
  for (guint i = 0; i < parts->n; i++)
    parts->parts[i] = i;
}

static char *
list_names (GEnumClass *class)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", class->values[i].value_nick);

  return g_string_free (names, FALSE);
}

static gboolean
add_part (CasebookPacketParts  *parts,
          GEnumClass           *class,
          const char           *name,
          GError              **error)
{
  GEnumValue *value = g_enum_get_value_by_nick (class, name);
  g_autofree char *names = NULL;

  if (value == NULL)
    {
      names = list_names (class);
      g_set_error (error, CASEBOOK_PACKET_PARTS_ERROR, CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN,
                   /* Translators: the second %s is a list of words that are not translated */
                   _("A packet has no section “%s”. Its sections are %s."), name, names);
      return FALSE;
    }
  if (casebook_packet_parts_contain (parts, value->value))
    {
      g_set_error (error, CASEBOOK_PACKET_PARTS_ERROR, CASEBOOK_PACKET_PARTS_ERROR_TWICE,
                   _("The section “%s” is named twice."), name);
      return FALSE;
    }

  parts->parts[parts->n++] = value->value;
  return TRUE;
}

/**
 * casebook_packet_parts_parse:
 * @list: (nullable): names of parts with commas between them; %NULL is every part in the usual order
 * @parts: (out): the parts in that order
 * @error: in the domain %CASEBOOK_PACKET_PARTS_ERROR
 *
 * Returns: whether each is known and named once
 */
gboolean
casebook_packet_parts_parse (const char           *list,
                             CasebookPacketParts  *parts,
                             GError              **error)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CASEBOOK_TYPE_PACKET_PART);
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (parts != NULL, FALSE);

  if (list == NULL)
    {
      casebook_packet_parts_all (parts);
      return TRUE;
    }

  parts->n = 0;
  names = g_strsplit (list, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!add_part (parts, class, g_strstrip (names[i]), error))
        return FALSE;
    }

  return parts->n > 0 || add_part (parts, class, "", error);
}

/**
 * casebook_packet_part_get_name:
 * @part: a part
 *
 * Returns: (transfer none): what it is called in a list, in no language
 */
const char *
casebook_packet_part_get_name (CasebookPacketPart part)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CASEBOOK_TYPE_PACKET_PART);
  GEnumValue *value = g_enum_get_value (class, part);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * casebook_packet_part_get_title:
 * @part: a part
 *
 * Returns: (transfer none): what it is called before somebody who chooses, as on its pages where it has one title in
 *   every packet
 */
const char *
casebook_packet_part_get_title (CasebookPacketPart part)
{
  switch (part)
    {
    case CASEBOOK_PACKET_PART_COVER:
      return _("Cover");
    case CASEBOOK_PACKET_PART_BRIEF:
      return _("The case in one page");
    case CASEBOOK_PACKET_PART_CONTENTS:
      return _("Contents");
    case CASEBOOK_PACKET_PART_MATRIX:
      return _("Competencies and evidence");
    case CASEBOOK_PACKET_PART_CHANGES:
      return C_("packet section", "What changes");
    case CASEBOOK_PACKET_PART_COMPETENCIES:
      return C_("packet section", "Each competency in full");
    case CASEBOOK_PACKET_PART_GROWTH:
      return _("Resources and progress");
    case CASEBOOK_PACKET_PART_EXHIBITS:
      return _("Exhibits");
    case CASEBOOK_PACKET_PART_ARTEFACTS:
      return _("Artefacts");
    case CASEBOOK_PACKET_PART_COLOPHON:
      return _("Colophon");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * casebook_packet_part_is_final:
 * @part: a part
 *
 * Returns: whether it comes last in a packet wherever it was asked for
 */
gboolean
casebook_packet_part_is_final (CasebookPacketPart part)
{
  return part == CASEBOOK_PACKET_PART_COLOPHON;
}

/**
 * casebook_packet_parts_contain:
 * @parts: some parts
 * @part: a part
 *
 * Returns: whether @part is one of them
 */
gboolean
casebook_packet_parts_contain (const CasebookPacketParts *parts,
                               CasebookPacketPart         part)
{
  g_return_val_if_fail (parts != NULL, FALSE);

  for (guint i = 0; i < parts->n; i++)
    {
      if (parts->parts[i] == part)
        return TRUE;
    }

  return FALSE;
}
