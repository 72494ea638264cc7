/* Casebook: charts into set type.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bar never speaks alone: the number stands beside it in words, the bar is
 * ornament to whoever cannot see it. All bars of a chart row share one scale
 * that begins at nothing.
 */
#include "pages/compose.h"

#define LABEL_WIDTH 92.0
#define GAP 8.0
#define BAR_HEIGHT 5.0
#define BAR_TOP 4.6
#define VALUE_WIDTH 96.0
#define BAR_MIN 0.75
#define METER_MAX 64.0

/* A chart of this many bars or fewer is not parted between pages, nor from what it is said to show. */
#define WHOLE_BARS 6

static guint32
set_line (CasebookComposer   *self,
          const char         *text,
          CasebookRole        role,
          gboolean            muted,
          const CasebookSpot *spot)
{
  const CasebookType *type = casebook_style_get_type_of (self->style, role);
  g_autoptr (CasebookProse) prose = casebook_prose_new (NULL);
  CasebookParagraph paragraph = {
    .prose = prose,
    .role = role,
    .x = spot->x,
    .width = spot->width,
    .node = spot->node,
    .single = TRUE,
  };

  casebook_prose_append (prose, text, muted ? CASEBOOK_PROSE_MUTED : CASEBOOK_PROSE_PLAIN);

  return casebook_setter_set_line (self->setter, &paragraph, type->leading * 0.72);
}

/* One bar with its number; nothing where there is no number. */
static void
add_bar (CasebookComposer   *self,
         const char         *said,
         double              value,
         double              most,
         gboolean            after,
         const CasebookSpot *spot,
         CasebookStrip      *strip)
{
  CasebookSpot number = *spot;
  guint slice;

  if (*said == '\0')
    return;

  slice = casebook_strip_add (strip, 2 * casebook_style_get_grid (self->style));
  if (most > 0 && value >= 0)
    {
      double width = MAX ((spot->width - VALUE_WIDTH) * value / most, BAR_MIN);

      casebook_strip_put (strip, slice,
                          casebook_galley_add_rectangle (self->galley, 0,
                                                         after ? CASEBOOK_INK_ACCENT : CASEBOOK_INK_BAR,
                                                         spot->x, BAR_TOP, width, BAR_HEIGHT));
      number.x += width + 6;
    }
  number.width = spot->x + spot->width - number.x;
  casebook_strip_put (strip, slice,
                      set_line (self, said, after ? CASEBOOK_ROLE_SMALL_STRONG : CASEBOOK_ROLE_SMALL,
                                !after, &number));
}

static void
compose_bar (CasebookComposer   *self,
             const CasebookBar  *bar,
             const CasebookSpot *spot,
             CasebookStrip      *strip)
{
  CasebookStrip *columns[2] = { casebook_strip_new (), casebook_strip_new () };
  g_autoptr (CasebookStrip) both = casebook_strip_new ();
  double most = MAX (bar->before_value, bar->after_value);
  CasebookSpot bars = *spot;
  g_autoptr (CasebookProse) label = casebook_prose_new (bar->label);
  CasebookParagraph paragraph = {
    .prose = label,
    .role = CASEBOOK_ROLE_COLUMN_HEAD,
    .x = spot->x,
    .width = LABEL_WIDTH,
    .node = casebook_galley_add_node (self->galley, spot->node, "P"),
  };

  bars.x += LABEL_WIDTH + GAP;
  bars.width -= LABEL_WIDTH + GAP;
  bars.node = casebook_galley_add_node (self->galley, spot->node, "P");
  casebook_setter_set (self->setter, &paragraph, columns[0]);
  add_bar (self, bar->before, bar->before_value, most, FALSE, &bars, columns[1]);
  add_bar (self, bar->after, bar->after_value, most, TRUE, &bars, columns[1]);
  casebook_strip_beside (both, self->galley, columns, G_N_ELEMENTS (columns));
  casebook_strip_append (strip, self->galley, both, 0, 0, TRUE);
  casebook_strip_free (columns[0]);
  casebook_strip_free (columns[1]);
}

/**
 * casebook_compose_chart:
 * @self: a composer
 * @chart: a chart
 * @spot: where
 * @strip: what takes it
 */
void
casebook_compose_chart (CasebookComposer   *self,
                        CasebookBlock      *chart,
                        const CasebookSpot *spot,
                        CasebookStrip      *strip)
{
  g_autoptr (CasebookStrip) bars = casebook_strip_new ();
  guint first = strip->slices->len;
  double grid = casebook_style_get_grid (self->style);
  CasebookSpot inner = *spot;

  inner.width = MIN (inner.width, casebook_style_get_measure (self->style));
  for (guint i = 0; i < chart->bars->len; i++)
    {
      compose_bar (self, &g_array_index (chart->bars, CasebookBar, i), &inner, bars);
      casebook_strip_space (bars, grid);
    }
  if (chart->bars->len <= WHOLE_BARS)
    casebook_strip_keep (strip);
  casebook_strip_append (strip, self->galley, bars, 0, 0, chart->bars->len <= WHOLE_BARS);
  casebook_strip_fit (strip, first, grid);
  casebook_strip_space (strip, grid);
}

/**
 * casebook_compose_meter:
 * @self: a composer
 * @meter: a meter
 * @spot: where
 * @strip: what takes it
 */
void
casebook_compose_meter (CasebookComposer   *self,
                        CasebookBlock      *meter,
                        const CasebookSpot *spot,
                        CasebookStrip      *strip)
{
  guint slice = casebook_strip_add (strip, 2 * casebook_style_get_grid (self->style));
  double whole = MIN (spot->width, METER_MAX);

  if (meter->fraction > 0)
    casebook_strip_put (strip, slice,
                        casebook_galley_add_rectangle (self->galley, 0, CASEBOOK_INK_ACCENT, spot->x,
                                                       BAR_TOP, whole * meter->fraction, BAR_HEIGHT));
}
