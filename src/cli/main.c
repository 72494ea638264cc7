/* Casebook: the program casebook-cli.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the command that is meant, reads its options and runs it. Exits with 0
 * when it is done, 1 with a sentence on stderr when it is not, 2 with the usage
 * when nobody can tell what was meant. Texts are UTF-8 whatever the locale.
 */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/link.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/usage.h"

#define EXIT_DONE 0
#define EXIT_FAILED 1
#define EXIT_USAGE 2

static const CasebookCommand *const commands[] = {
  &casebook_command_case_new,
  &casebook_command_case_list,
  &casebook_command_case_show,
  &casebook_command_evidence_add,
  &casebook_command_evidence_list,
  &casebook_command_evidence_show,
  &casebook_command_evidence_edit,
  &casebook_command_evidence_remove,
  &casebook_command_evidence_restore,
  &casebook_command_packet,
  &casebook_command_framework_list,
  &casebook_command_framework_show,
  &casebook_command_library_check,
  &casebook_command_library_reindex,
  &casebook_command_library_backup,
  &casebook_command_example,
  NULL,
};

static const CasebookOption no_options[] = { { NULL } };

/* Whether the words of @command are those at @first and @second. */
static gboolean
is_called (const CasebookCommand *command,
           const char            *first,
           const char            *second)
{
  const char *blank = strchr (command->words, ' ');
  gsize length = blank != NULL ? (gsize) (blank - command->words) : strlen (command->words);

  if (first == NULL || strlen (first) != length || strncmp (first, command->words, length) != 0)
    return FALSE;

  return blank == NULL || (second != NULL && g_str_equal (blank + 1, second));
}

/* The command is named by the first words that are no option; --library takes
 * the word behind it. Gives the words without those. */
static const CasebookCommand *
find_command (char      **words,
              GPtrArray  *rest)
{
  char *named[2] = { NULL, NULL };
  guint n_named = 0;

  for (guint i = 0; words[i] != NULL && n_named < 2; i++)
    {
      if (g_str_equal (words[i], "--library") && words[i + 1] != NULL)
        i++;
      else if (words[i][0] != '-')
        named[n_named++] = words[i];
    }
  for (guint i = 0; commands[i] != NULL; i++)
    {
      gboolean two = strchr (commands[i]->words, ' ') != NULL;

      if (!is_called (commands[i], named[0], named[1]))
        continue;
      for (; *words != NULL; words++)
        {
          if (*words != named[0] && (*words != named[1] || !two))
            g_ptr_array_add (rest, *words);
        }
      g_ptr_array_add (rest, NULL);
      return commands[i];
    }

  return NULL;
}

static gboolean
check_argument (const CasebookCommand  *command,
                CasebookOptions        *options,
                GError                **error)
{
  const char *const *rest = casebook_options_get_rest (options);
  guint n = g_strv_length ((char **) rest);

  if (command->argument_kind == CASEBOOK_ARGUMENT_NONE ? n > 0 : n > 1)
    {
      g_autofree char *extra = casebook_text_clean (rest[n - 1], -1);

      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, _("There is one word too many: “%s”."), extra);
      return FALSE;
    }
  if (command->argument_kind != CASEBOOK_ARGUMENT_NONE && n == 0)
    {
      g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, _("%s is missing."), command->argument);
      return FALSE;
    }

  return command->argument_kind != CASEBOOK_ARGUMENT_TEXT ||
         casebook_text_check_line (rest[0], command->argument, error);
}

static void
say (FILE       *stream,
     const char *text)
{
  fwrite (text, 1, strlen (text), stream);
}

/* Words on the command line are judged before anything is written. Whoever judges them may not know
 * that, since the window asks as well, while somebody is still typing. */
static gboolean
is_about_words (const GError *error)
{
  return g_error_matches (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE) ||
         error->domain == CASEBOOK_DATE_ERROR || error->domain == CASEBOOK_LINK_ERROR;
}

static int
report (const GError          *error,
        const CasebookCommand *command)
{
  g_autofree char *message = casebook_text_clean (error->message, -1);
  g_autofree char *usage = NULL;

  say (stderr, "casebook-cli: ");
  say (stderr, g_strchomp (message));
  if (is_about_words (error))
    {
      say (stderr, " ");
      say (stderr, _("Nothing was changed."));
    }
  say (stderr, "\n");
  if (!g_error_matches (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE))
    return EXIT_FAILED;

  usage = command != NULL ? casebook_usage_of_command (command) : casebook_usage_of_program (commands);
  say (stderr, "\n");
  say (stderr, usage);
  return EXIT_USAGE;
}

/* A full disk or a closed pipe takes the answer, not what was done. */
static int
answer (const char *text)
{
  say (stdout, text);
  if (fflush (stdout) == 0 && !ferror (stdout))
    return EXIT_DONE;

  fprintf (stderr, _("casebook-cli: What was asked for is done, but the answer could not be written: %s.\n"),
           g_strerror (errno));
  return EXIT_FAILED;
}

static int
run (const CasebookCommand *command,
     CasebookOptions       *options)
{
  g_autoptr (CasebookInvocation) invocation = casebook_invocation_new (options);
  g_autoptr (GError) error = NULL;
  gboolean done = command->run (invocation, &error) && casebook_invocation_end (invocation, &error);
  int status = answer (casebook_invocation_get_output (invocation));

  return done ? status : report (error, command);
}

/* What can be answered without a command's work: usage and version. */
static char *
answer_about_itself (const CasebookCommand *command,
                     CasebookOptions       *options)
{
  if (casebook_options_has (options, "version"))
    return g_strdup ("Casebook " PACKAGE_VERSION "\n");
  if (!casebook_options_has (options, "help"))
    return NULL;

  return command != NULL ? casebook_usage_of_command (command) : casebook_usage_of_program (commands);
}

static int
run_words (char **words)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  const CasebookCommand *command = find_command (words, rest);
  const CasebookOption *const tables[] = {
    casebook_usage_options,
    command != NULL && command->options != NULL ? command->options : no_options,
    command != NULL && command->shared_options != NULL ? command->shared_options : no_options,
    NULL,
  };
  g_autoptr (CasebookOptions) options = casebook_options_new (tables);
  g_autofree char *about_itself = NULL;
  g_autoptr (GError) error = NULL;

  if (!casebook_options_read (options, command != NULL ? (const char *const *) rest->pdata
                                                       : (const char *const *) words, &error))
    return report (error, command);
  about_itself = answer_about_itself (command, options);
  if (about_itself != NULL)
    return answer (about_itself);
  if (command == NULL)
    {
      error = g_error_new_literal (CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE,
                                   casebook_options_get_rest (options)[0] != NULL ? _("There is no such command.")
                                                                                  : _("Say what is to be done."));
      return report (error, NULL);
    }
  if (!check_argument (command, options, &error) || !casebook_options_check (options, &error))
    return report (error, command);

  return run (command, g_steal_pointer (&options));
}

int
main (int    argc,
      char **argv)
{
  /* Whoever reads no further hears of it in a sentence: see answer(). */
  signal (SIGPIPE, SIG_IGN);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("casebook-cli");

  return run_words (argc > 0 ? argv + 1 : argv);
}
