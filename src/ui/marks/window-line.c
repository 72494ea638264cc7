/* Casebook: a line of words in a window.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>

#include "base/fact-line.h"
#include "ui/marks/window-line.h"

/**
 * casebook_window_line_join:
 * @facts: (array zero-terminated=1): what is to stand on the line; what is blank does not
 *
 * Returns: (transfer full): "Robin Quill · edited today", in the direction of the window
 */
char *
casebook_window_line_join (const char *const *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  return casebook_fact_line_join (facts, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL
                                           ? CASEBOOK_DIRECTION_LEFT : CASEBOOK_DIRECTION_RIGHT);
}
