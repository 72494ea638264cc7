/* Casebook: tests of a PDF behind a password. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written is read back with poppler, another program's eyes.
 */
#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>
#include <unistd.h>

#include "pages/pdf-lock.h"
#include "pages/pdf-writer.h"

/* Only newer versions of poppler say how to clean up after their types. */
typedef PopplerDocument PdfDocument;
typedef PopplerPage PdfPage;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)

static CasebookLayout *
make_layout (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("A title");
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookSection *section = casebook_section_new ("Section", "section");

  g_object_set (document, "author", "Robin Quill", "language", "en", NULL);
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "Words in confidence"));
  casebook_document_take (document, section);

  return casebook_layout_new (document, style, NULL, NULL, NULL);
}

/* The bytes of a packet behind @password. */
static GBytes *
write_locked (const char *password)
{
  g_autoptr (CasebookLayout) layout = make_layout ();
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  casebook_pdf_replace_file (layout, path, password, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  return g_bytes_new_take (contents, length);
}

/* From a file: poppler 22.12 does not survive refusing bytes. */
static PopplerDocument *
open_locked (GBytes      *bytes,
             const char  *password,
             GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;
  PopplerDocument *pdf;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  close (g_file_open_tmp ("casebook-XXXXXX", &path, NULL));
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
  uri = g_filename_to_uri (path, NULL, NULL);
  pdf = poppler_document_new_from_file (uri, password, error);
  g_unlink (path);

  return pdf;
}

static void
test_opens_with_its_password_only (void)
{
  const char *password = "Sésam, öffne dich";
  g_autoptr (GBytes) bytes = write_locked (password);
  g_autoptr (GError) error = NULL;
  g_autoptr (PdfDocument) pdf = NULL;
  g_autoptr (PdfPage) page = NULL;
  g_autofree char *text = NULL;
  g_autofree char *author = NULL;

  g_assert_null (open_locked (bytes, NULL, &error));
  g_assert_error (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  g_clear_error (&error);
  g_assert_null (open_locked (bytes, "another", &error));
  g_assert_error (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  g_clear_error (&error);

  pdf = open_locked (bytes, password, &error);
  g_assert_no_error (error);
  page = poppler_document_get_page (pdf, 0);
  text = poppler_page_get_text (page);
  author = poppler_document_get_author (pdf);
  g_assert_nonnull (strstr (text, "Words in confidence"));
  g_assert_cmpstr (author, ==, "Robin Quill");
  g_assert_cmpint (poppler_document_get_permissions (pdf) & POPPLER_PERMISSIONS_OK_TO_COPY, !=, 0);
}

/* Not even who it is about can be read without it. */
static void
test_nothing_in_the_open (void)
{
  g_autoptr (GBytes) bytes = write_locked ("password");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  static const char * const words[] = { "Robin", "title", "dc:creator", "password" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize at = 0; at + strlen (words[i]) <= size; at++)
      g_assert_cmpint (memcmp (data + at, words[i], strlen (words[i])), !=, 0);
}

static void
test_failures (void)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("casebook-XXXXXX", &name, NULL);

  g_assert_cmpint (write (fd, "no PDF", 6), ==, 6);
  g_assert_false (casebook_pdf_lock (fd, "/nowhere/packet.pdf", "password", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  close (fd);
  g_unlink (name);
}

/* A target that cannot be written leaves the old file and nothing beside it. */
static void
test_unwritable_target (void)
{
  g_autoptr (CasebookLayout) layout = make_layout ();
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_pdf_replace_file (layout, "/nowhere/packet.pdf", "password", NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-lock/opens-with-its-password-only", test_opens_with_its_password_only);
  g_test_add_func ("/pdf-lock/nothing-in-the-open", test_nothing_in_the_open);
  g_test_add_func ("/pdf-lock/failures", test_failures);
  g_test_add_func ("/pdf-lock/unwritable-target", test_unwritable_target);

  return g_test_run ();
}
