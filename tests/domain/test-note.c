/* Casebook: tests of notes.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "assert-field.h"
#include "domain/note.h"

static void
test_fields (void)
{
  g_autoptr (CasebookNote) note = g_object_new (CASEBOOK_TYPE_NOTE, NULL);

  ASSERT_TEXT_FIELD (note, note, text);
  ASSERT_FIELD (note, note, written, 20260314);
  ASSERT_TEXT_FIELD (note, note, evidence_id);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/domain/note/fields", test_fields);

  return g_test_run ();
}
