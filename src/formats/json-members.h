/* Casebook: members of JSON objects, read with every fault told. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/json-document.h"

/**
 * CasebookJsonText:
 * @CASEBOOK_JSON_TEXT_ID: one line, must be there and say something
 * @CASEBOOK_JSON_TEXT_NAME: one line, must be there
 * @CASEBOOK_JSON_TEXT_LINE: one line, may be left out
 * @CASEBOOK_JSON_TEXT_BODY: several lines, may be left out
 */
typedef enum
{
  CASEBOOK_JSON_TEXT_ID,
  CASEBOOK_JSON_TEXT_NAME,
  CASEBOOK_JSON_TEXT_LINE,
  CASEBOOK_JSON_TEXT_BODY,
} CasebookJsonText;

typedef struct _CasebookJsonMembers CasebookJsonMembers;

/**
 * CasebookJsonPartFunc:
 * @self: the members
 * @node: an object that is an element of a list
 * @user_data: what the caller gave
 */
typedef void (*CasebookJsonPartFunc) (CasebookJsonMembers *self,
                                      JsonNode            *node,
                                      gpointer             user_data);

CasebookJsonMembers *casebook_json_members_new            (CasebookJsonDocument *document,
                                                           CasebookFormatReport *report,
                                                           const char           *domain);
void                 casebook_json_members_free           (CasebookJsonMembers  *self);
gboolean             casebook_json_members_has_failed     (CasebookJsonMembers  *self);
gboolean             casebook_json_members_finish         (CasebookJsonMembers  *self,
                                                           GError              **error);
void                 casebook_json_members_fail           (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           CasebookFormatError   code,
                                                           const char           *format,
                                                           ...) G_GNUC_PRINTF (4, 5);
void                 casebook_json_members_take_error     (CasebookJsonMembers  *self,
                                                           GError               *error);
JsonNode            *casebook_json_members_get            (JsonNode             *node,
                                                           const char           *name);
const char          *casebook_json_members_check_text     (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name,
                                                           CasebookJsonText      kind);
const char          *casebook_json_members_read_text      (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name,
                                                           CasebookJsonText      kind);
const char          *casebook_json_members_read_shown     (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name,
                                                           CasebookJsonText      kind);
const char *        *casebook_json_members_read_all_shown (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name);
gint64               casebook_json_members_read_integer   (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name,
                                                           gint64                least,
                                                           gint64                most,
                                                           gint64                otherwise);
int                  casebook_json_members_read_enum      (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name,
                                                           GType                 type);
JsonArray           *casebook_json_members_read_array     (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name);
void                 casebook_json_members_read_parts     (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char           *name,
                                                           CasebookJsonPartFunc  func,
                                                           gpointer              user_data);
void                 casebook_json_members_report_unknown (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           const char * const   *known);
char                *casebook_json_members_locate         (CasebookJsonMembers  *self,
                                                           JsonNode             *node,
                                                           guint                *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookJsonMembers, casebook_json_members_free)
