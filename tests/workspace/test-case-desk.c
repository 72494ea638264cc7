/* Casebook: test of the state of an open case. SPDX-License-Identifier: GPL-3.0-or-later */
#include "../patience.h"
#include "full-disk.h"
#include "room.h"
#include "storage/changes.h"
#include "storage/evidence-store.h"
#include "storage/library.h"
#include "storage/table.h"

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
  g_assert_cmpint (casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)), ==, CASEBOOK_SAVE_SAVED);
  stored = room_load_case (room, casebook_record_get_id (CASEBOOK_RECORD (live)));
  found = describe_case (stored);
  g_assert_cmpstr (found, ==, expected);
}

static CasebookCaseDesk *
new_desk (Room *room)
{
  g_autofree char *case_id = room_add_case (room);

  return room_open_desk (room, case_id);
}

static gboolean
can (CasebookCaseDesk *desk,
     const char       *what)
{
  gboolean able;

  g_object_get (casebook_case_desk_get_journal (desk), what, &able, NULL);
  return able;
}

static void
undo_all (CasebookCaseDesk *desk)
{
  while (can (desk, "can-undo"))
    casebook_journal_undo (casebook_case_desk_get_journal (desk));
}

static void
redo_all (CasebookCaseDesk *desk)
{
  while (can (desk, "can-redo"))
    casebook_journal_redo (casebook_case_desk_get_journal (desk));
}

static gpointer
random_of (GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  return n > 0 ? g_list_model_get_item (list, g_test_rand_int_range (0, n)) : NULL;
}

static GListModel *
random_parts (CasebookEvidence *evidence)
{
  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      return G_LIST_MODEL (casebook_evidence_get_claims (evidence));
    case 1:
      return G_LIST_MODEL (casebook_evidence_get_measures (evidence));
    default:
      return G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
    }
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append_unichar (text, g_test_rand_bit () ? g_test_rand_int_range ('a', 'z') : (gint32) 0x1F600);

  return g_string_free (text, FALSE);
}

static void
set_date (CasebookCaseDesk *desk,
          gpointer          record,
          const char       *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, casebook_date_new (2024, g_test_rand_int_range (1, 13), 0));
  casebook_case_desk_set_field (desk, record, field, &value);
}

static void
change_evidence (CasebookCaseDesk *desk,
                 CasebookEvidence *evidence)
{
  static const char * const fields[] = { "title", "situation", "action", "result", "role", "scope" };
  g_autofree char *text = random_text ();
  GListModel *parts = random_parts (evidence);
  g_autoptr (CasebookRecord) part = random_of (parts);
  g_autoptr (CasebookRecord) before = random_of (parts);

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      casebook_case_desk_add_claim (desk, evidence, casebook_item_get_id (item_of (desk, "mentoring")), "");
      break;
    case 1:
      casebook_case_desk_add_measure (desk, evidence);
      break;
    case 2:
      casebook_case_desk_add_link (desk, evidence, "https://example.org/", text);
      break;
    case 3:
      casebook_case_desk_remove (desk, evidence);
      break;
    case 4:
      if (part != NULL)
        casebook_case_desk_remove (desk, part);
      break;
    case 5:
    case 6:
      if (part != NULL)
        casebook_case_desk_move (desk, part, g_test_rand_bit () ? before : NULL);
      break;
    case 7:
      set_date (desk, evidence, "from");
      break;
    default:
      casebook_case_desk_set_text (desk, evidence, fields[g_test_rand_int_range (0, G_N_ELEMENTS (fields))], text);
    }
}

static void
change_at_random (CasebookCaseDesk *desk)
{
  CasebookCase *case_ = casebook_case_desk_get_case (desk);
  g_autoptr (CasebookEvidence) evidence = random_of (G_LIST_MODEL (casebook_case_get_evidence (case_)));
  const char *item_id = casebook_item_get_id (item_of (desk, g_test_rand_bit () ? "ai" : "influence"));
  g_autofree char *text = random_text ();

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
    case 1:
      casebook_case_desk_add_evidence (desk, g_test_rand_bit () ? item_of (desk, "architecture") : NULL);
      break;
    case 2:
      casebook_case_desk_state_no_opportunity (desk, item_id, "", text);
      break;
    case 3:
      casebook_case_desk_set_progress (desk, text, g_test_rand_int_range (0, CASEBOOK_PROGRESS_DONE + 1));
      break;
    case 4:
      casebook_case_desk_set_text (desk, case_, g_test_rand_bit () ? "ask" : "manager", text);
      break;
    case 5:
      casebook_case_desk_leave_field (desk);
      break;
    default:
      if (evidence != NULL)
        change_evidence (desk, evidence);
    }
  if (g_test_rand_int_range (0, 10) == 0)
    let_loop_run ();
}

/* Live and on disk, whatever was done: undoing all gives what was there, redoing all what there was in the end. */
static void
test_all_the_way_back_and_forth (Room         *room,
                                 gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookCase *case_ = casebook_case_desk_get_case (desk);
  g_autofree char *first = describe_case (case_);

  for (guint round = 0; round < 4; round++)
    {
      g_autofree char *last = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      for (guint i = 0; i < 80; i++)
        change_at_random (desk);
      last = describe_case (case_);
      assert_on_disk (room, desk);

      undo_all (desk);
      undone = describe_case (case_);
      g_assert_cmpstr (undone, ==, first);
      assert_on_disk (room, desk);

      redo_all (desk);
      redone = describe_case (case_);
      g_assert_cmpstr (redone, ==, last);
      assert_on_disk (room, desk);
    }

  assert_finalized (desk);
}

/* What undo brings back is a newer version than what it takes away. */
static void
test_undo_has_a_new_stamp (Room         *room,
                           gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookRecord *evidence = CASEBOOK_RECORD (casebook_case_desk_add_evidence (desk, NULL));
  gint64 stamp;

  casebook_case_desk_set_text (desk, evidence, "title", "typed");
  flush_desk (desk);
  stamp = casebook_record_get_stamp (evidence);
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  assert_on_disk (room, desk);
  g_assert_cmpint (casebook_record_get_stamp (evidence), >, stamp);

  assert_finalized (desk);
}

static void
test_pasted_controls_are_left_out (Room         *room,
                                   gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, NULL);

  casebook_case_desk_set_text (desk, evidence, "title", "a\x01" "b\xff" "c");
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "ab\uFFFDc");
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

/* Everything that belongs to evidence goes with it and comes back with it, in one step. */
static void
test_evidence_goes_with_its_parts (Room         *room,
                                   gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookCase *case_ = casebook_case_desk_get_case (desk);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item_of (desk, "reliability"));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  casebook_case_desk_add_measure (desk, evidence);
  casebook_case_desk_add_link (desk, evidence, "https://example.org/", "");
  before = describe_case (case_);
  g_assert_cmpint (casebook_evidence_get_audience (evidence), ==, CASEBOOK_AUDIENCE_COMMITTEE);
  casebook_case_desk_remove (desk, evidence);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_evidence (case_))), ==, 0);
  assert_on_disk (room, desk);

  casebook_case_desk_remove (desk, evidence);
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  after = describe_case (case_);
  g_assert_cmpstr (after, ==, before);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

/* The record that was removed comes back, whatever was done since, and nothing else does. */
static void
test_what_was_removed_is_restored (Room         *room,
                                   gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookEvidence *first = casebook_case_desk_add_evidence (desk, item_of (desk, "ai"));
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item_of (desk, "reliability"));
  CasebookMeasure *one = casebook_case_desk_add_measure (desk, evidence);
  CasebookMeasure *two = casebook_case_desk_add_measure (desk, evidence);
  g_autofree char *one_id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (one)));
  g_autofree char *evidence_id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  g_autofree char *before = describe_case (casebook_case_desk_get_case (desk));
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  casebook_case_desk_remove (desk, one);
  casebook_case_desk_remove (desk, evidence);
  casebook_case_desk_set_text (desk, first, "title", "typed since");
  g_assert_true (casebook_case_desk_restore (desk, evidence_id) == evidence);
  g_assert_true (casebook_case_desk_restore (desk, one_id) == one);
  g_assert_null (casebook_case_desk_restore (desk, one_id));
  g_assert_null (casebook_case_desk_restore (desk, casebook_record_get_id (CASEBOOK_RECORD (two))));
  g_assert_cmpstr (casebook_evidence_get_title (first), ==, "typed since");
  casebook_case_desk_set_text (desk, first, "title", "");
  after = describe_case (casebook_case_desk_get_case (desk));
  g_assert_cmpstr (after, ==, before);
  assert_on_disk (room, desk);

  /* It is a step like any other. */
  undo_all (desk);
  redo_all (desk);
  undone = describe_case (casebook_case_desk_get_case (desk));
  g_assert_cmpstr (undone, ==, before);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

/* Another program has changed what the desk changes next; nobody's words are lost. */
static void
change_title (GTask           *task,
              CasebookLibrary *library,
              gpointer         data,
              GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;
  CasebookDatabase *database = casebook_library_get_database (library);
  g_autoptr (CasebookRecord) evidence = casebook_table_load (database, CASEBOOK_TYPE_EVIDENCE, data, &error);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_assert_no_error (error);
  g_object_set (evidence, "title", "Written elsewhere", NULL);
  g_ptr_array_add (records, evidence);
  casebook_changes_apply (database, records, "edit", &error);
  g_assert_no_error (error);
  g_task_return_boolean (task, TRUE);
}

static void
count_merge (guint *n)
{
  ++*n;
}

static void
test_merges_with_what_was_changed_elsewhere (Room         *room,
                                             gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item_of (desk, "ai"));
  GAsyncResult *kept = NULL;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, keep_result, &kept);
  guint n_merges = 0, n_reckoned = 0;

  g_signal_connect_swapped (casebook_case_desk_get_journal (desk), "merged", G_CALLBACK (count_merge), &n_merges);
  flush_desk (desk);
  g_task_set_task_data (task, g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence))), g_free);
  casebook_worker_run (room->worker, task, change_title);
  g_object_unref (wait_for_result (&kept));

  g_signal_connect_swapped (desk, "coverage-changed", G_CALLBACK (count_merge), &n_reckoned);
  casebook_case_desk_set_text (desk, evidence, "result", "Typed here");
  n_reckoned = 0;
  flush_desk (desk);
  g_assert_cmpuint (n_merges, ==, 1);
  g_assert_cmpuint (n_reckoned, ==, 1);
  assert_on_disk (room, desk);
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "Written elsewhere");
  g_assert_cmpstr (casebook_evidence_get_result (evidence), ==, "Typed here");

  assert_finalized (desk);
}

static void
restore_evidence (GTask           *task,
                  CasebookLibrary *library,
                  gpointer         data,
                  GCancellable    *cancellable)
{
  g_autoptr (GError) error = NULL;

  casebook_evidence_store_restore (casebook_library_get_database (library), data, &error);
  g_assert_no_error (error);
  g_task_return_boolean (task, TRUE);
}

/* Evidence that was removed in the window may be taken out of the bin by another program, with all it had. */
static void
test_evidence_comes_back_from_the_bin (Room         *room,
                                       gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item_of (desk, "reliability"));
  g_autofree char *case_id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (casebook_case_desk_get_case (desk))));
  g_autofree char *id = g_strdup (casebook_record_get_id (CASEBOOK_RECORD (evidence)));
  g_autoptr (CasebookCase) read = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GTask) task = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GAsyncResult *kept = NULL;

  casebook_case_desk_add_measure (desk, evidence);
  casebook_case_desk_add_link (desk, evidence, "https://example.org/", "");
  before = describe_case (casebook_case_desk_get_case (desk));
  casebook_case_desk_remove (desk, evidence);
  flush_desk (desk);
  assert_finalized (desk);

  task = g_task_new (NULL, NULL, keep_result, &kept);
  g_task_set_task_data (task, id, NULL);
  casebook_worker_run (room->worker, task, restore_evidence);
  result = wait_for_result (&kept);
  read = room_load_case (room, case_id);
  after = describe_case (read);
  g_assert_cmpstr (after, ==, before);
}

static char *
read_order (GListModel *list,
            const char *field)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (list, i);
      g_autofree char *text = NULL;

      g_object_get (record, field, &text, NULL);
      g_string_append (order, text);
    }

  return g_string_free (order, FALSE);
}

#define assert_order(list, field, expected)               \
  G_STMT_START {                                          \
    g_autofree char *order_ = read_order (list, field);   \
                                                          \
    g_assert_cmpstr (order_, ==, expected);               \
  } G_STMT_END

static void
test_moves_keep_order (Room         *room,
                       gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, NULL);
  GListModel *measures = G_LIST_MODEL (casebook_evidence_get_measures (evidence));
  CasebookMeasure *a = casebook_case_desk_add_measure (desk, evidence);
  CasebookMeasure *b = casebook_case_desk_add_measure (desk, evidence);
  CasebookMeasure *c = casebook_case_desk_add_measure (desk, evidence);

  casebook_case_desk_set_text (desk, a, "label", "a");
  casebook_case_desk_set_text (desk, b, "label", "b");
  casebook_case_desk_set_text (desk, c, "label", "c");
  assert_order (measures, "label", "abc");
  casebook_case_desk_move (desk, c, a);
  assert_order (measures, "label", "cab");
  casebook_case_desk_move (desk, c, NULL);
  assert_order (measures, "label", "abc");
  casebook_case_desk_move (desk, a, c);
  assert_order (measures, "label", "bac");
  casebook_case_desk_move (desk, a, c);
  casebook_case_desk_move (desk, a, a);
  assert_order (measures, "label", "bac");
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  assert_order (measures, "label", "abc");
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

/* Between two neighbours there are only so many numbers; then all are numbered anew, in one step. */
static void
test_moves_never_run_out (Room         *room,
                          gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, NULL);
  GListModel *links = G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
  CasebookArtefact *a = casebook_case_desk_add_link (desk, evidence, "a", "");
  CasebookArtefact *b = casebook_case_desk_add_link (desk, evidence, "b", "");
  CasebookArtefact *c = casebook_case_desk_add_link (desk, evidence, "c", "");

  for (guint i = 0; i < 200; i++)
    {
      casebook_case_desk_move (desk, c, b);
      assert_order (links, "url", "acb");
      casebook_journal_undo (casebook_case_desk_get_journal (desk));
      assert_order (links, "url", "abc");
      casebook_journal_redo (casebook_case_desk_get_journal (desk));
      casebook_case_desk_move (desk, b, c);
      assert_order (links, "url", "abc");
    }
  g_assert_nonnull (a);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

/* The claims on a competency can be put in order although they belong to different evidence. */
static void
test_claims_move_across_evidence (Room         *room,
                                  gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookCase *case_ = casebook_case_desk_get_case (desk);
  const char *item_id = casebook_item_get_id (item_of (desk, "mentoring"));
  const char *other_id = casebook_item_get_id (item_of (desk, "influence"));
  CasebookEvidence *first = casebook_case_desk_add_evidence (desk, NULL);
  CasebookEvidence *second = casebook_case_desk_add_evidence (desk, NULL);
  CasebookClaim *a = casebook_case_desk_add_claim (desk, first, item_id, "");
  CasebookClaim *x = casebook_case_desk_add_claim (desk, first, other_id, "");
  CasebookClaim *b = casebook_case_desk_add_claim (desk, second, item_id, "");
  g_autoptr (GListModel) before = NULL;
  g_autoptr (GListModel) after = NULL;

  casebook_case_desk_set_text (desk, a, "sentence", "a");
  casebook_case_desk_set_text (desk, b, "sentence", "b");
  casebook_case_desk_set_text (desk, x, "sentence", "x");
  before = casebook_case_dup_claims_on (case_, item_id);
  assert_order (before, "sentence", "ab");
  casebook_case_desk_move (desk, b, a);
  after = casebook_case_dup_claims_on (case_, item_id);
  assert_order (after, "sentence", "ba");
  casebook_case_desk_move (desk, x, b);
  assert_order (G_LIST_MODEL (casebook_evidence_get_claims (first)), "sentence", "xa");
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

typedef struct
{
  guint n_coverage;
  guint n_claims;
} Emissions;

static void
count_coverage (CasebookCaseDesk *desk,
                Emissions        *emissions)
{
  emissions->n_coverage++;
}

static void
count_claims (CasebookCaseDesk *desk,
              Emissions        *emissions)
{
  emissions->n_claims++;
}

static CasebookCoverageState
state_of (CasebookCaseDesk *desk,
          CasebookItem     *item)
{
  return casebook_coverage_get_state (casebook_case_desk_get_coverage (desk, item));
}

static guint
n_evidence_of (CasebookCaseDesk *desk,
               CasebookItem     *item)
{
  return casebook_coverage_get_n_evidence (casebook_case_desk_get_coverage (desk, item));
}

/* What is typed into a claim and a story makes them support what they are claimed for. */
static void
test_coverage_follows_the_story (Room         *room,
                                 gconstpointer unused)
{
  static const char * const fields[] = { "action", "result" };
  CasebookCaseDesk *desk = new_desk (room);
  CasebookItem *item = item_of (desk, "architecture");
  CasebookEvidence *evidence = casebook_case_desk_add_evidence (desk, item);
  g_autoptr (CasebookRecord) claim = g_list_model_get_item (G_LIST_MODEL (casebook_evidence_get_claims (evidence)), 0);

  casebook_case_desk_set_text (desk, claim, "sentence", "It shows how.");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_assert_cmpuint (n_evidence_of (desk, item), ==, 0);
      casebook_case_desk_set_text (desk, evidence, fields[i], "typed");
      g_assert_cmpuint (n_evidence_of (desk, item), ==, 1);
      casebook_case_desk_set_text (desk, evidence, fields[i], " ");
    }
  flush_desk (desk);

  assert_finalized (desk);
}

/* Once a step, whatever the step changes, and never for a key in a text that bears on nothing. */
static void
test_coverage_follows (Room         *room,
                       gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookItem *item = item_of (desk, "architecture");
  Emissions emissions = { 0 };
  CasebookEvidence *evidence;

  g_signal_connect (desk, "coverage-changed", G_CALLBACK (count_coverage), &emissions);
  g_signal_connect (desk, "claims-changed", G_CALLBACK (count_claims), &emissions);
  g_assert_cmpint (state_of (desk, item), ==, CASEBOOK_COVERAGE_MISSING);

  evidence = casebook_case_desk_add_evidence (desk, item);
  g_assert_cmpint (state_of (desk, item), ==, CASEBOOK_COVERAGE_THIN);
  g_assert_cmpuint (emissions.n_coverage, ==, 1);
  g_assert_cmpuint (emissions.n_claims, ==, 1);

  casebook_case_desk_set_text (desk, evidence, "title", "typed");
  g_assert_cmpuint (emissions.n_coverage, ==, 1);
  set_date (desk, evidence, "from");
  g_assert_cmpuint (emissions.n_coverage, ==, 2);
  g_assert_cmpuint (emissions.n_claims, ==, 1);

  casebook_case_desk_remove (desk, evidence);
  g_assert_cmpint (state_of (desk, item), ==, CASEBOOK_COVERAGE_MISSING);
  g_assert_cmpuint (emissions.n_coverage, ==, 3);
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  g_assert_cmpint (state_of (desk, item), ==, CASEBOOK_COVERAGE_THIN);
  g_assert_cmpuint (emissions.n_coverage, ==, 4);
  g_assert_cmpuint (emissions.n_claims, ==, 3);
  flush_desk (desk);

  assert_finalized (desk);
}

static void
test_no_opportunity_and_back (Room         *room,
                              gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookCase *case_ = casebook_case_desk_get_case (desk);
  CasebookItem *item = item_of (desk, "mentoring");
  const char *id = casebook_item_get_id (item);

  casebook_case_desk_state_no_opportunity (desk, id, "", "Nobody joined");
  g_assert_cmpint (state_of (desk, item), ==, CASEBOOK_COVERAGE_NO_OPPORTUNITY);
  casebook_case_desk_state_no_opportunity (desk, id, "", "Nobody joined the team");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (casebook_case_get_no_opportunities (case_))), ==, 1);
  assert_on_disk (room, desk);
  casebook_case_desk_state_no_opportunity (desk, id, "", " \n");
  g_assert_null (casebook_case_find_no_opportunity (case_, id, ""));
  g_assert_cmpint (state_of (desk, item), ==, CASEBOOK_COVERAGE_MISSING);
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  g_assert_cmpstr (casebook_no_opportunity_get_reason (casebook_case_find_no_opportunity (case_, id, "")), ==,
                   "Nobody joined the team");
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

static void
test_progress_and_back (Room         *room,
                        gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);
  CasebookCase *case_ = casebook_case_desk_get_case (desk);

  casebook_case_desk_set_progress (desk, "book", CASEBOOK_PROGRESS_NONE);
  g_assert_false (can (desk, "can-undo"));
  casebook_case_desk_set_progress (desk, "book", CASEBOOK_PROGRESS_DOING);
  casebook_case_desk_set_progress (desk, "book", CASEBOOK_PROGRESS_DONE);
  g_assert_cmpint (casebook_case_get_progress_state (case_, "book"), ==, CASEBOOK_PROGRESS_DONE);
  assert_on_disk (room, desk);
  casebook_case_desk_set_progress (desk, "book", CASEBOOK_PROGRESS_NONE);
  g_assert_cmpint (casebook_case_get_progress_state (case_, "book"), ==, CASEBOOK_PROGRESS_NONE);
  assert_on_disk (room, desk);
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  casebook_journal_undo (casebook_case_desk_get_journal (desk));
  g_assert_cmpint (casebook_case_get_progress_state (case_, "book"), ==, CASEBOOK_PROGRESS_DOING);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

static void
test_leaving_saves_at_once (Room         *room,
                            gconstpointer unused)
{
  CasebookCaseDesk *desk = new_desk (room);

  casebook_case_desk_set_text (desk, casebook_case_desk_get_case (desk), "ask", "Please");
  g_assert_cmpint (casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)), ==, CASEBOOK_SAVE_PENDING);
  casebook_case_desk_leave_field (desk);
  g_assert_cmpint (casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)), ==, CASEBOOK_SAVE_WRITING);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

static void
keep_message (CasebookCaseDesk *desk,
              GError           *error,
              char            **message)
{
  g_assert_null (*message);
  *message = g_strdup (error->message);
}

static void
test_full_disk_is_told (Room         *room,
                        gconstpointer vfs)
{
  CasebookCaseDesk *desk = new_desk (room);
  g_autofree char *message = NULL;

  g_signal_connect (casebook_case_desk_get_journal (desk), "failed", G_CALLBACK (keep_message), &message);
  full_disk_set_full (TRUE);
  casebook_case_desk_add_evidence (desk, item_of (desk, "ai"));
  casebook_case_desk_leave_field (desk);
  wait_while (casebook_journal_get_save_state (casebook_case_desk_get_journal (desk)) != CASEBOOK_SAVE_FAILED);
  g_assert_nonnull (message);

  full_disk_set_full (FALSE);
  assert_on_disk (room, desk);

  assert_finalized (desk);
}

static void
test_no_such_case (Room         *room,
                   gconstpointer unused)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  casebook_case_desk_open_async (room->worker, room->shelf, "5c7d5f1e-0000-4000-8000-000000000000", NULL,
                                 keep_result, &kept);
  result = wait_for_result (&kept);
  g_assert_null (casebook_case_desk_open_finish (result, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_register ();

#define ADD(name, vfs, function) g_test_add ("/case-desk/" name, Room, vfs, room_set_up, function, room_tear_down)
  ADD ("all-the-way-back-and-forth", NULL, test_all_the_way_back_and_forth);
  ADD ("undo-has-a-new-stamp", NULL, test_undo_has_a_new_stamp);
  ADD ("pasted-controls-are-left-out", NULL, test_pasted_controls_are_left_out);
  ADD ("evidence-goes-with-its-parts", NULL, test_evidence_goes_with_its_parts);
  ADD ("what-was-removed-is-restored", NULL, test_what_was_removed_is_restored);
  ADD ("merges-with-what-was-changed-elsewhere", NULL, test_merges_with_what_was_changed_elsewhere);
  ADD ("evidence-comes-back-from-the-bin", NULL, test_evidence_comes_back_from_the_bin);
  ADD ("moves-keep-order", NULL, test_moves_keep_order);
  ADD ("moves-never-run-out", NULL, test_moves_never_run_out);
  ADD ("claims-move-across-evidence", NULL, test_claims_move_across_evidence);
  ADD ("coverage-follows", NULL, test_coverage_follows);
  ADD ("coverage-follows-the-story", NULL, test_coverage_follows_the_story);
  ADD ("no-opportunity-and-back", NULL, test_no_opportunity_and_back);
  ADD ("progress-and-back", NULL, test_progress_and_back);
  ADD ("leaving-saves-at-once", NULL, test_leaving_saves_at_once);
  ADD ("full-disk-is-told", FULL_DISK, test_full_disk_is_told);
  ADD ("no-such-case", NULL, test_no_such_case);

  return g_test_run ();
}
