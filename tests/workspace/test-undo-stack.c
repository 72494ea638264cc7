/* Casebook: test of the way back. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/note.h"
#include "workspace/undo-stack.h"

typedef struct
{
  CasebookUndoStack *stack;
  GListStore        *list;
  GHashTable        *changed; /* records that were said to have changed */
} Play;

static void
record_changed (CasebookUndoStack *stack,
                CasebookRecord    *record,
                const char        *field,
                GHashTable        *changed)
{
  g_hash_table_add (changed, g_object_ref (record));
}

static void
play_set_up (Play         *play,
             gconstpointer unused)
{
  play->stack = casebook_undo_stack_new ();
  casebook_undo_stack_set_pause (play->stack, G_MAXINT64);
  play->list = g_list_store_new (CASEBOOK_TYPE_NOTE);
  play->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  g_signal_connect (play->stack, "changed", G_CALLBACK (record_changed), play->changed);
}

static void
play_tear_down (Play         *play,
                gconstpointer unused)
{
  g_hash_table_unref (play->changed);
  g_object_add_weak_pointer (G_OBJECT (play->stack), (gpointer *) &play->stack);
  g_object_unref (play->stack);
  g_assert_null (play->stack);
  g_object_add_weak_pointer (G_OBJECT (play->list), (gpointer *) &play->list);
  g_object_unref (play->list);
  g_assert_null (play->list);
}

static CasebookNote *
add_note (Play       *play,
          const char *text)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", text, NULL);

  casebook_undo_stack_insert (play->stack, play->list, 0, CASEBOOK_RECORD (note));
  return note;
}

static char *
describe (Play *play)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (play->list)); i++)
    {
      g_autoptr (CasebookNote) note = g_list_model_get_item (G_LIST_MODEL (play->list), i);

      g_string_append_printf (text, "%s %d %u %s\n", casebook_record_get_id (CASEBOOK_RECORD (note)),
                              casebook_record_get_deleted (CASEBOOK_RECORD (note)),
                              casebook_note_get_written (note), casebook_note_get_text (note));
    }

  return g_string_free (text, FALSE);
}

static CasebookNote *
random_note (Play *play)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (play->list));

  return n > 0 ? g_list_model_get_item (G_LIST_MODEL (play->list), g_test_rand_int_range (0, n)) : NULL;
}

static void
set_written (Play         *play,
             CasebookNote *note,
             CasebookDate  written)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, written);
  casebook_undo_stack_set_field (play->stack, CASEBOOK_RECORD (note), "written", &value);
}

static void
change_at_random (Play *play)
{
  g_autoptr (CasebookNote) note = random_note (play);
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 20));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (play->list));

  switch (note != NULL ? g_test_rand_int_range (0, 8) : 0)
    {
    case 0:
    case 1:
      add_note (play, text);
      break;
    case 2:
      casebook_undo_stack_remove (play->stack, play->list, CASEBOOK_RECORD (note));
      break;
    case 3:
      casebook_undo_stack_move (play->stack, play->list, CASEBOOK_RECORD (note), g_test_rand_int_range (0, n));
      break;
    case 4:
      set_written (play, note, casebook_date_new (g_test_rand_int_range (1990, 2020), 0, 0));
      break;
    case 5:
      casebook_undo_stack_seal (play->stack);
      break;
    default:
      casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", text);
    }
}

static void
change_several (Play *play)
{
  casebook_undo_stack_begin (play->stack);
  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    change_at_random (play);
  casebook_undo_stack_end (play->stack);
}

static void
undo_all (Play *play)
{
  while (casebook_undo_stack_get_can_undo (play->stack))
    casebook_undo_stack_undo (play->stack);
}

static void
redo_all (Play *play)
{
  while (casebook_undo_stack_get_can_redo (play->stack))
    casebook_undo_stack_redo (play->stack);
}

static void
walk (Play *play)
{
  for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
    {
      if (g_test_rand_bit ())
        casebook_undo_stack_undo (play->stack);
      else
        casebook_undo_stack_redo (play->stack);
    }
}

static void
test_all_the_way_back_and_forth (Play         *play,
                                 gconstpointer unused)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, "text", "there before", NULL);

      g_list_store_append (play->list, note);
    }
  first = describe (play);

  for (guint round = 0; round < 20; round++)
    {
      g_autofree char *last = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      for (guint i = 0; i < 40; i++)
        {
          if (g_test_rand_int_range (0, 4) == 0)
            change_several (play);
          else
            change_at_random (play);
        }
      last = describe (play);
      walk (play);
      undo_all (play);
      undone = describe (play);
      g_assert_cmpstr (undone, ==, first);
      walk (play);
      redo_all (play);
      redone = describe (play);
      g_assert_cmpstr (redone, ==, last);
    }
}

static void
test_keys_are_one_step (Play         *play,
                        gconstpointer unused)
{
  CasebookNote *note = add_note (play, "a");
  CasebookRecord *record = CASEBOOK_RECORD (note);

  casebook_undo_stack_type (play->stack, record, "text", "ab");
  casebook_undo_stack_type (play->stack, record, "text", "abc");
  casebook_undo_stack_seal (play->stack);
  casebook_undo_stack_type (play->stack, record, "text", "abcd");
  casebook_undo_stack_type (play->stack, record, "text", "abcde");

  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "abc");
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "a");
  casebook_undo_stack_redo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "abc");

  casebook_undo_stack_type (play->stack, record, "text", "x");
  g_assert_false (casebook_undo_stack_get_can_redo (play->stack));
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "abc");
}

static void
test_another_change_ends_typing (Play         *play,
                                 gconstpointer unused)
{
  CasebookNote *first = add_note (play, "");
  CasebookNote *second = add_note (play, "");

  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (first), "text", "a");
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (second), "text", "b");
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (first), "text", "aa");

  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (first), ==, "a");
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (second), ==, "");
}

static void
test_pause_ends_typing (Play         *play,
                        gconstpointer unused)
{
  CasebookNote *note = add_note (play, "");

  casebook_undo_stack_set_pause (play->stack, -1);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "a");
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "ab");
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "a");
}

static void
test_typing_back_is_no_step (Play         *play,
                             gconstpointer unused)
{
  CasebookNote *note = add_note (play, "same");

  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same!");
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same");
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (play->list)), ==, 0);
}

/* Somebody who changes one thing because another was changed. */
typedef struct
{
  Play         *play;
  CasebookNote *typed;
  CasebookNote *other;
  const char   *at; /* once the text typed is this */
} Follower;

static void
follow (CasebookUndoStack *stack,
        CasebookRecord    *record,
        const char        *field,
        Follower          *self)
{
  if (record == CASEBOOK_RECORD (self->typed) && g_str_equal (casebook_note_get_text (self->typed), self->at))
    set_written (self->play, self->other, casebook_date_new (2020, 0, 0));
}

/* What follows from the key that led back is a step of its own and stays. */
static void
test_change_that_follows_typing_back (Play         *play,
                                      gconstpointer unused)
{
  CasebookNote *note = add_note (play, "same");
  CasebookNote *other = add_note (play, "other");
  CasebookDate before = casebook_note_get_written (other);
  Follower follower = { play, note, other, "same" };

  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same!");
  g_signal_connect (play->stack, "changed", G_CALLBACK (follow), &follower);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same");
  g_assert_cmpuint (casebook_note_get_written (other), ==, casebook_date_new (2020, 0, 0));
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (casebook_note_get_written (other), ==, before);
  g_signal_handlers_disconnect_by_data (play->stack, &follower);

  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (play->list)), ==, 1);
}

/* What follows from the first key is undone with it, and not lost when the keys lead back. */
static void
test_change_that_follows_the_first_key (Play         *play,
                                        gconstpointer unused)
{
  CasebookNote *note = add_note (play, "same");
  CasebookNote *other = add_note (play, "other");
  CasebookDate before = casebook_note_get_written (other);
  Follower follower = { play, note, other, "same!" };

  g_signal_connect (play->stack, "changed", G_CALLBACK (follow), &follower);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same!");
  g_signal_handlers_disconnect_by_data (play->stack, &follower);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same");

  casebook_undo_stack_undo (play->stack);
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (casebook_note_get_written (other), ==, before);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (play->list)), ==, 2);
}

static void
test_nothing_is_no_step (Play         *play,
                         gconstpointer unused)
{
  CasebookNote *note = add_note (play, "same");

  g_hash_table_remove_all (play->changed);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "same");
  casebook_undo_stack_begin (play->stack);
  casebook_undo_stack_end (play->stack);
  casebook_undo_stack_move (play->stack, play->list, CASEBOOK_RECORD (note), 0);
  g_assert_cmpuint (g_hash_table_size (play->changed), ==, 0);

  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (play->list)), ==, 0);
}

static void
count_touch (CasebookUndoStack *stack,
             CasebookRecord    *record,
             guint             *n)
{
  ++*n;
}

static void
test_undo_says_what_it_changed (Play         *play,
                                gconstpointer unused)
{
  CasebookNote *note = add_note (play, "a");
  guint n_touched = 0;

  g_signal_connect (play->stack, "touched", G_CALLBACK (count_touch), &n_touched);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "b");
  g_assert_cmpuint (n_touched, ==, 0);

  g_hash_table_remove_all (play->changed);
  casebook_undo_stack_undo (play->stack);
  g_assert_true (g_hash_table_contains (play->changed, note));
  g_assert_cmpuint (n_touched, ==, 1);
  g_hash_table_remove_all (play->changed);
  casebook_undo_stack_redo (play->stack);
  g_assert_true (g_hash_table_contains (play->changed, note));
  g_assert_cmpuint (n_touched, ==, 2);
}

static void
count_notify (CasebookUndoStack *stack,
              GParamSpec        *pspec,
              guint             *n)
{
  ++*n;
}

static void
test_ability_notifies_on_change_only (Play         *play,
                                      gconstpointer unused)
{
  guint n_undo = 0, n_redo = 0;

  g_signal_connect (play->stack, "notify::can-undo", G_CALLBACK (count_notify), &n_undo);
  g_signal_connect (play->stack, "notify::can-redo", G_CALLBACK (count_notify), &n_redo);
  add_note (play, "a");
  add_note (play, "b");
  g_assert_cmpuint (n_undo, ==, 1);
  g_assert_cmpuint (n_redo, ==, 0);
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (n_undo, ==, 1);
  g_assert_cmpuint (n_redo, ==, 1);
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpuint (n_undo, ==, 2);
  g_assert_cmpuint (n_redo, ==, 1);
}

/* The oldest steps go, the newest stays even if it alone is too large. */
static void
test_memory_is_limited (Play         *play,
                        gconstpointer unused)
{
  CasebookNote *note = add_note (play, "");
  guint n_undone = 0;

  casebook_undo_stack_set_limit (play->stack, 100 * 1000);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strnfill (10 * 1000, 'a' + i % 26);

      casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", text);
      casebook_undo_stack_seal (play->stack);
    }
  while (casebook_undo_stack_get_can_undo (play->stack))
    {
      casebook_undo_stack_undo (play->stack);
      n_undone++;
    }
  g_assert_cmpuint (n_undone, >=, 3);
  g_assert_cmpuint (n_undone, <=, 5);

  casebook_undo_stack_set_limit (play->stack, 1);
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "last");
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), !=, "last");
}

/* What is forgotten can neither be undone nor redone, and what comes after can. */
static void
test_cleared (Play         *play,
              gconstpointer unused)
{
  CasebookNote *note = add_note (play, "kept");

  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "typed");
  casebook_undo_stack_undo (play->stack);
  casebook_undo_stack_clear (play->stack);
  g_assert_false (casebook_undo_stack_get_can_undo (play->stack));
  g_assert_false (casebook_undo_stack_get_can_redo (play->stack));
  casebook_undo_stack_undo (play->stack);
  g_assert_true (g_list_store_find (play->list, note, NULL));

  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (note), "text", "typed after");
  casebook_undo_stack_undo (play->stack);
  g_assert_cmpstr (casebook_note_get_text (note), ==, "kept");
}

/* A list that was read anew may have other things at the old places. */
static void
test_list_changed_in_between (Play         *play,
                              gconstpointer unused)
{
  CasebookNote *note = add_note (play, "mine");
  g_autoptr (CasebookNote) other = g_object_new (CASEBOOK_TYPE_NOTE, "text", "other", NULL);

  g_list_store_insert (play->list, 0, other);
  casebook_undo_stack_undo (play->stack);
  g_assert_true (g_list_store_find (play->list, other, NULL));
  g_assert_false (g_list_store_find (play->list, note, NULL));
  g_list_store_remove_all (play->list);
  casebook_undo_stack_redo (play->stack);
  g_assert_true (g_list_store_find (play->list, note, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/undo-stack/" name, Play, NULL, play_set_up, function, play_tear_down)
  ADD ("all-the-way-back-and-forth", test_all_the_way_back_and_forth);
  ADD ("keys-are-one-step", test_keys_are_one_step);
  ADD ("another-change-ends-typing", test_another_change_ends_typing);
  ADD ("pause-ends-typing", test_pause_ends_typing);
  ADD ("typing-back-is-no-step", test_typing_back_is_no_step);
  ADD ("change-that-follows-typing-back", test_change_that_follows_typing_back);
  ADD ("change-that-follows-the-first-key", test_change_that_follows_the_first_key);
  ADD ("nothing-is-no-step", test_nothing_is_no_step);
  ADD ("undo-says-what-it-changed", test_undo_says_what_it_changed);
  ADD ("ability-notifies-on-change-only", test_ability_notifies_on_change_only);
  ADD ("memory-is-limited", test_memory_is_limited);
  ADD ("cleared", test_cleared);
  ADD ("list-changed-in-between", test_list_changed_in_between);

  return g_test_run ();
}
