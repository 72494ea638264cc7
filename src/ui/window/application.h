/* Casebook: the running program. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#define CASEBOOK_TYPE_APPLICATION (casebook_application_get_type ())

G_DECLARE_FINAL_TYPE (CasebookApplication, casebook_application, CASEBOOK, APPLICATION, AdwApplication)

GApplication *casebook_application_new (void);
