/* Casebook: how the packet is made, chosen beside its pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_PACKET_CHOICES (casebook_packet_choices_get_type ())

/* Properties, notifying: compact (gboolean: there is room for icons alone), paper (guint: a #CasebookPaper), sections
 * (string: the names of the sections the packet has, in order with commas between them; %NULL is all in the usual
 * order). */
G_DECLARE_FINAL_TYPE (CasebookPacketChoices, casebook_packet_choices, CASEBOOK, PACKET_CHOICES, GtkBox)
