/* Casebook: PDFs, good and bad.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Those that are written out have no table of their objects; readers make one.
 */
#define _GNU_SOURCE /* memmem(), memfd_create() */

#include <cairo-pdf.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "made-pdf.h"
#include "pages/pdf-lock.h"

static cairo_status_t
write_bytes (void                *closure,
             const unsigned char *data,
             unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * made_pdf:
 * @n_pages: how many pages
 * @width: of each, in points
 * @height: of each
 * @text: what each says, and its number
 */
GBytes *
made_pdf (guint       n_pages,
          double      width,
          double      height,
          const char *text)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, width, height);
  cairo_t *cr = cairo_create (surface);

  /* Objects that stand open can be changed. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_select_font_face (cr, "Inter", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 18);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s %u", text, i + 1);

      cairo_rectangle (cr, 0, 0, width / 2, height / 10);
      cairo_fill (cr);
      cairo_move_to (cr, 20, height / 2);
      cairo_show_text (cr, words);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

/* One page with a JPEG of one colour, always the same object. */
GBytes *
made_pdf_coloured (guint32 rgb)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 16, 16);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, 160, 160);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 16, 16);
  cairo_t *cr = cairo_create (surface);
  char *jpeg;
  gsize size;

  gdk_pixbuf_fill (pixbuf, rgb << 8 | 0xff);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &jpeg, &size, "jpeg", NULL, NULL));
  cairo_surface_set_mime_data (picture, CAIRO_MIME_TYPE_JPEG, (const guchar *) jpeg, size, g_free, jpeg);
  cairo_scale (cr, 10, 10);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static GString *
begin (void)
{
  return g_string_new ("%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
}

static void
add_stream (GString    *pdf,
            guint       number,
            const char *keys,
            const char *data,
            gsize       size)
{
  g_string_append_printf (pdf, "%u 0 obj\n<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n", number, keys, size);
  g_string_append_len (pdf, data, (gssize) size);
  g_string_append (pdf, "\nendstream\nendobj\n");
}

/* Objects from 5 on are the caller's. */
static void
add_page (GString    *pdf,
          double      width,
          double      height,
          const char *resources,
          const char *content)
{
  char wide[G_ASCII_DTOSTR_BUF_SIZE];
  char high[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (pdf, "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                          "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s %s] /Resources << %s >>"
                          " /Contents 4 0 R >>\nendobj\n", g_ascii_dtostr (wide, sizeof wide, width),
                          g_ascii_dtostr (high, sizeof high, height), resources);
  add_stream (pdf, 4, "", content, strlen (content));
}

static GBytes *
end (GString *pdf)
{
  g_string_append (pdf, "trailer\n<< /Root 1 0 R >>\n%%EOF\n");

  return g_string_free_to_bytes (pdf);
}

/* One page on which @content is drawn, whatever that is. */
GBytes *
made_pdf_of (const char *content,
             double      width,
             double      height)
{
  GString *pdf = begin ();

  add_page (pdf, width, height, "", content);

  return end (pdf);
}

GBytes *
made_pdf_empty (void)
{
  GString *pdf = begin ();

  g_string_append (pdf, "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n");

  return end (pdf);
}

/* One page of a scan in black and white. Its picture is the first and only pattern of a
 * dictionary (ITU-T T.88, 6.7), which is what its pages would share. */
GBytes *
made_pdf_bilevel (gboolean black)
{
  const guint8 shared[] = { 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 15, 1, 16, 16, 0, 0, 0, 0 };
  /* Sixteen rows as T.6 packs them: the first, and what is like the row above. */
  const guint8 rows[][8] = { { 0xff, 0xff }, { 0x26, 0xa0, 0xbf, 0xff, 0xff, 0xff, 0xe0 } };
  const guint8 scan[] = { 0, 0, 0, 1, 48, 0, 1, 0, 0, 0, 19, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                          0, 0, 0, 2, 22, 0x20, 0, 1, 0, 0, 0, 38, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                          1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0 };
  g_autoptr (GByteArray) dictionary = g_byte_array_new ();
  GString *pdf = begin ();

  g_byte_array_append (dictionary, shared, sizeof shared);
  g_byte_array_append (dictionary, rows[black ? 1 : 0], sizeof rows[0]);
  add_page (pdf, 160, 160, "/XObject << /X 5 0 R >>", "160 0 0 160 0 0 cm /X Do");
  add_stream (pdf, 5, "/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 1 /ColorSpace /DeviceGray"
              " /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 6 0 R >>", (const char *) scan, sizeof scan);
  add_stream (pdf, 6, "", (const char *) dictionary->data, dictionary->len);

  return end (pdf);
}

/* One that opens with a password. */
GBytes *
made_pdf_locked (void)
{
  g_autoptr (GBytes) open = made_pdf (1, 200, 200, "Secret");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "locked-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  int written = g_mkstemp (path);
  int fd = memfd_create ("open", 0);
  char *data;
  gsize size;

  g_assert_cmpint (write (fd, g_bytes_get_data (open, NULL), g_bytes_get_size (open)), ==, g_bytes_get_size (open));
  casebook_pdf_lock (fd, path, "password", &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  close (fd);
  close (written);
  g_unlink (path);

  return g_bytes_new_take (data, size);
}

/* Its font is none, so what it says is not drawn. */
GBytes *
made_pdf_fontless (void)
{
  GString *pdf = begin ();

  add_page (pdf, 200, 100, "/Font << /F 5 0 R >>", "BT /F 20 Tf 10 50 Td (Hello) Tj ET");
  g_string_append (pdf, "5 0 obj\n<< /Type /Font /Subtype /TrueType /BaseFont /Odd /FirstChar 72 /LastChar 72 /Widths"
                   " [500] /FontDescriptor 6 0 R >>\nendobj\n"
                   "6 0 obj\n<< /Type /FontDescriptor /FontName /Odd /Flags 4 /FontFile2 7 0 R >>\nendobj\n");
  add_stream (pdf, 7, "", "no font", 7);

  return end (pdf);
}

/* The font stream of a PDF that Cairo wrote, unpacked; its first and the behind of its
 * last byte are told. */
static GByteArray *
unpack_font (GBytes *bytes,
             gsize  *from,
             gsize  *to)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *key = memmem (data, size, "/Type1C", 7);
  const char *stream = key != NULL ? strstr (key, "stream\n") + 7 : NULL;
  const char *ending = stream != NULL ? memmem (stream, size - (gsize) (stream - data), "endobj", 6) : NULL;
  g_autoptr (GInputStream) packed = NULL;
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) plain = NULL;
  GByteArray *font = g_byte_array_new ();
  guint8 buffer[4096];
  gssize n;

  g_assert_nonnull (ending);
  packed = g_memory_input_stream_new_from_data (stream, ending - stream, NULL);
  plain = g_converter_input_stream_new (packed, G_CONVERTER (zlib));
  while ((n = g_input_stream_read (plain, buffer, sizeof buffer, NULL, NULL)) > 0)
    g_byte_array_append (font, buffer, (guint) n);

  while (*key != '<')
    key--;
  *from = (gsize) (key - data) - 1;
  *to = (gsize) (ending - data);

  return font;
}

/* Its font names a string that it has not; Cairo 1.16 calls abort() over that when it
 * puts the font into another PDF. */
GBytes *
made_pdf_deadly (void)
{
  const guint8 first_string[] = { 0xf8, 0x1b, 0x00 };
  g_autoptr (GBytes) whole = made_pdf (1, 200, 200, "Deadly");
  gsize from, to;
  g_autoptr (GByteArray) font = unpack_font (whole, &from, &to);
  const char *data = g_bytes_get_data (whole, NULL);
  guint8 *string = memmem (font->data, font->len, first_string, sizeof first_string);
  GString *pdf = g_string_new_len (data, (gssize) from);

  g_assert_nonnull (string);
  string[0] = 0xfa;
  g_string_append_printf (pdf, "<< /Subtype /Type1C /Length %u >>\nstream\n", font->len);
  g_string_append_len (pdf, (const char *) font->data, font->len);
  g_string_append (pdf, "\nendstream\n");
  g_string_append_len (pdf, data + to, (gssize) (g_bytes_get_size (whole) - to));

  return g_string_free_to_bytes (pdf);
}

/* Ten times ten times ten ... nothing. */
GBytes *
made_pdf_endless (void)
{
  const char *ten = "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do";
  GString *pdf = begin ();

  add_page (pdf, 200, 100, "/XObject << /X 5 0 R >>", ten);
  for (guint i = 5; i < 20; i++)
    {
      g_autofree char *keys = g_strdup_printf ("/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources <<"
                                               " /XObject << /X %u 0 R >> >>", i + 1);

      add_stream (pdf, i, keys, ten, strlen (ten));
    }
  add_stream (pdf, 20, "/Type /XObject /Subtype /Form /BBox [0 0 200 100]", "q Q", 3);

  return end (pdf);
}

/* The bytes, packed. */
static GBytes *
pack (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (zlib));
  g_autoptr (GOutputStream) whole = g_memory_output_stream_new_resizable ();

  g_assert_cmpint (g_output_stream_splice (whole, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL), >, 0);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (whole));
}

/* A picture of 225 million pixels in less than a kilobyte. */
GBytes *
made_pdf_bomb (void)
{
  g_autofree char *nothing = g_malloc0 (16 * 1024 * 1024);
  g_autoptr (GBytes) plain = g_bytes_new_static (nothing, 16 * 1024 * 1024);
  g_autoptr (GBytes) once = pack (plain);
  g_autoptr (GBytes) twice = pack (once);
  gsize size;
  const char *data = g_bytes_get_data (twice, &size);
  GString *pdf = begin ();

  add_page (pdf, 200, 200, "/XObject << /X 5 0 R >>", "200 0 0 200 0 0 cm /X Do");
  add_stream (pdf, 5, "/Type /XObject /Subtype /Image /Width 15000 /Height 15000 /BitsPerComponent 8 /ColorSpace"
              " /DeviceRGB /Filter [/FlateDecode /FlateDecode]", data, size);

  return end (pdf);
}
