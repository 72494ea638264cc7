/* Casebook: attached files that a packet shows and numbers. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/prose.h"
#include "reports/packet.h"
#include "reports/selection.h"

/**
 * CasebookExhibit:
 * @number: counted from 1
 * @evidence: what it is attached to
 * @artefact: a picture or a PDF
 */
typedef struct
{
  guint             number;
  CasebookEvidence *evidence;
  CasebookArtefact *artefact;
} CasebookExhibit;

typedef struct _CasebookExhibits CasebookExhibits;

CasebookExhibits *casebook_exhibits_new  (CasebookSelection           *selection,
                                          const CasebookPacketOptions *options);
void              casebook_exhibits_free (CasebookExhibits            *self);

GPtrArray  *casebook_exhibits_get_all      (CasebookExhibits *self);
guint       casebook_exhibits_get_number   (CasebookExhibits *self,
                                            CasebookArtefact *artefact);
void        casebook_exhibits_tell_sources (CasebookExhibits *self,
                                            GHashTable       *sources);
gboolean    casebook_exhibit_is_picture    (CasebookArtefact *artefact);
const char *casebook_exhibit_title         (CasebookArtefact *artefact);
char       *casebook_exhibit_dup_place     (guint             number);
char       *casebook_exhibit_dup_name      (guint             number);
void        casebook_exhibit_fail          (CasebookArtefact *artefact,
                                            GError           *reason,
                                            GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookExhibits, casebook_exhibits_free)
