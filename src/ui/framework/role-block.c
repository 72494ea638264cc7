/* Casebook: a piece of both roles side by side.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first piece holds the portraits of both levels and what the framework
 * says of the step between them; then comes one for each item.
 */
#include <glib/gi18n-lib.h>

#include "domain/expectation-pair.h"
#include "ui/framework/expectation-words.h"
#include "ui/framework/role-block.h"
#include "ui/framework/side-by-side.h"
#include "ui/framework/statement-columns.h"

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label,
                "xalign", 0.0,
                "wrap", TRUE,
                "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                NULL);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_heading (const char *text,
                const char *style)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", text,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                     NULL);

  gtk_widget_add_css_class (heading, style);
  return heading;
}

static GtkWidget *
create_block (void)
{
  GtkWidget *block = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (block, "role-block");
  return block;
}

static GtkWidget *
create_portrait (CasebookLevel *level)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (column, "level-column");
  gtk_box_append (GTK_BOX (column), create_label (casebook_level_get_title (level), "heading"));
  gtk_box_append (GTK_BOX (column), create_label (casebook_level_get_portrait (level), "reading"));

  return column;
}

static void
append_lines (GtkWidget          *card,
              const char         *caption,
              const char * const *lines)
{
  if (lines[0] == NULL)
    return;

  gtk_box_append (GTK_BOX (card), create_label (caption, "caption-heading"));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* Translators: one line of a list; %s is its text */
      g_autofree char *line = g_strdup_printf (C_("list", "• %s"), lines[i]);

      gtk_box_append (GTK_BOX (card), create_label (line, "reading"));
    }
}

static GtkWidget *
create_transition (CasebookTransition *transition)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "callout");
  gtk_box_append (GTK_BOX (card), create_label (casebook_transition_get_aim (transition), "reading"));
  if (*casebook_transition_get_duration (transition) != '\0')
    {
      /* Translators: how long the step usually takes; %s is the framework's own text, "18 to 24 months" */
      g_autofree char *duration = g_strdup_printf (_("Usual duration: %s"),
                                                   casebook_transition_get_duration (transition));

      gtk_box_append (GTK_BOX (card), create_label (duration, "dim-label"));
    }
  append_lines (card, _("Where to Look First"), casebook_transition_get_focus (transition));
  append_lines (card, _("What Changes"), casebook_transition_get_statements (transition));

  return card;
}

/**
 * casebook_role_block_new_portraits:
 * @from: the current level
 * @to: the target level
 * @transition: (nullable): what the framework says of the step
 *
 * Returns: (transfer floating): the portraits of both levels, and the step between them
 */
GtkWidget *
casebook_role_block_new_portraits (CasebookLevel      *from,
                                   CasebookLevel      *to,
                                   CasebookTransition *transition)
{
  GtkWidget *block, *card;

  g_return_val_if_fail (CASEBOOK_IS_LEVEL (from), NULL);
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (to), NULL);

  block = create_block ();
  card = casebook_side_by_side_new (create_portrait (from), create_portrait (to));
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (block), create_heading (_("Both Roles Side by Side"), "title-2"));
  gtk_box_append (GTK_BOX (block), card);
  if (transition != NULL)
    {
      gtk_box_append (GTK_BOX (block), create_heading (_("The Step Between Them"), "heading"));
      gtk_box_append (GTK_BOX (block), create_transition (transition));
    }

  return block;
}

static void
append_kind (GtkWidget               *block,
             CasebookItem            *item,
             CasebookLevel           *from,
             CasebookLevel           *to,
             CasebookExpectationKind  kind)
{
  g_autoptr (GListModel) pairs = casebook_expectation_pair_list (item, casebook_level_get_id (from),
                                                                 casebook_level_get_id (to), kind);
  guint n = g_list_model_get_n_items (pairs);
  GtkWidget *card;

  if (n == 0)
    return;

  if (kind != CASEBOOK_EXPECTATION_STATEMENT)
    gtk_box_append (GTK_BOX (block),
                    create_heading (casebook_expectation_kind_to_heading (kind), "caption-heading"));
  card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (card, "card");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookExpectationPair) pair = g_list_model_get_item (pairs, i);

      if (i > 0)
        gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (card), casebook_statement_columns_new (pair, from, to, FALSE));
    }
  gtk_box_append (GTK_BOX (block), card);
}

/**
 * casebook_role_block_new_item:
 * @item: a theme or competency
 * @from: the current level
 * @to: the target level
 *
 * Returns: (transfer floating): all that both levels expect of @item, lined up
 */
GtkWidget *
casebook_role_block_new_item (CasebookItem  *item,
                              CasebookLevel *from,
                              CasebookLevel *to)
{
  GtkWidget *block;

  g_return_val_if_fail (CASEBOOK_IS_ITEM (item), NULL);
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (from), NULL);
  g_return_val_if_fail (CASEBOOK_IS_LEVEL (to), NULL);

  block = create_block ();
  gtk_box_append (GTK_BOX (block),
                  create_heading (casebook_item_get_title (item),
                                  casebook_item_is_competency (item) ? "title-4" : "title-3"));
  for (int kind = CASEBOOK_EXPECTATION_STATEMENT; kind <= CASEBOOK_EXPECTATION_ANTI_EXAMPLE; kind++)
    append_kind (block, item, from, to, kind);

  return block;
}
