/* Casebook: a row that a person writes.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a person writes has an id that is its own in every library, a
 * change stamp that orders the versions of it, and a tombstone instead of a
 * hole when it is deleted; so two libraries are merged by comparing rows.
 *
 * A record belongs to one thread at a time. Across threads go copies.
 */
#include <math.h>

#include "base/id.h"
#include "domain/record.h"

typedef struct
{
  char     *id;
  gint64    created;
  gint64    stamp;
  gboolean  deleted;
} CasebookRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CasebookRecord, casebook_record, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_CREATED,
  PROP_STAMP,
  PROP_DELETED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gpointer
field_at (CasebookRecord      *self,
          const CasebookField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static const CasebookField *
field_of (CasebookRecord *self,
          guint           id)
{
  return &CASEBOOK_RECORD_GET_CLASS (self)->fields[id - N_PROPS];
}

static void
get_field (CasebookRecord      *self,
           const CasebookField *field,
           GValue              *value)
{
  gpointer at = field_at (self, field);

  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      g_value_set_string (value, *(char **) at);
      break;
    case CASEBOOK_FIELD_DATE:
      g_value_set_uint (value, *(CasebookDate *) at);
      break;
    case CASEBOOK_FIELD_INTEGER:
      g_value_set_int64 (value, *(gint64 *) at);
      break;
    case CASEBOOK_FIELD_REAL:
      g_value_set_double (value, *(double *) at);
      break;
    case CASEBOOK_FIELD_ENUM:
      g_value_set_enum (value, *(int *) at);
      break;
    default:
      g_assert_not_reached ();
    }
}

#define CHANGE(type, at, new_value)            \
  G_STMT_START {                               \
    type fresh_ = (new_value);                 \
    changed = *(type *) (at) != fresh_;        \
    *(type *) (at) = fresh_;                   \
  } G_STMT_END

static gboolean
set_text (char       **at,
          const char  *text)
{
  if (g_strcmp0 (*at, text != NULL ? text : "") == 0)
    return FALSE;

  g_free (*at);
  *at = g_strdup (text != NULL ? text : "");
  return TRUE;
}

/* Returns whether the field has another value than before. */
static gboolean
set_field (CasebookRecord      *self,
           const CasebookField *field,
           const GValue        *value)
{
  gpointer at = field_at (self, field);
  gboolean changed = FALSE;

  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      return set_text (at, g_value_get_string (value));
    case CASEBOOK_FIELD_DATE:
      CHANGE (CasebookDate, at, g_value_get_uint (value));
      break;
    case CASEBOOK_FIELD_INTEGER:
      CHANGE (gint64, at, g_value_get_int64 (value));
      break;
    case CASEBOOK_FIELD_REAL:
      {
        double fresh = g_value_get_double (value);

        g_return_val_if_fail (isfinite (fresh), FALSE);
        changed = *(double *) at < fresh || *(double *) at > fresh;
        *(double *) at = fresh;
        break;
      }
    case CASEBOOK_FIELD_ENUM:
      CHANGE (int, at, g_value_get_enum (value));
      break;
    default:
      g_assert_not_reached ();
    }

  return changed;
}

static void
casebook_record_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CasebookRecord *self = CASEBOOK_RECORD (object);
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, priv->created);
      break;
    case PROP_STAMP:
      g_value_set_int64 (value, priv->stamp);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, priv->deleted);
      break;
    default:
      get_field (self, field_of (self, prop_id), value);
    }
}

static void
casebook_record_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CasebookRecord *self = CASEBOOK_RECORD (object);
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_ID:
      g_assert (priv->id == NULL);
      priv->id = g_value_dup_string (value);
      break;
    case PROP_CREATED:
      casebook_record_set_created (self, g_value_get_int64 (value));
      break;
    case PROP_STAMP:
      casebook_record_set_stamp (self, g_value_get_int64 (value));
      break;
    case PROP_DELETED:
      casebook_record_set_deleted (self, g_value_get_boolean (value));
      break;
    default:
      if (set_field (self, field_of (self, prop_id), value))
        g_object_notify_by_pspec (object, pspec);
    }
}

static void
casebook_record_constructed (GObject *object)
{
  CasebookRecord *self = CASEBOOK_RECORD (object);
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (self);

  G_OBJECT_CLASS (casebook_record_parent_class)->constructed (object);

  if (priv->id == NULL)
    priv->id = casebook_id_new ();
  for (guint i = 0; i < class->n_fields; i++)
    {
      if (class->fields[i].kind == CASEBOOK_FIELD_TEXT)
        {
          char **text = field_at (self, &class->fields[i]);

          if (*text == NULL)
            *text = g_strdup ("");
        }
    }
}

static void
casebook_record_finalize (GObject *object)
{
  CasebookRecord *self = CASEBOOK_RECORD (object);
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (self);

  for (guint i = 0; i < class->n_fields; i++)
    {
      if (class->fields[i].kind == CASEBOOK_FIELD_TEXT)
        g_free (*(char **) field_at (self, &class->fields[i]));
    }
  g_free (priv->id);

  G_OBJECT_CLASS (casebook_record_parent_class)->finalize (object);
}

static void
casebook_record_class_init (CasebookRecordClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->constructed = casebook_record_constructed;
  object_class->finalize = casebook_record_finalize;
  object_class->get_property = casebook_record_get_property;
  object_class->set_property = casebook_record_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CREATED] =
    g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STAMP] =
    g_param_spec_int64 ("stamp", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DELETED] =
    g_param_spec_boolean ("deleted", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_record_init (CasebookRecord *self)
{
}

static GParamSpec *
field_spec (const CasebookField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->kind)
    {
    case CASEBOOK_FIELD_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    case CASEBOOK_FIELD_DATE:
      return g_param_spec_uint (field->name, NULL, NULL, 0, 99991231, 0, flags);
    case CASEBOOK_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case CASEBOOK_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case CASEBOOK_FIELD_ENUM:
      return g_param_spec_enum (field->name, NULL, NULL, field->enum_type (), 0, flags);
    default:
      g_assert_not_reached ();
    }
}

/**
 * casebook_record_class_install_fields:
 * @record_class: the class, in its class init
 * @fields: (array length=n_fields): a static table
 * @n_fields: entries of @fields
 *
 * Makes a property of every field. Setting one to what it is already notifies nobody.
 */
void
casebook_record_class_install_fields (CasebookRecordClass *record_class,
                                      const CasebookField *fields,
                                      guint                n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (record_class);

  g_return_if_fail (record_class->fields == NULL);

  /* A class does not inherit these two; a property is set through its owner's. */
  object_class->get_property = casebook_record_get_property;
  object_class->set_property = casebook_record_set_property;

  record_class->fields = fields;
  record_class->n_fields = n_fields;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (object_class, N_PROPS + i, field_spec (&fields[i]));
}

/**
 * casebook_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none): its UUID, the same in every library
 */
const char *
casebook_record_get_id (CasebookRecord *self)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_val_if_fail (CASEBOOK_IS_RECORD (self), NULL);

  return priv->id;
}

/**
 * casebook_record_get_created:
 * @self: a record
 *
 * Returns: when it was first written, in microseconds of UTC since 1970; 0 before that
 */
gint64
casebook_record_get_created (CasebookRecord *self)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_val_if_fail (CASEBOOK_IS_RECORD (self), 0);

  return priv->created;
}

/**
 * casebook_record_get_stamp:
 * @self: a record
 *
 * Returns: the change stamp of the version it holds, in microseconds of UTC since
 *   1970 and greater than any stamp the library gave before; 0 when never written
 */
gint64
casebook_record_get_stamp (CasebookRecord *self)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_val_if_fail (CASEBOOK_IS_RECORD (self), 0);

  return priv->stamp;
}

/**
 * casebook_record_get_deleted:
 * @self: a record
 *
 * Returns: whether it lies in the bin
 */
gboolean
casebook_record_get_deleted (CasebookRecord *self)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_val_if_fail (CASEBOOK_IS_RECORD (self), FALSE);

  return priv->deleted;
}

/**
 * casebook_record_set_created:
 * @self: a record
 * @created: when it was first written, in microseconds of UTC since 1970
 *
 * For storage, which knows when; nobody else sets it.
 */
void
casebook_record_set_created (CasebookRecord *self,
                             gint64          created)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_if_fail (CASEBOOK_IS_RECORD (self));

  if (priv->created == created)
    return;
  priv->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CREATED]);
}

/**
 * casebook_record_set_stamp:
 * @self: a record
 * @stamp: the change stamp the library gave the version that @self now holds
 *
 * For storage, which gives the stamps; nobody else sets it.
 */
void
casebook_record_set_stamp (CasebookRecord *self,
                           gint64          stamp)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_if_fail (CASEBOOK_IS_RECORD (self));

  if (priv->stamp == stamp)
    return;
  priv->stamp = stamp;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAMP]);
}

/**
 * casebook_record_set_deleted:
 * @self: a record
 * @deleted: whether it is to lie in the bin
 */
void
casebook_record_set_deleted (CasebookRecord *self,
                             gboolean        deleted)
{
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (self);

  g_return_if_fail (CASEBOOK_IS_RECORD (self));

  deleted = !!deleted;
  if (priv->deleted == deleted)
    return;
  priv->deleted = deleted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DELETED]);
}

/**
 * casebook_record_copy:
 * @self: (type CasebookRecord): a record
 *
 * Copies id, stamps, tombstone and fields; not the lists that a record may hold.
 *
 * Returns: (transfer full) (type CasebookRecord): a record of the same class that nobody else knows
 */
gpointer
casebook_record_copy (gpointer self)
{
  CasebookRecord *source = self;
  CasebookRecordPrivate *priv = casebook_record_get_instance_private (source);
  CasebookRecordClass *class = CASEBOOK_RECORD_GET_CLASS (source);
  CasebookRecord *copy;

  g_return_val_if_fail (CASEBOOK_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (source),
                       "id", priv->id,
                       "created", priv->created,
                       "stamp", priv->stamp,
                       "deleted", priv->deleted,
                       NULL);
  for (guint i = 0; i < class->n_fields; i++)
    {
      const CasebookField *field = &class->fields[i];
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (source), field->name, &value);
      set_field (copy, field, &value);
    }

  return copy;
}
