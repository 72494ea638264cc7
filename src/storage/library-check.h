/* Casebook: whether a library is whole. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookDamageKind:
 * @CASEBOOK_DAMAGE_FILE: the file's own structure
 * @CASEBOOK_DAMAGE_ROW: a row, or an older version of one, cannot be read
 * @CASEBOOK_DAMAGE_CASE: a case refers to a part that its framework has not got; who knows frameworks looks for it
 * @CASEBOOK_DAMAGE_REFERENCE: a row refers to one that is not there
 * @CASEBOOK_DAMAGE_INDEX: the search index is out of step; it can be made anew without loss
 * @CASEBOOK_DAMAGE_BLOB: an attached file is not what it was
 * @CASEBOOK_DAMAGE_FRAMEWORK: a framework's document is not what it was
 * @CASEBOOK_DAMAGE_TALLY: what the list of cases shows is wrong; it can be made anew without loss
 *
 * All but those of cases are looked for in every library, also in one that is only read or
 * lies where nothing can be written.
 */
typedef enum
{
  CASEBOOK_DAMAGE_FILE,
  CASEBOOK_DAMAGE_ROW,
  CASEBOOK_DAMAGE_CASE,
  CASEBOOK_DAMAGE_REFERENCE,
  CASEBOOK_DAMAGE_INDEX,
  CASEBOOK_DAMAGE_BLOB,
  CASEBOOK_DAMAGE_FRAMEWORK,
  CASEBOOK_DAMAGE_TALLY,
} CasebookDamageKind;

/**
 * CasebookDamage:
 * @kind: what is damaged
 * @subject: which one: a digest, a key, a table, the id of a case, or ""
 * @detail: what was found, in the words of SQLite where it found it; id of the row, or of the part that is not there
 */
typedef struct
{
  CasebookDamageKind  kind;
  char               *subject;
  char               *detail;
} CasebookDamage;

CasebookDamage *casebook_damage_new         (CasebookDamageKind    kind,
                                             const char           *subject,
                                             const char           *detail);
void            casebook_damage_free        (CasebookDamage       *self);
char           *casebook_damage_to_sentence (const CasebookDamage *self);
GPtrArray      *casebook_library_check      (CasebookDatabase     *database,
                                             GCancellable         *cancellable,
                                             GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookDamage, casebook_damage_free)
