/* Casebook: test of the state of an open case. SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"

static CasebookItem *
item_of (CasebookCaseDesk *desk,
         const char       *code)
{
  CasebookItem *item = casebook_framework_find_item (casebook_case_desk_get_framework (desk), code);

  g_assert_nonnull (item);
  return item;
}

static void
assert_on_disk (Room             *room,
                CasebookCaseDesk *desk)
{
  CasebookCase *live = casebook_case_desk_get_case (desk);
  g_autoptr (CasebookCase) stored = NULL;
  g_autofree char *expected = describe_case (live);
  g_autofree char *found = NULL;

  flush_desk (desk);
  g_assert_cmpint (casebook_case_desk_get_save_state (desk), ==, CASEBOOK_SAVE_SAVED);
  stored = room_load_case (room, casebook_record_get_id (CASEBOOK_RECORD (live)));
  found = describe_case (stored);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_typed_text_is_on_disk (Room         *room,
                            gconstpointer unused)
{
  g_autofree char *case_id = room_add_case (room);
  CasebookCaseDesk *desk = room_open_desk (room, case_id);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item_of (desk, "reliability"));

  casebook_case_desk_set_text (desk, evidence, "title", "Quiet nights");
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "Quiet nights");
  g_assert_cmpint (casebook_case_desk_get_save_state (desk), ==, CASEBOOK_SAVE_PENDING);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/case-desk/" name, Room, NULL, room_set_up, function, room_tear_down)
  ADD ("typed-text-is-on-disk", test_typed_text_is_on_disk);

  return g_test_run ();
}
