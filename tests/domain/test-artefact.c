/* Casebook: tests of artefacts.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/artefact.h"

static void
test_fields (void)
{
  g_autoptr (CasebookArtefact) artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT, NULL);

  ASSERT_TEXT_FIELD (artefact, artefact, evidence_id);
  ASSERT_FIELD (artefact, artefact, kind, CASEBOOK_ARTEFACT_FILE);
  ASSERT_TEXT_FIELD (artefact, artefact, title);
  ASSERT_TEXT_FIELD (artefact, artefact, url);
  ASSERT_TEXT_FIELD (artefact, artefact, digest);
  ASSERT_TEXT_FIELD (artefact, artefact, file_name);
  ASSERT_TEXT_FIELD (artefact, artefact, media_type);
  ASSERT_FIELD (artefact, artefact, size, G_GINT64_CONSTANT (123456789012));
  ASSERT_FIELD (artefact, artefact, position, 1.5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/artefact/fields", test_fields);

  return g_test_run ();
}
