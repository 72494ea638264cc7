/* Casebook: a JSON text whose values know where they stand.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The outline has a mark for every value in the order of the text, and
 * json-glib keeps that order too, so walking both in step tells which node is
 * which mark. They only fall out of step where an object has two members of
 * one name, which is refused.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "formats/json-document.h"
#include "formats/json-outline.h"

struct _CasebookJsonDocument
{
  GBytes     *bytes;
  const char *text;      /* in bytes, after the byte order mark */
  GArray     *outline;
  JsonNode   *root;
  GHashTable *positions; /* node to position in the outline */
  GArray     *lines;     /* offset of the first byte of each; made when first asked for */
};

static void
set_encoding_error (const char  *data,
                    gsize        offset,
                    const char  *sentence,
                    GError     **error)
{
  g_autofree char *message = NULL;
  guint line;
  guint column;

  casebook_json_outline_place (data, offset, &line, &column);
  message = casebook_json_outline_dup_message (NULL, line, column, sentence);
  g_set_error_literal (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SYNTAX, message);
}

static gboolean
is_utf16 (const guchar *data,
          gsize         length)
{
  return length >= 2 &&
         ((data[0] == 0xFF && data[1] == 0xFE) || (data[0] == 0xFE && data[1] == 0xFF) ||
          (data[0] == 0) != (data[1] == 0));
}

/* The text in the bytes: UTF-8, its byte order mark skipped. */
static const char *
find_text (GBytes  *bytes,
           gsize   *length,
           GError **error)
{
  const char *data = g_bytes_get_data (bytes, length);
  const char *end;

  if (*length > CASEBOOK_JSON_SIZE_MAX)
    {
      g_set_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_LIMIT,
                   _("The file has %zu MB; Casebook reads frameworks of at most %d MB."),
                   *length / (1024 * 1024), CASEBOOK_JSON_SIZE_MAX / (1024 * 1024));
      return NULL;
    }
  if (*length == 0)
    {
      g_set_error_literal (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SYNTAX, _("The file is empty."));
      return NULL;
    }
  if (is_utf16 ((const guchar *) data, *length))
    {
      set_encoding_error (data, 0, _("The file is UTF-16; save it as UTF-8."), error);
      return NULL;
    }
  if (!g_utf8_validate (data, *length, &end))
    {
      set_encoding_error (data, end - data, _("A byte stands here that is not UTF-8; save the file as UTF-8."), error);
      return NULL;
    }
  if (*length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      *length -= 3;
      return data + 3;
    }

  return data;
}

static JsonNode *
parse (const char  *text,
       gsize        length,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) cause = NULL;

  if (json_parser_load_from_data (parser, text, length, &cause))
    return json_parser_steal_root (parser);

  g_set_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SYNTAX,
               /* Translators: %s is a message of the JSON library */
               _("The file could not be read as JSON: %s"), cause->message);
  return NULL;
}

/* The second member of the object at @position that bears a name already used. */
static guint
find_twin (CasebookJsonDocument *self,
           guint                 position)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = position + 1; i < self->outline->len; i++)
    {
      CasebookJsonMark *mark = &g_array_index (self->outline, CasebookJsonMark, i);
      g_autofree char *quoted = NULL;
      g_autoptr (JsonNode) name = NULL;

      if (mark->parent != position)
        continue;
      quoted = g_strndup (self->text + mark->key, mark->key_end - mark->key);
      name = json_from_string (quoted, NULL);
      if (name == NULL || !g_hash_table_add (names, json_node_dup_string (name)))
        return i;
    }

  return position;
}

static void
set_error_at (CasebookJsonDocument *self,
              guint                 position,
              CasebookFormatError   code,
              const char           *sentence,
              GError              **error)
{
  CasebookJsonMark *mark = &g_array_index (self->outline, CasebookJsonMark, position);
  g_autofree char *path = casebook_json_outline_dup_path (self->outline, self->text, position);
  g_autofree char *message = NULL;
  guint line;
  guint column;

  casebook_json_outline_place (self->text, mark->key_end != 0 ? mark->key : mark->value, &line, &column);
  message = casebook_json_outline_dup_message (path, line, column, sentence);
  g_set_error_literal (error, CASEBOOK_FORMAT_ERROR, code, message);
}

/* Puts the members of an object or the elements of an array on the pile, last first. */
static void
push_children (GPtrArray *pile,
               JsonNode  *node)
{
  g_autoptr (GList) children = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    children = json_object_get_values (json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    children = json_array_get_elements (json_node_get_array (node));

  for (GList *last = g_list_last (children); last != NULL; last = last->prev)
    g_ptr_array_add (pile, last->data);
}

static gboolean
match_nodes (CasebookJsonDocument  *self,
             GError               **error)
{
  g_autoptr (GPtrArray) pile = g_ptr_array_new ();

  g_ptr_array_add (pile, self->root);
  for (guint position = 0; pile->len > 0; position++)
    {
      JsonNode *node = g_ptr_array_steal_index (pile, pile->len - 1);
      CasebookJsonMark *mark = &g_array_index (self->outline, CasebookJsonMark, position);

      if (JSON_NODE_HOLDS_OBJECT (node) && json_object_get_size (json_node_get_object (node)) != mark->n_children)
        {
          set_error_at (self, find_twin (self, position), CASEBOOK_FORMAT_ERROR_SYNTAX,
                        _("The object already has a member of this name."), error);
          return FALSE;
        }
      g_hash_table_insert (self->positions, node, GUINT_TO_POINTER (position));
      push_children (pile, node);
    }

  return TRUE;
}

/**
 * casebook_json_document_new:
 * @bytes: what a file holds
 * @error: in the domain %CASEBOOK_FORMAT_ERROR: SYNTAX or LIMIT
 *
 * Returns: (transfer full) (nullable): the document; a byte order mark is no fault
 */
CasebookJsonDocument *
casebook_json_document_new (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (CasebookJsonDocument) self = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = find_text (bytes, &length, error);
  if (text == NULL)
    return NULL;

  self = g_new0 (CasebookJsonDocument, 1);
  self->bytes = g_bytes_ref (bytes);
  self->text = text;
  self->positions = g_hash_table_new (NULL, NULL);
  self->outline = casebook_json_outline_new (text, length, error);
  if (self->outline == NULL)
    return NULL;
  self->root = parse (text, length, error);
  if (self->root == NULL || !match_nodes (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * casebook_json_document_free:
 * @self: (transfer full): a document, whose nodes nobody uses any more
 */
void
casebook_json_document_free (CasebookJsonDocument *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->outline, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_hash_table_unref (self->positions);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * casebook_json_document_get_root:
 * @self: a document
 *
 * Returns: (transfer none): its outermost value
 */
JsonNode *
casebook_json_document_get_root (CasebookJsonDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

static void
find_lines (CasebookJsonDocument *self)
{
  const char *end = (const char *) g_bytes_get_data (self->bytes, NULL) + g_bytes_get_size (self->bytes);
  guint32 start = 0;

  self->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->lines, start);
  for (const char *c = self->text; (c = memchr (c, '\n', end - c)) != NULL; )
    {
      c++;
      start = c - self->text;
      g_array_append_val (self->lines, start);
    }
}

/* Which line holds the byte at @offset, counted from 0. */
static guint
find_line (CasebookJsonDocument *self,
           guint32               offset)
{
  guint low = 0;
  guint high = self->lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, guint32, middle) <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/**
 * casebook_json_document_locate:
 * @self: a document
 * @node: a value of it
 * @line: (out): the line it stands on, counted from 1
 * @column: (out): its first character on that line, counted from 1
 *
 * A member of an object stands where its name does. Quick however often it is
 * asked, since a file may hold thousands of things to report.
 *
 * Returns: (transfer full): the path to it, such as "items[3].title"
 */
char *
casebook_json_document_locate (CasebookJsonDocument *self,
                               JsonNode             *node,
                               guint                *line,
                               guint                *column)
{
  CasebookJsonMark *mark;
  guint position;
  guint32 offset;
  guint32 start;
  guint found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (node != NULL, NULL);

  if (self->lines == NULL)
    find_lines (self);
  position = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, node));
  mark = &g_array_index (self->outline, CasebookJsonMark, position);
  offset = mark->key_end != 0 ? mark->key : mark->value;

  found = find_line (self, offset);
  start = g_array_index (self->lines, guint32, found);
  *line = found + 1;
  *column = g_utf8_strlen (self->text + start, offset - start) + 1;

  return casebook_json_outline_dup_path (self->outline, self->text, position);
}

/**
 * casebook_json_document_set_error:
 * @self: a document
 * @node: the value at fault
 * @code: what sort of fault
 * @sentence: what is wrong with it, in the reader's language
 * @error: (nullable): where the error goes, its message beginning with the place
 */
void
casebook_json_document_set_error (CasebookJsonDocument *self,
                                  JsonNode             *node,
                                  CasebookFormatError   code,
                                  const char           *sentence,
                                  GError              **error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (node != NULL);

  set_error_at (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, node)), code, sentence, error);
}
