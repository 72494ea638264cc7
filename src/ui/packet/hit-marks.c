/* Casebook: marks on what was found on a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As somebody would mark a page of paper: a hit is tinted and has a line beneath, the one
 * that is looked at has a frame. Lines and frames are seen in grey and by who sees no
 * colours. The paper is white in any style. Marks are to be multiplied with the page, as ink is.
 */
#include "pages/hits.h"
#include "ui/packet/hit-marks.h"

/* Between a hit and its frame, and how thick lines are, in pixels. */
#define ROOM 2
#define LINE 2

static void
mark_hit (GtkSnapshot           *snapshot,
          const graphene_rect_t *rectangle)
{
  const GdkRGBA tint = { 1, 0.9f, 0.35f, 1 };
  const GdkRGBA firm = { 0.65f, 0.45f, 0, 1 };
  graphene_rect_t below = GRAPHENE_RECT_INIT (rectangle->origin.x, rectangle->origin.y + rectangle->size.height - LINE,
                                              rectangle->size.width, LINE);

  gtk_snapshot_append_color (snapshot, &tint, rectangle);
  gtk_snapshot_append_color (snapshot, &firm, &below);
}

static void
mark_current (GtkSnapshot           *snapshot,
              const graphene_rect_t *rectangle)
{
  const GdkRGBA tint = { 1, 0.75f, 0.4f, 1 };
  const GdkRGBA firm = { 0.55f, 0.2f, 0, 1 };
  const GdkRGBA colours[4] = { firm, firm, firm, firm };
  const float widths[4] = { LINE, LINE, LINE, LINE };
  GskRoundedRect frame;

  gsk_rounded_rect_init_from_rect (&frame, rectangle, 3);
  graphene_rect_inset (&frame.bounds, -ROOM - LINE, -ROOM);
  gtk_snapshot_append_color (snapshot, &tint, rectangle);
  gtk_snapshot_append_border (snapshot, &frame, widths, colours);
}

/**
 * casebook_hit_marks_snapshot:
 * @marks: (element-type CasebookHitMark): what was found on a page
 * @hit: the hit that is looked at, from 1; or 0
 * @scale: pixels for a point
 * @snapshot: what is multiplied with the page
 */
void
casebook_hit_marks_snapshot (GArray      *marks,
                             guint        hit,
                             double       scale,
                             GtkSnapshot *snapshot)
{
  g_return_if_fail (marks != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  for (guint i = 0; i < marks->len; i++)
    {
      const CasebookHitMark *mark = &g_array_index (marks, CasebookHitMark, i);
      graphene_rect_t rectangle = GRAPHENE_RECT_INIT ((float) (mark->rectangle.x * scale),
                                                      (float) (mark->rectangle.y * scale),
                                                      (float) (mark->rectangle.width * scale),
                                                      (float) (mark->rectangle.height * scale));

      if (mark->hit + 1 == hit)
        mark_current (snapshot, &rectangle);
      else
        mark_hit (snapshot, &rectangle);
    }
}
