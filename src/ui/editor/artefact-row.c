/* Casebook: one artefact of the evidence being edited.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Activating the row opens what it points to with the default program: a link
 * as it is, a file as a read-only copy.
 */
#include <glib/gi18n-lib.h>

#include "base/link.h"
#include "ui/editor/artefact-row.h"
#include "ui/editor/thumbnail.h"
#include "ui/fields/field-binding.h"
#include "ui/marks/window-line.h"

#define PICTURE_PIXELS 40

struct _CasebookArtefactRow
{
  AdwActionRow parent_instance;

  GtkImage   *picture;
  GtkEntry   *title_entry;
  GtkPopover *popover;

  CasebookCaseDesk     *desk;
  CasebookArtefact     *artefact;
  CasebookFieldBinding *binding;
  GCancellable         *cancellable;
};

G_DEFINE_FINAL_TYPE (CasebookArtefactRow, casebook_artefact_row, ADW_TYPE_ACTION_ROW)

enum
{
  REMOVE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
remove_clicked (CasebookArtefactRow *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
title_entered (CasebookArtefactRow *self)
{
  gtk_popover_popdown (self->popover);
}

static void
opened (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (CasebookArtefactRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    {
      g_autofree char *sentence = g_strdup_printf (_("Nothing on this computer could open it: %s"), error->message);

      g_signal_emit (self, signals[FAILED], 0, sentence);
    }
}

static void
open_uri (CasebookArtefactRow *self,
          const char          *uri)
{
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, opened, g_object_ref (self));
}

static void
unpacked (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (CasebookArtefactRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = casebook_case_desk_unpack_finish (CASEBOOK_CASE_DESK (source), result, &error);
  g_autofree char *uri = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  uri = g_file_get_uri (file);
  open_uri (self, uri);
}

/* A library may come from anywhere, and its addresses with it: one that cannot
 * be entered here is not opened either. */
static void
open_link (CasebookArtefactRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = casebook_link_normalise (casebook_artefact_get_url (self->artefact), &error);

  if (uri != NULL)
    open_uri (self, uri);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
row_activated (CasebookArtefactRow *self)
{
  if (casebook_artefact_get_kind (self->artefact) == CASEBOOK_ARTEFACT_LINK)
    open_link (self);
  else
    casebook_case_desk_unpack_async (self->desk, self->artefact, self->cancellable, unpacked, g_object_ref (self));
}

static char *
describe (CasebookArtefact *artefact)
{
  g_autofree char *type = NULL;
  g_autofree char *size = NULL;

  if (casebook_artefact_get_kind (artefact) == CASEBOOK_ARTEFACT_LINK)
    return g_strdup (casebook_artefact_get_url (artefact));

  type = g_content_type_get_description (casebook_artefact_get_media_type (artefact));
  size = g_format_size (casebook_artefact_get_size (artefact));

  return casebook_window_line_join ((const char *[]) { type, size, NULL });
}

static void
show_words (CasebookArtefactRow *self)
{
  g_autofree char *subtitle = describe (self->artefact);
  const char *title = casebook_artefact_get_title (self->artefact);

  if (*title == '\0')
    title = casebook_artefact_get_file_name (self->artefact);
  if (*title == '\0')
    title = casebook_artefact_get_url (self->artefact);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), subtitle);
}

static void
picture_loaded (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookArtefactRow) self = user_data;
  g_autoptr (GdkTexture) texture = casebook_thumbnail_load_finish (result, NULL);

  /* What cannot be shown keeps the icon of its type. */
  if (texture == NULL)
    return;

  gtk_image_set_from_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_image_set_pixel_size (self->picture, PICTURE_PIXELS);
}

static void
show_picture (CasebookArtefactRow *self)
{
  const char *type = casebook_artefact_get_media_type (self->artefact);
  g_autoptr (GIcon) icon = NULL;

  if (casebook_artefact_get_kind (self->artefact) == CASEBOOK_ARTEFACT_LINK)
    {
      gtk_image_set_from_icon_name (self->picture, "web-browser-symbolic");
      return;
    }

  icon = g_content_type_get_symbolic_icon (type);
  gtk_image_set_from_gicon (self->picture, icon);
  if (g_content_type_is_a (type, "image/*"))
    casebook_thumbnail_load_async (self->desk, self->artefact,
                                   PICTURE_PIXELS * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                   self->cancellable, picture_loaded, g_object_ref (self));
}

static void
casebook_artefact_row_dispose (GObject *object)
{
  CasebookArtefactRow *self = CASEBOOK_ARTEFACT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->binding);
  g_clear_object (&self->artefact);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_artefact_row_parent_class)->dispose (object);
}

static void
casebook_artefact_row_finalize (GObject *object)
{
  g_object_unref (CASEBOOK_ARTEFACT_ROW (object)->cancellable);

  G_OBJECT_CLASS (casebook_artefact_row_parent_class)->finalize (object);
}

static void
casebook_artefact_row_class_init (CasebookArtefactRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_artefact_row_dispose;
  G_OBJECT_CLASS (class)->finalize = casebook_artefact_row_finalize;

  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/artefact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactRow, picture);
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactRow, title_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, title_entered);
}

static void
casebook_artefact_row_init (CasebookArtefactRow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
title_cut (CasebookArtefactRow *self,
           const char          *sentence)
{
  g_signal_emit (self, signals[FAILED], 0, sentence);
}

/**
 * casebook_artefact_row_new:
 * @desk: the desk of the case
 * @artefact: an artefact of its evidence
 *
 * Returns: (transfer floating): a row that shows, opens and names @artefact
 */
GtkWidget *
casebook_artefact_row_new (CasebookCaseDesk *desk,
                           CasebookArtefact *artefact)
{
  CasebookArtefactRow *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (CASEBOOK_IS_ARTEFACT (artefact), NULL);

  self = g_object_new (CASEBOOK_TYPE_ARTEFACT_ROW, NULL);
  self->desk = g_object_ref (desk);
  self->artefact = g_object_ref (artefact);
  self->binding = casebook_field_binding_new_editable (GTK_EDITABLE (self->title_entry));
  g_signal_connect_object (self->binding, "cut", G_CALLBACK (title_cut), self, G_CONNECT_SWAPPED);
  casebook_field_binding_bind (self->binding, desk, artefact, "title");
  g_signal_connect_object (artefact, "notify", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
  show_words (self);
  show_picture (self);

  return GTK_WIDGET (self);
}
