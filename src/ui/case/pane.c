/* Casebook: a part of a page whose width is its own.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a pane asks for does not depend on what is in it, so nothing jumps when
 * its content changes, and the width at which panes fold is known. Content that
 * asks for more than the pane gets is cut off at its end: a header bar gets the
 * time to drop some of its buttons, where else it would keep the window wide.
 */
#include "ui/case/pane.h"

struct _CasebookPane
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int        minimum_width;
  int        natural_width;
};

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CasebookPane, casebook_pane, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_MINIMUM_WIDTH,
  PROP_NATURAL_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_child (CasebookPane *self,
           GtkWidget    *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
add_child (GtkBuildable *buildable,
           GtkBuilder   *builder,
           GObject      *child,
           const char   *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (CASEBOOK_PANE (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static GtkSizeRequestMode
casebook_pane_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
child_width (CasebookPane *self,
             int           width)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (minimum, width);
}

static void
casebook_pane_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  CasebookPane *self = CASEBOOK_PANE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->minimum_width;
      *natural = MAX (self->minimum_width, self->natural_width);
    }
  else if (self->child != NULL)
    {
      gtk_widget_measure (self->child, orientation,
                          for_size >= 0 ? child_width (self, for_size) : -1,
                          minimum, natural, NULL, NULL);
    }
}

static void
casebook_pane_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  CasebookPane *self = CASEBOOK_PANE (widget);
  GtkAllocation allocation = { 0, 0, width, height };

  if (self->child == NULL)
    return;

  allocation.width = child_width (self, width);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = width - allocation.width;
  gtk_widget_size_allocate (self->child, &allocation, baseline);
}

static void
casebook_pane_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CasebookPane *self = CASEBOOK_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_MINIMUM_WIDTH:
      g_value_set_int (value, self->minimum_width);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_pane_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CasebookPane *self = CASEBOOK_PANE (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_MINIMUM_WIDTH:
      self->minimum_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_pane_dispose (GObject *object)
{
  set_child (CASEBOOK_PANE (object), NULL);

  G_OBJECT_CLASS (casebook_pane_parent_class)->dispose (object);
}

static void
casebook_pane_class_init (CasebookPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = casebook_pane_dispose;
  object_class->get_property = casebook_pane_get_property;
  object_class->set_property = casebook_pane_set_property;
  widget_class->get_request_mode = casebook_pane_get_request_mode;
  widget_class->measure = casebook_pane_measure;
  widget_class->size_allocate = casebook_pane_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_MINIMUM_WIDTH] = g_param_spec_int ("minimum-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pane");
}

static void
casebook_pane_init (CasebookPane *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
