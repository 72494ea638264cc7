/* Casebook: the sections of a packet, as somebody chooses and orders them.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list, in the form the command line takes, names what a packet has and in which
 * order. Whoever chooses sees the others as well, each where it would usually follow.
 */
#include "reports/packet-parts.h"
#include "workspace/packet-sections.h"

struct _CasebookPacketSections
{
  CasebookPacketPart    order[CASEBOOK_N_PACKET_PARTS];
  CasebookPacketSection sections[CASEBOOK_N_PACKET_PARTS]; /* by part */
};

/* Puts @part at @index among the first @n, which are one more then. */
static void
insert (CasebookPacketSections *self,
        guint                  *n,
        guint                   index,
        CasebookPacketPart      part)
{
  for (guint i = *n; i > index; i--)
    self->order[i] = self->order[i - 1];
  self->order[index] = part;
  (*n)++;
}

static guint
find_part (const CasebookPacketSections *self,
           guint                         n,
           CasebookPacketPart            part)
{
  guint i = 0;

  while (i < n && self->order[i] != part)
    i++;

  return i;
}

/* First what was asked for, then the rest, each behind what it usually follows. */
static void
arrange (CasebookPacketSections    *self,
         const CasebookPacketParts *asked)
{
  guint n = 0;

  for (guint i = 0; i < asked->n; i++)
    {
      if (!self->sections[asked->parts[i]].final)
        insert (self, &n, n, asked->parts[i]);
    }
  for (guint part = 0; part < CASEBOOK_N_PACKET_PARTS; part++)
    {
      if (self->sections[part].final)
        insert (self, &n, n, part);
      else if (!self->sections[part].chosen)
        insert (self, &n, part > 0 ? find_part (self, n, part - 1) + 1 : 0, part);
    }
}

/**
 * casebook_packet_sections_new:
 * @list: (nullable): names of sections with commas between them, those of a packet in its order; %NULL, or what is no
 *   such list, stands for all in the usual order
 *
 * Returns: (transfer full): all sections, those of @list chosen
 */
CasebookPacketSections *
casebook_packet_sections_new (const char *list)
{
  CasebookPacketSections *self = g_new0 (CasebookPacketSections, 1);
  CasebookPacketParts asked;

  if (!casebook_packet_parts_parse (list, &asked, NULL))
    casebook_packet_parts_all (&asked);

  for (guint part = 0; part < CASEBOOK_N_PACKET_PARTS; part++)
    self->sections[part] = (CasebookPacketSection) {
      casebook_packet_part_get_name (part), casebook_packet_part_get_title (part),
      casebook_packet_parts_contain (&asked, part), casebook_packet_part_is_final (part),
    };
  arrange (self, &asked);

  return self;
}

/**
 * casebook_packet_sections_free:
 * @sections: some sections
 */
void
casebook_packet_sections_free (CasebookPacketSections *sections)
{
  g_free (sections);
}

/**
 * casebook_packet_sections_to_list:
 * @sections: some sections
 *
 * Returns: (transfer full) (nullable): the names of those that are chosen with commas between them; %NULL when a packet
 *   of them is the usual one
 */
char *
casebook_packet_sections_to_list (const CasebookPacketSections *sections)
{
  g_autoptr (GString) list = NULL;

  g_return_val_if_fail (sections != NULL, NULL);

  if (casebook_packet_sections_are_usual (sections))
    return NULL;

  list = g_string_new (NULL);
  for (guint i = 0; i < CASEBOOK_N_PACKET_PARTS; i++)
    {
      const CasebookPacketSection *section = casebook_packet_sections_get (sections, i);

      if (section->chosen)
        g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", section->name);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * casebook_packet_sections_are_usual:
 * @sections: some sections
 *
 * Returns: whether all are chosen, in the usual order
 */
gboolean
casebook_packet_sections_are_usual (const CasebookPacketSections *sections)
{
  g_return_val_if_fail (sections != NULL, FALSE);

  for (guint i = 0; i < CASEBOOK_N_PACKET_PARTS; i++)
    {
      if (sections->order[i] != i || !sections->sections[i].chosen)
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_packet_sections_get_n:
 * @sections: some sections
 *
 * Returns: how many there are, chosen or not
 */
guint
casebook_packet_sections_get_n (const CasebookPacketSections *sections)
{
  g_return_val_if_fail (sections != NULL, 0);

  return CASEBOOK_N_PACKET_PARTS;
}

/**
 * casebook_packet_sections_count:
 * @sections: some sections
 *
 * Returns: how many of them are chosen
 */
guint
casebook_packet_sections_count (const CasebookPacketSections *sections)
{
  guint n = 0;

  g_return_val_if_fail (sections != NULL, 0);

  for (guint i = 0; i < CASEBOOK_N_PACKET_PARTS; i++)
    n += sections->sections[i].chosen ? 1 : 0;

  return n;
}

/**
 * casebook_packet_sections_get:
 * @sections: some sections
 * @index: from 0, below casebook_packet_sections_get_n()
 *
 * Returns: (transfer none): the section that stands there
 */
const CasebookPacketSection *
casebook_packet_sections_get (const CasebookPacketSections *sections,
                              guint                         index)
{
  g_return_val_if_fail (sections != NULL, NULL);
  g_return_val_if_fail (index < CASEBOOK_N_PACKET_PARTS, NULL);

  return &sections->sections[sections->order[index]];
}

/**
 * casebook_packet_sections_find:
 * @sections: some sections
 * @name: the name of one
 *
 * Returns: where it stands, from 0
 */
guint
casebook_packet_sections_find (const CasebookPacketSections *sections,
                               const char                   *name)
{
  g_return_val_if_fail (sections != NULL, 0);

  for (guint i = 0; i < CASEBOOK_N_PACKET_PARTS; i++)
    {
      if (g_strcmp0 (casebook_packet_sections_get (sections, i)->name, name) == 0)
        return i;
    }

  g_return_val_if_reached (0);
}

/**
 * casebook_packet_sections_may_drop:
 * @sections: some sections
 * @index: where one stands
 *
 * Returns: whether a packet can do without it, because it has another one
 */
gboolean
casebook_packet_sections_may_drop (const CasebookPacketSections *sections,
                                   guint                         index)
{
  g_return_val_if_fail (sections != NULL, FALSE);

  return casebook_packet_sections_count (sections) > 1 || !casebook_packet_sections_get (sections, index)->chosen;
}

/**
 * casebook_packet_sections_may_move:
 * @sections: some sections
 * @index: where one stands
 * @by: how far it is to go, 1 down or -1 up
 *
 * Returns: whether it can stand there
 */
gboolean
casebook_packet_sections_may_move (const CasebookPacketSections *sections,
                                   guint                         index,
                                   int                           by)
{
  int there = (int) index + by;

  g_return_val_if_fail (sections != NULL, FALSE);
  g_return_val_if_fail (by == 1 || by == -1, FALSE);

  return there >= 0 && there < CASEBOOK_N_PACKET_PARTS &&
         !casebook_packet_sections_get (sections, index)->final &&
         !casebook_packet_sections_get (sections, (guint) there)->final;
}

/**
 * casebook_packet_sections_choose:
 * @sections: some sections
 * @index: where one stands
 * @chosen: whether the packet is to have it; of the last one that can only be so
 */
void
casebook_packet_sections_choose (CasebookPacketSections *sections,
                                 guint                   index,
                                 gboolean                chosen)
{
  g_return_if_fail (sections != NULL);
  g_return_if_fail (index < CASEBOOK_N_PACKET_PARTS);

  if (chosen || casebook_packet_sections_may_drop (sections, index))
    sections->sections[sections->order[index]].chosen = chosen;
}

/**
 * casebook_packet_sections_move:
 * @sections: some sections
 * @index: where one stands
 * @by: how far it goes, 1 down or -1 up; it stays where casebook_packet_sections_may_move() says no
 */
void
casebook_packet_sections_move (CasebookPacketSections *sections,
                               guint                   index,
                               int                     by)
{
  CasebookPacketPart part;

  g_return_if_fail (sections != NULL);
  g_return_if_fail (index < CASEBOOK_N_PACKET_PARTS);

  if (!casebook_packet_sections_may_move (sections, index, by))
    return;

  part = sections->order[index];
  sections->order[index] = sections->order[(int) index + by];
  sections->order[(int) index + by] = part;
}
