/* Casebook: a case as a document. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"
#include "pages/document.h"
#include "reports/packet-parts.h"

/**
 * CasebookBlobLoader:
 * @digest: the SHA-256 of an attached file
 * @user_data: what was given
 * @error: a #CasebookImageError when the file will never be had; anything else may pass
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
typedef GBytes *(*CasebookBlobLoader) (const char *digest,
                                       gpointer    user_data,
                                       GError    **error);

/**
 * CasebookPacketOptions:
 * @reader: who the packet is for: %CASEBOOK_AUDIENCE_MANAGER or %CASEBOOK_AUDIENCE_COMMITTEE
 * @load_blob: (nullable): where attached pictures and PDFs come from; without it none are placed
 * @load_data: for @load_blob
 * @parts: (nullable): what the packet consists of, in this order; %NULL is all there is
 * @sources: (nullable) (element-type utf8 utf8): is told which place of the packet is about which piece of
 *   evidence or item of the framework: the name of the place, and the id
 * @enclosures: (nullable) (element-type utf8 CasebookEnclosure): attached PDFs that were looked through for an
 *   earlier packet, by digest; then those of this one. For one thread at a time
 * @cancellable: (nullable): stops the looking through of an attached PDF
 */
typedef struct
{
  CasebookAudience           reader;
  CasebookBlobLoader         load_blob;
  gpointer                   load_data;
  const CasebookPacketParts *parts;
  GHashTable                *sources;
  GHashTable                *enclosures;
  GCancellable              *cancellable;
} CasebookPacketOptions;

#define CASEBOOK_PACKET_OPTIONS_INIT { CASEBOOK_AUDIENCE_COMMITTEE, NULL, NULL, NULL, NULL, NULL, NULL }

CasebookDocument *casebook_packet_new (CasebookCase                *case_,
                                       CasebookFramework           *framework,
                                       const CasebookPacketOptions *options,
                                       GError                     **error);
