/* Casebook: what Cairo cannot say in a PDF.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Language, the title in the window, XMP metadata and what pictures show are added
 * behind the file that Cairo wrote, as an incremental update (ISO 32000-1, 7.5.6):
 * the catalogue and the figures once more, the metadata, and a table of where they
 * are. Reading the whole file into objects and writing it again would cost half as
 * much as making it and more memory than all else together.
 *
 * Nothing is parsed but what Cairo lays out where it packs nothing: a table of objects at
 * the end, of twenty bytes each, and dictionaries of one line a key. A file that looks
 * otherwise is left as it is.
 */
#define _GNU_SOURCE /* memmem() */

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "pages/pdf-finish.h"

#define TAIL_SIZE 512
#define OBJECT_SIZE 1024
#define ENTRY_SIZE 20
#define CHUNK_SIZE (64 * 1024)
#define MARGIN 512
#define FIGURE "\n<< /Type /StructElem\n   /S /Figure\n"

typedef struct
{
  guint   number;
  goffset offset; /* or 0 for an object there is not */
} Entry;

typedef struct
{
  int      fd;
  goffset  size;
  goffset  table;   /* where the first entry of Cairo's table is */
  goffset  xref;
  guint    n_objects;
  guint    root;
  guint    info;
  GString *update;
  GArray  *entries; /* of Entry */
} Finish;

/* Reads what there is of @size bytes at @offset; ends it with a NUL. */
static gssize
read_at (Finish  *self,
         goffset  offset,
         char    *buffer,
         gsize    size)
{
  gsize n = 0;

  while (n < size)
    {
      gssize now = pread (self->fd, buffer + n, size - n, offset + (goffset) n);

      if (now < 0 && errno == EINTR)
        continue;
      if (now < 0)
        return -1;
      if (now == 0)
        break;
      n += (gsize) now;
    }
  buffer[n] = '\0';

  return (gssize) n;
}

static gboolean
fail (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

static guint
number_behind (const char *text,
               const char *key)
{
  const char *at = strstr (text, key);

  return at != NULL ? (guint) g_ascii_strtoull (at + strlen (key), NULL, 10) : 0;
}

/* Whether the end of the file is as Cairo writes it. */
static gboolean
read_tail (Finish   *self,
           gboolean *known,
           GError  **error)
{
  char tail[TAIL_SIZE + 1];
  char head[32];
  gsize size = (gsize) MIN (self->size, TAIL_SIZE);
  const char *trailer;

  *known = FALSE;
  if (read_at (self, self->size - (goffset) size, tail, size) < 0)
    return fail (error);
  trailer = g_strrstr_len (tail, (gssize) size, "trailer\n");
  if (trailer == NULL)
    return TRUE;

  self->n_objects = number_behind (trailer, "/Size ");
  self->root = number_behind (trailer, "/Root ");
  self->info = number_behind (trailer, "/Info ");
  self->xref = number_behind (trailer, "startxref\n");
  if (self->root == 0 || self->info == 0 || self->root >= self->n_objects || self->xref >= self->size)
    return TRUE;

  g_snprintf (head, sizeof head, "xref\n0 %u\n", self->n_objects);
  self->table = self->xref + (goffset) strlen (head);
  if (read_at (self, self->xref, tail, strlen (head)) < 0)
    return fail (error);
  *known = g_str_equal (tail, head);

  return TRUE;
}

static goffset
offset_of (Finish *self,
           guint   number)
{
  char entry[ENTRY_SIZE + 1];

  if (number >= self->n_objects || read_at (self, self->table + (goffset) number * ENTRY_SIZE, entry, ENTRY_SIZE) < 0)
    return -1;

  return (goffset) g_ascii_strtoll (entry, NULL, 10);
}

/* The dictionary of an object without its end, so that keys can be added; %NULL when
 * it is not one. */
static char *
dup_dictionary (Finish *self,
                guint   number)
{
  char object[OBJECT_SIZE + 1];
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<< ", number);
  goffset offset = offset_of (self, number);
  char *end;

  if (offset < 0 || read_at (self, offset, object, OBJECT_SIZE) < 0 || !g_str_has_prefix (object, head))
    return NULL;

  end = strstr (object, "\n>>\nendobj\n");
  if (end == NULL)
    return NULL;
  end[1] = '\0';

  return g_strdup (object + strlen (head) - strlen ("<< "));
}

/* Cairo 1.18 numbers artefacts and never writes them; its table then says where it was
 * when it did. Such a number is free, with no successor (7.5.4). */
static gboolean
free_unwritten (Finish  *self,
                GError **error)
{
  for (guint number = 1; number < self->n_objects; number++)
    {
      Entry entry = { number, 0 };
      char head[32];
      char there[32];

      g_snprintf (head, sizeof head, "%u 0 obj\n", number);
      if (read_at (self, offset_of (self, number), there, strlen (head)) < 0)
        return fail (error);
      if (!g_str_equal (there, head))
        g_array_append_val (self->entries, entry);
    }

  return TRUE;
}

static void
open_object (Finish *self,
             guint   number)
{
  Entry entry = { number, self->size + (goffset) self->update->len };

  g_array_append_val (self->entries, entry);
  g_string_append_printf (self->update, "%u 0 obj\n", number);
}

/* A string of PDF, in UTF-16 and hexadecimal: no byte of it can end it. */
static void
append_text (GString    *pdf,
             const char *text)
{
  g_autofree char *clean = casebook_text_clean (text, -1);
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (clean, -1, NULL, &n, NULL);

  g_string_append (pdf, "<FEFF");
  for (glong i = 0; i < n; i++)
    g_string_append_printf (pdf, "%04X", units[i]);
  g_string_append_c (pdf, '>');
}

/* Gives figure @number the words for what it shows. */
static void
describe_figure (Finish     *self,
                 guint       number,
                 const char *description)
{
  g_autofree char *dictionary = dup_dictionary (self, number);

  if (dictionary == NULL)
    return;

  open_object (self, number);
  g_string_append_printf (self->update, "%s   /Alt ", dictionary);
  append_text (self->update, description);
  g_string_append (self->update, "\n>>\nendobj\n");
}

/* The number of the object whose first line ends at @at, or 0; pictures may hold
 * bytes that look like one. */
static guint
object_at (Finish     *self,
           const char *start,
           const char *at,
           goffset     offset)
{
  const char *line = at;
  guint number;

  while (line > start && line[-1] != '\n')
    line--;
  number = (guint) g_ascii_strtoull (line, NULL, 10);

  return number > 0 && offset_of (self, number) == offset + (line - start) ? number : 0;
}

/* Chunks overlap by two margins; what begins nearer to the edge than one is found
 * in the other chunk. */
static void
describe_in_chunk (Finish     *self,
                   const char *chunk,
                   gsize       size,
                   goffset     offset,
                   GPtrArray  *figures,
                   guint      *n)
{
  const char *from = offset > 0 ? chunk + MIN (size, MARGIN) : chunk;

  for (const char *at = from; *n < figures->len; at++)
    {
      guint number;

      at = memmem (at, (gsize) (chunk + size - at), FIGURE, strlen (FIGURE));
      if (at == NULL || at - chunk >= CHUNK_SIZE - MARGIN)
        break;
      number = object_at (self, chunk, at, offset);
      if (number > 0)
        describe_figure (self, number, g_ptr_array_index (figures, (*n)++));
    }
}

/* Finds the figures, which Cairo writes in the order they are read. */
static gboolean
describe_figures (Finish     *self,
                  GPtrArray  *figures,
                  GError    **error)
{
  g_autofree char *chunk = g_malloc (CHUNK_SIZE + 1);
  guint n = 0;

  for (goffset offset = 0; n < figures->len && offset < self->xref; offset += CHUNK_SIZE - 2 * MARGIN)
    {
      gssize size = read_at (self, offset, chunk, CHUNK_SIZE);

      if (size < 0)
        return fail (error);
      describe_in_chunk (self, chunk, (gsize) size, offset, figures, &n);
    }

  return TRUE;
}

static void
append_property (GString    *xmp,
                 const char *name,
                 const char *before,
                 const char *text,
                 const char *after)
{
  g_autofree char *clean = casebook_text_clean (text, -1);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  if (*clean != '\0')
    g_string_append_printf (xmp, "   <%s>%s%s%s</%s>\n", name, before, escaped, after, name);
}

static GString *
make_xmp (CasebookDocument *document,
          const char       *date)
{
  const char *alternative = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";
  GString *xmp = g_string_new ("<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");

  append_property (xmp, "dc:title", alternative, casebook_document_get_title (document), "</rdf:li></rdf:Alt>");
  append_property (xmp, "dc:creator", "<rdf:Seq><rdf:li>", casebook_document_get_author (document),
                   "</rdf:li></rdf:Seq>");
  append_property (xmp, "dc:description", alternative, casebook_document_get_subject (document), "</rdf:li></rdf:Alt>");
  append_property (xmp, "dc:language", "<rdf:Bag><rdf:li>", casebook_document_get_language (document),
                   "</rdf:li></rdf:Bag>");
  append_property (xmp, "pdf:Keywords", "", casebook_document_get_keywords (document), "");
  append_property (xmp, "xmp:CreatorTool", "", "Casebook " PACKAGE_VERSION, "");
  append_property (xmp, "xmp:CreateDate", "", date, "");
  append_property (xmp, "xmp:ModifyDate", "", date, "");
  g_string_append (xmp, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return xmp;
}

static void
add_metadata (Finish           *self,
              guint             number,
              CasebookDocument *document,
              const char       *date)
{
  GString *xmp = make_xmp (document, date);

  open_object (self, number);
  g_string_append_printf (self->update, "<< /Type /Metadata\n   /Subtype /XML\n   /Length %" G_GSIZE_FORMAT
                          "\n>>\nstream\n%s\nendstream\nendobj\n", xmp->len, xmp->str);
  g_string_free (xmp, TRUE);
}

/* A language tag is letters, figures and hyphens, whatever a framework says. */
static gboolean
is_language (const char *language)
{
  return *language != '\0' &&
         strspn (language, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == strlen (language);
}

static void
add_catalogue (Finish           *self,
               const char       *dictionary,
               guint             metadata,
               CasebookDocument *document)
{
  const char *language = casebook_document_get_language (document);

  open_object (self, self->root);
  g_string_append_printf (self->update, "%s   /Version /1.7\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
                          "   /Metadata %u 0 R\n", dictionary, metadata);
  if (is_language (language))
    g_string_append_printf (self->update, "   /Lang (%s)\n", language);
  g_string_append (self->update, ">>\nendobj\n");
}

static void
add_table (Finish *self)
{
  goffset xref = self->size + (goffset) self->update->len;

  g_string_append (self->update, "xref\n");
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (entry->offset > 0)
        g_string_append_printf (self->update, "%u 1\n%010" G_GINT64_FORMAT " 00000 n \n", entry->number,
                                (gint64) entry->offset);
      else
        g_string_append_printf (self->update, "%u 1\n0000000000 65535 f \n", entry->number);
    }
  g_string_append_printf (self->update, "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %"
                          G_GINT64_FORMAT "\n>>\nstartxref\n%" G_GINT64_FORMAT "\n%%%%EOF\n", self->n_objects + 1,
                          self->root, self->info, (gint64) self->xref, (gint64) xref);
}

static gboolean
write_update (Finish  *self,
              GError **error)
{
  gsize n = 0;

  while (n < self->update->len)
    {
      gssize now = pwrite (self->fd, self->update->str + n, self->update->len - n, self->size + (goffset) n);

      if (now < 0 && errno != EINTR)
        return fail (error);
      n += now > 0 ? (gsize) now : 0;
    }

  return TRUE;
}

static gboolean
update (Finish           *self,
        CasebookDocument *document,
        const char       *date,
        GPtrArray        *figures,
        GError          **error)
{
  g_autofree char *catalogue = NULL;
  gboolean known;

  if (!read_tail (self, &known, error))
    return FALSE;
  catalogue = known ? dup_dictionary (self, self->root) : NULL;
  if (catalogue == NULL)
    return TRUE;

  if (!free_unwritten (self, error) || !describe_figures (self, figures, error))
    return FALSE;
  add_catalogue (self, catalogue, self->n_objects, document);
  add_metadata (self, self->n_objects, document, date);
  add_table (self);

  return write_update (self, error);
}

/**
 * casebook_pdf_finish:
 * @fd: a PDF that Cairo wrote, open for reading and writing
 * @document: what it is called
 * @date: when it was made, as ISO 8601 has it
 * @figures: (element-type utf8): what its pictures show, in the order they are read
 * @error: return location
 *
 * Adds to the file what Cairo has no words for.
 *
 * Returns: whether the file could be read and written
 */
gboolean
casebook_pdf_finish (int               fd,
                     CasebookDocument *document,
                     const char       *date,
                     GPtrArray        *figures,
                     GError          **error)
{
  Finish self = { .fd = fd };
  gboolean finished;

  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (figures != NULL, FALSE);

  self.size = lseek (fd, 0, SEEK_END);
  if (self.size < 0)
    return fail (error);

  self.update = g_string_new (NULL);
  self.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  finished = update (&self, document, date, figures, error);
  g_string_free (self.update, TRUE);
  g_array_unref (self.entries);

  return finished;
}
