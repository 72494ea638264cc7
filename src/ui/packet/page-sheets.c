/* Casebook: the sheets of a strip of pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is one for each page, and it stays when the pages are set again.
 */
#include "ui/packet/page-sheets.h"

/**
 * casebook_page_sheets_init:
 * @self: no sheets yet
 * @strip: whose children they become
 * @made: to be told of each new one, before it becomes a child
 */
void
casebook_page_sheets_init (CasebookPageSheets *self,
                           GtkWidget          *strip,
                           void              (*made) (GtkWidget *strip,
                                                      GtkWidget *sheet))
{
  *self = (CasebookPageSheets) { .strip = strip, .made = made, .all = g_ptr_array_new () };
}

/* The focus does not get lost with what had it. */
static void
close_sheet (CasebookPageSheets *self,
             CasebookPageSheet  *sheet)
{
  GtkRoot *root = gtk_widget_get_root (self->strip);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (sheet)))
    gtk_widget_grab_focus (self->strip);
  casebook_page_sheet_set_open (sheet, FALSE);
}

static void
take_sheets (CasebookPageSheets *self,
             guint               n)
{
  while (self->all->len > n)
    {
      close_sheet (self, casebook_page_sheets_get (self, self->all->len - 1));
      gtk_widget_unparent (GTK_WIDGET (casebook_page_sheets_get (self, self->all->len - 1)));
      g_ptr_array_set_size (self->all, (int) self->all->len - 1);
    }
  while (self->all->len < n)
    {
      GtkWidget *sheet = casebook_page_sheet_new ();

      casebook_page_sheet_set_hits (CASEBOOK_PAGE_SHEET (sheet), self->hits, self->hit);
      self->made (self->strip, sheet);
      gtk_widget_set_parent (sheet, self->strip);
      g_ptr_array_add (self->all, sheet);
    }
}

/**
 * casebook_page_sheets_clear:
 * @self: sheets
 *
 * Takes them from the strip, which is about to go.
 */
void
casebook_page_sheets_clear (CasebookPageSheets *self)
{
  take_sheets (self, 0);
  g_clear_object (&self->hits);
  g_clear_object (&self->said);
}

/**
 * casebook_page_sheets_set_pages:
 * @self: sheets
 * @pages: (element-type CasebookPage): what they are to show
 *
 * Each shows what it showed until its new page is drawn.
 */
void
casebook_page_sheets_set_pages (CasebookPageSheets *self,
                                GListModel         *pages)
{
  guint n = g_list_model_get_n_items (pages);

  take_sheets (self, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CasebookPage) page = g_list_model_get_item (pages, i);
      CasebookPageSheet *sheet = casebook_page_sheets_get (self, i);

      if (casebook_page_sheet_get_page (sheet) != page)
        close_sheet (self, sheet);
      casebook_page_sheet_set_page (sheet, page, n);
      if (!self->miniature)
        casebook_page_sheet_describe (sheet);
    }
}

/**
 * casebook_page_sheets_set_hits:
 * @self: sheets
 * @hits: (nullable): what is marked on them
 * @hit: the hit that is looked at, from 1; or 0
 */
void
casebook_page_sheets_set_hits (CasebookPageSheets *self,
                               CasebookHits       *hits,
                               guint               hit)
{
  g_set_object (&self->hits, hits);
  self->hit = hit;
  for (guint i = 0; i < self->all->len; i++)
    casebook_page_sheet_set_hits (casebook_page_sheets_get (self, i), hits, hit);
}

/**
 * casebook_page_sheets_open:
 * @self: sheets
 * @read: what is in sight
 * @geometry: where they stand
 *
 * What leads somewhere can be reached on those in sight, and on no others.
 */
void
casebook_page_sheets_open (CasebookPageSheets          *self,
                           CasebookReadingPlace        *read,
                           const CasebookPagesGeometry *geometry)
{
  if (self->miniature)
    return;

  for (guint i = 0; i < self->all->len; i++)
    if (casebook_reading_place_sees (read, geometry, i, 0))
      casebook_page_sheet_set_open (casebook_page_sheets_get (self, i), TRUE);
    else
      close_sheet (self, casebook_page_sheets_get (self, i));
}

/**
 * casebook_page_sheets_say:
 * @self: sheets
 * @number: of the page that is read, or 0
 *
 * Who reads with a screen reader hears that page when the strip has the focus.
 */
void
casebook_page_sheets_say (CasebookPageSheets *self,
                          guint               number)
{
  CasebookPage *page;
  g_autofree char *text = NULL;

  if (self->miniature || number == 0 || number > self->all->len)
    return;

  page = casebook_page_sheet_get_page (casebook_page_sheets_get (self, number - 1));
  if (!g_set_object (&self->said, page))
    return;

  text = casebook_page_dup_text (page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->strip), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
