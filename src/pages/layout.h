/* Casebook: a document as pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"
#include "pages/page.h"

/**
 * CasebookOutlineEntry:
 * @title: what it says
 * @place: where it leads
 * @depth: how deep it stands
 */
typedef struct
{
  char *title;
  char *place;
  guint depth;
} CasebookOutlineEntry;

#define CASEBOOK_TYPE_LAYOUT (casebook_layout_get_type ())

/* A layout never changes once it is made, and any thread may read it; but for who owns
 * it alone and takes its pages away. */
G_DECLARE_FINAL_TYPE (CasebookLayout, casebook_layout, CASEBOOK, LAYOUT, GObject)

CasebookLayout *casebook_layout_new (CasebookDocument *document,
                                     CasebookStyle    *style,
                                     CasebookLayout   *previous,
                                     GCancellable     *cancellable,
                                     GError          **error);

CasebookDocument *casebook_layout_get_document (CasebookLayout *self);
CasebookStyle    *casebook_layout_get_style    (CasebookLayout *self);
GListModel       *casebook_layout_get_pages    (CasebookLayout *self);
CasebookPage     *casebook_layout_take_page    (CasebookLayout *self);
guint             casebook_layout_get_n_set    (CasebookLayout *self);
guint             casebook_layout_find_page    (CasebookLayout *self,
                                                const char     *place);
char             *casebook_layout_dup_label    (CasebookLayout *self,
                                                CasebookPage   *page);
GHashTable       *casebook_layout_get_places   (CasebookLayout *self);
GArray           *casebook_layout_dup_outline  (CasebookLayout *self);
