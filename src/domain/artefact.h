/* Casebook: what evidence points to. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record.h"

/**
 * CasebookArtefactKind:
 * @CASEBOOK_ARTEFACT_LINK: an address elsewhere
 * @CASEBOOK_ARTEFACT_FILE: a file held in the library
 */
typedef enum
{
  CASEBOOK_ARTEFACT_LINK,
  CASEBOOK_ARTEFACT_FILE,
} CasebookArtefactKind;

#define CASEBOOK_TYPE_ARTEFACT_KIND (casebook_artefact_kind_get_type ())

GType casebook_artefact_kind_get_type (void);

#define CASEBOOK_TYPE_ARTEFACT (casebook_artefact_get_type ())

G_DECLARE_FINAL_TYPE (CasebookArtefact, casebook_artefact, CASEBOOK, ARTEFACT, CasebookRecord)

const char          *casebook_artefact_get_evidence_id (CasebookArtefact *self);
CasebookArtefactKind casebook_artefact_get_kind        (CasebookArtefact *self);
const char          *casebook_artefact_get_title       (CasebookArtefact *self);
const char          *casebook_artefact_get_url         (CasebookArtefact *self);
const char          *casebook_artefact_get_digest      (CasebookArtefact *self);
const char          *casebook_artefact_get_file_name   (CasebookArtefact *self);
const char          *casebook_artefact_get_media_type  (CasebookArtefact *self);
gint64               casebook_artefact_get_size        (CasebookArtefact *self);
double               casebook_artefact_get_position    (CasebookArtefact *self);
