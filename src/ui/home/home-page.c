/* Casebook: the first page of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/home/home-page.h"

struct _CasebookHomePage
{
  GtkWidget parent_instance;

  CasebookHomeDesk *desk;
};

G_DEFINE_FINAL_TYPE (CasebookHomePage, casebook_home_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_OPEN_CASE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
casebook_home_page_dispose (GObject *object)
{
  CasebookHomePage *self = CASEBOOK_HOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_HOME_PAGE);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_home_page_parent_class)->dispose (object);
}

static void
casebook_home_page_class_init (CasebookHomePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_home_page_dispose;

  signals[SIGNAL_OPEN_CASE] =
    g_signal_new ("open-case", CASEBOOK_TYPE_HOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/home-page.ui");
}

static void
casebook_home_page_init (CasebookHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_home_page_get_desk:
 * @self: a home page
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CasebookHomeDesk *
casebook_home_page_get_desk (CasebookHomePage *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_PAGE (self), NULL);

  return self->desk;
}

/**
 * casebook_home_page_set_desk:
 * @self: a home page
 * @desk: (nullable): what it is to show; %NULL while the library is being opened
 */
void
casebook_home_page_set_desk (CasebookHomePage *self,
                             CasebookHomeDesk *desk)
{
  g_return_if_fail (CASEBOOK_IS_HOME_PAGE (self));

  g_set_object (&self->desk, desk);
}
