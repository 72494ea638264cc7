/* Casebook: both texts of what was changed here and elsewhere.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When two programs change one field, what was written here stands and the
 * other is in the history. Here the person sees both and may take the other
 * after all, which is a step of undo like any change. A field that says the
 * same on both sides is gone from the window. What is shown of a field stays and
 * changes its words, so that the focus stays on it.
 */
#include <glib/gi18n-lib.h>

#include "ui/case/contest-window.h"
#include "ui/framework/side-by-side.h"
#include "ui/marks/audience-words.h"

/* What is shown of one field, borrowed from the page. */
typedef struct
{
  const CasebookField *field;
  GtkWidget           *group;
  GtkWidget           *button;
  GtkLabel            *mine;
  GtkLabel            *other;
} Contest;

struct _CasebookContestWindow
{
  AdwWindow parent_instance;

  GtkStack           *stack;
  AdwPreferencesPage *page;

  CasebookCaseDesk *desk;
  CasebookRecord   *record;
  CasebookRecord   *theirs;
  GArray           *contests; /* one for each field that has a caption */
};

G_DEFINE_FINAL_TYPE (CasebookContestWindow, casebook_contest_window, ADW_TYPE_WINDOW)

/* What a person sees of records, by the name of the field. The rest, as the place in
 * an order, is not worth a question. */
static const struct
{
  const char *field;
  const char *context;
  const char *caption;
} captions[] = {
  { "title", NULL, N_("Title") },
  { "situation", NULL, N_("Situation") },
  { "action", NULL, N_("What I Did") },
  { "result", NULL, N_("Result") },
  { "from", "date", NC_("date", "From") },
  { "to", "date", NC_("date", "To") },
  { "role", NULL, N_("Your Role") },
  { "scope", NULL, N_("Scope Reached") },
  { "audience", NULL, N_("Who May Read It") },
  { "strongest", NULL, N_("Place Among the Strongest") },
  { "sentence", NULL, N_("Claim") },
  { "label", NULL, N_("What was measured") },
  { "before", "measure", NC_("measure", "Before") },
  { "after", "measure", NC_("measure", "After") },
  { "unit", "measure", NC_("measure", "Unit") },
  { "url", NULL, N_("Link") },
  { "reason", NULL, N_("Reason") },
  { "candidate", NULL, N_("Candidate") },
  { "manager", NULL, N_("Manager") },
  { "team", NULL, N_("Team") },
  { "window-from", "review window", NC_("review window", "From") },
  { "window-to", "review window", NC_("review window", "To") },
  { "ask", NULL, N_("The Ask") },
};

static const char *
caption_of (const CasebookField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (captions); i++)
    {
      if (!g_str_equal (captions[i].field, field->name))
        continue;
      return captions[i].context != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, captions[i].context, captions[i].caption)
                                         : _(captions[i].caption);
    }

  return NULL;
}

static char *
value_to_words (CasebookRecord      *record,
                const CasebookField *field)
{
  char *text = NULL;
  CasebookDate date;
  CasebookAudience audience;
  gint64 number;

  if (field->kind == CASEBOOK_FIELD_INTEGER)
    {
      g_object_get (record, field->name, &number, NULL);
      return number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : g_strdup ("");
    }
  if (field->kind == CASEBOOK_FIELD_DATE)
    {
      g_object_get (record, field->name, &date, NULL);
      return casebook_date_to_display (date);
    }

  if (field->kind == CASEBOOK_FIELD_ENUM)
    {
      g_assert (field->enum_type == casebook_audience_get_type);
      g_object_get (record, field->name, &audience, NULL);
      return g_strdup (casebook_audience_to_words (audience));
    }

  g_object_get (record, field->name, &text, NULL);
  return text;
}

static gboolean
differs (CasebookRecord      *record,
         CasebookRecord      *theirs,
         const CasebookField *field)
{
  g_autofree char *mine = value_to_words (record, field);
  g_autofree char *other = value_to_words (theirs, field);

  return !g_str_equal (mine, other);
}

static GtkWidget *
create_column (const char *heading,
               GtkLabel   *words)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_add_css_class (column, "level-column");
  gtk_box_append (GTK_BOX (column), caption);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (words));

  return column;
}

static GtkLabel *
create_words (void)
{
  GtkLabel *words = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (words, 0);
  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_wrap_mode (words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (words, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_selectable (words, TRUE);

  return words;
}

/* Words that stay as they are keep what is selected in them. */
static void
show_words (GtkLabel            *label,
            CasebookRecord      *record,
            const CasebookField *field)
{
  g_autofree char *text = value_to_words (record, field);
  const char *words = *text != '\0' ? text : C_("what a field says", "Nothing");

  if (!g_str_equal (gtk_label_get_text (label), words))
    gtk_label_set_text (label, words);
  if (*text == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

static GtkWidget *
create_button (const CasebookField *field)
{
  GtkWidget *button = gtk_button_new_with_label (_("Use the Other Text"));
  /* Translators: what a screen reader calls a button; %s is the name of a field, as in "Result" */
  g_autofree char *name = g_strdup_printf (_("Use the Other Text: %s"), caption_of (field));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contest.use");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", field->name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
add_field (CasebookContestWindow *self,
           const CasebookField   *field)
{
  GtkWidget *group = adw_preferences_group_new ();
  Contest contest = { field, group, create_button (field), create_words (), create_words () };
  GtkWidget *columns = casebook_side_by_side_new (create_column (C_("version", "Yours"), contest.mine),
                                                  create_column (C_("version", "The Other"), contest.other));

  gtk_widget_add_css_class (columns, "card");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), caption_of (field));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), contest.button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), columns);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_array_append_val (self->contests, contest);
}

static void
add_fields (CasebookContestWindow *self)
{
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (self->record);

  for (guint i = 0; i < class->n_fields; i++)
    {
      if (caption_of (&class->fields[i]) != NULL)
        add_field (self, &class->fields[i]);
    }
}

static gboolean
has_focus_in (CasebookContestWindow *self,
              GtkWidget             *group)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, group);
}

/* To the next that is left, else to the one before. */
static void
give_focus_on (CasebookContestWindow *self,
               guint                  from)
{
  guint n = self->contests->len;

  for (guint i = 0; i < n; i++)
    {
      guint at = from + i < n ? from + i : n - 1 - i;
      Contest *contest = &g_array_index (self->contests, Contest, at);

      if (gtk_widget_get_visible (contest->group))
        {
          gtk_widget_grab_focus (contest->button);
          return;
        }
    }
}

static void
show (CasebookContestWindow *self)
{
  guint lost = self->contests->len;
  gboolean any = FALSE;

  for (guint i = 0; i < self->contests->len; i++)
    {
      Contest *contest = &g_array_index (self->contests, Contest, i);
      gboolean contested = differs (self->record, self->theirs, contest->field);

      if (!contested && has_focus_in (self, contest->group))
        lost = i;
      show_words (contest->mine, self->record, contest->field);
      show_words (contest->other, self->theirs, contest->field);
      gtk_widget_set_visible (contest->group, contested);
      any = any || contested;
    }

  gtk_stack_set_visible_child_name (self->stack, any ? "texts" : "same");
  if (lost < self->contests->len)
    give_focus_on (self, lost);
}

static void
use_other (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  CasebookContestWindow *self = CASEBOOK_CONTEST_WINDOW (widget);
  const char *field = g_variant_get_string (parameter, NULL);
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_GET_CLASS (self->theirs), field);
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (spec != NULL);

  g_value_init (&value, spec->value_type);
  g_object_get_property (G_OBJECT (self->theirs), field, &value);
  casebook_case_desk_set_field (self->desk, self->record, field, &value);
  casebook_case_desk_leave_field (self->desk);
}

static void
casebook_contest_window_dispose (GObject *object)
{
  CasebookContestWindow *self = CASEBOOK_CONTEST_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_CONTEST_WINDOW);
  g_clear_pointer (&self->contests, g_array_unref);
  g_clear_object (&self->theirs);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_contest_window_parent_class)->dispose (object);
}

static void
casebook_contest_window_class_init (CasebookContestWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_contest_window_dispose;

  gtk_widget_class_install_action (widget_class, "contest.use", "s", use_other);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/case/contest-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookContestWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookContestWindow, page);
}

static void
casebook_contest_window_init (CasebookContestWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->contests = g_array_new (FALSE, FALSE, sizeof (Contest));
}

/**
 * casebook_contest_window_new:
 * @desk: an open case
 * @record: a record of the case
 * @theirs: what another program made of it
 *
 * Returns: (transfer floating): a window that shows both and takes what is chosen of @theirs
 */
GtkWidget *
casebook_contest_window_new (CasebookCaseDesk *desk,
                             CasebookRecord   *record,
                             CasebookRecord   *theirs)
{
  CasebookContestWindow *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);
  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (record) == G_OBJECT_TYPE (theirs), NULL);

  self = g_object_new (CASEBOOK_TYPE_CONTEST_WINDOW, NULL);
  self->desk = g_object_ref (desk);
  self->record = g_object_ref (record);
  self->theirs = g_object_ref (theirs);
  add_fields (self);
  g_signal_connect_object (record, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/**
 * casebook_contest_window_has_anything:
 * @record: a record
 * @theirs: another version of it
 *
 * Returns: whether the window would have anything to show of the two
 */
gboolean
casebook_contest_window_has_anything (CasebookRecord *record,
                                      CasebookRecord *theirs)
{
  CasebookRecordClass *class;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (record), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (record) == G_OBJECT_TYPE (theirs), FALSE);

  class = CASEBOOK_RECORD_GET_CLASS (record);
  for (guint i = 0; i < class->n_fields; i++)
    {
      if (caption_of (&class->fields[i]) != NULL && differs (record, theirs, &class->fields[i]))
        return TRUE;
    }

  return FALSE;
}
