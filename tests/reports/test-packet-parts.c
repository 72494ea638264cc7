/* Casebook: tests of what a packet consists of. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/packet-parts.h"

static void
test_names_in_any_order (void)
{
  g_autoptr (GError) error = NULL;
  CasebookPacketParts parts;

  g_assert_true (casebook_packet_parts_parse ("matrix, cover,growth", &parts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (parts.n, ==, 3);
  g_assert_cmpint (parts.parts[0], ==, CASEBOOK_PACKET_PART_MATRIX);
  g_assert_cmpint (parts.parts[1], ==, CASEBOOK_PACKET_PART_COVER);
  g_assert_cmpint (parts.parts[2], ==, CASEBOOK_PACKET_PART_GROWTH);
  g_assert_true (casebook_packet_parts_contain (&parts, CASEBOOK_PACKET_PART_COVER));
  g_assert_false (casebook_packet_parts_contain (&parts, CASEBOOK_PACKET_PART_BRIEF));
}

/* Every part has a name, and the names of all are as many as there is room for. */
static void
test_all_have_names (void)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CASEBOOK_TYPE_PACKET_PART);
  g_autoptr (GString) list = g_string_new (NULL);
  CasebookPacketParts all, parsed, usual;

  casebook_packet_parts_all (&all);
  g_assert_cmpuint (class->n_values, ==, CASEBOOK_N_PACKET_PARTS);
  for (guint i = 0; i < all.n; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "," : "", casebook_packet_part_get_name (all.parts[i]));

  g_assert_true (casebook_packet_parts_parse (list->str, &parsed, NULL));
  g_assert_true (casebook_packet_parts_parse (NULL, &usual, NULL));
  g_assert_cmpuint (parsed.n, ==, all.n);
  g_assert_cmpuint (usual.n, ==, all.n);
  for (guint i = 0; i < all.n; i++)
    {
      g_assert_cmpint (parsed.parts[i], ==, all.parts[i]);
      g_assert_cmpint (usual.parts[i], ==, all.parts[i]);
    }
}

/* Nobody can tell apart what bears one title. */
static void
test_all_have_titles_of_their_own (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  CasebookPacketParts all;

  casebook_packet_parts_all (&all);
  for (guint i = 0; i < all.n; i++)
    g_assert_true (g_hash_table_add (titles, (gpointer) casebook_packet_part_get_title (all.parts[i])));
}

static void
test_what_is_no_list (void)
{
  static const struct
  {
    const char *list;
    int         code;
  } cases[] = {
    { "", CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN },
    { ",", CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN },
    { "cover,", CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN },
    { "annex", CASEBOOK_PACKET_PARTS_ERROR_UNKNOWN },
    { "cover, brief, cover", CASEBOOK_PACKET_PARTS_ERROR_TWICE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      CasebookPacketParts parts;

      g_assert_false (casebook_packet_parts_parse (cases[i].list, &parts, &error));
      g_assert_error (error, CASEBOOK_PACKET_PARTS_ERROR, cases[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reports/packet-parts/names-in-any-order", test_names_in_any_order);
  g_test_add_func ("/reports/packet-parts/all-have-names", test_all_have_names);
  g_test_add_func ("/reports/packet-parts/all-have-titles-of-their-own", test_all_have_titles_of_their_own);
  g_test_add_func ("/reports/packet-parts/what-is-no-list", test_what_is_no_list);

  return g_test_run ();
}
