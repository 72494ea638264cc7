/* Casebook: what an item requires at one level.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expectations of one item at two levels that carry the same line say the same
 * thing at two heights; that is how a difference between levels can be shown.
 */
#include "domain/expectation.h"

G_DEFINE_ENUM_TYPE (CasebookExpectationKind, casebook_expectation_kind,
                    G_DEFINE_ENUM_VALUE (CASEBOOK_EXPECTATION_STATEMENT, "statement"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_EXPECTATION_SKILL, "skill"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_EXPECTATION_BEHAVIOUR, "behaviour"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_EXPECTATION_PRACTICE, "practice"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_EXPECTATION_EXAMPLE, "example"),
                    G_DEFINE_ENUM_VALUE (CASEBOOK_EXPECTATION_ANTI_EXAMPLE, "anti-example"))

struct _CasebookExpectation
{
  GObject parent_instance;

  char *id;
  char *level;
  CasebookExpectationKind kind;
  char *line;
  char *text;
};

G_DEFINE_FINAL_TYPE (CasebookExpectation, casebook_expectation, G_TYPE_OBJECT)

static void
casebook_expectation_finalize (GObject *object)
{
  CasebookExpectation *self = CASEBOOK_EXPECTATION (object);

  g_free (self->id);
  g_free (self->level);
  g_free (self->line);
  g_free (self->text);

  G_OBJECT_CLASS (casebook_expectation_parent_class)->finalize (object);
}

static void
casebook_expectation_class_init (CasebookExpectationClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_expectation_finalize;
}

static void
casebook_expectation_init (CasebookExpectation *self)
{
}

/**
 * casebook_expectation_new:
 * @id: its id, unique in the framework
 * @level: id of the level it holds at
 * @kind: what sort of requirement it is
 * @line: (nullable): what it lines up with at other levels, or ""
 * @text: the requirement
 *
 * Returns: (transfer full): the expectation
 */
CasebookExpectation *
casebook_expectation_new (const char              *id,
                          const char              *level,
                          CasebookExpectationKind  kind,
                          const char              *line,
                          const char              *text)
{
  CasebookExpectation *self = g_object_new (CASEBOOK_TYPE_EXPECTATION, NULL);

  self->id = g_strdup (id != NULL ? id : "");
  self->level = g_strdup (level != NULL ? level : "");
  self->kind = kind;
  self->line = g_strdup (line != NULL ? line : "");
  self->text = g_strdup (text != NULL ? text : "");

  return self;
}

/**
 * casebook_expectation_get_id:
 * @self: an expectation
 *
 * Returns: (transfer none): its id, unique in the framework
 */
const char *
casebook_expectation_get_id (CasebookExpectation *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION (self), NULL);

  return self->id;
}

/**
 * casebook_expectation_get_level:
 * @self: an expectation
 *
 * Returns: (transfer none): id of the level it holds at
 */
const char *
casebook_expectation_get_level (CasebookExpectation *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION (self), NULL);

  return self->level;
}

/**
 * casebook_expectation_get_kind:
 * @self: an expectation
 *
 * Returns: what sort of requirement it is
 */
CasebookExpectationKind
casebook_expectation_get_kind (CasebookExpectation *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION (self), 0);

  return self->kind;
}

/**
 * casebook_expectation_get_line:
 * @self: an expectation
 *
 * Returns: (transfer none): what it lines up with at other levels, or ""
 */
const char *
casebook_expectation_get_line (CasebookExpectation *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION (self), NULL);

  return self->line;
}

/**
 * casebook_expectation_get_text:
 * @self: an expectation
 *
 * Returns: (transfer none): the requirement
 */
const char *
casebook_expectation_get_text (CasebookExpectation *self)
{
  g_return_val_if_fail (CASEBOOK_IS_EXPECTATION (self), NULL);

  return self->text;
}
