/* Casebook: a section of the packet, to be chosen and moved.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row itself is what is ticked, with the mouse anywhere in it and by the
 * keyboard; the mark in it only shows that.
 */
#include <glib/gi18n-lib.h>

#include "ui/packet/section-row.h"

struct _CasebookSectionRow
{
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  GtkLabel       *title;
  GtkButton      *up;
  GtkButton      *down;

  const char *name; /* of no language, and static */
};

G_DEFINE_FINAL_TYPE (CasebookSectionRow, casebook_section_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
up_clicked (CasebookSectionRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, -1);
}

static void
down_clicked (CasebookSectionRow *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, 1);
}

/* A button that can do no more lets go of the keyboard; it is not to go astray. */
static void
allow_move (CasebookSectionRow *self,
            GtkButton          *button,
            gboolean            allowed)
{
  if (!allowed && gtk_widget_has_focus (GTK_WIDGET (button)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (button), allowed);
}

/* What is seen beside the title is heard alone. */
static void
name_buttons (CasebookSectionRow *self,
              const char         *title)
{
  /* Translators: %s is a section of the packet */
  g_autofree char *up = g_strdup_printf (_("Move “%s” Up"), title);
  /* Translators: %s is a section of the packet */
  g_autofree char *down = g_strdup_printf (_("Move “%s” Down"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up), GTK_ACCESSIBLE_PROPERTY_LABEL, up, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->down), GTK_ACCESSIBLE_PROPERTY_LABEL, down, -1);
}

static void
casebook_section_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_SECTION_ROW);

  G_OBJECT_CLASS (casebook_section_row_parent_class)->dispose (object);
}

static void
casebook_section_row_class_init (CasebookSectionRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_section_row_dispose;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);

  /* Space ticks, as in any check box; in a list where nothing is selected it would do nothing. */
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_space, 0, "activate", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Space, 0, "activate", NULL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/packet/section-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookSectionRow, check);
  gtk_widget_class_bind_template_child (widget_class, CasebookSectionRow, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookSectionRow, up);
  gtk_widget_class_bind_template_child (widget_class, CasebookSectionRow, down);
  gtk_widget_class_bind_template_callback (widget_class, up_clicked);
  gtk_widget_class_bind_template_callback (widget_class, down_clicked);
}

static void
casebook_section_row_init (CasebookSectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_section_row_new:
 * @section: a section
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
casebook_section_row_new (const CasebookPacketSection *section)
{
  CasebookSectionRow *self;

  g_return_val_if_fail (section != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_SECTION_ROW, NULL);
  self->name = section->name;
  gtk_label_set_text (self->title, section->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, section->title, -1);
  name_buttons (self, section->title);
  gtk_widget_set_visible (GTK_WIDGET (self->up), !section->final);
  gtk_widget_set_visible (GTK_WIDGET (self->down), !section->final);

  return GTK_WIDGET (self);
}

/**
 * casebook_section_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): the name of its section
 */
const char *
casebook_section_row_get_name (CasebookSectionRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION_ROW (self), NULL);

  return self->name;
}

/**
 * casebook_section_row_show:
 * @self: a row
 * @sections: the sections as they are chosen now
 * @index: where the section of the row stands among them
 *
 * Shows whether the section is chosen and what can be done with it.
 */
void
casebook_section_row_show (CasebookSectionRow           *self,
                           const CasebookPacketSections *sections,
                           guint                         index)
{
  gboolean chosen, may_change;

  g_return_if_fail (CASEBOOK_IS_SECTION_ROW (self));
  g_return_if_fail (sections != NULL);

  chosen = casebook_packet_sections_get (sections, index)->chosen;
  may_change = casebook_packet_sections_may_drop (sections, index);
  gtk_check_button_set_active (self->check, chosen);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), may_change);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), may_change ? NULL : _("A packet has at least one section"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED, chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               GTK_ACCESSIBLE_STATE_DISABLED, !may_change,
                               -1);
  allow_move (self, self->up, casebook_packet_sections_may_move (sections, index, -1));
  allow_move (self, self->down, casebook_packet_sections_may_move (sections, index, 1));
}
