/* Casebook: a row that takes a date.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date is typed as precisely as it is known, or picked from a calendar. What
 * was typed stays as it was typed. A text that is no date yet may still become
 * one: only when the row is left it is marked, and said so by the problem, which
 * is shown by whoever holds the row (span-remark.c).
 */
#include <glib/gi18n-lib.h>

#include "ui/dates/date-row.h"
#include "ui/dates/day-words.h"

struct _CasebookDateRow
{
  AdwEntryRow parent_instance;

  CasebookDate  date;
  char         *fault;   /* why the text is no date */
  char         *problem; /* the fault, once the row was left */
  gboolean      showing; /* the calendar is being set to the date */
  gboolean      given;   /* the text is being set, and not typed */
  gboolean      insisted;
  gboolean      key_held; /* the key that chooses was pressed in the calendar */

  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;
};

G_DEFINE_FINAL_TYPE (CasebookDateRow, casebook_date_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_DATE,
  PROP_VALID,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_problem (CasebookDateRow *self,
             const char      *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);

  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
text_changed (CasebookDateRow *self)
{
  g_autoptr (GError) error = NULL;
  CasebookDate date = casebook_day_from_words (gtk_editable_get_text (GTK_EDITABLE (self)), &error);
  gboolean was_valid = self->fault == NULL;

  self->insisted = FALSE;
  g_free (self->fault);
  self->fault = error != NULL ? g_strdup (error->message) : NULL;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->date != date)
    {
      self->date = date;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
    }
  if (was_valid != (error == NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
  /* Typing on takes a complaint back and makes none. */
  set_problem (self, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
row_left (CasebookDateRow *self)
{
  set_problem (self, self->fault);
}

/* An editable takes its text away before it takes another. Nobody is to hear of the row in between. */
static void
set_text (CasebookDateRow *self,
          const char      *text)
{
  self->given = TRUE;
  g_object_freeze_notify (G_OBJECT (self));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  g_object_thaw_notify (G_OBJECT (self));
  self->given = FALSE;
}

static void
calendar_shown (CasebookDateRow *self)
{
  CasebookDate day = casebook_date_first_day (self->date != CASEBOOK_DATE_NONE ? self->date : casebook_date_today ());
  g_autoptr (GDateTime) moment = g_date_time_new_local (casebook_date_get_year (day), casebook_date_get_month (day),
                                                        casebook_date_get_day (day), 0, 0, 0);

  self->key_held = FALSE;
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, moment);
  self->showing = FALSE;
}

static void
choose_marked_day (CasebookDateRow *self)
{
  g_autoptr (GDateTime) moment = gtk_calendar_get_date (self->calendar);

  casebook_date_row_set_date (self, casebook_date_new (g_date_time_get_year (moment),
                                                       g_date_time_get_month (moment),
                                                       g_date_time_get_day_of_month (moment)));
  gtk_popover_popdown (self->popover);
}

static void
day_selected (CasebookDateRow *self)
{
  if (!self->showing)
    choose_marked_day (self);
}

/* A calendar tells only when another day is marked, and one is from the beginning. */
static void
calendar_pressed (CasebookDateRow *self,
                  int              n_press,
                  double           x,
                  double           y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (under != NULL && gtk_widget_has_css_class (under, "day-number") &&
      (gtk_widget_get_state_flags (under) & GTK_STATE_FLAG_SELECTED) != 0)
    choose_marked_day (self);
}

static gboolean
calendar_key_pressed (CasebookDateRow *self,
                      guint            key)
{
  self->key_held = key == GDK_KEY_space || key == GDK_KEY_KP_Space;

  return GDK_EVENT_PROPAGATE;
}

/* By now the calendar has marked the day, if it was not marked before. */
static void
calendar_key_released (CasebookDateRow *self,
                       guint            key)
{
  if (self->key_held && (key == GDK_KEY_space || key == GDK_KEY_KP_Space) &&
      gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    choose_marked_day (self);
  self->key_held = FALSE;
}

static void
casebook_date_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CasebookDateRow *self = CASEBOOK_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      g_value_set_uint (value, self->date);
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->fault == NULL);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_date_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CasebookDateRow *self = CASEBOOK_DATE_ROW (object);

  switch (prop_id)
    {
    case PROP_DATE:
      casebook_date_row_set_date (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_DATE_ROW);

  G_OBJECT_CLASS (casebook_date_row_parent_class)->dispose (object);
}

static void
casebook_date_row_finalize (GObject *object)
{
  CasebookDateRow *self = CASEBOOK_DATE_ROW (object);

  g_free (self->fault);
  g_free (self->problem);

  G_OBJECT_CLASS (casebook_date_row_parent_class)->finalize (object);
}

static void
casebook_date_row_class_init (CasebookDateRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = casebook_date_row_get_property;
  object_class->set_property = casebook_date_row_set_property;
  object_class->dispose = casebook_date_row_dispose;
  object_class->finalize = casebook_date_row_finalize;

  properties[PROP_DATE] =
    g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT32, CASEBOOK_DATE_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/dates/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, CasebookDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, CasebookDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, text_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_left);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown);
  gtk_widget_class_bind_template_callback (widget_class, day_selected);
  gtk_widget_class_bind_template_callback (widget_class, calendar_pressed);
  gtk_widget_class_bind_template_callback (widget_class, calendar_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, calendar_key_released);
}

static void
casebook_date_row_init (CasebookDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_date_row_get_date:
 * @self: a date row
 *
 * Returns: the date that stands there, or none
 */
CasebookDate
casebook_date_row_get_date (CasebookDateRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (self), CASEBOOK_DATE_NONE);

  return self->date;
}

/**
 * casebook_date_row_is_valid:
 * @self: a date row
 *
 * Returns: whether a date or nothing stands there
 */
gboolean
casebook_date_row_is_valid (CasebookDateRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (self), FALSE);

  return self->fault == NULL;
}

/**
 * casebook_date_row_is_typed:
 * @self: a date row whose date changes
 *
 * Returns: whether the person is typing, and may be on the way to another date; not when one was picked or set
 */
gboolean
casebook_date_row_is_typed (CasebookDateRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (self), FALSE);

  return !self->given;
}

/**
 * casebook_date_row_get_fault:
 * @self: a date row
 *
 * Returns: (transfer none) (nullable): the sentence about a text that is no date, though it may
 *   still be typed
 */
const char *
casebook_date_row_get_fault (CasebookDateRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (self), NULL);

  return self->fault;
}

/**
 * casebook_date_row_get_problem:
 * @self: a date row
 *
 * Returns: (transfer none) (nullable): the sentence about a text that is no date, once the row was left
 */
const char *
casebook_date_row_get_problem (CasebookDateRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (self), NULL);

  return self->problem;
}

/**
 * casebook_date_row_set_date:
 * @self: a date row
 * @date: a date, or none
 *
 * Writes @date into the row, unless it stands there already in the person's own form.
 */
void
casebook_date_row_set_date (CasebookDateRow *self,
                            CasebookDate     date)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CASEBOOK_IS_DATE_ROW (self));

  if (date == self->date && self->fault == NULL)
    return;

  text = casebook_date_to_display (date);
  set_text (self, text);
}

/**
 * casebook_date_row_set_unfinished:
 * @self: a date row
 * @text: what was typed and is no date yet
 *
 * Puts @text back where it was typed, with what is wrong with it.
 */
void
casebook_date_row_set_unfinished (CasebookDateRow *self,
                                  const char      *text)
{
  g_return_if_fail (CASEBOOK_IS_DATE_ROW (self));
  g_return_if_fail (text != NULL);

  set_text (self, text);
  row_left (self);
}

/**
 * casebook_date_row_insist:
 * @self: a date row
 *
 * To be asked before the row goes for good. The first time a text that is no date stands there, the
 * row marks it and takes the focus; who asks again with the same text means it.
 *
 * Returns: whether the row should stay
 */
gboolean
casebook_date_row_insist (CasebookDateRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DATE_ROW (self), FALSE);

  if (self->fault == NULL || self->insisted)
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  row_left (self);
  self->insisted = TRUE;

  return TRUE;
}

/**
 * casebook_date_row_insistence:
 *
 * Returns: (transfer none): what to say when a row should stay
 */
const char *
casebook_date_row_insistence (void)
{
  return _("This is no date yet and would be lost. Leave again to go without it.");
}
