/* Casebook: plausible sentences by the thousand. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *casebook_synthetic_text_name      (GRand *rand);
char *casebook_synthetic_text_team      (GRand *rand);
char *casebook_synthetic_text_title     (GRand *rand);
char *casebook_synthetic_text_situation (GRand *rand);
char *casebook_synthetic_text_action    (GRand *rand);
char *casebook_synthetic_text_result    (GRand *rand);
char *casebook_synthetic_text_claim     (GRand *rand);
char *casebook_synthetic_text_ask       (GRand *rand);
char *casebook_synthetic_text_id        (GRand *rand);
