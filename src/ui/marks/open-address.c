/* Casebook: opening an address in another program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There may be no program for it, or it may not start: who pressed a button is told.
 */
#include <glib/gi18n-lib.h>

#include "ui/marks/open-address.h"

typedef struct
{
  GtkWidget                 *widget;
  CasebookOpenAddressFailed  failed;
} Opening;

static void
shown (GObject      *source,
       GAsyncResult *result,
       gpointer      user_data)
{
  g_autofree Opening *opening = user_data;
  g_autoptr (GtkWidget) widget = opening->widget;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: %s is what the system says, a sentence in the reader's language where it can */
  sentence = g_strdup_printf (_("That could not be opened: %s"), error->message);
  opening->failed (widget, sentence);
}

/**
 * casebook_open_address:
 * @widget: a widget in a window
 * @uri: an address
 * @failed: told why it could not be opened, if so; @widget may have left its window by then
 *
 * Opens @uri with the person's program for it.
 */
void
casebook_open_address (GtkWidget                 *widget,
                       const char                *uri,
                       CasebookOpenAddressFailed  failed)
{
  Opening *opening;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (uri != NULL);
  g_return_if_fail (failed != NULL);

  opening = g_new0 (Opening, 1);
  opening->widget = g_object_ref (widget);
  opening->failed = failed;
  gtk_show_uri_full (GTK_WINDOW (gtk_widget_get_root (widget)), uri, GDK_CURRENT_TIME, NULL, shown, opening);
}

/**
 * casebook_open_address_toast:
 * @widget: what was pressed
 * @sentence: what to say
 *
 * Says @sentence where the page of @widget says such things.
 */
void
casebook_open_address_toast (GtkWidget  *widget,
                             const char *sentence)
{
  GtkWidget *toasts;
  g_autofree char *escaped = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sentence != NULL);

  toasts = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (toasts == NULL)
    return;

  escaped = g_markup_escape_text (sentence, -1);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), adw_toast_new (escaped));
}
