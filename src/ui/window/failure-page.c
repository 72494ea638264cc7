/* Casebook: a library that could not be opened.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands in the place of everything else: says what happened, and what can be
 * done. The focus goes to trying again.
 */
#include "ui/window/failure-page.h"

struct _CasebookFailurePage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget     *try_again;
};

G_DEFINE_FINAL_TYPE (CasebookFailurePage, casebook_failure_page, ADW_TYPE_BIN)

static gboolean
casebook_failure_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CASEBOOK_FAILURE_PAGE (widget)->try_again);
}

static void
casebook_failure_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_FAILURE_PAGE);

  G_OBJECT_CLASS (casebook_failure_page_parent_class)->dispose (object);
}

static void
casebook_failure_page_class_init (CasebookFailurePageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_failure_page_dispose;
  widget_class->grab_focus = casebook_failure_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/window/failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookFailurePage, status);
  gtk_widget_class_bind_template_child (widget_class, CasebookFailurePage, try_again);
}

static void
casebook_failure_page_init (CasebookFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_failure_page_new:
 *
 * Returns: (transfer floating): a page that does not say yet what happened
 */
GtkWidget *
casebook_failure_page_new (void)
{
  return g_object_new (CASEBOOK_TYPE_FAILURE_PAGE, NULL);
}

/**
 * casebook_failure_page_set_sentence:
 * @self: a page
 * @sentence: what happened; plain text
 */
void
casebook_failure_page_set_sentence (CasebookFailurePage *self,
                                    const char          *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  g_return_if_fail (CASEBOOK_IS_FAILURE_PAGE (self));

  adw_status_page_set_description (self->status, markup);
}
