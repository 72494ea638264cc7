/* Casebook: a part of a document that begins a page.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Because a section begins a page, it is laid out knowing nothing of the
 * others: an edit lays out its own section again and no other. A short one may
 * run on from the one before it; then both are laid out together.
 */
#include <string.h>

#include "base/digest.h"
#include "pages/section.h"

struct _CasebookSection
{
  GObject parent_instance;

  char      *title;
  char      *place;
  char      *running_head;
  guint      depth;
  gboolean   bare;
  gboolean   listed;
  gboolean   runs_on;
  GPtrArray *blocks;
};

G_DEFINE_FINAL_TYPE (CasebookSection, casebook_section, G_TYPE_OBJECT)

static void
casebook_section_finalize (GObject *object)
{
  CasebookSection *self = CASEBOOK_SECTION (object);

  g_free (self->title);
  g_free (self->place);
  g_free (self->running_head);
  g_ptr_array_unref (self->blocks);

  G_OBJECT_CLASS (casebook_section_parent_class)->finalize (object);
}

static void
casebook_section_class_init (CasebookSectionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_section_finalize;
}

static void
casebook_section_init (CasebookSection *self)
{
  self->listed = TRUE;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) casebook_block_unref);
}

/**
 * casebook_section_new:
 * @title: what the outline and the contents call it
 * @place: a name, unique in the document, that others refer to it by
 *
 * Returns: (transfer full): an empty section
 */
CasebookSection *
casebook_section_new (const char *title,
                      const char *place)
{
  CasebookSection *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  self = g_object_new (CASEBOOK_TYPE_SECTION, NULL);
  self->title = g_strdup (title);
  self->place = g_strdup (place);
  self->running_head = g_strdup (title);

  return self;
}

/**
 * casebook_section_set_running_head:
 * @self: a section that is still being made
 * @running_head: what stands at the top of its pages, if not the title
 */
void
casebook_section_set_running_head (CasebookSection *self,
                                   const char      *running_head)
{
  g_return_if_fail (CASEBOOK_IS_SECTION (self));
  g_return_if_fail (running_head != NULL);

  g_free (self->running_head);
  self->running_head = g_strdup (running_head);
}

/**
 * casebook_section_set_depth:
 * @self: a section that is still being made
 * @depth: how deep it stands in the outline and the contents
 */
void
casebook_section_set_depth (CasebookSection *self,
                            guint            depth)
{
  g_return_if_fail (CASEBOOK_IS_SECTION (self));

  self->depth = depth;
}

/**
 * casebook_section_set_bare:
 * @self: a section that is still being made
 * @bare: whether its pages have neither heads nor feet, as a cover
 */
void
casebook_section_set_bare (CasebookSection *self,
                           gboolean         bare)
{
  g_return_if_fail (CASEBOOK_IS_SECTION (self));

  self->bare = bare;
}

/**
 * casebook_section_set_listed:
 * @self: a section that is still being made
 * @listed: whether it stands in the contents
 */
void
casebook_section_set_listed (CasebookSection *self,
                             gboolean         listed)
{
  g_return_if_fail (CASEBOOK_IS_SECTION (self));

  self->listed = listed;
}

/**
 * casebook_section_set_runs_on:
 * @self: a section that is still being made
 * @runs_on: whether it begins where the one before it ends, and not on a page of its own
 */
void
casebook_section_set_runs_on (CasebookSection *self,
                              gboolean         runs_on)
{
  g_return_if_fail (CASEBOOK_IS_SECTION (self));

  self->runs_on = runs_on;
}

/**
 * casebook_section_take:
 * @self: a section that is still being made
 * @block: (transfer full): what comes next in it
 */
void
casebook_section_take (CasebookSection *self,
                       CasebookBlock   *block)
{
  g_return_if_fail (CASEBOOK_IS_SECTION (self));
  g_return_if_fail (block != NULL);

  g_ptr_array_add (self->blocks, block);
}

/**
 * casebook_section_copy_empty:
 * @self: a section
 *
 * Returns: (transfer full): a section that is called and treated the same, with nothing in it
 */
CasebookSection *
casebook_section_copy_empty (CasebookSection *self)
{
  CasebookSection *copy;

  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), NULL);

  copy = casebook_section_new (self->title, self->place);
  casebook_section_set_running_head (copy, self->running_head);
  copy->depth = self->depth;
  copy->bare = self->bare;
  copy->listed = self->listed;
  copy->runs_on = self->runs_on;

  return copy;
}

const char *
casebook_section_get_title (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), NULL);

  return self->title;
}

const char *
casebook_section_get_place (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), NULL);

  return self->place;
}

const char *
casebook_section_get_running_head (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), NULL);

  return self->running_head;
}

guint
casebook_section_get_depth (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), 0);

  return self->depth;
}

gboolean
casebook_section_get_bare (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), FALSE);

  return self->bare;
}

gboolean
casebook_section_get_listed (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), FALSE);

  return self->listed;
}

gboolean
casebook_section_get_runs_on (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), FALSE);

  return self->runs_on;
}

/**
 * casebook_section_get_blocks:
 * @self: a section
 *
 * Returns: (transfer none) (element-type CasebookBlock): what it is made of
 */
GPtrArray *
casebook_section_get_blocks (CasebookSection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), NULL);

  return self->blocks;
}

/**
 * casebook_section_dup_digest:
 * @self: a section
 *
 * Returns: (transfer full): the SHA-256 of all that it shows, in hexadecimal; two sections
 *   with the same digest look the same
 */
char *
casebook_section_dup_digest (CasebookSection *self)
{
  g_autofree char *depth = NULL;
  GChecksum *checksum;

  g_return_val_if_fail (CASEBOOK_IS_SECTION (self), NULL);

  depth = g_strdup_printf ("%u", self->depth);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) self->title, (gssize) strlen (self->title) + 1);
  g_checksum_update (checksum, (const guchar *) self->place, (gssize) strlen (self->place) + 1);
  g_checksum_update (checksum, (const guchar *) self->running_head,
                     (gssize) strlen (self->running_head) + 1);
  g_checksum_update (checksum, (const guchar *) depth, (gssize) strlen (depth) + 1);
  for (guint i = 0; i < self->blocks->len; i++)
    casebook_block_digest (g_ptr_array_index (self->blocks, i), checksum);

  return casebook_digest_take (checksum);
}
