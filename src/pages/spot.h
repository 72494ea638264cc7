/* Casebook: a part of a page that leads somewhere. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/page.h"

/**
 * CasebookSpotKind:
 * @CASEBOOK_SPOT_ADDRESS: it leads to an address
 * @CASEBOOK_SPOT_PLACE: it leads to a place of the document
 * @CASEBOOK_SPOT_PASSAGE: it is what a place of the document begins with
 */
typedef enum
{
  CASEBOOK_SPOT_ADDRESS,
  CASEBOOK_SPOT_PLACE,
  CASEBOOK_SPOT_PASSAGE,
} CasebookSpotKind;

/**
 * CasebookSpot:
 * @kind: where it leads
 * @target: the address or the place
 * @text: what it says
 * @rectangles: (element-type CasebookRectangle): where it stands, on as many lines as it takes
 */
typedef struct
{
  CasebookSpotKind kind;
  char            *target;
  char            *text;
  GArray          *rectangles;
} CasebookSpot;

GPtrArray *casebook_page_dup_spots (CasebookPage *page);
