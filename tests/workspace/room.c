/* Casebook: a library in a folder of its own, and the people around it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../patience.h"
#include "room.h"
#include "scratch-folder.h"
#include "storage/case-store.h"
#include "storage/library.h"

void
keep_result (GObject      *object,
             GAsyncResult *result,
             gpointer      kept)
{
  GAsyncResult **at = kept;

  g_assert_null (*at);
  *at = g_object_ref (result);
}

/* Gives the result away. */
GAsyncResult *
wait_for_result (GAsyncResult **kept)
{
  wait_while (*kept == NULL);

  return g_steal_pointer (kept);
}

void
let_loop_run (void)
{
  wait_until_idle ();
}

/* Takes the last reference. What is still under way may hold others for a while. */
void
assert_finalized (gpointer object)
{
  gint64 patience = g_get_monotonic_time () + 60 * G_TIME_SPAN_SECOND;

  g_object_add_weak_pointer (object, &object);
  g_object_unref (object);
  while (object != NULL && g_get_monotonic_time () < patience)
    {
      let_loop_run ();
      g_usleep (100);
    }
  g_assert_null (object);
}

void
room_close_worker (CasebookWorker *worker)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_worker_close_async (worker, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_worker_close_finish (worker, result, &error);
  g_assert_no_error (error);
}

void
room_set_up (Room         *room,
             gconstpointer vfs)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GError) error = NULL;

  room->folder = scratch_folder_new ();
  room->path = g_build_filename (room->folder, "library", NULL);
  room->worker = casebook_worker_new_on (room->path, vfs);
  casebook_worker_open_async (room->worker, NULL, keep_result, &kept);
  opened = wait_for_result (&kept);
  casebook_worker_open_finish (room->worker, opened, &error);
  g_assert_no_error (error);

  room->shelf = casebook_shelf_new (room->worker);
  casebook_shelf_load_async (room->shelf, NULL, keep_result, &kept);
  loaded = wait_for_result (&kept);
  casebook_shelf_load_finish (room->shelf, loaded, &error);
  g_assert_no_error (error);
}

void
room_tear_down (Room         *room,
                gconstpointer vfs)
{
  assert_finalized (g_steal_pointer (&room->shelf));
  room_close_worker (room->worker);
  assert_finalized (g_steal_pointer (&room->worker));

  scratch_folder_remove (room->folder);
  g_free (room->folder);
  g_free (room->path);
}

char *
room_add_case (Room *room)
{
  g_autoptr (CasebookHomeDesk) home = casebook_home_desk_new (room->worker, room->shelf);
  g_autoptr (CasebookCase) template = g_object_new (CASEBOOK_TYPE_CASE,
                                                    "candidate", "Robin Quill",
                                                    "framework", "platform-engineering",
                                                    "from-level", "intermediate",
                                                    "to-level", "senior",
                                                    NULL);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *case_id;

  casebook_home_desk_add_case_async (home, template, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  case_id = casebook_home_desk_add_case_finish (home, result, &error);
  g_assert_no_error (error);

  return case_id;
}

CasebookCaseDesk *
room_open_desk (Room       *room,
                const char *case_id)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CasebookCaseDesk *desk;

  casebook_case_desk_open_async (room->worker, room->shelf, case_id, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  desk = casebook_case_desk_open_finish (result, &error);
  g_assert_no_error (error);

  return desk;
}

static void
load_case (GTask           *task,
           CasebookLibrary *library,
           gpointer         data,
           GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  CasebookCase *case_ = casebook_case_store_load (casebook_library_get_database (library), data, &error);

  g_assert_no_error (error);
  g_task_return_pointer (task, case_, g_object_unref);
}

/* The case as it is on disk. */
CasebookCase *
room_load_case (Room       *room,
                const char *case_id)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);

  g_task_set_task_data (task, g_strdup (case_id), g_free);
  casebook_worker_run (room->worker, task, load_case);
  result = wait_for_result (&kept);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

CasebookHomeDesk *
room_open_home (Room *room)
{
  CasebookHomeDesk *home = casebook_home_desk_new (room->worker, room->shelf);
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_home_desk_refresh_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_home_desk_refresh_finish (home, result, &error);
  g_assert_no_error (error);

  return home;
}

void
flush_desk (CasebookCaseDesk *desk)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_journal_flush_async (casebook_case_desk_get_journal (desk), NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_journal_flush_finish (casebook_case_desk_get_journal (desk), result, &error);
  g_assert_no_error (error);
}

void
flush_home (CasebookHomeDesk *desk)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_journal_flush_async (casebook_home_desk_get_journal (desk), NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_journal_flush_finish (casebook_home_desk_get_journal (desk), result, &error);
  g_assert_no_error (error);
}

static char *
describe_record (gpointer    record,
                 const char *indent)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);
  GString *text = g_string_new (indent);

  g_string_append_printf (text, "%s %s%s", G_OBJECT_TYPE_NAME (record), casebook_record_get_id (record),
                          casebook_record_get_deleted (record) ? " deleted" : "");
  for (guint i = 0; i < class->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *contents = NULL;

      g_object_get_property (record, class->fields[i].name, &value);
      contents = g_strdup_value_contents (&value);
      g_string_append_printf (text, " %s=%s", class->fields[i].name, contents);
    }

  return g_string_free (g_string_append_c (text, '\n'), FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

/* Lists that have an order are described in it, others by id. */
static void
describe_list (GString    *text,
               GListStore *list,
               gboolean    ordered,
               const char *indent)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CasebookRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      GString *line = g_string_new (NULL);
      g_autofree char *own = describe_record (record, indent);

      g_string_append (line, own);
      if (CASEBOOK_IS_EVIDENCE (record))
        {
          describe_list (line, casebook_evidence_get_claims (CASEBOOK_EVIDENCE (record)), TRUE, "    ");
          describe_list (line, casebook_evidence_get_measures (CASEBOOK_EVIDENCE (record)), TRUE, "    ");
          describe_list (line, casebook_evidence_get_artefacts (CASEBOOK_EVIDENCE (record)), TRUE, "    ");
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  if (!ordered)
    g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
}

/* Everything the case says, its stamps aside. */
char *
describe_case (CasebookCase *case_)
{
  g_autofree char *own = describe_record (case_, "");
  GString *text = g_string_new (own);

  describe_list (text, casebook_case_get_evidence (case_), FALSE, "  ");
  describe_list (text, casebook_case_get_no_opportunities (case_), FALSE, "  ");
  describe_list (text, casebook_case_get_progress (case_), FALSE, "  ");

  return g_string_free (text, FALSE);
}

/* Reads the lists anew, which must succeed. */
void
refresh_home (CasebookHomeDesk *home)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_home_desk_refresh_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  casebook_home_desk_refresh_finish (home, result, &error);
  g_assert_no_error (error);
}
