/* Casebook: stating that there was no opportunity.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is stated is what the question was about when it was asked, whatever the
 * page shows by the time of the answer.
 */
#include "ui/framework/no-opportunity-dialog.h"
#include "ui/framework/no-opportunity-question.h"

typedef struct
{
  CasebookCaseDesk *desk;
  char             *item_id;
  char             *expectation_id;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->desk);
  g_free (question->item_id);
  g_free (question->expectation_id);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
reason_given (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autofree char *reason = casebook_no_opportunity_ask_finish (result, NULL);

  if (reason != NULL)
    casebook_case_desk_state_no_opportunity (question->desk, question->item_id,
                                             question->expectation_id, reason);
}

/**
 * casebook_no_opportunity_question_ask:
 * @parent: a widget in the window that asks
 * @desk: an open case
 * @item: an item of its framework
 * @expectation_id: one expectation of it, or "" for the item as a whole
 *
 * Asks for the reason there was no opportunity, with the one stated so far, and
 * states what is given.
 */
void
casebook_no_opportunity_question_ask (GtkWidget        *parent,
                                      CasebookCaseDesk *desk,
                                      CasebookItem     *item,
                                      const char       *expectation_id)
{
  CasebookExpectation *expectation;
  CasebookNoOpportunity *stated;
  Question *question;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));
  g_return_if_fail (expectation_id != NULL);

  stated = casebook_case_find_no_opportunity (casebook_case_desk_get_case (desk),
                                              casebook_item_get_id (item), expectation_id);
  expectation = casebook_framework_find_expectation (casebook_case_desk_get_framework (desk), expectation_id, NULL);
  question = g_new0 (Question, 1);
  question->desk = g_object_ref (desk);
  question->item_id = g_strdup (casebook_item_get_id (item));
  question->expectation_id = g_strdup (expectation_id);
  casebook_no_opportunity_ask_async (parent,
                                     expectation != NULL ? casebook_expectation_get_text (expectation)
                                                         : casebook_item_get_title (item),
                                     stated != NULL ? casebook_no_opportunity_get_reason (stated) : "",
                                     NULL, reason_given, question);
}
