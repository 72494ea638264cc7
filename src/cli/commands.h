/* Casebook: the commands of the command line. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

extern const CasebookCommand casebook_command_case_list;
extern const CasebookCommand casebook_command_case_new;
extern const CasebookCommand casebook_command_case_show;
extern const CasebookCommand casebook_command_evidence_add;
extern const CasebookCommand casebook_command_evidence_edit;
extern const CasebookCommand casebook_command_evidence_list;
extern const CasebookCommand casebook_command_evidence_remove;
extern const CasebookCommand casebook_command_evidence_restore;
extern const CasebookCommand casebook_command_evidence_show;
extern const CasebookCommand casebook_command_example;
extern const CasebookCommand casebook_command_framework_list;
extern const CasebookCommand casebook_command_framework_show;
extern const CasebookCommand casebook_command_library_backup;
extern const CasebookCommand casebook_command_library_check;
extern const CasebookCommand casebook_command_library_reindex;
extern const CasebookCommand casebook_command_packet;
