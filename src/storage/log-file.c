/* Casebook: the log beside a database.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written last may be in the log alone. SQLite finds a log by its name
 * and asks no further whose it is: one that lies beside another file than its
 * own is written into that (https://www.sqlite.org/howtocorrupt.html, sections
 * 1.2 to 1.4). So where there is one, no file is put beside it, and before one
 * is used it is looked at: whoever begins a log writes the first page of the
 * database into it, with the file's change number and one more. A file with a
 * lower number is an older copy that somebody put there.
 *
 * The numbers are those of https://www.sqlite.org/fileformat2.html, sections 1.3.9
 * and 4.1 to 4.2.
 */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "storage/log-file.h"
#include "storage/sole-use.h"

#define LOG_MAGIC 0x377f0682u /* and one more where words are big-endian */
#define LOG_HEADER_SIZE 32
#define FRAME_HEADER_SIZE 24
#define PAGE_SIZE_MIN 512
#define PAGE_SIZE_MAX 65536

/* Words of the header of a log, of that of a frame, and of the first page. */
#define PAGE_SIZE_WORD 2
#define SALT_WORD 4
#define LOG_SUM_WORD 6
#define FRAME_SALT_WORD 2
#define FRAME_SUM_WORD 4
#define CHANGES_WORD 6

static const char *const endings[] = { "-wal", "-journal" };

/**
 * casebook_log_file_find:
 * @path: (type filename): where a database is or might be, without symbolic links
 *
 * Returns: (transfer full) (nullable) (type filename): the log that lies beside it; %NULL when there is
 *   none, or one that is empty
 */
char *
casebook_log_file_find (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *log = g_strconcat (path, endings[i], NULL);
      GStatBuf about;

      if (g_stat (log, &about) == 0 && about.st_size > 0)
        return g_steal_pointer (&log);
    }

  return NULL;
}

static guint32
word_at (const guint8 *bytes,
         gsize         number)
{
  guint32 word;

  memcpy (&word, bytes + number * sizeof word, sizeof word);
  return GUINT32_FROM_BE (word);
}

/* Goes on with the sum of a log over a number of bytes that divides by eight. */
static void
add_up (const guint8 *bytes,
        gsize         size,
        gboolean      big_endian,
        guint32       sum[2])
{
  for (gsize i = 0; i < size / 4; i += 2)
    {
      guint32 even = word_at (bytes, i), odd = word_at (bytes, i + 1);

      sum[0] += (big_endian ? even : GUINT32_SWAP_LE_BE (even)) + sum[1];
      sum[1] += (big_endian ? odd : GUINT32_SWAP_LE_BE (odd)) + sum[0];
    }
}

/* Whether the log begins with a frame that was written to its end, and that is of the first page. */
static gboolean
begins_with_first_page (const guint8 *log,
                        gsize         size)
{
  const guint8 *frame = log + LOG_HEADER_SIZE;
  gboolean big_endian;
  gsize page_size;
  guint32 sum[2] = { 0, 0 };

  if (size < LOG_HEADER_SIZE + FRAME_HEADER_SIZE || (word_at (log, 0) & ~1u) != LOG_MAGIC)
    return FALSE;
  big_endian = word_at (log, 0) & 1;
  page_size = word_at (log, PAGE_SIZE_WORD);
  if (page_size < PAGE_SIZE_MIN || page_size > PAGE_SIZE_MAX || (page_size & (page_size - 1)) != 0 ||
      size < LOG_HEADER_SIZE + FRAME_HEADER_SIZE + page_size)
    return FALSE;

  add_up (log, LOG_SUM_WORD * 4, big_endian, sum);
  if (sum[0] != word_at (log, LOG_SUM_WORD) || sum[1] != word_at (log, LOG_SUM_WORD + 1))
    return FALSE;
  if (word_at (frame, 0) != 1 || memcmp (frame + FRAME_SALT_WORD * 4, log + SALT_WORD * 4, 8) != 0)
    return FALSE;
  add_up (frame, 8, big_endian, sum);
  add_up (frame + FRAME_HEADER_SIZE, page_size, big_endian, sum);

  return sum[0] == word_at (frame, FRAME_SUM_WORD) && sum[1] == word_at (frame, FRAME_SUM_WORD + 1);
}

/**
 * casebook_log_file_load_base:
 * @log: (type filename): a write-ahead log
 * @base: (out): the change number that the file had at least when the log was begun
 *
 * Numbers go round: compare them by their difference. To be asked before the
 * number of the file is read, which may grow at any time.
 *
 * Returns: whether the log tells
 */
gboolean
casebook_log_file_load_base (const char *log,
                             guint32    *base)
{
  const gsize size = LOG_HEADER_SIZE + FRAME_HEADER_SIZE + PAGE_SIZE_MAX;
  g_autofree guint8 *bytes = NULL;
  gssize n_read;
  int fd;

  g_return_val_if_fail (log != NULL, FALSE);
  g_return_val_if_fail (base != NULL, FALSE);

  /* SQLite locks nothing in a log that closing it could let go of. */
  fd = g_open (log, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return FALSE;
  bytes = g_malloc0 (size);
  n_read = read (fd, bytes, size);
  close (fd);
  if (n_read < 0 || !begins_with_first_page (bytes, (gsize) n_read))
    return FALSE;

  *base = word_at (bytes + LOG_HEADER_SIZE + FRAME_HEADER_SIZE, CHANGES_WORD) - 1;
  return TRUE;
}

/**
 * casebook_log_file_remove_empty:
 * @path: (type filename): a database that this program has just closed, without symbolic links
 * @vfs: (nullable): name of the SQLite VFS to go through
 *
 * Who only reads a database makes an empty log and shared memory beside it, and
 * SQLite leaves them there. Removes them unless somebody has the database open
 * or the log is not empty; what is left does no harm.
 */
void
casebook_log_file_remove_empty (const char *path,
                                const char *vfs)
{
  g_autoptr (CasebookSoleUse) use = NULL;
  g_autofree char *wal = NULL;
  g_autofree char *memory = NULL;
  g_autofree char *log = NULL;

  g_return_if_fail (path != NULL);

  wal = g_strconcat (path, "-wal", NULL);
  memory = g_strconcat (path, "-shm", NULL);
  if (!g_file_test (wal, G_FILE_TEST_EXISTS) && !g_file_test (memory, G_FILE_TEST_EXISTS))
    return;
  use = casebook_sole_use_take (path, vfs, NULL);
  if (use == NULL || (log = casebook_log_file_find (path)) != NULL)
    return;

  g_unlink (wal);
  g_unlink (memory);
}
