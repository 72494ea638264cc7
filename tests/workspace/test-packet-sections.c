/* Casebook: tests of choosing and ordering the sections of a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include "workspace/packet-sections.h"

/* All of them in their order, those that are not chosen in brackets. */
static char *
describe (const CasebookPacketSections *sections)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < casebook_packet_sections_get_n (sections); i++)
    {
      const CasebookPacketSection *section = casebook_packet_sections_get (sections, i);

      g_string_append_printf (text, section->chosen ? "%s%s" : "%s(%s)", i > 0 ? " " : "", section->name);
    }

  return g_string_free (text, FALSE);
}

static void
assert_are (const CasebookPacketSections *sections,
            const char                   *expected,
            const char                   *list)
{
  g_autofree char *described = describe (sections);
  g_autofree char *told = casebook_packet_sections_to_list (sections);

  g_assert_cmpstr (described, ==, expected);
  g_assert_cmpstr (told, ==, list);
}

#define USUAL "cover brief contents matrix changes competencies growth exhibits artefacts colophon"

static void
test_the_usual_ones (void)
{
  const char *lists[] = { NULL, "", "annex", "cover,cover",
                          "cover,brief,contents,matrix,changes,competencies,growth,exhibits,artefacts,colophon" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CasebookPacketSections) sections = casebook_packet_sections_new (lists[i]);

      assert_are (sections, USUAL, NULL);
      g_assert_true (casebook_packet_sections_are_usual (sections));
    }
}

/* What is not chosen stands where it would usually follow, and the colophon comes last. */
static void
test_a_list_is_arranged (void)
{
  static const struct
  {
    const char *list;
    const char *arranged;
    const char *told;
  } lists[] = {
    { "matrix,cover", "matrix (changes) (competencies) (growth) (exhibits) (artefacts) cover (brief) (contents) (colophon)",
      "matrix,cover" },
    { "brief", "(cover) brief (contents) (matrix) (changes) (competencies) (growth) (exhibits) (artefacts) (colophon)", "brief" },
    { " colophon , growth", "(cover) (brief) (contents) (matrix) (changes) (competencies) growth (exhibits) (artefacts) colophon",
      "growth,colophon" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (CasebookPacketSections) sections = casebook_packet_sections_new (lists[i].list);

      assert_are (sections, lists[i].arranged, lists[i].told);
      g_assert_false (casebook_packet_sections_are_usual (sections));
    }
}

static void
test_one_stays_chosen (void)
{
  g_autoptr (CasebookPacketSections) sections = casebook_packet_sections_new ("cover,growth");
  guint cover = casebook_packet_sections_find (sections, "cover");
  guint growth = casebook_packet_sections_find (sections, "growth");

  g_assert_true (casebook_packet_sections_may_drop (sections, cover));
  casebook_packet_sections_choose (sections, cover, FALSE);
  g_assert_cmpuint (casebook_packet_sections_count (sections), ==, 1);
  g_assert_false (casebook_packet_sections_may_drop (sections, growth));
  casebook_packet_sections_choose (sections, growth, FALSE);
  g_assert_true (casebook_packet_sections_get (sections, growth)->chosen);

  casebook_packet_sections_choose (sections, cover, TRUE);
  g_assert_true (casebook_packet_sections_may_drop (sections, growth));
}

static void
test_sections_move (void)
{
  g_autoptr (CasebookPacketSections) sections = casebook_packet_sections_new (NULL);
  guint last = casebook_packet_sections_get_n (sections) - 1;

  casebook_packet_sections_move (sections, 1, -1);
  assert_are (sections, "brief cover contents matrix changes competencies growth exhibits artefacts colophon",
              "brief,cover,contents,matrix,changes,competencies,growth,exhibits,artefacts,colophon");
  casebook_packet_sections_move (sections, 0, 1);
  assert_are (sections, USUAL, NULL);

  /* Neither over the edge, nor past what comes last. */
  g_assert_false (casebook_packet_sections_may_move (sections, 0, -1));
  g_assert_false (casebook_packet_sections_may_move (sections, last, -1));
  g_assert_false (casebook_packet_sections_may_move (sections, last, 1));
  g_assert_false (casebook_packet_sections_may_move (sections, last - 1, 1));
  casebook_packet_sections_move (sections, 0, -1);
  casebook_packet_sections_move (sections, last, -1);
  casebook_packet_sections_move (sections, last - 1, 1);
  assert_are (sections, USUAL, NULL);
}

/* The packet is the same; what is on the screen is not. */
static void
test_what_is_not_chosen_moves_too (void)
{
  g_autoptr (CasebookPacketSections) sections = casebook_packet_sections_new (NULL);

  casebook_packet_sections_choose (sections, 2, FALSE);
  casebook_packet_sections_move (sections, 2, 1);
  assert_are (sections, "cover brief matrix (contents) changes competencies growth exhibits artefacts colophon",
              "cover,brief,matrix,changes,competencies,growth,exhibits,artefacts,colophon");
  g_assert_false (casebook_packet_sections_are_usual (sections));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/packet-sections/the-usual-ones", test_the_usual_ones);
  g_test_add_func ("/packet-sections/a-list-is-arranged", test_a_list_is_arranged);
  g_test_add_func ("/packet-sections/one-stays-chosen", test_one_stays_chosen);
  g_test_add_func ("/packet-sections/sections-move", test_sections_move);
  g_test_add_func ("/packet-sections/what-is-not-chosen-moves-too", test_what_is_not_chosen_moves_too);

  return g_test_run ();
}
