/* Casebook: what is to be written next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The live records stay with the window; what is written is a copy of the whole
 * set, made at the moment of writing. Records keep the order they came in. How
 * it is written is in unsaved-write.c.
 */
#include "workspace/unsaved-private.h"

static void
merge_free (Merge *merge)
{
  g_object_unref (merge->before);
  g_clear_object (&merge->theirs);
  g_free (merge);
}

/**
 * casebook_unsaved_new:
 *
 * Returns: (transfer full): an empty set
 */
CasebookUnsaved *
casebook_unsaved_new (void)
{
  CasebookUnsaved *self = g_new0 (CasebookUnsaved, 1);

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new (NULL, NULL);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->on_disk = g_hash_table_new (NULL, NULL);
  self->merges = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) merge_free);
  self->gone = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->lost = g_hash_table_new (NULL, NULL);

  return self;
}

void
casebook_unsaved_free (CasebookUnsaved *self)
{
  g_hash_table_unref (self->lost);
  g_hash_table_unref (self->gone);
  g_hash_table_unref (self->merges);
  g_hash_table_unref (self->on_disk);
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->records);
  g_free (self);
}

gboolean
casebook_unsaved_is_empty (CasebookUnsaved *self)
{
  return self->records->len == 0 && g_hash_table_size (self->marks) == 0;
}

/**
 * casebook_unsaved_add:
 * @self: a set
 * @record: what is to be written as it stands then
 * @action: what was done; several kinds in one set are an "edit"
 */
void
casebook_unsaved_add (CasebookUnsaved *self,
                      CasebookRecord  *record,
                      const char      *action)
{
  if (self->action == NULL)
    self->action = g_intern_string (action);
  else if (!g_str_equal (self->action, action))
    self->action = g_intern_static_string ("edit");

  if (g_hash_table_add (self->known, record))
    g_ptr_array_add (self->records, g_object_ref (record));
}

/**
 * casebook_unsaved_mark:
 * @self: a set
 * @record_type: class of a record that is not at hand
 * @id: its id
 * @deleted: whether it is to lie in the bin
 */
void
casebook_unsaved_mark (CasebookUnsaved *self,
                       GType            record_type,
                       const char      *id,
                       gboolean         deleted)
{
  Mark *mark = g_new0 (Mark, 1);

  mark->record_type = record_type;
  mark->deleted = deleted;
  g_hash_table_insert (self->marks, g_strdup (id), mark);
}

/**
 * casebook_unsaved_append:
 * @self: a set
 * @later: what came after it
 *
 * Makes @self hold both; where they differ about a mark @later is right.
 */
void
casebook_unsaved_append (CasebookUnsaved *self,
                         CasebookUnsaved *later)
{
  GHashTableIter iter;
  gpointer id, mark;

  for (guint i = 0; i < later->records->len; i++)
    casebook_unsaved_add (self, g_ptr_array_index (later->records, i), later->action);

  g_hash_table_iter_init (&iter, later->marks);
  while (g_hash_table_iter_next (&iter, &id, &mark))
    casebook_unsaved_mark (self, ((Mark *) mark)->record_type, id, ((Mark *) mark)->deleted);
}

/**
 * casebook_unsaved_copy:
 * @self: a set
 *
 * Returns: (transfer full): the same with copies of the records, for another thread
 */
CasebookUnsaved *
casebook_unsaved_copy (CasebookUnsaved *self)
{
  CasebookUnsaved *copy = casebook_unsaved_new ();

  casebook_unsaved_append (copy, self);
  for (guint i = 0; i < copy->records->len; i++)
    {
      CasebookRecord *record = g_ptr_array_index (copy->records, i);

      g_ptr_array_index (copy->records, i) = casebook_record_copy (record);
      g_object_unref (record);
    }
  g_hash_table_remove_all (copy->known);

  return copy;
}
