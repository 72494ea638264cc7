/* Casebook: the files a framework is read from. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct _CasebookFormatInput CasebookFormatInput;

CasebookFormatInput *casebook_format_input_new         (const char          *name,
                                                        GBytes              *bytes);
void                 casebook_format_input_free        (CasebookFormatInput *self);
void                 casebook_format_input_add         (CasebookFormatInput *self,
                                                        const char          *name,
                                                        GBytes              *bytes);
guint                casebook_format_input_get_n_files (CasebookFormatInput *self);
const char          *casebook_format_input_get_name    (CasebookFormatInput *self,
                                                        guint                file);
GBytes              *casebook_format_input_get_bytes   (CasebookFormatInput *self,
                                                        guint                file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookFormatInput, casebook_format_input_free)
