/* Casebook: tests of the packet of an open case, as pages. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "domain/case-copy.h"
#include "reports/packet.h"
#include "room.h"
#include "workspace/packet-desk.h"
#include "workspace/packet-pictures.h"

typedef struct
{
  Room                room;
  CasebookCaseDesk   *desk;
  CasebookPacketDesk *packet;
  guint               n_told;
  const char         *sections; /* what the pages are to consist of */
} Open;

static void
count (Open *open)
{
  open->n_told++;
}

static void
open_set_up (Open         *open,
             gconstpointer unused)
{
  CasebookHomeDesk *home;
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *case_id = NULL;

  room_set_up (&open->room, NULL);
  home = casebook_home_desk_new (open->room.worker, open->room.shelf);
  casebook_home_desk_open_example_async (home, NULL, keep_result, &kept);
  result = wait_for_result (&kept);
  case_id = casebook_home_desk_open_example_finish (home, result, NULL);
  g_clear_object (&result);
  assert_finalized (home);

  open->desk = room_open_desk (&open->room, case_id);
  open->packet = casebook_packet_desk_new (open->desk);
  g_signal_connect_swapped (open->packet, "notify::layout", G_CALLBACK (count), open);
}

static void
open_tear_down (Open         *open,
                gconstpointer unused)
{
  flush_desk (open->desk);
  g_object_set (open->packet, "active", FALSE, NULL);
  g_object_add_weak_pointer (G_OBJECT (open->packet), (gpointer *) &open->packet);
  g_object_unref (open->packet);
  wait_while (open->packet != NULL);
  assert_finalized (open->desk);
  room_tear_down (&open->room, NULL);
}

static void
wait_until_current (Open *open)
{
  wait_while (!casebook_packet_desk_is_current (open->packet));
}

static char *
text_of (CasebookLayout *layout)
{
  GListModel *pages = casebook_layout_get_pages (layout);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
      g_autofree char *words = casebook_page_dup_text (page);

      g_string_append (text, words);
      g_string_append_c (text, '\f');
    }

  return g_string_free (text, FALSE);
}

/* What the packet would be if it were made now and from nothing. */
static char *
fresh_text (Open *open)
{
  CasebookPacketPictures pictures = { open->room.worker, NULL, NULL };
  CasebookPacketParts parts;
  const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, casebook_packet_pictures_load, &pictures,
                                          &parts };
  g_autoptr (CasebookStyle) style = casebook_style_new (CASEBOOK_PAPER_A4, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookDocument) document = NULL;
  g_autoptr (CasebookLayout) layout = NULL;

  casebook_packet_parts_parse (open->sections, &parts, &error);
  g_assert_no_error (error);
  document = casebook_packet_new (casebook_case_desk_get_case (open->desk),
                                  casebook_case_desk_get_framework (open->desk), &options, &error);
  g_assert_no_error (error);
  layout = casebook_layout_new (document, style, NULL, NULL, &error);
  g_assert_no_error (error);

  return text_of (layout);
}

static void
assert_shows_the_case (Open *open)
{
  g_autofree char *shown = NULL;
  g_autofree char *fresh = fresh_text (open);

  wait_until_current (open);
  shown = text_of (casebook_packet_desk_get_layout (open->packet));
  g_assert_cmpstr (shown, ==, fresh);
}

static CasebookEvidence *
random_evidence (Open *open)
{
  GListModel *list = G_LIST_MODEL (casebook_case_get_evidence (casebook_case_desk_get_case (open->desk)));
  g_autoptr (CasebookEvidence) evidence =
    g_list_model_get_item (list, (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (list)));

  return evidence;
}

static void
edit_something (Open *open)
{
  CasebookEvidence *evidence = random_evidence (open);
  g_autofree char *text = g_strdup_printf ("What was typed, number %d.", g_test_rand_int_range (0, 1000));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      casebook_case_desk_set_text (open->desk, evidence, "title", text);
      break;
    case 1:
      casebook_case_desk_set_text (open->desk, evidence, "result", text);
      break;
    case 2:
      casebook_case_desk_set_text (open->desk, casebook_case_desk_get_case (open->desk), "ask", text);
      break;
    case 3:
      casebook_case_desk_remove (open->desk, evidence);
      break;
    default:
      casebook_journal_undo (casebook_case_desk_get_journal (open->desk));
    }
}

/* Whatever was taken from the pages before, they are those of a packet made from nothing. */
static void
test_pages_follow_the_case (Open         *open,
                            gconstpointer unused)
{
  g_object_set (open->packet, "active", TRUE, NULL);
  assert_shows_the_case (open);
  for (guint i = 0; i < 12; i++)
    {
      edit_something (open);
      if (g_test_rand_bit ())
        edit_something (open);
      assert_shows_the_case (open);
    }
}

/* Only what was changed is set anew. */
static void
test_one_edit_sets_little (Open         *open,
                           gconstpointer unused)
{
  CasebookLayout *layout;

  g_object_set (open->packet, "active", TRUE, NULL);
  wait_until_current (open);
  layout = casebook_packet_desk_get_layout (open->packet);
  g_assert_cmpuint (casebook_layout_get_n_set (layout), >, 10);

  casebook_case_desk_set_text (open->desk, random_evidence (open), "result", "All of them moved.");
  wait_until_current (open);
  layout = casebook_packet_desk_get_layout (open->packet);
  g_assert_cmpuint (casebook_layout_get_n_set (layout), <, 8);
}

/* However fast somebody types, there are never more settings than can be done. */
static void
test_the_newest_wish_wins (Open         *open,
                           gconstpointer unused)
{
  CasebookEvidence *evidence = random_evidence (open);

  g_object_set (open->packet, "active", TRUE, NULL);
  wait_until_current (open);
  open->n_told = 0;
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *text = g_strdup_printf ("Key %u", i);

      casebook_case_desk_set_text (open->desk, evidence, "title", text);
    }
  assert_shows_the_case (open);
  g_assert_cmpuint (open->n_told, ==, 1);
}

/* Nobody looks, so nothing is set; who looks again sees what was changed meanwhile. */
static void
test_nothing_is_set_for_nobody (Open         *open,
                                gconstpointer unused)
{
  let_loop_run ();
  g_assert_null (casebook_packet_desk_get_layout (open->packet));

  g_object_set (open->packet, "active", TRUE, NULL);
  wait_until_current (open);
  g_object_set (open->packet, "active", FALSE, NULL);
  open->n_told = 0;
  casebook_case_desk_set_text (open->desk, random_evidence (open), "title", "Changed meanwhile");
  let_loop_run ();
  g_assert_false (casebook_packet_desk_is_current (open->packet));
  g_assert_cmpuint (open->n_told, ==, 0);

  g_object_set (open->packet, "active", TRUE, NULL);
  assert_shows_the_case (open);
}

static void
test_another_paper (Open         *open,
                    gconstpointer unused)
{
  g_autoptr (CasebookPage) page = NULL;

  g_object_set (open->packet, "active", TRUE, NULL);
  wait_until_current (open);
  g_object_set (open->packet, "paper", CASEBOOK_PAPER_LETTER, NULL);
  wait_until_current (open);
  page = g_list_model_get_item (casebook_layout_get_pages (casebook_packet_desk_get_layout (open->packet)), 0);
  g_assert_cmpfloat (casebook_page_get_width (page), ==, 612);
}

static void
count_change (guint *n)
{
  (*n)++;
}

/* Whatever was chosen before, and while the case is edited. */
static void
test_pages_follow_the_sections (Open         *open,
                                gconstpointer unused)
{
  const char *lists[] = { "matrix,cover", "growth,competencies,contents,artefacts,colophon", "brief", NULL };

  g_object_set (open->packet, "active", TRUE, NULL);
  assert_shows_the_case (open);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      open->sections = lists[i];
      g_object_set (open->packet, "sections", lists[i], NULL);
      g_assert_false (casebook_packet_desk_is_current (open->packet));
      assert_shows_the_case (open);
      edit_something (open);
      assert_shows_the_case (open);
    }
}

/* What makes no other packet sets no page again. */
static void
test_lists_of_one_packet_are_one (Open         *open,
                                  gconstpointer unused)
{
  static const struct
  {
    const char *list;
    const char *told;
    guint       n_told; /* in all */
  } steps[] = {
    { "cover,brief,contents,matrix,changes,competencies,growth,exhibits,artefacts,colophon", NULL, 0 },
    { "cover, brief", "cover,brief", 1 },
    { "cover,brief", "cover,brief", 1 },
    { "colophon,cover", "cover,colophon", 2 },
    { "cover,colophon", "cover,colophon", 2 },
    { "no,such,sections", NULL, 3 },
    { "", NULL, 3 },
  };
  guint n = 0;

  g_signal_connect_swapped (open->packet, "notify::sections", G_CALLBACK (count_change), &n);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *told = NULL;

      g_object_set (open->packet, "sections", steps[i].list, NULL);
      g_object_get (open->packet, "sections", &told, NULL);
      g_assert_cmpstr (told, ==, steps[i].told);
      g_assert_cmpuint (n, ==, steps[i].n_told);
    }
}

/* A copy shares nothing with what it was made of. */
static void
test_a_copy_is_whole (Open         *open,
                      gconstpointer unused)
{
  CasebookCase *case_ = casebook_case_desk_get_case (open->desk);
  g_autoptr (CasebookCase) copy = casebook_case_copy (case_);
  g_autofree char *original = describe_case (case_);
  g_autofree char *copied = describe_case (copy);
  g_autofree char *after = NULL;

  g_assert_cmpstr (copied, ==, original);
  casebook_case_desk_set_text (open->desk, random_evidence (open), "title", "Another");
  after = describe_case (copy);
  g_assert_cmpstr (after, ==, original);
}

/* The pages of an attached PDF lead to its evidence, which is shown where it is set out. */
static void
test_places_and_evidence (Open         *open,
                          gconstpointer unused)
{
  const char *evidence;

  g_object_set (open->packet, "active", TRUE, NULL);
  wait_until_current (open);
  evidence = casebook_packet_desk_find_source (open->packet, "exhibit-1");
  g_assert_nonnull (evidence);
  g_assert_cmpstr (casebook_packet_desk_find_source (open->packet, "evidence-1"), ==, evidence);
  g_assert_cmpstr (casebook_packet_desk_find_place (open->packet, evidence), ==, "evidence-1");
  g_assert_null (casebook_packet_desk_find_source (open->packet, "exhibits"));
  g_assert_null (casebook_packet_desk_find_place (open->packet, "nobody"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/packet-desk/" name, Open, NULL, open_set_up, function, open_tear_down)
  ADD ("pages-follow-the-case", test_pages_follow_the_case);
  ADD ("one-edit-sets-little", test_one_edit_sets_little);
  ADD ("the-newest-wish-wins", test_the_newest_wish_wins);
  ADD ("nothing-is-set-for-nobody", test_nothing_is_set_for_nobody);
  ADD ("another-paper", test_another_paper);
  ADD ("pages-follow-the-sections", test_pages_follow_the_sections);
  ADD ("lists-of-one-packet-are-one", test_lists_of_one_packet_are_one);
  ADD ("a-copy-is-whole", test_a_copy_is_whole);
  ADD ("places-and-evidence", test_places_and_evidence);

  return g_test_run ();
}
