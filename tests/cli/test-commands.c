/* Casebook: tests of the commands, by calling the built program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem() */

#include <glib/gstdio.h>
#include <string.h>

#include "base/id.h"
#include "caller.h"

static const char *
get_text (JsonObject *object,
          const char *name)
{
  g_assert_true (json_object_has_member (object, name));
  return json_object_get_string_member (object, name);
}

/* The object with that id in an array of objects that each have one. */
static JsonObject *
find_by_id (JsonArray  *array,
            const char *id)
{
  JsonObject *found = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      g_assert_nonnull (object);
      if (g_str_equal (get_text (object, "id"), id))
        found = object;
    }

  return found;
}

static char *
new_case (Caller     *caller,
          const char *candidate)
{
  char *id = call_line (caller, "case", "new", "--framework", "platform-engineering", "--candidate", candidate,
                        "--from", "intermediate", "--to", "senior", NULL);

  g_assert_true (casebook_id_is_valid (id));
  return id;
}

static void
test_frameworks (void)
{
  static const char *const codes[] = {
    "architecture", "reliability", "developer-experience", "mentoring", "influence", "ai",
  };
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller, "Ada Example");
  g_autoptr (JsonNode) list = call_json (caller, "framework", "list", NULL);
  g_autoptr (JsonNode) shown = call_json (caller, "framework", "show", "platform", NULL);
  g_autoptr (Answer) text = call (caller, "framework", "show", "platform-engineering", NULL);
  JsonArray *items = json_object_get_array_member (json_node_get_object (shown), "items");

  g_assert_nonnull (find_by_id (json_node_get_array (list), "platform-engineering"));
  g_assert_cmpstr (get_text (json_node_get_object (shown), "id"), ==, "platform-engineering");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < json_array_get_length (items); j++)
        found |= g_str_equal (get_text (json_array_get_object_element (items, j), "code"), codes[i]);
      g_assert_true (found);
      g_assert_nonnull (strstr (text->out, codes[i]));
    }
  g_assert_nonnull (find_by_id (json_object_get_array_member (json_node_get_object (shown), "levels"), "senior"));
}

static void
test_example (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autoptr (JsonNode) cases = call_json (caller, "case", "list", NULL);
  g_autoptr (JsonNode) evidence = call_json (caller, "evidence", "list", id, NULL);
  g_autoptr (JsonNode) shown = call_json (caller, "case", "show", id, NULL);
  g_autoptr (Answer) text = call (caller, "case", "show", id, NULL);
  JsonArray *coverage = json_object_get_array_member (json_node_get_object (shown), "coverage");

  g_assert_nonnull (find_by_id (json_node_get_array (cases), id));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (evidence)), >=, 12);
  g_assert_cmpuint (json_array_get_length (coverage), ==, 6);
  g_assert_nonnull (find_by_id (coverage, "ai"));
  g_assert_nonnull (strstr (text->out, get_text (json_node_get_object (shown), "candidate")));
}

static void
test_synthetic_example (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (JsonNode) made = call_json (caller, "example", "--cases", "3", "--evidence", "20", "--seed", "7", NULL);
  g_autoptr (JsonNode) cases = call_json (caller, "case", "list", NULL);
  gint64 n_evidence = 0;

  g_assert_cmpint (json_object_get_int_member (json_node_get_object (made), "cases"), ==, 3);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (cases)), ==, 3);
  for (guint i = 0; i < 3; i++)
    n_evidence += json_object_get_int_member (json_array_get_object_element (json_node_get_array (cases), i), "evidence");
  g_assert_cmpint (n_evidence, ==, 20);
}

static void
test_a_case (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = new_case (caller, "Zoë Müller 猫");
  g_autofree char *prefix = g_strndup (id, 6);
  g_autoptr (JsonNode) shown = call_json (caller, "case", "show", prefix, NULL);
  JsonObject *object = json_node_get_object (shown);

  g_assert_cmpstr (get_text (object, "id"), ==, id);
  g_assert_cmpstr (get_text (object, "candidate"), ==, "Zoë Müller 猫");
  g_assert_cmpstr (get_text (object, "framework"), ==, "platform-engineering");
  g_assert_cmpstr (get_text (object, "from-level"), ==, "intermediate");
  g_assert_cmpstr (get_text (object, "to-level"), ==, "senior");
}

static void
test_evidence_with_everything (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller, "Ada Example");
  g_autofree char *file = caller_file (caller, "notes \xc3\xbc.txt", "Forty services", -1);
  g_autofree char *id =
    call_line (caller, "evidence", "add", case_id, "--title", "Zero to one", "--situation", "Two lines\nof text",
               "--action", "Led it", "--result", "It held", "--from", "2026-01", "--to", "2026-03-14",
               "--role", "led", "--scope", "organisation", "--claim", "architecture=Chose the pattern = once",
               "--claim", "ai.practice.position.senior=Wrote it down", "--claim", "ai=Twice",
               "--link", "https://example.org/a?b=c", "--link", "example.org", "--attach", file, NULL);
  g_autoptr (JsonNode) shown = call_json (caller, "evidence", "show", id, NULL);
  g_autoptr (JsonNode) list = call_json (caller, "evidence", "list", case_id, NULL);
  g_autoptr (Answer) text = call (caller, "evidence", "show", id, NULL);
  JsonObject *object = json_node_get_object (shown);
  JsonArray *claims = json_object_get_array_member (object, "claims");
  JsonArray *artefacts = json_object_get_array_member (object, "artefacts");
  JsonObject *attached;

  g_assert_true (casebook_id_is_valid (id));
  g_assert_nonnull (find_by_id (json_node_get_array (list), id));
  g_assert_cmpstr (get_text (object, "situation"), ==, "Two lines\nof text");
  g_assert_cmpstr (get_text (object, "from"), ==, "2026-01");
  g_assert_cmpstr (get_text (object, "to"), ==, "2026-03-14");
  g_assert_cmpuint (json_array_get_length (claims), ==, 3);
  g_assert_cmpstr (get_text (json_array_get_object_element (claims, 0), "sentence"), ==, "Chose the pattern = once");
  g_assert_cmpstr (get_text (json_array_get_object_element (claims, 1), "item-id"), ==, "ai");
  g_assert_cmpstr (get_text (json_array_get_object_element (claims, 1), "expectation-id"), ==,
                   "ai.practice.position.senior");
  g_assert_cmpuint (json_array_get_length (artefacts), ==, 3);
  g_assert_cmpstr (get_text (json_array_get_object_element (artefacts, 1), "url"), ==, "https://example.org");
  attached = json_array_get_object_element (artefacts, 2);
  g_assert_cmpstr (get_text (attached, "file-name"), ==, "notes ü.txt");
  g_assert_cmpint (json_object_get_int_member (attached, "size"), ==, 14);
  g_assert_nonnull (strstr (text->out, "Wrote it down"));
}

static void
test_edit_changes_what_is_given (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller, "Ada Example");
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "First", "--action", "Did it",
                                   "--from", "2026", "--claim", "ai=One", NULL);
  g_autoptr (JsonNode) before = call_json (caller, "evidence", "show", id, NULL);
  g_autofree char *edited = call_line (caller, "evidence", "edit", id, "--title", "Second", "--from", "",
                                       "--claim", "ai=Two", NULL);
  g_autoptr (JsonNode) shown = call_json (caller, "evidence", "show", id, NULL);
  JsonObject *object = json_node_get_object (shown);
  JsonArray *claims = json_object_get_array_member (object, "claims");

  g_assert_cmpstr (edited, ==, id);
  g_assert_cmpstr (get_text (object, "title"), ==, "Second");
  g_assert_cmpstr (get_text (object, "action"), ==, "Did it");
  g_assert_true (json_object_get_null_member (object, "from"));
  g_assert_cmpuint (json_array_get_length (claims), ==, 2);
  g_assert_cmpstr (get_text (json_array_get_object_element (claims, 1), "sentence"), ==, "Two");
  g_assert_cmpstr (get_text (json_array_get_object_element (claims, 0), "changed"), ==,
                   get_text (json_array_get_object_element (json_object_get_array_member (json_node_get_object (before),
                                                                                          "claims"), 0), "changed"));
}

static double
get_position (JsonArray *claims,
              guint      index)
{
  return json_object_get_double_member (json_array_get_object_element (claims, index), "position");
}

/* A claim added by command comes last in the case, not only among those on its competency. */
static void
test_claims_come_last (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller, "Ada Example");
  g_autofree char *first = call_line (caller, "evidence", "add", case_id, "--title", "One", "--claim", "ai=One",
                                      "--claim", "influence=Two", NULL);
  g_autofree char *second = call_line (caller, "evidence", "add", case_id, "--title", "Two", "--claim",
                                       "mentoring=Four", NULL);
  g_autofree char *edited = call_line (caller, "evidence", "edit", first, "--claim", "reliability=Five", NULL);
  g_autoptr (JsonNode) one = call_json (caller, "evidence", "show", first, NULL);
  g_autoptr (JsonNode) two = call_json (caller, "evidence", "show", second, NULL);
  JsonArray *claims = json_object_get_array_member (json_node_get_object (one), "claims");
  JsonArray *others = json_object_get_array_member (json_node_get_object (two), "claims");

  g_assert_cmpstr (edited, ==, first);
  g_assert_cmpfloat (get_position (claims, 0), <, get_position (claims, 1));
  g_assert_cmpfloat (get_position (claims, 1), <, get_position (others, 0));
  g_assert_cmpfloat (get_position (others, 0), <, get_position (claims, 2));
}

typedef struct
{
  Caller     *caller;
  const char *id;
  guint       number;
} Edit;

static gpointer
edit_in_thread (gpointer data)
{
  const Edit *edit = data;
  g_autofree char *claim = g_strdup_printf ("ai=%u", edit->number);
  g_autofree char *id = call_line (edit->caller, "evidence", "edit", edit->id, "--claim", claim, NULL);

  g_assert_cmpstr (id, ==, edit->id);
  return NULL;
}

/* A command that edits what another edits at the same time waits for it, and goes on from what it wrote. */
static void
test_edits_at_once (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller, "Ada Example");
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "One", NULL);
  g_autoptr (JsonNode) shown = NULL;
  GThread *threads[4];
  Edit edits[G_N_ELEMENTS (threads)];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      edits[i] = (Edit) { caller, id, i };
      threads[i] = g_thread_new (NULL, edit_in_thread, &edits[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  shown = call_json (caller, "evidence", "show", id, NULL);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (shown), "claims")), ==,
                    G_N_ELEMENTS (threads));
}

static void
test_remove_and_restore (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *case_id = new_case (caller, "Ada Example");
  g_autofree char *id = call_line (caller, "evidence", "add", case_id, "--title", "One", "--claim", "ai=Yes", NULL);
  g_autoptr (JsonNode) before = call_json (caller, "evidence", "list", case_id, NULL);
  g_autofree char *removed = call_line (caller, "evidence", "remove", id, NULL);
  g_autoptr (JsonNode) without = call_json (caller, "evidence", "list", case_id, NULL);
  g_autoptr (Answer) refused = call (caller, "evidence", "edit", id, "--title", "Two", NULL);
  g_autofree char *restored = call_line (caller, "evidence", "restore", id, NULL);
  g_autoptr (JsonNode) after = call_json (caller, "evidence", "list", case_id, NULL);
  JsonObject *evidence = find_by_id (json_node_get_array (after), id);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (before)), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (without)), ==, 0);
  g_assert_cmpint (refused->status, ==, 1);
  g_assert_nonnull (evidence);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (evidence, "claims")), ==, 1);
  g_assert_cmpstr (removed, ==, id);
  g_assert_cmpstr (restored, ==, id);
}

static void
test_check_and_backup (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *copy = g_build_filename (caller->folder, "copy", NULL);
  g_autoptr (JsonNode) checked = call_json (caller, "library", "check", NULL);
  g_autoptr (Answer) backup = call (caller, "library", "backup", copy, NULL);
  g_autoptr (Answer) before = call (caller, "case", "show", id, "--json", NULL);
  g_autoptr (Answer) after = NULL;

  g_assert_true (json_object_get_boolean_member (json_node_get_object (checked), "whole"));
  g_assert_cmpint (backup->status, ==, 0);
  g_free (caller->library);
  caller->library = g_strdup (copy);
  after = call (caller, "case", "show", id, "--json", NULL);
  g_assert_cmpstr (before->out, ==, after->out);
}

/* Wherever --library and --json stand, the answer is the same. */
static void
test_options_stand_anywhere (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = new_case (caller, "Ada Example");
  g_autofree char *joined = g_strconcat ("--library=", caller->library, NULL);
  const char *const lines[][8] = {
    { "--library", caller->library, "--json", "case", "show", id, NULL },
    { "case", "--library", caller->library, "show", "--json", id, NULL },
    { "--json", "case", "show", id, "--library", caller->library, NULL },
    { "case", joined, "show", id, "--json", NULL },
  };
  g_autoptr (Answer) first = call_words (caller, lines[0]);

  g_assert_cmpint (first->status, ==, 0);
  g_assert_nonnull (strstr (first->out, id));
  for (guint i = 1; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (Answer) answer = call_words (caller, lines[i]);

      g_assert_cmpstr (answer->out, ==, first->out);
    }
}

/* The usage of the program names every command, and each has a usage of its own. */
static void
test_usage (void)
{
  const char *const help[] = { "--help", NULL };
  const char *const version[] = { "--version", NULL };
  g_autoptr (Caller) caller = caller_new ();
  g_autoptr (Answer) usage = call_words (caller, help);
  g_autoptr (Answer) numbered = call_words (caller, version);
  g_auto (GStrv) lines = g_strsplit (usage->out, "\n", -1);
  guint n_commands = 0;

  g_assert_cmpint (usage->status, ==, 0);
  g_assert_true (g_str_has_prefix (numbered->out, "Casebook "));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " ", 3);
      const char *const line[] = { words[0], "--help", words[0] != NULL ? words[1] : NULL, NULL };
      g_autoptr (Answer) answer = NULL;

      if (i < 3 || (n_commands > 0 && *lines[i] == '\0'))
        {
          if (n_commands > 0)
            break;
          continue;
        }
      answer = call_words (caller, line);
      g_assert_cmpint (answer->status, ==, 0);
      g_assert_true (g_str_has_prefix (answer->out, "Usage: casebook-cli "));
      n_commands++;
    }
  g_assert_cmpuint (n_commands, >=, 14);
}

static void
test_text_is_utf_8_in_any_locale (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = NULL;
  g_autoptr (Answer) list = NULL;

  caller->locale = g_strdup ("C");
  id = new_case (caller, "Zoë Müller 猫");
  list = call (caller, "case", "list", NULL);
  g_assert_nonnull (strstr (list->out, "Zoë Müller 猫"));
  g_assert_nonnull (strstr (list->out, "intermediate → senior"));
}

static GBytes *
read_pdf (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_nonnull (g_strstr_len (content + length - 16, 16, "%%EOF"));

  return g_bytes_new_take (g_steal_pointer (&content), length);
}

/* The packet of the example, on either paper; the same case gives the same bytes. */
static void
test_packet (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *first = g_build_filename (caller->folder, "first.pdf", NULL);
  g_autofree char *second = g_build_filename (caller->folder, "second.pdf", NULL);
  g_autofree char *letter = g_build_filename (caller->folder, "letter.pdf", NULL);
  g_autoptr (JsonNode) written = call_json (caller, "packet", id, "--output", first, NULL);
  g_autofree char *again = call_line (caller, "packet", id, "--output", second, "--paper", "a4", NULL);
  g_autofree char *other = call_line (caller, "packet", id, "--output", letter, "--paper", "letter", NULL);
  g_autoptr (GBytes) first_bytes = read_pdf (first);
  g_autoptr (GBytes) second_bytes = read_pdf (second);
  g_autoptr (GBytes) letter_bytes = read_pdf (letter);

  g_assert_cmpstr (get_text (json_node_get_object (written), "id"), ==, id);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (written), "pages"), >, 5);
  g_assert_true (g_bytes_equal (first_bytes, second_bytes));
  g_assert_false (g_bytes_equal (first_bytes, letter_bytes));
}

/* Another face would be found in silence for one that is not there. */
static void
test_packet_in_a_face_there_is_not (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *path = g_build_filename (caller->folder, "packet.pdf", NULL);
  g_autoptr (Answer) answer = call (caller, "packet", id, "--output", path, "--font", "No Such Face 4711", NULL);

  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->err, "“No Such Face 4711”"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* One page as a picture, of twice as many pixels as the page has points. */
static void
test_page_as_a_picture (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *picture = g_build_filename (caller->folder, "page.PNG", NULL);
  g_autofree char *written = call_line (caller, "packet", id, "--output", picture, "--page", "2", "--paper", "letter",
                                        NULL);
  g_autoptr (Answer) beyond = call (caller, "packet", id, "--output", picture, "--page", "9999", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (picture, &content, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpint (memcmp (content + 1, "PNG", 3), ==, 0);
  g_assert_cmpuint ((guint8) content[18] << 8 | (guint8) content[19], ==, 1224);
  g_assert_cmpuint ((guint8) content[22] << 8 | (guint8) content[23], ==, 1584);
  g_assert_cmpint (beyond->status, ==, 1);
  g_assert_nonnull (strstr (beyond->err, "There is no page 9999"));
}

/* Without exhibits the picture of the example is in none of its bytes. */
static void
test_packet_without_exhibits (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *with = g_build_filename (caller->folder, "with.pdf", NULL);
  g_autofree char *without = g_build_filename (caller->folder, "without.pdf", NULL);
  g_autofree char *first = call_line (caller, "packet", id, "--output", with, NULL);
  g_autofree char *second = call_line (caller, "packet", id, "--output", without, "--no-exhibits", NULL);
  g_autoptr (GBytes) with_bytes = read_pdf (with);
  g_autoptr (GBytes) without_bytes = read_pdf (without);
  gsize with_size;
  gsize without_size;
  const char *with_data = g_bytes_get_data (with_bytes, &with_size);
  const char *without_data = g_bytes_get_data (without_bytes, &without_size);

  g_assert_nonnull (memmem (with_data, with_size, "/Subtype /Image", strlen ("/Subtype /Image")));
  g_assert_null (memmem (without_data, without_size, "/Subtype /Image", strlen ("/Subtype /Image")));
}

static void
assert_no_password (Caller     *caller,
                    const char *id,
                    const char *path)
{
  g_autofree char *packet = g_build_filename (caller->folder, "locked.pdf", NULL);
  g_autoptr (Answer) answer = call (caller, "packet", id, "--output", packet, "--password-file", path, NULL);

  g_assert_cmpint (answer->status, ==, 1);
  g_assert_nonnull (strstr (answer->err, "No packet was written."));
  g_assert_false (g_file_test (packet, G_FILE_TEST_EXISTS));
}

/* A packet behind a password; whatever is no password makes none. */
static void
test_locked_packet (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *long_line = g_strnfill (128, 'x');
  g_autofree char *password = caller_file (caller, "password", "open sesame\nnot this\n", -1);
  g_autofree char *empty = caller_file (caller, "empty", "\nsecond", -1);
  g_autofree char *too_long = caller_file (caller, "long", long_line, -1);
  g_autofree char *packet = g_build_filename (caller->folder, "packet.pdf", NULL);
  g_autofree char *missing = g_build_filename (caller->folder, "missing", NULL);
  g_autofree char *written = call_line (caller, "packet", id, "--output", packet, "--password-file", password, NULL);
  g_autoptr (GBytes) bytes = read_pdf (packet);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_nonnull (g_strstr_len (data + size - 2048, 2048, "/Encrypt"));
  assert_no_password (caller, id, empty);
  assert_no_password (caller, id, too_long);
  assert_no_password (caller, id, missing);
  assert_no_password (caller, id, "/dev/null");
}

static void
test_packet_of_some_sections (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = call_line (caller, "example", NULL);
  g_autofree char *path = g_build_filename (caller->folder, "packet.pdf", NULL);
  g_autoptr (JsonNode) all = call_json (caller, "packet", id, "--output", path, NULL);
  g_autoptr (JsonNode) some = call_json (caller, "packet", id, "--output", path, "--sections", "matrix, brief", NULL);
  g_autoptr (Answer) unknown = call (caller, "packet", id, "--output", path, "--sections", "brief,annex", NULL);
  g_autoptr (Answer) twice = call (caller, "packet", id, "--output", path, "--sections", "brief,brief", NULL);
  gint64 n_all = json_object_get_int_member (json_node_get_object (all), "pages");
  gint64 n_some = json_object_get_int_member (json_node_get_object (some), "pages");

  g_assert_cmpint (n_some, >, 0);
  g_assert_cmpint (n_some, <, n_all);
  g_assert_cmpint (unknown->status, ==, 2);
  g_assert_nonnull (strstr (unknown->err, "competencies"));
  g_assert_cmpint (twice->status, ==, 2);
}

/* Calls the program on the person's own library. */
static Answer *
call_on_own (Caller     *caller,
             const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  return call_words (caller, (const char *const *) words);
}

/* Who has no library yet is shown an empty one, and gets none for having looked. */
static void
test_no_library_yet (void)
{
  static const char *const refused[] = {
    "case show a", "evidence list a", "evidence show a", "evidence add a --title A", "evidence remove a",
    "packet a --output /dev/null", "library check", "library reindex", "library backup /dev/null",
  };
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *folder = g_build_filename (caller->folder, "casebook", NULL);
  g_autoptr (Answer) cases = NULL;
  g_autoptr (Answer) text = NULL;
  g_autoptr (Answer) frameworks = NULL;
  g_autoptr (Answer) framework = NULL;
  g_autoptr (Answer) begun = NULL;

  caller->data_home = g_strdup (caller->folder);
  cases = call_on_own (caller, "case list --json");
  text = call_on_own (caller, "case list");
  frameworks = call_on_own (caller, "framework list");
  framework = call_on_own (caller, "framework show platform-engineering");
  g_assert_cmpstr (g_strstrip (cases->out), ==, "[]");
  g_assert_nonnull (strstr (text->out, "casebook-cli example"));
  g_assert_nonnull (strstr (frameworks->out, "platform-engineering"));
  g_assert_cmpint (framework->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (Answer) answer = call_on_own (caller, refused[i]);

      g_assert_cmpint (answer->status, ==, 1);
    }
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  begun = call_on_own (caller, "example");
  g_assert_cmpint (begun->status, ==, 0);
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));
}

/* A mistyped name of a library is told, and makes none; only what begins something does. */
static void
test_a_library_that_is_not_there (void)
{
  static const char *const lines[] = {
    "case list", "case show a", "framework list", "framework show platform-engineering", "evidence list a",
    "evidence show a", "evidence add a --title A", "evidence edit a --title A", "evidence remove a",
    "evidence restore a", "packet a --output /dev/null", "library check", "library reindex",
    "library backup /dev/null",
  };
  g_autoptr (Caller) caller = caller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = g_strdup_printf ("%s --library %s", lines[i], caller->library);
      g_auto (GStrv) words = g_strsplit (line, " ", -1);
      g_autoptr (Answer) answer = call_words (caller, (const char *const *) words);

      g_assert_cmpint (answer->status, ==, 1);
      g_assert_nonnull (strstr (answer->err, caller->library));
      g_assert_cmpstr (answer->out, ==, "");
      g_assert_false (g_file_test (caller->library, G_FILE_TEST_EXISTS));
    }
}

static void
test_the_library_is_the_persons_own (void)
{
  g_autoptr (Caller) caller = caller_new ();
  g_autofree char *id = new_case (caller, "Ada Example");
  GStatBuf status;

  g_assert_cmpint (g_stat (caller->library, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

/* The program must run on a server without a display's libraries. */
static void
test_no_window_libraries (void)
{
  g_autofree char *command = g_strdup_printf ("ldd %s", g_getenv ("CASEBOOK_CLI"));
  g_autofree char *libraries = NULL;

  if (!g_spawn_command_line_sync (command, &libraries, NULL, NULL, NULL))
    {
      g_test_skip ("no ldd");
      return;
    }
  g_assert_null (strstr (libraries, "libgtk"));
  g_assert_null (strstr (libraries, "libadwaita"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/commands/frameworks", test_frameworks);
  g_test_add_func ("/cli/commands/example", test_example);
  g_test_add_func ("/cli/commands/synthetic-example", test_synthetic_example);
  g_test_add_func ("/cli/commands/a-case", test_a_case);
  g_test_add_func ("/cli/commands/evidence-with-everything", test_evidence_with_everything);
  g_test_add_func ("/cli/commands/edit-changes-what-is-given", test_edit_changes_what_is_given);
  g_test_add_func ("/cli/commands/claims-come-last", test_claims_come_last);
  g_test_add_func ("/cli/commands/edits-at-once", test_edits_at_once);
  g_test_add_func ("/cli/commands/remove-and-restore", test_remove_and_restore);
  g_test_add_func ("/cli/commands/check-and-backup", test_check_and_backup);
  g_test_add_func ("/cli/commands/options-stand-anywhere", test_options_stand_anywhere);
  g_test_add_func ("/cli/commands/usage", test_usage);
  g_test_add_func ("/cli/commands/text-is-utf-8-in-any-locale", test_text_is_utf_8_in_any_locale);
  g_test_add_func ("/cli/commands/packet", test_packet);
  g_test_add_func ("/cli/commands/packet-of-some-sections", test_packet_of_some_sections);
  g_test_add_func ("/cli/commands/no-library-yet", test_no_library_yet);
  g_test_add_func ("/cli/commands/a-library-that-is-not-there", test_a_library_that_is_not_there);
  g_test_add_func ("/cli/commands/page-as-a-picture", test_page_as_a_picture);
  g_test_add_func ("/cli/commands/packet-without-exhibits", test_packet_without_exhibits);
  g_test_add_func ("/cli/commands/locked-packet", test_locked_packet);
  g_test_add_func ("/cli/commands/packet-in-a-face-there-is-not", test_packet_in_a_face_there_is_not);
  g_test_add_func ("/cli/commands/the-library-is-the-persons-own", test_the_library_is_the_persons_own);
  g_test_add_func ("/cli/commands/no-window-libraries", test_no_window_libraries);

  return g_test_run ();
}
