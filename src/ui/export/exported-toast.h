/* Casebook: what is said when a packet was written. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

AdwToast *casebook_exported_toast_new (GFile *file);
