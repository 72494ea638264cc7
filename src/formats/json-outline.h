/* Casebook: where every value of a JSON text stands. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* More nesting than any framework has, and less than json-glib's parser, which
 * calls itself for each nesting, needs to run out of stack. */
#define CASEBOOK_JSON_DEPTH_MAX 512

/* The largest text that is read, in bytes; offsets fit 32 bits. */
#define CASEBOOK_JSON_SIZE_MAX (64 * 1024 * 1024)

/**
 * CasebookJsonMark:
 * @value: offset of the value's first byte
 * @key: for a member of an object, offset of its name's opening quote
 * @key_end: the byte after its closing quote; 0 when the value is no member
 * @parent: position of the array or object around it; the root is its own
 * @index: which member or element of its parent it is
 * @n_children: how many members or elements it has
 */
typedef struct
{
  guint32 value;
  guint32 key;
  guint32 key_end;
  guint32 parent;
  guint32 index;
  guint32 n_children;
} CasebookJsonMark;

GArray *casebook_json_outline_new         (const char *text,
                                           gsize       length,
                                           GError    **error);
char   *casebook_json_outline_dup_path    (GArray     *outline,
                                           const char *text,
                                           guint       position);
void    casebook_json_outline_place       (const char *text,
                                           gsize       offset,
                                           guint      *line,
                                           guint      *column);
char   *casebook_json_outline_dup_message (const char *path,
                                           guint       line,
                                           guint       column,
                                           const char *sentence);
