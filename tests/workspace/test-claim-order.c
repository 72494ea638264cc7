/* Casebook: test that claims have one order wherever they are read. SPDX-License-Identifier: GPL-3.0-or-later */
#include "reports/selection.h"
#include "room.h"
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/library.h"

static const char *const items[] = { "mentoring", "influence" };

static void
append_id (GString *order,
           gpointer record)
{
  g_string_append_printf (order, "%s ", casebook_record_get_id (record));
}

static char *
order_of (GListModel *claims)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (CasebookRecord) claim = g_list_model_get_item (claims, i);

      append_id (order, claim);
    }

  return g_string_free (order, FALSE);
}

static char *
order_on (CasebookCase *case_,
          CasebookItem *item)
{
  g_autoptr (GListModel) claims = casebook_case_dup_claims_on (case_, casebook_item_get_id (item));

  return order_of (claims);
}

/* The order of @case_, where evidence stands by the first of its claims and the others with it. */
static char *
gathered_order_on (CasebookCase *case_,
                   CasebookItem *item)
{
  g_autoptr (GListModel) claims = casebook_case_dup_claims_on (case_, casebook_item_get_id (item));
  g_autoptr (GHashTable) gathered = g_hash_table_new (g_str_hash, g_str_equal);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (CasebookClaim) claim = g_list_model_get_item (claims, i);
      const char *evidence_id = casebook_claim_get_evidence_id (claim);

      if (!g_hash_table_add (gathered, (gpointer) evidence_id))
        continue;
      for (guint j = i; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (CasebookClaim) other = g_list_model_get_item (claims, j);

          if (g_str_equal (casebook_claim_get_evidence_id (other), evidence_id))
            append_id (order, other);
        }
    }

  return g_string_free (order, FALSE);
}

static char *
packet_order_on (CasebookSelection *selection,
                 CasebookItem      *item)
{
  GPtrArray *supports = casebook_selection_get_supports (selection, item);
  GString *order = g_string_new (NULL);

  for (guint i = 0; supports != NULL && i < supports->len; i++)
    {
      CasebookSupport *support = g_ptr_array_index (supports, i);

      for (guint j = 0; j < support->claims->len; j++)
        append_id (order, support->claims->pdata[j]);
    }

  return g_string_free (order, FALSE);
}

/* A command reads the case anew and shows each piece of evidence with its claims; a packet is made of the same. */
static void
assert_same_everywhere (Room             *room,
                        CasebookCaseDesk *desk)
{
  CasebookCase *live = casebook_case_desk_get_case (desk);
  CasebookFramework *framework = casebook_case_desk_get_framework (desk);
  GListModel *pieces = G_LIST_MODEL (casebook_case_get_evidence (live));
  g_autoptr (CasebookCase) read = NULL;
  g_autoptr (CasebookSelection) selection = NULL;

  flush_desk (desk);
  read = room_load_case (room, casebook_record_get_id (CASEBOOK_RECORD (live)));
  selection = casebook_selection_new (read, framework, CASEBOOK_AUDIENCE_COMMITTEE);

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      CasebookItem *item = casebook_framework_find_item (framework, items[i]);
      g_autofree char *window = order_on (live, item);
      g_autofree char *disk = order_on (read, item);
      g_autofree char *gathered = gathered_order_on (live, item);
      g_autofree char *packet = packet_order_on (selection, item);

      g_assert_cmpstr (disk, ==, window);
      g_assert_cmpstr (packet, ==, gathered);
    }
  for (guint i = 0; i < g_list_model_get_n_items (pieces); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (pieces, i);
      const char *id = casebook_record_get_id (CASEBOOK_RECORD (evidence));
      CasebookEvidence *stored = casebook_case_find_evidence (read, id);
      g_autofree char *window = order_of (G_LIST_MODEL (casebook_evidence_get_claims (evidence)));
      g_autofree char *disk = order_of (G_LIST_MODEL (casebook_evidence_get_claims (stored)));

      g_assert_cmpstr (disk, ==, window);
    }
}

static CasebookClaim *
random_claim (CasebookCaseDesk *desk)
{
  g_autoptr (GPtrArray) claims = casebook_case_dup_claims (casebook_case_desk_get_case (desk));

  return g_object_ref (claims->pdata[g_test_rand_int_range (0, (gint32) claims->len)]);
}

static void
move_at_random (CasebookCaseDesk *desk)
{
  g_autoptr (CasebookClaim) claim = random_claim (desk);
  g_autoptr (CasebookClaim) before = g_test_rand_int_range (0, 5) > 0 ? random_claim (desk) : NULL;
  g_autoptr (CasebookEvidence) evidence = NULL;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      evidence = g_object_ref (casebook_case_find_evidence (casebook_case_desk_get_case (desk),
                                                            casebook_claim_get_evidence_id (claim)));
      casebook_case_desk_add_claim (desk, evidence, items[g_test_rand_bit ()], "");
      break;
    case 1:
      casebook_journal_undo (casebook_case_desk_get_journal (desk));
      break;
    case 2:
      casebook_journal_redo (casebook_case_desk_get_journal (desk));
      break;
    default:
      casebook_case_desk_move (desk, claim, before);
    }
}

/* Evidence with three claims, of which every first, second and third have the
 * same position: what was numbered piece by piece. */
static CasebookEvidence *
evidence_new (const char *case_id)
{
  CasebookEvidence *evidence = g_object_new (CASEBOOK_TYPE_EVIDENCE,
                                             "case-id", case_id,
                                             "from", casebook_date_new (2025, (guint) g_test_rand_int_range (1, 13), 0),
                                             "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                                             NULL);

  for (guint i = 0; i < 3; i++)
    {
      const char *id = casebook_record_get_id (CASEBOOK_RECORD (evidence));
      g_autoptr (CasebookClaim) claim = g_object_new (CASEBOOK_TYPE_CLAIM,
                                                      "case-id", case_id,
                                                      "evidence-id", id,
                                                      "item-id", items[g_test_rand_bit ()],
                                                      "position", (double) i,
                                                      NULL);

      g_list_store_append (casebook_evidence_get_claims (evidence), claim);
    }

  return evidence;
}

static char *
add_case (Room *room)
{
  char *case_id = room_add_case (room);
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLibrary) library = casebook_library_open (room->path, CASEBOOK_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (CasebookEvidence) evidence = evidence_new (case_id);

      casebook_evidence_store_put (casebook_library_get_database (library), evidence, &error);
      g_assert_no_error (error);
    }

  return case_id;
}

/* Whatever is moved, the window, a command and the packet show it in the same order. */
static void
test_one_order (Room         *room,
                gconstpointer unused)
{
  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *case_id = add_case (room);
      CasebookCaseDesk *desk = room_open_desk (room, case_id);

      assert_same_everywhere (room, desk);
      for (guint i = 0; i < 20; i++)
        {
          for (guint j = 0; j < 5; j++)
            move_at_random (desk);
          assert_same_everywhere (room, desk);
        }
      assert_finalized (desk);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/workspace/claim-order/one-order", Room, NULL, room_set_up, test_one_order, room_tear_down);

  return g_test_run ();
}
