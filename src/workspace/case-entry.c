/* Casebook: a case as the home page lists it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry stays the same object while its case changes, so that a list keeps
 * its place and its selection when it is read anew. It stands with what the
 * summary says at once; its titles come when the framework is parsed, its states
 * when it comes into sight.
 *
 * An entry knows which edit of its case its states were reckoned from. Those of
 * an older edit than the summary's stay in sight until newer ones come.
 */
#include "workspace/case-entry.h"

struct _CasebookCaseEntry
{
  GObject parent_instance;

  CasebookCaseSummary *summary;
  CasebookFramework   *framework; /* NULL until it is parsed */
  GListModel          *states;    /* NULL until they are known */
  gint64               states_of; /* when the case was last edited as they were reckoned */
  gint64               removed;
  char                *window;
};

G_DEFINE_FINAL_TYPE (CasebookCaseEntry, casebook_case_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_CANDIDATE,
  PROP_TITLE,
  PROP_FRAMEWORK_TITLE,
  PROP_WINDOW,
  PROP_EDITED,
  PROP_N_EVIDENCE,
  PROP_STATES,
  PROP_REMOVED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
casebook_case_entry_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CasebookCaseEntry *self = CASEBOOK_CASE_ENTRY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, casebook_case_entry_get_id (self));
      break;
    case PROP_CANDIDATE:
      g_value_set_string (value, casebook_case_entry_get_candidate (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, casebook_case_entry_get_title (self));
      break;
    case PROP_FRAMEWORK_TITLE:
      g_value_set_string (value, casebook_case_entry_get_framework_title (self));
      break;
    case PROP_WINDOW:
      g_value_set_string (value, self->window);
      break;
    case PROP_EDITED:
      g_value_set_int64 (value, casebook_case_entry_get_edited (self));
      break;
    case PROP_N_EVIDENCE:
      g_value_set_uint (value, casebook_case_entry_get_n_evidence (self));
      break;
    case PROP_STATES:
      g_value_set_object (value, self->states);
      break;
    case PROP_REMOVED:
      g_value_set_int64 (value, self->removed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_case_entry_finalize (GObject *object)
{
  CasebookCaseEntry *self = CASEBOOK_CASE_ENTRY (object);

  g_object_unref (self->summary);
  g_clear_object (&self->framework);
  g_clear_object (&self->states);
  g_free (self->window);

  G_OBJECT_CLASS (casebook_case_entry_parent_class)->finalize (object);
}

static void
casebook_case_entry_class_init (CasebookCaseEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = casebook_case_entry_finalize;
  object_class->get_property = casebook_case_entry_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_CANDIDATE] = g_param_spec_string ("candidate", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FRAMEWORK_TITLE] = g_param_spec_string ("framework-title", NULL, NULL, NULL, flags);
  properties[PROP_WINDOW] = g_param_spec_string ("window", NULL, NULL, NULL, flags);
  properties[PROP_EDITED] = g_param_spec_int64 ("edited", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_N_EVIDENCE] = g_param_spec_uint ("n-evidence", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_REMOVED] = g_param_spec_int64 ("removed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_STATES] = g_param_spec_object ("states", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_case_entry_init (CasebookCaseEntry *self)
{
}

static void
take_summary (CasebookCaseEntry   *self,
              CasebookCaseSummary *summary)
{
  g_set_object (&self->summary, summary);
  g_free (self->window);
  self->window = casebook_date_span_to_display (casebook_case_summary_get_window_from (summary),
                                                casebook_case_summary_get_window_to (summary));
}

/**
 * casebook_case_entry_new:
 * @summary: what the library says about the case
 *
 * Returns: (transfer full): an entry whose titles and states are not known yet
 */
CasebookCaseEntry *
casebook_case_entry_new (CasebookCaseSummary *summary)
{
  CasebookCaseEntry *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE_SUMMARY (summary), NULL);

  self = g_object_new (CASEBOOK_TYPE_CASE_ENTRY, NULL);
  take_summary (self, summary);
  return self;
}

static const char *
title_in (CasebookFramework   *framework,
          CasebookCaseSummary *summary)
{
  const char *level_id = casebook_case_summary_get_to_level (summary);
  CasebookLevel *level = framework != NULL ? casebook_framework_find_level (framework, level_id) : NULL;

  return level != NULL ? casebook_level_get_title (level) : level_id;
}

static void
notify_titles (CasebookCaseEntry *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRAMEWORK_TITLE]);
}

/**
 * casebook_case_entry_set_summary:
 * @self: an entry
 * @summary: what the library says about the same case now
 *
 * Notifies of what has become another.
 */
void
casebook_case_entry_set_summary (CasebookCaseEntry   *self,
                                 CasebookCaseSummary *summary)
{
  g_autoptr (CasebookCaseSummary) old = NULL;
  g_autofree char *old_window = NULL;
  GObject *object = G_OBJECT (self);

  g_return_if_fail (CASEBOOK_IS_CASE_ENTRY (self));
  g_return_if_fail (CASEBOOK_IS_CASE_SUMMARY (summary));
  g_return_if_fail (g_str_equal (casebook_case_summary_get_id (self->summary),
                                 casebook_case_summary_get_id (summary)));

  old = g_object_ref (self->summary);
  old_window = g_strdup (self->window);
  take_summary (self, summary);

  g_object_freeze_notify (object);
  if (g_strcmp0 (casebook_case_summary_get_candidate (old), casebook_case_summary_get_candidate (summary)) != 0)
    g_object_notify_by_pspec (object, properties[PROP_CANDIDATE]);
  if (g_strcmp0 (casebook_case_summary_get_to_level (old), casebook_case_summary_get_to_level (summary)) != 0 ||
      g_strcmp0 (casebook_case_summary_get_framework (old), casebook_case_summary_get_framework (summary)) != 0)
    notify_titles (self);
  if (g_strcmp0 (old_window, self->window) != 0)
    g_object_notify_by_pspec (object, properties[PROP_WINDOW]);
  if (casebook_case_summary_get_edited (old) != casebook_case_summary_get_edited (summary))
    g_object_notify_by_pspec (object, properties[PROP_EDITED]);
  if (casebook_case_summary_get_n_evidence (old) != casebook_case_summary_get_n_evidence (summary))
    g_object_notify_by_pspec (object, properties[PROP_N_EVIDENCE]);
  g_object_thaw_notify (object);
}

/**
 * casebook_case_entry_set_framework:
 * @self: an entry
 * @framework: the framework its case is pinned to
 *
 * Gives the entry its titles.
 */
void
casebook_case_entry_set_framework (CasebookCaseEntry *self,
                                   CasebookFramework *framework)
{
  g_return_if_fail (CASEBOOK_IS_CASE_ENTRY (self));
  g_return_if_fail (CASEBOOK_IS_FRAMEWORK (framework));

  if (g_set_object (&self->framework, framework))
    notify_titles (self);
}

/**
 * casebook_case_entry_set_states:
 * @self: an entry
 * @states: a list of #CasebookCoverage
 * @edited: when the case they were reckoned from was last edited, or an earlier edit
 *
 * States of an older edit than those it has are not taken.
 */
void
casebook_case_entry_set_states (CasebookCaseEntry *self,
                                GListModel        *states,
                                gint64             edited)
{
  g_return_if_fail (CASEBOOK_IS_CASE_ENTRY (self));
  g_return_if_fail (G_IS_LIST_MODEL (states));

  if (self->states != NULL && edited < self->states_of)
    return;

  self->states_of = edited;
  if (g_set_object (&self->states, states))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATES]);
}

/**
 * casebook_case_entry_has_current_states:
 * @self: an entry
 *
 * Returns: whether its states are known, and of no older edit than its summary
 */
gboolean
casebook_case_entry_has_current_states (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), FALSE);

  return self->states != NULL && self->states_of >= casebook_case_entry_get_edited (self);
}

/**
 * casebook_case_entry_set_removed:
 * @self: an entry
 * @removed: when the case went into the bin, microseconds of UTC since 1970; 0 when it is out of it
 */
void
casebook_case_entry_set_removed (CasebookCaseEntry *self,
                                 gint64             removed)
{
  g_return_if_fail (CASEBOOK_IS_CASE_ENTRY (self));

  if (self->removed == removed)
    return;

  self->removed = removed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REMOVED]);
}

/**
 * casebook_case_entry_get_removed:
 * @self: an entry
 *
 * Returns: when the case went into the bin, microseconds of UTC since 1970; 0 when it does not lie there
 */
gint64
casebook_case_entry_get_removed (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), 0);

  return self->removed;
}

/**
 * casebook_case_entry_get_summary:
 * @self: an entry
 *
 * Returns: (transfer none): what the library says about the case
 */
CasebookCaseSummary *
casebook_case_entry_get_summary (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  return self->summary;
}

const char *
casebook_case_entry_get_id (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  return casebook_case_summary_get_id (self->summary);
}

/**
 * casebook_case_entry_get_candidate:
 * @self: an entry
 *
 * Returns: (transfer none): whose case it is, or ""
 */
const char *
casebook_case_entry_get_candidate (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  return casebook_case_summary_get_candidate (self->summary);
}

/**
 * casebook_case_entry_get_title:
 * @self: an entry
 *
 * Returns: (transfer none): the role at the target level; the level's id until the framework is parsed
 */
const char *
casebook_case_entry_get_title (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  return title_in (self->framework, self->summary);
}

/**
 * casebook_case_entry_get_framework_title:
 * @self: an entry
 *
 * Returns: (transfer none): title of the framework; its key until the framework is parsed
 */
const char *
casebook_case_entry_get_framework_title (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  if (self->framework == NULL)
    return casebook_case_summary_get_framework (self->summary);

  return casebook_framework_get_title (self->framework);
}

/**
 * casebook_case_entry_get_window:
 * @self: an entry
 *
 * Returns: (transfer none): the review window for display, or ""
 */
const char *
casebook_case_entry_get_window (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  return self->window;
}

/**
 * casebook_case_entry_get_edited:
 * @self: an entry
 *
 * Returns: when anything in the case last changed, microseconds of UTC since 1970
 */
gint64
casebook_case_entry_get_edited (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), 0);

  return casebook_case_summary_get_edited (self->summary);
}

/**
 * casebook_case_entry_get_n_evidence:
 * @self: an entry
 *
 * Returns: how many pieces of evidence the case has
 */
guint
casebook_case_entry_get_n_evidence (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), 0);

  return casebook_case_summary_get_n_evidence (self->summary);
}

/**
 * casebook_case_entry_get_states:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): how the competencies stand, in tree order
 */
GListModel *
casebook_case_entry_get_states (CasebookCaseEntry *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_ENTRY (self), NULL);

  return self->states;
}
