/* Casebook: reads frameworks from Casebook's own JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first fault ends the reading; until somebody looks, the functions below
 * go on with empty texts, which keeps each of them a plain list of what a part
 * is made of. Parts are read in the order that lets every reference be checked
 * where it stands: levels and scales, then items, then resources.
 */
#include <glib/gi18n-lib.h>
#include <stdint.h>

#include "base/text.h"
#include "formats/casebook-format.h"
#include "formats/casebook-reader.h"
#include "formats/json-document.h"

typedef struct
{
  CasebookJsonDocument *document;
  CasebookFormatReport *report;
  CasebookFramework    *framework;
  GCancellable         *cancellable;
  GEnumClass           *expectation_kinds;
  GEnumClass           *resource_kinds;
  const char           *domain; /* of gettext, in which texts are looked up; or NULL */
  /* Ids in use, each with the node it stands in. Both belong to the document. */
  GHashTable           *levels;
  GHashTable           *scales;
  GHashTable           *items;
  GHashTable           *expectations;
  GHashTable           *resources;
  GError               *error;
} Reader;

typedef enum
{
  TEXT_ID,   /* one line, must be there and say something */
  TEXT_NAME, /* one line, must be there */
  TEXT_LINE, /* one line, may be left out */
  TEXT_BODY, /* several lines, may be left out */
} TextKind;

typedef void (*ReadPart) (Reader   *reader,
                          JsonNode *node,
                          gpointer  whole);

static G_GNUC_PRINTF (4, 5) void
fail (Reader              *reader,
      JsonNode            *node,
      CasebookFormatError  code,
      const char          *format,
      ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  if (reader->error != NULL)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  casebook_json_document_set_error (reader->document, node, code, sentence, &reader->error);
}

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return json_object_get_member (json_node_get_object (node), name);
}

static const char *
check_text (Reader   *reader,
            JsonNode *node,
            TextKind  kind,
            const char *name)
{
  g_autoptr (GError) error = NULL;
  const char *text;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail (reader, node, CASEBOOK_FORMAT_ERROR_SHAPE, _("A text in double quotes is expected here."));
      return "";
    }

  text = json_node_get_string (node);
  if (kind == TEXT_ID && *text == '\0')
    fail (reader, node, CASEBOOK_FORMAT_ERROR_SHAPE, _("This must not be empty."));
  else if (kind == TEXT_BODY ? !casebook_text_check_body (text, name, &error)
                             : !casebook_text_check_line (text, name, &error))
    fail (reader, node,
          g_error_matches (error, CASEBOOK_TEXT_ERROR, CASEBOOK_TEXT_ERROR_LENGTH) ? CASEBOOK_FORMAT_ERROR_LIMIT
                                                                                   : CASEBOOK_FORMAT_ERROR_SHAPE,
          "%s", error->message);

  return text;
}

/* A member that is a text; "" when it is not there or not right. */
static const char *
read_text (Reader     *reader,
           JsonNode   *node,
           const char *name,
           TextKind    kind)
{
  JsonNode *member = get_member (node, name);

  if (member != NULL)
    return check_text (reader, member, kind, name);
  if (kind == TEXT_ID || kind == TEXT_NAME)
    fail (reader, node, CASEBOOK_FORMAT_ERROR_SHAPE, _("The member “%s” is missing."), name);

  return "";
}

static const char *
translate (Reader     *reader,
           const char *text)
{
  return reader->domain != NULL && *text != '\0' ? g_dgettext (reader->domain, text) : text;
}

/* A text that says something to the person who reads the framework, other than
 * a proper name. build-aux/framework-texts.py lists the same for translators. */
static const char *
read_shown (Reader     *reader,
            JsonNode   *node,
            const char *name,
            TextKind    kind)
{
  return translate (reader, read_text (reader, node, name, kind));
}

static gint64
read_integer (Reader     *reader,
              JsonNode   *node,
              const char *name,
              gint64      least,
              gint64      most,
              gint64      otherwise)
{
  JsonNode *member = get_member (node, name);

  if (member == NULL)
    return otherwise;
  if (json_node_get_value_type (member) != G_TYPE_INT64 ||
      json_node_get_int (member) < least || json_node_get_int (member) > most)
    {
      fail (reader, member, CASEBOOK_FORMAT_ERROR_SHAPE,
            _("A whole number from %jd to %jd is expected here."), (intmax_t) least, (intmax_t) most);
      return otherwise;
    }

  return json_node_get_int (member);
}

/* A member that is a list; %NULL when it is not there or no list. */
static JsonArray *
read_array (Reader     *reader,
            JsonNode   *node,
            const char *name)
{
  JsonNode *member = get_member (node, name);

  if (member == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (member))
    {
      fail (reader, member, CASEBOOK_FORMAT_ERROR_SHAPE, _("A list in square brackets is expected here."));
      return NULL;
    }

  return json_node_get_array (member);
}

static void
read_parts (Reader     *reader,
            JsonNode   *node,
            const char *name,
            ReadPart    read_part,
            gpointer    whole)
{
  JsonArray *array = read_array (reader, node, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n && reader->error == NULL; i++)
    {
      JsonNode *part = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (part))
        read_part (reader, part, whole);
      else
        fail (reader, part, CASEBOOK_FORMAT_ERROR_SHAPE, _("An object in curly brackets is expected here."));
    }
}

/* What a reference means must have been read before it is met. */
static void
check_reference (Reader     *reader,
                 JsonNode   *node,
                 GHashTable *known,
                 const char *id)
{
  if (g_hash_table_contains (known, id))
    return;

  if (known == reader->levels)
    fail (reader, node, CASEBOOK_FORMAT_ERROR_REFERENCE, _("There is no level “%s” in this framework."), id);
  else if (known == reader->scales)
    fail (reader, node, CASEBOOK_FORMAT_ERROR_REFERENCE, _("There is no rating scale “%s” in this framework."), id);
  else
    fail (reader, node, CASEBOOK_FORMAT_ERROR_REFERENCE, _("There is no item “%s” in this framework."), id);
}

/* A member that refers to something, or "". */
static const char *
read_reference (Reader     *reader,
                JsonNode   *node,
                const char *name,
                GHashTable *known)
{
  const char *id = read_text (reader, node, name, TEXT_LINE);

  if (*id != '\0')
    check_reference (reader, get_member (node, name), known, id);

  return id;
}

/* A member that is a list of texts, as a vector that does not own them. Where
 * @known is given, they are references; else the person reads them. */
static const char **
read_texts (Reader     *reader,
            JsonNode   *node,
            const char *name,
            TextKind    kind,
            GHashTable *known)
{
  JsonArray *array = read_array (reader, node, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  const char **texts = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      texts[i] = check_text (reader, element, kind, name);
      if (known != NULL)
        check_reference (reader, element, known, texts[i]);
      else
        texts[i] = translate (reader, texts[i]);
    }

  return texts;
}

/* The id of a part, which no other part of its sort may bear. */
static const char *
read_id (Reader     *reader,
         JsonNode   *node,
         GHashTable *used)
{
  const char *id = read_text (reader, node, "id", TEXT_ID);
  JsonNode *first = g_hash_table_lookup (used, id);

  if (first != NULL)
    {
      g_autofree char *path = NULL;
      guint line;
      guint column;

      path = casebook_json_document_locate (reader->document, first, &line, &column);
      fail (reader, get_member (node, "id"), CASEBOOK_FORMAT_ERROR_REFERENCE,
            /* Translators: the first %s is an id, the second a place such as items[3] */
            _("The id “%s” is already used by %s on line %u."), id, path, line);
    }
  else if (*id != '\0')
    {
      g_hash_table_insert (used, (gpointer) id, node);
    }

  return id;
}

static int
read_kind (Reader     *reader,
           JsonNode   *node,
           GEnumClass *kinds)
{
  const char *nick = read_text (reader, node, "kind", TEXT_ID);
  GEnumValue *value = g_enum_get_value_by_nick (kinds, nick);
  g_autoptr (GString) known = NULL;

  if (value != NULL)
    return value->value;

  known = g_string_new (NULL);
  for (guint i = 0; i < kinds->n_values; i++)
    g_string_append_printf (known, "%s“%s”", i > 0 ? ", " : "", kinds->values[i].value_nick);
  if (reader->error == NULL)
    fail (reader, get_member (node, "kind"), CASEBOOK_FORMAT_ERROR_SHAPE,
          /* Translators: the first %s is a word from the file, the second a list of words */
          _("“%s” is no kind that Casebook knows. It knows %s."), nick, known->str);

  return kinds->minimum;
}

/* Whatever else an object says is not kept; that must be told. */
static void
report_unknown (Reader             *reader,
                JsonNode           *node,
                const char * const *known)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      g_autofree char *path = NULL;
      g_autofree char *sentence = NULL;
      guint line;
      guint column;

      if (g_strv_contains (known, name))
        continue;

      path = casebook_json_document_locate (reader->document, member, &line, &column);
      /* Translators: %s is the name of a member of a JSON object */
      sentence = g_strdup_printf (_("Casebook does not know “%s” and does not keep it."), name);
      casebook_format_report_add (reader->report, CASEBOOK_FORMAT_LOSS, "unknown-member", path, line, sentence);
    }
}

static void
read_level (Reader   *reader,
            JsonNode *node,
            gpointer  whole)
{
  static const char *const known[] = { "id", "title", "short", "track", "ordinal", "portrait", NULL };
  int next = g_hash_table_size (reader->levels);
  const char *id = read_id (reader, node, reader->levels);
  const char *title = read_shown (reader, node, "title", TEXT_NAME);
  const char *short_title = read_shown (reader, node, "short", TEXT_LINE);
  const char *track = read_text (reader, node, "track", TEXT_LINE);
  int ordinal = read_integer (reader, node, "ordinal", G_MININT, G_MAXINT, next);
  const char *portrait = read_shown (reader, node, "portrait", TEXT_BODY);
  g_autoptr (CasebookLevel) level = casebook_level_new (id, title, short_title, track, ordinal, portrait);

  report_unknown (reader, node, known);
  casebook_framework_add_level (reader->framework, level);
}

static void
read_point (Reader   *reader,
            JsonNode *node,
            gpointer  whole)
{
  static const char *const known[] = { "label", "meaning", NULL };
  const char *label = read_shown (reader, node, "label", TEXT_NAME);
  const char *meaning = read_shown (reader, node, "meaning", TEXT_BODY);

  report_unknown (reader, node, known);
  casebook_scale_add_point (whole, label, meaning);
}

static void
read_scale (Reader   *reader,
            JsonNode *node,
            gpointer  whole)
{
  static const char *const known[] = { "id", "title", "points", NULL };
  const char *id = read_id (reader, node, reader->scales);
  const char *title = read_shown (reader, node, "title", TEXT_LINE);
  g_autoptr (CasebookScale) scale = casebook_scale_new (id, title);

  report_unknown (reader, node, known);
  read_parts (reader, node, "points", read_point, scale);
  casebook_framework_add_scale (reader->framework, scale);
}

static void
read_transition (Reader   *reader,
                 JsonNode *node,
                 gpointer  whole)
{
  static const char *const known[] = { "from", "to", "aim", "duration", "focus", "statements", NULL };
  const char *from = read_reference (reader, node, "from", reader->levels);
  const char *to = read_reference (reader, node, "to", reader->levels);
  const char *aim = read_shown (reader, node, "aim", TEXT_BODY);
  const char *duration = read_shown (reader, node, "duration", TEXT_LINE);
  g_autofree const char **focus = read_texts (reader, node, "focus", TEXT_BODY, NULL);
  g_autofree const char **statements = read_texts (reader, node, "statements", TEXT_BODY, NULL);
  g_autoptr (CasebookTransition) transition = casebook_transition_new (from, to, aim, duration, focus, statements);

  report_unknown (reader, node, known);
  casebook_framework_add_transition (reader->framework, transition);
}

static void
read_expectation (Reader   *reader,
                  JsonNode *node,
                  gpointer  whole)
{
  static const char *const known[] = { "id", "level", "kind", "line", "text", NULL };
  const char *id = read_id (reader, node, reader->expectations);
  const char *level = read_reference (reader, node, "level", reader->levels);
  CasebookExpectationKind kind = read_kind (reader, node, reader->expectation_kinds);
  const char *line = read_text (reader, node, "line", TEXT_LINE);
  const char *text = read_shown (reader, node, "text", TEXT_BODY);
  g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (id, level, kind, line, text);

  report_unknown (reader, node, known);
  casebook_item_add_expectation (whole, expectation);
}

/* Calls itself for the items under it; the document bounds how deep they nest. */
static void
read_item (Reader   *reader,
           JsonNode *node,
           gpointer  whole)
{
  static const char *const known[] = {
    "id", "code", "title", "summary", "source-id", "scale", "required-at", "expectations", "items", NULL
  };
  CasebookItem *parent = whole;
  const char *id = read_id (reader, node, reader->items);
  const char *code = read_text (reader, node, "code", TEXT_LINE);
  const char *title = read_text (reader, node, "title", TEXT_NAME);
  const char *summary = read_shown (reader, node, "summary", TEXT_BODY);
  g_autofree const char **required_at = read_texts (reader, node, "required-at", TEXT_ID, reader->levels);
  g_autoptr (CasebookItem) item = casebook_item_new (id, code, title, summary);

  casebook_item_set_source_id (item, read_text (reader, node, "source-id", TEXT_LINE));
  casebook_item_set_scale (item, read_reference (reader, node, "scale", reader->scales));
  casebook_item_set_required_at (item, required_at);
  report_unknown (reader, node, known);
  if (g_hash_table_size (reader->items) > CASEBOOK_FORMAT_ITEMS_MAX)
    fail (reader, node, CASEBOOK_FORMAT_ERROR_LIMIT,
          _("The framework has more than %d items, which is more than Casebook reads."), CASEBOOK_FORMAT_ITEMS_MAX);
  if (reader->error == NULL)
    g_cancellable_set_error_if_cancelled (reader->cancellable, &reader->error);

  read_parts (reader, node, "expectations", read_expectation, item);
  read_parts (reader, node, "items", read_item, item);
  if (parent != NULL)
    casebook_item_add_child (parent, item);
  else
    casebook_framework_add_root (reader->framework, item);
}

static void
read_resource (Reader   *reader,
               JsonNode *node,
               gpointer  whole)
{
  static const char *const known[] = { "id", "kind", "title", "authors", "year", "url", "why", "items", NULL };
  const char *id = read_id (reader, node, reader->resources);
  CasebookResourceKind kind = read_kind (reader, node, reader->resource_kinds);
  const char *title = read_text (reader, node, "title", TEXT_NAME);
  const char *authors = read_text (reader, node, "authors", TEXT_LINE);
  guint year = read_integer (reader, node, "year", 1, 9999, 0);
  const char *url = read_text (reader, node, "url", TEXT_LINE);
  const char *why = read_shown (reader, node, "why", TEXT_BODY);
  g_autofree const char **items = read_texts (reader, node, "items", TEXT_ID, reader->items);
  g_autoptr (CasebookResource) resource = casebook_resource_new (id, kind, title, authors, year, url, why, items);

  report_unknown (reader, node, known);
  casebook_framework_add_resource (reader->framework, resource);
}

static gboolean
check_mark (Reader   *reader,
            JsonNode *root)
{
  gint64 version;

  if (JSON_NODE_HOLDS_ARRAY (root))
    fail (reader, root, CASEBOOK_FORMAT_ERROR_SHAPE,
          _("The file holds a list. Casebook reads one framework from a file, and expects an object in curly brackets."));
  else if (!JSON_NODE_HOLDS_OBJECT (root))
    fail (reader, root, CASEBOOK_FORMAT_ERROR_SHAPE, _("An object in curly brackets is expected here."));
  else if (get_member (root, CASEBOOK_FORMAT_MARK) == NULL)
    fail (reader, root, CASEBOOK_FORMAT_ERROR_SHAPE,
          _("The member “%s” is missing; this is no Casebook framework."), CASEBOOK_FORMAT_MARK);
  if (reader->error != NULL)
    return FALSE;

  version = read_integer (reader, root, CASEBOOK_FORMAT_MARK, 1, G_MAXINT, 0);
  if (version > CASEBOOK_FORMAT_VERSION)
    fail (reader, get_member (root, CASEBOOK_FORMAT_MARK), CASEBOOK_FORMAT_ERROR_UNSUPPORTED,
          _("This file is of version %d of the format; this Casebook reads up to version %d. A newer Casebook can open it."),
          (int) version, CASEBOOK_FORMAT_VERSION);

  return reader->error == NULL;
}

static void
read_root (Reader   *reader,
           JsonNode *root)
{
  static const char *const known[] = {
    CASEBOOK_FORMAT_MARK, "id", "version", "title", "publisher", "licence", "language", "description", "source-url",
    "levels", "scales", "transitions", "items", "resources", NULL
  };
  const char *id = read_text (reader, root, "id", TEXT_ID);
  const char *version = read_text (reader, root, "version", TEXT_NAME);
  const char *title = read_shown (reader, root, "title", TEXT_NAME);
  const char *publisher = read_text (reader, root, "publisher", TEXT_LINE);
  const char *licence = read_text (reader, root, "licence", TEXT_LINE);
  const char *language = read_text (reader, root, "language", TEXT_LINE);
  const char *description = read_shown (reader, root, "description", TEXT_BODY);
  const char *source_url = read_text (reader, root, "source-url", TEXT_LINE);

  reader->framework = casebook_framework_new (id, version, title);
  g_object_set (reader->framework,
                "publisher", publisher,
                "licence", licence,
                "language", language,
                "description", description,
                "source-url", source_url,
                NULL);
  report_unknown (reader, root, known);

  read_parts (reader, root, "levels", read_level, NULL);
  read_parts (reader, root, "scales", read_scale, NULL);
  read_parts (reader, root, "transitions", read_transition, NULL);
  read_parts (reader, root, "items", read_item, NULL);
  read_parts (reader, root, "resources", read_resource, NULL);
}

static void
reader_init (Reader               *reader,
             CasebookJsonDocument *document,
             CasebookFormatReport *report,
             GCancellable         *cancellable)
{
  reader->document = document;
  reader->report = report;
  reader->cancellable = cancellable;
  reader->expectation_kinds = g_type_class_ref (CASEBOOK_TYPE_EXPECTATION_KIND);
  reader->resource_kinds = g_type_class_ref (CASEBOOK_TYPE_RESOURCE_KIND);
  reader->levels = g_hash_table_new (g_str_hash, g_str_equal);
  reader->scales = g_hash_table_new (g_str_hash, g_str_equal);
  reader->items = g_hash_table_new (g_str_hash, g_str_equal);
  reader->expectations = g_hash_table_new (g_str_hash, g_str_equal);
  reader->resources = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
reader_clear (Reader *reader)
{
  g_clear_object (&reader->framework);
  g_type_class_unref (reader->expectation_kinds);
  g_type_class_unref (reader->resource_kinds);
  g_hash_table_unref (reader->levels);
  g_hash_table_unref (reader->scales);
  g_hash_table_unref (reader->items);
  g_hash_table_unref (reader->expectations);
  g_hash_table_unref (reader->resources);
}

/**
 * casebook_reader_read:
 * @bytes: what a file holds
 * @domain: (nullable): the gettext domain that has translations of the texts in it
 * @report: where losses are told: members that the format does not have
 * @cancellable: (nullable): a #GCancellable
 * @error: in the domain %CASEBOOK_FORMAT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the sealed framework
 */
CasebookFramework *
casebook_reader_read (GBytes                *bytes,
                      const char            *domain,
                      CasebookFormatReport  *report,
                      GCancellable          *cancellable,
                      GError               **error)
{
  g_autoptr (CasebookJsonDocument) document = NULL;
  g_autoptr (CasebookFramework) framework = NULL;
  Reader reader = { NULL, };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  document = casebook_json_document_new (bytes, error);
  if (document == NULL)
    return NULL;

  reader_init (&reader, document, report, cancellable);
  reader.domain = domain;
  if (check_mark (&reader, casebook_json_document_get_root (document)))
    read_root (&reader, casebook_json_document_get_root (document));
  if (reader.error == NULL && casebook_framework_seal (reader.framework, &reader.error))
    framework = g_steal_pointer (&reader.framework);
  if (reader.error != NULL)
    g_propagate_error (error, reader.error);
  reader_clear (&reader);

  return g_steal_pointer (&framework);
}
