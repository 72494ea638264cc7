/* Casebook: how the command line is used.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The usage is made of the tables that are read by, so it cannot be wrong.
 */
#include <glib/gi18n-lib.h>

#include "cli/columns.h"
#include "cli/usage.h"

const CasebookOption casebook_usage_options[] = {
  { "library", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_OPTIONAL, "FILE", N_("the library to work on, instead of one’s own") },
  { "json", CASEBOOK_OPTION_FLAG, CASEBOOK_OPTION_OPTIONAL, NULL, N_("answer with one JSON value") },
  { "help", CASEBOOK_OPTION_FLAG, CASEBOOK_OPTION_OPTIONAL, NULL, N_("show how the program or a command is used") },
  { "version", CASEBOOK_OPTION_FLAG, CASEBOOK_OPTION_OPTIONAL, NULL, N_("show which Casebook this is") },
  { NULL },
};

static char *
spell (const CasebookOption *option)
{
  return option->value != NULL ? g_strdup_printf ("--%s %s", option->name, option->value)
                               : g_strdup_printf ("--%s", option->name);
}

static void
add_options (CasebookColumns      *columns,
             const CasebookOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      g_autofree char *spelled = spell (options);
      g_autofree char *indented = g_strconcat ("  ", spelled, NULL);

      casebook_columns_add (columns, indented, _(options->help), NULL);
    }
}

static void
append_options (GString              *text,
                const char           *heading,
                const CasebookOption *options,
                const CasebookOption *more_options)
{
  g_autoptr (CasebookColumns) columns = casebook_columns_new (2);
  g_autofree char *table = NULL;

  add_options (columns, options);
  add_options (columns, more_options);
  table = casebook_columns_to_string (columns);
  g_string_append_printf (text, "\n%s\n%s", heading, table);
}

/**
 * casebook_usage_of_command:
 * @command: a command
 *
 * Returns: (transfer full): its words, what it does and its options, some lines
 */
char *
casebook_usage_of_command (const CasebookCommand *command)
{
  GString *text;

  g_return_val_if_fail (command != NULL, NULL);

  text = g_string_new (NULL);
  g_string_append_printf (text, "%s casebook-cli %s", _("Usage:"), command->words);
  if (command->argument != NULL)
    g_string_append_printf (text, " %s", command->argument);
  for (const CasebookOption *option = command->options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *spelled = spell (option);

      if (option->rule == CASEBOOK_OPTION_REQUIRED)
        g_string_append_printf (text, " %s", spelled);
    }
  g_string_append_printf (text, " %s\n\n%s\n", _("[OPTION…]"), _(command->summary));

  if (command->options != NULL)
    append_options (text, _("Options:"), command->options, command->shared_options);
  append_options (text, _("Options of every command:"), casebook_usage_options, NULL);

  return g_string_free (text, FALSE);
}

/**
 * casebook_usage_of_program:
 * @commands: (array zero-terminated=1): the commands
 *
 * Returns: (transfer full): what there is to do, some lines
 */
char *
casebook_usage_of_program (const CasebookCommand *const *commands)
{
  g_autoptr (CasebookColumns) columns = casebook_columns_new (2);
  g_autofree char *table = NULL;
  GString *text;

  g_return_val_if_fail (commands != NULL, NULL);

  for (; *commands != NULL; commands++)
    {
      const CasebookCommand *command = *commands;
      g_autofree char *called = g_strdup_printf ("  %s %s", command->words,
                                                 command->argument != NULL ? command->argument : "");

      casebook_columns_add (columns, called, _(command->summary), NULL);
    }
  table = casebook_columns_to_string (columns);

  text = g_string_new (NULL);
  g_string_append_printf (text, "%s casebook-cli %s\n", _("Usage:"), _("COMMAND [OPTION…]"));
  g_string_append_printf (text, "\n%s\n%s", _("Commands:"), table);
  append_options (text, _("Options of every command:"), casebook_usage_options, NULL);
  g_string_append_printf (text, "\n%s\n",
                          _("CASE and ID are ids or how they begin; “casebook-cli COMMAND --help” tells more."));

  return g_string_free (text, FALSE);
}
