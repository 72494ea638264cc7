/* Casebook: set type one below the other. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/galley.h"

/**
 * CasebookSlice:
 * @height: points it takes; nothing in it can be parted
 * @space: points above it, not taken at the top of a page
 * @things: (nullable): of guint32, its things in the galley
 * @head: the first of the slices to repeat when a page begins here
 * @n_heads: how many there are
 * @keep: it may not begin a page
 * @force: it must begin one
 */
typedef struct
{
  double   height;
  double   space;
  GArray  *things;
  guint    head;
  guint    n_heads;
  gboolean keep;
  gboolean force;
} CasebookSlice;

/* What is set grows downward slice by slice; between two of them a page may
 * end. Space, keeping together, breaking, and things that stand at the top of
 * a slice are said before that slice comes. */
typedef struct
{
  GArray  *slices;
  GArray  *held;
  double   space;
  gboolean keep;
  gboolean force;
} CasebookStrip;

CasebookStrip *casebook_strip_new  (void);
void           casebook_strip_free (CasebookStrip *self);

guint  casebook_strip_add        (CasebookStrip  *self,
                                  double          height);
void   casebook_strip_put        (CasebookStrip  *self,
                                  guint           slice,
                                  guint32         thing);
void   casebook_strip_hold       (CasebookStrip  *self,
                                  guint32         thing);
void   casebook_strip_space      (CasebookStrip  *self,
                                  double          space);
void   casebook_strip_keep       (CasebookStrip  *self);
void   casebook_strip_break      (CasebookStrip  *self);
void   casebook_strip_append     (CasebookStrip  *self,
                                  CasebookGalley *galley,
                                  CasebookStrip  *inner,
                                  double          top,
                                  double          bottom,
                                  gboolean        whole);
void   casebook_strip_beside     (CasebookStrip  *self,
                                  CasebookGalley *galley,
                                  CasebookStrip **columns,
                                  guint           n_columns);
void   casebook_strip_fit        (CasebookStrip  *self,
                                  guint           first,
                                  double          grid);
void   casebook_strip_repeat     (CasebookStrip  *self,
                                  guint           head,
                                  guint           n_heads,
                                  guint           first);
double casebook_strip_get_height (CasebookStrip  *self);

static inline CasebookSlice *
casebook_strip_get_slice (CasebookStrip *self,
                          guint          slice)
{
  return &g_array_index (self->slices, CasebookSlice, slice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookStrip, casebook_strip_free)
