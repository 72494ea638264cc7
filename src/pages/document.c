/* Casebook: a document of blocks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/digest.h"
#include "pages/document.h"

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_AUTHOR,
  PROP_SUBJECT,
  PROP_KEYWORDS,
  PROP_LANGUAGE,
  PROP_HEAD,
  PROP_FOOT,
  N_PROPS,
};

struct _CasebookDocument
{
  GObject parent_instance;

  char       *texts[N_PROPS]; /* by property; the first is empty */
  gint64      changed;
  GListStore *sections;
};

G_DEFINE_FINAL_TYPE (CasebookDocument, casebook_document, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
casebook_document_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_string (value, CASEBOOK_DOCUMENT (object)->texts[prop_id]);
}

static void
casebook_document_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CasebookDocument *self = CASEBOOK_DOCUMENT (object);
  const char *text = g_value_get_string (value);

  g_free (self->texts[prop_id]);
  self->texts[prop_id] = g_strdup (text != NULL ? text : "");
}

static void
casebook_document_finalize (GObject *object)
{
  CasebookDocument *self = CASEBOOK_DOCUMENT (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);
  g_object_unref (self->sections);

  G_OBJECT_CLASS (casebook_document_parent_class)->finalize (object);
}

static void
casebook_document_class_init (CasebookDocumentClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = casebook_document_finalize;
  object_class->get_property = casebook_document_get_property;
  object_class->set_property = casebook_document_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  properties[PROP_KEYWORDS] = g_param_spec_string ("keywords", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_HEAD] = g_param_spec_string ("head", NULL, NULL, NULL, flags);
  properties[PROP_FOOT] = g_param_spec_string ("foot", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_document_init (CasebookDocument *self)
{
  for (guint i = 0; i < N_PROPS; i++)
    self->texts[i] = g_strdup ("");
  self->sections = g_list_store_new (CASEBOOK_TYPE_SECTION);
}

/**
 * casebook_document_new:
 * @title: its title
 *
 * Returns: (transfer full): an empty document
 */
CasebookDocument *
casebook_document_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (CASEBOOK_TYPE_DOCUMENT, "title", title, NULL);
}

/**
 * casebook_document_copy_empty:
 * @self: a document
 *
 * Returns: (transfer full): a document with the same to be known about it and its sections,
 *   and nothing in them
 */
CasebookDocument *
casebook_document_copy_empty (CasebookDocument *self)
{
  CasebookDocument *copy;

  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  copy = casebook_document_new (self->texts[PROP_TITLE]);
  for (guint i = 0; i < N_PROPS; i++)
    {
      g_free (copy->texts[i]);
      copy->texts[i] = g_strdup (self->texts[i]);
    }
  copy->changed = self->changed;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections)); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (G_LIST_MODEL (self->sections), i);

      casebook_document_take (copy, casebook_section_copy_empty (section));
    }

  return copy;
}

/**
 * casebook_document_take:
 * @self: a document that is still being made
 * @section: (transfer full): what comes next in it
 */
void
casebook_document_take (CasebookDocument *self,
                        CasebookSection  *section)
{
  g_return_if_fail (CASEBOOK_IS_DOCUMENT (self));
  g_return_if_fail (CASEBOOK_IS_SECTION (section));

  g_list_store_append (self->sections, section);
  g_object_unref (section);
}

/**
 * casebook_document_set_changed:
 * @self: a document that is still being made
 * @changed: when what it says was last changed, in seconds since 1970, or 0 when nobody knows
 */
void
casebook_document_set_changed (CasebookDocument *self,
                               gint64            changed)
{
  g_return_if_fail (CASEBOOK_IS_DOCUMENT (self));

  self->changed = changed;
}

const char *
casebook_document_get_title (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_TITLE];
}

const char *
casebook_document_get_author (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_AUTHOR];
}

const char *
casebook_document_get_subject (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_SUBJECT];
}

const char *
casebook_document_get_keywords (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_KEYWORDS];
}

const char *
casebook_document_get_language (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_LANGUAGE];
}

const char *
casebook_document_get_head (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_HEAD];
}

const char *
casebook_document_get_foot (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return self->texts[PROP_FOOT];
}

gint64
casebook_document_get_changed (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), 0);

  return self->changed;
}

/**
 * casebook_document_get_sections:
 * @self: a document
 *
 * Returns: (transfer none): its sections, a list of #CasebookSection
 */
GListModel *
casebook_document_get_sections (CasebookDocument *self)
{
  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->sections);
}

/**
 * casebook_document_dup_digest:
 * @self: a document
 *
 * Returns: (transfer full): the SHA-256 of the title and of the digests of the sections,
 *   in hexadecimal
 */
char *
casebook_document_dup_digest (CasebookDocument *self)
{
  GChecksum *checksum;

  g_return_val_if_fail (CASEBOOK_IS_DOCUMENT (self), NULL);

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) self->texts[PROP_TITLE],
                     (gssize) strlen (self->texts[PROP_TITLE]) + 1);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections)); i++)
    {
      g_autoptr (CasebookSection) section = g_list_model_get_item (G_LIST_MODEL (self->sections), i);
      g_autofree char *digest = casebook_section_dup_digest (section);

      g_checksum_update (checksum, (const guchar *) digest, CASEBOOK_DIGEST_LENGTH);
    }

  return casebook_digest_take (checksum);
}
