/* Casebook: one expectation, at one level or at two.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Among differences the row shows what the target level says, with what is new
 * in it marked; in full it shows both levels beside each other. Below stands
 * what the case says about it.
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/framework/expectation-row.h"
#include "ui/framework/expectation-words.h"
#include "ui/framework/statement-columns.h"
#include "ui/marks/difference-text.h"

struct _CasebookExpectationRow
{
  GtkListBoxRow parent_instance;

  GtkBox        *content;
  GtkLabel      *words;
  GtkMenuButton *add;
  GMenu         *menu;

  CasebookCaseDesk        *desk;
  CasebookItem            *item;
  CasebookExpectationPair *pair;
  GSignalGroup            *stated_signals;
  gboolean                 say_new;
  guint                    n_claims;
};

G_DEFINE_FINAL_TYPE (CasebookExpectationRow, casebook_expectation_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
text_of (CasebookExpectation *expectation)
{
  return expectation != NULL ? casebook_expectation_get_text (expectation) : NULL;
}

static GtkWidget *
create_text (CasebookExpectationRow *self,
             const char             *text,
             const char             *other)
{
  CasebookLevel *level = casebook_case_desk_get_to_level (self->desk);
  GtkWidget *difference = casebook_difference_text_new ();

  casebook_difference_text_set_texts (CASEBOOK_DIFFERENCE_TEXT (difference), text, other,
                                      other != NULL ? CASEBOOK_DIFFERENCE_ADDED : CASEBOOK_DIFFERENCE_NONE,
                                      casebook_level_get_short_title (level));
  return difference;
}

static void
add_content (CasebookExpectationRow *self,
             gboolean                full_text)
{
  const char *from = text_of (casebook_expectation_pair_get_from (self->pair));
  const char *to = text_of (casebook_expectation_pair_get_to (self->pair));
  GtkWidget *content;

  if (full_text)
    content = casebook_statement_columns_new (self->pair,
                                              casebook_case_desk_get_from_level (self->desk),
                                              casebook_case_desk_get_to_level (self->desk), FALSE);
  else if (to != NULL)
    content = create_text (self, to, from);
  else
    content = create_text (self, from, NULL);

  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_prepend (self->content, content);
}

static void
name_button (CasebookExpectationRow *self)
{
  CasebookExpectation *to = casebook_expectation_pair_get_to (self->pair);
  g_autofree char *excerpt = NULL;
  g_autofree char *name = NULL;

  if (to == NULL)
    return;

  excerpt = casebook_text_excerpt (casebook_expectation_get_text (to), 60);
  /* Translators: what a screen reader calls a button; %s is the beginning of what is expected */
  name = g_strdup_printf (_("Add Evidence for “%s”"), excerpt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_menu_item (CasebookExpectationRow *self,
               GMenu                  *menu,
               const char             *label,
               const char             *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", casebook_expectation_row_get_id (self));
  g_menu_append_item (menu, item);
}

static CasebookNoOpportunity *
find_stated (CasebookExpectationRow *self)
{
  return casebook_case_find_no_opportunity (casebook_case_desk_get_case (self->desk),
                                            casebook_item_get_id (self->item),
                                            casebook_expectation_row_get_id (self));
}

static void
fill_menu (CasebookExpectationRow *self,
           gboolean                claimed,
           gboolean                stated)
{
  g_autoptr (GMenu) evidence = g_menu_new ();
  g_autoptr (GMenu) opportunity = g_menu_new ();
  CasebookExpectation *to = casebook_expectation_pair_get_to (self->pair);

  g_menu_remove_all (self->menu);
  add_menu_item (self, evidence, _("New _Evidence"), "competency.new-evidence");
  add_menu_item (self, evidence, _("Use E_xisting…"), "competency.use-evidence");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (evidence));

  if (casebook_expectation_get_kind (to) != CASEBOOK_EXPECTATION_PRACTICE || (claimed && !stated))
    return;
  add_menu_item (self, opportunity, stated ? _("Edit _No Opportunity…") : _("_No Opportunity…"),
                 "competency.no-opportunity");
  if (stated)
    add_menu_item (self, opportunity, _("_Take No Opportunity Back"), "competency.take-back");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (opportunity));
}

/* What the case says about the expectation, but for how much is claimed. */
static void
show_case (CasebookExpectationRow *self)
{
  CasebookExpectation *to = casebook_expectation_pair_get_to (self->pair);
  CasebookNoOpportunity *stated = to != NULL ? find_stated (self) : NULL;
  g_autofree char *words = NULL;

  g_signal_group_set_target (self->stated_signals, stated);
  if (to != NULL)
    fill_menu (self, self->n_claims > 0, stated != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add), to != NULL);

  words = casebook_expectation_to_words (self->pair,
                                         casebook_level_get_short_title (casebook_case_desk_get_to_level (self->desk)),
                                         self->say_new, self->n_claims,
                                         stated != NULL ? casebook_no_opportunity_get_reason (stated) : NULL);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), *words != '\0');
}

static void
casebook_expectation_row_dispose (GObject *object)
{
  CasebookExpectationRow *self = CASEBOOK_EXPECTATION_ROW (object);

  g_clear_object (&self->stated_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_EXPECTATION_ROW);
  g_clear_object (&self->menu);
  g_clear_object (&self->pair);
  g_clear_object (&self->item);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_expectation_row_parent_class)->dispose (object);
}

static void
casebook_expectation_row_class_init (CasebookExpectationRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_expectation_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/expectation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookExpectationRow, content);
  gtk_widget_class_bind_template_child (widget_class, CasebookExpectationRow, words);
  gtk_widget_class_bind_template_child (widget_class, CasebookExpectationRow, add);
}

static void
casebook_expectation_row_init (CasebookExpectationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->menu = g_menu_new ();
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (self->menu));
  self->stated_signals = g_signal_group_new (CASEBOOK_TYPE_NO_OPPORTUNITY);
  g_signal_group_connect_swapped (self->stated_signals, "notify::reason",
                                  G_CALLBACK (show_case), self);
}

/**
 * casebook_expectation_row_new:
 * @desk: an open case
 * @item: the item that expects it
 * @pair: the expectation at both levels of the case
 * @full_text: whether both levels are shown, or the target level with what is new in it
 * @say_new: whether to say so when the current level lacks it
 *
 * Returns: (transfer floating): a row, which says nothing of the case until it is refreshed
 */
GtkWidget *
casebook_expectation_row_new (CasebookCaseDesk        *desk,
                              CasebookItem            *item,
                              CasebookExpectationPair *pair,
                              gboolean                 full_text,
                              gboolean                 say_new)
{
  CasebookExpectationRow *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_PAIR (pair), NULL);

  self = g_object_new (CASEBOOK_TYPE_EXPECTATION_ROW, NULL);
  self->desk = g_object_ref (desk);
  self->item = g_object_ref (item);
  self->pair = g_object_ref (pair);
  self->say_new = say_new;
  add_content (self, full_text);
  name_button (self);

  return GTK_WIDGET (self);
}

/**
 * casebook_expectation_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of the expectation at the target level; "" when that level
 *   drops it
 */
const char *
casebook_expectation_row_get_id (CasebookExpectationRow *self)
{
  CasebookExpectation *to;

  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION_ROW (self), NULL);

  to = casebook_expectation_pair_get_to (self->pair);
  return to != NULL ? casebook_expectation_get_id (to) : "";
}

/**
 * casebook_expectation_row_refresh:
 * @self: a row
 * @counts: (element-type utf8 guint): what casebook_expectation_count_claims() says of the case now
 *
 * Tells anew what the case says about the expectation.
 */
void
casebook_expectation_row_refresh (CasebookExpectationRow *self,
                                  GHashTable             *counts)
{
  g_return_if_fail (CASEBOOK_IS_EXPECTATION_ROW (self));
  g_return_if_fail (counts != NULL);

  self->n_claims = casebook_expectation_pair_get_to (self->pair) != NULL
                     ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, casebook_expectation_row_get_id (self))) : 0;
  show_case (self);
}
