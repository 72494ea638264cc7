/* Casebook: tests of records out of JSON. SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/evidence.h"
#include "exchange/record-json.h"
#include "formats/format.h"

static gpointer
read_record (const char  *text,
             GType        type,
             GError     **error)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return casebook_record_json_read (json_node_get_object (node), type, error);
}

static void
test_every_kind_of_field (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookEvidence) evidence =
    read_record ("{\"title\": \"A title\", \"from\": \"2025-03\", \"audience\": \"manager\", \"strongest\": 2,"
                 " \"claims\": []}", CASEBOOK_TYPE_EVIDENCE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (casebook_evidence_get_title (evidence), ==, "A title");
  g_assert_cmpuint (casebook_evidence_get_from (evidence), ==, casebook_date_new (2025, 3, 0));
  g_assert_cmpint (casebook_evidence_get_audience (evidence), ==, CASEBOOK_AUDIENCE_MANAGER);
  g_assert_cmpint (casebook_evidence_get_strongest (evidence), ==, 2);
  g_assert_cmpstr (casebook_evidence_get_situation (evidence), ==, "");
}

static void
test_faults (void)
{
  static const char *const texts[] = {
    "{\"title\": 3}",
    "{\"title\": null}",
    "{\"title\": [\"a\"]}",
    "{\"audience\": \"everybody\"}",
    "{\"audience\": 1}",
    "{\"strongest\": \"2\"}",
    "{\"strongest\": 1.5}",
    "{\"from\": 2025}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_record (texts[i], CASEBOOK_TYPE_EVIDENCE, &error));
      g_assert_error (error, CASEBOOK_FORMAT_ERROR, CASEBOOK_FORMAT_ERROR_SHAPE);
    }
}

static void
test_dates_that_do_not_exist (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_record ("{\"from\": \"2025-02-30\"}", CASEBOOK_TYPE_EVIDENCE, &error));
  g_assert_error (error, CASEBOOK_DATE_ERROR, CASEBOOK_DATE_ERROR_NO_SUCH_DAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/record-json/every-kind-of-field", test_every_kind_of_field);
  g_test_add_func ("/exchange/record-json/faults", test_faults);
  g_test_add_func ("/exchange/record-json/dates-that-do-not-exist", test_dates_that_do_not_exist);

  return g_test_run ();
}
