/* Casebook: a packet on paper. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/layout.h"

GtkPrintOperation *casebook_packet_print_new (CasebookLayout *layout);
