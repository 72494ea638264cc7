/* Casebook: what is treated at a point of a page. SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages/passage.h"

/* The last first, as far as they stand above @y. */
static void
add_places (GStrvBuilder *builder,
            CasebookPage *page,
            double        y)
{
  g_auto (GStrv) places = casebook_page_dup_places (page);

  for (guint i = g_strv_length (places); i > 0; i--)
    {
      double top = 0;

      casebook_page_find_place (page, places[i - 1], &top);
      if (top <= y)
        g_strv_builder_add (builder, places[i - 1]);
    }
}

/**
 * casebook_layout_dup_passages:
 * @layout: pages
 * @number: of one of them, from 1
 * @y: a point of it, in points from the top of the paper
 *
 * Returns: (transfer full): the places before the point, the nearest first: it belongs to what begins there
 */
char **
casebook_layout_dup_passages (CasebookLayout *layout,
                              guint           number,
                              double          y)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (CASEBOOK_IS_LAYOUT (layout), NULL);

  for (guint i = number; i > 0; i--)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (casebook_layout_get_pages (layout), i - 1);

      if (page != NULL)
        add_places (builder, page, i == number ? y : G_MAXDOUBLE);
    }

  return g_strv_builder_end (builder);
}
