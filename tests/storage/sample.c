/* Casebook: rows for the storage tests.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample.h"
#include "storage/case-store.h"
#include "storage/framework-store.h"
#include "storage/library-check.h"

char *
sample_add_framework (CasebookDatabase *database)
{
  const CasebookFrameworkInfo info = {
    .document_id = (char *) "harbour",
    .version = (char *) "1",
    .title = (char *) "Harbour Engineering",
  };
  g_autoptr (GBytes) document = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;
  char *key = casebook_framework_store_add (database, &info, document, &error);

  g_assert_no_error (error);
  return key;
}

CasebookCase *
sample_case (const char *framework,
             const char *candidate)
{
  return g_object_new (CASEBOOK_TYPE_CASE,
                       "candidate", candidate,
                       "framework", framework,
                       "from-level", "mate",
                       "to-level", "pilot",
                       "window-from", 20250100,
                       "window-to", 20260630,
                       "manager", "Noor Haddad",
                       NULL);
}

/* Evidence in the list of @parent, borrowed. */
CasebookEvidence *
sample_evidence (CasebookCase *parent,
                 const char   *title)
{
  g_autoptr (CasebookEvidence) evidence =
    g_object_new (CASEBOOK_TYPE_EVIDENCE,
                  "case-id", casebook_record_get_id (CASEBOOK_RECORD (parent)),
                  "title", title,
                  "situation", "The tide gauge had drifted for a year.",
                  "action", "Traced it to a clock that was set by hand.",
                  "result", "No grounding since.",
                  "from", 20250300,
                  "to", 20250412,
                  "role", "led",
                  "scope", "organisation",
                  "audience", CASEBOOK_AUDIENCE_COMMITTEE,
                  NULL);

  g_list_store_append (casebook_case_get_evidence (parent), evidence);
  return evidence;
}

/* A claim in the list of @parent, borrowed. */
CasebookClaim *
sample_claim (CasebookEvidence *parent,
              const char       *sentence)
{
  GListStore *claims = casebook_evidence_get_claims (parent);
  g_autoptr (CasebookClaim) claim =
    g_object_new (CASEBOOK_TYPE_CLAIM,
                  "case-id", casebook_evidence_get_case_id (parent),
                  "evidence-id", casebook_record_get_id (CASEBOOK_RECORD (parent)),
                  "item-id", "seamanship",
                  "sentence", sentence,
                  "position", g_list_model_get_n_items (G_LIST_MODEL (claims)) + 1.0,
                  NULL);

  g_list_store_append (claims, claim);
  return claim;
}

/* A case with two pieces of evidence that use every table, in the library. */
CasebookCase *
sample_put_case (CasebookDatabase *database)
{
  g_autofree char *framework = sample_add_framework (database);
  g_autoptr (GError) error = NULL;
  CasebookCase *record = sample_case (framework, "Ada Marín");
  CasebookEvidence *gauge = sample_evidence (record, "The tide gauge that drifted");
  const char *gauge_id = casebook_record_get_id (CASEBOOK_RECORD (gauge));
  const char *case_id = casebook_record_get_id (CASEBOOK_RECORD (record));
  CasebookEvidence *pilots = sample_evidence (record, "A manual for new pilots");
  g_autoptr (CasebookMeasure) measure = g_object_new (CASEBOOK_TYPE_MEASURE, "evidence-id", gauge_id,
                                                      "label", "Groundings", "before", "3", "after", "0",
                                                      "unit", "a year", "position", 1.0, NULL);
  g_autoptr (CasebookArtefact) artefact = g_object_new (CASEBOOK_TYPE_ARTEFACT, "evidence-id", gauge_id,
                                                        "title", "The log", "url", "https://harbour.example/log",
                                                        "position", 1.0, NULL);
  g_autoptr (CasebookNoOpportunity) none = g_object_new (CASEBOOK_TYPE_NO_OPPORTUNITY, "case-id", case_id,
                                                         "item-id", "salvage", "reason", "Nothing sank.", NULL);
  g_autoptr (CasebookProgress) progress = g_object_new (CASEBOOK_TYPE_PROGRESS, "case-id", case_id,
                                                        "resource-id", "knots",
                                                        "state", CASEBOOK_PROGRESS_DOING, NULL);

  sample_claim (gauge, "Finds the cause and not the symptom.");
  sample_claim (gauge, "Keeps ships off the ground.");
  sample_claim (pilots, "Teaches what she knows.");
  g_object_set (pilots, "from", 20260000, "to", 0, NULL);
  g_list_store_append (casebook_evidence_get_measures (gauge), measure);
  g_list_store_append (casebook_evidence_get_artefacts (gauge), artefact);
  g_list_store_append (casebook_case_get_no_opportunities (record), none);
  g_list_store_append (casebook_case_get_progress (record), progress);

  g_assert_true (casebook_case_store_put (database, record, &error));
  g_assert_no_error (error);
  return record;
}

/* Words that differ in case, accents and script, so that an index has work. */
char *
sample_dup_text (guint n_words)
{
  static const char *words[] = {
    "tide", "gauge", "Überblick", "naïve", "pilot's", "42", "harbour", "“quoted”", "Ψάρι", "лоцман", "港", "ÆØÅ",
    "clock-face", "a", "KEEL", "semi;colon", "x_y", "NEAR", "AND", "100%", "…", "e\xcc\x81t\xc3\xa9",
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

/* Two records say the same. */
void
sample_assert_equal (gpointer record,
                     gpointer other)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (record);

  g_assert_true (G_OBJECT_TYPE (record) == G_OBJECT_TYPE (other));
  g_assert_cmpstr (casebook_record_get_id (record), ==, casebook_record_get_id (other));
  g_assert_cmpint (casebook_record_get_created (record), ==, casebook_record_get_created (other));
  g_assert_cmpint (casebook_record_get_stamp (record), ==, casebook_record_get_stamp (other));
  g_assert_cmpint (casebook_record_get_deleted (record), ==, casebook_record_get_deleted (other));
  for (guint i = 0; i < class->n_fields; i++)
    {
      g_auto (GValue) a = G_VALUE_INIT, b = G_VALUE_INIT;
      GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (class), class->fields[i].name);

      g_object_get_property (record, class->fields[i].name, &a);
      g_object_get_property (other, class->fields[i].name, &b);
      if (g_param_values_cmp (spec, &a, &b) != 0)
        g_error ("%s of %s differs", class->fields[i].name, G_OBJECT_TYPE_NAME (record));
    }
}

/* Nothing in the library is damaged. */
void
sample_assert_whole (CasebookDatabase *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) damages = casebook_library_check (database, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < damages->len; i++)
    {
      g_autofree char *sentence = casebook_damage_to_sentence (damages->pdata[i]);

      g_error ("%s", sentence);
    }
}
