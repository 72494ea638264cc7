/* Casebook: how a case stands, in one line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mark for each competency in the order of the framework, and the counts in
 * words. Four counts side by side: they are never one number.
 */
#include <glib/gi18n-lib.h>

#include "checks/coverage.h"
#include "ui/home/coverage-strip.h"
#include "ui/marks/coverage-words.h"

/* More marks than these are no longer read one by one; the words say it. */
#define MOST_MARKS 14

struct _CasebookCoverageStrip
{
  GtkWidget parent_instance;

  GtkBox   *marks;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (CasebookCoverageStrip, casebook_coverage_strip, GTK_TYPE_WIDGET)

static char *
count_to_words (CasebookCoverageState state,
                guint                 n)
{
  switch (state)
    {
    case CASEBOOK_COVERAGE_MET:
      return g_strdup_printf (ngettext ("%u met", "%u met", n), n);
    case CASEBOOK_COVERAGE_THIN:
      return g_strdup_printf (ngettext ("%u thin", "%u thin", n), n);
    case CASEBOOK_COVERAGE_MISSING:
      return g_strdup_printf (ngettext ("%u missing", "%u missing", n), n);
    case CASEBOOK_COVERAGE_NO_OPPORTUNITY:
      return g_strdup_printf (ngettext ("%u without opportunity", "%u without opportunity", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What of a case a reader asks for first stands first. */
static char *
describe_tally (const CasebookCoverageTally *tally)
{
  const CasebookCoverageState order[] = { CASEBOOK_COVERAGE_MET, CASEBOOK_COVERAGE_THIN,
                                          CASEBOOK_COVERAGE_MISSING, CASEBOOK_COVERAGE_NO_OPPORTUNITY };
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      guint n = tally->n[order[i]];

      if (n > 0)
        {
          g_autofree char *count = count_to_words (order[i], n);

          g_strv_builder_add (counts, count);
        }
    }

  all = g_strv_builder_end (counts);
  /* Translators: stands between counts, as in "3 met, 1 thin, 1 missing" */
  return g_strjoinv (C_("coverage", ", "), all);
}

static void
add_mark (CasebookCoverageStrip *self,
          CasebookCoverage      *coverage)
{
  CasebookCoverageState state = casebook_coverage_get_state (coverage);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", casebook_coverage_state_to_icon_name (state),
                                  "pixel-size", 16,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);
  /* Translators: the first is a competency, the second how it stands, as in "Mentoring: Thin" */
  g_autofree char *tooltip = g_strdup_printf (C_("coverage", "%s: %s"),
                                              casebook_item_get_title (casebook_coverage_get_item (coverage)),
                                              casebook_coverage_state_to_word (state));

  gtk_widget_set_tooltip_text (mark, tooltip);
  gtk_box_append (self->marks, mark);
}

static void
casebook_coverage_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_COVERAGE_STRIP);

  G_OBJECT_CLASS (casebook_coverage_strip_parent_class)->dispose (object);
}

static void
casebook_coverage_strip_class_init (CasebookCoverageStripClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_coverage_strip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/coverage-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCoverageStrip, marks);
  gtk_widget_class_bind_template_child (widget_class, CasebookCoverageStrip, words);
}

static void
casebook_coverage_strip_init (CasebookCoverageStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_coverage_strip_get_words:
 * @self: a strip
 *
 * Returns: (transfer none): "3 met, 1 thin, 1 missing"; "" while it is not known
 */
const char *
casebook_coverage_strip_get_words (CasebookCoverageStrip *self)
{
  g_return_val_if_fail (CASEBOOK_IS_COVERAGE_STRIP (self), NULL);

  return gtk_label_get_label (self->words);
}

/**
 * casebook_coverage_strip_set_coverages:
 * @self: a strip
 * @coverages: (nullable): a list of #CasebookCoverage in the order of the framework;
 *   %NULL while it is not known
 */
void
casebook_coverage_strip_set_coverages (CasebookCoverageStrip *self,
                                       GListModel            *coverages)
{
  guint n = coverages != NULL ? g_list_model_get_n_items (coverages) : 0;
  CasebookCoverageTally tally = { 0 };
  g_autofree char *words = NULL;
  GtkWidget *mark;

  g_return_if_fail (CASEBOOK_IS_COVERAGE_STRIP (self));
  g_return_if_fail (coverages == NULL || G_IS_LIST_MODEL (coverages));

  while ((mark = gtk_widget_get_first_child (GTK_WIDGET (self->marks))) != NULL)
    gtk_box_remove (self->marks, mark);

  if (n > 0)
    casebook_coverage_tally (coverages, &tally);
  for (guint i = 0; i < n && n <= MOST_MARKS; i++)
    {
      g_autoptr (CasebookCoverage) coverage = g_list_model_get_item (coverages, i);

      add_mark (self, coverage);
    }

  words = describe_tally (&tally);
  gtk_label_set_label (self->words, words);
}

/**
 * casebook_coverage_strip_set_align:
 * @self: a strip
 * @align: %GTK_ALIGN_END beside a text, %GTK_ALIGN_START beneath one
 */
void
casebook_coverage_strip_set_align (CasebookCoverageStrip *self,
                                   GtkAlign               align)
{
  g_return_if_fail (CASEBOOK_IS_COVERAGE_STRIP (self));

  gtk_widget_set_halign (GTK_WIDGET (self->marks), align);
  gtk_widget_set_halign (GTK_WIDGET (self->words), align);
}
