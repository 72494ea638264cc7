/* Casebook: addresses that evidence points to.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A packet sends its readers to these addresses, so only kinds that a browser
 * or a mail program opens without running anything are taken.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/link.h"
#include "base/text.h"

/* As much as it takes to know again what was pasted. */
#define QUOTED 40

G_DEFINE_QUARK (casebook-link-error-quark, casebook_link_error)

static const char *const schemes[] = { "https", "http", "mailto", "ftp", "sftp", NULL };

/* "example.org/page" is how people write addresses; "example" is not one. */
static gboolean
looks_like_host (const char *text)
{
  gsize host = strcspn (text, ":/?#");
  const char *dot = memchr (text, '.', host);

  return dot != NULL && dot != text && dot + 1 < text + host && memchr (text, ' ', host) == NULL;
}

/* "wiki.example:8443/page" begins as a scheme does; what tells them apart is a number
 * behind the colon. Without a dot it may be "tel:112" as well, unless there is a path. */
static gboolean
looks_like_host_and_port (const char *text)
{
  gsize host = strcspn (text, ":/?#");
  const char *port = text + host + 1;
  gsize n_digits;

  if (host == 0 || text[host] != ':')
    return FALSE;
  n_digits = strspn (port, "0123456789");
  if (n_digits == 0 || n_digits > 5 || (port[n_digits] != '\0' && strchr ("/?#", port[n_digits]) == NULL))
    return FALSE;

  return looks_like_host (text) || port[n_digits] == '/' || (host == 9 && g_ascii_strncasecmp (text, "localhost", 9) == 0);
}

/* A scheme alone leads nowhere. */
static gboolean
has_somewhere_to_lead (GUri *uri)
{
  const char *host = g_uri_get_host (uri);

  if (g_str_equal (g_uri_get_scheme (uri), "mailto"))
    return *g_uri_get_path (uri) != '\0';

  return host != NULL && *host != '\0';
}

static gboolean
set_malformed (GError     **error,
               const char  *given)
{
  g_autofree char *quoted = casebook_text_excerpt (given, QUOTED);

  g_set_error (error, CASEBOOK_LINK_ERROR, CASEBOOK_LINK_ERROR_MALFORMED,
               _("“%s” is not an address. Write it in full, as in https://example.org/page."), quoted);
  return FALSE;
}

static gboolean
check (GUri        *uri,
       const char  *given,
       GError     **error)
{
  if (!g_strv_contains (schemes, g_uri_get_scheme (uri)))
    {
      g_set_error (error, CASEBOOK_LINK_ERROR, CASEBOOK_LINK_ERROR_SCHEME,
                   _("Addresses that begin with “%s:” are not taken. Web and mail addresses are."),
                   g_uri_get_scheme (uri));
      return FALSE;
    }

  return has_somewhere_to_lead (uri) || set_malformed (error, given);
}

/**
 * casebook_link_normalise:
 * @text: what somebody gave for an address
 * @error: in the domain %CASEBOOK_LINK_ERROR
 *
 * White space around the address is dropped; one without a scheme gets https.
 *
 * Returns: (transfer full) (nullable): the address as a URI (RFC 3986), %NULL on error
 */
char *
casebook_link_normalise (const char  *text,
                         GError     **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *given = NULL;
  g_autoptr (GUri) uri = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  trimmed = g_strstrip (g_utf8_make_valid (text, -1));
  if (looks_like_host_and_port (trimmed) || (g_uri_peek_scheme (trimmed) == NULL && looks_like_host (trimmed)))
    given = g_strconcat ("https://", trimmed, NULL);
  else
    given = g_strdup (trimmed);

  uri = g_uri_parse (given, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL)
    {
      set_malformed (error, trimmed);
      return NULL;
    }

  return check (uri, trimmed, error) ? g_uri_to_string (uri) : NULL;
}
