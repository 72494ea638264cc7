/* Casebook: how soon the first frame is there, against an empty window.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   start START-WINDOW
 *
 * Runs the three windows in turn, many times, and compares medians of the same
 * run: an empty libadwaita window, Casebook on an empty library, and on one of
 * 1,000 cases and 100,000 pieces of evidence.
 */
#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "exchange/synthetic.h"
#include "storage/library.h"

#define ROUNDS 15
#define N_CASES 1000
#define N_EVIDENCE 100000

typedef struct
{
  const char *name;
  const char *kind;
  const char *library;
  double      wall[ROUNDS]; /* seconds */
  double      cpu[ROUNDS];  /* seconds */
  double      memory;       /* megabytes at most, once settled */
} Window;

static void
run (const char    *program,
     const Window  *window,
     double        *wall,
     struct rusage *usage)
{
  gint64 start = g_get_monotonic_time ();
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      execl (program, program, window->kind, window->library, NULL);
      _exit (127);
    }
  while (wait4 (child, &status, 0, usage) < 0 && errno == EINTR)
    ;
  *wall = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s on %s did not show a frame (status %d)", window->name, program, status);
}

static double
seconds (struct timeval time)
{
  return (double) time.tv_sec + (double) time.tv_usec / 1e6;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
median (const double *values)
{
  double sorted[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    sorted[i] = values[i];
  qsort (sorted, ROUNDS, sizeof (double), compare);

  return sorted[ROUNDS / 2];
}

static char *
make_library (const char *folder,
              const char *name,
              guint       n_cases,
              guint       n_evidence)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (CasebookLibrary) library = casebook_library_open (path, CASEBOOK_DATABASE_CREATE, &error);

  if (library == NULL ||
      (n_cases > 0 && !casebook_synthetic_add (casebook_library_get_database (library), n_cases, n_evidence, 1,
                                               NULL, NULL, NULL, &error)))
    g_error ("%s", error->message);

  return path;
}

static void
measure (const char *program,
         Window     *windows,
         guint       n_windows)
{
  struct rusage usage;
  double wall;

  for (guint round = 0; round < ROUNDS; round++)
    {
      for (guint i = 0; i < n_windows; i++)
        {
          run (program, &windows[i], &windows[i].wall[round], &usage);
          windows[i].cpu[round] = seconds (usage.ru_utime) + seconds (usage.ru_stime);
        }
    }

  g_setenv ("START_WINDOW_STAY", "3", TRUE);
  for (guint i = 0; i < n_windows; i++)
    {
      run (program, &windows[i], &wall, &usage);
      windows[i].memory = (double) usage.ru_maxrss / 1024;
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("casebook-start-XXXXXX", NULL);
  g_autofree char *empty = make_library (folder, "empty", 0, 0);
  g_autofree char *full = make_library (folder, "full", N_CASES, N_EVIDENCE);
  Window windows[] = {
    { "an empty libadwaita window", "floor", NULL },
    { "Casebook, an empty library", "casebook", empty },
    { "Casebook, 1,000 cases and 100,000 pieces of evidence", "casebook", full },
  };

  if (argc != 2)
    {
      g_printerr ("usage: %s START-WINDOW\n", argv[0]);
      return 2;
    }

  measure (argv[1], windows, G_N_ELEMENTS (windows));
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    g_print ("%-54s first frame %.2fx  CPU %.2fx  memory %.2fx (%.0f MB)\n", windows[i].name,
             median (windows[i].wall) / median (windows[0].wall),
             median (windows[i].cpu) / median (windows[0].cpu),
             windows[i].memory / windows[0].memory, windows[i].memory);

  return 0;
}
