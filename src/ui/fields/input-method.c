/* Casebook: keys that belong to an input method.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Return ends what is being composed, in Chinese or Japanese for one, and Escape
 * takes it back: neither is for the field until the input method has let it pass.
 */
#include "ui/fields/input-method.h"

/**
 * casebook_input_method_takes:
 * @view: a text view
 * @keys: a controller of it that is telling of a key, before the view has it
 *
 * To be asked before the key is taken for anything else; not of a key that goes on to @view, which
 * asks itself.
 *
 * Returns: whether the input method of @view has taken the key
 */
gboolean
casebook_input_method_takes (GtkTextView           *view,
                             GtkEventControllerKey *keys)
{
  GdkEvent *event;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);
  g_return_val_if_fail (GTK_IS_EVENT_CONTROLLER_KEY (keys), FALSE);

  event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys));
  return event != NULL && gtk_text_view_im_context_filter_keypress (view, event);
}
