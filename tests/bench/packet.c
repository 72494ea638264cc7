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

#include "packet-work.h"
#include "pages/layout.h"

#define ROUNDS 5

/* How much evidence makes a packet of about 50 and of about 500 pages. */
static const guint sizes[] = { 55, 650 };

typedef struct
{
  double cpu;    /* seconds */
  double memory; /* megabytes at most */
} Cost;

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

  *n_pages = packet_work_write_text (n_evidence, text);
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
  g_autoptr (CasebookCase) case_ = packet_work_case (sizes[0]);
  g_autoptr (CasebookDocument) before = packet_work_packet (case_);
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) layout = casebook_layout_new (before, style, NULL, NULL, NULL);
  g_autoptr (CasebookDocument) after = NULL;
  g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (casebook_case_get_evidence (case_)), 1);

  g_object_set (evidence, "result", "Another result.", NULL);
  after = packet_work_packet (case_);
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
      packet_work_write_packet ((guint) g_ascii_strtoull (argv[1], NULL, 10), argv[2]);
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
