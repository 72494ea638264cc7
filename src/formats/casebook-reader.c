/* Casebook: reads frameworks from Casebook's own JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts are read in the order that lets every reference be checked where it
 * stands: levels and scales, then items, then resources. Which texts are read
 * as shown is what build-aux/framework-texts.py lists for translators.
 */
#include <glib/gi18n-lib.h>

#include "formats/casebook-format.h"
#include "formats/casebook-reader.h"
#include "formats/json-members.h"

typedef struct
{
  CasebookFramework *framework;
  GCancellable      *cancellable;
  CasebookScale     *scale; /* whose points are read */
  CasebookItem      *item;  /* whose expectations and items are read; NULL at the top */
  /* Ids in use, each with the node it stands in. Both belong to the document. */
  GHashTable        *levels;
  GHashTable        *scales;
  GHashTable        *items;
  GHashTable        *expectations;
  GHashTable        *resources;
} Reader;

/* What a reference means must have been read before it is met. */
static void
check_reference (Reader              *reader,
                 CasebookJsonMembers *members,
                 JsonNode            *node,
                 GHashTable          *known,
                 const char          *id)
{
  if (g_hash_table_contains (known, id))
    return;

  if (known == reader->levels)
    casebook_json_members_fail (members, node, CASEBOOK_FORMAT_ERROR_REFERENCE,
                                _("There is no level “%s” in this framework."), id);
  else if (known == reader->scales)
    casebook_json_members_fail (members, node, CASEBOOK_FORMAT_ERROR_REFERENCE,
                                _("There is no rating scale “%s” in this framework."), id);
  else
    casebook_json_members_fail (members, node, CASEBOOK_FORMAT_ERROR_REFERENCE,
                                _("There is no item “%s” in this framework."), id);
}

/* A member that refers to something, or "". */
static const char *
read_reference (Reader              *reader,
                CasebookJsonMembers *members,
                JsonNode            *node,
                const char          *name,
                GHashTable          *known)
{
  const char *id = casebook_json_members_read_text (members, node, name, CASEBOOK_JSON_TEXT_LINE);

  if (*id != '\0')
    check_reference (reader, members, casebook_json_members_get (node, name), known, id);

  return id;
}

/* A member that is a list of references, as a vector that does not own them. */
static const char **
read_references (Reader              *reader,
                 CasebookJsonMembers *members,
                 JsonNode            *node,
                 const char          *name,
                 GHashTable          *known)
{
  JsonArray *array = casebook_json_members_read_array (members, node, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  const char **ids = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      ids[i] = casebook_json_members_check_text (members, element, name, CASEBOOK_JSON_TEXT_ID);
      check_reference (reader, members, element, known, ids[i]);
    }

  return ids;
}

/* The id of a part, which no other part of its sort may bear. */
static const char *
read_id (CasebookJsonMembers *members,
         JsonNode            *node,
         GHashTable          *used)
{
  const char *id = casebook_json_members_read_text (members, node, "id", CASEBOOK_JSON_TEXT_ID);
  JsonNode *first = g_hash_table_lookup (used, id);

  if (first != NULL)
    {
      g_autofree char *path = NULL;
      guint line;

      path = casebook_json_members_locate (members, first, &line);
      casebook_json_members_fail (members, casebook_json_members_get (node, "id"), CASEBOOK_FORMAT_ERROR_REFERENCE,
                                  /* Translators: the first %s is an id, the second a place such as items[3] */
                                  _("The id “%s” is already used by %s on line %u."), id, path, line);
    }
  else if (*id != '\0')
    {
      g_hash_table_insert (used, (gpointer) id, node);
    }

  return id;
}

static void
read_level (CasebookJsonMembers *members,
            JsonNode            *node,
            gpointer             data)
{
  static const char *const known[] = { "id", "title", "short", "track", "ordinal", "portrait", NULL };
  Reader *reader = data;
  int next = g_hash_table_size (reader->levels);
  const char *id = read_id (members, node, reader->levels);
  const char *title = casebook_json_members_read_shown (members, node, "title", CASEBOOK_JSON_TEXT_NAME);
  const char *short_title = casebook_json_members_read_shown (members, node, "short", CASEBOOK_JSON_TEXT_LINE);
  const char *track = casebook_json_members_read_text (members, node, "track", CASEBOOK_JSON_TEXT_LINE);
  int ordinal = casebook_json_members_read_integer (members, node, "ordinal", G_MININT, G_MAXINT, next);
  const char *portrait = casebook_json_members_read_shown (members, node, "portrait", CASEBOOK_JSON_TEXT_BODY);
  g_autoptr (CasebookLevel) level = casebook_level_new (id, title, short_title, track, ordinal, portrait);

  casebook_json_members_report_unknown (members, node, known);
  casebook_framework_add_level (reader->framework, level);
}

static void
read_point (CasebookJsonMembers *members,
            JsonNode            *node,
            gpointer             data)
{
  static const char *const known[] = { "label", "meaning", NULL };
  Reader *reader = data;
  const char *label = casebook_json_members_read_shown (members, node, "label", CASEBOOK_JSON_TEXT_NAME);
  const char *meaning = casebook_json_members_read_shown (members, node, "meaning", CASEBOOK_JSON_TEXT_BODY);

  casebook_json_members_report_unknown (members, node, known);
  casebook_scale_add_point (reader->scale, label, meaning);
}

static void
read_scale (CasebookJsonMembers *members,
            JsonNode            *node,
            gpointer             data)
{
  static const char *const known[] = { "id", "title", "points", NULL };
  Reader *reader = data;
  const char *id = read_id (members, node, reader->scales);
  const char *title = casebook_json_members_read_shown (members, node, "title", CASEBOOK_JSON_TEXT_LINE);
  g_autoptr (CasebookScale) scale = casebook_scale_new (id, title);

  casebook_json_members_report_unknown (members, node, known);
  reader->scale = scale;
  casebook_json_members_read_parts (members, node, "points", read_point, reader);
  reader->scale = NULL;
  casebook_framework_add_scale (reader->framework, scale);
}

static void
read_transition (CasebookJsonMembers *members,
                 JsonNode            *node,
                 gpointer             data)
{
  static const char *const known[] = { "from", "to", "aim", "duration", "focus", "statements", NULL };
  Reader *reader = data;
  const char *from = read_reference (reader, members, node, "from", reader->levels);
  const char *to = read_reference (reader, members, node, "to", reader->levels);
  const char *aim = casebook_json_members_read_shown (members, node, "aim", CASEBOOK_JSON_TEXT_BODY);
  const char *duration = casebook_json_members_read_shown (members, node, "duration", CASEBOOK_JSON_TEXT_LINE);
  g_autofree const char **focus = casebook_json_members_read_all_shown (members, node, "focus");
  g_autofree const char **statements = casebook_json_members_read_all_shown (members, node, "statements");
  g_autoptr (CasebookTransition) transition = casebook_transition_new (from, to, aim, duration, focus, statements);

  casebook_json_members_report_unknown (members, node, known);
  casebook_framework_add_transition (reader->framework, transition);
}

static void
read_expectation (CasebookJsonMembers *members,
                  JsonNode            *node,
                  gpointer             data)
{
  static const char *const known[] = { "id", "level", "kind", "line", "text", NULL };
  Reader *reader = data;
  const char *id = read_id (members, node, reader->expectations);
  const char *level = read_reference (reader, members, node, "level", reader->levels);
  CasebookExpectationKind kind = casebook_json_members_read_enum (members, node, "kind", CASEBOOK_TYPE_EXPECTATION_KIND);
  const char *line = casebook_json_members_read_text (members, node, "line", CASEBOOK_JSON_TEXT_LINE);
  const char *text = casebook_json_members_read_shown (members, node, "text", CASEBOOK_JSON_TEXT_BODY);
  g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (id, level, kind, line, text);

  casebook_json_members_report_unknown (members, node, known);
  casebook_item_add_expectation (reader->item, expectation);
}

static void
check_item (Reader              *reader,
            CasebookJsonMembers *members,
            JsonNode            *node)
{
  GError *error = NULL;

  if (g_hash_table_size (reader->items) > CASEBOOK_FORMAT_ITEMS_MAX)
    casebook_json_members_fail (members, node, CASEBOOK_FORMAT_ERROR_LIMIT,
                                _("The framework has more than %d items, which is more than Casebook reads."),
                                CASEBOOK_FORMAT_ITEMS_MAX);
  if (g_cancellable_set_error_if_cancelled (reader->cancellable, &error))
    casebook_json_members_take_error (members, error);
}

/* Calls itself for the items under it; the document bounds how deep they nest. */
static void
read_item (CasebookJsonMembers *members,
           JsonNode            *node,
           gpointer             data)
{
  static const char *const known[] = {
    "id", "code", "title", "summary", "source-id", "scale", "required-at", "expectations", "items", NULL
  };
  Reader *reader = data;
  CasebookItem *parent = reader->item;
  const char *id = read_id (members, node, reader->items);
  const char *code = casebook_json_members_read_text (members, node, "code", CASEBOOK_JSON_TEXT_LINE);
  const char *title = casebook_json_members_read_text (members, node, "title", CASEBOOK_JSON_TEXT_NAME);
  const char *summary = casebook_json_members_read_shown (members, node, "summary", CASEBOOK_JSON_TEXT_BODY);
  g_autofree const char **required_at = read_references (reader, members, node, "required-at", reader->levels);
  g_autoptr (CasebookItem) item = casebook_item_new (id, code, title, summary);

  casebook_item_set_source_id (item, casebook_json_members_read_text (members, node, "source-id", CASEBOOK_JSON_TEXT_LINE));
  casebook_item_set_scale (item, read_reference (reader, members, node, "scale", reader->scales));
  casebook_item_set_required_at (item, required_at);
  casebook_json_members_report_unknown (members, node, known);
  check_item (reader, members, node);

  reader->item = item;
  casebook_json_members_read_parts (members, node, "expectations", read_expectation, reader);
  casebook_json_members_read_parts (members, node, "items", read_item, reader);
  reader->item = parent;

  if (parent != NULL)
    casebook_item_add_child (parent, item);
  else
    casebook_framework_add_root (reader->framework, item);
}

static void
read_resource (CasebookJsonMembers *members,
               JsonNode            *node,
               gpointer             data)
{
  static const char *const known[] = { "id", "kind", "title", "authors", "year", "url", "why", "items", NULL };
  Reader *reader = data;
  const char *id = read_id (members, node, reader->resources);
  CasebookResourceKind kind = casebook_json_members_read_enum (members, node, "kind", CASEBOOK_TYPE_RESOURCE_KIND);
  const char *title = casebook_json_members_read_text (members, node, "title", CASEBOOK_JSON_TEXT_NAME);
  const char *authors = casebook_json_members_read_text (members, node, "authors", CASEBOOK_JSON_TEXT_LINE);
  guint year = casebook_json_members_read_integer (members, node, "year", 1, 9999, 0);
  const char *url = casebook_json_members_read_text (members, node, "url", CASEBOOK_JSON_TEXT_LINE);
  const char *why = casebook_json_members_read_shown (members, node, "why", CASEBOOK_JSON_TEXT_BODY);
  g_autofree const char **items = read_references (reader, members, node, "items", reader->items);
  g_autoptr (CasebookResource) resource = casebook_resource_new (id, kind, title, authors, year, url, why, items);

  casebook_json_members_report_unknown (members, node, known);
  casebook_framework_add_resource (reader->framework, resource);
}

static void
check_mark (CasebookJsonMembers *members,
            JsonNode            *root)
{
  gint64 version;

  if (JSON_NODE_HOLDS_ARRAY (root))
    casebook_json_members_fail (members, root, CASEBOOK_FORMAT_ERROR_SHAPE,
                                _("The file holds a list. Casebook reads one framework from a file, "
                                  "and expects an object in curly brackets."));
  else if (!JSON_NODE_HOLDS_OBJECT (root))
    casebook_json_members_fail (members, root, CASEBOOK_FORMAT_ERROR_SHAPE,
                                _("An object in curly brackets is expected here."));
  else if (casebook_json_members_get (root, CASEBOOK_FORMAT_MARK) == NULL)
    casebook_json_members_fail (members, root, CASEBOOK_FORMAT_ERROR_SHAPE,
                                _("The member “%s” is missing; this is no Casebook framework."), CASEBOOK_FORMAT_MARK);
  if (casebook_json_members_has_failed (members))
    return;

  version = casebook_json_members_read_integer (members, root, CASEBOOK_FORMAT_MARK, 1, G_MAXINT, 0);
  if (version > CASEBOOK_FORMAT_VERSION)
    casebook_json_members_fail (members, casebook_json_members_get (root, CASEBOOK_FORMAT_MARK),
                                CASEBOOK_FORMAT_ERROR_UNSUPPORTED,
                                _("This file is of version %d of the format; this Casebook reads up to version %d. "
                                  "A newer Casebook can open it."),
                                (int) version, CASEBOOK_FORMAT_VERSION);
}

static void
read_root (Reader              *reader,
           CasebookJsonMembers *members,
           JsonNode            *root)
{
  static const char *const known[] = {
    CASEBOOK_FORMAT_MARK, "id", "version", "title", "publisher", "licence", "language", "description", "source-url",
    "levels", "scales", "transitions", "items", "resources", NULL
  };
  const char *id = casebook_json_members_read_text (members, root, "id", CASEBOOK_JSON_TEXT_ID);
  const char *version = casebook_json_members_read_text (members, root, "version", CASEBOOK_JSON_TEXT_NAME);
  const char *title = casebook_json_members_read_shown (members, root, "title", CASEBOOK_JSON_TEXT_NAME);
  const char *publisher = casebook_json_members_read_text (members, root, "publisher", CASEBOOK_JSON_TEXT_LINE);
  const char *licence = casebook_json_members_read_text (members, root, "licence", CASEBOOK_JSON_TEXT_LINE);
  const char *language = casebook_json_members_read_text (members, root, "language", CASEBOOK_JSON_TEXT_LINE);
  const char *description = casebook_json_members_read_shown (members, root, "description", CASEBOOK_JSON_TEXT_BODY);
  const char *source_url = casebook_json_members_read_text (members, root, "source-url", CASEBOOK_JSON_TEXT_LINE);

  reader->framework = casebook_framework_new (id, version, title);
  g_object_set (reader->framework,
                "publisher", publisher,
                "licence", licence,
                "language", language,
                "description", description,
                "source-url", source_url,
                NULL);
  casebook_json_members_report_unknown (members, root, known);

  casebook_json_members_read_parts (members, root, "levels", read_level, reader);
  casebook_json_members_read_parts (members, root, "scales", read_scale, reader);
  casebook_json_members_read_parts (members, root, "transitions", read_transition, reader);
  casebook_json_members_read_parts (members, root, "items", read_item, reader);
  casebook_json_members_read_parts (members, root, "resources", read_resource, reader);
}

static void
reader_init (Reader       *reader,
             GCancellable *cancellable)
{
  reader->cancellable = cancellable;
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
  g_autoptr (CasebookJsonMembers) members = NULL;
  g_autoptr (CasebookFramework) framework = NULL;
  Reader reader = { NULL, };
  JsonNode *root;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  document = casebook_json_document_new (bytes, error);
  if (document == NULL)
    return NULL;

  root = casebook_json_document_get_root (document);
  members = casebook_json_members_new (document, report, domain);
  reader_init (&reader, cancellable);
  check_mark (members, root);
  if (!casebook_json_members_has_failed (members))
    read_root (&reader, members, root);
  if (casebook_json_members_finish (members, error) && casebook_framework_seal (reader.framework, error))
    framework = g_steal_pointer (&reader.framework);
  reader_clear (&reader);

  return g_steal_pointer (&framework);
}
