/* Casebook: tests of sudden death.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child process writes into a library and says over a pipe what it was told
 * is kept. It is killed at a random instant. Nothing it had heard of as kept
 * may be missing from the library, and the library is whole.
 */
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/digest.h"
#include "sample.h"
#include "scratch-folder.h"
#include "storage/blob-intake.h"
#include "storage/blob-staging.h"
#include "storage/blob-store.h"
#include "storage/case-store.h"
#include "storage/evidence-store.h"
#include "storage/library.h"
#include "storage/note-store.h"

#define ROUNDS_QUICK 25
#define ROUNDS_SLOW 500

/* Rounds on one library, before a new one is begun so that making one is killed too. */
#define ROUNDS_A_LIBRARY 10

/* The longest a child lives, in microseconds. */
#define LIFE_MAX 100000

static const char *program;

/* Where the child says what is kept. */
static int said_fd;

static void
die (GError *error)
{
  g_printerr ("%s\n", error->message);
  _exit (1);
}

static void
acknowledge (const char *kind,
             const char *id,
             guint       number)
{
  g_autofree char *line = g_strdup_printf ("%s %s %u\n", kind, id, number);
  gsize length = strlen (line);

  /* One write: a line is there as a whole or not at all. */
  if (write (said_fd, line, length) != (gssize) length)
    _exit (1);
}

static void
write_note (CasebookDatabase *database,
            CasebookNote     *note,
            guint             number)
{
  g_autofree char *words = sample_dup_text (number % 200);
  g_autofree char *text = g_strdup_printf ("%u %s", number, words);
  GError *error = NULL;

  g_object_set (note, "text", text, NULL);
  if (!casebook_note_store_put (database, note, &error))
    die (error);
  acknowledge ("note", casebook_record_get_id (CASEBOOK_RECORD (note)), number);
}

static void
write_evidence (CasebookDatabase *database,
                CasebookCase     *parent,
                guint             number)
{
  g_autofree char *title = g_strdup_printf ("%u", number);
  CasebookEvidence *evidence = sample_evidence (parent, title);
  GError *error = NULL;

  sample_claim (evidence, "One.");
  sample_claim (evidence, "Two.");
  if (!casebook_evidence_store_put (database, evidence, &error))
    die (error);
  acknowledge ("evidence", casebook_record_get_id (CASEBOOK_RECORD (evidence)), number);
}

static void
write_blob (CasebookDatabase *database,
            guint             number)
{
  g_autofree char *bytes = g_strnfill (100000, 'a' + (char) (number % 26));
  g_autofree char *digest = NULL;
  g_autoptr (GInputStream) source = NULL;
  GError *error = NULL;

  memcpy (bytes, &number, sizeof number);
  source = g_memory_input_stream_new_from_data (bytes, 100000, NULL);
  digest = casebook_blob_store_add (database, source, NULL, -1, NULL, NULL, NULL, &error);
  if (digest == NULL)
    die (error);
  acknowledge ("blob", digest, number);
}

/* As write_blob(), chunk by chunk; others are given up. */
static void
write_staged_blob (CasebookDatabase *database,
                   guint             number)
{
  g_autofree guint8 *bytes = g_malloc0 (CASEBOOK_BLOB_CHUNK_SIZE);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *digest = NULL;
  g_autofree char *token = NULL;
  gboolean more = TRUE;
  GError *error = NULL;

  memcpy (bytes, &number, sizeof number);
  g_checksum_update (checksum, bytes, CASEBOOK_BLOB_CHUNK_SIZE);
  g_checksum_update (checksum, bytes, 9);
  digest = casebook_digest_take (g_steal_pointer (&checksum));
  token = casebook_blob_staging_begin (database, &error);
  if (token == NULL ||
      !casebook_blob_staging_add (database, token, 0, bytes, CASEBOOK_BLOB_CHUNK_SIZE, &error) ||
      !casebook_blob_staging_add (database, token, 1, bytes, 9, &error))
    die (error);

  if (number % 2 == 0)
    {
      if (!casebook_blob_staging_finish (database, token, digest, CASEBOOK_BLOB_CHUNK_SIZE + 9, NULL, &error))
        die (error);
      acknowledge ("blob", digest, number);
    }
  else if (!casebook_blob_staging_abandon (database, token, &error))
    {
      die (error);
    }
  while (more)
    {
      if (!casebook_blob_staging_sweep (database, &more, &error))
        die (error);
    }
}

/* What the child does until it is killed. */
static void
write_for_ever (const char *path,
                guint       seed)
{
  GError *error = NULL;
  CasebookLibrary *library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  CasebookDatabase *database;
  CasebookCase *parent;
  g_autoptr (CasebookNote) note = NULL;

  if (library == NULL)
    die (error);
  database = casebook_library_get_database (library);
  parent = sample_put_case (database);
  for (guint number = seed;; number++)
    {
      if (number % 3 == 0 || note == NULL)
        {
          g_clear_object (&note);
          note = g_object_new (CASEBOOK_TYPE_NOTE, NULL);
        }
      write_note (database, note, number);
      if (number % 5 == 0)
        write_evidence (database, parent, number);
      if (number % 17 == 0)
        write_blob (database, number);
      if (number % 13 == 0)
        write_staged_blob (database, number);
    }
}

/* Runs a child for a while; returns all it said, the last line perhaps cut short. */
static char *
run_and_kill (const char *path,
              guint       seed)
{
  g_autofree char *number = g_strdup_printf ("%u", seed);
  const char *argv[] = { program, "--write", path, number, NULL };
  g_autoptr (GError) error = NULL;
  GString *said = g_string_new (NULL);
  char buffer[4096];
  int out, status;
  gssize n;
  GPid pid;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                                           NULL, NULL, &pid, NULL, &out, NULL, &error));
  g_assert_no_error (error);

  /* Half of the lives begin to count when the child begins to write. */
  if (g_test_rand_bit ())
    {
      n = read (out, buffer, sizeof buffer);
      g_assert_cmpint (n, >, 0);
      g_string_append_len (said, buffer, n);
    }
  g_usleep ((gulong) g_test_rand_int_range (0, LIFE_MAX));
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  while ((n = read (out, buffer, sizeof buffer)) > 0)
    g_string_append_len (said, buffer, n);
  close (out);

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  g_spawn_close_pid (pid);
  return g_string_free (said, FALSE);
}

static void
assert_kept (CasebookDatabase *database,
             const char       *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  g_autoptr (GError) error = NULL;

  if (strcmp (parts[0], "note") == 0)
    {
      g_autoptr (CasebookNote) note = casebook_note_store_load (database, parts[1], &error);

      /* A later version may have been kept before the child could say so. */
      g_assert_no_error (error);
      g_assert_cmpint (atoi (casebook_note_get_text (note)), >=, atoi (parts[2]));
    }
  else if (strcmp (parts[0], "evidence") == 0)
    {
      g_autoptr (CasebookEvidence) evidence = casebook_evidence_store_load (database, parts[1], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, parts[2]);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (casebook_evidence_get_claims (evidence))), ==, 2);
    }
  else
    {
      g_assert_true (casebook_blob_store_contains (database, parts[1], NULL, &error));
      g_assert_no_error (error);
    }
}

static guint
assert_all_kept (const char *path,
                 const char *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  guint n = 0;

  g_assert_no_error (error);
  sample_assert_whole (casebook_library_get_database (library));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0')
        continue;
      assert_kept (casebook_library_get_database (library), lines[i]);
      n++;
    }

  return n;
}

static void
test_nothing_acknowledged_is_lost (void)
{
  guint rounds = g_test_slow () ? ROUNDS_SLOW : ROUNDS_QUICK;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *folder = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *new = NULL;

      if (i % ROUNDS_A_LIBRARY == 0)
        {
          if (folder != NULL)
            scratch_folder_remove (folder);
          g_free (folder);
          folder = scratch_folder_new ();
          g_string_truncate (said, 0);
        }
      path = g_build_filename (folder, "library", NULL);
      new = run_and_kill (path, i * 100000);
      g_string_append (said, new);
      if (said->len > 0 && said->str[said->len - 1] != '\n')
        g_error ("a line was cut short");
      n_kept += assert_all_kept (path, said->str);
    }
  g_test_message ("%u writes were looked for in %u rounds", n_kept, rounds);
  g_assert_cmpuint (n_kept, >, rounds);
  scratch_folder_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && strcmp (argv[1], "--write") == 0)
    {
      int n = 1;
      int null = open ("/dev/null", O_WRONLY | O_CLOEXEC);
      char *one[] = { argv[0], NULL };
      char **rest = one;

      /* The test framework greets on standard output. */
      said_fd = dup (STDOUT_FILENO);
      dup2 (null, STDOUT_FILENO);
      g_test_init (&n, &rest, NULL);
      write_for_ever (argv[2], (guint) atoi (argv[3]));
    }

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/killed/nothing-acknowledged-is-lost", test_nothing_acknowledged_is_lost);

  return g_test_run ();
}
