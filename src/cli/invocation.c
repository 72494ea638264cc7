/* Casebook: one call of the command line program.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/text.h"
#include "cli/invocation.h"
#include "exchange/published-framework.h"
#include "storage/blob-staging.h"
#include "storage/library.h"

/* How many steps of what a program that died left behind one command clears
 * away: what takes about a second. */
#define SWEEPS_MAX 50

struct _CasebookInvocation
{
  CasebookOptions *options;
  CasebookLibrary *library;
  GString         *output;
};

/**
 * casebook_invocation_new:
 * @options: (transfer full): what was written on the command line, checked
 *
 * Returns: (transfer full): an invocation without a library
 */
CasebookInvocation *
casebook_invocation_new (CasebookOptions *options)
{
  CasebookInvocation *self;

  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (CasebookInvocation, 1);
  self->options = options;
  self->output = g_string_new (NULL);

  return self;
}

/**
 * casebook_invocation_end:
 * @self: an invocation
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Closes the library, which is when the disk has its last word.
 *
 * Returns: whether all is well
 */
gboolean
casebook_invocation_end (CasebookInvocation  *self,
                         GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->library == NULL || casebook_library_close (self->library, error);
}

/**
 * casebook_invocation_free:
 * @self: (transfer full): an invocation
 */
void
casebook_invocation_free (CasebookInvocation *self)
{
  g_clear_object (&self->library);
  casebook_options_free (self->options);
  g_string_free (self->output, TRUE);
  g_free (self);
}

/**
 * casebook_invocation_get_options:
 * @self: an invocation
 *
 * Returns: (transfer none): the options of the command line
 */
CasebookOptions *
casebook_invocation_get_options (CasebookInvocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->options;
}

/**
 * casebook_invocation_get_argument:
 * @self: an invocation of a command that takes an argument
 *
 * Returns: (transfer none): the argument
 */
const char *
casebook_invocation_get_argument (CasebookInvocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return casebook_options_get_rest (self->options)[0];
}

/**
 * casebook_invocation_wants_json:
 * @self: an invocation
 *
 * Returns: whether the answer is to be one JSON value and nothing else
 */
gboolean
casebook_invocation_wants_json (CasebookInvocation *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return casebook_options_has (self->options, "json");
}

/**
 * casebook_invocation_get_output:
 * @self: an invocation
 *
 * Returns: (transfer none): what was printed so far, UTF-8
 */
const char *
casebook_invocation_get_output (CasebookInvocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->output->str;
}

/**
 * casebook_invocation_dup_path:
 * @self: an invocation
 *
 * Returns: (transfer full): path of the library it works on
 */
char *
casebook_invocation_dup_path (CasebookInvocation *self)
{
  const char *path;

  g_return_val_if_fail (self != NULL, NULL);

  path = casebook_options_get_text (self->options, "library");
  return path != NULL ? g_strdup (path) : casebook_library_dup_default_path ();
}

static CasebookDatabase *
open_library (CasebookInvocation    *self,
              CasebookDatabaseMode   mode,
              GError               **error)
{
  g_autofree char *path = casebook_invocation_dup_path (self);

  g_return_val_if_fail (self->library == NULL, NULL);

  self->library = casebook_library_open (path, mode, error);
  return self->library != NULL ? casebook_library_get_database (self->library) : NULL;
}

static CasebookDatabase *
open_with_built_in (CasebookInvocation    *self,
                    CasebookDatabaseMode   mode,
                    GError               **error)
{
  CasebookDatabase *database = open_library (self, mode, error);
  g_autofree char *key = NULL;

  if (database == NULL)
    return NULL;
  key = casebook_published_framework_ensure_built_in (database, error);

  return key != NULL ? database : NULL;
}

/**
 * casebook_invocation_open_to_begin:
 * @self: an invocation
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * For what a new user does first: a library that is not there is made. It has
 * the built-in framework.
 *
 * Returns: (transfer none) (nullable): the library's database
 */
CasebookDatabase *
casebook_invocation_open_to_begin (CasebookInvocation  *self,
                                   GError             **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return open_with_built_in (self, CASEBOOK_DATABASE_CREATE, error);
}

/* What stays does no harm, and hinders nobody from what they came for. */
static void
sweep (CasebookDatabase *database)
{
  g_autoptr (GError) error = NULL;
  gboolean more = TRUE;

  for (guint i = 0; more && i < SWEEPS_MAX; i++)
    {
      if (!casebook_blob_staging_sweep (database, &more, &error))
        {
          g_info ("Files that were never whole are not cleared away: %s", error->message);
          return;
        }
    }
}

/**
 * casebook_invocation_open_to_write:
 * @self: an invocation
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * For what changes something that is there; where there is no library there is nothing to change.
 *
 * Returns: (transfer none) (nullable): the library's database
 */
CasebookDatabase *
casebook_invocation_open_to_write (CasebookInvocation  *self,
                                   GError             **error)
{
  CasebookDatabase *database;

  g_return_val_if_fail (self != NULL, NULL);

  database = open_with_built_in (self, CASEBOOK_DATABASE_READ_WRITE, error);
  if (database != NULL)
    sweep (database);

  return database;
}

static CasebookDatabase *
open_nothing (CasebookInvocation  *self,
              GError             **error)
{
  CasebookDatabase *database;
  g_autofree char *key = NULL;

  self->library = casebook_library_new_empty (error);
  if (self->library == NULL)
    return NULL;
  database = casebook_library_get_database (self->library);
  key = casebook_published_framework_ensure_built_in (database, error);

  return key != NULL ? database : NULL;
}

/* Opens as it is one that this version of the program left; fails with
 * %CASEBOOK_STORAGE_ERROR_READ_ONLY where something would have to be written first. */
static CasebookDatabase *
open_as_it_is (CasebookInvocation  *self,
               GError             **error)
{
  CasebookDatabase *database = open_library (self, CASEBOOK_DATABASE_READ_ONLY, error);
  g_autofree char *key = NULL;

  if (database == NULL)
    return NULL;
  if (!casebook_library_is_current (self->library))
    {
      g_set_error_literal (error, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_READ_ONLY, "");
      return NULL;
    }
  key = casebook_published_framework_ensure_built_in (database, error);

  return key != NULL ? database : NULL;
}

/* Brings one that an older version of the program left up to date, unless it can only be read. */
static CasebookDatabase *
open_up_to_date (CasebookInvocation  *self,
                 GError             **error)
{
  g_autoptr (GError) failure = NULL;
  CasebookDatabase *database;

  g_clear_object (&self->library);
  database = open_with_built_in (self, CASEBOOK_DATABASE_READ_WRITE, &failure);
  if (g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_READ_ONLY) ||
      g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_FULL))
    {
      g_clear_object (&self->library);
      database = open_library (self, CASEBOOK_DATABASE_READ_ONLY, NULL);
    }
  if (database == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return database;
}

/**
 * casebook_invocation_open_to_read:
 * @self: an invocation
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Nothing is made or changed, wherever it lies; but a library that an older
 * Casebook left is brought up to date first. One that is named and not there is
 * an error, but who names none and has none yet is answered from an empty one in
 * memory, and not told off.
 *
 * Returns: (transfer none) (nullable): the library's database
 */
CasebookDatabase *
casebook_invocation_open_to_read (CasebookInvocation  *self,
                                  GError             **error)
{
  g_autoptr (GError) failure = NULL;
  CasebookDatabase *database;

  g_return_val_if_fail (self != NULL, NULL);

  database = open_as_it_is (self, &failure);
  if (database != NULL)
    return database;
  if (g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_NOT_FOUND) &&
      self->library == NULL && !casebook_options_has (self->options, "library"))
    return open_nothing (self, error);
  if (self->library != NULL && g_error_matches (failure, CASEBOOK_STORAGE_ERROR, CASEBOOK_STORAGE_ERROR_READ_ONLY))
    return open_up_to_date (self, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * casebook_invocation_open_existing:
 * @self: an invocation
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * For what makes sense only for a library that is there; nothing is written.
 *
 * Returns: (transfer none) (nullable): the library's database
 */
CasebookDatabase *
casebook_invocation_open_existing (CasebookInvocation  *self,
                                   GError             **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return open_library (self, CASEBOOK_DATABASE_READ_ONLY, error);
}

/**
 * casebook_invocation_backup:
 * @self: an invocation with an open library
 * @path: where the copy goes
 * @error: in the domain %CASEBOOK_STORAGE_ERROR
 *
 * Returns: whether there is a whole copy of the library at @path
 */
gboolean
casebook_invocation_backup (CasebookInvocation  *self,
                            const char          *path,
                            GError             **error)
{
  g_return_val_if_fail (self != NULL && self->library != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return casebook_library_backup (self->library, path, NULL, error);
}

/**
 * casebook_invocation_print:
 * @self: an invocation
 * @format: as for printf()
 * @...: as for printf()
 *
 * Says something to a person. A library may come from a stranger, and a terminal
 * obeys control characters, so none but line feeds and tabs are said.
 */
void
casebook_invocation_print (CasebookInvocation *self,
                           const char         *format,
                           ...)
{
  g_autofree char *said = NULL;
  g_autofree char *clean = NULL;
  va_list arguments;

  g_return_if_fail (self != NULL);

  va_start (arguments, format);
  said = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  clean = casebook_text_clean (said, -1);
  g_string_append (self->output, clean);
}

/* JSON-GLib escapes most control characters, and leaves alone U+001F and those from U+0080 on, which a terminal
 * obeys as well. They stand in strings alone. */
static void
append_json (GString    *output,
             const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_iscntrl (character) && character != '\n')
        g_string_append_printf (output, "\\u%04x", character);
      else
        g_string_append_unichar (output, character);
    }
}

/**
 * casebook_invocation_print_json:
 * @self: an invocation
 * @builder: one whole value
 *
 * Says something to a program, every character of it.
 */
void
casebook_invocation_print_json (CasebookInvocation *self,
                                JsonBuilder        *builder)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  append_json (self->output, text);
  g_string_append_c (self->output, '\n');
}

/**
 * casebook_invocation_print_id:
 * @self: an invocation
 * @id: id of what the command made or changed
 *
 * Prints the id alone, or an object with it.
 */
void
casebook_invocation_print_id (CasebookInvocation *self,
                              const char         *id)
{
  g_autoptr (JsonBuilder) builder = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  if (!casebook_invocation_wants_json (self))
    {
      casebook_invocation_print (self, "%s\n", id);
      return;
    }

  builder = json_builder_new ();
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, id);
  json_builder_end_object (builder);
  casebook_invocation_print_json (self, builder);
}
