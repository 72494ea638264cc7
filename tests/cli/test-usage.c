/* Casebook: tests of how the command line is used.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "cli/usage.h"

static const CasebookOption own[] = {
  { "title", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REQUIRED, "TITLE", "what it is called" },
  { "fast", CASEBOOK_OPTION_FLAG, CASEBOOK_OPTION_OPTIONAL, NULL, "in haste" },
  { NULL },
};

static const CasebookOption shared[] = {
  { "link", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_REPEATED, "URL", "an address" },
  { NULL },
};

static const CasebookCommand full = {
  .words = "anchor drop",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "PLACE",
  .summary = "Let it go",
  .options = own,
  .shared_options = shared,
};

static const CasebookCommand bare = {
  .words = "anchor weigh",
  .summary = "Take it up",
};

/* What must be given stands in the line of use; every option is told once, with what it takes. */
static void
test_of_command (void)
{
  static const char *const once[] = { "--fast ", "--link URL", "an address", "in haste", "--library FILE", "--json" };
  g_autofree char *usage = casebook_usage_of_command (&full);

  g_assert_true (g_str_has_prefix (usage, "Usage: casebook-cli anchor drop PLACE --title TITLE [OPTION…]\n\n"
                                          "Let it go\n"));
  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    {
      const char *at = strstr (usage, once[i]);

      g_test_message ("%s", once[i]);
      g_assert_nonnull (at);
      g_assert_null (strstr (at + 1, once[i]));
    }
}

static void
test_of_bare_command (void)
{
  g_autofree char *usage = casebook_usage_of_command (&bare);

  g_assert_true (g_str_has_prefix (usage, "Usage: casebook-cli anchor weigh [OPTION…]\n"));
  g_assert_null (strstr (usage, "\nOptions:"));
  g_assert_nonnull (strstr (usage, "\nOptions of every command:"));
}

static void
test_of_program (void)
{
  static const CasebookCommand *const commands[] = { &full, &bare, NULL };
  g_autofree char *usage = casebook_usage_of_program (commands);

  g_assert_nonnull (strstr (usage, "  anchor drop PLACE"));
  g_assert_nonnull (strstr (usage, "  anchor weigh "));
  g_assert_nonnull (strstr (usage, "Take it up"));
  g_assert_null (strstr (usage, "--title"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/usage/of-command", test_of_command);
  g_test_add_func ("/cli/usage/of-bare-command", test_of_bare_command);
  g_test_add_func ("/cli/usage/of-program", test_of_program);

  return g_test_run ();
}
