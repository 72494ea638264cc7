/* Casebook: calls of the built casebook-cli, for tests.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every answer is held to what all answers must be: text in UTF-8, no crash, a
 * sentence on stderr when something went wrong and nothing there when not.
 */
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "caller.h"
#include "scratch-folder.h"

Caller *
caller_new (void)
{
  Caller *self = g_new0 (Caller, 1);

  self->folder = scratch_folder_new ();
  self->library = g_build_filename (self->folder, "library", NULL);

  return self;
}

void
caller_free (Caller *self)
{
  scratch_folder_remove (self->folder);
  g_free (self->folder);
  g_free (self->library);
  g_free (self->data_home);
  g_free (self->locale);
  g_free (self->standard_out);
  g_free (self);
}

/* Makes a file in the folder and gives its path. */
char *
caller_file (Caller     *self,
             const char *name,
             const char *content,
             gssize      length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (self->folder, name, NULL);

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);

  return path;
}

static void
limit_files (gpointer data)
{
  const Caller *self = data;
  const struct rlimit limit = { self->file_limit, self->file_limit };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static GSubprocess *
start (Caller            *self,
       const char *const *words)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  if (self->standard_out == NULL)
    flags |= G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  launcher = g_subprocess_launcher_new (flags);
  if (self->standard_out != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, self->standard_out);
  if (self->data_home != NULL)
    g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->data_home, TRUE);
  if (self->locale != NULL)
    g_subprocess_launcher_setenv (launcher, "LC_ALL", self->locale, TRUE);
  if (self->file_limit != 0)
    g_subprocess_launcher_set_child_setup (launcher, limit_files, self, NULL);

  g_ptr_array_add (line, (gpointer) g_getenv ("CASEBOOK_CLI"));
  for (; *words != NULL; words++)
    g_ptr_array_add (line, (gpointer) *words);
  g_ptr_array_add (line, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) line->pdata, &error);
  g_assert_no_error (error);

  return process;
}

static char *
to_text (GBytes *bytes)
{
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;
  char *text = g_strndup (data != NULL ? data : "", length);

  g_assert_true (g_utf8_validate (text, length, NULL));
  return text;
}

static void
assert_manners (const Answer *answer)
{
  if (answer->status != 0 && !g_str_has_prefix (answer->err, "casebook-cli: "))
    g_error ("status %d: %s", answer->status, answer->err);

  switch (answer->status)
    {
    case 0:
      g_assert_cmpstr (answer->err, ==, "");
      break;
    case 1:
      g_assert_true (g_str_has_suffix (answer->err, ".\n"));
      break;
    case 2:
      g_assert_nonnull (strstr (answer->err, "\nUsage: casebook-cli "));
      g_assert_cmpstr (answer->out, ==, "");
      break;
    default:
      g_error ("status %d: %s", answer->status, answer->err);
    }
  g_assert_null (strchr (answer->err, '\x1b'));
}

/* Calls the program with exactly these words. */
Answer *
call_words (Caller            *self,
            const char *const *words)
{
  g_autoptr (GSubprocess) process = start (self, words);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Answer *answer = g_new0 (Answer, 1);

  g_subprocess_communicate (process, NULL, NULL, self->standard_out == NULL ? &out : NULL, &err, &error);
  g_assert_no_error (error);
  answer->out = to_text (out);
  answer->err = to_text (err);
  if (!g_subprocess_get_if_exited (process))
    g_error ("killed by signal %d: %s", g_subprocess_get_term_sig (process), answer->err);
  answer->status = g_subprocess_get_exit_status (process);
  assert_manners (answer);

  return answer;
}

static GPtrArray *
take_words (Caller     *self,
            va_list     words,
            const char *last)
{
  GPtrArray *line = g_ptr_array_new ();
  const char *word;

  while ((word = va_arg (words, const char *)) != NULL)
    g_ptr_array_add (line, (gpointer) word);
  g_ptr_array_add (line, (gpointer) "--library");
  g_ptr_array_add (line, self->library);
  g_ptr_array_add (line, (gpointer) last);
  g_ptr_array_add (line, NULL);

  return line;
}

/* Calls the program on the folder's library. */
Answer *
call (Caller *self,
      ...)
{
  g_autoptr (GPtrArray) line = NULL;
  va_list words;

  va_start (words, self);
  line = take_words (self, words, NULL);
  va_end (words);

  return call_words (self, (const char *const *) line->pdata);
}

/* Calls the program, which must succeed and say one line: an id. */
char *
call_line (Caller *self,
           ...)
{
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (Answer) answer = NULL;
  va_list words;

  va_start (words, self);
  line = take_words (self, words, NULL);
  va_end (words);

  answer = call_words (self, (const char *const *) line->pdata);
  if (answer->status != 0)
    g_error ("%s", answer->err);
  g_assert_true (g_str_has_suffix (answer->out, "\n"));
  answer->out[strlen (answer->out) - 1] = '\0';
  g_assert_null (strchr (answer->out, '\n'));

  return g_steal_pointer (&answer->out);
}

/* Calls the program, which must succeed and answer with one JSON value. */
JsonNode *
call_json (Caller *self,
           ...)
{
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (Answer) answer = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *root;
  va_list words;

  va_start (words, self);
  line = take_words (self, words, "--json");
  va_end (words);

  answer = call_words (self, (const char *const *) line->pdata);
  if (answer->status != 0)
    g_error ("%s", answer->err);
  root = json_from_string (answer->out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (root);

  return root;
}

void
answer_free (Answer *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}
