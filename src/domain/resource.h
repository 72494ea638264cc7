/* Casebook: what develops a competency. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * CasebookResourceKind:
 * @CASEBOOK_RESOURCE_BOOK: a book
 * @CASEBOOK_RESOURCE_COURSE: a course
 * @CASEBOOK_RESOURCE_CERTIFICATION: an examination with a certificate
 * @CASEBOOK_RESOURCE_LINK: an address
 */
typedef enum
{
  CASEBOOK_RESOURCE_BOOK,
  CASEBOOK_RESOURCE_COURSE,
  CASEBOOK_RESOURCE_CERTIFICATION,
  CASEBOOK_RESOURCE_LINK,
} CasebookResourceKind;

#define CASEBOOK_TYPE_RESOURCE_KIND (casebook_resource_kind_get_type ())

GType casebook_resource_kind_get_type (void);

#define CASEBOOK_TYPE_RESOURCE (casebook_resource_get_type ())

G_DECLARE_FINAL_TYPE (CasebookResource, casebook_resource, CASEBOOK, RESOURCE, GObject)

CasebookResource *casebook_resource_new (const char          *id,
                                         CasebookResourceKind kind,
                                         const char          *title,
                                         const char          *authors,
                                         guint                year,
                                         const char          *url,
                                         const char          *why,
                                         const char * const  *items);

const char          *casebook_resource_get_id      (CasebookResource *self);
CasebookResourceKind casebook_resource_get_kind    (CasebookResource *self);
const char          *casebook_resource_get_title   (CasebookResource *self);
const char          *casebook_resource_get_authors (CasebookResource *self);
guint                casebook_resource_get_year    (CasebookResource *self);
const char          *casebook_resource_get_url     (CasebookResource *self);
const char          *casebook_resource_get_why     (CasebookResource *self);
const char * const  *casebook_resource_get_items   (CasebookResource *self);
