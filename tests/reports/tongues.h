/* Casebook: made-up cases in several tongues. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case.h"
#include "domain/framework.h"

/**
 * Tongue:
 * @TONGUE_ARABIC: from right to left, with names and figures from left to right in it
 * @TONGUE_CHINESE: with emoji
 * @TONGUE_JAPANESE: with emoji
 * @TONGUE_GERMAN: words that are longer than their columns
 */
typedef enum
{
  TONGUE_ARABIC,
  TONGUE_CHINESE,
  TONGUE_JAPANESE,
  TONGUE_GERMAN,
  N_TONGUES,
} Tongue;

#define TONGUE_N_COMPETENCIES 2
#define TONGUE_N_EVIDENCE 2

/* What is said on one competency, "c1" or "c2", and what its evidence is. */
typedef struct
{
  const char *competency;
  const char *at_from; /* what is asked at the level "from" */
  const char *at_to;
  const char *title;   /* of the evidence */
  const char *situation;
  const char *action;
  const char *result;
  const char *claim;
  const char *measure; /* what was measured */
  const char *unit;
} TongueTexts;

/* The texts of a case. */
typedef struct
{
  const char *language;
  const char *framework;
  const char *from_title;
  const char *to_title;
  const char *candidate;
  const char *team;
  const char *ask;
  TongueTexts texts[TONGUE_N_COMPETENCIES];
} TongueCase;

const TongueCase  *tongue_texts     (Tongue tongue);
CasebookFramework *tongue_framework (Tongue tongue);
CasebookCase      *tongue_case      (Tongue tongue);
