/* Casebook: the packet of a case, as it will print.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages follow the case for as long as they are in sight.
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/packet/packet-choices.h"
#include "ui/packet/packet-print.h"
#include "ui/packet/packet-search.h"
#include "ui/packet/packet-view.h"
#include "ui/packet/pages-strip.h"
#include "ui/packet/scroll-keys.h"
#include "ui/packet/small-pages.h"
#include "workspace/packet-desk.h"

/* Shorter waits are not felt, and a spinner would only flicker. */
#define PATIENCE_MS 200

/* One step of zoom: the square root of two, and so two steps are twice the area. */
#define ZOOM_STEP 1.189207115002721

struct _CasebookPacketView
{
  AdwBin parent_instance;

  CasebookPacketDesk *desk;
  guint               patience;
  char               *sought; /* id of what is to be shown once the pages are set */
  gboolean            two_pages;
  gboolean            compact;

  CasebookPacketSearch *search;
  GtkStack           *stack;
  GtkSpinner         *spinner;
  GtkInfoBar         *problem_bar;
  GtkLabel           *problem;
  GtkScrolledWindow  *scroller;
  CasebookPagesStrip *strip;
  AdwFlap            *flap;
  CasebookSmallPages *small;
  GtkLabel           *position;
  GtkLabel           *scale;
  CasebookPacketChoices *choices;
};

G_DEFINE_FINAL_TYPE (CasebookPacketView, casebook_packet_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TWO_PAGES,
  PROP_COMPACT,
  PROP_PAPER,
  PROP_SECTIONS,
  N_PROPS,
};

enum
{
  SIGNAL_FAILED,
  SIGNAL_SOURCE_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_position (CasebookPacketView *self)
{
  guint current = casebook_pages_strip_get_current (self->strip);
  guint n_pages;
  g_autofree char *words = NULL;

  g_object_get (self->strip, "n-pages", &n_pages, NULL);
  /* Translators: which page is in sight, as in "3 of 12" */
  words = g_strdup_printf (C_("page", "%u of %u"), current, n_pages);
  gtk_label_set_label (self->position, current > 0 ? words : "");
  casebook_small_pages_mark (self->small, current);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packet.previous-page", current > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packet.next-page", current < n_pages);
}

static void
show_scale (CasebookPacketView *self)
{

  double scale = casebook_pages_strip_get_scale (self->strip);
  /* Translators: how large pages are shown, as in "85 %" */
  g_autofree char *words = g_strdup_printf (C_("zoom", "%d %%"), (int) round (scale * 100));

  gtk_label_set_label (self->scale, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packet.zoom-in", scale < CASEBOOK_PAGES_ZOOM_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packet.zoom-out", scale > CASEBOOK_PAGES_ZOOM_MIN);
}

/* What could not be set is said over the pages that could. */
static void
show_state (CasebookPacketView *self)
{
  CasebookLayout *layout = casebook_packet_desk_get_layout (self->desk);
  const char *problem = casebook_packet_desk_get_problem (self->desk);

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_info_bar_set_revealed (self->problem_bar, problem != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_bar), problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "packet.print", layout != NULL);
  if (layout == NULL && problem == NULL)
    return;

  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

/* What was changed a moment ago may not be on the pages yet. */
static void
show_sought (CasebookPacketView *self)
{
  g_autofree char *sought = NULL;
  const char *place;

  if (self->sought == NULL || !casebook_packet_desk_is_current (self->desk))
    return;

  sought = g_steal_pointer (&self->sought);
  place = casebook_packet_desk_find_place (self->desk, sought);
  if (place == NULL || !casebook_pages_strip_go_to_place (self->strip, place))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, _("The packet does not show this evidence."));
}

static void
layout_changed (CasebookPacketView *self)
{
  CasebookLayout *layout = casebook_packet_desk_get_layout (self->desk);

  if (layout != NULL)
    {
      casebook_pages_strip_set_layout (self->strip, layout);
      casebook_small_pages_set_layout (self->small, layout);
      casebook_packet_search_set_layout (self->search, layout);
    }
  show_state (self);
  show_position (self);
  show_sought (self);
}

static gboolean
passage_known (CasebookPacketView *self,
               const char         *place)
{
  return casebook_packet_desk_find_source (self->desk, place) != NULL;
}

static gboolean
passage_chosen (CasebookPacketView *self,
                const char         *place)
{
  const char *source = casebook_packet_desk_find_source (self->desk, place);

  if (source != NULL)
    g_signal_emit (self, signals[SIGNAL_SOURCE_CHOSEN], 0, source);

  return source != NULL;
}

static gboolean
patience_ended (gpointer user_data)
{
  CasebookPacketView *self = user_data;

  self->patience = 0;
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

static void
set_zoom (CasebookPacketView *self,
          double              zoom)
{
  g_object_set (self->strip, "zoom", zoom, NULL);
}

static void
zoom_by (CasebookPacketView *self,
         double              factor)
{
  double zoom = casebook_pages_strip_get_scale (self->strip) * factor;

  set_zoom (self, CLAMP (zoom, CASEBOOK_PAGES_ZOOM_MIN, CASEBOOK_PAGES_ZOOM_MAX));
}

static void
small_page_chosen (CasebookPacketView *self,
                   guint               number)
{
  casebook_pages_strip_go_to_page (self->strip, number);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  zoom_by (CASEBOOK_PACKET_VIEW (widget), ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  zoom_by (CASEBOOK_PACKET_VIEW (widget), 1 / ZOOM_STEP);
}

static void
zoom_as_on_paper (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  set_zoom (CASEBOOK_PACKET_VIEW (widget), 1);
}

static void
fit_width (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  set_zoom (CASEBOOK_PACKET_VIEW (widget), CASEBOOK_PAGES_ZOOM_FIT);
}

static void
zoom_automatically (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  set_zoom (CASEBOOK_PACKET_VIEW (widget), CASEBOOK_PAGES_ZOOM_AUTO);
}

static void
go_by (GtkWidget *widget,
       int        n_pages)
{
  CasebookPacketView *self = CASEBOOK_PACKET_VIEW (widget);
  int page = (int) casebook_pages_strip_get_current (self->strip) + (self->two_pages ? 2 : 1) * n_pages;

  casebook_pages_strip_go_to_page (self->strip, (guint) MAX (1, page));
}

static void
next_page (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  go_by (widget, 1);
}

static void
previous_page (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  go_by (widget, -1);
}

static void
printed (CasebookPacketView      *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_get_error (operation, &error);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

static void
print (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  CasebookPacketView *self = CASEBOOK_PACKET_VIEW (widget);
  g_autoptr (GtkPrintOperation) operation = casebook_packet_print_new (casebook_packet_desk_get_layout (self->desk));

  g_signal_connect_object (operation, "done", G_CALLBACK (printed), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static gboolean
wheel_turned (CasebookPacketView       *self,
              double                    dx,
              double                    dy,
              GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  zoom_by (self, pow (ZOOM_STEP, -dy));
  return GDK_EVENT_STOP;
}

/* What the choices have is what the view has. */
static void
choice_made (CasebookPacketView *self,
             GParamSpec         *choice)
{
  g_object_notify (G_OBJECT (self), choice->name);
}

static void
address_chosen (CasebookPacketView *self,
                const char         *address)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), address, GDK_CURRENT_TIME);
}

static void
casebook_packet_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TWO_PAGES:
      g_value_set_boolean (value, CASEBOOK_PACKET_VIEW (object)->two_pages);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, CASEBOOK_PACKET_VIEW (object)->compact);
      break;
    case PROP_PAPER:
    case PROP_SECTIONS:
      g_object_get_property (G_OBJECT (CASEBOOK_PACKET_VIEW (object)->choices), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CasebookPacketView *self = CASEBOOK_PACKET_VIEW (object);

  switch (prop_id)
    {
    case PROP_TWO_PAGES:
      self->two_pages = g_value_get_boolean (value);
      g_object_set (self->strip, "columns", self->two_pages ? 2 : 1, NULL);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      adw_flap_set_reveal_flap (self->flap, !self->compact);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_PAPER:
    case PROP_SECTIONS:
      g_object_set_property (G_OBJECT (self->choices), pspec->name, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_view_map (GtkWidget *widget)
{
  CasebookPacketView *self = CASEBOOK_PACKET_VIEW (widget);

  GTK_WIDGET_CLASS (casebook_packet_view_parent_class)->map (widget);

  if (casebook_packet_desk_get_layout (self->desk) == NULL && self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, patience_ended, self);
  g_object_set (self->desk, "active", TRUE, NULL);
}

static void
casebook_packet_view_unmap (GtkWidget *widget)
{
  g_object_set (CASEBOOK_PACKET_VIEW (widget)->desk, "active", FALSE, NULL);

  GTK_WIDGET_CLASS (casebook_packet_view_parent_class)->unmap (widget);
}

static gboolean
casebook_packet_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CASEBOOK_PACKET_VIEW (widget)->strip));
}

static void
casebook_packet_view_dispose (GObject *object)
{
  CasebookPacketView *self = CASEBOOK_PACKET_VIEW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->sought, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_packet_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "packet.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "packet.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "packet.zoom-as-on-paper", NULL, zoom_as_on_paper);
  gtk_widget_class_install_action (widget_class, "packet.fit-width", NULL, fit_width);
  gtk_widget_class_install_action (widget_class, "packet.zoom-automatically", NULL, zoom_automatically);
  gtk_widget_class_install_action (widget_class, "packet.next-page", NULL, next_page);
  gtk_widget_class_install_action (widget_class, "packet.previous-page", NULL, previous_page);
  gtk_widget_class_install_action (widget_class, "packet.print", NULL, print);
  gtk_widget_class_install_property_action (widget_class, "packet.two-pages", "two-pages");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "packet.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "packet.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "packet.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "packet.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "packet.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "packet.zoom-as-on-paper", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "packet.next-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "packet.previous-page", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "packet.print", NULL);
}

static void
casebook_packet_view_class_init (CasebookPacketViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_packet_view_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_packet_view_get_property;
  G_OBJECT_CLASS (class)->set_property = casebook_packet_view_set_property;
  widget_class->map = casebook_packet_view_map;
  widget_class->unmap = casebook_packet_view_unmap;
  widget_class->grab_focus = casebook_packet_view_grab_focus;

  properties[PROP_TWO_PAGES] =
    g_param_spec_boolean ("two-pages", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAPER] =
    g_param_spec_uint ("paper", NULL, NULL, CASEBOOK_PAPER_A4, CASEBOOK_PAPER_LETTER, CASEBOOK_PAPER_A4,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECTIONS] =
    g_param_spec_string ("sections", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", CASEBOOK_TYPE_PACKET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SIGNAL_SOURCE_CHOSEN] =
    g_signal_new ("source-chosen", CASEBOOK_TYPE_PACKET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  install_actions (widget_class);
  g_type_ensure (CASEBOOK_TYPE_PAGES_STRIP);
  g_type_ensure (CASEBOOK_TYPE_PACKET_CHOICES);
  g_type_ensure (CASEBOOK_TYPE_PACKET_SEARCH);
  g_type_ensure (CASEBOOK_TYPE_SMALL_PAGES);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/packet/packet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, search);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, spinner);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, problem);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, strip);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, flap);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, small);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, position);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, scale);
  gtk_widget_class_bind_template_child (widget_class, CasebookPacketView, choices);
  gtk_widget_class_bind_template_callback (widget_class, wheel_turned);
  gtk_widget_class_bind_template_callback (widget_class, show_position);
  gtk_widget_class_bind_template_callback (widget_class, show_scale);
  gtk_widget_class_bind_template_callback (widget_class, choice_made);
  gtk_widget_class_bind_template_callback (widget_class, address_chosen);
  gtk_widget_class_bind_template_callback (widget_class, passage_chosen);
  gtk_widget_class_bind_template_callback (widget_class, passage_known);
  gtk_widget_class_bind_template_callback (widget_class, small_page_chosen);
}

static void
casebook_packet_view_init (CasebookPacketView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  casebook_pages_strip_set_adjustments (self->strip, gtk_scrolled_window_get_vadjustment (self->scroller),
                                        gtk_scrolled_window_get_hadjustment (self->scroller));
  casebook_packet_search_set_strip (self->search, self->strip);
  gtk_widget_add_controller (GTK_WIDGET (self->strip), casebook_scroll_keys_new (self->scroller));
}

/**
 * casebook_packet_view_new:
 * @desk: an open case
 *
 * Returns: (transfer floating): a view that sets the packet once it is in sight
 */
GtkWidget *
casebook_packet_view_new (CasebookCaseDesk *desk)
{
  CasebookPacketView *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_PACKET_VIEW, NULL);
  self->desk = casebook_packet_desk_new (desk);
  g_object_bind_property (self->choices, "paper", self->desk, "paper", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->choices, "sections", self->desk, "sections", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->desk, "notify::layout", G_CALLBACK (layout_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::problem", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);
  show_position (self);

  return GTK_WIDGET (self);
}

/**
 * casebook_packet_view_find:
 * @self: a view that is in sight
 *
 * Opens the bar that finds in the packet.
 */
void
casebook_packet_view_find (CasebookPacketView *self)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_VIEW (self));

  casebook_packet_search_begin (self->search);
}

/**
 * casebook_packet_view_show_source:
 * @self: a view that is in sight
 * @source: the id of evidence or of an item of the framework
 *
 * Goes to where it is treated, as soon as the pages show the case as it is now.
 */
void
casebook_packet_view_show_source (CasebookPacketView *self,
                                  const char         *source)
{
  g_return_if_fail (CASEBOOK_IS_PACKET_VIEW (self));
  g_return_if_fail (source != NULL);

  g_free (self->sought);
  self->sought = g_strdup (source);
  show_sought (self);
}
