/* Casebook: opening an address in another program. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What is told of a failure, with the sentence about it. */
typedef void (*CasebookOpenAddressFailed) (GtkWidget  *widget,
                                           const char *sentence);

void casebook_open_address         (GtkWidget                 *widget,
                                    const char                *uri,
                                    CasebookOpenAddressFailed  failed);
void casebook_open_address_toast   (GtkWidget                 *widget,
                                    const char                *sentence);
