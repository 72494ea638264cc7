/* Casebook: tests of a JSON text whose values know where they stand. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "formats/json-document.h"

static CasebookJsonDocument *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return casebook_json_document_new (bytes, error);
}

static void
assert_place (CasebookJsonDocument *document,
              JsonNode             *node,
              const char           *expected)
{
  g_autofree char *path = NULL;
  g_autofree char *place = NULL;
  guint line;
  guint column;

  path = casebook_json_document_locate (document, node, &line, &column);
  place = g_strdup_printf ("%s %u:%u", path, line, column);
  g_assert_cmpstr (place, ==, expected);
}

static void
test_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookJsonDocument) document = parse ("\xEF\xBB\xBF[\n  {\"é\": [1,\r\n 2]}, \"x\"\n]", &error);
  JsonArray *root;
  JsonNode *list;

  g_assert_no_error (error);
  root = json_node_get_array (casebook_json_document_get_root (document));
  list = json_object_get_member (json_array_get_object_element (root, 0), "é");
  assert_place (document, casebook_json_document_get_root (document), " 1:1");
  assert_place (document, json_array_get_element (root, 0), "[0] 2:3");
  assert_place (document, list, "[0][\"é\"] 2:4");
  assert_place (document, json_array_get_element (json_node_get_array (list), 0), "[0][\"é\"][0] 2:10");
  assert_place (document, json_array_get_element (json_node_get_array (list), 1), "[0][\"é\"][1] 3:2");
  assert_place (document, json_array_get_element (root, 1), "[1] 3:7");
}

/* Which mark is which node must not slip, whatever the shape; each leaf says where it is. */
static void
append_shape (GString    *text,
              const char *path,
              guint       depth)
{
  guint n = g_test_rand_int_range (0, 4);

  if (depth == 4 || g_test_rand_int_range (0, 3) == 0)
    {
      g_string_append_printf (text, "\"%s\"", path);
      return;
    }

  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *below = g_strdup_printf ("%s[%u]", path, i);

      g_string_append (text, i > 0 ? ",\n" : "\n");
      append_shape (text, below, depth + 1);
    }
  g_string_append_c (text, ']');
}

static void
check_shape (CasebookJsonDocument *document,
             JsonNode             *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        check_shape (document, json_array_get_element (json_node_get_array (node), i));
    }
  else
    {
      guint line;
      guint column;
      g_autofree char *path = casebook_json_document_locate (document, node, &line, &column);

      g_assert_cmpstr (path, ==, json_node_get_string (node));
    }
}

static void
test_random_shapes (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookJsonDocument) document = NULL;

      append_shape (text, "", 0);
      document = parse (text->str, &error);
      g_assert_no_error (error);
      check_shape (document, casebook_json_document_get_root (document));
    }
}

static void
test_names_used_twice (void)
{
  static const char *const texts[] = {
    "{\"a\": 1, \"a\": 2}",
    "[{}, {\"b\": {\"a\": [], \"c\": 1, \"a\": {}}}]",
    "{\"a\": 1, \"\\u0061\": 2}",
  };
  static const char *const messages[] = {
    "a, line 1, column 10: The object already has a member of this name.",
    "[1].b.a, line 1, column 30: The object already has a member of this name.",
    "[\"\\u0061\"], line 1, column 10: The object already has a member of this name.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (texts[i], &error));
      g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, messages[i]);
    }
}

static void
test_set_error (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookJsonDocument) document = parse ("{\n\"a\": 1}", &error);
  JsonNode *member;

  g_assert_no_error (error);
  member = json_object_get_member (json_node_get_object (casebook_json_document_get_root (document)), "a");
  casebook_json_document_set_error (document, member, CASEBOOK_FORMAT_ERROR_SHAPE, "It is wrong.", &error);
  g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SHAPE);
  g_assert_cmpstr (error->message, ==, "a, line 2, column 1: It is wrong.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/json-document/places", test_places);
  g_test_add_func ("/formats/json-document/random-shapes", test_random_shapes);
  g_test_add_func ("/formats/json-document/names-used-twice", test_names_used_twice);
  g_test_add_func ("/formats/json-document/set-error", test_set_error);

  return g_test_run ();
}
