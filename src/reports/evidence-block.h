/* Casebook: a piece of evidence on a page. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/block.h"
#include "reports/exhibits.h"
#include "reports/packet.h"
#include "reports/selection.h"

CasebookBlock *casebook_evidence_block_new (CasebookSelection           *selection,
                                            CasebookItem                *item,
                                            CasebookEvidence            *evidence,
                                            GPtrArray                   *claims,
                                            CasebookExhibits            *exhibits,
                                            const CasebookPacketOptions *options,
                                            GError                     **error);
