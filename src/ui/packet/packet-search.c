/* Casebook: finding in a packet. SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/packet/packet-search.h"
#include "workspace/packet-find.h"

struct _CasebookPacketSearch
{
  AdwBin parent_instance;

  CasebookPacketFind *find;
  CasebookPagesStrip *strip;
  gboolean            open;

  GtkSearchBar   *bar;
  GtkSearchEntry *entry;
  GtkLabel       *count;
  AdwBin         *content;
};

G_DEFINE_FINAL_TYPE (CasebookPacketSearch, casebook_packet_search, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OPEN,
  PROP_CONTENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
count_hits (CasebookPacketSearch *self)
{
  CasebookHits *hits = casebook_packet_find_get_hits (self->find);

  return hits != NULL ? casebook_hits_get_n (hits) : 0;
}

static char *
dup_count (CasebookPacketSearch *self)
{
  if (casebook_packet_find_get_hits (self->find) == NULL)
    return g_strdup ("");
  if (count_hits (self) == 0)
    return g_strdup (_("Nothing found"));

  /* Translators: which of the places where a word was found is looked at, as in "3 of 17" */
  return g_strdup_printf (C_("hit", "%u of %u"), casebook_packet_find_get_current (self->find), count_hits (self));
}

static void
allow_actions (CasebookPacketSearch *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", count_hits (self) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", count_hits (self) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.stop", self->open);
}

static void
found_changed (CasebookPacketSearch *self)
{
  g_autofree char *count = dup_count (self);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *count != '\0');
  casebook_pages_strip_set_hits (self->strip, casebook_packet_find_get_hits (self->find),
                                 casebook_packet_find_get_current (self->find));
  allow_actions (self);
}

static void
moved (CasebookPacketSearch *self)
{
  CasebookRectangle rectangle;
  guint hit = casebook_packet_find_get_current (self->find);
  guint page = casebook_hits_get_place (casebook_packet_find_get_hits (self->find), hit - 1, &rectangle);

  casebook_pages_strip_show (self->strip, page, &rectangle);
}

static void
words_changed (CasebookPacketSearch *self)
{
  const char *words = self->open ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";

  casebook_packet_find_set_words (self->find, words, casebook_pages_strip_get_current (self->strip));
}

static void
set_open (CasebookPacketSearch *self,
          gboolean              open)
{
  if (self->open == open)
    return;

  self->open = open;
  gtk_search_bar_set_search_mode (self->bar, open);
  words_changed (self);
  if (!open)
    gtk_widget_grab_focus (GTK_WIDGET (self->strip));
  allow_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
mode_changed (CasebookPacketSearch *self)
{
  set_open (self, gtk_search_bar_get_search_mode (self->bar));
}

static void
next_wanted (CasebookPacketSearch *self)
{
  casebook_packet_find_step (self->find, 1);
}

static void
previous_wanted (CasebookPacketSearch *self)
{
  casebook_packet_find_step (self->find, -1);
}

static void
casebook_packet_search_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, CASEBOOK_PACKET_SEARCH (object)->open);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (CASEBOOK_PACKET_SEARCH (object)->content));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_search_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_OPEN:
      set_open (CASEBOOK_PACKET_SEARCH (object), g_value_get_boolean (value));
      break;
    case PROP_CONTENT:
      adw_bin_set_child (CASEBOOK_PACKET_SEARCH (object)->content, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_search_dispose (GObject *object)
{
  CasebookPacketSearch *self = CASEBOOK_PACKET_SEARCH (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->find);
  g_clear_object (&self->strip);

  G_OBJECT_CLASS (casebook_packet_search_parent_class)->dispose (object);
}

static void
begin (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  casebook_packet_search_begin (CASEBOOK_PACKET_SEARCH (widget));
}

static void
next (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  next_wanted (CASEBOOK_PACKET_SEARCH (widget));
}

static void
previous (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  previous_wanted (CASEBOOK_PACKET_SEARCH (widget));
}

static void
stop (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  set_open (CASEBOOK_PACKET_SEARCH (widget), FALSE);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "find.begin", NULL, begin);
  gtk_widget_class_install_action (widget_class, "find.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, previous);
  gtk_widget_class_install_action (widget_class, "find.stop", NULL, stop);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "find.begin", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "find.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, both, "find.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "find.stop", NULL);
}

static void
casebook_packet_search_class_init (CasebookPacketSearchClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->get_property = casebook_packet_search_get_property;
  G_OBJECT_CLASS (class)->set_property = casebook_packet_search_set_property;
  G_OBJECT_CLASS (class)->dispose = casebook_packet_search_dispose;

  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/packet/packet-search.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketSearch, bar);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketSearch, count);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketSearch, content);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, words_changed);
  gtk_widget_class_bind_template_callback (widget_class, next_wanted);
  gtk_widget_class_bind_template_callback (widget_class, previous_wanted);
}

static void
casebook_packet_search_init (CasebookPacketSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  self->find = casebook_packet_find_new ();
  g_signal_connect_object (self->find, "notify", G_CALLBACK (found_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "moved", G_CALLBACK (moved), self, G_CONNECT_SWAPPED);
  allow_actions (self);
}

/**
 * casebook_packet_search_set_strip:
 * @self: a bar
 * @strip: the pages it finds in; to be told once, before all else
 */
void
casebook_packet_search_set_strip (CasebookPacketSearch *self,
                                  CasebookPagesStrip   *strip)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_SEARCH (self));
  g_return_if_fail (self->strip == NULL);

  self->strip = g_object_ref (strip);
}

/**
 * casebook_packet_search_set_layout:
 * @self: a bar
 * @layout: the pages the strip shows
 *
 * What is looked for is looked for in them, and what is read stays where it is.
 */
void
casebook_packet_search_set_layout (CasebookPacketSearch *self,
                                   CasebookLayout       *layout)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_SEARCH (self));

  casebook_packet_find_set_layout (self->find, layout);
}

/**
 * casebook_packet_search_begin:
 * @self: a bar
 *
 * Opens the bar for the next word.
 */
void
casebook_packet_search_begin (CasebookPacketSearch *self)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_SEARCH (self));

  set_open (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
