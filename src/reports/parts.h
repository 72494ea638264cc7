/* Casebook: the parts of a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"
#include "reports/exhibits.h"
#include "reports/packet.h"
#include "reports/selection.h"

/* Each part makes its sections and adds them to the document; one that has
 * nothing to say adds none. */
void     casebook_packet_add_cover        (CasebookDocument            *document,
                                           CasebookSelection           *selection);
void     casebook_packet_add_brief        (CasebookDocument            *document,
                                           CasebookSelection           *selection);
void     casebook_packet_add_matrix       (CasebookDocument            *document,
                                           CasebookSelection           *selection);
void     casebook_packet_add_changes      (CasebookDocument            *document,
                                           CasebookSelection           *selection);
gboolean casebook_packet_add_competencies (CasebookDocument            *document,
                                           CasebookSelection           *selection,
                                           CasebookExhibits            *exhibits,
                                           const CasebookPacketOptions *options,
                                           GError                     **error);
void     casebook_packet_add_growth       (CasebookDocument            *document,
                                           CasebookSelection           *selection);
gboolean casebook_packet_add_exhibits     (CasebookDocument            *document,
                                           CasebookSelection           *selection,
                                           CasebookExhibits            *exhibits,
                                           const CasebookPacketOptions *options,
                                           GError                     **error);
void     casebook_packet_add_artefacts    (CasebookDocument            *document,
                                           CasebookSelection           *selection,
                                           CasebookExhibits            *exhibits);
void     casebook_packet_add_colophon     (CasebookDocument            *document,
                                           CasebookSelection           *selection,
                                           const CasebookPacketOptions *options);

#define CASEBOOK_PLACE_BRIEF  "brief"
#define CASEBOOK_PLACE_MATRIX "matrix"
#define CASEBOOK_PLACE_EXHIBITS "exhibits"
#define CASEBOOK_PLACE_ARTEFACTS "artefacts"
#define CASEBOOK_PLACE_OTHER  "further-evidence"
