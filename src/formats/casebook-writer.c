/* Casebook: writes frameworks as Casebook's own JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes are canonical: one order of members, two spaces a nesting, UTF-8
 * unescaped, a line feed at the end, and what says nothing left out. The
 * digest of a framework must not change with the version of a library, so the
 * text is set here, character by character, and not by json-glib's generator.
 */
#include "formats/casebook-format.h"
#include "formats/casebook-writer.h"

typedef struct
{
  GString *text;
  guint    depth;
  gboolean first; /* nothing stands in the innermost object or list yet */
} Writer;

typedef void (*WritePart) (Writer  *writer,
                           gpointer part);

static void
write_quoted (Writer     *writer,
              const char *string)
{
  g_string_append_c (writer->text, '"');
  for (const char *c = string; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (writer->text, "\\%c", *c);
      else if (*c == '\n')
        g_string_append (writer->text, "\\n");
      else if (*c == '\t')
        g_string_append (writer->text, "\\t");
      else if ((guchar) *c < 0x20)
        g_string_append_printf (writer->text, "\\u%04x", (guint) *c);
      else
        g_string_append_c (writer->text, *c);
    }
  g_string_append_c (writer->text, '"');
}

static void
begin_line (Writer *writer)
{
  g_string_append (writer->text, writer->first ? "\n" : ",\n");
  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->text, "  ");
  writer->first = FALSE;
}

static void
begin_member (Writer     *writer,
              const char *name)
{
  begin_line (writer);
  write_quoted (writer, name);
  g_string_append (writer->text, ": ");
}

static void
open_bracket (Writer *writer,
              char    bracket)
{
  g_string_append_c (writer->text, bracket);
  writer->depth++;
  writer->first = TRUE;
}

static void
close_bracket (Writer *writer,
               char    bracket)
{
  writer->depth--;
  if (!writer->first)
    {
      writer->first = TRUE;
      begin_line (writer);
    }
  g_string_append_c (writer->text, bracket);
  writer->first = FALSE;
}

static void
write_text (Writer     *writer,
            const char *name,
            const char *text)
{
  begin_member (writer, name);
  write_quoted (writer, text);
}

static void
write_text_if_any (Writer     *writer,
                   const char *name,
                   const char *text)
{
  if (*text != '\0')
    write_text (writer, name, text);
}

static void
write_integer (Writer     *writer,
               const char *name,
               int         integer)
{
  begin_member (writer, name);
  g_string_append_printf (writer->text, "%d", integer);
}

static void
write_kind (Writer *writer,
            GType   type,
            int     kind)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);

  write_text (writer, "kind", g_enum_get_value (class, kind)->value_nick);
}

static void
write_texts (Writer             *writer,
             const char         *name,
             const char * const *texts)
{
  if (texts[0] == NULL)
    return;

  begin_member (writer, name);
  open_bracket (writer, '[');
  for (; *texts != NULL; texts++)
    {
      begin_line (writer);
      write_quoted (writer, *texts);
    }
  close_bracket (writer, ']');
}

static void
write_parts (Writer     *writer,
             const char *name,
             GListModel *parts,
             WritePart   write_part)
{
  guint n = g_list_model_get_n_items (parts);

  if (n == 0)
    return;

  begin_member (writer, name);
  open_bracket (writer, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) part = g_list_model_get_item (parts, i);

      begin_line (writer);
      open_bracket (writer, '{');
      write_part (writer, part);
      close_bracket (writer, '}');
    }
  close_bracket (writer, ']');
}

static void
write_level (Writer  *writer,
             gpointer level)
{
  write_text (writer, "id", casebook_level_get_id (level));
  write_text (writer, "title", casebook_level_get_title (level));
  write_text_if_any (writer, "short", casebook_level_get_short_title (level));
  write_text_if_any (writer, "track", casebook_level_get_track (level));
  write_integer (writer, "ordinal", casebook_level_get_ordinal (level));
  write_text_if_any (writer, "portrait", casebook_level_get_portrait (level));
}

static void
write_scale (Writer  *writer,
             gpointer scale)
{
  guint n = casebook_scale_get_n_points (scale);

  write_text (writer, "id", casebook_scale_get_id (scale));
  write_text_if_any (writer, "title", casebook_scale_get_title (scale));
  if (n == 0)
    return;

  begin_member (writer, "points");
  open_bracket (writer, '[');
  for (guint i = 0; i < n; i++)
    {
      begin_line (writer);
      open_bracket (writer, '{');
      write_text (writer, "label", casebook_scale_get_label (scale, i));
      write_text_if_any (writer, "meaning", casebook_scale_get_meaning (scale, i));
      close_bracket (writer, '}');
    }
  close_bracket (writer, ']');
}

static void
write_transition (Writer  *writer,
                  gpointer transition)
{
  write_text_if_any (writer, "from", casebook_transition_get_from (transition));
  write_text_if_any (writer, "to", casebook_transition_get_to (transition));
  write_text_if_any (writer, "aim", casebook_transition_get_aim (transition));
  write_text_if_any (writer, "duration", casebook_transition_get_duration (transition));
  write_texts (writer, "focus", casebook_transition_get_focus (transition));
  write_texts (writer, "statements", casebook_transition_get_statements (transition));
}

static void
write_expectation (Writer  *writer,
                   gpointer expectation)
{
  write_text (writer, "id", casebook_expectation_get_id (expectation));
  write_text_if_any (writer, "level", casebook_expectation_get_level (expectation));
  write_kind (writer, CASEBOOK_TYPE_EXPECTATION_KIND, casebook_expectation_get_kind (expectation));
  write_text_if_any (writer, "line", casebook_expectation_get_line (expectation));
  write_text_if_any (writer, "text", casebook_expectation_get_text (expectation));
}

static void
write_item (Writer  *writer,
            gpointer item)
{
  write_text (writer, "id", casebook_item_get_id (item));
  write_text_if_any (writer, "code", casebook_item_get_code (item));
  write_text (writer, "title", casebook_item_get_title (item));
  write_text_if_any (writer, "summary", casebook_item_get_summary (item));
  write_text_if_any (writer, "source-id", casebook_item_get_source_id (item));
  write_text_if_any (writer, "scale", casebook_item_get_scale (item));
  write_texts (writer, "required-at", casebook_item_get_required_at (item));
  write_parts (writer, "expectations", casebook_item_get_expectations (item), write_expectation);
  write_parts (writer, "items", casebook_item_get_children (item), write_item);
}

static void
write_resource (Writer  *writer,
                gpointer resource)
{
  write_text (writer, "id", casebook_resource_get_id (resource));
  write_kind (writer, CASEBOOK_TYPE_RESOURCE_KIND, casebook_resource_get_kind (resource));
  write_text (writer, "title", casebook_resource_get_title (resource));
  write_text_if_any (writer, "authors", casebook_resource_get_authors (resource));
  if (casebook_resource_get_year (resource) != 0)
    write_integer (writer, "year", casebook_resource_get_year (resource));
  write_text_if_any (writer, "url", casebook_resource_get_url (resource));
  write_text_if_any (writer, "why", casebook_resource_get_why (resource));
  write_texts (writer, "items", casebook_resource_get_items (resource));
}

/**
 * casebook_writer_write:
 * @framework: a sealed framework
 *
 * Returns: (transfer full): the framework in the newest version of the format; equal
 *   frameworks give equal bytes
 */
GBytes *
casebook_writer_write (CasebookFramework *framework)
{
  Writer writer = { NULL, 0, TRUE };

  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);

  writer.text = g_string_new (NULL);
  open_bracket (&writer, '{');
  write_integer (&writer, CASEBOOK_FORMAT_MARK, CASEBOOK_FORMAT_VERSION);
  write_text (&writer, "id", casebook_framework_get_id (framework));
  write_text (&writer, "version", casebook_framework_get_version (framework));
  write_text (&writer, "title", casebook_framework_get_title (framework));
  write_text_if_any (&writer, "publisher", casebook_framework_get_publisher (framework));
  write_text_if_any (&writer, "licence", casebook_framework_get_licence (framework));
  write_text_if_any (&writer, "language", casebook_framework_get_language (framework));
  write_text_if_any (&writer, "description", casebook_framework_get_description (framework));
  write_text_if_any (&writer, "source-url", casebook_framework_get_source_url (framework));
  write_parts (&writer, "levels", casebook_framework_get_levels (framework), write_level);
  write_parts (&writer, "scales", casebook_framework_get_scales (framework), write_scale);
  write_parts (&writer, "transitions", casebook_framework_get_transitions (framework), write_transition);
  write_parts (&writer, "items", casebook_framework_get_roots (framework), write_item);
  write_parts (&writer, "resources", casebook_framework_get_resources (framework), write_resource);
  close_bracket (&writer, '}');
  g_string_append_c (writer.text, '\n');

  return g_string_free_to_bytes (writer.text);
}
