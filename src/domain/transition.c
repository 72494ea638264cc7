/* Casebook: the step from one level to another.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/transition.h"

struct _CasebookTransition
{
  GObject parent_instance;

  char *from;
  char *to;
  char *aim;
  char *duration;
  char **focus;
  char **statements;
};

G_DEFINE_FINAL_TYPE (CasebookTransition, casebook_transition, G_TYPE_OBJECT)

static void
casebook_transition_finalize (GObject *object)
{
  CasebookTransition *self = CASEBOOK_TRANSITION (object);

  g_free (self->from);
  g_free (self->to);
  g_free (self->aim);
  g_free (self->duration);
  g_strfreev (self->focus);
  g_strfreev (self->statements);

  G_OBJECT_CLASS (casebook_transition_parent_class)->finalize (object);
}

static void
casebook_transition_class_init (CasebookTransitionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_transition_finalize;
}

static void
casebook_transition_init (CasebookTransition *self)
{
}

/**
 * casebook_transition_new:
 * @from: (nullable): id of the level one leaves
 * @to: (nullable): id of the level one reaches
 * @aim: (nullable): what the step means
 * @duration: (nullable): how long it usually takes, in words, or ""
 * @focus: (nullable): areas to work on, most important first
 * @statements: (nullable): further texts about the step
 *
 * Returns: (transfer full): the transition
 */
CasebookTransition *
casebook_transition_new (const char         *from,
                         const char         *to,
                         const char         *aim,
                         const char         *duration,
                         const char * const *focus,
                         const char * const *statements)
{
  CasebookTransition *self = g_object_new (CASEBOOK_TYPE_TRANSITION, NULL);

  self->from = g_strdup (from != NULL ? from : "");
  self->to = g_strdup (to != NULL ? to : "");
  self->aim = g_strdup (aim != NULL ? aim : "");
  self->duration = g_strdup (duration != NULL ? duration : "");
  self->focus = focus != NULL ? g_strdupv ((char **) focus) : g_new0 (char *, 1);
  self->statements = statements != NULL ? g_strdupv ((char **) statements) : g_new0 (char *, 1);

  return self;
}

/**
 * casebook_transition_get_from:
 * @self: a transition
 *
 * Returns: (transfer none): id of the level one leaves
 */
const char *
casebook_transition_get_from (CasebookTransition *self)
{
  g_return_val_if_fail (CASEBOOK_IS_TRANSITION (self), NULL);

  return self->from;
}

/**
 * casebook_transition_get_to:
 * @self: a transition
 *
 * Returns: (transfer none): id of the level one reaches
 */
const char *
casebook_transition_get_to (CasebookTransition *self)
{
  g_return_val_if_fail (CASEBOOK_IS_TRANSITION (self), NULL);

  return self->to;
}

/**
 * casebook_transition_get_aim:
 * @self: a transition
 *
 * Returns: (transfer none): what the step means
 */
const char *
casebook_transition_get_aim (CasebookTransition *self)
{
  g_return_val_if_fail (CASEBOOK_IS_TRANSITION (self), NULL);

  return self->aim;
}

/**
 * casebook_transition_get_duration:
 * @self: a transition
 *
 * Returns: (transfer none): how long it usually takes, in words, or ""
 */
const char *
casebook_transition_get_duration (CasebookTransition *self)
{
  g_return_val_if_fail (CASEBOOK_IS_TRANSITION (self), NULL);

  return self->duration;
}

/**
 * casebook_transition_get_focus:
 * @self: a transition
 *
 * Returns: (transfer none) (array zero-terminated=1): areas to work on, most important first
 */
const char * const *
casebook_transition_get_focus (CasebookTransition *self)
{
  g_return_val_if_fail (CASEBOOK_IS_TRANSITION (self), NULL);

  return (const char * const *) self->focus;
}

/**
 * casebook_transition_get_statements:
 * @self: a transition
 *
 * Returns: (transfer none) (array zero-terminated=1): further texts about the step
 */
const char * const *
casebook_transition_get_statements (CasebookTransition *self)
{
  g_return_val_if_fail (CASEBOOK_IS_TRANSITION (self), NULL);

  return (const char * const *) self->statements;
}
