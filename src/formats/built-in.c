/* Casebook: the framework that comes with Casebook.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/built-in.h"
#include "formats/casebook-formats-resources.h"

/* A static library's own constructor never runs, so the first who asks registers it. */
static GResource *
get_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      casebook_formats_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  return casebook_formats_get_resource ();
}

/**
 * casebook_built_in_framework:
 *
 * Returns: (transfer full): the framework "platform-engineering" in Casebook's own format
 */
GBytes *
casebook_built_in_framework (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  bytes = g_resource_lookup_data (get_resource (),
                                  "/app/casebook/Casebook/frameworks/platform-engineering.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("Casebook was built without its framework: %s", error->message);

  return bytes;
}
