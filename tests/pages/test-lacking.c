/* Casebook: tests of letters that no face has.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One face is all there is here, and it has letters of Latin, Greek and Cyrillic alone.
 */
#include <glib/gstdio.h>

#include "pages/fonts.h"
#include "pages/lacking.h"

#define ONE_FACE "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n" \
                 "<fontconfig><dir>/usr/share/fonts/truetype/noto</dir><cachedir prefix=\"xdg\">fontconfig</cachedir>" \
                 "<selectfont><rejectfont><glob>*.ttf</glob></rejectfont>" \
                 "<acceptfont><glob>*/NotoSans-Regular.ttf</glob></acceptfont></selectfont></fontconfig>\n"

static CasebookDocument *
document_of (CasebookBlock *block)
{
  CasebookDocument *document = casebook_document_new ("Title");
  CasebookSection *section = casebook_section_new ("Section", "section");

  casebook_section_take (section, block);
  casebook_document_take (document, section);

  return document;
}

static char *
scripts_of (const char *text)
{
  g_autoptr (CasebookDocument) document = document_of (casebook_block_new_text (CASEBOOK_ROLE_BODY, text));

  return casebook_lacking_scripts (document);
}

static void
test_nothing_is_lacking (void)
{
  g_autofree char *said = scripts_of ("Größe, Ελληνικά and Русский: “quoted” – 100\302\240%\302\255");

  g_assert_cmpstr (said, ==, NULL);
}

static void
test_scripts_are_told (void)
{
  g_autofree char *said = scripts_of ("統一された門 and 統一, العربية");

  g_assert_cmpstr (said, ==, "arabic, han, hiragana");
}

/* In the midst of other blocks, and where words stand on a chart. */
static void
test_all_blocks_are_looked_through (void)
{
  CasebookBlock *stack = casebook_block_new_stack ();
  CasebookBlock *terms = casebook_block_new_definitions (100);
  CasebookBlock *chart = casebook_block_new_chart ();
  g_autoptr (CasebookDocument) document = NULL;
  g_autofree char *said = NULL;

  casebook_block_take_term (terms, casebook_prose_new ("統"), casebook_block_new_text (CASEBOOK_ROLE_BODY, "ひ"));
  casebook_block_add_bar (chart, "한국", "1", "2", 1, 2);
  casebook_block_take (stack, terms);
  casebook_block_take (stack, chart);
  document = document_of (stack);
  said = casebook_lacking_scripts (document);
  g_assert_cmpstr (said, ==, "han, hangul, hiragana");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("casebook-XXXXXX", NULL);
  g_autofree char *faces = g_build_filename (folder, "fonts.conf", NULL);
  int code;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (g_file_set_contents (faces, ONE_FACE, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", faces, TRUE);

  g_test_add_func ("/lacking/nothing", test_nothing_is_lacking);
  g_test_add_func ("/lacking/scripts-are-told", test_scripts_are_told);
  g_test_add_func ("/lacking/all-blocks-are-looked-through", test_all_blocks_are_looked_through);
  code = g_test_run ();
  g_unlink (faces);
  g_rmdir (folder);

  return code;
}
