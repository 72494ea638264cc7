/* Casebook: tests of a text with what changed in it marked.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>

#include "ui/marks/difference-text.h"

static const char before[] = "Applies the team's patterns for the services at hand.";
static const char after[] = "Chooses the team's patterns for every service at hand.";

static void
test_words_say_what_the_marks_say (void)
{
  g_autofree char *added = casebook_difference_to_words (after, before, CASEBOOK_DIFFERENCE_ADDED, "Senior");
  g_autofree char *removed = casebook_difference_to_words (before, after, CASEBOOK_DIFFERENCE_REMOVED, "Senior");
  g_autofree char *same = casebook_difference_to_words (after, after, CASEBOOK_DIFFERENCE_ADDED, "Senior");
  g_autofree char *none = casebook_difference_to_words (after, NULL, CASEBOOK_DIFFERENCE_NONE, "Senior");

  g_assert_cmpstr (added, ==, "New at Senior: Chooses; every service");
  g_assert_cmpstr (removed, ==, "No longer said at Senior: Applies; the services");
  g_assert_cmpstr (same, ==, "");
  g_assert_cmpstr (none, ==, "");
}

static guint
count_attributes (CasebookDifferenceText *text,
                  PangoAttrType           type)
{
  PangoAttrList *attributes = gtk_label_get_attributes (GTK_LABEL (casebook_difference_text_get_label (text)));
  g_autoptr (PangoAttrList) copy = NULL;
  GSList *all;
  guint n = 0;

  if (attributes == NULL)
    return 0;

  copy = pango_attr_list_copy (attributes);
  all = pango_attr_list_get_attributes (copy);
  for (GSList *l = all; l != NULL; l = l->next)
    n += ((PangoAttribute *) l->data)->klass->type == type;
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);

  return n;
}

static void
test_what_is_new_bears_a_line_and_a_tint (void)
{
  g_autoptr (CasebookDifferenceText) text = g_object_ref_sink (CASEBOOK_DIFFERENCE_TEXT (casebook_difference_text_new ()));

  casebook_difference_text_set_texts (text, after, before, CASEBOOK_DIFFERENCE_ADDED, "Senior");
  g_assert_cmpuint (count_attributes (text, PANGO_ATTR_UNDERLINE), ==, 2);
  g_assert_cmpuint (count_attributes (text, PANGO_ATTR_BACKGROUND), ==, 2);

  casebook_difference_text_set_texts (text, before, after, CASEBOOK_DIFFERENCE_REMOVED, "Senior");
  g_assert_cmpuint (count_attributes (text, PANGO_ATTR_UNDERLINE), ==, 2);
  g_assert_cmpuint (count_attributes (text, PANGO_ATTR_STRIKETHROUGH), ==, 0);

  casebook_difference_text_set_texts (text, after, NULL, CASEBOOK_DIFFERENCE_NONE, "Senior");
  g_assert_cmpuint (count_attributes (text, PANGO_ATTR_UNDERLINE), ==, 0);
}

static void
test_screen_reader_hears_the_difference (void)
{
  g_autoptr (CasebookDifferenceText) text = g_object_ref_sink (CASEBOOK_DIFFERENCE_TEXT (casebook_difference_text_new ()));

  casebook_difference_text_set_texts (text, after, before, CASEBOOK_DIFFERENCE_ADDED, "Senior");
  gtk_test_accessible_assert_property (casebook_difference_text_get_label (text),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "New at Senior: Chooses; every service");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/difference-text/words-say-what-the-marks-say", test_words_say_what_the_marks_say);
  g_test_add_func ("/ui/difference-text/what-is-new-bears-a-line-and-a-tint", test_what_is_new_bears_a_line_and_a_tint);
  g_test_add_func ("/ui/difference-text/screen-reader-hears-the-difference", test_screen_reader_hears_the_difference);

  return g_test_run ();
}
