/* Casebook: addresses that evidence points to. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define CASEBOOK_LINK_ERROR (casebook_link_error_quark ())

/**
 * CasebookLinkError:
 * @CASEBOOK_LINK_ERROR_MALFORMED: not an address
 * @CASEBOOK_LINK_ERROR_SCHEME: an address of a kind that a reader should not be sent to
 */
typedef enum
{
  CASEBOOK_LINK_ERROR_MALFORMED,
  CASEBOOK_LINK_ERROR_SCHEME,
} CasebookLinkError;

GQuark  casebook_link_error_quark (void);

char   *casebook_link_normalise   (const char  *text,
                                   GError     **error);
