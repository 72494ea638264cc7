/* Casebook: whether a library is whole. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/database.h"

/**
 * CasebookDamageKind:
 * @CASEBOOK_DAMAGE_FILE: the file's own structure
 * @CASEBOOK_DAMAGE_REFERENCE: a row refers to one that is not there
 * @CASEBOOK_DAMAGE_INDEX: the search index is out of step; it can be made anew without loss
 * @CASEBOOK_DAMAGE_BLOB: an attached file is not what it was
 * @CASEBOOK_DAMAGE_FRAMEWORK: a framework's document is not what it was
 * @CASEBOOK_DAMAGE_TALLY: the counts shown in lists are wrong
 *
 * All of them are looked for in every library, also in one that is only read or
 * lies where nothing can be written.
 */
typedef enum
{
  CASEBOOK_DAMAGE_FILE,
  CASEBOOK_DAMAGE_REFERENCE,
  CASEBOOK_DAMAGE_INDEX,
  CASEBOOK_DAMAGE_BLOB,
  CASEBOOK_DAMAGE_FRAMEWORK,
  CASEBOOK_DAMAGE_TALLY,
} CasebookDamageKind;

/**
 * CasebookDamage:
 * @kind: what is damaged
 * @subject: which one: a digest, a key, a table, or ""
 * @detail: what was found, in the words of SQLite where it found it
 */
typedef struct
{
  CasebookDamageKind  kind;
  char               *subject;
  char               *detail;
} CasebookDamage;

void       casebook_damage_free        (CasebookDamage       *self);
char      *casebook_damage_to_sentence (const CasebookDamage *self);
GPtrArray *casebook_library_check      (CasebookDatabase     *database,
                                        GCancellable         *cancellable,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookDamage, casebook_damage_free)
