/* Casebook: a framework as a list shows it. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#define CASEBOOK_TYPE_SHELF_ENTRY (casebook_shelf_entry_get_type ())

/* Properties, read-only: key (what cases pin it by), title, version. */
G_DECLARE_FINAL_TYPE (CasebookShelfEntry, casebook_shelf_entry, CASEBOOK, SHELF_ENTRY, GObject)

CasebookShelfEntry *casebook_shelf_entry_new     (const char         *key,
                                                  const char         *title,
                                                  const char         *version);
const char         *casebook_shelf_entry_get_key (CasebookShelfEntry *self);
