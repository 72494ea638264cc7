/* Casebook: tests of what is added behind a PDF. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written is read back with poppler, another program's eyes.
 */
#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>
#include <unistd.h>

#include "made-png.h"
#include "pages/pdf-finish.h"
#include "pages/pdf-writer.h"

/* Only newer versions of poppler say how to clean up after their types. */
typedef PopplerDocument PdfDocument;
typedef PopplerStructureElementIter PdfStructure;
typedef PopplerStructureElement PdfElement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfStructure, poppler_structure_element_iter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfElement, g_object_unref)

/* Writes the document as a file and gives its bytes. */
static GBytes *
write_file (CasebookDocument *document)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (CasebookLayout) layout = casebook_layout_new (document, style, NULL, NULL, NULL);
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  casebook_pdf_replace_file (layout, path, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_unlink (path);
  g_rmdir (folder);

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

static PopplerDocument *
read_back (CasebookDocument *document)
{
  g_autoptr (GBytes) bytes = write_file (document);
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

static gboolean
has_bytes (GBytes     *bytes,
           const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (text) <= size; i++)
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;

  return FALSE;
}

static CasebookDocument *
make_document (const char *language)
{
  CasebookDocument *document = casebook_document_new ("A <title> & “marks”");
  CasebookSection *section = casebook_section_new ("Section", "section");

  g_object_set (document, "author", "Robin Quill", "subject", "Subject", "language", language, NULL);
  casebook_document_set_changed (document, 1700000000);
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "text"));
  casebook_document_take (document, section);

  return document;
}

static void
test_metadata (void)
{
  g_autoptr (CasebookDocument) document = make_document ("en");
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autofree char *metadata = poppler_document_get_metadata (pdf);
  g_autofree char *title = poppler_document_get_title (pdf);
  g_autofree char *version = poppler_document_get_pdf_version_string (pdf);
  g_autoptr (GBytes) bytes = write_file (document);

  g_assert_true (has_bytes (bytes, "/ViewerPreferences << /DisplayDocTitle true >>"));
  g_assert_true (has_bytes (bytes, "/MarkInfo << /Marked true >>"));
  g_assert_cmpstr (version, ==, "PDF-1.7");
  g_assert_cmpstr (title, ==, "A <title> & “marks”");
  g_assert_nonnull (strstr (metadata, ">A &lt;title&gt; &amp; “marks”<"));
  g_assert_nonnull (strstr (metadata, "<rdf:li>Robin Quill</rdf:li>"));
  g_assert_nonnull (strstr (metadata, "<xmp:CreateDate>2023-11-14T22:13:20Z</xmp:CreateDate>"));
  g_assert_null (strstr (metadata, "pdf:Keywords>"));
}

/* A language comes from a framework, which may be hostile. */
static void
test_language (void)
{
  g_autoptr (CasebookDocument) english = make_document ("en-GB");
  g_autoptr (CasebookDocument) none = make_document ("");
  g_autoptr (CasebookDocument) hostile = make_document ("en) /OpenAction (x");
  g_autoptr (GBytes) one = write_file (english);
  g_autoptr (GBytes) another = write_file (none);
  g_autoptr (GBytes) refused = write_file (hostile);

  g_assert_true (has_bytes (one, "/Lang (en-GB)"));
  g_assert_false (has_bytes (another, "/Lang"));
  g_assert_false (has_bytes (refused, "/Lang"));
  g_assert_false (has_bytes (refused, "(en)"));
}

static void
test_same_bytes (void)
{
  g_autoptr (CasebookDocument) document = make_document ("en");
  g_autoptr (GBytes) one = write_file (document);
  g_autoptr (GBytes) other = write_file (document);

  g_assert_true (g_bytes_equal (one, other));
}

/* The descriptions of all figures at and below @iter. */
static void
collect_descriptions (PopplerStructureElementIter *iter,
                      GPtrArray                   *descriptions)
{
  do
    {
      g_autoptr (PdfElement) element = poppler_structure_element_iter_get_element (iter);
      g_autoptr (PdfStructure) child = poppler_structure_element_iter_get_child (iter);

      if (poppler_structure_element_get_kind (element) == POPPLER_STRUCTURE_ELEMENT_FIGURE)
        g_ptr_array_add (descriptions, poppler_structure_element_get_alt_text (element));
      if (child != NULL)
        collect_descriptions (child, descriptions);
    }
  while (poppler_structure_element_iter_next (iter));
}

static GPtrArray *
descriptions_of (CasebookDocument *document)
{
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autoptr (PdfStructure) root = poppler_structure_element_iter_new (pdf);
  GPtrArray *descriptions = g_ptr_array_new_with_free_func (g_free);

  collect_descriptions (root, descriptions);

  return descriptions;
}

/* Each picture says what it shows, however many there are and wherever in the file. */
static void
test_figures (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (GBytes) png = made_png (4, 3);
  g_autoptr (GPtrArray) descriptions = NULL;
  const guint n_figures = 2000;

  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *description = g_strdup_printf ("Ärmel (%u) \\", i);
      g_autoptr (CasebookImage) image = casebook_image_new (png, description, NULL);

      casebook_section_take (section, casebook_block_new_figure (image, NULL));
    }
  casebook_document_take (document, section);
  descriptions = descriptions_of (document);

  g_assert_cmpuint (descriptions->len, ==, n_figures);
  for (guint i = 0; i < n_figures; i++)
    {
      g_autofree char *expected = g_strdup_printf ("Ärmel (%u) \\", i);

      g_assert_cmpstr (g_ptr_array_index (descriptions, i), ==, expected);
    }
}

/* Runs @contents, a whole file, through finishing. */
static char *
finish (const char *contents,
        GPtrArray  *figures)
{
  g_autoptr (CasebookDocument) document = make_document ("en");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "casebook-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  char *finished;
  int fd = g_mkstemp (path);

  g_assert_cmpint (write (fd, contents, strlen (contents)), ==, strlen (contents));
  casebook_pdf_finish (fd, document, "2023-11-14T22:13:20Z", figures, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &finished, NULL, NULL));
  close (fd);
  g_unlink (path);

  return finished;
}

/* What looks like an object within a picture is none: the table says where objects are. */
static void
test_picture_that_looks_like_a_figure (void)
{
  static const char * const objects[] = {
    "1 0 obj\n<< /Title (x)\n>>\nendobj\n",
    "2 0 obj\n<< /Type /Catalog\n   /Pages 9 0 R\n>>\nendobj\n",
    "4 0 obj\n<< /Length 99\n>>\nstream\n3 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /K 7\n>>\nendobj\n"
    "\nendstream\nendobj\n",
    "3 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /K 8\n>>\nendobj\n",
  };
  static const guint order[] = { 0, 1, 3, 2 }; /* which of them object 1, 2 and so on is */
  g_autoptr (GString) pdf = g_string_new ("%PDF-1.5\n");
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autofree char *finished = NULL;
  gsize offsets[G_N_ELEMENTS (objects)];
  gsize xref;

  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    {
      offsets[i] = pdf->len;
      g_string_append (pdf, objects[i]);
    }
  xref = pdf->len;
  g_string_append (pdf, "xref\n0 5\n0000000000 65535 f \n");
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_string_append_printf (pdf, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[order[i]]);
  g_string_append_printf (pdf, "trailer\n<< /Size 5\n   /Root 2 0 R\n   /Info 1 0 R\n>>\nstartxref\n%" G_GSIZE_FORMAT
                          "\n%%%%EOF\n", xref);
  g_ptr_array_add (figures, (gpointer) "A");
  g_ptr_array_add (figures, (gpointer) "B");
  finished = finish (pdf->str, figures);

  g_assert_true (g_str_has_prefix (finished, pdf->str));
  g_assert_nonnull (strstr (finished + pdf->len, "   /K 8\n   /Alt <FEFF0041>\n"));
  g_assert_null (strstr (finished + pdf->len, "/K 7"));
  g_assert_null (strstr (finished, "<FEFF0042>"));
}

/* A number that the table has and the file has not becomes a free one; all others stay. */
static void
test_object_never_written (void)
{
  const char *pdf = "%PDF-1.4\n"
                    "1 0 obj\n<< /Title (x)\n>>\nendobj\n"
                    "3 0 obj\n<< /Type /Catalog\n   /Pages 9 0 R\n>>\nendobj\n"
                    "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000041 00000 n \n0000000041 00000 n \n"
                    "trailer\n<< /Size 4\n   /Root 3 0 R\n   /Info 1 0 R\n>>\nstartxref\n93\n%%EOF\n";
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autofree char *finished = finish (pdf, figures);
  const char *added = finished + strlen (pdf);

  g_assert_true (g_str_has_prefix (finished, pdf));
  g_assert_nonnull (strstr (added, "xref\n2 1\n0000000000 65535 f \n3 1\n"));
  g_assert_null (strstr (added, "\n1 1\n"));
}

/* What Cairo did not write is left as it is. */
static void
test_another_file (void)
{
  static const char * const files[] = {
    "", "%PDF-1.7\n", "trailer\n<< /Size 3\n   /Root 2 0 R\n   /Info 1 0 R\n>>\nstartxref\n9\n%%EOF\n",
    "trailer\n<< /Size 4294967295\n   /Root 4294967294 0 R\n   /Info 1 0 R\n>>\nstartxref\n0\n%%EOF\n",
    "xref\n0 3\n0000000000 65535 f \n9999999999 00000 n \n9999999999 00000 n \n"
    "trailer\n<< /Size 3\n   /Root 2 0 R\n   /Info 1 0 R\n>>\nstartxref\n0\n%%EOF\n",
  };
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *finished = finish (files[i], figures);

      g_assert_cmpstr (finished, ==, files[i]);
    }
}

static void
test_unreadable (void)
{
  g_autoptr (CasebookDocument) document = make_document ("en");
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_pdf_finish (-1, document, "2023-11-14T22:13:20Z", figures, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-finish/metadata", test_metadata);
  g_test_add_func ("/pdf-finish/language", test_language);
  g_test_add_func ("/pdf-finish/figures", test_figures);
  g_test_add_func ("/pdf-finish/picture-that-looks-like-a-figure", test_picture_that_looks_like_a_figure);
  g_test_add_func ("/pdf-finish/object-never-written", test_object_never_written);
  g_test_add_func ("/pdf-finish/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf-finish/another-file", test_another_file);
  g_test_add_func ("/pdf-finish/unreadable", test_unreadable);

  return g_test_run ();
}
