/* Casebook: records out of JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "domain/record.h"

gpointer casebook_record_json_read (JsonObject *object,
                                    GType       record_type,
                                    GError    **error);
