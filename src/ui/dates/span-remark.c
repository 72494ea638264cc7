/* Casebook: what there is to say about two dates.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row below those of the two dates, there only while something is amiss: a
 * text is no date, the end lies before the beginning, or all of it lies outside
 * of the time that counts. The first is not kept, the others are, and are said
 * so that nobody finds them out from the committee.
 */
#include <glib/gi18n-lib.h>

#include "ui/dates/span-remark.h"

struct _CasebookSpanRemark
{
  AdwPreferencesRow parent_instance;

  GtkLabel *words;

  CasebookDateRow *from; /* weak pointers */
  CasebookDateRow *to;
  CasebookDate     window_from;
  CasebookDate     window_to;
  gboolean         strict;
};

G_DEFINE_FINAL_TYPE (CasebookSpanRemark, casebook_span_remark, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_STRICT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
say (CasebookSpanRemark *self,
     const char         *words,
     const char         *style)
{
  const char *styles[] = { "caption", style, NULL };

  gtk_label_set_text (self->words, words != NULL ? words : "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->words), styles);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}

static char *
find_problem (CasebookSpanRemark *self)
{
  const char *from = casebook_date_row_get_problem (self->from);
  const char *to = casebook_date_row_get_problem (self->to);

  if (from != NULL && to != NULL)
    return g_strjoin ("\n", from, to, NULL);

  return g_strdup (from != NULL ? from : to);
}

static gboolean
is_outside (CasebookSpanRemark *self,
            CasebookDate        from,
            CasebookDate        to)
{
  return (from != CASEBOOK_DATE_NONE || to != CASEBOOK_DATE_NONE) &&
         !casebook_date_overlaps (from, to, self->window_from, self->window_to);
}

static void
remark_on_span (CasebookSpanRemark *self)
{
  CasebookDate from = casebook_date_row_get_date (self->from);
  CasebookDate to = casebook_date_row_get_date (self->to);
  g_autofree char *window = NULL;
  g_autofree char *words = NULL;

  if (!casebook_date_span_is_ordered (from, to))
    {
      say (self, _("It ends before it begins."), self->strict ? "error" : "warning");
      return;
    }
  if (!is_outside (self, from, to))
    {
      say (self, NULL, NULL);
      return;
    }

  window = casebook_date_span_to_display (self->window_from, self->window_to);
  /* Translators: about the dates of a piece of evidence; %s is a span of time, as in "Jan 2025 – Jun 2026" */
  words = g_strdup_printf (_("All of this lies outside the review window, %s."), window);
  say (self, words, "dim-label");
}

static void
show (CasebookSpanRemark *self)
{
  g_autofree char *problem = NULL;

  if (self->from == NULL || self->to == NULL)
    return;

  problem = find_problem (self);
  if (problem != NULL)
    say (self, problem, "error");
  else if (casebook_date_row_is_valid (self->from) && casebook_date_row_is_valid (self->to))
    remark_on_span (self);
  /* While a date is being typed nothing comes and goes at every key, but a complaint is over. */
  else if (gtk_widget_has_css_class (GTK_WIDGET (self->words), "error"))
    say (self, NULL, NULL);
}

static void
casebook_span_remark_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_STRICT:
      g_value_set_boolean (value, CASEBOOK_SPAN_REMARK (object)->strict);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_span_remark_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CasebookSpanRemark *self = CASEBOOK_SPAN_REMARK (object);

  switch (prop_id)
    {
    case PROP_STRICT:
      self->strict = g_value_get_boolean (value);
      show (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_span_remark_dispose (GObject *object)
{
  CasebookSpanRemark *self = CASEBOOK_SPAN_REMARK (object);

  g_clear_weak_pointer (&self->from);
  g_clear_weak_pointer (&self->to);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);

  G_OBJECT_CLASS (casebook_span_remark_parent_class)->dispose (object);
}

static void
casebook_span_remark_class_init (CasebookSpanRemarkClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_span_remark_dispose;
  G_OBJECT_CLASS (class)->get_property = casebook_span_remark_get_property;
  G_OBJECT_CLASS (class)->set_property = casebook_span_remark_set_property;

  properties[PROP_STRICT] =
    g_param_spec_boolean ("strict", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/dates/span-remark.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookSpanRemark, words);
}

static void
casebook_span_remark_init (CasebookSpanRemark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
watch_row (CasebookSpanRemark *self,
           CasebookDateRow    *row)
{
  g_signal_connect_object (row, "notify::date", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::valid", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::problem", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->words, NULL, -1);
}

/**
 * casebook_span_remark_watch:
 * @self: a remark that watches nothing yet
 * @from: the row of the date something began
 * @to: the row of the date it ended
 *
 * Says from now on what is amiss with the two.
 */
void
casebook_span_remark_watch (CasebookSpanRemark *self,
                            CasebookDateRow    *from,
                            CasebookDateRow    *to)
{
  g_return_if_fail (CASEBOOK_IS_SPAN_REMARK (self));
  g_return_if_fail (CASEBOOK_IS_DATE_ROW (from));
  g_return_if_fail (CASEBOOK_IS_DATE_ROW (to));
  g_return_if_fail (self->from == NULL);

  g_set_weak_pointer (&self->from, from);
  g_set_weak_pointer (&self->to, to);
  watch_row (self, from);
  watch_row (self, to);
  show (self);
}

/**
 * casebook_span_remark_set_window:
 * @self: a remark
 * @from: the beginning of the time that counts, or none
 * @to: its end, or none
 *
 * Says from now on as well when all of the span lies outside of that time.
 */
void
casebook_span_remark_set_window (CasebookSpanRemark *self,
                                 CasebookDate        from,
                                 CasebookDate        to)
{
  g_return_if_fail (CASEBOOK_IS_SPAN_REMARK (self));

  self->window_from = from;
  self->window_to = to;
  show (self);
}
