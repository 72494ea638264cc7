/* Casebook: where the program starts.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n.h>
#include <locale.h>

#include "base/locale-dir.h"
#include "ui/window/application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GApplication) application = NULL;
  g_autofree char *translations = casebook_locale_dir_find (LOCALE_DIR);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name (_("Casebook"));
  application = casebook_application_new ();

  return g_application_run (application, argc, argv);
}
