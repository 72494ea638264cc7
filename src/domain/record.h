/* Casebook: a row that a person writes. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/date.h"

#define CASEBOOK_TYPE_RECORD (casebook_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (CasebookRecord, casebook_record, CASEBOOK, RECORD, GObject)

/**
 * CasebookFieldKind:
 * @CASEBOOK_FIELD_TEXT: a string, never %NULL; "" when nothing is said
 * @CASEBOOK_FIELD_DATE: a #CasebookDate
 * @CASEBOOK_FIELD_INTEGER: a #gint64
 * @CASEBOOK_FIELD_REAL: a finite double
 * @CASEBOOK_FIELD_ENUM: a value of the field's enum type
 */
typedef enum
{
  CASEBOOK_FIELD_TEXT,
  CASEBOOK_FIELD_DATE,
  CASEBOOK_FIELD_INTEGER,
  CASEBOOK_FIELD_REAL,
  CASEBOOK_FIELD_ENUM,
} CasebookFieldKind;

/**
 * CasebookField:
 * @name: the property's name; storage calls the column so, with _ for -
 * @kind: what it holds
 * @offset: where it lies in the instance
 * @enum_type: (nullable): for %CASEBOOK_FIELD_ENUM, the type's get_type function
 *
 * One thing a record says. The table of a class is the single place that
 * names its fields: properties, copies and rows all follow from it.
 */
typedef struct
{
  const char        *name;
  CasebookFieldKind  kind;
  gsize              offset;
  GType            (*enum_type) (void);
} CasebookField;

/**
 * CasebookRecordClass:
 * @fields: the fields of the class
 * @n_fields: how many
 *
 * A child class fills its instance struct, names its fields, and calls
 * casebook_record_class_install_fields() from its class init.
 */
struct _CasebookRecordClass
{
  GObjectClass parent_class;

  const CasebookField *fields;
  guint                n_fields;
};

void casebook_record_class_install_fields (CasebookRecordClass *record_class,
                                           const CasebookField *fields,
                                           guint                n_fields);

const char *casebook_record_get_id      (CasebookRecord *self);
gint64      casebook_record_get_created (CasebookRecord *self);
gint64      casebook_record_get_stamp   (CasebookRecord *self);
gboolean    casebook_record_get_deleted (CasebookRecord *self);
void        casebook_record_set_created (CasebookRecord *self,
                                         gint64          created);
void        casebook_record_set_stamp   (CasebookRecord *self,
                                         gint64          stamp);
void        casebook_record_set_deleted (CasebookRecord *self,
                                         gboolean        deleted);
gpointer    casebook_record_copy        (gpointer        self);
