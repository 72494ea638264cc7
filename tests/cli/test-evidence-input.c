/* Casebook: tests of evidence with attached files on the command line. SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <unistd.h>

#include "caller.h"

#define SIZE (G_GINT64_CONSTANT (64) * 1024 * 1024)

/* Another program that has the library open. */
typedef struct
{
  const char *library;
  gboolean    is_over; /* atomic */
  guint       n_written;
} Neighbour;

static gboolean
is_file_coming_in (sqlite3 *database)
{
  sqlite3_stmt *statement;
  gboolean is_coming;

  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT 1 FROM blob WHERE digest GLOB 'staging:*'", -1, &statement,
                                       NULL), ==, SQLITE_OK);
  is_coming = sqlite3_step (statement) == SQLITE_ROW;
  sqlite3_finalize (statement);

  return is_coming;
}

/* Takes the library for writing as often as it can while a file comes in, without ever waiting for it. */
static gpointer
write_beside (gpointer data)
{
  Neighbour *self = data;
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open_v2 (self->library, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  while (!g_atomic_int_get (&self->is_over))
    {
      if (is_file_coming_in (database) && sqlite3_exec (database, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK)
        {
          self->n_written++;
          g_assert_cmpint (sqlite3_exec (database, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
        }
      g_usleep (1000);
    }
  sqlite3_close (database);

  return NULL;
}

static char *
make_file (Caller *caller)
{
  char *path = caller_file (caller, "large.bin", "begins", -1);

  g_assert_cmpint (truncate (path, SIZE), ==, 0);
  return path;
}

static char *
new_case (Caller *caller)
{
  return call_line (caller, "case", "new", "--framework", "platform-engineering", "--candidate", "Ada Example",
                    "--from", "intermediate", "--to", "senior", NULL);
}

/* A window on the same library saves what is typed, however long a file takes. */
static void
test_others_write_while_a_file_comes_in (gconstpointer data)
{
  const gboolean is_edit = GPOINTER_TO_INT (data);
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *path = make_file (caller);
  g_autofree char *case_id = new_case (caller);
  g_autofree char *small = call_line (caller, "evidence", "add", case_id, "--title", "Small", NULL);
  g_autofree char *id = NULL;
  Neighbour neighbour = { caller->library };
  GThread *thread = g_thread_new ("neighbour", write_beside, &neighbour);

  if (is_edit)
    id = call_line (caller, "evidence", "edit", small, "--attach", path, NULL);
  else
    id = call_line (caller, "evidence", "add", case_id, "--title", "Large", "--attach", path, NULL);
  g_atomic_int_set (&neighbour.is_over, TRUE);
  g_thread_join (thread);
  g_assert_cmpuint (neighbour.n_written, >, 0);
}

static gint64
count (Caller     *caller,
       const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);
  sqlite3 *database;
  sqlite3_stmt *statement;
  gint64 n;

  g_assert_cmpint (sqlite3_open_v2 (caller->library, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return n;
}

/* Of a call that is refused nothing stays, and what came before it is not copied in vain. */
static void
test_nothing_stays_of_what_is_refused (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *path = make_file (caller);
  g_autofree char *case_id = new_case (caller);
  g_autoptr (Answer) missing = call (caller, "evidence", "add", case_id, "--title", "Large", "--attach", path,
                                     "--attach", "/no/such/file", NULL);
  g_autoptr (Answer) claim = call (caller, "evidence", "add", case_id, "--title", "Large", "--attach", "/no/such/file",
                                   "--claim", "nonsense=It is", NULL);

  g_assert_cmpint (missing->status, ==, 1);
  g_assert_nonnull (strstr (missing->err, "/no/such/file"));
  g_assert_cmpint (claim->status, ==, 1);
  g_assert_nonnull (strstr (claim->err, "nonsense"));
  g_assert_cmpint (count (caller, "blob"), ==, 0);
  g_assert_cmpint (count (caller, "blob_chunk"), ==, 0);
  g_assert_cmpint (count (caller, "evidence"), ==, 0);
}

static void
assert_rank (Caller     *caller,
             const char *id,
             gint64      expected)
{
  g_autoptr (JsonNode) shown = call_json (caller, "evidence", "show", id, NULL);

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (shown), "strongest"), ==, expected);
}

/* A fourth is refused in words that name the three, and takes nothing from them. */
static void
test_three_are_the_strongest (void)
{
  static const char *const titles[] = { "Anchor", "Buoy", "Chart", "Drift" };
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller);
  g_autoptr (Answer) fourth = NULL;
  g_autoptr (Answer) text = NULL;
  g_autoptr (Answer) nonsense = NULL;
  char *ids[4];

  for (guint i = 0; i < 3; i++)
    {
      ids[i] = call_line (caller, "evidence", "add", case_id, "--title", titles[i], "--strongest", "yes", NULL);
      assert_rank (caller, ids[i], i + 1);
    }
  ids[3] = call_line (caller, "evidence", "add", case_id, "--title", titles[3], NULL);
  fourth = call (caller, "evidence", "edit", ids[3], "--strongest", "yes", NULL);
  g_assert_cmpint (fourth->status, ==, 1);
  for (guint i = 0; i < 3; i++)
    g_assert_nonnull (strstr (fourth->err, titles[i]));
  assert_rank (caller, ids[3], 0);

  /* Once more is no fourth. */
  g_free (call_line (caller, "evidence", "edit", ids[2], "--strongest", "yes", NULL));
  assert_rank (caller, ids[2], 3);
  g_free (call_line (caller, "evidence", "edit", ids[1], "--strongest", "no", NULL));
  g_free (call_line (caller, "evidence", "edit", ids[3], "--strongest", "yes", NULL));
  assert_rank (caller, ids[0], 1);
  assert_rank (caller, ids[1], 0);
  assert_rank (caller, ids[3], 2);

  text = call (caller, "evidence", "show", ids[3], NULL);
  g_assert_nonnull (strstr (text->out, "strongest"));
  nonsense = call (caller, "evidence", "edit", ids[3], "--strongest", "perhaps", NULL);
  g_assert_cmpint (nonsense->status, ==, 1);
  g_assert_nonnull (strstr (nonsense->err, "perhaps"));
  assert_rank (caller, ids[3], 2);

  for (guint i = 0; i < 4; i++)
    g_free (ids[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/cli/evidence-input/others-write-while-a-file-is-added", GINT_TO_POINTER (FALSE),
                        test_others_write_while_a_file_comes_in);
  g_test_add_data_func ("/cli/evidence-input/others-write-while-a-file-comes-by-an-edit", GINT_TO_POINTER (TRUE),
                        test_others_write_while_a_file_comes_in);
  g_test_add_func ("/cli/evidence-input/nothing-stays-of-what-is-refused", test_nothing_stays_of_what_is_refused);
  g_test_add_func ("/cli/evidence-input/three-are-the-strongest", test_three_are_the_strongest);

  return g_test_run ();
}
