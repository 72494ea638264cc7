/* Casebook: pieces that several parts of a packet are made of.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "reports/phrases.h"

/**
 * casebook_open_section:
 * @label: the line above the title
 * @title: the title
 * @place: what others refer to it by
 *
 * Returns: (transfer full): a section with its title, and a rule under it
 */
CasebookSection *
casebook_open_section (const char *label,
                       const char *title,
                       const char *place)
{
  CasebookSection *section = casebook_section_new (title, place);

  casebook_section_take (section, casebook_block_new_text (CASEBOOK_ROLE_LABEL, label));
  casebook_section_take (section, casebook_block_new_heading (1, casebook_prose_new (title), NULL));
  casebook_section_take (section, casebook_block_new_rule (TRUE));

  return section;
}

/**
 * casebook_take_text:
 * @block: a block that holds others
 * @role: what the text is for
 * @text: what somebody wrote, in any number of lines; an empty line parts nothing more than
 *   a line does
 *
 * Adds a paragraph for each line that says something.
 */
void
casebook_take_text (CasebookBlock *block,
                    CasebookRole   role,
                    const char    *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!casebook_text_is_blank (lines[i]))
      casebook_block_take (block, casebook_block_new_text (role, lines[i]));
}

CasebookBlock *
casebook_muted_text (CasebookRole role,
                     const char  *text)
{
  CasebookProse *prose = casebook_prose_new (NULL);

  casebook_prose_append (prose, text, CASEBOOK_PROSE_MUTED);

  return casebook_block_new_paragraph (role, prose);
}

/**
 * casebook_evidence_name:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer none): its title, or what stands for one where it has none
 */
const char *
casebook_evidence_name (CasebookEvidence *evidence)
{
  const char *title = casebook_evidence_get_title (evidence);

  return casebook_text_is_blank (title) ? _("Untitled evidence") : title;
}

static void
append_part (CasebookProse *prose,
             const char    *part,
             const char    *place)
{
  if (strstr (part, "%s") != NULL)
    casebook_prose_append_page (prose, part, place);
  else if (*part != '\0')
    casebook_prose_append (prose, part, CASEBOOK_PROSE_PLAIN);
}

/**
 * casebook_append_line_with_page:
 * @prose: some prose
 * @line: what is said, with %CASEBOOK_NAME_MARK where @name is, and "%s" before or behind it for
 *   the number of a page
 * @name: what is at @place
 * @place: a place of the document
 *
 * Says it behind what @prose has; name and number lead there.
 */
void
casebook_append_line_with_page (CasebookProse *prose,
                                const char    *line,
                                const char    *name,
                                const char    *place)
{
  g_auto (GStrv) parts = g_strsplit (line, CASEBOOK_NAME_MARK, 2);

  append_part (prose, parts[0], place);
  casebook_prose_append_place (prose, name, place);
  if (parts[1] != NULL)
    append_part (prose, parts[1], place);
}

/**
 * casebook_append_name_with_page:
 * @prose: some prose
 * @name: what is at @place
 * @place: (nullable): a place of the document; where there is none only the name is said
 *
 * Says what leads there behind what @prose has: "Mentoring, page 12".
 */
void
casebook_append_name_with_page (CasebookProse *prose,
                                const char    *name,
                                const char    *place)
{
  /* Translators: what is on a page, and its number, as in "Mentoring, page 12" */
  g_autofree char *line = g_strdup_printf (_("%s, page %s"), CASEBOOK_NAME_MARK, "%s");

  casebook_append_line_with_page (prose, place != NULL ? line : CASEBOOK_NAME_MARK, name, place);
}

/**
 * casebook_take_line_with_page:
 * @block: a block that holds others
 * @line: as of casebook_append_line_with_page()
 * @name: what is at @place
 * @place: a place of the document
 *
 * Adds a line whose name and number lead there.
 */
void
casebook_take_line_with_page (CasebookBlock *block,
                              const char    *line,
                              const char    *name,
                              const char    *place)
{
  CasebookProse *prose = casebook_prose_new (NULL);

  casebook_append_line_with_page (prose, line, name, place);
  casebook_block_take (block, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
}

/**
 * casebook_take_name_with_page:
 * @block: a block that holds others
 * @name: what is at @place
 * @place: (nullable): a place of the document; where there is none only the name is said
 *
 * Adds a line that leads there: "Mentoring, page 12".
 */
void
casebook_take_name_with_page (CasebookBlock *block,
                              const char    *name,
                              const char    *place)
{
  CasebookProse *prose = casebook_prose_new (NULL);

  casebook_append_name_with_page (prose, name, place);
  casebook_block_take (block, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
}

/**
 * casebook_take_page_cell:
 * @table: a table whose last column is for pages, if casebook_count_columns() counted that
 * @place: (nullable): a place of the document
 *
 * Adds the number of its page, leading there.
 */
void
casebook_take_page_cell (CasebookBlock *table,
                         const char    *place)
{
  CasebookProse *prose;

  if (place == NULL)
    return;

  prose = casebook_prose_new (NULL);
  casebook_prose_append_page (prose, "%s", place);
  casebook_block_take (table, casebook_block_new_paragraph (CASEBOOK_ROLE_SMALL, prose));
}

/**
 * casebook_count_columns:
 * @selection: what the reader may see
 * @n: how many columns a table has, with the last one for pages
 *
 * Returns: how many it has where there are no such pages
 */
guint
casebook_count_columns (CasebookSelection *selection,
                        guint              n)
{
  return casebook_selection_has_part (selection, CASEBOOK_PACKET_PART_COMPETENCIES) ? n : n - 1;
}

/**
 * casebook_standing_word:
 * @state: how an item stands
 *
 * Returns: (transfer none): the word for it
 */
const char *
casebook_standing_word (CasebookCoverageState state)
{
  switch (state)
    {
    case CASEBOOK_COVERAGE_MET:
      return C_("coverage", "Met");
    case CASEBOOK_COVERAGE_THIN:
      return C_("coverage", "Thin");
    case CASEBOOK_COVERAGE_NO_OPPORTUNITY:
      return C_("coverage", "No opportunity");
    case CASEBOOK_COVERAGE_MISSING:
      return C_("coverage", "Missing");
    default:
      g_assert_not_reached ();
    }
}
