/* Casebook: the example case.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole case of a fictional candidate, as data/example/robin-quill.json tells
 * it: what a newcomer opens first, and what tests and pictures are made of.
 */
#include <json-glib/json-glib.h>

#include "domain/case.h"
#include "domain/note.h"
#include "exchange/casebook-example-resources.h"
#include "exchange/example.h"
#include "exchange/published-framework.h"
#include "exchange/record-json.h"
#include "storage/activity-log.h"
#include "storage/blob-store.h"
#include "storage/changes.h"
#include "storage/transaction.h"

#define EXAMPLE_PATH "/app/casebook/Casebook/example/"

/* What the activity log calls it; it tells the example from a case of that name. */
#define ACTION "example"

/* A list in an object of the file, and the records its elements become. */
typedef struct
{
  const char *member;
  GType     (*type) (void);
} Part;

typedef struct
{
  CasebookDatabase *database;
  GPtrArray        *records;
  const char       *case_id;
  guint             n_claims; /* so far */
  GError          **error;
} Filling;

static const Part parts_of_case[] = {
  { "evidence", casebook_evidence_get_type },
  { "no-opportunities", casebook_no_opportunity_get_type },
  { "progress", casebook_progress_get_type },
};

static const Part parts_of_evidence[] = {
  { "claims", casebook_claim_get_type },
  { "measures", casebook_measure_get_type },
  { "artefacts", casebook_artefact_get_type },
};

/* A static library's own constructor never runs, so the first who asks registers it. */
static GBytes *
load_file (const char *name)
{
  static gsize registered = 0;
  g_autofree char *path = g_strconcat (EXAMPLE_PATH, name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (g_once_init_enter (&registered))
    {
      casebook_example_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  bytes = g_resource_lookup_data (casebook_example_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("Casebook was built without its example: %s", error->message);

  return bytes;
}

static gboolean
has_field (gpointer    record,
           const char *name)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (record), name) != NULL;
}

static gboolean
attach (Filling          *filling,
        CasebookArtefact *artefact)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *digest = NULL;
  gsize size;

  if (casebook_artefact_get_kind (artefact) != CASEBOOK_ARTEFACT_FILE)
    return TRUE;

  bytes = load_file (casebook_artefact_get_file_name (artefact));
  size = g_bytes_get_size (bytes);
  stream = g_memory_input_stream_new_from_bytes (bytes);
  digest = casebook_blob_store_add (filling->database, stream, casebook_artefact_get_media_type (artefact), size,
                                    NULL, NULL, NULL, filling->error);
  if (digest == NULL)
    return FALSE;

  g_object_set (artefact, "digest", digest, "size", (gint64) size, NULL);
  return TRUE;
}

static gboolean
add_parts (Filling    *filling,
           JsonObject *whole,
           const char *evidence_id,
           const Part *parts,
           guint       n_parts)
{
  for (guint i = 0; i < n_parts; i++)
    {
      JsonArray *array = json_object_has_member (whole, parts[i].member)
                           ? json_object_get_array_member (whole, parts[i].member) : NULL;
      guint n = array != NULL ? json_array_get_length (array) : 0;

      for (guint j = 0; j < n; j++)
        {
          JsonObject *object = json_array_get_object_element (array, j);
          CasebookRecord *record = casebook_record_json_read (object, parts[i].type (), filling->error);

          if (record == NULL)
            return FALSE;
          g_ptr_array_add (filling->records, record);
          if (has_field (record, "case-id"))
            g_object_set (record, "case-id", filling->case_id, NULL);
          if (has_field (record, "evidence-id"))
            g_object_set (record, "evidence-id", evidence_id, NULL);
          if (has_field (record, "position"))
            g_object_set (record, "position", (double) (CASEBOOK_IS_CLAIM (record) ? filling->n_claims++ : j), NULL);
          if (CASEBOOK_IS_ARTEFACT (record) && !attach (filling, CASEBOOK_ARTEFACT (record)))
            return FALSE;
          if (CASEBOOK_IS_EVIDENCE (record) &&
              !add_parts (filling, object, casebook_record_get_id (record),
                          parts_of_evidence, G_N_ELEMENTS (parts_of_evidence)))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
add_notes (Filling   *filling,
           JsonArray *notes)
{
  for (guint i = 0; i < json_array_get_length (notes); i++)
    {
      CasebookRecord *note = casebook_record_json_read (json_array_get_object_element (notes, i),
                                                        CASEBOOK_TYPE_NOTE, filling->error);

      if (note == NULL)
        return FALSE;
      g_ptr_array_add (filling->records, note);
    }

  return TRUE;
}

static gboolean
fill (Filling     *filling,
      JsonObject  *root,
      const char  *framework_key,
      char       **case_id)
{
  JsonObject *object = json_object_get_object_member (root, "case");
  CasebookCase *record = casebook_record_json_read (object, CASEBOOK_TYPE_CASE, filling->error);

  if (record == NULL)
    return FALSE;

  g_ptr_array_add (filling->records, record);
  g_object_set (record, "framework", framework_key, NULL);
  filling->case_id = casebook_record_get_id (CASEBOOK_RECORD (record));
  if (!add_parts (filling, object, NULL, parts_of_case, G_N_ELEMENTS (parts_of_case)) ||
      !add_notes (filling, json_object_get_array_member (root, "notes")) ||
      !casebook_changes_apply (filling->database, filling->records, ACTION, filling->error))
    return FALSE;

  *case_id = g_strdup (filling->case_id);
  return TRUE;
}

/**
 * casebook_example_add:
 * @database: an open library
 * @case_id: (out) (optional): where the id of the new case goes
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Adds the example to the library, and the framework it needs: all of it or
 * nothing. Every call adds another copy.
 *
 * Returns: whether it was added
 */
gboolean
casebook_example_add (CasebookDatabase  *database,
                      char             **case_id,
                      GError           **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CasebookTransaction) transaction = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = load_file ("robin-quill.json");
  g_autofree char *framework_key = NULL;
  g_autofree char *id = NULL;
  Filling filling = { database, records, NULL, 0, error };

  g_return_val_if_fail (CASEBOOK_IS_DATABASE (database), FALSE);

  transaction = casebook_transaction_begin (database, error);
  if (transaction == NULL ||
      !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;

  framework_key = casebook_published_framework_ensure_built_in (database, error);
  if (framework_key == NULL ||
      !fill (&filling, json_node_get_object (json_parser_get_root (parser)), framework_key, &id) ||
      !casebook_transaction_commit (g_steal_pointer (&transaction), error))
    return FALSE;

  if (case_id != NULL)
    *case_id = g_steal_pointer (&id);
  return TRUE;
}

/**
 * casebook_example_find:
 * @database: an open library
 * @case_id: (out): the id of its case, or %NULL when the library holds none outside of the bin
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Looks for the newest example that was added to the library.
 *
 * Returns: whether it could be looked for
 */
gboolean
casebook_example_find (CasebookDatabase  *database,
                       char             **case_id,
                       GError           **error)
{
  return casebook_activity_log_find_row (database, ACTION, CASEBOOK_TYPE_CASE, case_id, error);
}
