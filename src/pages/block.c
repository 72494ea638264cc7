/* Casebook: what a document is made of.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree of blocks says what is on the pages and nothing of where.
 */
#include <string.h>

#include "pages/block.h"

G_DEFINE_BOXED_TYPE (CasebookBlock, casebook_block, casebook_block_ref, casebook_block_unref)

static CasebookBlock *
new_block (CasebookBlockKind kind)
{
  CasebookBlock *self = g_new0 (CasebookBlock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;

  return self;
}

static CasebookBlock *
new_parent (CasebookBlockKind kind)
{
  CasebookBlock *self = new_block (kind);

  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_block_unref);

  return self;
}

static CasebookBlock *
new_columns (CasebookBlockKind     kind,
             const CasebookColumn *columns,
             guint                 n_columns)
{
  CasebookBlock *self = new_parent (kind);

  self->columns = g_array_sized_new (FALSE, FALSE, sizeof (CasebookColumn), n_columns);
  g_array_append_vals (self->columns, columns, n_columns);

  return self;
}

static void
clear_bar (gpointer data)
{
  CasebookBar *bar = data;

  g_free (bar->label);
  g_free (bar->before);
  g_free (bar->after);
}

CasebookBlock *
casebook_block_ref (CasebookBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
casebook_block_unref (CasebookBlock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->prose, casebook_prose_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_object (&self->image);
  g_clear_object (&self->leaf);
  g_free (self->place);
  g_free (self);
}

/**
 * casebook_block_new_heading:
 * @level: 1 for the title of a section, 2 and 3 below it
 * @prose: (transfer full): its text
 * @place: (nullable): a name others refer to it by; with one, it stands in the outline
 *
 * Returns: (transfer full): a heading
 */
CasebookBlock *
casebook_block_new_heading (guint          level,
                            CasebookProse *prose,
                            const char    *place)
{
  CasebookBlock *self;

  g_return_val_if_fail (level >= 1 && level <= 3, NULL);
  g_return_val_if_fail (prose != NULL, NULL);

  self = new_block (CASEBOOK_BLOCK_HEADING);
  self->amount = level;
  self->role = CASEBOOK_ROLE_HEAD_1 + (level - 1);
  self->prose = prose;
  self->place = g_strdup (place);

  return self;
}

/**
 * casebook_block_new_paragraph:
 * @role: what it is for
 * @prose: (transfer full): its text
 *
 * Returns: (transfer full): a paragraph
 */
CasebookBlock *
casebook_block_new_paragraph (CasebookRole   role,
                              CasebookProse *prose)
{
  CasebookBlock *self;

  g_return_val_if_fail (prose != NULL, NULL);

  self = new_block (CASEBOOK_BLOCK_PARAGRAPH);
  self->role = role;
  self->prose = prose;

  return self;
}

/**
 * casebook_block_new_text:
 * @role: what it is for
 * @text: its text
 *
 * Returns: (transfer full): a paragraph without marks
 */
CasebookBlock *
casebook_block_new_text (CasebookRole role,
                         const char  *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return casebook_block_new_paragraph (role, casebook_prose_new (text));
}

CasebookBlock *
casebook_block_new_stack (void)
{
  return new_parent (CASEBOOK_BLOCK_STACK);
}

CasebookBlock *
casebook_block_new_callout (void)
{
  return new_parent (CASEBOOK_BLOCK_CALLOUT);
}

/**
 * casebook_block_new_beside:
 * @columns: (array length=n_columns): how wide each is
 * @n_columns: how many there are, and how many children it is given
 * @ruled: whether each has a rule of accent at its top
 *
 * Returns: (transfer full): columns, each with one child, read one after the other
 */
CasebookBlock *
casebook_block_new_beside (const CasebookColumn *columns,
                           guint                 n_columns,
                           gboolean              ruled)
{
  CasebookBlock *self;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (n_columns > 0, NULL);

  self = new_columns (CASEBOOK_BLOCK_BESIDE, columns, n_columns);
  self->flag = ruled;

  return self;
}

/**
 * casebook_block_new_list:
 * @numbered: whether items have numbers
 *
 * Returns: (transfer full): a list; each child is an item
 */
CasebookBlock *
casebook_block_new_list (gboolean numbered)
{
  CasebookBlock *self = new_parent (CASEBOOK_BLOCK_LIST);

  self->flag = numbered;

  return self;
}

/**
 * casebook_block_new_definitions:
 * @term_width: how wide the column of terms is, in points
 *
 * Returns: (transfer full): a list of terms; see casebook_block_take_term()
 */
CasebookBlock *
casebook_block_new_definitions (double term_width)
{
  const CasebookColumn columns[] = { { 0, term_width }, { 1 } };
  CasebookBlock *self = new_columns (CASEBOOK_BLOCK_DEFINITIONS, columns, G_N_ELEMENTS (columns));

  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_prose_unref);

  return self;
}

/**
 * casebook_block_new_table:
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many there are
 *
 * Returns: (transfer full): a table; its children are the cells, row by row, and the
 *   first row is its head
 */
CasebookBlock *
casebook_block_new_table (const CasebookColumn *columns,
                          guint                 n_columns)
{
  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (n_columns > 0, NULL);

  return new_columns (CASEBOOK_BLOCK_TABLE, columns, n_columns);
}

CasebookBlock *
casebook_block_new_chart (void)
{
  CasebookBlock *self = new_block (CASEBOOK_BLOCK_CHART);

  self->bars = g_array_new (FALSE, FALSE, sizeof (CasebookBar));
  g_array_set_clear_func (self->bars, clear_bar);

  return self;
}

/**
 * casebook_block_new_meter:
 * @fraction: how much of its width is filled, 0 to 1
 *
 * A meter says nothing a word beside it does not say.
 *
 * Returns: (transfer full): a bar
 */
CasebookBlock *
casebook_block_new_meter (double fraction)
{
  CasebookBlock *self = new_block (CASEBOOK_BLOCK_METER);

  self->fraction = CLAMP (fraction, 0.0, 1.0);

  return self;
}

/**
 * casebook_block_new_figure:
 * @image: the picture
 * @caption: (transfer full) (nullable): what stands under it
 *
 * Returns: (transfer full): a figure
 */
CasebookBlock *
casebook_block_new_figure (CasebookImage *image,
                           CasebookProse *caption)
{
  CasebookBlock *self;

  g_return_val_if_fail (CASEBOOK_IS_IMAGE (image), NULL);

  self = new_block (CASEBOOK_BLOCK_FIGURE);
  self->image = g_object_ref (image);
  self->prose = caption;

  return self;
}

/**
 * casebook_block_new_leaf:
 * @leaf: the page
 * @caption: (transfer full): what stands under it
 *
 * Returns: (transfer full): the page in a frame
 */
CasebookBlock *
casebook_block_new_leaf (CasebookLeaf  *leaf,
                         CasebookProse *caption)
{
  CasebookBlock *self;

  g_return_val_if_fail (CASEBOOK_IS_LEAF (leaf), NULL);
  g_return_val_if_fail (caption != NULL, NULL);

  self = new_block (CASEBOOK_BLOCK_LEAF);
  self->leaf = g_object_ref (leaf);
  self->prose = caption;

  return self;
}

/**
 * casebook_block_new_rule:
 * @firm: whether it closes a title, or else parts what is alike
 *
 * Returns: (transfer full): a rule across
 */
CasebookBlock *
casebook_block_new_rule (gboolean firm)
{
  CasebookBlock *self = new_block (CASEBOOK_BLOCK_RULE);

  self->flag = firm;

  return self;
}

/**
 * casebook_block_new_space:
 * @steps: steps of the grid
 *
 * Returns: (transfer full): space, which a page never begins with unless the section does
 */
CasebookBlock *
casebook_block_new_space (guint steps)
{
  CasebookBlock *self = new_block (CASEBOOK_BLOCK_SPACE);

  self->amount = steps;

  return self;
}

CasebookBlock *
casebook_block_new_break (void)
{
  return new_block (CASEBOOK_BLOCK_BREAK);
}

CasebookBlock *
casebook_block_new_contents (void)
{
  return new_block (CASEBOOK_BLOCK_CONTENTS);
}

/**
 * casebook_block_set_place:
 * @self: a block that is still being made
 * @place: a name, unique in the document, that others refer to it by
 */
void
casebook_block_set_place (CasebookBlock *self,
                          const char    *place)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  g_free (self->place);
  self->place = g_strdup (place);
}

/**
 * casebook_block_take:
 * @self: a block that holds others and is still being made
 * @child: (transfer full): the next of them
 */
void
casebook_block_take (CasebookBlock *self,
                     CasebookBlock *child)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->children != NULL);
  g_return_if_fail (child != NULL);

  if (self->kind == CASEBOOK_BLOCK_TABLE)
    child->align = g_array_index (self->columns, CasebookColumn,
                                  self->children->len % self->columns->len).align;
  g_ptr_array_add (self->children, child);
}

/**
 * casebook_block_take_term:
 * @self: a list of definitions that is still being made
 * @term: (transfer full): what is defined
 * @child: (transfer full): what is said about it
 */
void
casebook_block_take_term (CasebookBlock *self,
                          CasebookProse *term,
                          CasebookBlock *child)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->kind == CASEBOOK_BLOCK_DEFINITIONS);

  g_ptr_array_add (self->terms, term);
  g_ptr_array_add (self->children, child);
}

/**
 * casebook_block_add_bar:
 * @self: a chart that is still being made
 * @label: what is measured
 * @before: the number before, as it is said; "" when there is none
 * @after: the number after, as it is said; "" when there is none
 * @before_value: how long its bar is, relative to @after_value; negative draws none
 * @after_value: the same for @after
 */
void
casebook_block_add_bar (CasebookBlock *self,
                        const char    *label,
                        const char    *before,
                        const char    *after,
                        double         before_value,
                        double         after_value)
{
  CasebookBar bar;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->kind == CASEBOOK_BLOCK_CHART);

  bar.label = g_strdup (label);
  bar.before = g_strdup (before);
  bar.after = g_strdup (after);
  bar.before_value = before_value;
  bar.after_value = after_value;
  g_array_append_val (self->bars, bar);
}

static void
digest_line (GChecksum  *checksum,
             const char *text)
{
  g_checksum_update (checksum, (const guchar *) text, strlen (text) + 1);
}

/* A number has no decimal comma here, wherever the program runs. */
static void
digest_number (GChecksum *checksum,
               double     number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  digest_line (checksum, g_ascii_dtostr (text, sizeof text, number));
}

static void
digest_bars (GArray    *bars,
             GChecksum *checksum)
{
  for (guint i = 0; i < bars->len; i++)
    {
      const CasebookBar *bar = &g_array_index (bars, CasebookBar, i);

      digest_line (checksum, bar->label);
      digest_line (checksum, bar->before);
      digest_line (checksum, bar->after);
      digest_number (checksum, bar->before_value);
      digest_number (checksum, bar->after_value);
    }
}

static void
digest_columns (GArray    *columns,
                GChecksum *checksum)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const CasebookColumn *column = &g_array_index (columns, CasebookColumn, i);

      digest_number (checksum, column->share);
      digest_number (checksum, column->width);
      digest_number (checksum, column->align);
    }
}

/* The picture counts with its bytes, not with the name it came under. */
static void
digest_image (CasebookImage *image,
              GChecksum     *checksum)
{
  gsize size;
  const guchar *data = g_bytes_get_data (casebook_image_get_bytes (image), &size);

  digest_line (checksum, casebook_image_get_description (image));
  g_checksum_update (checksum, data, (gssize) size);
}

static void
digest_leaf (CasebookLeaf *leaf,
             GChecksum    *checksum)
{
  g_autofree char *key = casebook_leaf_dup_key (leaf);

  digest_line (checksum, key);
}

/**
 * casebook_block_digest:
 * @self: a block
 * @checksum: what takes it in
 *
 * Feeds all that the block shows into @checksum, in the order it is read.
 */
void
casebook_block_digest (CasebookBlock *self,
                       GChecksum     *checksum)
{
  char head[64];

  g_return_if_fail (self != NULL);
  g_return_if_fail (checksum != NULL);

  g_snprintf (head, sizeof head, "%u %u %u %u %u %u", self->kind, self->role, self->align,
              self->amount, (guint) (self->fraction * 10000 + 0.5), self->flag ? 1U : 0U);
  digest_line (checksum, head);
  digest_line (checksum, self->place != NULL ? self->place : "");
  if (self->prose != NULL)
    casebook_prose_digest (self->prose, checksum);
  if (self->columns != NULL)
    digest_columns (self->columns, checksum);
  if (self->bars != NULL)
    digest_bars (self->bars, checksum);
  if (self->image != NULL)
    digest_image (self->image, checksum);
  if (self->leaf != NULL)
    digest_leaf (self->leaf, checksum);
  for (guint i = 0; self->terms != NULL && i < self->terms->len; i++)
    casebook_prose_digest (g_ptr_array_index (self->terms, i), checksum);
  for (guint i = 0; self->children != NULL && i < self->children->len; i++)
    casebook_block_digest (g_ptr_array_index (self->children, i), checksum);
  digest_line (checksum, ".");
}
