/* Casebook: what evidence points to.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is kept in the library under its digest; its name is only ever shown,
 * never used as a path.
 */
#include "domain/artefact.h"

G_DEFINE_ENUM_TYPE (CasebookArtefactKind, casebook_artefact_kind,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_ARTEFACT_LINK, "link"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_ARTEFACT_FILE, "file"))

struct _CasebookArtefact
{
  CasebookRecord parent_instance;

  char *evidence_id;
  int kind;
  char *title;
  char *url;
  char *digest;
  char *file_name;
  char *media_type;
  gint64 size;
  double position;
};

G_DEFINE_FINAL_TYPE (CasebookArtefact, casebook_artefact, CASEBOOK_TYPE_RECORD)

static const CasebookField fields[] = {
  { "evidence-id", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookArtefact, evidence_id) },
  { "kind", CASEBOOK_FIELD_ENUM, G_STRUCT_OFFSET (CasebookArtefact, kind), casebook_artefact_kind_get_type },
  { "title", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookArtefact, title) },
  { "url", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookArtefact, url) },
  { "digest", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookArtefact, digest) },
  { "file-name", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookArtefact, file_name) },
  { "media-type", CASEBOOK_FIELD_TEXT, G_STRUCT_OFFSET (CasebookArtefact, media_type) },
  { "size", CASEBOOK_FIELD_INTEGER, G_STRUCT_OFFSET (CasebookArtefact, size) },
  { "position", CASEBOOK_FIELD_REAL, G_STRUCT_OFFSET (CasebookArtefact, position) },
};

static void
casebook_artefact_class_init (CasebookArtefactClass *class)
{
  casebook_record_class_install_fields (CASEBOOK_RECORD_CLASS (class), fields, G_N_ELEMENTS (fields));
}

static void
casebook_artefact_init (CasebookArtefact *self)
{
}

/**
 * casebook_artefact_get_evidence_id:
 * @self: an artefact
 *
 * Returns: (transfer none): the evidence that points to it
 */
const char *
casebook_artefact_get_evidence_id (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), NULL);

  return self->evidence_id;
}

/**
 * casebook_artefact_get_kind:
 * @self: an artefact
 *
 * Returns: a link or a file
 */
CasebookArtefactKind
casebook_artefact_get_kind (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), 0);

  return self->kind;
}

/**
 * casebook_artefact_get_title:
 * @self: an artefact
 *
 * Returns: (transfer none): what a reader is told it is; may be ""
 */
const char *
casebook_artefact_get_title (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), NULL);

  return self->title;
}

/**
 * casebook_artefact_get_url:
 * @self: an artefact
 *
 * Returns: (transfer none): the address of a link, "" for a file
 */
const char *
casebook_artefact_get_url (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), NULL);

  return self->url;
}

/**
 * casebook_artefact_get_digest:
 * @self: an artefact
 *
 * Returns: (transfer none): the SHA-256 of a file, "" for a link
 */
const char *
casebook_artefact_get_digest (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), NULL);

  return self->digest;
}

/**
 * casebook_artefact_get_file_name:
 * @self: an artefact
 *
 * Returns: (transfer none): the name a file came with
 */
const char *
casebook_artefact_get_file_name (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), NULL);

  return self->file_name;
}

/**
 * casebook_artefact_get_media_type:
 * @self: an artefact
 *
 * Returns: (transfer none): the media type of a file, such as image/png
 */
const char *
casebook_artefact_get_media_type (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), NULL);

  return self->media_type;
}

/**
 * casebook_artefact_get_size:
 * @self: an artefact
 *
 * Returns: bytes of a file
 */
gint64
casebook_artefact_get_size (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), 0);

  return self->size;
}

/**
 * casebook_artefact_get_position:
 * @self: an artefact
 *
 * Returns: its place among the artefacts of the evidence, in rising order
 */
double
casebook_artefact_get_position (CasebookArtefact *self)
{
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (self), 0);

  return self->position;
}
