/* Casebook: members of JSON objects, read with every fault told.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first fault is the one that is told. Until somebody looks, reading goes
 * on with empty texts, which lets a reader be a plain list of what a part is
 * made of.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "formats/json-members.h"

struct _CasebookJsonMembers
{
  CasebookJsonDocument *document;
  CasebookFormatReport *report;
  const char           *domain; /* of gettext, in which texts are looked up; or NULL */
  GError               *error;
};

/**
 * casebook_json_members_new:
 * @document: what is read; it has to outlive this
 * @report: where losses are told; it has to outlive this
 * @domain: (nullable): the gettext domain that has translations of the texts; a static string
 *
 * Returns: (transfer full): members of which none is read yet
 */
CasebookJsonMembers *
casebook_json_members_new (CasebookJsonDocument *document,
                           CasebookFormatReport *report,
                           const char           *domain)
{
  CasebookJsonMembers *self;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = g_new0 (CasebookJsonMembers, 1);
  self->document = document;
  self->report = report;
  self->domain = domain;

  return self;
}

/**
 * casebook_json_members_free:
 * @self: (transfer full): the members; a fault that was not taken is forgotten
 */
void
casebook_json_members_free (CasebookJsonMembers *self)
{
  g_return_if_fail (self != NULL);

  g_clear_error (&self->error);
  g_free (self);
}

/**
 * casebook_json_members_has_failed:
 * @self: the members
 *
 * Returns: whether a fault was met, and what is read from now on means nothing
 */
gboolean
casebook_json_members_has_failed (CasebookJsonMembers *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->error != NULL;
}

/**
 * casebook_json_members_finish:
 * @self: the members
 * @error: where the first fault goes
 *
 * Returns: whether there was no fault
 */
gboolean
casebook_json_members_finish (CasebookJsonMembers  *self,
                              GError              **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/**
 * casebook_json_members_fail:
 * @self: the members
 * @node: the value at fault
 * @code: what sort of fault
 * @format: a sentence in the reader's language, as printf() takes it
 * @...: what goes into it
 *
 * Tells a fault, unless one was told before.
 */
void
casebook_json_members_fail (CasebookJsonMembers *self,
                            JsonNode            *node,
                            CasebookFormatError  code,
                            const char          *format,
                            ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  g_return_if_fail (self != NULL);

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  casebook_json_document_set_error (self->document, node, code, sentence, &self->error);
}

/**
 * casebook_json_members_take_error:
 * @self: the members
 * @error: (transfer full) (nullable): why reading must end, for a reason outside the document
 */
void
casebook_json_members_take_error (CasebookJsonMembers *self,
                                  GError              *error)
{
  g_return_if_fail (self != NULL);

  if (self->error == NULL)
    self->error = error;
  else
    g_clear_error (&error);
}

/**
 * casebook_json_members_get:
 * @node: an object
 * @name: a member's name
 *
 * Returns: (transfer none) (nullable): the member's value
 */
JsonNode *
casebook_json_members_get (JsonNode   *node,
                           const char *name)
{
  return json_object_get_member (json_node_get_object (node), name);
}

/**
 * casebook_json_members_check_text:
 * @self: the members
 * @node: a value that has to be a text
 * @name: the member it is or belongs to
 * @kind: what sort of text
 *
 * Returns: (transfer none): the text, or "" when it is none
 */
const char *
casebook_json_members_check_text (CasebookJsonMembers *self,
                                  JsonNode            *node,
                                  const char          *name,
                                  CasebookJsonText     kind)
{
  g_autoptr (GError) error = NULL;
  const char *text;
  gboolean good;

  if (json_node_get_value_type (node) != G_TYPE_STRING)
    {
      casebook_json_members_fail (self, node, CASEBOOK_FORMAT_ERROR_SHAPE, _("A text in double quotes is expected here."));
      return "";
    }

  text = json_node_get_string (node);
  good = kind == CASEBOOK_JSON_TEXT_BODY ? casebook_text_check_body (text, name, &error)
                                         : casebook_text_check_line (text, name, &error);
  if (g_error_matches (error, CASEBOOK_TEXT_ERROR, CASEBOOK_TEXT_ERROR_LENGTH))
    casebook_json_members_fail (self, node, CASEBOOK_FORMAT_ERROR_LIMIT, "%s", error->message);
  else if (!good)
    casebook_json_members_fail (self, node, CASEBOOK_FORMAT_ERROR_SHAPE, "%s", error->message);
  else if (kind == CASEBOOK_JSON_TEXT_ID && *text == '\0')
    casebook_json_members_fail (self, node, CASEBOOK_FORMAT_ERROR_SHAPE, _("This must not be empty."));

  return text;
}

/**
 * casebook_json_members_read_text:
 * @self: the members
 * @node: an object
 * @name: the member that is the text
 * @kind: what sort of text
 *
 * Returns: (transfer none): the text; "" when it is not there or not right
 */
const char *
casebook_json_members_read_text (CasebookJsonMembers *self,
                                 JsonNode            *node,
                                 const char          *name,
                                 CasebookJsonText     kind)
{
  JsonNode *member = casebook_json_members_get (node, name);

  if (member != NULL)
    return casebook_json_members_check_text (self, member, name, kind);
  if (kind == CASEBOOK_JSON_TEXT_ID || kind == CASEBOOK_JSON_TEXT_NAME)
    casebook_json_members_fail (self, node, CASEBOOK_FORMAT_ERROR_SHAPE, _("The member “%s” is missing."), name);

  return "";
}

static const char *
translate (CasebookJsonMembers *self,
           const char          *text)
{
  return self->domain != NULL && *text != '\0' ? g_dgettext (self->domain, text) : text;
}

/**
 * casebook_json_members_read_shown:
 * @self: the members
 * @node: an object
 * @name: the member that is the text
 * @kind: what sort of text
 *
 * For what says something to a person and is no proper name.
 *
 * Returns: (transfer none): the text in the person's language, where the domain has it
 */
const char *
casebook_json_members_read_shown (CasebookJsonMembers *self,
                                  JsonNode            *node,
                                  const char          *name,
                                  CasebookJsonText     kind)
{
  return translate (self, casebook_json_members_read_text (self, node, name, kind));
}

/**
 * casebook_json_members_read_all_shown:
 * @self: the members
 * @node: an object
 * @name: the member that is a list of bodies
 *
 * Returns: (transfer container) (array zero-terminated=1): the texts in the person's language
 */
const char **
casebook_json_members_read_all_shown (CasebookJsonMembers *self,
                                      JsonNode            *node,
                                      const char          *name)
{
  JsonArray *array = casebook_json_members_read_array (self, node, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  const char **texts = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    texts[i] = translate (self, casebook_json_members_check_text (self, json_array_get_element (array, i), name,
                                                                  CASEBOOK_JSON_TEXT_BODY));

  return texts;
}

/**
 * casebook_json_members_read_integer:
 * @self: the members
 * @node: an object
 * @name: the member that is the number
 * @least: the smallest it may be
 * @most: the largest it may be
 * @otherwise: what it is when it is not there
 *
 * Returns: the number
 */
gint64
casebook_json_members_read_integer (CasebookJsonMembers *self,
                                    JsonNode            *node,
                                    const char          *name,
                                    gint64               least,
                                    gint64               most,
                                    gint64               otherwise)
{
  JsonNode *member = casebook_json_members_get (node, name);

  if (member == NULL)
    return otherwise;
  if (json_node_get_value_type (member) != G_TYPE_INT64 ||
      json_node_get_int (member) < least || json_node_get_int (member) > most)
    {
      casebook_json_members_fail (self, member, CASEBOOK_FORMAT_ERROR_SHAPE,
                                  _("A whole number from %lld to %lld is expected here."),
                                  (long long) least, (long long) most);
      return otherwise;
    }

  return json_node_get_int (member);
}

/**
 * casebook_json_members_read_enum:
 * @self: the members
 * @node: an object
 * @name: the member that is a nick of the type; it must be there
 * @type: an enum type
 *
 * Returns: the value; the smallest one when it is not right
 */
int
casebook_json_members_read_enum (CasebookJsonMembers *self,
                                 JsonNode            *node,
                                 const char          *name,
                                 GType                type)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  const char *nick = casebook_json_members_read_text (self, node, name, CASEBOOK_JSON_TEXT_ID);
  GEnumValue *value = g_enum_get_value_by_nick (class, nick);
  g_autoptr (GString) known = NULL;

  if (value != NULL)
    return value->value;
  if (self->error != NULL)
    return class->minimum;

  known = g_string_new (NULL);
  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (known, "%s“%s”", i > 0 ? ", " : "", class->values[i].value_nick);
  casebook_json_members_fail (self, casebook_json_members_get (node, name), CASEBOOK_FORMAT_ERROR_SHAPE,
                              /* Translators: the first %s is a word from the file, the second a list of words */
                              _("“%s” is no kind that Casebook knows. It knows %s."), nick, known->str);

  return class->minimum;
}

/**
 * casebook_json_members_read_array:
 * @self: the members
 * @node: an object
 * @name: the member that is a list
 *
 * Returns: (transfer none) (nullable): the list; %NULL when it is not there or no list
 */
JsonArray *
casebook_json_members_read_array (CasebookJsonMembers *self,
                                  JsonNode            *node,
                                  const char          *name)
{
  JsonNode *member = casebook_json_members_get (node, name);

  if (member == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (member))
    {
      casebook_json_members_fail (self, member, CASEBOOK_FORMAT_ERROR_SHAPE,
                                  _("A list in square brackets is expected here."));
      return NULL;
    }

  return json_node_get_array (member);
}

/**
 * casebook_json_members_read_parts:
 * @self: the members
 * @node: an object
 * @name: the member that is a list of objects
 * @func: (scope call): called for each of them, until a fault is met
 * @user_data: for @func
 */
void
casebook_json_members_read_parts (CasebookJsonMembers  *self,
                                  JsonNode             *node,
                                  const char           *name,
                                  CasebookJsonPartFunc  func,
                                  gpointer              user_data)
{
  JsonArray *array = casebook_json_members_read_array (self, node, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n && self->error == NULL; i++)
    {
      JsonNode *part = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (part))
        func (self, part, user_data);
      else
        casebook_json_members_fail (self, part, CASEBOOK_FORMAT_ERROR_SHAPE,
                                    _("An object in curly brackets is expected here."));
    }
}

/**
 * casebook_json_members_report_unknown:
 * @self: the members
 * @node: an object
 * @known: (array zero-terminated=1): the names of the members that are read
 *
 * Reports every other member as a loss.
 */
void
casebook_json_members_report_unknown (CasebookJsonMembers *self,
                                      JsonNode            *node,
                                      const char * const  *known)
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

      if (g_strv_contains (known, name))
        continue;

      path = casebook_json_members_locate (self, member, &line);
      /* Translators: %s is the name of a member of a JSON object */
      sentence = g_strdup_printf (_("Casebook does not know “%s” and does not keep it."), name);
      casebook_format_report_add (self->report, CASEBOOK_FORMAT_LOSS, "unknown-member", path, line, sentence);
    }
}

/**
 * casebook_json_members_locate:
 * @self: the members
 * @node: a value
 * @line: (out): the line it stands on
 *
 * Returns: (transfer full): the path to it
 */
char *
casebook_json_members_locate (CasebookJsonMembers *self,
                              JsonNode            *node,
                              guint               *line)
{
  guint column;

  g_return_val_if_fail (self != NULL, NULL);

  return casebook_json_document_locate (self->document, node, line, &column);
}
