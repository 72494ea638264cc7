/* Casebook: frameworks in Casebook's own JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/format.h"

/* The member every such file begins with, and the newest version that is read. */
#define CASEBOOK_FORMAT_MARK    "casebook-framework"
#define CASEBOOK_FORMAT_VERSION 1

/* More items than any framework has. */
#define CASEBOOK_FORMAT_ITEMS_MAX 100000

extern const CasebookFormat casebook_format_casebook;
