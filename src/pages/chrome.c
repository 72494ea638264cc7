/* Casebook: heads and feet of pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The head says the document and the section, the foot the paper, the document's
 * digest and the page. They stand at the sides of the paper, whatever script a
 * name is in.
 */
#include "base/fact-line.h"
#include "pages/chrome.h"

/* Kept free between what stands at both sides, on each of them. */
#define HALF_GAP 6.0

struct _CasebookChrome
{
  CasebookSetter  *setter;
  CasebookStyle   *style;
  CasebookSection *section; /* (nullable): of the page at hand */
  CasebookPlaced   title;
  CasebookPlaced   colophon;
  CasebookPlaced   head;    /* of @section, unless it is bare */
};

static CasebookPlaced
set (CasebookChrome *self,
     const char     *text,
     gboolean        foot,
     CasebookAlign   align)
{
  double half = casebook_style_get_frame_width (self->style) / 2;
  g_autoptr (CasebookProse) prose = casebook_prose_new (text);
  CasebookParagraph paragraph = {
    .prose = prose,
    .role = CASEBOOK_ROLE_RUNNING,
    .align = align,
    .x = casebook_style_get_left (self->style) + (align == CASEBOOK_ALIGN_RIGHT ? half + HALF_GAP : 0),
    .width = half - HALF_GAP,
    .single = TRUE,
  };
  double baseline = foot ? casebook_style_get_foot_baseline (self->style)
                         : casebook_style_get_head_baseline (self->style);
  CasebookPlaced placed = { casebook_setter_set_line (self->setter, &paragraph, baseline), 0 };

  return placed;
}

/**
 * casebook_chrome_new:
 * @setter: what sets it
 * @document: what it is about
 *
 * Returns: (transfer full): the chrome of a document
 */
CasebookChrome *
casebook_chrome_new (CasebookSetter   *setter,
                     CasebookDocument *document)
{
  CasebookChrome *self = g_new0 (CasebookChrome, 1);
  g_autofree char *colophon = NULL;
  const char *facts[3] = { NULL };

  self->setter = g_object_ref (setter);
  self->style = casebook_setter_get_style (setter);
  facts[0] = casebook_style_get_paper_name (self->style);
  facts[1] = casebook_document_get_foot (document);
  colophon = casebook_fact_line_join (facts, CASEBOOK_DIRECTION_NONE);
  self->title = set (self, casebook_document_get_head (document), FALSE, CASEBOOK_ALIGN_LEFT);
  self->colophon = set (self, colophon, TRUE, CASEBOOK_ALIGN_LEFT);

  return self;
}

void
casebook_chrome_free (CasebookChrome *self)
{
  g_object_unref (self->setter);
  g_clear_object (&self->section);
  g_free (self);
}

/* Sets the head of @section, unless it is that of the page before. */
static void
begin_section (CasebookChrome  *self,
               CasebookSection *section)
{
  if (!g_set_object (&self->section, section) || casebook_section_get_bare (section))
    return;

  self->head = set (self, casebook_section_get_running_head (section), FALSE, CASEBOOK_ALIGN_RIGHT);
}

/**
 * casebook_chrome_list_for:
 * @self: a chrome
 * @section: the section that a page begins with
 * @page: number of the page
 *
 * Returns: (transfer full) (element-type CasebookPlaced): what stands around its frame
 */
GArray *
casebook_chrome_list_for (CasebookChrome  *self,
                          CasebookSection *section,
                          guint            page)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (CasebookPlaced));
  g_autofree char *number = g_strdup_printf ("%u", page);
  CasebookPlaced said;

  begin_section (self, section);
  if (casebook_section_get_bare (section))
    return placed;

  said = set (self, number, TRUE, CASEBOOK_ALIGN_RIGHT);
  g_array_append_val (placed, self->title);
  g_array_append_val (placed, self->colophon);
  g_array_append_val (placed, self->head);
  g_array_append_val (placed, said);

  return placed;
}
