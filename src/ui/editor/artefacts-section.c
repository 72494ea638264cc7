/* Casebook: what the evidence points to.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files come by the file chooser, by drag and drop and from the clipboard;
 * links are typed or pasted.
 */
#include <glib/gi18n-lib.h>

#include "base/link.h"
#include "ui/editor/artefact-row.h"
#include "ui/editor/artefacts-section.h"
#include "ui/editor/attachment-queue.h"

struct _CasebookArtefactsSection
{
  CasebookListSection parent_instance;

  GtkWidget      *link_box;
  GtkEntry       *link_entry;
  GtkWidget      *progress_box;
  GtkProgressBar *progress_bar;

  CasebookAttachmentQueue *queue;
  GtkFileChooserNative    *chooser;
  gboolean                 arriving; /* what was dropped or pasted is to be seen where it arrives */
};

G_DEFINE_FINAL_TYPE (CasebookArtefactsSection, casebook_artefacts_section, CASEBOOK_TYPE_LIST_SECTION)

static void
attach_file (CasebookArtefactsSection *self,
             GFile                    *file)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);

  casebook_attachment_queue_add_file (self->queue, casebook_editor_section_get_desk (section),
                                      casebook_editor_section_get_evidence (section), file);
}

static void
files_chosen (CasebookArtefactsSection *self,
              int                       response)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT && casebook_editor_section_get_evidence (CASEBOOK_EDITOR_SECTION (self)) != NULL)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser));
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          attach_file (self, file);
        }
    }
  g_clear_object (&self->chooser);
}

static void
add_file (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  CasebookArtefactsSection *self = CASEBOOK_ARTEFACTS_SECTION (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Attach Files"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Attach"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (files_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
add_address (CasebookArtefactsSection *self,
             const char               *text)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *address = casebook_link_normalise (text, &error);

  if (address == NULL)
    {
      casebook_editor_section_fail (section, error->message);
      return FALSE;
    }

  casebook_case_desk_add_link (casebook_editor_section_get_desk (section),
                               casebook_editor_section_get_evidence (section), address, "");
  return TRUE;
}

static void
close_link_box (CasebookArtefactsSection *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->link_entry), "");
  gtk_widget_set_visible (self->link_box, FALSE);
}

/* What is no address stays where it was typed. */
static void
link_entered (CasebookArtefactsSection *self)
{
  if (add_address (self, gtk_editable_get_text (GTK_EDITABLE (self->link_entry))))
    close_link_box (self);
}

static gboolean
link_key_pressed (CasebookArtefactsSection *self,
                  guint                     keyval,
                  guint                     keycode,
                  GdkModifierType           state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  close_link_box (self);
  return GDK_EVENT_STOP;
}

static void
add_link (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  CasebookArtefactsSection *self = CASEBOOK_ARTEFACTS_SECTION (widget);

  gtk_widget_set_visible (self->link_box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->link_entry));
  casebook_list_section_reveal (CASEBOOK_LIST_SECTION (self), self->link_box);
}

/* A browser gives the address of what is dragged from it as if it were a file. */
static gboolean
is_web_page (GFile *file)
{
  return g_file_has_uri_scheme (file, "https") || g_file_has_uri_scheme (file, "http");
}

static void
attach_list (CasebookArtefactsSection *self,
             const GValue             *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *file = files; file != NULL; file = file->next)
    {
      g_autofree char *uri = g_file_get_uri (file->data);

      if (is_web_page (file->data))
        add_address (self, uri);
      else
        attach_file (self, file->data);
    }
}

/* A file is on its way for a while, and seen as that. */
static void
show_arriving (CasebookArtefactsSection *self)
{
  gboolean active;

  if (!self->arriving)
    return;

  g_object_get (self->queue, "active", &active, NULL);
  self->arriving = active;
  if (active)
    casebook_list_section_reveal (CASEBOOK_LIST_SECTION (self), self->progress_box);
  else
    casebook_list_section_reveal_last (CASEBOOK_LIST_SECTION (self));
}

static void
take_value (CasebookArtefactsSection *self,
            const GValue             *value)
{
  CasebookEditorSection *section = CASEBOOK_EDITOR_SECTION (self);

  if (casebook_editor_section_get_evidence (section) == NULL)
    return;

  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    attach_list (self, value);
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    casebook_attachment_queue_add_texture (self->queue, casebook_editor_section_get_desk (section),
                                           casebook_editor_section_get_evidence (section),
                                           g_value_get_object (value));
  else if (G_VALUE_HOLDS_STRING (value))
    add_address (self, g_value_get_string (value));
  self->arriving = TRUE;
  show_arriving (self);
}

static void
clipboard_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookArtefactsSection) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value != NULL)
    take_value (self, value);
  else
    casebook_editor_section_fail (CASEBOOK_EDITOR_SECTION (self), error->message);
}

static void
paste (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  static GType (*const types[]) (void) = { gdk_file_list_get_type, gdk_texture_get_type };
  CasebookArtefactsSection *self = CASEBOOK_ARTEFACTS_SECTION (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  g_autoptr (GdkContentFormats) formats =
    gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  GType type = G_TYPE_STRING;

  for (guint i = G_N_ELEMENTS (types); i > 0; i--)
    {
      if (gdk_content_formats_contain_gtype (formats, types[i - 1] ()))
        type = types[i - 1] ();
    }
  if (!gdk_content_formats_contain_gtype (formats, type))
    {
      casebook_editor_section_fail (CASEBOOK_EDITOR_SECTION (self),
                                    _("The clipboard holds no file, no picture and no address."));
      return;
    }

  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, clipboard_read, g_object_ref (self));
}

static void
stop_clicked (CasebookArtefactsSection *self)
{
  casebook_attachment_queue_cancel (self->queue);
}

/* Transforms for the bar: the name is its text, so that it is read out with it. */
static void
bind_progress (CasebookArtefactsSection *self)
{
  g_object_bind_property (self->queue, "active", self->progress_box, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->queue, "name", self->progress_bar, "text", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->queue, "fraction", self->progress_bar, "fraction", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->queue, "notify::active", G_CALLBACK (show_arriving), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->queue, "failed", G_CALLBACK (casebook_editor_section_fail), self, G_CONNECT_SWAPPED);
}

static void
remove_wanted (CasebookArtefactsSection *self,
               GtkWidget                *row)
{
  casebook_editor_section_remove (CASEBOOK_EDITOR_SECTION (self),
                                  casebook_list_section_get_record_at (CASEBOOK_LIST_SECTION (self), row));
}

static GListModel *
casebook_artefacts_section_get_list (CasebookEvidence *evidence)
{
  return G_LIST_MODEL (casebook_evidence_get_artefacts (evidence));
}

/* A file takes its time, and its row is the only sign that it came. */
static void
show_arrived (CasebookArtefactsSection *self,
              GtkWidget                *row)
{
  gboolean active;

  g_object_get (self->queue, "active", &active, NULL);
  if (active)
    casebook_list_section_reveal (CASEBOOK_LIST_SECTION (self), row);
}

static GtkWidget *
casebook_artefacts_section_create_row (CasebookListSection *section,
                                       gpointer             record)
{
  GtkWidget *row = casebook_artefact_row_new (casebook_editor_section_get_desk (CASEBOOK_EDITOR_SECTION (section)),
                                              record);

  show_arrived (CASEBOOK_ARTEFACTS_SECTION (section), row);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_wanted), section, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "failed", G_CALLBACK (casebook_editor_section_fail), section, G_CONNECT_SWAPPED);
  return row;
}

static void
casebook_artefacts_section_evidence_set (CasebookEditorSection *section,
                                         CasebookCaseDesk      *desk,
                                         CasebookEvidence      *evidence)
{
  close_link_box (CASEBOOK_ARTEFACTS_SECTION (section));
  CASEBOOK_ARTEFACTS_SECTION (section)->arriving = FALSE;

  CASEBOOK_EDITOR_SECTION_CLASS (casebook_artefacts_section_parent_class)->evidence_set (section, desk, evidence);
}

static void
casebook_artefacts_section_dispose (GObject *object)
{
  CasebookArtefactsSection *self = CASEBOOK_ARTEFACTS_SECTION (object);

  g_clear_object (&self->queue);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (casebook_artefacts_section_parent_class)->dispose (object);
}

static void
casebook_artefacts_section_class_init (CasebookArtefactsSectionClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CasebookListSectionClass *list_class = CASEBOOK_LIST_SECTION_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_artefacts_section_dispose;
  CASEBOOK_EDITOR_SECTION_CLASS (class)->evidence_set = casebook_artefacts_section_evidence_set;
  list_class->reorderable = TRUE;
  list_class->get_list = casebook_artefacts_section_get_list;
  list_class->create_row = casebook_artefacts_section_create_row;

  gtk_widget_class_install_action (widget_class, "artefacts.add-file", NULL, add_file);
  gtk_widget_class_install_action (widget_class, "artefacts.add-link", NULL, add_link);
  gtk_widget_class_install_action (widget_class, "artefacts.paste", NULL, paste);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/editor/artefacts-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactsSection, link_box);
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactsSection, link_entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactsSection, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CasebookArtefactsSection, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, link_entered);
  gtk_widget_class_bind_template_callback (widget_class, link_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked);
}

static void
casebook_artefacts_section_init (CasebookArtefactsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->queue = casebook_attachment_queue_new ();
  bind_progress (self);
}

/**
 * casebook_artefacts_section_take_drop:
 * @self: an artefacts section
 * @value: files, a picture or an address
 *
 * Attaches what was dropped on the editor.
 */
void
casebook_artefacts_section_take_drop (CasebookArtefactsSection *self,
                                      const GValue             *value)
{
  g_return_if_fail (CASEBOOK_IS_ARTEFACTS_SECTION (self));
  g_return_if_fail (G_IS_VALUE (value));

  take_value (self, value);
}
