/* Casebook: casebook-cli packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#include "cli/case-argument.h"
#include "cli/commands.h"
#include "cli/json-members.h"
#include "exchange/attachment.h"
#include "pages/pdf-lock.h"
#include "pages/pdf-writer.h"
#include "reports/packet.h"
#include "storage/own-files.h"

static const CasebookOption options[] = {
  { "output", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_REQUIRED, "FILE.pdf", N_("where the packet goes") },
  { "paper", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "PAPER",
    N_("a4 or letter, instead of what is usual where you live") },
  { "font", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "FAMILY",
    N_("a face for all of it, instead of Inter and Noto Serif") },
  { "password-file", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_OPTIONAL, "FILE",
    N_("a file with the password that opens the packet on its first line") },
  { NULL },
};

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

static GBytes *
load_picture (const char  *digest,
              gpointer     user_data,
              GError     **error)
{
  return casebook_attachment_load_picture (user_data, digest, error);
}

/* Takes @record: of a long case there is one copy in memory at a time, first records,
 * then blocks, then lines. */
static CasebookLayout *
lay_out (CasebookCase       *record,
         CasebookFramework  *framework,
         CasebookDatabase   *database,
         CasebookStyle      *style,
         GError            **error)
{
  CasebookPacketOptions packet_options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookDocument) document = NULL;

  packet_options.load_blob = load_picture;
  packet_options.load_data = database;
  document = casebook_packet_new (record, framework, &packet_options, error);
  g_object_unref (record);

  return document != NULL ? casebook_layout_new (document, style, NULL, NULL, error) : NULL;
}

static void
answer (CasebookInvocation *invocation,
        const char         *id,
        const char         *path,
        guint               n_pages)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (!casebook_invocation_wants_json (invocation))
    {
      casebook_invocation_print (invocation, "%s\n", name);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  casebook_json_add_text (builder, "id", id);
  casebook_json_add_text (builder, "file", name);
  casebook_json_add_number (builder, "pages", n_pages);
  json_builder_end_object (builder);
  casebook_invocation_print_json (invocation, builder);
}

static gboolean
run (CasebookInvocation  *invocation,
     GError             **error)
{
  CasebookOptions *given = casebook_invocation_get_options (invocation);
  const char *path = casebook_options_get_text (given, "output");
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) record = NULL;
  g_autoptr (CasebookStyle) style = NULL;
  g_autoptr (CasebookLayout) layout = NULL;
  g_autofree char *password = NULL;
  g_autofree char *id = NULL;
  CasebookDatabase *database;
  CasebookPaper paper;
  guint n_pages;

  if (!read_paper (given, &paper, error) || !check_font (given, error) ||
      !read_password (given, &password, error))
    return FALSE;
  database = casebook_invocation_open_to_read (invocation, error);
  if (database == NULL || !casebook_own_files_check_target (database, path, error))
    return FALSE;
  record = casebook_case_argument_load (database, casebook_invocation_get_argument (invocation), &framework, error);
  if (record == NULL)
    return FALSE;

  id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (record)));
  style = casebook_style_new (paper, casebook_options_get_text (given, "font"));
  layout = lay_out (g_steal_pointer (&record), framework, database, style, error);
  if (layout == NULL)
    return FALSE;
  n_pages = g_list_model_get_n_items (casebook_layout_get_pages (layout));
  if (!casebook_pdf_replace_file (layout, path, password, NULL, NULL, NULL, error))
    return FALSE;

  answer (invocation, id, path, n_pages);
  return TRUE;
}

const CasebookCommand casebook_command_packet = {
  .words = "packet",
  .argument_kind = CASEBOOK_ARGUMENT_TEXT,
  .argument = "CASE",
  .summary = N_("Write the packet of a case as a PDF"),
  .options = options,
  .run = run,
};
