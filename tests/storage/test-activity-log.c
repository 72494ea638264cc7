/* Casebook: tests of what was done, in order.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "scratch-library.h"
#include "storage/activity-log.h"

typedef ScratchLibrary Fixture;

static void
append (Fixture    *fixture,
        gint64      stamp,
        const char *actor,
        const char *action)
{
  const CasebookActivity line = {
    .first_stamp = stamp,
    .last_stamp = stamp + 1,
    .actor = (char *) actor,
    .action = (char *) action,
    .n_rows = 2,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (casebook_activity_log_append (fixture->database, &line, &error));
  g_assert_no_error (error);
}

static char *
list (Fixture *fixture,
      gint64   since,
      guint    limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = casebook_activity_log_list (fixture->database, since, limit, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, ((CasebookActivity *) lines->pdata[i])->action);

  return g_string_free (text, FALSE);
}

/* Newest first, from a stamp on, as many as are wanted. */
static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    gint64      since;
    guint       limit;
    const char *expected;
  } rows[] = {
    { 0, 10, "edcba" }, { 0, 2, "ed" }, { 0, 0, "" }, { 31, 10, "edc" }, { 32, 10, "ed" }, { 60, 10, "" },
  };

  for (guint i = 0; i < 5; i++)
    {
      const char action[] = { (char) ('a' + i), '\0' };

      append (fixture, 10 * (i + 1), NULL, action);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = list (fixture, rows[i].since, rows[i].limit);

      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

/* A line is by whoever runs the program, unless it says who. */
static void
test_who (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = NULL;
  const CasebookActivity *line;

  append (fixture, 1, NULL, "edit");
  append (fixture, 3, "noor", "edit");
  lines = casebook_activity_log_list (fixture->database, 0, 10, NULL);
  line = lines->pdata[0];
  g_assert_cmpstr (line->actor, ==, "noor");
  line = lines->pdata[1];
  g_assert_cmpstr (line->actor, ==, g_get_user_name ());
  g_assert_cmpstr (line->table, ==, "");
  g_assert_cmpstr (line->row_id, ==, "");
  g_assert_cmpint (line->first_stamp, ==, 1);
  g_assert_cmpint (line->last_stamp, ==, 2);
  g_assert_cmpuint (line->n_rows, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/activity-log/" name, Fixture, NULL, scratch_library_set_up, function, scratch_library_tear_down)
  ADD ("list", test_list);
  ADD ("who", test_who);

  return g_test_run ();
}
