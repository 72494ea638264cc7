/* Casebook: what was written on the command line.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words are bytes until they are checked: a command line may hold anything but
 * a zero. GOptionContext would turn them into the encoding of the locale before
 * anybody has looked, so they are read here.
 *
 * --name VALUE and --name=VALUE say the same. After -- everything is an argument.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "cli/options.h"

G_DEFINE_QUARK (casebook-cli-error-quark, casebook_cli_error)

struct _CasebookOptions
{
  const CasebookOption *const *tables; /* %NULL-terminated */
  GHashTable                  *values; /* name to GPtrArray of char * */
  GPtrArray                   *rest;   /* the arguments, %NULL-terminated */
};

/**
 * casebook_options_new:
 * @tables: (array zero-terminated=1): tables of the options that may be given; must outlive it
 *
 * Returns: (transfer full): options of which none is given yet
 */
CasebookOptions *
casebook_options_new (const CasebookOption *const *tables)
{
  CasebookOptions *self;

  g_return_val_if_fail (tables != NULL, NULL);

  self = g_new0 (CasebookOptions, 1);
  self->tables = tables;
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->rest = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rest, NULL);

  return self;
}

/**
 * casebook_options_free:
 * @self: (transfer full): options
 */
void
casebook_options_free (CasebookOptions *self)
{
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->rest);
  g_free (self);
}

static const CasebookOption *
find_option (CasebookOptions *self,
             const char      *name,
             gsize            length)
{
  for (guint i = 0; self->tables[i] != NULL; i++)
    {
      for (const CasebookOption *option = self->tables[i]; option->name != NULL; option++)
        {
          if (strlen (option->name) == length && memcmp (option->name, name, length) == 0)
            return option;
        }
    }

  return NULL;
}

static gboolean
set_usage_error (GError     **error,
                 const char  *format,
                 const char  *word)
{
  g_autofree char *clean = casebook_text_clean (word, -1);
  g_autofree char *shown = casebook_text_excerpt (clean, 80);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", shown, 1);
  g_set_error_literal (error, CASEBOOK_CLI_ERROR, CASEBOOK_CLI_ERROR_USAGE, message->str);
  return FALSE;
}

static gboolean
add_value (CasebookOptions       *self,
           const CasebookOption  *option,
           const char            *value,
           GError               **error)
{
  GPtrArray *values = g_hash_table_lookup (self->values, option->name);

  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (values, NULL);
      g_hash_table_insert (self->values, (gpointer) option->name, values);
    }
  else if (option->rule != CASEBOOK_OPTION_REPEATED && option->kind != CASEBOOK_OPTION_FLAG)
    {
      return set_usage_error (error, _("--%s is given twice."), option->name);
    }

  g_ptr_array_insert (values, values->len - 1, g_strdup (value));
  return TRUE;
}

/* Reads the option at @words and its value; returns how many words they are, 0 on error. */
static guint
read_option (CasebookOptions    *self,
             const char *const  *words,
             GError            **error)
{
  const char *name = words[0] + 2;
  gsize length = strcspn (name, "=");
  const char *value = name[length] == '=' ? name + length + 1 : NULL;
  const CasebookOption *option = g_str_has_prefix (words[0], "--") ? find_option (self, name, length) : NULL;
  guint n = 1;

  if (option == NULL)
    return set_usage_error (error, _("There is no option %s."), words[0]);
  if (option->kind == CASEBOOK_OPTION_FLAG && value != NULL)
    return set_usage_error (error, _("--%s takes no value."), option->name);
  if (option->kind != CASEBOOK_OPTION_FLAG && value == NULL)
    {
      value = words[n++];
      if (value == NULL)
        return set_usage_error (error, _("--%s lacks its value."), option->name);
    }

  return add_value (self, option, value != NULL ? value : "", error) ? n : 0;
}

/**
 * casebook_options_read:
 * @self: options
 * @words: (array zero-terminated=1): the words of the command line
 * @error: %CASEBOOK_CLI_ERROR_USAGE
 *
 * Takes the words apart. Values are not judged yet; see casebook_options_check().
 *
 * Returns: whether every word makes sense
 */
gboolean
casebook_options_read (CasebookOptions    *self,
                       const char *const  *words,
                       GError            **error)
{
  gboolean only_arguments = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  while (*words != NULL)
    {
      const char *word = *words;
      guint n = 1;

      if (!only_arguments && g_str_equal (word, "--"))
        only_arguments = TRUE;
      else if (!only_arguments && word[0] == '-' && word[1] != '\0')
        n = read_option (self, words, error);
      else
        g_ptr_array_insert (self->rest, self->rest->len - 1, g_strdup (word));
      if (n == 0)
        return FALSE;
      words += n;
    }

  return TRUE;
}

static gboolean
check_number (const CasebookOption  *option,
              const char            *value,
              GError               **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT32, &number, NULL))
    return TRUE;

  return set_usage_error (error, _("--%s takes a whole number."), option->name);
}

static gboolean
check_value (const CasebookOption  *option,
             const char            *value,
             GError               **error)
{
  g_autofree char *name = g_strconcat ("--", option->name, NULL);
  CasebookDate date;

  switch (option->kind)
    {
    case CASEBOOK_OPTION_LINE:
      return casebook_text_check_line (value, name, error);
    case CASEBOOK_OPTION_BODY:
      return casebook_text_check_body (value, name, error);
    case CASEBOOK_OPTION_DATE:
      return casebook_text_check_line (value, name, error) && casebook_date_parse (value, &date, error);
    case CASEBOOK_OPTION_NUMBER:
      return check_number (option, value, error);
    case CASEBOOK_OPTION_FLAG:
    case CASEBOOK_OPTION_FILE:
    default:
      return TRUE;
    }
}

static gboolean
check_option (CasebookOptions       *self,
              const CasebookOption  *option,
              GError               **error)
{
  const char *const *values = casebook_options_get_list (self, option->name);

  if (option->rule == CASEBOOK_OPTION_REQUIRED && values[0] == NULL)
    return set_usage_error (error, _("--%s is missing."), option->name);
  for (; *values != NULL; values++)
    {
      if (!check_value (option, *values, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * casebook_options_check:
 * @self: options that were read
 * @error: %CASEBOOK_CLI_ERROR_USAGE, or in the domain %CASEBOOK_TEXT_ERROR or %CASEBOOK_DATE_ERROR
 *
 * Returns: whether what is required is there, and every value is of its kind
 */
gboolean
casebook_options_check (CasebookOptions  *self,
                        GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; self->tables[i] != NULL; i++)
    {
      for (const CasebookOption *option = self->tables[i]; option->name != NULL; option++)
        {
          if (!check_option (self, option, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * casebook_options_has:
 * @self: options
 * @name: name of an option
 *
 * Returns: whether it was given
 */
gboolean
casebook_options_has (CasebookOptions *self,
                      const char      *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->values, name);
}

/**
 * casebook_options_get_list:
 * @self: options
 * @name: name of an option
 *
 * Returns: (transfer none) (array zero-terminated=1): its values in order
 */
const char *const *
casebook_options_get_list (CasebookOptions *self,
                           const char      *name)
{
  static const char *const none[] = { NULL };
  GPtrArray *values;

  g_return_val_if_fail (self != NULL, none);

  values = g_hash_table_lookup (self->values, name);
  return values != NULL ? (const char *const *) values->pdata : none;
}

/**
 * casebook_options_get_text:
 * @self: options
 * @name: name of an option
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
casebook_options_get_text (CasebookOptions *self,
                           const char      *name)
{
  return casebook_options_get_list (self, name)[0];
}

/**
 * casebook_options_get_date:
 * @self: options that were checked
 * @name: name of an option of the kind %CASEBOOK_OPTION_DATE
 *
 * Returns: its value; no date when it was not given
 */
CasebookDate
casebook_options_get_date (CasebookOptions *self,
                           const char      *name)
{
  const char *text = casebook_options_get_text (self, name);
  CasebookDate date = CASEBOOK_DATE_NONE;

  if (text != NULL && !casebook_date_parse (text, &date, NULL))
    g_return_val_if_reached (CASEBOOK_DATE_NONE);

  return date;
}

/**
 * casebook_options_get_number:
 * @self: options that were checked
 * @name: name of an option of the kind %CASEBOOK_OPTION_NUMBER
 *
 * Returns: its value; 0 when it was not given
 */
guint
casebook_options_get_number (CasebookOptions *self,
                             const char      *name)
{
  const char *text = casebook_options_get_text (self, name);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;
}

/**
 * casebook_options_get_rest:
 * @self: options
 *
 * Returns: (transfer none) (array zero-terminated=1): the words that are no options
 */
const char *const *
casebook_options_get_rest (CasebookOptions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->rest->pdata;
}
