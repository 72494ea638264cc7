/* Casebook: parts of evidence in the bin. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/evidence.h"
#include "storage/database.h"

/**
 * CasebookBinnedPart:
 * @part: a claim, a measure or an artefact that was removed by itself
 * @evidence: what it was removed from, without its parts; it may lie in the bin as well
 */
typedef struct
{
  CasebookRecord   *part;
  CasebookEvidence *evidence;
} CasebookBinnedPart;

void       casebook_binned_part_free (CasebookBinnedPart *part);
GPtrArray *casebook_part_bin_list    (CasebookDatabase   *database,
                                      GError            **error);
