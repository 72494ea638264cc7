/* Casebook: that a getter says what the property of its name says. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* Every text is told from every other by its field's name in it. */
#define ASSERT_TEXT_FIELD(record, type, field)                                      \
  G_STMT_START {                                                                    \
    g_assert_cmpstr (casebook_##type##_get_##field (record), ==, "");               \
    g_object_set (record, #field, "the " #field, NULL);                             \
    g_assert_cmpstr (casebook_##type##_get_##field (record), ==, "the " #field);    \
  } G_STMT_END

#define ASSERT_FIELD(record, type, field, value)                                    \
  G_STMT_START {                                                                    \
    g_assert_true (casebook_##type##_get_##field (record) != (value));              \
    g_object_set (record, #field, (value), NULL);                                   \
    g_assert_true (casebook_##type##_get_##field (record) == (value));              \
  } G_STMT_END
