/* Casebook: the focus among the spots of pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A packet has hundreds of links. Tab goes through those in sight and then on to what
 * comes behind the pages, so nobody has to go through all to get out.
 */
#include "ui/packet/page-spot.h"
#include "ui/packet/spot-focus.h"

/* So much around what has the focus is in sight, too, in pixels. */
#define ROOM 6

/* Most of it. */
static gboolean
is_in_sight (GtkWidget *pages,
             GtkWidget *spot,
             double     top,
             double     bottom)
{
  graphene_rect_t bounds;
  double middle;

  if (!gtk_widget_compute_bounds (spot, pages, &bounds))
    return FALSE;

  middle = (double) bounds.origin.y + (double) bounds.size.height / 2;

  return middle > top && middle < bottom;
}

static void
gather (GtkWidget *pages,
        GtkWidget *page,
        double     top,
        double     bottom,
        GPtrArray *spots)
{
  for (GtkWidget *spot = gtk_widget_get_first_child (page); spot != NULL; spot = gtk_widget_get_next_sibling (spot))
    if (CASEBOOK_IS_PAGE_SPOT (spot) && is_in_sight (pages, spot, top, bottom))
      g_ptr_array_add (spots, spot);
}

/* The spot that takes the focus, from where it is now; NULL where it leaves the spots. */
static GtkWidget *
find_next (GtkWidget        *pages,
           double            top,
           double            bottom,
           GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (pages);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GPtrArray) spots = g_ptr_array_new ();
  guint at;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return NULL;

  for (GtkWidget *page = gtk_widget_get_first_child (pages); page != NULL; page = gtk_widget_get_next_sibling (page))
    gather (pages, page, top, bottom, spots);
  if (spots->len == 0)
    return NULL;

  if (focus != NULL && g_ptr_array_find (spots, focus, &at))
    {
      /* Before the first, it wraps to what is behind the last. */
      at = direction == GTK_DIR_TAB_FORWARD ? at + 1 : at - 1;
      return at < spots->len ? g_ptr_array_index (spots, at) : NULL;
    }

  return g_ptr_array_index (spots, direction == GTK_DIR_TAB_FORWARD ? 0 : spots->len - 1);
}

static gboolean
take_focus (GtkWidget            *pages,
            CasebookReadingPlace *read,
            GtkWidget            *spot)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (spot, pages, &bounds))
    {
      casebook_reading_place_show_across (read, (double) bounds.origin.x,
                                          (double) bounds.origin.x + (double) bounds.size.width);
      if (read->down != NULL)
        gtk_adjustment_clamp_page (read->down, (double) bounds.origin.y - ROOM,
                                   (double) bounds.origin.y + (double) bounds.size.height + ROOM);
    }

  return gtk_widget_grab_focus (spot);
}

/**
 * casebook_spot_focus_move:
 * @pages: the parent of pages, in the order they are read; it takes the focus itself before its spots
 * @read: what of it is in sight
 * @direction: where the focus is to go
 *
 * Returns: whether @pages or a spot of one has the focus now; if not, it is to go elsewhere
 */
gboolean
casebook_spot_focus_move (GtkWidget            *pages,
                          CasebookReadingPlace *read,
                          GtkDirectionType      direction)
{
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  gboolean inside = gtk_widget_get_focus_child (pages) != NULL;
  GtkWidget *spot = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (pages), FALSE);

  if (gtk_widget_has_focus (pages) ? forward : inside || !forward)
    spot = find_next (pages, casebook_reading_place_get_top (read), casebook_reading_place_get_bottom (read),
                      direction);
  if (spot != NULL)
    return take_focus (pages, read, spot);
  if (gtk_widget_has_focus (pages) || (inside && forward))
    return FALSE;

  return gtk_widget_grab_focus (pages);
}
