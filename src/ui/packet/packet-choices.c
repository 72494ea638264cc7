/* Casebook: how the packet is made, chosen beside its pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is chosen here holds for the pages shown, printed and written to a file;
 * whoever shows this binds its properties to those who make them.
 */
#include <glib/gi18n-lib.h>

#include "pages/style.h"
#include "ui/marks/spoken-name.h"
#include "ui/packet/packet-choices.h"
#include "ui/packet/sections-popover.h"
#include "workspace/packet-sections.h"

struct _CasebookPacketChoices
{
  GtkBox parent_instance;

  gboolean compact;

  GtkDropDown   *paper;
  GtkMenuButton *sections_button;
  GtkPopover    *sections;
};

G_DEFINE_FINAL_TYPE (CasebookPacketChoices, casebook_packet_choices, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_PAPER,
  PROP_SECTIONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* That something is left out is told on the button; where there is room for an icon alone, by its tooltip. */
static void
show_sections (CasebookPacketChoices *self)
{
  g_autofree char *list = NULL;
  g_autoptr (CasebookPacketSections) sections = NULL;
  guint n_chosen;
  g_autofree char *words = NULL;

  g_object_get (self->sections, "sections", &list, NULL);
  sections = casebook_packet_sections_new (list);
  n_chosen = casebook_packet_sections_count (sections);
  if (n_chosen == casebook_packet_sections_get_n (sections))
    words = g_strdup (_("Sections"));
  else
    /* Translators: how many sections of a packet are chosen, as in "Sections: 7 of 9" */
    words = g_strdup_printf (_("Sections: %u of %u"), n_chosen, casebook_packet_sections_get_n (sections));

  if (self->compact)
    gtk_menu_button_set_icon_name (self->sections_button, "view-list-ordered-symbolic");
  else
    gtk_menu_button_set_label (self->sections_button, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sections_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sections_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
paper_chosen (CasebookPacketChoices *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER]);
}

static void
sections_chosen (CasebookPacketChoices *self)
{
  show_sections (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTIONS]);
}

static void
casebook_packet_choices_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  CasebookPacketChoices *self = CASEBOOK_PACKET_CHOICES (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_PAPER:
      g_value_set_uint (value, gtk_drop_down_get_selected (self->paper));
      break;
    case PROP_SECTIONS:
      g_object_get_property (G_OBJECT (self->sections), "sections", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_choices_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  CasebookPacketChoices *self = CASEBOOK_PACKET_CHOICES (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      show_sections (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PAPER:
      gtk_drop_down_set_selected (self->paper, g_value_get_uint (value));
      break;
    case PROP_SECTIONS:
      g_object_set_property (G_OBJECT (self->sections), "sections", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_PACKET_CHOICES);

  G_OBJECT_CLASS (casebook_packet_choices_parent_class)->dispose (object);
}

static void
casebook_packet_choices_class_init (CasebookPacketChoicesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (class)->dispose = casebook_packet_choices_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_packet_choices_get_property;
  G_OBJECT_CLASS (class)->set_property = casebook_packet_choices_set_property;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, both);
  properties[PROP_PAPER] = g_param_spec_uint ("paper", NULL, NULL, CASEBOOK_PAPER_A4, CASEBOOK_PAPER_LETTER,
                                              CASEBOOK_PAPER_A4, both);
  properties[PROP_SECTIONS] = g_param_spec_string ("sections", NULL, NULL, NULL, both);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  g_type_ensure (CASEBOOK_TYPE_SECTIONS_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/packet/packet-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketChoices, paper);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketChoices, sections_button);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketChoices, sections);
  gtk_widget_class_bind_template_callback (widget_class, paper_chosen);
  gtk_widget_class_bind_template_callback (widget_class, sections_chosen);
}

static void
casebook_packet_choices_init (CasebookPacketChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_spoken_name_set_drop_down (self->paper, _("Paper"));
  show_sections (self);
}
