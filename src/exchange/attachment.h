/* Casebook: files that become part of a library. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/artefact.h"
#include "storage/blob-intake.h"
#include "storage/database.h"

CasebookArtefact *casebook_attachment_read         (GFile                     *file,
                                                    const char                *evidence_id,
                                                    const CasebookBlobIntake  *way,
                                                    GError                   **error);
CasebookArtefact *casebook_attachment_read_bytes   (GBytes                    *bytes,
                                                    const char                *file_name,
                                                    const char                *evidence_id,
                                                    const CasebookBlobIntake  *way,
                                                    GError                   **error);
GBytes           *casebook_attachment_load_picture (CasebookDatabase          *database,
                                                    const char                *digest,
                                                    GError                   **error);
