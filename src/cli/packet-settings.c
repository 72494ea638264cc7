/* Casebook: how casebook-cli packet is asked to make it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#include "cli/packet-settings.h"
#include "pages/fonts.h"
#include "pages/page-picture.h"
#include "pages/pdf-lock.h"

#define SCALE_USUAL 2
#define SCALE_MAX 16

/* GTK asks the C library in the same way; other C libraries do not know. */
static CasebookPaper
usual_paper (void)
{
#ifdef __GLIBC__
  const int letter_height = 279; /* millimetres */

  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT)) == letter_height)
    return CASEBOOK_PAPER_LETTER;
#endif

  return CASEBOOK_PAPER_A4;
}

static gboolean
read_paper (CasebookOptions  *given,
            CasebookPaper    *paper,
            GError          **error)
{
  const char *name = casebook_options_get_text (given, "paper");

  if (name == NULL)
    *paper = usual_paper ();
  else if (g_ascii_strcasecmp (name, "a4") == 0)
    *paper = CASEBOOK_PAPER_A4;
  else if (g_ascii_strcasecmp (name, "letter") == 0)
    *paper = CASEBOOK_PAPER_LETTER;
  else
    {
      g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, _("--paper is a4 or letter."));
      return FALSE;
    }

  return TRUE;
}

/* The first line of a file, as far as a password may be long and a byte more. */
static char *
read_first_line (const char  *path,
                 GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  char line[CASEBOOK_PDF_PASSWORD_MAX + 2];
  gsize length;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), line, sizeof line - 1, &length, NULL, error))
    return NULL;
  line[length] = '\0';

  return g_strndup (line, strcspn (line, "\r\n"));
}

/* A password on the command line would be there for everyone to see. */
static gboolean
read_password (CasebookOptions  *given,
               char            **password,
               GError          **error)
{
  const char *path = casebook_options_get_text (given, "password-file");
  g_autoptr (GError) reason = NULL;
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  if (path == NULL)
    return TRUE;

  name = g_filename_display_name (path);
  line = read_first_line (path, &reason);
  if (line == NULL)
    g_set_error (error, reason->domain, reason->code,
                 /* Translators: the second %s is what the system said */
                 _("The password could not be read from “%s” (%s). No packet was written."), name, reason->message);
  else if (*line == '\0' || strlen (line) > CASEBOOK_PDF_PASSWORD_MAX || !g_utf8_validate (line, -1, NULL))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("The first line of “%s” is no password: it takes 1 to %d bytes of UTF-8. No packet was written."),
                 name, CASEBOOK_PDF_PASSWORD_MAX);
  else
    *password = g_steal_pointer (&line);

  return *password != NULL;
}

/* Setting would find another face in silence; who names one wants that one. */
static gboolean
check_font (CasebookOptions  *given,
            GError          **error)
{
  const char *family = casebook_options_get_text (given, "font");

  if (family == NULL || casebook_fonts_are_installed (family))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _("There is no face “%s” on this computer; “fc-list : family” lists those there are."), family);

  return FALSE;
}

/* A picture is of one page; a PDF is of all. */
static gboolean
read_page (CasebookOptions         *given,
           CasebookPacketSettings  *settings,
           GError                 **error)
{
  g_autofree char *lower = g_ascii_strdown (casebook_options_get_text (given, "output"), -1);
  gboolean picture = g_str_has_suffix (lower, ".png");

  settings->page = casebook_options_get_number (given, "page");
  settings->scale = casebook_options_has (given, "scale") ? casebook_options_get_number (given, "scale") : SCALE_USUAL;
  if (picture && settings->page == 0)
    g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE,
                         _("A picture is of one page: say which with --page, counted from 1."));
  else if (!picture && (casebook_options_has (given, "page") || casebook_options_has (given, "scale")))
    g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE,
                         _("--page and --scale are for a picture: give --output a name that ends with .png."));
  else if (settings->scale < 1 || settings->scale > SCALE_MAX)
    g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, _("--scale is 1 to %d."), SCALE_MAX);
  else if (picture && casebook_options_has (given, "password-file"))
    g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE,
                         _("A picture takes no password; a PDF does."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_parts (CasebookOptions      *given,
            CasebookPacketParts  *parts,
            GError              **error)
{
  const char *list = casebook_options_get_text (given, "sections");
  g_autoptr (GError) reason = NULL;

  if (casebook_packet_parts_parse (list, parts, &reason))
    return TRUE;

  g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, reason->message);
  return FALSE;
}

/**
 * casebook_packet_settings_read:
 * @settings: (out): what was asked for; cleared by casebook_packet_settings_clear()
 * @given: the options of the command
 * @error: return location
 *
 * Returns: whether they make sense and can be had
 */
gboolean
casebook_packet_settings_read (CasebookPacketSettings  *settings,
                               CasebookOptions         *given,
                               GError                 **error)
{
  settings->path = casebook_options_get_text (given, "output");
  settings->font = casebook_options_get_text (given, "font");
  settings->exhibits = !casebook_options_has (given, "no-exhibits");

  return read_page (given, settings, error) && read_paper (given, &settings->paper, error) &&
         read_parts (given, &settings->parts, error) &&
         check_font (given, error) && read_password (given, &settings->password, error);
}

/**
 * casebook_packet_settings_clear:
 * @settings: what casebook_packet_settings_read() filled
 *
 * Lets go of what @settings hold; clearing twice does no harm.
 */
void
casebook_packet_settings_clear (CasebookPacketSettings *settings)
{
  g_clear_pointer (&settings->password, g_free);
}
