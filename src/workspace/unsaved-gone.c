/* Casebook: what of the unsaved has lost its place.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another program may delete a case or a piece of evidence for good while it is
 * open here. A row of it that is changed here afterwards must not be written by
 * itself: it would stand without its parts, or belong to nothing. It is set
 * aside, under the id of the outermost thing that is gone, for whoever has all
 * of that in memory to write the whole of it again.
 *
 * The bytes of an attached file are in no memory. When they went as well, what
 * points to them is set aside for good.
 */
#include "domain/case.h"
#include "storage/blob-store.h"
#include "storage/table.h"
#include "workspace/unsaved-private.h"

typedef struct
{
  CasebookDatabase *database;
  GHashTable       *own; /* id to the record of the set */
} Search;

/* Returns: the class of what @record belongs to, if it belongs to anything */
static GType
owner_of (CasebookRecord  *record,
          const char     **id)
{
  if (CASEBOOK_IS_EVIDENCE (record))
    *id = casebook_evidence_get_case_id (CASEBOOK_EVIDENCE (record));
  else if (CASEBOOK_IS_NO_OPPORTUNITY (record))
    *id = casebook_no_opportunity_get_case_id (CASEBOOK_NO_OPPORTUNITY (record));
  else if (CASEBOOK_IS_PROGRESS (record))
    *id = casebook_progress_get_case_id (CASEBOOK_PROGRESS (record));
  else if (CASEBOOK_IS_CLAIM (record))
    *id = casebook_claim_get_evidence_id (CASEBOOK_CLAIM (record));
  else if (CASEBOOK_IS_MEASURE (record))
    *id = casebook_measure_get_evidence_id (CASEBOOK_MEASURE (record));
  else if (CASEBOOK_IS_ARTEFACT (record))
    *id = casebook_artefact_get_evidence_id (CASEBOOK_ARTEFACT (record));
  else
    return G_TYPE_INVALID;

  if (CASEBOOK_IS_EVIDENCE (record) || CASEBOOK_IS_NO_OPPORTUNITY (record) || CASEBOOK_IS_PROGRESS (record))
    return CASEBOOK_TYPE_CASE;
  return CASEBOOK_TYPE_EVIDENCE;
}

/* Sets @root to the id of the outermost case or evidence that is gone of a row and
 * what it belongs to, and leaves it alone when none is. A part that is gone by
 * itself is no matter: it has nothing else to bring along. */
static gboolean
find_root (Search      *search,
           GType        type,
           const char  *id,
           char       **root,
           GError     **error)
{
  CasebookRecord *own = g_hash_table_lookup (search->own, id);
  const char *owner_id = NULL;
  GType owner_type = own != NULL ? owner_of (own, &owner_id) : G_TYPE_INVALID;
  gint64 stamp = 0;

  if (owner_type != G_TYPE_INVALID && !find_root (search, owner_type, owner_id, root, error))
    return FALSE;
  if (*root != NULL || (own != NULL && casebook_record_get_stamp (own) == 0) ||
      (type != CASEBOOK_TYPE_CASE && type != CASEBOOK_TYPE_EVIDENCE))
    return TRUE;

  if (!casebook_table_get_stamp (search->database, type, id, &stamp, error))
    return FALSE;
  if (stamp == 0)
    *root = g_strdup (id);

  return TRUE;
}

static gboolean
is_lost (CasebookDatabase  *database,
         CasebookRecord    *record,
         gboolean          *lost,
         GError           **error)
{
  g_autoptr (GError) failure = NULL;
  const char *digest = CASEBOOK_IS_ARTEFACT (record) ? casebook_artefact_get_digest (CASEBOOK_ARTEFACT (record)) : "";

  *lost = FALSE;
  if (*digest == '\0' || casebook_blob_store_contains (database, digest, NULL, &failure))
    return TRUE;

  *lost = g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND);
  if (!*lost)
    g_propagate_error (error, g_steal_pointer (&failure));
  return *lost;
}

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *own = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (own, (char *) casebook_record_get_id (records->pdata[i]), records->pdata[i]);

  return own;
}

/**
 * casebook_unsaved_set_aside:
 * @self: a set that is the thread's own
 * @database: the library's, in a transaction
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Takes note of the records that cannot be written as they are: those whose case or
 * evidence is gone, and artefacts whose file is.
 *
 * Returns: whether that could be found out
 */
gboolean
casebook_unsaved_set_aside (CasebookUnsaved   *self,
                            CasebookDatabase  *database,
                            GError           **error)
{
  g_autoptr (GHashTable) own = index_by_id (self->records);
  Search search = { database, own };

  for (guint i = 0; i < self->records->len; i++)
    {
      CasebookRecord *record = self->records->pdata[i];
      g_autofree char *root = NULL;
      gboolean lost;

      if (!find_root (&search, G_OBJECT_TYPE (record), casebook_record_get_id (record), &root, error) ||
          !is_lost (database, record, &lost, error))
        return FALSE;
      if (lost)
        g_hash_table_add (self->lost, record);
      else if (root != NULL)
        g_hash_table_insert (self->gone, record, g_steal_pointer (&root));
    }

  return TRUE;
}

/**
 * casebook_unsaved_is_aside:
 * @self: a set
 * @record: a record of it
 *
 * Returns: whether casebook_unsaved_set_aside() found that @record cannot be written as it is
 */
gboolean
casebook_unsaved_is_aside (CasebookUnsaved *self,
                           CasebookRecord  *record)
{
  return g_hash_table_contains (self->gone, record) || g_hash_table_contains (self->lost, record);
}
