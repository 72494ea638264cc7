/* Casebook: a text view as high as its text. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#define CASEBOOK_TYPE_GROWING_TEXT (casebook_growing_text_get_type ())

G_DECLARE_FINAL_TYPE (CasebookGrowingText, casebook_growing_text, CASEBOOK, GROWING_TEXT, GtkTextView)
