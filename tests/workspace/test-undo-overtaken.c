/* Casebook: test of the steps that would lead over another's words. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/evidence.h"
#include "workspace/undo-stack.h"

typedef struct
{
  CasebookUndoStack *stack;
  CasebookEvidence  *one;
  CasebookEvidence  *two;
} Play;

static void
play_set_up (Play         *play,
             gconstpointer unused)
{
  play->stack = casebook_undo_stack_new ();
  play->one = g_object_new (CASEBOOK_TYPE_EVIDENCE, "title", "title", "result", "result", NULL);
  play->two = g_object_new (CASEBOOK_TYPE_EVIDENCE, "title", "title", "result", "result", NULL);
}

static void
play_tear_down (Play         *play,
                gconstpointer unused)
{
  g_object_unref (play->stack);
  g_object_unref (play->one);
  g_object_unref (play->two);
}

static void
type (Play             *play,
      CasebookEvidence *evidence,
      const char       *field,
      const char       *text)
{
  casebook_undo_stack_type (play->stack, CASEBOOK_RECORD (evidence), field, text);
  casebook_undo_stack_seal (play->stack);
}

/* As a merge does it: behind the back of the stack. */
static void
take_over (Play             *play,
           CasebookEvidence *evidence,
           const char       *field,
           const char       *text)
{
  g_object_set (evidence, field, text, NULL);
  casebook_undo_stack_forget_overtaken (play->stack, CASEBOOK_RECORD (evidence));
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

/* Older steps of the field lead over the other's text; those of other fields and records do not. */
static void
test_other_text_outlives_undo (Play         *play,
                               gconstpointer unused)
{
  type (play, play->one, "result", "first");
  type (play, play->two, "result", "of two");
  type (play, play->one, "result", "second");
  type (play, play->one, "title", "mine");
  take_over (play, play->one, "result", "theirs");

  undo_all (play);
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "theirs");
  g_assert_cmpstr (casebook_evidence_get_title (play->one), ==, "title");
  g_assert_cmpstr (casebook_evidence_get_result (play->two), ==, "result");
  redo_all (play);
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "theirs");
  g_assert_cmpstr (casebook_evidence_get_title (play->one), ==, "mine");
  g_assert_cmpstr (casebook_evidence_get_result (play->two), ==, "of two");
}

/* What the other wrote may be what once stood here: it is meant all the same. */
static void
test_other_text_outlives_undo_though_it_stood_here (Play         *play,
                                                    gconstpointer unused)
{
  type (play, play->one, "result", "first");
  type (play, play->one, "result", "second");
  take_over (play, play->one, "result", "first");

  g_assert_false (casebook_undo_stack_get_can_undo (play->stack));
}

/* Redoing what was undone before would be no better. */
static void
test_other_text_outlives_redo (Play         *play,
                               gconstpointer unused)
{
  type (play, play->one, "title", "mine");
  type (play, play->one, "result", "first");
  type (play, play->two, "result", "of two");
  undo_all (play);
  take_over (play, play->one, "result", "theirs");

  redo_all (play);
  g_assert_cmpstr (casebook_evidence_get_title (play->one), ==, "mine");
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "theirs");
  g_assert_cmpstr (casebook_evidence_get_result (play->two), ==, "result");
}

/* A stroke is undone as a whole or not at all, and nothing before it leads from where it still stands. */
static void
test_half_a_stroke_is_none (Play         *play,
                            gconstpointer unused)
{
  type (play, play->two, "result", "before the stroke");
  type (play, play->two, "title", "before the stroke");
  casebook_undo_stack_begin (play->stack);
  type (play, play->one, "result", "stroke");
  type (play, play->two, "result", "stroke");
  casebook_undo_stack_end (play->stack);
  take_over (play, play->one, "result", "theirs");

  undo_all (play);
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "theirs");
  g_assert_cmpstr (casebook_evidence_get_result (play->two), ==, "stroke");
  g_assert_cmpstr (casebook_evidence_get_title (play->two), ==, "title");
}

static void
count (guint *n)
{
  ++*n;
}

static void
test_nothing_is_forgotten_where_nothing_was_taken_over (Play         *play,
                                                        gconstpointer unused)
{
  guint n_settled = 0;

  type (play, play->one, "result", "first");
  type (play, play->one, "result", "second");
  casebook_undo_stack_undo (play->stack);
  g_signal_connect_swapped (play->stack, "settled", G_CALLBACK (count), &n_settled);
  take_over (play, play->one, "title", "theirs");
  take_over (play, play->two, "result", "theirs");
  g_assert_cmpuint (n_settled, ==, 0);

  redo_all (play);
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "second");
  undo_all (play);
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "result");
}

/* What is typed after it leads back to the other's text and no further. */
static void
test_typed_after_it_is_undone (Play         *play,
                               gconstpointer unused)
{
  type (play, play->one, "result", "first");
  take_over (play, play->one, "result", "theirs");
  type (play, play->one, "result", "theirs and mine");

  undo_all (play);
  g_assert_cmpstr (casebook_evidence_get_result (play->one), ==, "theirs");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/undo-overtaken/" name, Play, NULL, play_set_up, function, play_tear_down)
  ADD ("other-text-outlives-undo", test_other_text_outlives_undo);
  ADD ("other-text-outlives-undo-though-it-stood-here", test_other_text_outlives_undo_though_it_stood_here);
  ADD ("other-text-outlives-redo", test_other_text_outlives_redo);
  ADD ("half-a-stroke-is-none", test_half_a_stroke_is_none);
  ADD ("nothing-is-forgotten-where-nothing-was-taken-over", test_nothing_is_forgotten_where_nothing_was_taken_over);
  ADD ("typed-after-it-is-undone", test_typed_after_it_is_undone);

  return g_test_run ();
}
