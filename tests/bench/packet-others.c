/* Casebook: what a packet costs against other programs that make PDFs.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   packet-others
 *
 * Makes a packet of about 50 pages in a process of its own, and has headless Chromium,
 * LibreOffice and WeasyPrint make a PDF of the same text, which is a paragraph of HTML for
 * each of the packet, in the same faces and sizes. Prints ratios of processor time of
 * the whole tree of processes, the best of several rounds of one run. What is not
 * installed is named and left out.
 */
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "packet-work.h"

#define ROUNDS 3

/* How much evidence makes a packet of about 50 pages. */
#define N_EVIDENCE 55

/* A program, and how it is asked; HTML, PDF and FOLDER stand for paths. */
typedef struct
{
  const char *name;
  const char *commands[3]; /* what it may be called */
  const char *words[8];
} Other;

static const Other others[] = {
  { "headless Chromium", { "chromium", "chromium-browser", "google-chrome" },
    { "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=FOLDER/profile",
      "--print-to-pdf=PDF", "file://HTML" } },
  { "LibreOffice", { "soffice", "libreoffice" },
    { "-env:UserInstallation=file://FOLDER/profile", "--headless", "--convert-to", "pdf:writer_web_pdf_Export",
      "--outdir", "FOLDER", "HTML" } },
  { "WeasyPrint", { "weasyprint" }, { "HTML", "PDF" } },
};

/* A line "FACE<tab>SIZE<tab>TEXT" as a paragraph. */
static void
append_paragraph (GString    *html,
                  const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 3);
  g_autofree char *text = g_markup_escape_text (parts[2], -1);

  g_string_append_printf (html, "<p style=\"font: %spt %s\">%s</p>\n", parts[1], parts[0], text);
}

static void
write_html (const char *text,
            const char *path)
{
  g_autoptr (GString) html = g_string_new ("<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n<title>Packet</title>\n"
                                           "<style>@page { size: A4; margin: 84pt 66pt } p { margin: 0 0 7pt;"
                                           " max-width: 350pt }</style>\n");
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (text, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    append_paragraph (html, lines[i]);
  g_string_append (html, "</html>\n");
  g_assert_true (g_file_set_contents (path, html->str, (gssize) html->len, NULL));
}

static double
seconds_of_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) usage.ru_utime.tv_sec + (double) usage.ru_stime.tv_sec +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* Returns the processor time of the program and of all that it started, to the last of
 * them: who loses its parent becomes a child of ours. */
static double
run (char **line)
{
  double before = seconds_of_children ();
  pid_t child = fork ();
  pid_t ended;
  int status;
  gboolean good = FALSE;

  if (child == 0)
    {
      int fd = g_open ("/dev/null", O_RDWR, 0);

      for (int i = 0; i < 3; i++)
        dup2 (fd, i);
      execvp (line[0], line);
      _exit (127);
    }
  while ((ended = wait (&status)) > 0 || errno == EINTR)
    if (ended == child)
      good = WIFEXITED (status) && WEXITSTATUS (status) == 0;

  return good ? seconds_of_children () - before : -1;
}

static double
best_of (char      **line,
         const char *pdf)
{
  double best = -1;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double taken;

      g_unlink (pdf);
      taken = run (line);
      if (taken < 0 || !g_file_test (pdf, G_FILE_TEST_EXISTS))
        return -1;
      best = best < 0 ? taken : MIN (best, taken);
    }

  return best;
}

static char *
fill (const char *word,
      const char *folder)
{
  g_autofree char *html = g_build_filename (folder, "packet.html", NULL);
  g_autofree char *pdf = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (GString) filled = g_string_new (word);

  g_string_replace (filled, "FOLDER", folder, 0);
  g_string_replace (filled, "HTML", html, 0);
  g_string_replace (filled, "PDF", pdf, 0);

  return g_strdup (filled->str);
}

static char *
find_command (const Other *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (other->commands) && other->commands[i] != NULL; i++)
    {
      char *path = g_find_program_in_path (other->commands[i]);

      if (path != NULL)
        return path;
    }

  return NULL;
}

static void
compare (const Other *other,
         const char  *folder,
         const char  *pdf,
         double       ours)
{
  char *command = find_command (other);
  g_autoptr (GPtrArray) line = g_ptr_array_new_with_free_func (g_free);
  double theirs;

  if (command == NULL)
    {
      g_print ("%s: not installed\n", other->name);
      return;
    }

  g_ptr_array_add (line, command);
  for (guint i = 0; i < G_N_ELEMENTS (other->words) && other->words[i] != NULL; i++)
    g_ptr_array_add (line, fill (other->words[i], folder));
  g_ptr_array_add (line, NULL);
  theirs = best_of ((char **) line->pdata, pdf);
  if (theirs < 0)
    g_print ("%s: made no PDF\n", other->name);
  else
    g_print ("%s: processor %.1f of Casebook (%.0f ms against %.0f)\n", other->name, theirs / ours, theirs * 1000,
             ours * 1000);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GSubprocess) rm = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "rm", "-rf", "--", folder, NULL);

  if (rm != NULL)
    g_subprocess_wait (rm, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *pdf = NULL;
  char *self[] = { argv[0], NULL, NULL };
  guint n_pages;
  double ours;

  if (argc == 2)
    {
      packet_work_write_packet (N_EVIDENCE, argv[1]);
      return 0;
    }

  folder = g_dir_make_tmp ("casebook-bench-XXXXXX", NULL);
  text = g_build_filename (folder, "text", NULL);
  html = g_build_filename (folder, "packet.html", NULL);
  pdf = g_build_filename (folder, "packet.pdf", NULL);
  n_pages = packet_work_write_text (N_EVIDENCE, text);
  write_html (text, html);
  prctl (PR_SET_CHILD_SUBREAPER, 1);
  self[1] = pdf;
  ours = best_of (self, pdf);
  g_assert_cmpfloat (ours, >, 0);
  g_print ("%u pages: Casebook %.0f ms\n", n_pages, ours * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    compare (&others[i], folder, pdf, ours);
  remove_folder (folder);

  return 0;
}
