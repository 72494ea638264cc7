/* Casebook: a file format for frameworks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/format.h"

G_DEFINE_QUARK (casebook-format-error-quark, casebook_format_error)
