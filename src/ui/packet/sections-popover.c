/* Casebook: choosing and ordering the sections of the packet.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are made once and sorted anew when one moves, so that the keyboard stays
 * where it was. What may be done is known to CasebookPacketSections.
 */
#include "ui/packet/section-row.h"
#include "ui/packet/sections-popover.h"

struct _CasebookSectionsPopover
{
  GtkPopover parent_instance;

  GtkListBox *list;
  GtkButton  *reset;

  CasebookPacketSections *sections;
  char                   *told; /* what "sections" was when it was told last */
};

G_DEFINE_FINAL_TYPE (CasebookSectionsPopover, casebook_sections_popover, GTK_TYPE_POPOVER)

enum
{
  PROP_0,
  PROP_SECTIONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
find_index (CasebookSectionsPopover *self,
            gpointer                 row)
{
  return casebook_packet_sections_find (self->sections, casebook_section_row_get_name (row));
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  return (int) find_index (user_data, a) - (int) find_index (user_data, b);
}

static void
show_sections (CasebookSectionsPopover *self)
{
  gtk_list_box_invalidate_sort (self->list);
  for (guint i = 0; i < casebook_packet_sections_get_n (self->sections); i++)
    casebook_section_row_show (CASEBOOK_SECTION_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)),
                               self->sections, i);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reset), !casebook_packet_sections_are_usual (self->sections));
}

/* A section that is not chosen may change places without a change of the packet. */
static void
tell (CasebookSectionsPopover *self)
{
  g_autofree char *list = casebook_packet_sections_to_list (self->sections);

  show_sections (self);
  if (g_strcmp0 (list, self->told) == 0)
    return;

  g_free (self->told);
  self->told = g_steal_pointer (&list);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTIONS]);
}

/* What is told already is not laid out anew: sections that are not chosen would lose their places. */
static void
take (CasebookSectionsPopover *self,
      const char              *list)
{
  if (g_strcmp0 (list, self->told) == 0)
    return;

  casebook_packet_sections_free (self->sections);
  self->sections = casebook_packet_sections_new (list);
  tell (self);
}

static void
row_activated (CasebookSectionsPopover *self,
               GtkListBoxRow           *row)
{
  guint index = find_index (self, row);

  casebook_packet_sections_choose (self->sections, index,
                                   !casebook_packet_sections_get (self->sections, index)->chosen);
  tell (self);
}

static void
move_row (CasebookSectionsPopover *self,
          int                      by,
          GtkListBoxRow           *row)
{
  casebook_packet_sections_move (self->sections, find_index (self, row), by);
  tell (self);
}

static void
move_focused (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CasebookSectionsPopover *self = CASEBOOK_SECTIONS_POPOVER (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row != NULL)
    move_row (self, g_variant_get_int32 (parameter), GTK_LIST_BOX_ROW (row));
}

/* The button can do nothing more then, and lets go of the keyboard. */
static void
reset_clicked (CasebookSectionsPopover *self)
{
  casebook_packet_sections_free (self->sections);
  self->sections = casebook_packet_sections_new (NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  tell (self);
}

static void
add_rows (CasebookSectionsPopover *self)
{
  for (guint i = 0; i < casebook_packet_sections_get_n (self->sections); i++)
    {
      GtkWidget *row = casebook_section_row_new (casebook_packet_sections_get (self->sections, i));

      g_signal_connect_object (row, "moved", G_CALLBACK (move_row), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
}

static void
casebook_sections_popover_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SECTIONS:
      g_value_set_string (value, CASEBOOK_SECTIONS_POPOVER (object)->told);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_sections_popover_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SECTIONS:
      take (CASEBOOK_SECTIONS_POPOVER (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_sections_popover_dispose (GObject *object)
{
  CasebookSectionsPopover *self = CASEBOOK_SECTIONS_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_SECTIONS_POPOVER);
  g_clear_pointer (&self->sections, casebook_packet_sections_free);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (casebook_sections_popover_parent_class)->dispose (object);
}

static void
casebook_sections_popover_class_init (CasebookSectionsPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_sections_popover_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_sections_popover_get_property;
  G_OBJECT_CLASS (class)->set_property = casebook_sections_popover_set_property;

  properties[PROP_SECTIONS] =
    g_param_spec_string ("sections", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "sections.move", "i", move_focused);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "sections.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "sections.move", "i", 1);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/packet/sections-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookSectionsPopover, list);
  gtk_widget_class_bind_template_child (widget_class, CasebookSectionsPopover, reset);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked);
}

static void
casebook_sections_popover_init (CasebookSectionsPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->sections = casebook_packet_sections_new (NULL);
  add_rows (self);
  show_sections (self);
}
