/* Casebook: what a packet consists of. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * CasebookPacketPart:
 * @CASEBOOK_PACKET_PART_COVER: who, from what to what
 * @CASEBOOK_PACKET_PART_BRIEF: the case on one page
 * @CASEBOOK_PACKET_PART_CONTENTS: what is on which page
 * @CASEBOOK_PACKET_PART_MATRIX: competencies and the evidence for each
 * @CASEBOOK_PACKET_PART_CHANGES: what changes from one level to the other
 * @CASEBOOK_PACKET_PART_COMPETENCIES: each competency with its claims and evidence
 * @CASEBOOK_PACKET_PART_GROWTH: resources and progress
 * @CASEBOOK_PACKET_PART_EXHIBITS: the pages of attached PDFs
 * @CASEBOOK_PACKET_PART_ARTEFACTS: links and files
 * @CASEBOOK_PACKET_PART_COLOPHON: what it was made from
 *
 * In the order of a packet of which nothing else was asked.
 */
typedef enum
{
  CASEBOOK_PACKET_PART_COVER,
  CASEBOOK_PACKET_PART_BRIEF,
  CASEBOOK_PACKET_PART_CONTENTS,
  CASEBOOK_PACKET_PART_MATRIX,
  CASEBOOK_PACKET_PART_CHANGES,
  CASEBOOK_PACKET_PART_COMPETENCIES,
  CASEBOOK_PACKET_PART_GROWTH,
  CASEBOOK_PACKET_PART_EXHIBITS,
  CASEBOOK_PACKET_PART_ARTEFACTS,
  CASEBOOK_PACKET_PART_COLOPHON,
} CasebookPacketPart;

#define CASEBOOK_N_PACKET_PARTS 10

#define CASEBOOK_TYPE_PACKET_PART (casebook_packet_part_get_type ())

GType casebook_packet_part_get_type (void);

/**
 * CasebookPacketParts:
 * @n: how many
 * @parts: each at most once
 *
 * Some parts in an order.
 */
typedef struct
{
  guint              n;
  CasebookPacketPart parts[CASEBOOK_N_PACKET_PARTS];
} CasebookPacketParts;

#define CASEBOOK_PACKET_PARTS_ERROR (casebook_packet_parts_error_quark ())

/**
 * CasebookPacketPartsError:
 * @CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN: there is no such part
 * @CASEBOOK_PACKET_PARTS_ERROR_TWICE: a part is named twice
 */
typedef enum
{
  CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN,
  CASEBOOK_PACKET_PARTS_ERROR_TWICE,
} CasebookPacketPartsError;

GQuark casebook_packet_parts_error_quark (void);

const char *casebook_packet_part_get_name  (CasebookPacketPart          part);
const char *casebook_packet_part_get_title (CasebookPacketPart          part);
gboolean    casebook_packet_part_is_final  (CasebookPacketPart          part);

void        casebook_packet_parts_all      (CasebookPacketParts        *parts);
gboolean    casebook_packet_parts_parse    (const char                 *list,
                                            CasebookPacketParts        *parts,
                                            GError                    **error);
gboolean    casebook_packet_parts_contain  (const CasebookPacketParts  *parts,
                                            CasebookPacketPart          part);
