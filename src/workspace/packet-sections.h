/* Casebook: the sections of a packet, as somebody chooses and orders them. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookPacketSection:
 * @name: what it is called in a list, in no language
 * @title: what it is called before a person
 * @chosen: whether the packet has it
 * @final: whether it comes last, whatever is done
 */
typedef struct
{
  const char *name;
  const char *title;
  gboolean    chosen;
  gboolean    final;
} CasebookPacketSection;

/* All there are, in an order, chosen or not. At least one is chosen. */
typedef struct _CasebookPacketSections CasebookPacketSections;

CasebookPacketSections      *casebook_packet_sections_new       (const char                   *list);
void                         casebook_packet_sections_free      (CasebookPacketSections       *sections);
char                        *casebook_packet_sections_to_list   (const CasebookPacketSections *sections);
gboolean                     casebook_packet_sections_are_usual (const CasebookPacketSections *sections);

guint                        casebook_packet_sections_get_n     (const CasebookPacketSections *sections);
guint                        casebook_packet_sections_count     (const CasebookPacketSections *sections);
const CasebookPacketSection *casebook_packet_sections_get       (const CasebookPacketSections *sections,
                                                                 guint                         index);
guint                        casebook_packet_sections_find      (const CasebookPacketSections *sections,
                                                                 const char                   *name);
gboolean                     casebook_packet_sections_may_drop  (const CasebookPacketSections *sections,
                                                                 guint                         index);
gboolean                     casebook_packet_sections_may_move  (const CasebookPacketSections *sections,
                                                                 guint                         index,
                                                                 int                           by);
void                         casebook_packet_sections_choose    (CasebookPacketSections       *sections,
                                                                 guint                         index,
                                                                 gboolean                      chosen);
void                         casebook_packet_sections_move      (CasebookPacketSections       *sections,
                                                                 guint                         index,
                                                                 int                           by);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookPacketSections, casebook_packet_sections_free)
