/* Casebook: something found, in a list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "ui/home/hit-row.h"

struct _CasebookHitRow
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *snippet;
  GtkLabel *candidate;
};

G_DEFINE_FINAL_TYPE (CasebookHitRow, casebook_hit_row, ADW_TYPE_BIN)

static const char *
icon_of (CasebookSearchKind kind)
{
  switch (kind)
    {
    case CASEBOOK_SEARCH_CLAIM:
      return "casebook-claim-symbolic";
    case CASEBOOK_SEARCH_NOTE:
      return "casebook-note-symbolic";
    case CASEBOOK_SEARCH_EVIDENCE:
    default:
      return "casebook-evidence-symbolic";
    }
}

/* What matched is bold: seen without colour, and in every theme. Marks that do
 * not pair, as in a person's own text, are left out. */
static char *
snippet_to_markup (const char *snippet)
{
  g_autofree char *escaped = g_markup_escape_text (snippet, -1);
  g_auto (GStrv) parts = g_strsplit (escaped, CASEBOOK_SEARCH_HIT_START, -1);
  GString *markup = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (parts[i], CASEBOOK_SEARCH_HIT_END, 2);

      if (i > 0 && halves[0] != NULL && halves[1] != NULL)
        g_string_append_printf (markup, "<b>%s</b>%s", halves[0], halves[1]);
      else if (halves[0] != NULL)
        g_string_append (markup, halves[0]);
    }
  g_string_replace (markup, CASEBOOK_SEARCH_HIT_END, "", 0);
  g_string_replace (markup, "\n", " ", 0);

  return g_string_free (markup, FALSE);
}

static void
casebook_hit_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CASEBOOK_TYPE_HIT_ROW);

  G_OBJECT_CLASS (casebook_hit_row_parent_class)->dispose (object);
}

static void
casebook_hit_row_class_init (CasebookHitRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_hit_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookHitRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CasebookHitRow, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookHitRow, snippet);
  gtk_widget_class_bind_template_child (widget_class, CasebookHitRow, candidate);
}

static void
casebook_hit_row_init (CasebookHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_hit_row_new:
 *
 * Returns: (transfer floating): a row without a hit
 */
GtkWidget *
casebook_hit_row_new (void)
{
  return g_object_new (CASEBOOK_TYPE_HIT_ROW, NULL);
}

/**
 * casebook_hit_row_set_hit:
 * @self: a row
 * @hit: what to show
 */
void
casebook_hit_row_set_hit (CasebookHitRow    *self,
                          CasebookSearchHit *hit)
{
  CasebookSearchKind kind;
  const char *title, *candidate;
  g_autofree char *markup = NULL;

  g_return_if_fail (CASEBOOK_IS_HIT_ROW (self));
  g_return_if_fail (CASEBOOK_IS_SEARCH_HIT (hit));

  kind = casebook_search_hit_get_kind (hit);
  title = casebook_search_hit_get_title (hit);
  candidate = casebook_search_hit_get_candidate (hit);
  markup = snippet_to_markup (casebook_search_hit_get_snippet (hit));

  gtk_image_set_from_icon_name (self->icon, icon_of (kind));
  gtk_label_set_label (self->title, casebook_text_is_blank (title) ? _("Untitled evidence") : title);
  /* The title of a note is its own beginning. */
  gtk_widget_set_visible (GTK_WIDGET (self->title), kind != CASEBOOK_SEARCH_NOTE);
  gtk_label_set_markup (self->snippet, markup);
  gtk_label_set_label (self->candidate, candidate);
  gtk_widget_set_visible (GTK_WIDGET (self->candidate), *candidate != '\0');
}

/**
 * casebook_hit_row_dup_words:
 * @self: a row with a hit
 *
 * Returns: (transfer full): all that it says, for a screen reader
 */
char *
casebook_hit_row_dup_words (CasebookHitRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HIT_ROW (self), NULL);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->title)))
    return g_strdup (gtk_label_get_text (self->snippet));

  /* Translators: read aloud: the title of evidence, what was found in it, whose it is */
  return g_strdup_printf (C_("search", "%s, %s, %s"),
                          gtk_label_get_text (self->title),
                          gtk_label_get_text (self->snippet),
                          gtk_label_get_text (self->candidate));
}
