/* Casebook: casebook-cli packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "cli/case-argument.h"
#include "cli/commands.h"
#include "cli/json-members.h"
#include "cli/packet-settings.h"
#include "exchange/attachment.h"
#include "pages/page-picture.h"
#include "pages/pdf-writer.h"
#include "reports/packet.h"
#include "storage/own-files.h"

static const CasebookOption options[] = {
  { "output", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_REQUIRED, "FILE", N_("where the packet goes: FILE.pdf, or one page as FILE.png") },
  { "page", CASEBOOK_OPTION_NUMBER, CASEBOOK_OPTION_OPTIONAL, "N", N_("the page that becomes FILE.png, counted from 1") },
  { "scale", CASEBOOK_OPTION_NUMBER, CASEBOOK_OPTION_OPTIONAL, "S", N_("pixels of it for a point, 1 to 16; 2 unless given") },
  { "sections", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "LIST",
    N_("what it consists of and in which order: some of cover, brief, contents, matrix, changes, competencies, growth, exhibits, artefacts, colophon") },
  { "no-exhibits", CASEBOOK_OPTION_FLAG, CASEBOOK_OPTION_OPTIONAL, NULL, N_("leave attached pictures and pages out") },
  { "paper", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "PAPER",
    N_("a4 or letter, instead of what is usual where you live") },
  { "font", CASEBOOK_OPTION_LINE, CASEBOOK_OPTION_OPTIONAL, "FAMILY",
    N_("a face for all of it, instead of Inter and Noto Serif") },
  { "password-file", CASEBOOK_OPTION_FILE, CASEBOOK_OPTION_OPTIONAL, "FILE",
    N_("a file with the password that opens the packet on its first line") },
  { NULL },
};

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
lay_out (CasebookCase                  *record,
         CasebookFramework             *framework,
         CasebookDatabase              *database,
         const CasebookPacketSettings  *settings,
         GError                       **error)
{
  CasebookPacketOptions packet_options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookStyle) style = casebook_style_new (settings->paper, settings->font);
  g_autoptr (CasebookDocument) document = NULL;

  packet_options.load_blob = settings->exhibits ? load_picture : NULL;
  packet_options.load_data = database;
  packet_options.parts = &settings->parts;
  document = casebook_packet_new (record, framework, &packet_options, error);
  g_object_unref (record);

  return document != NULL ? casebook_layout_new (document, style, NULL, NULL, error) : NULL;
}

static gboolean
write_picture (CasebookLayout                *layout,
               const CasebookPacketSettings  *settings,
               GError                       **error)
{
  GListModel *pages = casebook_layout_get_pages (layout);
  guint n_pages = g_list_model_get_n_items (pages);
  g_autoptr (CasebookPage) page = g_list_model_get_item (pages, settings->page - 1);

  if (page != NULL)
    return casebook_page_picture_replace_file (page, settings->scale, settings->path, error);

  g_set_error (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_VALUE,
               ngettext ("There is no page %u: the packet has %u page. Nothing was written.",
                         "There is no page %u: the packet has %u pages. Nothing was written.", n_pages),
               settings->page, n_pages);

  return FALSE;
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
  g_auto (CasebookPacketSettings) settings = { 0 };
  g_autoptr (CasebookFramework) framework = NULL;
  g_autoptr (CasebookCase) record = NULL;
  g_autoptr (CasebookLayout) layout = NULL;
  g_autofree char *id = NULL;
  CasebookDatabase *database;
  guint n_pages;

  if (!casebook_packet_settings_read (&settings, casebook_invocation_get_options (invocation), error))
    return FALSE;
  database = casebook_invocation_open_to_read (invocation, error);
  if (database == NULL || !casebook_own_files_check_target (database, settings.path, error))
    return FALSE;
  record = casebook_case_argument_load (database, casebook_invocation_get_argument (invocation), &framework, error);
  if (record == NULL)
    return FALSE;

  id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (record)));
  layout = lay_out (g_steal_pointer (&record), framework, database, &settings, error);
  if (layout == NULL)
    return FALSE;
  n_pages = g_list_model_get_n_items (casebook_layout_get_pages (layout));
  if (settings.page > 0
        ? !write_picture (layout, &settings, error)
        : !casebook_pdf_replace_file (layout, settings.path, settings.password, NULL, NULL, NULL, error))
    return FALSE;

  answer (invocation, id, settings.path, n_pages);
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
