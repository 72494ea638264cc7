/* Casebook: one call of the command line program. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "cli/options.h"
#include "storage/database.h"

/**
 * CasebookInvocation:
 *
 * What a command is told, the library it works on, and what it has to say.
 * Nothing is printed before the command has succeeded.
 */
typedef struct _CasebookInvocation CasebookInvocation;

CasebookInvocation *casebook_invocation_new  (CasebookOptions    *options);
gboolean            casebook_invocation_end  (CasebookInvocation *self,
                                              GError            **error);
void                casebook_invocation_free (CasebookInvocation *self);

CasebookOptions *casebook_invocation_get_options  (CasebookInvocation *self);
const char      *casebook_invocation_get_argument (CasebookInvocation *self);
gboolean         casebook_invocation_wants_json   (CasebookInvocation *self);
char            *casebook_invocation_dup_path     (CasebookInvocation *self);
const char      *casebook_invocation_get_output   (CasebookInvocation *self);

CasebookDatabase *casebook_invocation_open_to_begin (CasebookInvocation *self,
                                                     GError            **error);
CasebookDatabase *casebook_invocation_open_to_write (CasebookInvocation *self,
                                                     GError            **error);
CasebookDatabase *casebook_invocation_open_to_read  (CasebookInvocation *self,
                                                     GError            **error);
CasebookDatabase *casebook_invocation_open_existing (CasebookInvocation *self,
                                                     GError            **error);
gboolean          casebook_invocation_backup        (CasebookInvocation *self,
                                                     const char         *path,
                                                     GError            **error);

void casebook_invocation_print       (CasebookInvocation *self,
                                      const char         *format,
                                      ...) G_GNUC_PRINTF (2, 3);
void casebook_invocation_print_json  (CasebookInvocation *self,
                                      JsonBuilder        *builder);
void casebook_invocation_print_id    (CasebookInvocation *self,
                                      const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookInvocation, casebook_invocation_free)
