/* Casebook: packets of a size, for benchmarks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "made-up.h"
#include "packet-work.h"
#include "pages/pdf-writer.h"

#define N_COMPETENCIES 6

/* What begins a line for the bare program where no role says it. */
#define FACE "Inter,sans-serif\t"

/* The case of a packet of @n_evidence pieces of evidence. */
CasebookCase *
packet_work_case (guint n_evidence)
{
  CasebookCase *case_ = made_up_case ();

  made_up_many (case_, n_evidence, N_COMPETENCIES, 1);

  return case_;
}

CasebookDocument *
packet_work_packet (CasebookCase *case_)
{
  const CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookFramework) framework = made_up_framework (0, N_COMPETENCIES);

  return casebook_packet_new (case_, framework, &options, NULL);
}

static void
write_prose (CasebookProse *prose,
             CasebookRole   role,
             CasebookStyle *style,
             GString       *text)
{
  const CasebookType *type = casebook_style_get_type_of (style, role);
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  if (*casebook_prose_get_text (prose) == '\0')
    return;

  g_ascii_dtostr (size, sizeof size, type->size);
  g_string_append_printf (text, "%s\t%s\t%s\n", casebook_style_get_family (style, type->family), size,
                          casebook_prose_get_text (prose));
}

static void
write_block (CasebookBlock *block,
             CasebookStyle *style,
             GString       *text)
{
  if (block->prose != NULL)
    write_prose (block->prose, block->role, style, text);
  for (guint i = 0; block->bars != NULL && i < block->bars->len; i++)
    {
      const CasebookBar *bar = &g_array_index (block->bars, CasebookBar, i);

      g_string_append_printf (text, FACE "8.25\t%s\n" FACE "8.25\t%s\n" FACE "8.25\t%s\n", bar->label, bar->before,
                              bar->after);
    }
  for (guint i = 0; block->terms != NULL && i < block->terms->len; i++)
    write_prose (g_ptr_array_index (block->terms, i), CASEBOOK_ROLE_SMALL_STRONG, style, text);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    write_block (g_ptr_array_index (block->children, i), style, text);
}

/* What the packet says, and the heads and feet of its pages, a paragraph a line: "FACE<tab>SIZE<tab>TEXT".
 * Returns how many pages it has. */
guint
packet_work_write_text (guint       n_evidence,
                        const char *path)
{
  g_autoptr (CasebookCase) case_ = packet_work_case (n_evidence);
  g_autoptr (CasebookDocument) packet = packet_work_packet (case_);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) layout = casebook_layout_new (packet, style, NULL, NULL, NULL);
  GListModel *sections = casebook_document_get_sections (packet);
  guint n_pages = g_list_model_get_n_items (casebook_layout_get_pages (layout));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (sections, i);
      GPtrArray *blocks = casebook_section_get_blocks (section);

      for (guint j = 0; j < blocks->len; j++)
        write_block (g_ptr_array_index (blocks, j), style, text);
    }
  for (guint i = 0; i < n_pages; i++)
    g_string_append_printf (text, FACE "7.5\t%s\n" FACE "7.5\t%s\n" FACE "7.5\t%u\n",
                            casebook_document_get_head (packet), casebook_document_get_foot (packet), i + 1);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));

  return n_pages;
}

/* Writes the packet, as the command does. */
void
packet_work_write_packet (guint       n_evidence,
                          const char *path)
{
  g_autoptr (CasebookCase) case_ = packet_work_case (n_evidence);
  g_autoptr (CasebookDocument) packet = packet_work_packet (case_);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) layout = NULL;

  g_clear_object (&case_);
  layout = casebook_layout_new (packet, style, NULL, NULL, NULL);
  g_clear_object (&packet);
  g_assert_true (casebook_pdf_replace_file (layout, path, NULL, NULL, NULL, NULL, NULL));
}
