/* Casebook: the sign of a coverage state.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four shapes, told apart without colour; the word is its name for screen
 * readers and its tooltip, and stands beside it wherever there is room.
 */
#include "ui/marks/coverage-mark.h"
#include "ui/marks/coverage-words.h"

struct _CasebookCoverageMark
{
  GtkWidget parent_instance;

  GtkWidget             *image;
  CasebookCoverageState  state;
};

G_DEFINE_FINAL_TYPE (CasebookCoverageMark, casebook_coverage_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_state (CasebookCoverageMark *self)
{
  const char *word = casebook_coverage_state_to_word (self->state);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->image),
                                casebook_coverage_state_to_icon_name (self->state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

static void
casebook_coverage_mark_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CasebookCoverageMark *self = CASEBOOK_COVERAGE_MARK (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_coverage_mark_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  CasebookCoverageMark *self = CASEBOOK_COVERAGE_MARK (object);

  switch (prop_id)
    {
    case PROP_STATE:
      casebook_coverage_mark_set_state (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_coverage_mark_dispose (GObject *object)
{
  CasebookCoverageMark *self = CASEBOOK_COVERAGE_MARK (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);

  G_OBJECT_CLASS (casebook_coverage_mark_parent_class)->dispose (object);
}

static void
casebook_coverage_mark_class_init (CasebookCoverageMarkClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_coverage_mark_dispose;
  object_class->get_property = casebook_coverage_mark_get_property;
  object_class->set_property = casebook_coverage_mark_set_property;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       CASEBOOK_TYPE_COVERAGE_STATE, CASEBOOK_COVERAGE_MISSING,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "coveragemark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
casebook_coverage_mark_init (CasebookCoverageMark *self)
{
  self->image = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  show_state (self);
}

/**
 * casebook_coverage_mark_new:
 *
 * Returns: (transfer floating): a mark that says "missing" until told otherwise
 */
GtkWidget *
casebook_coverage_mark_new (void)
{
  return g_object_new (CASEBOOK_TYPE_COVERAGE_MARK, NULL);
}

/**
 * casebook_coverage_mark_set_state:
 * @self: a mark
 * @state: what it says from now on
 */
void
casebook_coverage_mark_set_state (CasebookCoverageMark  *self,
                                  CasebookCoverageState  state)
{
  g_return_if_fail (CASEBOOK_IS_COVERAGE_MARK (self));

  if (self->state == state)
    return;
  self->state = state;
  show_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
