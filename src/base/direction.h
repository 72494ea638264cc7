/* Casebook: which way text is read. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * CasebookDirection:
 * @CASEBOOK_DIRECTION_NONE: no letter says
 * @CASEBOOK_DIRECTION_RIGHT: from left to right
 * @CASEBOOK_DIRECTION_LEFT: from right to left
 */
typedef enum
{
  CASEBOOK_DIRECTION_NONE,
  CASEBOOK_DIRECTION_RIGHT,
  CASEBOOK_DIRECTION_LEFT,
} CasebookDirection;

CasebookDirection casebook_direction_of (const char *text);
