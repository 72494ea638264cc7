/* Casebook: a text with what changed in it marked.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * New words bear a straight line and a tint, dropped ones a dotted one: by the
 * line alone they can be told apart, so that no colour has to be seen. Screen
 * readers get the changed words as a sentence of their own.
 */
#include <glib/gi18n-lib.h>

#include "base/word-diff.h"
#include "ui/marks/difference-text.h"

struct _CasebookDifferenceText
{
  GtkWidget parent_instance;

  GtkWidget              *label;
  GArray                 *runs; /* of CasebookWordRun */
  CasebookDifferenceSide  side;
};

G_DEFINE_FINAL_TYPE (CasebookDifferenceText, casebook_difference_text, GTK_TYPE_WIDGET)

/* The theme's colours are reached by name alone; they follow the dark and the
 * high-contrast style. */
static GdkRGBA
themed_colour (GtkWidget  *widget,
               const char *name)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);

  return colour;
}

static guint16
channel (float value)
{
  return (guint16) (value * G_MAXUINT16);
}

static void
add_attribute (PangoAttrList         *attributes,
               PangoAttribute        *attribute,
               const CasebookWordRun *run)
{
  attribute->start_index = run->start;
  attribute->end_index = run->end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark_added (PangoAttrList         *attributes,
            const CasebookWordRun *run,
            const GdkRGBA         *colour)
{
  guint16 red = channel (colour->red);
  guint16 green = channel (colour->green);
  guint16 blue = channel (colour->blue);

  add_attribute (attributes, pango_attr_background_new (red, green, blue), run);
  add_attribute (attributes, pango_attr_background_alpha_new (G_MAXUINT16 / 8), run);
  add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), run);
  add_attribute (attributes, pango_attr_underline_color_new (red, green, blue), run);
}

static void
mark_removed (PangoAttrList         *attributes,
              const CasebookWordRun *run,
              const GdkRGBA         *colour)
{
  add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_ERROR), run);
  add_attribute (attributes,
                 pango_attr_underline_color_new (channel (colour->red), channel (colour->green),
                                                 channel (colour->blue)), run);
}

static void
mark_runs (CasebookDifferenceText *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->runs == NULL)
    {
      gtk_label_set_attributes (GTK_LABEL (self->label), NULL);
      return;
    }

  attributes = pango_attr_list_new ();
  for (guint i = 0; i < self->runs->len; i++)
    {
      const CasebookWordRun *run = &g_array_index (self->runs, CasebookWordRun, i);

      if (self->side == CASEBOOK_DIFFERENCE_ADDED)
        {
          GdkRGBA colour = themed_colour (GTK_WIDGET (self), "success_color");

          mark_added (attributes, run, &colour);
        }
      else
        {
          GdkRGBA colour = themed_colour (GTK_WIDGET (self), "insensitive_fg_color");

          mark_removed (attributes, run, &colour);
        }
    }
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
}

static void
casebook_difference_text_css_changed (GtkWidget         *widget,
                                      GtkCssStyleChange *change)
{
  CasebookDifferenceText *self = CASEBOOK_DIFFERENCE_TEXT (widget);

  GTK_WIDGET_CLASS (casebook_difference_text_parent_class)->css_changed (widget, change);

  if (self->runs != NULL)
    mark_runs (self);
}

static void
casebook_difference_text_dispose (GObject *object)
{
  CasebookDifferenceText *self = CASEBOOK_DIFFERENCE_TEXT (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->runs, g_array_unref);

  G_OBJECT_CLASS (casebook_difference_text_parent_class)->dispose (object);
}

static void
casebook_difference_text_class_init (CasebookDifferenceTextClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_difference_text_dispose;
  widget_class->css_changed = casebook_difference_text_css_changed;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "differencetext");
}

static void
casebook_difference_text_init (CasebookDifferenceText *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                              "xalign", 0.0,
                              "yalign", 0.0,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * casebook_difference_text_new:
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
casebook_difference_text_new (void)
{
  return g_object_new (CASEBOOK_TYPE_DIFFERENCE_TEXT, NULL);
}

static GArray *
list_runs (const char             *text,
           const char             *other,
           CasebookDifferenceSide  side)
{
  GArray *runs = NULL;

  if (side == CASEBOOK_DIFFERENCE_ADDED)
    casebook_word_diff (other, text, NULL, &runs);
  else if (side == CASEBOOK_DIFFERENCE_REMOVED)
    casebook_word_diff (text, other, &runs, NULL);

  return runs;
}

/**
 * casebook_difference_text_set_texts:
 * @self: a text
 * @text: what it shows
 * @other: what @text is compared with
 * @side: whether what differs is new in @text or dropped from it
 * @level: the name of the target level, for screen readers
 */
void
casebook_difference_text_set_texts (CasebookDifferenceText *self,
                                    const char             *text,
                                    const char             *other,
                                    CasebookDifferenceSide  side,
                                    const char             *level)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CASEBOOK_IS_DIFFERENCE_TEXT (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (side == CASEBOOK_DIFFERENCE_NONE || other != NULL);
  g_return_if_fail (level != NULL);

  g_clear_pointer (&self->runs, g_array_unref);
  self->side = side;
  self->runs = list_runs (text, other, side);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  mark_runs (self);

  words = casebook_difference_to_words (text, other, side, level);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * casebook_difference_text_get_label:
 * @self: a text
 *
 * Returns: (transfer none): the label that shows it, for its style
 */
GtkWidget *
casebook_difference_text_get_label (CasebookDifferenceText *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DIFFERENCE_TEXT (self), NULL);

  return self->label;
}

/**
 * casebook_difference_to_words:
 * @text: a text
 * @other: (nullable): what it is compared with, unless @side is %CASEBOOK_DIFFERENCE_NONE
 * @side: whether what differs is new in @text or dropped from it
 * @level: the name of the target level
 *
 * Returns: (transfer full): what the marks say, in words: "New at Senior: chooses and
 *   standardises; for every team"; "" when nothing differs
 */
char *
casebook_difference_to_words (const char             *text,
                              const char             *other,
                              CasebookDifferenceSide  side,
                              const char             *level)
{
  g_autoptr (GArray) runs = NULL;
  g_autoptr (GPtrArray) phrases = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (level != NULL, NULL);

  runs = list_runs (text, other, side);
  if (runs == NULL || runs->len == 0)
    return g_strdup ("");

  phrases = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < runs->len; i++)
    {
      const CasebookWordRun *run = &g_array_index (runs, CasebookWordRun, i);

      g_ptr_array_add (phrases, g_strndup (text + run->start, run->end - run->start));
    }
  g_ptr_array_add (phrases, NULL);
  list = g_strjoinv ("; ", (char **) phrases->pdata);

  if (side == CASEBOOK_DIFFERENCE_ADDED)
    /* Translators: the first %s is a level, "Senior"; the second the words that are new there */
    return g_strdup_printf (_("New at %s: %s"), level, list);

  /* Translators: the first %s is a level, "Senior"; the second the words that are dropped there */
  return g_strdup_printf (_("No longer said at %s: %s"), level, list);
}
