/* Casebook: what a packet costs against bare Pango and Cairo.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   packet PACKET-BARE
 *
 * Makes packets of about 50 and 500 pages in processes of their own, and sets the
 * same text with the bare program; prints ratios of processor time and of memory,
 * the best of several rounds of one run. The cost of laying out again after one
 * edit is measured here too.
 */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "made-up.h"
#include "pages/pdf-writer.h"
#include "reports/packet.h"

#define ROUNDS 5
#define N_COMPETENCIES 6

/* What begins a line for the bare program where no role says it. */
#define FACE "Inter,sans-serif\t"

/* How much evidence makes a packet of about 50 and of about 500 pages. */
static const guint sizes[] = { 55, 650 };

typedef struct
{
  double cpu;    /* seconds */
  double memory; /* megabytes at most */
} Cost;

static CasebookCase *
make_case (guint n_evidence)
{
  CasebookCase *case_ = made_up_case ();

  made_up_many (case_, n_evidence, N_COMPETENCIES, 1);

  return case_;
}

static CasebookDocument *
make_packet (CasebookCase *case_)
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

/* What the packet says, and the heads and feet of its pages, for the bare program. */
static guint
write_text (guint       n_evidence,
            const char *path)
{
  g_autoptr (CasebookCase) case_ = make_case (n_evidence);
  g_autoptr (CasebookDocument) packet = make_packet (case_);
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

static void
write_packet (guint       n_evidence,
              const char *path)
{
  g_autoptr (CasebookCase) case_ = make_case (n_evidence);
  g_autoptr (CasebookDocument) packet = make_packet (case_);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) layout = NULL;

  g_clear_object (&case_);
  layout = casebook_layout_new (packet, style, NULL, NULL, NULL);
  g_clear_object (&packet);
  g_assert_true (casebook_pdf_replace_file (layout, path, NULL, NULL, NULL, NULL, NULL));
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static void
run (const char *program,
     const char *first,
     const char *second,
     Cost       *best)
{
  struct rusage usage;
  pid_t child = fork ();
  int status;
  double cpu;

  if (child == 0)
    {
      execl (program, program, first, second, NULL);
      _exit (127);
    }
  while (wait4 (child, &status, 0, &usage) < 0 && errno == EINTR)
    ;
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s failed (status %d)", program, status);

  cpu = seconds (usage.ru_utime) + seconds (usage.ru_stime);
  best->cpu = best->cpu > 0 ? MIN (best->cpu, cpu) : cpu;
  best->memory = MAX (best->memory, (double) usage.ru_maxrss / 1024);
}

static void
measure (const char *self,
         const char *bare,
         const char *folder,
         guint       n_evidence,
         guint      *n_pages,
         Cost       *ours,
         Cost       *theirs)
{
  g_autofree char *text = g_build_filename (folder, "text", NULL);
  g_autofree char *pdf = g_build_filename (folder, "packet.pdf", NULL);
  g_autofree char *size = g_strdup_printf ("%u", n_evidence);

  *n_pages = write_text (n_evidence, text);
  for (guint i = 0; i < ROUNDS; i++)
    {
      run (self, size, pdf, ours);
      run (bare, text, pdf, theirs);
    }
  g_unlink (text);
  g_unlink (pdf);
}

static double
time_layout (CasebookDocument *packet,
             CasebookStyle    *style,
             CasebookLayout   *previous)
{
  double best = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CasebookLayout) layout = casebook_layout_new (packet, style, previous, NULL, NULL);
      double taken = (double) (g_get_monotonic_time () - start);

      g_assert_nonnull (layout);
      best = best > 0 ? MIN (best, taken) : taken;
    }

  return best;
}

static void
measure_edit (void)
{
  g_autoptr (CasebookCase) case_ = make_case (sizes[0]);
  g_autoptr (CasebookDocument) before = make_packet (case_);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) layout = casebook_layout_new (before, style, NULL, NULL, NULL);
  g_autoptr (CasebookDocument) after = NULL;
  g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (case_)), 1);

  g_object_set (evidence, "result", "Another result.", NULL);
  after = make_packet (case_);
  g_print ("layout after one edit against full layout: %.2f\n",
           time_layout (after, style, layout) / time_layout (after, style, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  guint n_pages[G_N_ELEMENTS (sizes)];
  Cost ours[G_N_ELEMENTS (sizes)] = { { 0, 0 } };
  Cost theirs[G_N_ELEMENTS (sizes)] = { { 0, 0 } };

  if (argc == 3)
    {
      write_packet ((guint) g_ascii_strtoull (argv[1], NULL, 10), argv[2]);
      return 0;
    }
  if (argc != 2)
    {
      g_printerr ("Usage: packet PACKET-BARE\n");
      return 2;
    }

  folder = g_dir_make_tmp ("casebook-bench-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      measure (argv[0], argv[1], folder, sizes[i], &n_pages[i], &ours[i], &theirs[i]);
      g_print ("%u pages: processor %.2f of bare Pango and Cairo (%.0f ms against %.0f), memory %.0f MB against %.0f\n",
               n_pages[i], ours[i].cpu / theirs[i].cpu, ours[i].cpu * 1000, theirs[i].cpu * 1000, ours[i].memory,
               theirs[i].memory);
    }
  g_print ("cost a page at %u pages against %u: %.2f\n", n_pages[1], n_pages[0],
           (ours[1].cpu / n_pages[1]) / (ours[0].cpu / n_pages[0]));
  g_print ("memory at %u pages against %u: %.2f\n", n_pages[1], n_pages[0], ours[1].memory / ours[0].memory);
  measure_edit ();
  g_rmdir (folder);

  return 0;
}
