/* Casebook: what develops a competency.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/resource.h"

G_DEFINE_ENUM_TYPE (CasebookResourceKind, casebook_resource_kind,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_RESOURCE_BOOK, "book"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_RESOURCE_COURSE, "course"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_RESOURCE_CERTIFICATION, "certification"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_RESOURCE_LINK, "link"))

struct _CasebookResource
{
  GObject parent_instance;

  char *id;
  CasebookResourceKind kind;
  char *title;
  char *authors;
  guint year;
  char *url;
  char *why;
  char **items;
};

G_DEFINE_FINAL_TYPE (CasebookResource, casebook_resource, G_TYPE_OBJECT)

static void
casebook_resource_finalize (GObject *object)
{
  CasebookResource *self = CASEBOOK_RESOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->authors);
  g_free (self->url);
  g_free (self->why);
  g_strfreev (self->items);

  G_OBJECT_CLASS (casebook_resource_parent_class)->finalize (object);
}

static void
casebook_resource_class_init (CasebookResourceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_resource_finalize;
}

static void
casebook_resource_init (CasebookResource *self)
{
}

/**
 * casebook_resource_new:
 * @id: its id, unique in the framework
 * @kind: what sort of thing it is
 * @title: its title
 * @authors: (nullable): who made it, or ""
 * @year: the year it came out, or 0
 * @url: (nullable): where it is, or ""
 * @why: (nullable): why it is listed
 * @items: (nullable): ids of the themes and competencies it develops; empty for the whole framework
 *
 * Returns: (transfer full): the resource
 */
CasebookResource *
casebook_resource_new (const char           *id,
                       CasebookResourceKind  kind,
                       const char           *title,
                       const char           *authors,
                       guint                 year,
                       const char           *url,
                       const char           *why,
                       const char * const   *items)
{
  CasebookResource *self = g_object_new (CASEBOOK_TYPE_RESOURCE, NULL);

  self->id = g_strdup (id != NULL ? id : "");
  self->kind = kind;
  self->title = g_strdup (title != NULL ? title : "");
  self->authors = g_strdup (authors != NULL ? authors : "");
  self->year = year;
  self->url = g_strdup (url != NULL ? url : "");
  self->why = g_strdup (why != NULL ? why : "");
  self->items = items != NULL ? g_strdupv ((char **) items) : g_new0 (char *, 1);

  return self;
}

/**
 * casebook_resource_get_id:
 * @self: a resource
 *
 * Returns: (transfer none): its id, unique in the framework
 */
const char *
casebook_resource_get_id (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), NULL);

  return self->id;
}

/**
 * casebook_resource_get_kind:
 * @self: a resource
 *
 * Returns: what sort of thing it is
 */
CasebookResourceKind
casebook_resource_get_kind (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), 0);

  return self->kind;
}

/**
 * casebook_resource_get_title:
 * @self: a resource
 *
 * Returns: (transfer none): its title
 */
const char *
casebook_resource_get_title (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), NULL);

  return self->title;
}

/**
 * casebook_resource_get_authors:
 * @self: a resource
 *
 * Returns: (transfer none): who made it, or ""
 */
const char *
casebook_resource_get_authors (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), NULL);

  return self->authors;
}

/**
 * casebook_resource_get_year:
 * @self: a resource
 *
 * Returns: the year it came out, or 0
 */
guint
casebook_resource_get_year (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), 0);

  return self->year;
}

/**
 * casebook_resource_get_url:
 * @self: a resource
 *
 * Returns: (transfer none): where it is, or ""
 */
const char *
casebook_resource_get_url (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), NULL);

  return self->url;
}

/**
 * casebook_resource_get_why:
 * @self: a resource
 *
 * Returns: (transfer none): why it is listed
 */
const char *
casebook_resource_get_why (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), NULL);

  return self->why;
}

/**
 * casebook_resource_get_items:
 * @self: a resource
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the themes and competencies it develops; empty for the whole framework
 */
const char * const *
casebook_resource_get_items (CasebookResource *self)
{
  g_return_val_if_fail (CASEBOOK_IS_RESOURCE (self), NULL);

  return (const char * const *) self->items;
}
