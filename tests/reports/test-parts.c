/* Casebook: tests of the parts of a packet, each by itself. SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "made-up.h"
#include "reports/parts.h"

/* A packet without pictures. */
static void
add_artefacts (CasebookDocument  *document,
               CasebookSelection *selection)
{
  const CasebookPacketOptions options = CASEBOOK_PACKET_OPTIONS_INIT;
  g_autoptr (CasebookExhibits) exhibits = casebook_exhibits_new (selection, &options);

  casebook_packet_add_artefacts (document, selection, exhibits);
}

typedef void (*AddPart) (CasebookDocument  *document,
                         CasebookSelection *selection);

static void
append_texts (CasebookBlock *block,
              GString       *text)
{
  if (block->prose != NULL)
    g_string_append_printf (text, "%s\n", casebook_prose_get_text (block->prose));
  for (guint i = 0; block->terms != NULL && i < block->terms->len; i++)
    g_string_append_printf (text, "%s\n", casebook_prose_get_text (g_ptr_array_index (block->terms, i)));
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    append_texts (g_ptr_array_index (block->children, i), text);
}

/* All that a part says, or "" when it adds nothing. */
static char *
text_of (AddPart            add_part,
         CasebookCase      *case_,
         CasebookFramework *framework)
{
  g_autoptr (CasebookDocument) document = casebook_document_new ("Title");
  g_autoptr (CasebookSelection) selection = casebook_selection_new (case_, framework, CASEBOOK_AUDIENCE_COMMITTEE);
  GListModel *sections = casebook_document_get_sections (document);
  GString *text = g_string_new (NULL);

  add_part (document, selection);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (sections, i);
      GPtrArray *blocks = casebook_section_get_blocks (section);

      for (guint j = 0; j < blocks->len; j++)
        append_texts (g_ptr_array_index (blocks, j), text);
    }

  return g_string_free (text, FALSE);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

/* A competency is told by its statement; its skills stand with its evidence. */
static void
test_changes_tell_statements (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 2);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autofree char *text = NULL;

  made_up_claim (made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE), "c1", "Claim");
  text = text_of (casebook_packet_add_changes, case_, framework);
  g_assert_cmpuint (count (text, "Competency called c1"), ==, 1);
  g_assert_cmpuint (count (text, "Decides what c1 is about"), ==, 1);
  g_assert_cmpuint (count (text, "Decides what c2 is about"), ==, 1);
}

static CasebookFramework *
framework_of_skills (void)
{
  static const char * const ids[] = { "c1", "c2" };
  CasebookFramework *framework = casebook_framework_new ("made-up", "1", "Made Up");
  g_autoptr (CasebookLevel) from = casebook_level_new ("from", "Junior Maker", "Junior", "", 1, "");
  g_autoptr (CasebookLevel) to = casebook_level_new ("to", "Senior Maker", "Senior", "", 2, "");

  casebook_framework_add_level (framework, from);
  casebook_framework_add_level (framework, to);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CasebookItem) item = casebook_item_new (ids[i], NULL, ids[i], NULL);

      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *id = g_strdup_printf ("%s-%u", ids[i], j);
          g_autofree char *text = g_strdup_printf ("Skill %u of %s", j, ids[i]);
          g_autoptr (CasebookExpectation) expectation = casebook_expectation_new (id, "to", CASEBOOK_EXPECTATION_SKILL,
                                                                                  id, text);

          casebook_item_add_expectation (item, expectation);
        }
      casebook_framework_add_root (framework, item);
    }
  g_assert_true (casebook_framework_seal (framework, NULL));

  return framework;
}

/* Without statements the single expectations stand in, where something is claimed. */
static void
test_changes_without_statements (void)
{
  g_autoptr (CasebookFramework) framework = framework_of_skills ();
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autofree char *text = NULL;

  made_up_claim (made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE), "c1", "Claim");
  text = text_of (casebook_packet_add_changes, case_, framework);
  g_assert_cmpuint (count (text, "Skill 0 of c1"), ==, 1);
  g_assert_cmpuint (count (text, "Skill 1 of c1"), ==, 1);
  g_assert_cmpuint (count (text, "Not asked at this level"), ==, 2);
  g_assert_cmpuint (count (text, "of c2"), ==, 0);
}

static void
test_no_changes_within_a_level (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autofree char *text = NULL;

  g_object_set (case_, "from-level", "to", NULL);
  text = text_of (casebook_packet_add_changes, case_, framework);
  g_assert_cmpstr (text, ==, "");
}

/* A framework of more competencies than fit is told by its themes. */
static void
test_brief_fits (void)
{
  g_autoptr (CasebookFramework) few = made_up_framework (3, 12);
  g_autoptr (CasebookFramework) many = made_up_framework (3, 13);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autofree char *of_few = text_of (casebook_packet_add_brief, case_, few);
  g_autofree char *of_many = text_of (casebook_packet_add_brief, case_, many);

  g_assert_nonnull (strstr (of_few, "Competency called c12\n"));
  g_assert_null (strstr (of_few, "t1\n"));
  g_assert_null (strstr (of_many, "Competency called"));
  g_assert_nonnull (strstr (of_many, "t1\n"));
}

/* Who asks for nothing in words asks all the same. */
static void
test_brief_asks (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  g_autofree char *asked = text_of (casebook_packet_add_brief, case_, framework);
  g_autofree char *plain = NULL;

  g_object_set (case_, "ask", " ", NULL);
  plain = text_of (casebook_packet_add_brief, case_, framework);
  g_assert_nonnull (strstr (asked, "I ask."));
  g_assert_nonnull (strstr (plain, "Robin Quill asks to be promoted to Senior Maker."));
}

/* Of a result the brief tells whole sentences, as far as they fit. */
static void
test_brief_tells_whole_sentences (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autofree char *rest = g_strnfill (300, 'N');
  g_autofree char *result = g_strdup_printf ("One sentence. Another sentence. %s.", rest);
  g_autofree char *text = NULL;

  g_object_set (evidence, "result", result, NULL);
  made_up_claim (evidence, "c1", "Claim");
  text = text_of (casebook_packet_add_brief, case_, framework);
  g_assert_nonnull (strstr (text, "One sentence. Another sentence.\n"));
  g_assert_null (strstr (text, "NNN"));
}

static void
test_nothing_to_say_adds_nothing (void)
{
  static const AddPart parts[] = { casebook_packet_add_growth, add_artefacts };
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = text_of (parts[i], case_, framework);

      g_assert_cmpstr (text, ==, "");
    }
}

/* Files are told with their size and digest, links with their address. */
static void
test_artefacts (void)
{
  g_autoptr (CasebookFramework) framework = made_up_framework (0, 1);
  g_autoptr (CasebookCase) case_ = made_up_case ();
  CasebookEvidence *evidence = made_up_evidence (case_, "Title", 0, CASEBOOK_AUDIENCE_COMMITTEE);
  g_autofree char *digest = g_strnfill (64, 'a');
  g_autoptr (CasebookArtefact) file = g_object_new (CASEBOOK_TYPE_ARTEFACT, "kind", CASEBOOK_ARTEFACT_FILE, "title",
                                                    "The file", "file-name", "file.pdf", "size", (gint64) 2000,
                                                    "digest", digest, NULL);
  g_autoptr (CasebookArtefact) link = g_object_new (CASEBOOK_TYPE_ARTEFACT, "kind", CASEBOOK_ARTEFACT_LINK, "url",
                                                    "https://example.org/", NULL);
  g_autofree char *text = NULL;

  g_list_store_append (casebook_evidence_get_artefacts (evidence), file);
  g_list_store_append (casebook_evidence_get_artefacts (evidence), link);
  text = text_of (add_artefacts, case_, framework);
  g_assert_nonnull (strstr (text, "The file\nfile.pdf\n"));
  g_assert_nonnull (strstr (text, "2.0\302\240kB\n"));
  g_assert_nonnull (strstr (text, "aaaa"));
  g_assert_nonnull (strstr (text, "https://example.org/\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes/tell-statements", test_changes_tell_statements);
  g_test_add_func ("/changes/without-statements", test_changes_without_statements);
  g_test_add_func ("/changes/none-within-a-level", test_no_changes_within_a_level);
  g_test_add_func ("/brief/fits", test_brief_fits);
  g_test_add_func ("/brief/asks", test_brief_asks);
  g_test_add_func ("/brief/tells-whole-sentences", test_brief_tells_whole_sentences);
  g_test_add_func ("/parts/nothing-to-say-adds-nothing", test_nothing_to_say_adds_nothing);
  g_test_add_func ("/artefacts/are-told", test_artefacts);

  return g_test_run ();
}
