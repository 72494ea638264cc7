/* Casebook: how casebook-cli packet is asked to make it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/options.h"
#include "pages/style.h"
#include "reports/packet-parts.h"

/**
 * CasebookPacketSettings:
 * @path: where the packet goes
 * @paper: what it is printed on
 * @font: (nullable): an installed face for all of it
 * @password: (nullable): what opens it
 * @page: the page that becomes a picture, counted from 1, or 0 for all as a PDF
 * @scale: pixels for a point of the picture
 * @exhibits: whether attached pictures are placed
 * @parts: what it consists of, in this order
 */
typedef struct
{
  const char    *path;
  CasebookPaper  paper;
  const char    *font;
  char          *password;
  guint          page;
  guint          scale;
  gboolean       exhibits;

  CasebookPacketParts parts;
} CasebookPacketSettings;

gboolean casebook_packet_settings_read  (CasebookPacketSettings  *settings,
                                         CasebookOptions         *given,
                                         GError                 **error);
void     casebook_packet_settings_clear (CasebookPacketSettings  *settings);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CasebookPacketSettings, casebook_packet_settings_clear)
