/* Casebook: set type, before it is made up into pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invariants:
 *  - an index into an array is valid for ever, since nothing is removed;
 *  - things are numbered in the order they are read, whatever column they stand in;
 *  - the first node stands for none.
 */
#include "pages/galley.h"

G_DEFINE_BOXED_TYPE (CasebookGalley, casebook_galley, casebook_galley_ref, casebook_galley_unref)

static void
clear_entry (gpointer data)
{
  CasebookEntry *entry = data;

  g_free (entry->title);
  g_free (entry->place);
}

static GArray *
array_of (gsize          size,
          GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);

  return array;
}

/**
 * casebook_galley_new:
 *
 * Returns: (transfer full): an empty galley
 */
CasebookGalley *
casebook_galley_new (void)
{
  CasebookGalley *self = g_new0 (CasebookGalley, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->things = array_of (sizeof (CasebookThing), NULL);
  self->nodes = array_of (sizeof (CasebookNode), NULL);
  self->entries = array_of (sizeof (CasebookEntry), clear_entry);
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_lines_unref);
  self->images = g_ptr_array_new_with_free_func (g_object_unref);
  self->leaves = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_free);
  g_array_set_size (self->nodes, 1);

  return self;
}

static GArray *
copy_array (const GArray *array,
            gsize         size)
{
  GArray *copy = g_array_sized_new (FALSE, TRUE, (guint) size, array->len);

  g_array_append_vals (copy, array->data, array->len);

  return copy;
}

static GArray *
copy_entries (const GArray *entries)
{
  GArray *copy = copy_array (entries, sizeof (CasebookEntry));

  g_array_set_clear_func (copy, clear_entry);
  for (guint i = 0; i < copy->len; i++)
    {
      CasebookEntry *entry = &g_array_index (copy, CasebookEntry, i);

      entry->title = g_strdup (entry->title);
      entry->place = g_strdup (entry->place);
    }

  return copy;
}

static gpointer
copy_lines (gconstpointer lines,
            gpointer      user_data)
{
  return casebook_lines_ref ((CasebookLines *) lines);
}

static gpointer
copy_object (gconstpointer object,
             gpointer      user_data)
{
  return g_object_ref ((gpointer) object);
}

static gpointer
copy_place (gconstpointer place,
            gpointer      user_data)
{
  return g_strdup (place);
}

/**
 * casebook_galley_copy:
 * @self: a galley
 *
 * Returns: (transfer full): another with the same in it, which may be changed without
 *   changing @self
 */
CasebookGalley *
casebook_galley_copy (CasebookGalley *self)
{
  CasebookGalley *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (CasebookGalley, 1);
  g_atomic_ref_count_init (&copy->ref_count);
  copy->things = copy_array (self->things, sizeof (CasebookThing));
  copy->nodes = copy_array (self->nodes, sizeof (CasebookNode));
  copy->entries = copy_entries (self->entries);
  copy->paragraphs = g_ptr_array_copy (self->paragraphs, copy_lines, NULL);
  copy->images = g_ptr_array_copy (self->images, copy_object, NULL);
  copy->leaves = g_ptr_array_copy (self->leaves, copy_object, NULL);
  copy->places = g_ptr_array_copy (self->places, copy_place, NULL);
  g_ptr_array_set_free_func (copy->paragraphs, (GDestroyNotify) casebook_lines_unref);
  g_ptr_array_set_free_func (copy->images, g_object_unref);
  g_ptr_array_set_free_func (copy->leaves, g_object_unref);
  g_ptr_array_set_free_func (copy->places, g_free);

  return copy;
}

CasebookGalley *
casebook_galley_ref (CasebookGalley *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
casebook_galley_unref (CasebookGalley *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->things);
  g_array_unref (self->nodes);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->images);
  g_ptr_array_unref (self->leaves);
  g_ptr_array_unref (self->places);
  g_free (self);
}

/**
 * casebook_galley_add_node:
 * @self: a galley
 * @parent: the element it stands in, or 0
 * @tag: a PDF structure type, kept by address
 *
 * Returns: a new element of the document's structure
 */
guint32
casebook_galley_add_node (CasebookGalley *self,
                          guint32         parent,
                          const char     *tag)
{
  CasebookNode node = { parent, tag };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

static guint32
add_thing (CasebookGalley      *self,
           const CasebookThing *thing)
{
  g_array_append_vals (self->things, thing, 1);

  return self->things->len - 1;
}

guint32
casebook_galley_add_place (CasebookGalley *self,
                           const char     *place)
{
  CasebookThing thing = { .kind = CASEBOOK_THING_PLACE, .first = self->places->len };

  g_ptr_array_add (self->places, g_strdup (place));

  return add_thing (self, &thing);
}

guint32
casebook_galley_add_rectangle (CasebookGalley *self,
                               guint32         node,
                               CasebookInk     ink,
                               double          x,
                               double          y,
                               double          width,
                               double          height)
{
  CasebookThing thing = {
    .kind = CASEBOOK_THING_RECTANGLE,
    .node = node,
    .x = (float) x,
    .y = (float) y,
    .width = (float) width,
    .height = (float) height,
    .n = ink,
  };

  return add_thing (self, &thing);
}

guint32
casebook_galley_add_image (CasebookGalley *self,
                           guint32         node,
                           CasebookImage  *image,
                           double          x,
                           double          y,
                           double          width,
                           double          height)
{
  CasebookThing thing = {
    .kind = CASEBOOK_THING_IMAGE,
    .node = node,
    .x = (float) x,
    .y = (float) y,
    .width = (float) width,
    .height = (float) height,
    .first = self->images->len,
  };

  g_ptr_array_add (self->images, g_object_ref (image));

  return add_thing (self, &thing);
}

guint32
casebook_galley_add_leaf (CasebookGalley *self,
                          guint32         node,
                          CasebookLeaf   *leaf,
                          double          x,
                          double          y,
                          double          width,
                          double          height)
{
  CasebookThing thing = {
    .kind = CASEBOOK_THING_LEAF,
    .node = node,
    .x = (float) x,
    .y = (float) y,
    .width = (float) width,
    .height = (float) height,
    .first = self->leaves->len,
  };

  g_ptr_array_add (self->leaves, g_object_ref (leaf));

  return add_thing (self, &thing);
}

/**
 * casebook_galley_add_lines:
 * @self: a galley
 * @lines: (transfer full): a paragraph
 *
 * Returns: its number; the caller adds a thing for each line
 */
guint32
casebook_galley_add_lines (CasebookGalley *self,
                           CasebookLines  *lines)
{
  g_ptr_array_add (self->paragraphs, lines);

  return self->paragraphs->len - 1;
}

/**
 * casebook_galley_replace_lines:
 * @self: a galley
 * @paragraph: number of a paragraph
 * @lines: (transfer full): the same paragraph in other words
 */
void
casebook_galley_replace_lines (CasebookGalley *self,
                               guint32         paragraph,
                               CasebookLines  *lines)
{
  casebook_lines_unref (g_ptr_array_index (self->paragraphs, paragraph));
  self->paragraphs->pdata[paragraph] = lines;
}

void
casebook_galley_add_entry (CasebookGalley *self,
                           const char     *title,
                           const char     *place,
                           guint           depth)
{
  CasebookEntry entry = { g_strdup (title), g_strdup (place), depth };

  g_array_append_val (self->entries, entry);
}
