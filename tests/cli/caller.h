/* Casebook: calls of the built casebook-cli, for tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

/* A folder for one test, and a library in it. */
typedef struct
{
  char *folder;
  char *library;
  char *data_home;    /* where the program looks for the person's own library, or NULL for the test's own */
  char *locale;       /* LC_ALL of the program, or NULL for the test's own */
  guint file_limit;   /* bytes a file may grow to, as on a full disk; 0 for any */
  char *standard_out; /* where the program's output goes instead, or NULL */
} Caller;

typedef struct
{
  int   status;
  char *out;
  char *err;
} Answer;

Caller *caller_new  (void);
void    caller_free (Caller     *self);
char   *caller_file (Caller     *self,
                     const char *name,
                     const char *content,
                     gssize      length);

Answer   *call_words  (Caller            *self,
                       const char *const *words);
Answer   *call        (Caller            *self,
                       ...) G_GNUC_NULL_TERMINATED;
char     *call_line   (Caller            *self,
                       ...) G_GNUC_NULL_TERMINATED;
JsonNode *call_json   (Caller            *self,
                       ...) G_GNUC_NULL_TERMINATED;
void      answer_free (Answer            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Caller, caller_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)
