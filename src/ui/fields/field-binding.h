/* Casebook: a text field of a record, tied to a control. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_FIELD_BINDING (casebook_field_binding_get_type ())

/* Signals:
 *  changed (): the record says something else, and it was not us
 *  cut (const char *sentence): only the beginning of what was given stands in the entry; the sentence says so */
G_DECLARE_FINAL_TYPE (CasebookFieldBinding, casebook_field_binding, CASEBOOK, FIELD_BINDING, GObject)

CasebookFieldBinding *casebook_field_binding_new          (void);
CasebookFieldBinding *casebook_field_binding_new_editable (GtkEditable          *editable);

void                  casebook_field_binding_bind         (CasebookFieldBinding *self,
                                                           CasebookCaseDesk     *desk,
                                                           gpointer              record,
                                                           const char           *field);
char                 *casebook_field_binding_dup_text     (CasebookFieldBinding *self);
void                  casebook_field_binding_write        (CasebookFieldBinding *self,
                                                           const char           *text);
void                  casebook_field_binding_leave        (CasebookFieldBinding *self);
