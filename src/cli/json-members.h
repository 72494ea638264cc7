/* Casebook: what there is, as members of JSON objects. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "domain/case.h"

void casebook_json_add_text     (JsonBuilder      *builder,
                                 const char       *name,
                                 const char       *text);
void casebook_json_add_number   (JsonBuilder      *builder,
                                 const char       *name,
                                 gint64            number);
void casebook_json_add_date     (JsonBuilder      *builder,
                                 const char       *name,
                                 CasebookDate      date);
void casebook_json_add_time     (JsonBuilder      *builder,
                                 const char       *name,
                                 gint64            time);
void casebook_json_add_nick     (JsonBuilder      *builder,
                                 const char       *name,
                                 GType             enum_type,
                                 int               value);
void casebook_json_add_record   (JsonBuilder      *builder,
                                 CasebookRecord   *record);
void casebook_json_add_records  (JsonBuilder      *builder,
                                 const char       *name,
                                 GListModel       *records);
void casebook_json_add_evidence (JsonBuilder      *builder,
                                 CasebookEvidence *evidence);
