/* Casebook: whether an attached PDF can be drawn.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A damaged file may end whoever reads it: Cairo 1.16 calls abort() over some damaged
 * fonts when it puts them into a PDF, and a page can ask for any time and memory. So
 * another process, with bounds, draws every page into a PDF first, and what it does
 * not survive is not drawn here.
 *
 * That process is this program once more, which sees by a variable that it is to try
 * a file and does so before main(). So there is no other program to install, to find
 * and to trust.
 *
 *     parent: the file, as standard input; the first page to try, in the variable
 *     child:  "STATE N-PAGES", then for each page "STATE WIDTH HEIGHT", a line each
 *
 * Where the child ends before the last line, the next page is the one that ended it.
 */
#define _GNU_SOURCE /* memfd_create() */

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pages/enclosure-trial.h"
#include "pages/pdf-pages.h"

#define VARIABLE "CASEBOOK_TRY_ENCLOSURE"

/* What the child may use. A heavy map takes a second or two. */
#define MOST_SECONDS 20
#define MOST_MEMORY ((rlim_t) 3 << 30)

/* After so many pages that ended a child the rest is not tried any more. */
#define MOST_ENDED 2

/* What ISO 32000-1 has PDFs keep to (annex C.2). */
#define LEAST_SIDE 3.0
#define MOST_SIDE 14400.0

/* The child. */

static void
limit (void)
{
  const struct rlimit time = { MOST_SECONDS, MOST_SECONDS + 1 };
  const struct rlimit none = { 0, 0 };
#ifndef __SANITIZE_ADDRESS__
  const struct rlimit memory = { MOST_MEMORY, MOST_MEMORY };

  setrlimit (RLIMIT_AS, &memory);
#endif
  setrlimit (RLIMIT_CPU, &time);
  setrlimit (RLIMIT_CORE, &none);
}

/* Poppler writes to standard error that it goes without a font, and tells nobody
 * else. Returns a file that takes it instead. */
static int
catch_complaints (void)
{
  int fd = memfd_create ("complaints", MFD_CLOEXEC);

  if (fd >= 0)
    dup2 (fd, STDERR_FILENO);

  return fd;
}

static goffset
size_of (int fd)
{
  struct stat info;

  return fd >= 0 && fstat (fd, &info) == 0 ? info.st_size : 0;
}

static gboolean
draw (CasebookPdfPages *pages,
      guint             page,
      double            width,
      double            height)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (NULL, NULL, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = casebook_pdf_pages_draw (pages, page, cr, 0, 0, width, height);

  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  drawn = drawn && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);

  return drawn;
}

static gboolean
is_side (double side)
{
  return side >= LEAST_SIDE && side <= MOST_SIDE;
}

static void
try_page (CasebookPdfPages *pages,
          guint             page,
          int               complaints)
{
  char shown_width[G_ASCII_DTOSTR_BUF_SIZE];
  char shown_height[G_ASCII_DTOSTR_BUF_SIZE];
  CasebookTriedState state = CASEBOOK_TRIED_WHOLE;
  goffset before = size_of (complaints);
  double width = 0;
  double height = 0;

  if (!casebook_pdf_pages_get_size (pages, page, &width, &height))
    state = CASEBOOK_TRIED_DAMAGED;
  else if (!is_side (width) || !is_side (height))
    state = CASEBOOK_TRIED_MISSHAPEN;
  else if (!draw (pages, page, width, height) || size_of (complaints) > before)
    state = CASEBOOK_TRIED_DAMAGED;

  printf ("%u %s %s\n", state, g_ascii_dtostr (shown_width, sizeof shown_width, width),
          g_ascii_dtostr (shown_height, sizeof shown_height, height));
  fflush (stdout);
}

static gboolean
try_file (guint first)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (CasebookPdfPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  int complaints;
  guint n;

  if (bytes == NULL)
    return FALSE;

  pages = casebook_pdf_pages_open (bytes, &error);
  if (pages == NULL && error->domain != CASEBOOK_PDF_PAGES_ERROR)
    return FALSE;

  n = pages != NULL ? casebook_pdf_pages_get_n (pages) : 0;
  printf ("%u %u\n", pages == NULL ? error->code == CASEBOOK_PDF_PAGES_ERROR_LOCKED ? CASEBOOK_ENCLOSURE_LOCKED
                                                                                    : CASEBOOK_ENCLOSURE_DAMAGED
                                   : n > 0 ? CASEBOOK_ENCLOSURE_OPENS : CASEBOOK_ENCLOSURE_EMPTY, n);
  fflush (stdout);
  complaints = catch_complaints ();
  for (guint page = first; page < MIN (n, CASEBOOK_ENCLOSURE_MOST); page++)
    try_page (pages, page, complaints);

  return TRUE;
}

__attribute__ ((constructor)) static void
serve (void)
{
  const char *first = g_getenv (VARIABLE);

  if (first == NULL)
    return;

  limit ();
  _exit (try_file ((guint) g_ascii_strtoull (first, NULL, 10)) ? 0 : 1);
}

/* The parent. */

static gboolean
fail (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* Returns a file in memory, or -1. */
static int
file_of (GBytes  *bytes,
         GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  int fd = memfd_create ("enclosure", MFD_CLOEXEC);

  for (gsize n = 0; fd >= 0 && n < size;)
    {
      gssize now = write (fd, data + n, size - n);

      if (now < 0 && errno != EINTR)
        {
          fail (error);
          close (fd);
          return -1;
        }
      n += now > 0 ? (gsize) now : 0;
    }
  if (fd < 0)
    fail (error);

  return fd;
}

/* This program, also after a newer one was installed in its place. */
static char *
dup_own_path (void)
{
  const char *here = "/proc/self/exe";
  g_autofree char *path = g_file_read_link (here, NULL);

  return path != NULL && g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : g_strdup (here);
}

static GSubprocess *
spawn (int      fd,
       guint    first,
       GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                                        G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *program = dup_own_path ();
  g_autofree char *page = g_strdup_printf ("%u", first);
  int input = dup (fd);

  if (input < 0)
    {
      fail (error);
      return NULL;
    }

  g_subprocess_launcher_take_stdin_fd (launcher, input);
  g_subprocess_launcher_setenv (launcher, VARIABLE, page, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "G_MESSAGES_DEBUG");

  return g_subprocess_launcher_spawn (launcher, error, program, NULL);
}

static void
take_lines (CasebookEnclosureTrial *trial,
            const char             *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char *end;
      guint state = (guint) g_ascii_strtoull (lines[i], &end, 10);

      if (i == 0)
        {
          trial->state = state;
          trial->n_pages = (guint) g_ascii_strtoull (end, NULL, 10);
        }
      else if (trial->n_tried < CASEBOOK_ENCLOSURE_MOST)
        {
          CasebookTriedPage *page = &trial->pages[trial->n_tried++];

          page->state = state;
          page->width = g_ascii_strtod (end, &end);
          page->height = g_ascii_strtod (end, NULL);
        }
    }
}

/* Runs one child; %FALSE when it could do nothing. */
static gboolean
run_once (CasebookEnclosureTrial  *trial,
          int                      fd,
          int                     *signal,
          GCancellable            *cancellable,
          GError                 **error)
{
  g_autoptr (GSubprocess) child = spawn (fd, trial->n_tried, error);
  g_autofree char *text = NULL;

  if (child == NULL)
    return FALSE;
  if (!g_subprocess_communicate_utf8 (child, NULL, cancellable, &text, NULL, error))
    {
      g_subprocess_force_exit (child);
      return FALSE;
    }

  *signal = g_subprocess_get_if_signaled (child) ? g_subprocess_get_term_sig (child) : 0;
  if (*signal == SIGKILL || (*signal == 0 && g_subprocess_get_exit_status (child) != 0))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is too little memory to look through it. Close other programs and try again."));
      return FALSE;
    }

  /* What ends a child before its first line is in the file as a whole. */
  if (*text == '\0')
    trial->state = CASEBOOK_ENCLOSURE_DAMAGED;
  take_lines (trial, text);

  return TRUE;
}

static gboolean
run (CasebookEnclosureTrial  *trial,
     int                      fd,
     GCancellable            *cancellable,
     GError                 **error)
{
  guint ended = 0;
  int signal;

  do
    {
      if (!run_once (trial, fd, &signal, cancellable, error))
        return FALSE;
      if (signal == 0 || trial->state != CASEBOOK_ENCLOSURE_OPENS || trial->n_tried == CASEBOOK_ENCLOSURE_MOST)
        break;
      trial->pages[trial->n_tried++].state = signal == SIGXCPU ? CASEBOOK_TRIED_COSTLY : CASEBOOK_TRIED_DAMAGED;
    }
  while (++ended < MOST_ENDED && trial->n_tried < MIN (trial->n_pages, CASEBOOK_ENCLOSURE_MOST));

  return TRUE;
}

/**
 * casebook_enclosure_trial_run:
 * @trial: (out): how it went
 * @bytes: a file, which may be anything
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Has another process draw the first pages of the file. Blocks; any thread may call it.
 *
 * Returns: whether it could be tried; if not, that may pass
 */
gboolean
casebook_enclosure_trial_run (CasebookEnclosureTrial  *trial,
                              GBytes                  *bytes,
                              GCancellable            *cancellable,
                              GError                 **error)
{
  gboolean tried;
  int fd;

  g_return_val_if_fail (trial != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!casebook_pdf_pages_check (error))
    return FALSE;

  memset (trial, 0, sizeof *trial);
  fd = file_of (bytes, error);
  if (fd < 0)
    return FALSE;

  tried = run (trial, fd, cancellable, error);
  close (fd);

  return tried;
}
