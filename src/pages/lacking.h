/* Casebook: letters that no face has. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/document.h"

char *casebook_lacking_scripts (CasebookDocument *document);
