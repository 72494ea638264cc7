/* Casebook: the formats that frameworks come in. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "formats/format.h"

guint                 casebook_formats_get_n     (void);
const CasebookFormat *casebook_formats_get       (guint                position);
const CasebookFormat *casebook_formats_find      (const char          *id);
const CasebookFormat *casebook_formats_recognise (CasebookFormatInput *input);

CasebookFramework *casebook_formats_read             (CasebookFormatInput  *input,
                                                      CasebookFormatReport *report,
                                                      GCancellable         *cancellable,
                                                      GError              **error);
CasebookFramework *casebook_formats_read_bytes       (GBytes               *bytes,
                                                      GError              **error);
CasebookFramework *casebook_formats_read_for_display (GBytes               *bytes,
                                                      GError              **error);
GBytes            *casebook_formats_write            (CasebookFramework    *framework);
