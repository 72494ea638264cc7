/* Casebook: tests of pages into a PDF. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was written is read back with poppler, another program's eyes.
 */
#define _GNU_SOURCE /* memmem() */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#else
#define __lsan_disable()
#define __lsan_enable()
#endif

#include "made-photo.h"
#include "made-png.h"
#include "pages/draw.h"
#include "pages/pdf-writer.h"
#include "scarce-memory.h"

/* Only newer versions of poppler say how to clean up after their types. */
typedef PopplerDocument PdfDocument;
typedef PopplerPage PdfPage;
typedef PopplerIndexIter PdfOutline;
typedef PopplerStructureElementIter PdfStructure;
typedef PopplerStructureElement PdfElement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfOutline, poppler_index_iter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfStructure, poppler_structure_element_iter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfElement, g_object_unref)

/* One word of each script, with the words around it in order. */
static const char *scripts[] = {
  "Ελληνικά", "Русский", "עברית", "العربية", "中文字", "日本語です", "한국어", "हिन्दी", "ไทย",
};

static CasebookDocument *
make_document (void)
{
  CasebookDocument *document = casebook_document_new ("A “title” (with) \\ marks");
  CasebookSection *first = casebook_section_new ("First", "first");
  CasebookSection *second = casebook_section_new ("Second", "second");
  CasebookProse *prose = casebook_prose_new ("Before ");

  g_object_set (document, "author", "Robin Quill", "subject", "Subject", "keywords", "one, two", "head", "Head",
                "language", "en", NULL);
  casebook_document_set_changed (document, 1700000000);
  casebook_prose_append_link (prose, "link", "https://example.org/a'b(c)\\d?é");
  casebook_prose_append (prose, " between ", CASEBOOK_PROSE_EMPHASIS);
  casebook_prose_append_page (prose, "page %s", "inner");
  casebook_prose_append (prose, " and ", CASEBOOK_PROSE_ADDED);
  casebook_prose_append_place (prose, "nowhere", "missing");
  casebook_section_take (first, casebook_block_new_heading (1, casebook_prose_new ("First"), NULL));
  casebook_section_take (first, casebook_block_new_paragraph (CASEBOOK_ROLE_BODY, prose));
  casebook_section_take (second, casebook_block_new_heading (1, casebook_prose_new ("Second"), NULL));
  for (guint i = 0; i < 30; i++)
    casebook_section_take (second, casebook_block_new_text (CASEBOOK_ROLE_BODY, "A paragraph of some words."));
  casebook_section_take (second, casebook_block_new_break ());
  casebook_section_take (second, casebook_block_new_heading (2, casebook_prose_new ("Inner"), "inner"));
  casebook_section_take (second, casebook_block_new_text (CASEBOOK_ROLE_BODY, "The end."));
  casebook_document_take (document, first);
  casebook_document_take (document, second);

  return document;
}

static CasebookLayout *
lay_out (CasebookDocument *document)
{
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  CasebookLayout *layout = casebook_layout_new (document, style, NULL, NULL, NULL);

  g_assert_nonnull (layout);

  return layout;
}

static GBytes *
write_pdf (CasebookLayout *layout)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  casebook_pdf_write (layout, stream, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static PopplerDocument *
read_back (CasebookDocument *document)
{
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autoptr (GBytes) bytes = write_pdf (layout);
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

static void
test_metadata (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autofree char *title = poppler_document_get_title (pdf);
  g_autofree char *author = poppler_document_get_author (pdf);
  g_autofree char *subject = poppler_document_get_subject (pdf);
  g_autofree char *keywords = poppler_document_get_keywords (pdf);

  g_assert_cmpstr (title, ==, "A “title” (with) \\ marks");
  g_assert_cmpstr (author, ==, "Robin Quill");
  g_assert_cmpstr (subject, ==, "Subject");
  g_assert_cmpstr (keywords, ==, "one, two");
  g_assert_cmpint (poppler_document_get_creation_date (pdf), ==, 1700000000);
}

/* A damaged library may say anything of when it was changed; a reader is told a day there is. */
static void
test_a_time_out_of_all_calendars (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (PdfDocument) pdf = NULL;

  casebook_document_set_changed (document, G_MAXINT64 / G_USEC_PER_SEC);
  pdf = read_back (document);
  g_assert_cmpint (poppler_document_get_creation_date (pdf), >, 0);
}

static void
test_text_in_order (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autoptr (PdfPage) page = poppler_document_get_page (pdf, 0);
  g_autofree char *text = poppler_page_get_text (page);

  g_assert_nonnull (strstr (text, "Before link between page 3 and nowhere"));
  g_assert_nonnull (strstr (text, "Head"));
}

static void
test_links (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autoptr (PdfPage) page = poppler_document_get_page (pdf, 0);
  GList *links = poppler_page_get_link_mapping (page);
  guint n_uris = 0;
  guint n_places = 0;

  for (GList *at = links; at != NULL; at = at->next)
    {
      PopplerAction *action = ((PopplerLinkMapping *) at->data)->action;

      if (action->type == POPPLER_ACTION_URI)
        {
          g_assert_cmpstr (action->uri.uri, ==, "https://example.org/a%27b%28c%29%5Cd?%C3%A9");
          n_uris++;
        }
      else if (action->type == POPPLER_ACTION_GOTO_DEST)
        {
          PopplerDest *dest = poppler_document_find_dest (pdf, action->goto_dest.dest->named_dest != NULL
                                                                 ? action->goto_dest.dest->named_dest : "");
          int page_num = dest != NULL ? dest->page_num : action->goto_dest.dest->page_num;

          g_assert_cmpint (page_num, ==, 3);
          g_clear_pointer (&dest, poppler_dest_free);
          n_places++;
        }
    }
  poppler_page_free_link_mapping (links);

  g_assert_cmpuint (n_uris, ==, 1);
  g_assert_cmpuint (n_places, ==, 1);
}

static void
test_outline (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autoptr (PdfOutline) iter = poppler_index_iter_new (pdf);
  g_autoptr (PdfOutline) child = NULL;
  PopplerAction *action = poppler_index_iter_get_action (iter);

  g_assert_cmpstr (action->any.title, ==, "First");
  poppler_action_free (action);
  g_assert_true (poppler_index_iter_next (iter));
  action = poppler_index_iter_get_action (iter);
  g_assert_cmpstr (action->any.title, ==, "Second");
  poppler_action_free (action);
  child = poppler_index_iter_get_child (iter);
  g_assert_nonnull (child);
  action = poppler_index_iter_get_action (child);
  g_assert_cmpstr (action->any.title, ==, "Inner");
  poppler_action_free (action);
}

static void
test_labels (void)
{
  for (guint bare = 0; bare < 2; bare++)
    {
      g_autoptr (CasebookDocument) document = make_document ();
      g_autoptr (CasebookSection) first = g_list_model_get_item (casebook_document_get_sections (document), 0);
      g_autoptr (PdfDocument) pdf = NULL;

      casebook_section_set_bare (first, bare == 1);
      pdf = read_back (document);
      g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, 3);
      for (int i = 0; i < 3; i++)
        {
          g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);
          g_autofree char *label = poppler_page_get_label (page);
          g_autofree char *expected = g_strdup_printf ("%d", i + 1);

          g_assert_cmpstr (label, ==, i == 0 && bare == 1 ? "First" : expected);
        }
    }
}

static void
test_structure (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autoptr (PdfStructure) root = poppler_structure_element_iter_new (pdf);
  g_autoptr (PdfElement) element = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (root);
  element = poppler_structure_element_iter_get_element (root);
  g_assert_cmpint (poppler_structure_element_get_kind (element), ==, POPPLER_STRUCTURE_ELEMENT_DOCUMENT);
  g_assert_false (poppler_structure_element_iter_next (root));
  text = poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);
  g_assert_nonnull (strstr (text, "Before link between page 3 and nowhere"));
  g_assert_nonnull (strstr (text, "The end."));
  g_assert_null (strstr (text, "Head"));
}

/* A picture is what its figure holds, and the caption another thing in it. */
static void
test_picture_in_its_figure (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (GBytes) png = made_png (4, 3);
  g_autoptr (CasebookImage) image = casebook_image_new (png, "Red", NULL);
  g_autoptr (PdfDocument) pdf = NULL;
  g_autoptr (PdfStructure) at = NULL;

  casebook_section_take (section, casebook_block_new_figure (image, casebook_prose_new ("Caption")));
  casebook_document_take (document, section);
  pdf = read_back (document);
  at = poppler_structure_element_iter_new (pdf);
  for (guint depth = 0; depth < 3; depth++)
    {
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (at);

      g_assert_nonnull (child);
      poppler_structure_element_iter_free (at);
      at = child;
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PdfElement) element = poppler_structure_element_iter_get_element (at);
      g_autoptr (PdfStructure) held = poppler_structure_element_iter_get_child (at);

      g_assert_cmpint (poppler_structure_element_get_kind (element), ==,
                       i == 0 ? POPPLER_STRUCTURE_ELEMENT_SPAN : POPPLER_STRUCTURE_ELEMENT_CAPTION);
      g_assert_nonnull (held);
      g_assert_cmpint (poppler_structure_element_iter_next (at), ==, i == 0);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (CasebookDocument) one = make_document ();
  g_autoptr (CasebookDocument) other = make_document ();
  g_autoptr (CasebookLayout) first = lay_out (one);
  g_autoptr (CasebookLayout) second = lay_out (other);
  g_autoptr (GBytes) a = write_pdf (first);
  g_autoptr (GBytes) b = write_pdf (second);

  g_assert_true (g_bytes_equal (a, b));
}

static char *
normalise (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *c = composed; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)) && g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_FORMAT)
      g_string_append_unichar (plain, g_utf8_get_char (c));

  return g_string_free (plain, FALSE);
}

/* Poppler tells what is written from right to left as it is seen. */
static void
test_every_script_is_read_back (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Scripts");
  CasebookSection *section = casebook_section_new ("Scripts", "scripts");
  g_autoptr (PdfDocument) pdf = NULL;
  g_autoptr (PdfPage) page = NULL;
  g_autofree char *text = NULL;
  g_autofree char *plain = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *mixed = g_strdup_printf ("begin%u %s end%u", i, scripts[i], i);

      casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, mixed));
      casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, scripts[i]));
    }
  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_BODY, "emoji 🙂🏔 end"));
  casebook_document_take (document, section);

  /* Cairo 1.16 forgets an array of every CID font it makes a subset of. */
  __lsan_disable ();
  pdf = read_back (document);
  __lsan_enable ();
  page = poppler_document_get_page (pdf, 0);
  text = poppler_page_get_text (page);
  plain = normalise (text);
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *word = normalise (scripts[i]);
      g_autofree char *as_seen = g_utf8_strreverse (word, -1);

      if (strstr (plain, word) == NULL && strstr (plain, as_seen) == NULL)
        g_error ("%s is not in %s", word, plain);
    }
  g_assert_nonnull (strstr (plain, "🙂"));
}

typedef struct
{
  GCancellable *cancellable;
  guint         stop_at;
  guint         last;
} Watch;

static void
watch_progress (guint    page,
                guint    n_pages,
                gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpuint (page, ==, watch->last + 1);
  g_assert_cmpuint (page, <=, n_pages);
  watch->last = page;
  if (page == watch->stop_at)
    g_cancellable_cancel (watch->cancellable);
}

static guint
n_files_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_cancelled_leaves_the_old_file (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  Watch watch = { cancellable, 2, 0 };

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_false (casebook_pdf_replace_file (layout, path, NULL, watch_progress, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (n_files_in (folder), ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_replaces_the_old_file (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  Watch watch = { NULL, 0, 0 };

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  casebook_pdf_replace_file (layout, path, NULL, watch_progress, &watch, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_cmpuint (watch.last, ==, 3);
  g_assert_cmpuint (n_files_in (folder), ==, 1);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_unwritable_target (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "no", "such", "place.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (casebook_pdf_replace_file (layout, missing, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "place.pdf"));
  g_clear_error (&error);
  g_assert_false (casebook_pdf_replace_file (layout, folder, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_rmdir (folder);
}

static void
test_full_disk (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GError) error = NULL;

  if (stream == NULL)
    {
      g_test_skip ("no /dev/full");
      return;
    }
  g_assert_false (casebook_pdf_write (layout, G_OUTPUT_STREAM (stream), NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* A JPEG goes into the file as it is, however small. */
static void
test_jpeg_as_it_is (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 16, 16);
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (CasebookImage) image = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  g_autoptr (GBytes) pdf = NULL;
  const char *data;
  char *buffer;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x204080ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", NULL, NULL));
  jpeg = g_bytes_new_take (buffer, size);
  image = casebook_image_new (jpeg, "Blue", NULL);
  casebook_section_take (section, casebook_block_new_figure (image, NULL));
  casebook_document_take (document, section);
  layout = lay_out (document);
  pdf = write_pdf (layout);

  data = g_bytes_get_data (pdf, &size);
  g_assert_nonnull (memmem (data, size, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg)));
}

/* A picture that cannot be decoded now would be missing from the file for ever. */
static void
test_too_little_memory (void)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("Section", "section");
  g_autoptr (GBytes) bytes = made_png (40, 30);
  g_autoptr (CasebookImage) image = casebook_image_new (bytes, "Red", NULL);
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "packet.pdf", NULL);
  g_autoptr (CasebookLayout) layout = NULL;
  g_autoptr (GError) error = NULL;

  casebook_section_take (section, casebook_block_new_figure (image, NULL));
  casebook_document_take (document, section);
  layout = lay_out (document);
  scarce_memory_set (TRUE);
  g_assert_false (casebook_pdf_replace_file (layout, path, NULL, NULL, NULL, NULL, &error));
  scarce_memory_set (FALSE);

  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "memory"));
  g_assert_cmpuint (n_files_in (folder), ==, 0);
  g_rmdir (folder);
}

/* How much the colours of a page on a screen and in the file differ, added up. */
static guint64
difference_of (CasebookPage *page,
               PopplerPage  *printed)
{
  const int width = (int) casebook_page_get_width (page);
  const int height = (int) casebook_page_get_height (page);
  cairo_surface_t *surfaces[2];
  guint64 difference = 0;

  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
      cr = cairo_create (surfaces[i]);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      if (i == 0)
        casebook_page_draw (page, cr);
      else
        poppler_page_render (printed, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }

  for (int i = 0; i < height * cairo_image_surface_get_stride (surfaces[0]); i++)
    difference += (guint64) ABS (cairo_image_surface_get_data (surfaces[0])[i] -
                                 cairo_image_surface_get_data (surfaces[1])[i]);
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);

  return difference;
}

/* The same page on a screen and in the file: hardly a pixel may differ. */
static void
test_file_looks_as_the_page (void)
{
  g_autoptr (CasebookDocument) document = make_document ();
  g_autoptr (CasebookLayout) layout = lay_out (document);
  g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), 1);
  g_autoptr (PdfDocument) pdf = read_back (document);
  g_autoptr (PdfPage) printed = poppler_document_get_page (pdf, 1);

  g_assert_cmpfloat ((double) difference_of (page, printed) /
                     (casebook_page_get_width (page) * casebook_page_get_height (page) * 4), <, 2.0);
}

/* A photo that lies on its side is turned where it is drawn, and goes into the file as it is all the same. */
static void
test_a_turned_photo_as_it_is (void)
{
  for (guint i = 1; i <= 8; i++)
    {
      g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
      CasebookSection *section = casebook_section_new ("Section", "section");
      g_autoptr (GBytes) jpeg = made_photo_jpeg (i, TRUE);
      g_autoptr (CasebookImage) image = casebook_image_new (jpeg, "A photo", NULL);
      g_autoptr (CasebookLayout) layout = NULL;
      g_autoptr (CasebookPage) page = NULL;
      g_autoptr (PdfDocument) pdf = NULL;
      g_autoptr (PdfPage) printed = NULL;
      g_autoptr (GBytes) bytes = NULL;

      g_assert_cmpint (casebook_image_get_height (image) > casebook_image_get_width (image), ==, i >= 5);
      casebook_section_take (section, casebook_block_new_figure (image, NULL));
      casebook_document_take (document, section);
      layout = lay_out (document);
      page = g_list_model_get_item (casebook_layout_get_pages (layout), 0);
      bytes = write_pdf (layout);
      g_assert_nonnull (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg)));

      pdf = poppler_document_new_from_bytes (bytes, NULL, NULL);
      printed = poppler_document_get_page (pdf, 0);
      g_assert_cmpuint (difference_of (page, printed) / (MADE_PHOTO_WIDTH * MADE_PHOTO_HEIGHT), <, 40);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/a-time-out-of-all-calendars", test_a_time_out_of_all_calendars);
  g_test_add_func ("/pdf/text-in-order", test_text_in_order);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/outline", test_outline);
  g_test_add_func ("/pdf/labels", test_labels);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/picture-in-its-figure", test_picture_in_its_figure);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/every-script-is-read-back", test_every_script_is_read_back);
  g_test_add_func ("/pdf/cancelled-leaves-the-old-file", test_cancelled_leaves_the_old_file);
  g_test_add_func ("/pdf/replaces-the-old-file", test_replaces_the_old_file);
  g_test_add_func ("/pdf/unwritable-target", test_unwritable_target);
  g_test_add_func ("/pdf/full-disk", test_full_disk);
  g_test_add_func ("/pdf/jpeg-as-it-is", test_jpeg_as_it_is);
  g_test_add_func ("/pdf/a-turned-photo-as-it-is", test_a_turned_photo_as_it_is);
  g_test_add_func ("/pdf/too-little-memory", test_too_little_memory);
  g_test_add_func ("/pdf/file-looks-as-the-page", test_file_looks_as_the_page);

  return g_test_run ();
}
