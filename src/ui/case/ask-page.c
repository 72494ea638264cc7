/* Casebook: what is asked of the committee.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words a packet opens with, written where the rest of the case is.
 */
#include "ui/case/ask-page.h"
#include "ui/fields/text-field.h"

struct _CasebookAskPage
{
  AdwBin parent_instance;

  CasebookTextField *ask;
};

G_DEFINE_FINAL_TYPE (CasebookAskPage, casebook_ask_page, ADW_TYPE_BIN)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed (CasebookAskPage *self,
        const char      *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

static gboolean
casebook_ask_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CASEBOOK_ASK_PAGE (widget)->ask));
}

static void
casebook_ask_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (casebook_ask_page_parent_class)->dispose (object);
}

static void
casebook_ask_page_class_init (CasebookAskPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_ask_page_dispose;
  widget_class->grab_focus = casebook_ask_page_grab_focus;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CASEBOOK_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/case/ask-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookAskPage, ask);
  gtk_widget_class_bind_template_callback (widget_class, failed);
}

static void
casebook_ask_page_init (CasebookAskPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_ask_page_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a page on which the ask of its case is written
 */
GtkWidget *
casebook_ask_page_new (CasebookCaseDesk *desk)
{
  CasebookAskPage *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_ASK_PAGE, NULL);
  casebook_text_field_bind (self->ask, desk, casebook_case_desk_get_case (desk), "ask");

  return GTK_WIDGET (self);
}
