/* Casebook: writes frameworks as Casebook's own JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/framework.h"

GBytes *casebook_writer_write (CasebookFramework *framework);
