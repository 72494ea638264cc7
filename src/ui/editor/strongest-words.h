/* Casebook: the strongest examples told in words. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "checks/strongest.h"

char       *casebook_strongest_standing_to_words (CasebookCase     *case_,
                                                  CasebookEvidence *evidence);
const char *casebook_strongest_question_to_words (CasebookCase     *case_,
                                                  CasebookEvidence *evidence);
const char *casebook_strongest_title_to_words    (CasebookEvidence *shown);
const char *casebook_strongest_place_to_words    (CasebookEvidence *shown,
                                                  CasebookEvidence *evidence);
