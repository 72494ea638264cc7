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
  gsize host = strcspn (text, "/?#");
  const char *dot = memchr (text, '.', host);

  return dot != NULL && dot != text && dot + 1 < text + host && memchr (text, ' ', host) == NULL;
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
  if (g_uri_peek_scheme (trimmed) == NULL && looks_like_host (trimmed))
    given = g_strconcat ("https://", trimmed, NULL);
  else
    given = g_strdup (trimmed);

  uri = g_uri_parse (given, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL)
    {
      g_autofree char *quoted = casebook_text_excerpt (trimmed, QUOTED);

      g_set_error (error, CASEBOOK_LINK_ERROR, CASEBOOK_LINK_ERROR_MALFORMED,
                   _("“%s” is not an address. Write it in full, as in https://example.org/page."), quoted);
      return NULL;
    }
  if (!g_strv_contains (schemes, g_uri_get_scheme (uri)))
    {
      g_set_error (error, CASEBOOK_LINK_ERROR, CASEBOOK_LINK_ERROR_SCHEME,
                   _("Addresses that begin with “%s:” are not taken. Web and mail addresses are."),
                   g_uri_get_scheme (uri));
      return NULL;
    }

  return g_uri_to_string (uri);
}
