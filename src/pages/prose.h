/* Casebook: text with inline marks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * CasebookProseMarks:
 * @CASEBOOK_PROSE_PLAIN: as its surroundings
 * @CASEBOOK_PROSE_EMPHASIS: slanted
 * @CASEBOOK_PROSE_STRONG: heavier
 * @CASEBOOK_PROSE_MUTED: of lesser weight for the reader
 * @CASEBOOK_PROSE_ADDED: new against another text: heavier, with a firm line under it
 * @CASEBOOK_PROSE_REMOVED: gone in another text: with a faint line under it
 * @CASEBOOK_PROSE_QUIET: a link that looks as its surroundings
 */
typedef enum
{
  CASEBOOK_PROSE_PLAIN = 0,
  CASEBOOK_PROSE_EMPHASIS = 1 << 0,
  CASEBOOK_PROSE_STRONG = 1 << 1,
  CASEBOOK_PROSE_MUTED = 1 << 2,
  CASEBOOK_PROSE_ADDED = 1 << 3,
  CASEBOOK_PROSE_REMOVED = 1 << 4,
  CASEBOOK_PROSE_QUIET = 1 << 5,
} CasebookProseMarks;

/**
 * CasebookProseTarget:
 * @CASEBOOK_PROSE_NO_TARGET: the span leads nowhere
 * @CASEBOOK_PROSE_URI: it leads to an address
 * @CASEBOOK_PROSE_PLACE: it leads to a named place of the document
 * @CASEBOOK_PROSE_PAGE: it leads to a named place, and "%s" in it stands for that place's page
 */
typedef enum
{
  CASEBOOK_PROSE_NO_TARGET,
  CASEBOOK_PROSE_URI,
  CASEBOOK_PROSE_PLACE,
  CASEBOOK_PROSE_PAGE,
} CasebookProseTarget;

/**
 * CasebookProseSpan:
 * @start: first byte of the text it covers
 * @end: the byte after its last
 * @marks: how it looks
 * @kind: whether it leads anywhere
 * @target: (nullable): the address or the place
 */
typedef struct
{
  guint32             start;
  guint32             end;
  CasebookProseMarks  marks;
  CasebookProseTarget kind;
  char               *target;
} CasebookProseSpan;

#define CASEBOOK_TYPE_PROSE (casebook_prose_get_type ())

typedef struct _CasebookProse CasebookProse;

GType          casebook_prose_get_type (void);
CasebookProse *casebook_prose_new      (const char    *text);
CasebookProse *casebook_prose_ref      (CasebookProse *self);
void           casebook_prose_unref    (CasebookProse *self);

void casebook_prose_append             (CasebookProse     *self,
                                        const char        *text,
                                        CasebookProseMarks marks);
void casebook_prose_append_link        (CasebookProse     *self,
                                        const char        *text,
                                        const char        *uri);
void casebook_prose_append_place       (CasebookProse     *self,
                                        const char        *text,
                                        const char        *place);
void casebook_prose_append_quiet_place (CasebookProse     *self,
                                        const char        *text,
                                        const char        *place);
void casebook_prose_append_page        (CasebookProse     *self,
                                        const char        *format,
                                        const char        *place);

const char              *casebook_prose_get_text  (CasebookProse *self);
const CasebookProseSpan *casebook_prose_get_spans (CasebookProse *self,
                                                   guint         *n_spans);
gboolean                 casebook_prose_has_pages (CasebookProse *self);
gboolean                 casebook_prose_equal     (CasebookProse *self,
                                                   CasebookProse *other);
void                     casebook_prose_digest    (CasebookProse *self,
                                                   GChecksum     *checksum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CasebookProse, casebook_prose_unref)
