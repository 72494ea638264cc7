/* Casebook: reads frameworks from Casebook's own JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/format.h"

CasebookFramework *casebook_reader_read (GBytes               *bytes,
                                         const char           *domain,
                                         CasebookFormatReport *report,
                                         GCancellable         *cancellable,
                                         GError              **error);
