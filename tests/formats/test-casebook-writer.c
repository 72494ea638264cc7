/* Casebook: tests of writing Casebook's own JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#include "formats/casebook-writer.h"
#include "formats/formats.h"

/* Everything that a line or a body may hold, of any length from none. */
static char *
random_text (gboolean body)
{
  static const char *const pieces[] = {
    "a", "Ω", "\"", "\\", "/", " ", "😀", "é", "“", "\u2028", "}", "]", ",", "</script>", "\uFEFF",
  };
  GString *text = g_string_new (NULL);
  guint n = g_test_rand_int_range (0, 12);

  for (guint i = 0; i < n; i++)
    {
      if (body && g_test_rand_int_range (0, 6) == 0)
        g_string_append_c (text, g_test_rand_bit () ? '\n' : '\t');
      else
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    }

  return g_string_free (text, FALSE);
}

static char *
numbered (const char *prefix,
          guint       number)
{
  g_autofree char *text = random_text (FALSE);

  return g_strdup_printf ("%s%u%s", prefix, number, text);
}

static GStrv
random_choice (GPtrArray *ids)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv choice;

  for (guint i = 0; i < ids->len; i++)
    {
      if (g_test_rand_bit ())
        g_strv_builder_add (builder, ids->pdata[i]);
    }
  choice = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return choice;
}

static const char *
random_id_or_none (GPtrArray *ids)
{
  guint position = g_test_rand_int_range (0, ids->len + 1);

  return position < ids->len ? ids->pdata[position] : "";
}

typedef struct
{
  GPtrArray *levels;
  GPtrArray *scales;
  GPtrArray *items;
  guint      n_expectations;
} Ids;

static CasebookItem *
random_item (Ids   *ids,
             guint  depth)
{
  char *id = numbered ("item", ids->items->len);
  g_autofree char *code = random_text (FALSE);
  g_autofree char *title = random_text (FALSE);
  g_autofree char *summary = random_text (TRUE);
  g_autofree char *source_id = random_text (FALSE);
  g_auto (GStrv) required_at = random_choice (ids->levels);
  CasebookItem *item = casebook_item_new (id, code, title, summary);
  guint n_expectations = g_test_rand_int_range (0, 4);
  guint n_children = depth < 5 ? g_test_rand_int_range (0, 3) : 0;

  g_ptr_array_add (ids->items, id);
  casebook_item_set_source_id (item, source_id);
  casebook_item_set_scale (item, random_id_or_none (ids->scales));
  casebook_item_set_required_at (item, (const char * const *) required_at);
  for (guint i = 0; i < n_expectations; i++)
    {
      g_autofree char *expectation_id = numbered ("expectation", ids->n_expectations++);
      g_autofree char *line = random_text (FALSE);
      g_autofree char *text = random_text (TRUE);
      g_autoptr (CasebookExpectation) expectation =
        casebook_expectation_new (expectation_id, random_id_or_none (ids->levels),
                                  g_test_rand_int_range (0, CASEBOOK_EXPECTATION_ANTI_EXAMPLE + 1), line, text);

      casebook_item_add_expectation (item, expectation);
    }
  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr (CasebookItem) child = random_item (ids, depth + 1);

      casebook_item_add_child (item, child);
    }

  return item;
}

static void
add_random_level (CasebookFramework *framework,
                  Ids               *ids)
{
  char *id = numbered ("level", ids->levels->len);
  g_autofree char *title = random_text (FALSE);
  g_autofree char *short_title = random_text (FALSE);
  g_autofree char *track = random_text (FALSE);
  g_autofree char *portrait = random_text (TRUE);
  g_autoptr (CasebookLevel) level =
    casebook_level_new (id, title, short_title, track, g_test_rand_int_range (-5, 5), portrait);

  g_ptr_array_add (ids->levels, id);
  casebook_framework_add_level (framework, level);
}

static void
add_random_scale (CasebookFramework *framework,
                  Ids               *ids)
{
  char *id = numbered ("scale", ids->scales->len);
  g_autofree char *title = random_text (FALSE);
  g_autoptr (CasebookScale) scale = casebook_scale_new (id, title);
  guint n = g_test_rand_int_range (0, 4);

  g_ptr_array_add (ids->scales, id);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = random_text (FALSE);
      g_autofree char *meaning = random_text (TRUE);

      casebook_scale_add_point (scale, label, meaning);
    }
  casebook_framework_add_scale (framework, scale);
}

static void
add_random_transition (CasebookFramework *framework,
                       Ids               *ids)
{
  g_autofree char *aim = random_text (TRUE);
  g_autofree char *duration = random_text (FALSE);
  g_autofree char *sentence = random_text (TRUE);
  const char *const focus[] = { sentence, aim, NULL };
  const char *const statements[] = { sentence, NULL };
  g_autoptr (CasebookTransition) transition =
    casebook_transition_new (random_id_or_none (ids->levels), random_id_or_none (ids->levels), aim, duration,
                             g_test_rand_bit () ? focus : NULL, g_test_rand_bit () ? statements : NULL);

  casebook_framework_add_transition (framework, transition);
}

static void
add_random_resource (CasebookFramework *framework,
                     Ids               *ids,
                     guint              number)
{
  g_autofree char *id = numbered ("resource", number);
  g_autofree char *title = random_text (FALSE);
  g_autofree char *authors = random_text (FALSE);
  g_autofree char *url = random_text (FALSE);
  g_autofree char *why = random_text (TRUE);
  g_auto (GStrv) items = random_choice (ids->items);
  g_autoptr (CasebookResource) resource =
    casebook_resource_new (id, g_test_rand_int_range (0, CASEBOOK_RESOURCE_LINK + 1), title, authors,
                           g_test_rand_bit () ? g_test_rand_int_range (1, 10000) : 0, url, why,
                           (const char * const *) items);

  casebook_framework_add_resource (framework, resource);
}

static CasebookFramework *
random_framework (void)
{
  Ids ids = {
    g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free),
    g_ptr_array_new_with_free_func (g_free), 0
  };
  g_autofree char *id = numbered ("framework", 0);
  g_autofree char *title = random_text (FALSE);
  g_autofree char *version = random_text (FALSE);
  g_autofree char *description = random_text (TRUE);
  CasebookFramework *framework = casebook_framework_new (id, version, title);
  g_autoptr (GError) error = NULL;

  g_object_set (framework,
                "publisher", title, "licence", version, "language", "x-test",
                "description", description, "source-url", title,
                NULL);
  for (guint i = g_test_rand_int_range (0, 4); i > 0; i--)
    add_random_level (framework, &ids);
  for (guint i = g_test_rand_int_range (0, 3); i > 0; i--)
    add_random_scale (framework, &ids);
  for (guint i = g_test_rand_int_range (0, 3); i > 0; i--)
    add_random_transition (framework, &ids);
  for (guint i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autoptr (CasebookItem) root = random_item (&ids, 0);

      casebook_framework_add_root (framework, root);
    }
  for (guint i = g_test_rand_int_range (0, 4); i > 0; i--)
    add_random_resource (framework, &ids, i);
  g_assert_true (casebook_framework_seal (framework, &error));
  g_assert_no_error (error);

  g_ptr_array_unref (ids.levels);
  g_ptr_array_unref (ids.scales);
  g_ptr_array_unref (ids.items);

  return framework;
}

static void
assert_same_expectations (CasebookItem *a,
                          CasebookItem *b)
{
  GListModel *of_a = casebook_item_get_expectations (a);
  GListModel *of_b = casebook_item_get_expectations (b);

  g_assert_cmpuint (g_list_model_get_n_items (of_a), ==, g_list_model_get_n_items (of_b));
  for (guint i = 0; i < g_list_model_get_n_items (of_a); i++)
    {
      g_autoptr (CasebookExpectation) x = g_list_model_get_item (of_a, i);
      g_autoptr (CasebookExpectation) y = g_list_model_get_item (of_b, i);

      g_assert_cmpstr (casebook_expectation_get_id (x), ==, casebook_expectation_get_id (y));
      g_assert_cmpstr (casebook_expectation_get_level (x), ==, casebook_expectation_get_level (y));
      g_assert_cmpint (casebook_expectation_get_kind (x), ==, casebook_expectation_get_kind (y));
      g_assert_cmpstr (casebook_expectation_get_line (x), ==, casebook_expectation_get_line (y));
      g_assert_cmpstr (casebook_expectation_get_text (x), ==, casebook_expectation_get_text (y));
    }
}

static void
assert_same_items (CasebookFramework *a,
                   CasebookFramework *b)
{
  g_autoptr (GListModel) of_a = casebook_framework_dup_items (a);
  g_autoptr (GListModel) of_b = casebook_framework_dup_items (b);

  g_assert_cmpuint (g_list_model_get_n_items (of_a), ==, g_list_model_get_n_items (of_b));
  for (guint i = 0; i < g_list_model_get_n_items (of_a); i++)
    {
      g_autoptr (CasebookItem) x = g_list_model_get_item (of_a, i);
      g_autoptr (CasebookItem) y = g_list_model_get_item (of_b, i);

      g_assert_cmpstr (casebook_item_get_id (x), ==, casebook_item_get_id (y));
      g_assert_cmpstr (casebook_item_get_code (x), ==, casebook_item_get_code (y));
      g_assert_cmpstr (casebook_item_get_title (x), ==, casebook_item_get_title (y));
      g_assert_cmpstr (casebook_item_get_summary (x), ==, casebook_item_get_summary (y));
      g_assert_cmpstr (casebook_item_get_source_id (x), ==, casebook_item_get_source_id (y));
      g_assert_cmpstr (casebook_item_get_scale (x), ==, casebook_item_get_scale (y));
      g_assert_cmpuint (casebook_item_get_depth (x), ==, casebook_item_get_depth (y));
      g_assert_true (g_strv_equal (casebook_item_get_required_at (x), casebook_item_get_required_at (y)));
      assert_same_expectations (x, y);
    }
}

/* The writer gives equal bytes for equal frameworks, so reading and writing
 * again shows whatever was dropped on the way in; items are compared one by
 * one, so that a member both sides forgot would show too. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < 100; round++)
    {
      g_autoptr (CasebookFramework) framework = random_framework ();
      g_autoptr (GBytes) bytes = casebook_writer_write (framework);
      g_autoptr (GError) error = NULL;
      g_autoptr (CasebookFramework) again = casebook_formats_read_bytes (bytes, &error);
      g_autoptr (GBytes) bytes_again = NULL;

      g_assert_no_error (error);
      bytes_again = casebook_writer_write (again);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       g_bytes_get_data (bytes_again, NULL), g_bytes_get_size (bytes_again));
      assert_same_items (framework, again);
    }
}

/* Byte for byte: digests of frameworks in libraries rest on it. */
static void
test_canonical_bytes (void)
{
  static const char expected[] =
    "{\n"
    "  \"casebook-framework\": 1,\n"
    "  \"id\": \"f\",\n"
    "  \"version\": \"2\",\n"
    "  \"title\": \"Ü \\\"x\\\" \\\\\",\n"
    "  \"description\": \"a\\n\\tb\",\n"
    "  \"levels\": [\n"
    "    {\n"
    "      \"id\": \"l\",\n"
    "      \"title\": \"L\",\n"
    "      \"ordinal\": 0\n"
    "    }\n"
    "  ],\n"
    "  \"scales\": [\n"
    "    {\n"
    "      \"id\": \"s\",\n"
    "      \"points\": [\n"
    "        {\n"
    "          \"label\": \"p\"\n"
    "        }\n"
    "      ]\n"
    "    }\n"
    "  ],\n"
    "  \"transitions\": [\n"
    "    {}\n"
    "  ],\n"
    "  \"items\": [\n"
    "    {\n"
    "      \"id\": \"i\",\n"
    "      \"title\": \"\",\n"
    "      \"required-at\": [\n"
    "        \"l\"\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n";
  static const char given[] =
    "{\"items\":[{\"title\":\"\",\"required-at\":[\"l\"],\"id\":\"i\",\"items\":[]}],\"transitions\":[{}],"
    "\"description\":\"a\\u000A\\tb\",\"version\":\"2\",\"title\":\"\\u00dc \\u0022x\\u0022 \\\\\",\"id\":\"f\","
    "\"scales\":[{\"id\":\"s\",\"points\":[{\"label\":\"p\"}]}],"
    "\"levels\":[{\"id\":\"l\",\"title\":\"L\",\"short\":\"\"}],\"casebook-framework\":1}";
  g_autoptr (GBytes) text = g_bytes_new_static (given, sizeof given - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookFramework) framework = casebook_formats_read_bytes (text, &error);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  bytes = casebook_writer_write (framework);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (written, ==, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/casebook-writer/round-trip", test_round_trip);
  g_test_add_func ("/formats/casebook-writer/canonical-bytes", test_canonical_bytes);

  return g_test_run ();
}
