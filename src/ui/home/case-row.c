/* Casebook: a case in a list.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are few and are given one entry after the other while the list scrolls.
 * A menu is made when it is first asked for.
 */
#include <glib/gi18n-lib.h>

#include "ui/dates/day-words.h"
#include "ui/home/case-row.h"
#include "ui/home/coverage-strip.h"
#include "ui/marks/window-line.h"

struct _CasebookCaseRow
{
  AdwBin parent_instance;

  CasebookCaseEntry *entry;
  GSignalGroup      *entry_signals;
  gboolean           compact;

  AdwAvatar             *avatar;
  GtkBox                *body;
  GtkLabel              *title;
  GtkLabel              *subtitle;
  CasebookCoverageStrip *strip;
  GtkMenuButton         *menu;
};

G_DEFINE_FINAL_TYPE (CasebookCaseRow, casebook_case_row, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_WORDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The review window, or NULL where none is set; one that is open at an end is no span. */
static char *
describe_window (CasebookCaseEntry *entry)
{
  CasebookCaseSummary *summary = casebook_case_entry_get_summary (entry);
  CasebookDate from = casebook_case_summary_get_window_from (summary);
  CasebookDate to = casebook_case_summary_get_window_to (summary);
  g_autofree char *day = NULL;

  if (from == CASEBOOK_DATE_NONE && to == CASEBOOK_DATE_NONE)
    return NULL;
  if (from != CASEBOOK_DATE_NONE && to != CASEBOOK_DATE_NONE)
    /* Translators: the review window of a case, as in "window May 2025 – Jun 2026" */
    return g_strdup_printf (_("window %s"), casebook_case_entry_get_window (entry));

  day = casebook_date_span_to_display (from != CASEBOOK_DATE_NONE ? from : to, from != CASEBOOK_DATE_NONE ? from : to);
  if (from != CASEBOOK_DATE_NONE)
    /* Translators: a review window without an end, as in "window from May 2025" */
    return g_strdup_printf (_("window from %s"), day);

  /* Translators: a review window without a beginning, as in "window until Jun 2026" */
  return g_strdup_printf (_("window until %s"), day);
}

/* Two cases for one role are told apart by whose they are, two of one person by the role. */
static char *
name_entry (CasebookCaseEntry *entry)
{
  const char *facts[] = { casebook_case_entry_get_candidate (entry), casebook_case_entry_get_title (entry), NULL };

  return casebook_window_line_join (facts);
}

static char *
describe_entry (CasebookCaseEntry *entry)
{
  CasebookDate edited = casebook_day_of_moment (casebook_case_entry_get_edited (entry));
  g_autofree char *edited_words = casebook_day_to_edited (edited, casebook_date_today ());
  g_autofree char *window = describe_window (entry);
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (window != NULL)
    g_strv_builder_add (facts, window);
  g_strv_builder_add (facts, edited_words);

  all = g_strv_builder_end (facts);
  return casebook_window_line_join ((const char *const *) all);
}

static void
show_entry (CasebookCaseRow *self)
{
  g_autofree char *name = name_entry (self->entry);
  g_autofree char *facts = describe_entry (self->entry);

  adw_avatar_set_text (self->avatar, casebook_case_entry_get_candidate (self->entry));
  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->subtitle, facts);
  casebook_coverage_strip_set_coverages (self->strip, casebook_case_entry_get_states (self->entry));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
append_action (GMenu           *menu,
               CasebookCaseRow *self,
               const char      *label,
               const char      *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", casebook_case_entry_get_id (self->entry));
  g_menu_append_item (menu, item);
}

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  CasebookCaseRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_action (menu, self, C_("case menu", "_Open"), "home.open-case");
  append_action (menu, self, C_("case menu", "_Move to Bin"), "home.remove-case");
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
secondary_pressed (CasebookCaseRow *self,
                   int              n_press,
                   double           x,
                   double           y,
                   GtkGesture      *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  casebook_case_row_pop_up (self);
}

static void
set_compact (CasebookCaseRow *self,
             gboolean         compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  casebook_coverage_strip_set_align (self->strip, compact ? GTK_ALIGN_START : GTK_ALIGN_END);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
casebook_case_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CasebookCaseRow *self = CASEBOOK_CASE_ROW (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_WORDS:
      g_value_take_string (value, casebook_case_row_dup_words (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_case_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CasebookCaseRow *self = CASEBOOK_CASE_ROW (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_case_row_dispose (GObject *object)
{
  CasebookCaseRow *self = CASEBOOK_CASE_ROW (object);

  g_clear_object (&self->entry_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_CASE_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (casebook_case_row_parent_class)->dispose (object);
}

static void
casebook_case_row_class_init (CasebookCaseRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = casebook_case_row_get_property;
  object_class->set_property = casebook_case_row_set_property;
  object_class->dispose = casebook_case_row_dispose;

  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What the row says, for a screen reader. */
  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CASEBOOK_TYPE_COVERAGE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/home/case-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseRow, body);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseRow, title);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseRow, strip);
  gtk_widget_class_bind_template_child (widget_class, CasebookCaseRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed);
  gtk_widget_class_bind_template_callback (widget_class, casebook_case_row_pop_up);
}

static void
casebook_case_row_init (CasebookCaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, fill_menu, self, NULL);

  self->entry_signals = g_signal_group_new (CASEBOOK_TYPE_CASE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify", G_CALLBACK (show_entry), self);
}

/**
 * casebook_case_row_new:
 *
 * Returns: (transfer floating): a row without an entry
 */
GtkWidget *
casebook_case_row_new (void)
{
  return g_object_new (CASEBOOK_TYPE_CASE_ROW, NULL);
}

/**
 * casebook_case_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the case it shows
 */
CasebookCaseEntry *
casebook_case_row_get_entry (CasebookCaseRow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ROW (self), NULL);

  return self->entry;
}

/**
 * casebook_case_row_set_entry:
 * @self: a row
 * @entry: (nullable): the case to show, and to follow as it changes
 */
void
casebook_case_row_set_entry (CasebookCaseRow   *self,
                             CasebookCaseEntry *entry)
{
  g_return_if_fail (CASEBOOK_IS_CASE_ROW (self));
  g_return_if_fail (entry == NULL || CASEBOOK_IS_CASE_ENTRY (entry));

  if (!g_set_object (&self->entry, entry))
    return;

  g_signal_group_set_target (self->entry_signals, entry);
  if (entry != NULL)
    show_entry (self);
}

/**
 * casebook_case_row_dup_words:
 * @self: a row with an entry
 *
 * Returns: (transfer full): all that it says, for a screen reader
 */
char *
casebook_case_row_dup_words (CasebookCaseRow *self)
{
  const char *title, *facts, *coverage;

  g_return_val_if_fail (CASEBOOK_IS_CASE_ROW (self), NULL);

  title = gtk_label_get_label (self->title);
  facts = gtk_label_get_label (self->subtitle);
  coverage = casebook_coverage_strip_get_words (self->strip);
  if (*coverage == '\0')
    /* Translators: read aloud: the role, then facts about the case */
    return g_strdup_printf (C_("case", "%s, %s"), title, facts);

  /* Translators: read aloud: the role, facts about the case, how its competencies stand */
  return g_strdup_printf (C_("case", "%s, %s, %s"), title, facts, coverage);
}

/**
 * casebook_case_row_pop_up:
 * @self: a row
 *
 * Shows the menu of the case.
 */
void
casebook_case_row_pop_up (CasebookCaseRow *self)
{
  g_return_if_fail (CASEBOOK_IS_CASE_ROW (self));

  if (self->entry != NULL)
    gtk_menu_button_popup (self->menu);
}
