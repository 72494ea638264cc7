/* Casebook: tests of what the command line says to bad input.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever goes wrong: a sentence, the right status, and a library in which
 * nothing has changed.
 */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "caller.h"

/* A library with a case and one piece of evidence. */
typedef struct
{
  Caller *caller;
  char   *case_id;
  char   *evidence_id;
  char   *before;
} Shelf;

static char *
read_all (Caller     *caller,
          const char *case_id)
{
  g_autoptr (Answer) shown = call (caller, "case", "show", case_id, "--json", NULL);

  g_assert_cmpint (shown->status, ==, 0);
  return g_steal_pointer (&shown->out);
}

static Shelf *
shelf_new (void)
{
  Shelf *self = g_new0 (Shelf, 1);

  self->caller = caller_new ();
  self->case_id = call_line (self->caller, "case", "new", "--framework", "platform-engineering",
                             "--candidate", "Ada Example", "--from", "intermediate", "--to", "senior", NULL);
  self->evidence_id = call_line (self->caller, "evidence", "add", self->case_id, "--title", "Kept as it is",
                                 "--claim", "ai=As it was", NULL);
  self->before = read_all (self->caller, self->case_id);

  return self;
}

static void
assert_unchanged (Shelf *self)
{
  g_autofree char *after = read_all (self->caller, self->case_id);
  g_autoptr (Answer) check = call (self->caller, "library", "check", NULL);

  g_assert_cmpstr (after, ==, self->before);
  g_assert_cmpint (check->status, ==, 0);
}

static void
shelf_free (Shelf *self)
{
  caller_free (self->caller);
  g_free (self->case_id);
  g_free (self->evidence_id);
  g_free (self->before);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shelf, shelf_free)

/* What happened, and what is safe. */
static void
assert_told (const Answer *answer)
{
  g_assert_cmpint (answer->status, ==, 1);
  if (!g_str_has_suffix (answer->err, "Nothing was changed.\n"))
    g_error ("not told what is safe: %s", answer->err);
}

/* Adds evidence with one more option, which must fail with a sentence that has @word in it. */
static void
refuse (Shelf      *self,
        const char *option,
        const char *value,
        const char *word)
{
  g_autoptr (Answer) added = call (self->caller, "evidence", "add", self->case_id, "--title", "New",
                                   "--claim", "architecture=Good", option, value, NULL);
  g_autoptr (Answer) edited = call (self->caller, "evidence", "edit", self->evidence_id, "--title", "New",
                                    "--claim", "architecture=Good", option, value, NULL);

  assert_told (added);
  assert_told (edited);
  if (strstr (added->err, word) == NULL)
    g_error ("no “%s” in: %s", word, added->err);
}

static void
test_values (void)
{
  static const struct { const char *option; const char *value; const char *word; } cases[] = {
    { "--from", "2026-02-30", "2026-02-30" },
    { "--to", "2025-13", "2025-13" },
    { "--from", "last week", "last week" },
    { "--from", "0999", "too early" },
    { "--from", "2026-1-1", "2026-1-1" },
    { "--situation", "broken \xff\xfe", "--situation" },
    { "--action", "surrogate \xed\xa0\x80", "--action" },
    { "--result", "bell \x07", "--result" },
    { "--role", "two\nlines", "--role" },
    { "--scope", "\x1b[31mred", "--scope" },
    { "--scope", "\xc2\x9b" "31m", "--scope" },
    { "--audience", "everybody", "everybody" },
    { "--claim", "architecture", "ITEM=SENTENCE" },
    { "--claim", "architecture=", "“architecture=”" },
    { "--claim", "architecture=  ", "ITEM=SENTENCE" },
    { "--claim", "=Sentence", "" },
    { "--claim", "cooking=Sentence", "cooking" },
    { "--claim", "ai=bad \xff", "--claim" },
    { "--link", "javascript:alert(1)", "javascript" },
    { "--link", "file:///etc/passwd", "file" },
    { "--link", "not an address", "not an address" },
    { "--link", "", "" },
    { "--attach", "/nowhere/at/all", "/nowhere/at/all" },
    { "--attach", "/", "folder" },
    { "--attach", "/dev/zero", "/dev/zero" },
    { "--attach", "", "" },
    { "--attach", "/nowhere/\xff\xfe", "" },
  };
  g_autoptr (Shelf) shelf = shelf_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    refuse (shelf, cases[i].option, cases[i].value, cases[i].word);
  assert_unchanged (shelf);
}

static void
test_spans_that_end_before_they_begin (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autoptr (Answer) added = call (shelf->caller, "evidence", "add", shelf->case_id, "--title", "New",
                                   "--from", "2026-05", "--to", "2026-04-30", NULL);

  assert_told (added);
  assert_unchanged (shelf);
}

/* A command line takes 128 kB a word; the longest that can be given is refused, and so is a blank one. */
static void
test_titles (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *huge = g_strnfill (130000, 'a');
  const char *const titles[] = { huge, "", "  ", "\xff", "a\nb", "\xed\xbf\xbf", "\x7f" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (Answer) added = call (shelf->caller, "evidence", "add", shelf->case_id, "--title", titles[i], NULL);
      g_autoptr (Answer) edited = call (shelf->caller, "evidence", "edit", shelf->evidence_id, "--title", titles[i], NULL);

      assert_told (added);
      g_assert_cmpint (edited->status, ==, 1);
      g_assert_cmpuint (strlen (added->err), <, 400);
    }
  assert_unchanged (shelf);
}

static void
test_cases_that_cannot_be (void)
{
  static const struct { const char *framework; const char *name; const char *from; const char *to; } cases[] = {
    { "nothing", "Ada", "intermediate", "senior" },
    { "", "Ada", "intermediate", "senior" },
    { "platform-engineering", "", "intermediate", "senior" },
    { "platform-engineering", "\xff", "intermediate", "senior" },
    { "platform-engineering", "Ada", "junior", "senior" },
    { "platform-engineering", "Ada", "intermediate", "principal" },
    { "platform-engineering", "Ada", "senior", "senior" },
  };
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autoptr (Answer) before = call (shelf->caller, "case", "list", "--json", NULL);
  g_autoptr (Answer) after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Answer) answer = call (shelf->caller, "case", "new", "--framework", cases[i].framework,
                                        "--candidate", cases[i].name, "--from", cases[i].from, "--to", cases[i].to,
                                        NULL);

      g_assert_cmpint (answer->status, ==, 1);
    }
  after = call (shelf->caller, "case", "list", "--json", NULL);
  g_assert_cmpstr (before->out, ==, after->out);
}

static void
test_ids_that_match_nothing (void)
{
  static const char *const ids[] = { "zzz", "", "%", "_", "*", "\xff", "a b", "'; DROP TABLE cases; --", "-0-", "猫" };
  static const char *const commands[][2] = {
    { "case", "show" }, { "evidence", "list" }, { "evidence", "show" }, { "evidence", "remove" },
    { "evidence", "restore" }, { "framework", "show" },
  };
  g_autoptr (Shelf) shelf = shelf_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (commands); j++)
        {
          g_autoptr (Answer) answer = call (shelf->caller, commands[j][0], commands[j][1], "--", ids[i], NULL);

          g_assert_cmpint (answer->status, !=, 0);
        }
    }
  assert_unchanged (shelf);
}

/* Seventeen ids cannot all begin with another hexadecimal digit. */
static void
test_ids_that_match_several (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autofree char *prefix = NULL;
  g_autoptr (Answer) answer = NULL;

  while (prefix == NULL)
    {
      g_autofree char *id = call_line (caller, "case", "new", "--framework", "platform-engineering",
                                       "--candidate", "Ada", "--from", "intermediate", "--to", "senior", NULL);

      if (!g_hash_table_add (seen, GINT_TO_POINTER (id[0])))
        prefix = g_strndup (id, 1);
    }
  answer = call (caller, "case", "show", prefix, NULL);
  g_assert_cmpint (answer->status, ==, 1);
}

static void
test_lines_nobody_understands (void)
{
  static const char *const lines[] = {
    "", "nothing", "case", "case nothing", "evidence", "evidence add", "case show", "case show a b", "case list a",
    "case new", "case new --framework", "framework list --nothing", "library backup", "library backup a b",
    "evidence edit a", "evidence add a", "example --cases many", "example --cases -1", "example extra", "-x",
    "--library", "case list --json --library", "case list --json=1", "packet", "packet a", "packet a --output b --paper a5",
    "packet a --output b.png", "packet a --output b.pdf --page 1", "packet a --output b.pdf --scale 2",
    "packet a --output b.png --page 1 --scale 0", "packet a --output b.png --page 1 --scale 17",
    "packet a --output b.png --page 1 --password-file c",
    "evidence add a --title a --title b",
  };
  g_autoptr (Caller) caller = caller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      const char *const none[] = { NULL };
      g_autoptr (Answer) answer = call_words (caller, *lines[i] != '\0' ? (const char *const *) words : none);

      if (answer->status != 2)
        g_error ("“%s” gave %d", lines[i], answer->status);
    }
  g_assert_false (g_file_test (caller->library, G_FILE_TEST_EXISTS));
}

static void
use_library (Caller *caller,
             char   *path)
{
  g_free (caller->library);
  caller->library = path;
}

/* Every command must refuse what is there, and leave it as it was. */
static void
assert_refused (Caller *caller)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before = 0, length_after = 0;
  gboolean is_file = g_file_test (caller->library, G_FILE_TEST_IS_REGULAR);
  g_autoptr (Answer) list = NULL;
  g_autoptr (Answer) added = NULL;
  g_autoptr (Answer) checked = NULL;

  if (is_file)
    g_assert_true (g_file_get_contents (caller->library, &before, &length_before, NULL));
  list = call (caller, "case", "list", NULL);
  added = call (caller, "example", NULL);
  checked = call (caller, "library", "check", NULL);
  g_assert_cmpint (list->status, ==, 1);
  g_assert_cmpint (added->status, ==, 1);
  g_assert_cmpint (checked->status, ==, 1);
  if (!is_file)
    return;
  g_assert_true (g_file_get_contents (caller->library, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_files_that_are_no_library (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  Caller *caller = shelf->caller;
  g_autofree char *library = g_strdup (caller->library);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (library, &content, &length, NULL));

  use_library (caller, g_strdup (caller->folder));
  assert_refused (caller);
  use_library (caller, caller_file (caller, "garbage", "This is a letter to my aunt, and long enough for a header. "
                                    "It says nothing about promotions at all. Yours.", -1));
  assert_refused (caller);
  use_library (caller, caller_file (caller, "short", content, 50));
  assert_refused (caller);
  use_library (caller, caller_file (caller, "cut", content, length / 2));
  {
    g_autoptr (Answer) checked = call (caller, "library", "check", NULL);

    g_assert_cmpint (checked->status, ==, 1);
  }

  /* The user version stands at byte 60 of an SQLite file, big end first. */
  content[63] = 99;
  use_library (caller, caller_file (caller, "newer", content, length));
  assert_refused (caller);
  use_library (caller, g_strdup ("/proc/nowhere/library"));
  assert_refused (caller);
}

static void
test_backup_to_bad_places (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  static const char *const places[] = { "/proc/nowhere/copy", "/", "" };
  g_autofree char *missing = g_build_filename (shelf->caller->folder, "missing", NULL);
  g_autoptr (Answer) nothing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (Answer) answer = call (shelf->caller, "library", "backup", places[i], NULL);

      g_assert_cmpint (answer->status, ==, 1);
    }
  assert_unchanged (shelf);

  use_library (shelf->caller, g_strdup (missing));
  nothing = call (shelf->caller, "library", "backup", "/tmp/copy", NULL);
  g_assert_cmpint (nothing->status, ==, 1);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

/* Where files can grow no further, the file that does not fit is refused as a whole. */
static void
test_a_full_disk (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *content = g_strnfill (8 * 1024 * 1024, 'x');
  g_autofree char *file = NULL;
  g_autoptr (Answer) answer = NULL;

  for (guint i = 0; i < 8 * 1024 * 1024; i += 16)
    content[i] = 'a' + i / 16 % 26;
  file = caller_file (shelf->caller, "large", content, 8 * 1024 * 1024);
  shelf->caller->file_limit = 2 * 1024 * 1024;
  answer = call (shelf->caller, "evidence", "add", shelf->case_id, "--title", "New", "--attach", file, NULL);
  shelf->caller->file_limit = 0;

  g_assert_cmpint (answer->status, ==, 1);
  assert_unchanged (shelf);
}

/* What was at the place before stays there, whatever hinders the new packet. */
static void
test_packets_that_cannot_be_written (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  Caller *caller = shelf->caller;
  g_autofree char *log = g_strconcat (caller->library, "-wal", NULL);
  const char *const places[] = {
    "/proc/nowhere/packet.pdf", "/nowhere/packet.pdf", caller->folder, "", caller->library, log,
  };
  g_autofree char *file = caller_file (caller, "packet.pdf", "An older packet", -1);
  g_autofree char *content = NULL;
  g_autoptr (Answer) full = NULL;
  g_autoptr (Answer) unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (Answer) answer = call (caller, "packet", shelf->case_id, "--output", places[i], NULL);

      g_assert_cmpint (answer->status, ==, 1);
    }

  caller->file_limit = 4096;
  full = call (caller, "packet", shelf->case_id, "--output", file, NULL);
  caller->file_limit = 0;
  unknown = call (caller, "packet", "zzz", "--output", file, NULL);
  g_assert_cmpint (full->status, ==, 1);
  g_assert_cmpint (unknown->status, ==, 1);
  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "An older packet");
  assert_unchanged (shelf);
}

static void
test_an_answer_that_cannot_be_written (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autoptr (Answer) answer = NULL;

  shelf->caller->standard_out = g_strdup ("/dev/full");
  answer = call (shelf->caller, "case", "list", NULL);
  g_assert_cmpint (answer->status, ==, 1);
}

/* Any words at all: an answer, never a crash. */
static void
test_any_words (void)
{
  static const char *const known[] = {
    "case", "evidence", "framework", "library", "list", "show", "new", "add", "edit", "check", "example", "--json",
    "--title", "--claim", "--from", "--library", "--", "--help", "x", "", "-", "--=", "=",
  };
  g_autoptr (Caller) caller = caller_new ();

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (Answer) answer = NULL;

      for (int j = g_test_rand_int_range (0, 7); j > 0; j--)
        {
          char random[6] = { 0 };

          for (guint k = 0; k < 5; k++)
            random[k] = (char) g_test_rand_int_range (1, 256);
          g_ptr_array_add (words, g_strdup (g_test_rand_int_range (0, 4) == 0 ? random
                                            : known[g_test_rand_int_range (0, G_N_ELEMENTS (known))]));
        }
      g_ptr_array_add (words, g_strdup ("--library"));
      g_ptr_array_add (words, g_strdup (caller->library));
      g_ptr_array_add (words, NULL);
      answer = call_words (caller, (const char *const *) words->pdata);
      g_assert_cmpint (answer->status, <=, 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/bad-input/values", test_values);
  g_test_add_func ("/cli/bad-input/spans-that-end-before-they-begin", test_spans_that_end_before_they_begin);
  g_test_add_func ("/cli/bad-input/titles", test_titles);
  g_test_add_func ("/cli/bad-input/cases-that-cannot-be", test_cases_that_cannot_be);
  g_test_add_func ("/cli/bad-input/ids-that-match-nothing", test_ids_that_match_nothing);
  g_test_add_func ("/cli/bad-input/ids-that-match-several", test_ids_that_match_several);
  g_test_add_func ("/cli/bad-input/lines-nobody-understands", test_lines_nobody_understands);
  g_test_add_func ("/cli/bad-input/files-that-are-no-library", test_files_that_are_no_library);
  g_test_add_func ("/cli/bad-input/backup-to-bad-places", test_backup_to_bad_places);
  g_test_add_func ("/cli/bad-input/a-full-disk", test_a_full_disk);
  g_test_add_func ("/cli/bad-input/packets-that-cannot-be-written", test_packets_that_cannot_be_written);
  g_test_add_func ("/cli/bad-input/an-answer-that-cannot-be-written", test_an_answer_that_cannot_be_written);
  g_test_add_func ("/cli/bad-input/any-words", test_any_words);

  return g_test_run ();
}
