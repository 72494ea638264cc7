/* Casebook: tests of packets of cases that make trouble.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built program makes the packet all the same, with a marked place and a sentence on
 * what is left out; or it refuses with a sentence, and there is no file. What was written
 * is read back with poppler.
 */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <poppler.h>
#include <string.h>
#include <unistd.h>

#include "caller.h"
#include "made-pdf.h"
#include "made-png.h"

/* A library with a case, and where its packet goes. */
typedef struct
{
  Caller *caller;
  char   *case_id;
  char   *path;
} Shelf;

static Shelf *
shelf_new (void)
{
  Shelf *self = g_new0 (Shelf, 1);

  self->caller = caller_new ();
  self->case_id = call_line (self->caller, "case", "new", "--framework", "platform-engineering",
                             "--candidate", "Ada Example", "--from", "intermediate", "--to", "senior", NULL);
  self->path = g_build_filename (self->caller->folder, "packet.pdf", NULL);

  return self;
}

static void
shelf_free (Shelf *self)
{
  caller_free (self->caller);
  g_free (self->case_id);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Shelf, shelf_free)

static void
add (Shelf      *self,
     const char *option,
     const char *value)
{
  g_free (call_line (self->caller, "evidence", "add", self->case_id, "--title", "Shown all the same",
                     "--claim", "architecture=A claim", option, value, NULL));
}

/* Takes @bytes. */
static void
attach (Shelf      *self,
        const char *name,
        GBytes     *bytes)
{
  gsize length;
  const char *content = g_bytes_get_data (bytes, &length);
  g_autofree char *file = caller_file (self->caller, name, content, (gssize) length);

  add (self, "--attach", file);
  g_bytes_unref (bytes);
}

/* All words of the packet, with one space between them. */
static char *
read_packet (Shelf *self)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_file (uri, NULL, &error);
  GString *all = g_string_new (NULL);
  g_auto (GStrv) words = NULL;

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      PopplerPage *page = poppler_document_get_page (pdf, i);
      g_autofree char *text = poppler_page_get_text (page);

      g_string_append_printf (all, "%s\n", text);
      g_object_unref (page);
    }
  g_object_unref (pdf);
  words = g_strsplit_set (all->str, " \n", -1);
  g_string_truncate (all, 0);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (all, "%s ", words[i]);

  return g_string_free (all, FALSE);
}

static char *
make_packet (Shelf *self)
{
  g_free (call_line (self->caller, "packet", self->case_id, "--output", self->path, NULL));

  return read_packet (self);
}

static void
assert_says (const char *text,
             const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static GBytes *
text_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

/* The head of a PNG alone, of which nothing else is true. */
static GBytes *
cut_png (void)
{
  g_autoptr (GBytes) whole = made_png (200, 100);

  return g_bytes_new (g_bytes_get_data (whole, NULL), 60);
}

/* What a picture is shows when it is read, whatever its name says. */
static void
test_pictures_that_lie (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *text = NULL;

  attach (shelf, "words.png", text_bytes ("These are words and no picture at all, whatever the name says."));
  attach (shelf, "letter.jpg", text_bytes ("%PDF-1.4 and nothing behind it, so that it is neither."));
  attach (shelf, "cut.png", cut_png ());
  attach (shelf, "picture.jpeg", made_png (20, 10));
  text = make_packet (shelf);
  assert_says (text, "words.png");
  assert_says (text, "The file is not a picture that Casebook can read.");
  assert_says (text, "picture.jpeg");
}

/* Each is less than a kilobyte, and hundreds of megabytes when it is unfolded: in the packet it stays small. */
static void
test_bombs (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *text = NULL;
  GStatBuf packet;

  attach (shelf, "bomb.png", made_png_bomb (60000, 60000));
  attach (shelf, "bomb.pdf", made_pdf_bomb ());
  text = make_packet (shelf);
  assert_says (text, "The picture is 60000 by 60000 pixels, more than Casebook places on a page.");
  assert_says (text, "bomb.pdf");
  assert_says (text, "Exhibit 2, page 1 of 1");
  g_assert_cmpint (g_stat (shelf->path, &packet), ==, 0);
  g_assert_cmpint (packet.st_size, <, 4 * 1024 * 1024);
}

static void
test_pdfs_that_are_bad (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *text = NULL;

  attach (shelf, "broken.pdf", text_bytes ("%PDF-1.7\nand then only words\n%%EOF\n"));
  attach (shelf, "locked.pdf", made_pdf_locked ());
  attach (shelf, "long.pdf", made_pdf (2000, 300, 200, "Words of page"));
  text = make_packet (shelf);
  assert_says (text, "broken.pdf");
  assert_says (text, "Not shown: The file is no PDF");
  assert_says (text, "Not shown: The file opens with a password alone.");
  assert_says (text, "Only the first 12 of its 2000 pages are shown.");
  assert_says (text, "Words of page 12 ");
  g_assert_null (strstr (text, "Words of page 13 "));
}

static guint
count (const char *text,
       char        letter)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == letter;

  return n;
}

/* Broken wherever a line ends, and whole again when it is read. */
static void
test_a_long_word (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *word = g_strnfill (100 * 1024, 'Q');
  g_autofree char *text = NULL;

  add (shelf, "--situation", word);
  text = make_packet (shelf);
  g_assert_cmpuint (count (text, 'Q'), >=, 100 * 1024);
}

static void
test_no_evidence (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autofree char *text = make_packet (shelf);

  assert_says (text, "Ada Example");
  assert_says (text, "Missing");
}

static void
assert_refused (Shelf      *self,
                const char *words,
                const char *option,
                const char *value)
{
  g_autoptr (Answer) answer = call (self->caller, "packet", self->case_id, "--output", self->path, option, value, NULL);

  g_assert_cmpint (answer->status, ==, 1);
  assert_says (answer->err, words);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* A face that somebody asks for is had or refused. */
static void
test_a_face_that_is_not_there (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();

  assert_refused (shelf, "There is no face “No Such Face”", "--font", "No Such Face");
}

/* Makes the packet where only these files of faces are installed. */
static Answer *
call_with_faces (Shelf      *self,
                 const char *glob)
{
  g_autofree char *content = g_strdup_printf ("<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n"
                                              "<fontconfig><dir>/usr/share/fonts/truetype/noto</dir><cachedir prefix=\"xdg\">fontconfig</cachedir>"
                                              "<selectfont><rejectfont><glob>*.ttf</glob></rejectfont>"
                                              "<acceptfont><glob>%s</glob></acceptfont></selectfont></fontconfig>\n", glob);
  g_autofree char *faces = caller_file (self->caller, "fonts.conf", content, -1);
  Answer *answer;

  g_setenv ("FONTCONFIG_FILE", faces, TRUE);
  answer = call (self->caller, "packet", self->case_id, "--output", self->path, NULL);
  g_unsetenv ("FONTCONFIG_FILE");

  return answer;
}

/* Letters that no face has are boxes, can be taken out of the file all the same, and are told. */
static void
test_faces_that_lack_letters (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autoptr (Answer) answer = NULL;
  g_autofree char *text = NULL;

  add (shelf, "--situation", "統一された門 and words");
  answer = call_with_faces (shelf, "*/NotoSans-Regular.ttf");
  g_assert_cmpint (answer->status, ==, 0);
  text = read_packet (shelf);
  assert_says (text, "統 一 さ れ た 門 and words");
  assert_says (text, "has no face for some letters, and boxes stand in for them. Their scripts: han, hiragana.");
}

/* Without any face there is nothing to set in. */
static void
test_no_face_at_all (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  g_autoptr (Answer) answer = call_with_faces (shelf, "/nowhere/*");

  g_assert_cmpint (answer->status, ==, 1);
  assert_says (answer->err, "no face");
  g_assert_false (g_file_test (shelf->path, G_FILE_TEST_EXISTS));
}

/* Nothing is left of a packet that could not be written. */
static void
test_unwritable (void)
{
  g_autoptr (Shelf) shelf = shelf_new ();
  const char * const bad[] = { "/proc/packet.pdf", "/dev/full/packet.pdf", shelf->caller->folder };
  g_autoptr (Answer) full = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (Answer) answer = call (shelf->caller, "packet", shelf->case_id, "--output", bad[i], NULL);

      g_assert_cmpint (answer->status, ==, 1);
    }
  shelf->caller->file_limit = 8192;
  full = call (shelf->caller, "packet", shelf->case_id, "--output", shelf->path, NULL);
  g_assert_cmpint (full->status, ==, 1);
  g_assert_false (g_file_test (shelf->path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packet-input/pictures-that-lie", test_pictures_that_lie);
  g_test_add_func ("/packet-input/bombs", test_bombs);
  g_test_add_func ("/packet-input/pdfs-that-are-bad", test_pdfs_that_are_bad);
  g_test_add_func ("/packet-input/a-long-word", test_a_long_word);
  g_test_add_func ("/packet-input/no-evidence", test_no_evidence);
  g_test_add_func ("/packet-input/a-face-that-is-not-there", test_a_face_that_is_not_there);
  g_test_add_func ("/packet-input/faces-that-lack-letters", test_faces_that_lack_letters);
  g_test_add_func ("/packet-input/no-face-at-all", test_no_face_at_all);
  g_test_add_func ("/packet-input/unwritable", test_unwritable);

  return g_test_run ();
}
