/* Casebook: pictures that a packet numbers. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/prose.h"
#include "reports/packet.h"
#include "reports/selection.h"

typedef struct _CasebookExhibits CasebookExhibits;

CasebookExhibits *casebook_exhibits_new  (CasebookSelection           *selection,
                                          const CasebookPacketOptions *options);
void              casebook_exhibits_free (CasebookExhibits            *self);

guint casebook_exhibits_get_number (CasebookExhibits *self,
                                    CasebookArtefact *artefact);
char *casebook_exhibit_dup_place   (guint             number);
char *casebook_exhibit_dup_name    (guint             number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookExhibits, casebook_exhibits_free)
