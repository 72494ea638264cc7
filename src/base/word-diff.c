/* Casebook: what changes between two texts, word by word.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The longest common subsequence of the words of two texts, by the greedy
 * algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations"
 * (Algorithmica 1, 1986). Words outside it were removed or added. Words are
 * compared without case and without the punctuation that clings to them, so a
 * sentence that merely begins elsewhere is not marked as new.
 *
 * A shortest path through two sentences likes to catch on little words: between
 * "fixed the outage" and "designed the service" it keeps "the", and the eye has
 * to jump over it. So an island of kept words between two changes is taken into
 * the change when it is at most two words of at most three characters each, and
 * no longer than the change on either side of it.
 */
#include <string.h>

#include "base/word-diff.h"

/* Past this many edits two texts have nothing to say to each other, and the
 * trace that Myers' algorithm keeps (edits squared) stays under 4 MB. */
#define MAX_EDITS 1000

/* What an island of kept words may be at most to be taken into the change. */
#define ISLAND_WORDS 2
#define ISLAND_LETTERS 3

typedef struct
{
  gsize  start;
  gsize  end;
  char  *key;     /* as it is compared */
  guint  letters; /* characters of the key */
} Word;

static void
word_clear (gpointer data)
{
  Word *word = data;

  g_free (word->key);
}

static gboolean
is_script_without_spaces (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_THAI ||
         script == G_UNICODE_SCRIPT_LAO || script == G_UNICODE_SCRIPT_KHMER ||
         script == G_UNICODE_SCRIPT_MYANMAR;
}

static void
add_word (GArray     *words,
          const char *text,
          gsize       start,
          gsize       end)
{
  g_autofree char *bare = NULL;
  g_autofree char *plain = NULL;
  const char *first = text + start;
  const char *last = text + end;
  Word word = { start, end };

  while (first < last && g_unichar_ispunct (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (last > first && g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);
  if (first == last)
    bare = g_strndup (text + start, end - start);
  else
    bare = g_strndup (first, last - first);
  plain = g_utf8_normalize (bare, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  word.key = g_utf8_casefold (plain != NULL ? plain : bare, -1);
  word.letters = g_utf8_strlen (word.key, -1);
  g_array_append_val (words, word);
}

/* The end of the character at @c with the marks that sit on it. */
static const char *
skip_cluster (const char *c)
{
  do
    c = g_utf8_next_char (c);
  while (*c != '\0' && g_unichar_ismark (g_utf8_get_char (c)));

  return c;
}

/* Words are what white space parts; in scripts that write none, characters. */
static GArray *
split_words (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = NULL;
  const char *next;

  g_array_set_clear_func (words, word_clear);
  for (const char *c = text; *c != '\0'; c = next)
    {
      gunichar character = g_utf8_get_char (c);
      gboolean alone = is_script_without_spaces (character);
      gboolean space = g_unichar_isspace (character);

      next = skip_cluster (c);
      if (start != NULL && (alone || space))
        add_word (words, text, start - text, c - text);
      if (alone)
        add_word (words, text, c - text, next - text);
      if (alone || space)
        start = NULL;
      else if (start == NULL)
        start = c;
    }
  if (start != NULL)
    add_word (words, text, start - text, strlen (text));

  return words;
}

static gboolean
same_word (GArray *a,
           int     i,
           GArray *b,
           int     j)
{
  return g_str_equal (g_array_index (a, Word, i).key, g_array_index (b, Word, j).key);
}

/* Walks the trace of furthest points back from the end and marks the words
 * that both texts keep. */
static void
mark_common (GPtrArray *trace,
             int        n,
             int        m,
             gboolean  *keep_a,
             gboolean  *keep_b)
{
  int x = n, y = m;

  for (int d = (int) trace->len - 1; d >= 0; d--)
    {
      const int *v = g_ptr_array_index (trace, d);
      int k = x - y;
      int before_k, before_x, before_y;

      if (d == 0)
        {
          before_x = 0;
          before_y = 0;
        }
      else
        {
          before_k = k == -d || (k != d && v[k - 1 + d] < v[k + 1 + d]) ? k + 1 : k - 1;
          before_x = v[before_k + d];
          before_y = before_x - before_k;
        }
      while (x > before_x && y > before_y)
        {
          keep_a[--x] = TRUE;
          keep_b[--y] = TRUE;
        }
      x = before_x;
      y = before_y;
    }
}

/* trace[d] holds the furthest x on diagonals -d..d before step d, at index k + d. */
static GPtrArray *
find_path (GArray *a,
           GArray *b)
{
  int n = a->len, m = b->len;
  int limit = MIN (n + m, MAX_EDITS);
  g_autofree int *v = g_new0 (int, 2 * limit + 3);
  g_autoptr (GPtrArray) trace = g_ptr_array_new_with_free_func (g_free);
  int middle = limit + 1;

  for (int d = 0; d <= limit; d++)
    {
      g_ptr_array_add (trace, g_memdup2 (v + middle - d, sizeof (int) * (2 * d + 1)));
      for (int k = -d; k <= d; k += 2)
        {
          gboolean down = k == -d || (k != d && v[middle + k - 1] < v[middle + k + 1]);
          int x = down ? v[middle + k + 1] : v[middle + k - 1] + 1;
          int y = x - k;

          while (x < n && y < m && same_word (a, x, b, y))
            {
              x++;
              y++;
            }
          v[middle + k] = x;
          if (x >= n && y >= m)
            return g_steal_pointer (&trace);
        }
    }

  return NULL;
}

/* Passes over the words at @at that are not kept; returns their letters. */
static guint
skip_change (GArray         *words,
             const gboolean *keep,
             guint          *at)
{
  guint letters = 0;

  for (; *at < words->len && !keep[*at]; (*at)++)
    letters += g_array_index (words, Word, *at).letters;

  return letters;
}

/* Whether the @n kept words from @at on are too little to be worth keeping
 * between changes of @left and @right letters. */
static gboolean
is_island (GArray *words,
           guint   at,
           guint   n,
           guint   left,
           guint   right)
{
  guint letters = 0;

  if (n > ISLAND_WORDS)
    return FALSE;
  for (guint i = at; i < at + n; i++)
    {
      guint length = g_array_index (words, Word, i).letters;

      if (length > ISLAND_LETTERS)
        return FALSE;
      letters += length;
    }

  return letters <= left && letters <= right;
}

/* Takes the islands into the changes around them, from left to right. The kept
 * words of both texts are the same in number and order, so both are walked at once. */
static void
absorb_islands (GArray   *a,
                gboolean *keep_a,
                GArray   *b,
                gboolean *keep_b)
{
  guint i = 0, j = 0;
  guint left_a = skip_change (a, keep_a, &i);
  guint left_b = skip_change (b, keep_b, &j);

  while (i < a->len && j < b->len)
    {
      guint from_a = i, from_b = j, n, right_a, right_b;

      while (i < a->len && j < b->len && keep_a[i] && keep_b[j])
        {
          i++;
          j++;
        }
      n = i - from_a;
      right_a = skip_change (a, keep_a, &i);
      right_b = skip_change (b, keep_b, &j);
      if (is_island (a, from_a, n, MAX (left_a, left_b), MAX (right_a, right_b)))
        {
          memset (keep_a + from_a, 0, n * sizeof *keep_a);
          memset (keep_b + from_b, 0, n * sizeof *keep_b);
          right_a += left_a;
          right_b += left_b;
        }
      left_a = right_a;
      left_b = right_b;
    }
}

/* Neighbouring words that are not kept become one run. */
static GArray *
collect_runs (GArray         *words,
              const gboolean *keep)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (CasebookWordRun));

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (keep[i])
        continue;
      if (i > 0 && !keep[i - 1])
        {
          g_array_index (runs, CasebookWordRun, runs->len - 1).end = word->end;
        }
      else
        {
          CasebookWordRun run = { word->start, word->end };

          g_array_append_val (runs, run);
        }
    }

  return runs;
}

/**
 * casebook_word_diff:
 * @before: a text
 * @after: the text that takes its place
 * @removed: (out) (transfer full) (element-type CasebookWordRun) (nullable): the runs of @before
 *   that @after lacks, in order
 * @added: (out) (transfer full) (element-type CasebookWordRun) (nullable): the runs of @after
 *   that @before lacks, in order
 *
 * Two texts that share next to nothing differ as wholes. A run begins and ends
 * with a word; between two runs of a text stands at least one kept word.
 */
void
casebook_word_diff (const char  *before,
                    const char  *after,
                    GArray     **removed,
                    GArray     **added)
{
  g_autoptr (GArray) a = NULL;
  g_autoptr (GArray) b = NULL;
  g_autoptr (GPtrArray) trace = NULL;
  g_autofree gboolean *keep_a = NULL;
  g_autofree gboolean *keep_b = NULL;

  g_return_if_fail (before != NULL);
  g_return_if_fail (after != NULL);

  a = split_words (before);
  b = split_words (after);
  keep_a = g_new0 (gboolean, a->len + 1);
  keep_b = g_new0 (gboolean, b->len + 1);
  trace = find_path (a, b);
  if (trace != NULL)
    {
      mark_common (trace, a->len, b->len, keep_a, keep_b);
      absorb_islands (a, keep_a, b, keep_b);
    }

  if (removed != NULL)
    *removed = collect_runs (a, keep_a);
  if (added != NULL)
    *added = collect_runs (b, keep_b);
}
