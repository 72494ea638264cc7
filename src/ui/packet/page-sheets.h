/* Casebook: the sheets of a strip of pages. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/packet/page-sheet.h"
#include "ui/packet/reading-place.h"

/**
 * CasebookPageSheets:
 * @strip: their parent
 * @made: told of each new sheet, before it becomes a child
 * @all: (element-type CasebookPageSheet): them, in order; not owned
 * @hits: (nullable): what is marked on them
 * @hit: the hit that is looked at, from 1; or 0
 * @miniature: whether they are to choose from, and not to read
 * @said: (nullable): the page whose text the strip says
 */
typedef struct
{
  GtkWidget    *strip;
  void        (*made) (GtkWidget *strip,
                       GtkWidget *sheet);
  GPtrArray    *all;
  CasebookHits *hits;
  guint         hit;
  gboolean      miniature;
  CasebookPage *said;
} CasebookPageSheets;

void casebook_page_sheets_init      (CasebookPageSheets          *self,
                                     GtkWidget                   *strip,
                                     void                       (*made) (GtkWidget *strip,
                                                                         GtkWidget *sheet));
void casebook_page_sheets_clear     (CasebookPageSheets          *self);
void casebook_page_sheets_set_pages (CasebookPageSheets          *self,
                                     GListModel                  *pages);
void casebook_page_sheets_set_hits  (CasebookPageSheets          *self,
                                     CasebookHits                *hits,
                                     guint                        hit);
void casebook_page_sheets_open      (CasebookPageSheets          *self,
                                     CasebookReadingPlace        *read,
                                     const CasebookPagesGeometry *geometry);
void casebook_page_sheets_say       (CasebookPageSheets          *self,
                                     guint                        number);

static inline CasebookPageSheet *
casebook_page_sheets_get (CasebookPageSheets *self,
                          guint               index)
{
  return g_ptr_array_index (self->all, index);
}
