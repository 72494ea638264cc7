/* Casebook: the packet of an open case, as pages.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     still --change--> WANTED --loop is idle--> SETTING --set--> still, or WANTED when more was changed
 *
 * A change is met with a copy of the case, which a thread sets; what did not change
 * is taken from the pages before. There is one thread at a time and the newest wish
 * wins, so whoever types fast is followed as fast as pages can be set, and never
 * waits. Pages that cannot be set leave those before where they are.
 */
#include "domain/case-copy.h"
#include "reports/packet.h"
#include "workspace/packet-desk.h"
#include "workspace/packet-pictures.h"
#include "workspace/packet-sections.h"

struct _CasebookPacketDesk
{
  GObject parent_instance;

  CasebookCaseDesk *desk;
  CasebookStyle    *style;
  CasebookLayout   *layout;
  GHashTable       *sources; /* names of places of the layout to ids; NULL without a layout */
  char             *problem;
  char             *sections; /* NULL for the usual ones */
  gboolean          active;

  gboolean      wanted; /* something changed since the last copy was made */
  guint         idle;
  GCancellable *setting; /* NULL while nothing is being set */
  GHashTable   *pictures; /* the thread's while it sets, and so are the next */
  GHashTable   *enclosures;
};

G_DEFINE_FINAL_TYPE (CasebookPacketDesk, casebook_packet_desk, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LAYOUT,
  PROP_PROBLEM,
  PROP_ACTIVE,
  PROP_PAPER,
  PROP_SECTIONS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What the thread is given, and @sources and @enclosures, which it fills. */
typedef struct
{
  CasebookPacketPictures pictures;
  CasebookCase          *case_;
  CasebookFramework     *framework;
  CasebookStyle         *style;
  CasebookPacketParts    parts;
  CasebookLayout        *previous;
  GHashTable            *sources;
  GHashTable            *enclosures;
} Setting;

static void
setting_free (Setting *setting)
{
  g_clear_object (&setting->case_);
  g_object_unref (setting->framework);
  g_object_unref (setting->style);
  g_clear_object (&setting->previous);
  g_object_unref (setting->pictures.cancellable);
  g_hash_table_unref (setting->pictures.kept);
  g_hash_table_unref (setting->sources);
  g_hash_table_unref (setting->enclosures);
  g_free (setting);
}

static void
set_pages (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  Setting *setting = data;
  const CasebookPacketOptions options = { CASEBOOK_AUDIENCE_COMMITTEE, casebook_packet_pictures_load,
                                          &setting->pictures, &setting->parts, setting->sources, setting->enclosures,
                                          cancellable };
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookDocument) packet = casebook_packet_new (setting->case_, setting->framework, &options, &error);
  CasebookLayout *layout = NULL;

  g_clear_object (&setting->case_);
  if (packet != NULL)
    layout = casebook_layout_new (packet, setting->style, setting->previous, cancellable, &error);

  if (layout != NULL)
    g_task_return_pointer (task, layout, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void begin (CasebookPacketDesk *self);

static void
take_problem (CasebookPacketDesk *self,
              const char         *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static void
pages_set (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CasebookPacketDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookLayout) layout = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->setting);
  if (layout != NULL)
    {
      Setting *setting = g_task_get_task_data (G_TASK (result));

      g_set_object (&self->layout, layout);
      g_clear_pointer (&self->sources, g_hash_table_unref);
      self->sources = g_hash_table_ref (setting->sources);
      take_problem (self, NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYOUT]);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      take_problem (self, error->message);
    }

  begin (self);
}

static gboolean
set_newest (gpointer user_data)
{
  CasebookPacketDesk *self = user_data;
  g_autoptr (GTask) task = NULL;
  Setting *setting = g_new0 (Setting, 1);

  self->idle = 0;
  self->wanted = FALSE;
  self->setting = g_cancellable_new ();
  setting->pictures = (CasebookPacketPictures) { casebook_case_desk_get_worker (self->desk),
                                                 g_object_ref (self->setting), g_hash_table_ref (self->pictures) };
  setting->case_ = casebook_case_copy (casebook_case_desk_get_case (self->desk));
  setting->framework = g_object_ref (casebook_case_desk_get_framework (self->desk));
  setting->style = g_object_ref (self->style);
  casebook_packet_parts_parse (self->sections, &setting->parts, NULL);
  g_set_object (&setting->previous, self->layout);
  setting->enclosures = g_hash_table_ref (self->enclosures);
  setting->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  task = g_task_new (NULL, self->setting, pages_set, g_object_ref (self));
  g_task_set_source_tag (task, set_pages);
  g_task_set_task_data (task, setting, (GDestroyNotify) setting_free);
  g_task_run_in_thread (task, set_pages);

  return G_SOURCE_REMOVE;
}

/* A step of undo is many changes, and one wish. */
static void
begin (CasebookPacketDesk *self)
{
  if (self->active && self->wanted && self->setting == NULL && self->idle == 0)
    self->idle = g_idle_add (set_newest, self);
}

static void
want (CasebookPacketDesk *self)
{
  self->wanted = TRUE;
  begin (self);
}

/* What is half set for nobody is not set to its end. */
static void
set_active (CasebookPacketDesk *self,
            gboolean            active)
{
  if (self->active == active)
    return;

  self->active = active;
  if (active)
    {
      begin (self);
    }
  else
    {
      g_clear_handle_id (&self->idle, g_source_remove);
      if (self->setting != NULL)
        {
          g_cancellable_cancel (self->setting);
          self->wanted = TRUE;
        }
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
set_paper (CasebookPacketDesk *self,
           CasebookPaper       paper)
{
  if (self->style != NULL && casebook_style_get_paper (self->style) == paper)
    return;

  g_clear_object (&self->style);
  self->style = casebook_style_new (paper, NULL);
  want (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER]);
}

/* Two lists that make the same packet are one. */
static void
set_sections (CasebookPacketDesk *self,
              const char         *list)
{
  g_autoptr (CasebookPacketSections) sections = casebook_packet_sections_new (list);
  g_autofree char *settled = casebook_packet_sections_to_list (sections);

  if (g_strcmp0 (self->sections, settled) == 0)
    return;

  g_free (self->sections);
  self->sections = g_steal_pointer (&settled);
  want (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTIONS]);
}

static void
casebook_packet_desk_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  CasebookPacketDesk *self = CASEBOOK_PACKET_DESK (object);

  switch (prop_id)
    {
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_PAPER:
      g_value_set_uint (value, casebook_style_get_paper (self->style));
      break;
    case PROP_SECTIONS:
      g_value_set_string (value, self->sections);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_desk_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ACTIVE:
      set_active (CASEBOOK_PACKET_DESK (object), g_value_get_boolean (value));
      break;
    case PROP_PAPER:
      set_paper (CASEBOOK_PACKET_DESK (object), g_value_get_uint (value));
      break;
    case PROP_SECTIONS:
      set_sections (CASEBOOK_PACKET_DESK (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_packet_desk_dispose (GObject *object)
{
  CasebookPacketDesk *self = CASEBOOK_PACKET_DESK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->layout);
  g_clear_object (&self->style);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->pictures, g_hash_table_unref);
  g_clear_pointer (&self->enclosures, g_hash_table_unref);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->sections, g_free);

  G_OBJECT_CLASS (casebook_packet_desk_parent_class)->dispose (object);
}

static void
casebook_packet_desk_class_init (CasebookPacketDeskClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = casebook_packet_desk_dispose;
  object_class->get_property = casebook_packet_desk_get_property;
  object_class->set_property = casebook_packet_desk_set_property;

  properties[PROP_LAYOUT] = g_param_spec_object ("layout", NULL, NULL, CASEBOOK_TYPE_LAYOUT, told);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, told);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, both);
  properties[PROP_PAPER] = g_param_spec_uint ("paper", NULL, NULL, CASEBOOK_PAPER_A4, CASEBOOK_PAPER_LETTER,
                                              CASEBOOK_PAPER_A4, both);
  properties[PROP_SECTIONS] = g_param_spec_string ("sections", NULL, NULL, NULL, both);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_packet_desk_init (CasebookPacketDesk *self)
{
  self->pictures = casebook_packet_pictures_new_kept ();
  self->enclosures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * casebook_packet_desk_new:
 * @desk: an open case
 *
 * Returns: (transfer full): a desk on A4 that nobody looks at yet
 */
CasebookPacketDesk *
casebook_packet_desk_new (CasebookCaseDesk *desk)
{
  CasebookPacketDesk *self;
  CasebookJournal *journal;

  g_return_val_if_fail (CASEBOOK_IS_CASE_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_PACKET_DESK, NULL);
  self->desk = g_object_ref (desk);
  set_paper (self, CASEBOOK_PAPER_A4);
  journal = casebook_case_desk_get_journal (desk);
  g_signal_connect_object (journal, "changed", G_CALLBACK (want), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "settled", G_CALLBACK (want), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "merged", G_CALLBACK (want), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "lost", G_CALLBACK (want), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/**
 * casebook_packet_desk_get_desk:
 * @self: a desk
 *
 * Returns: (transfer none): the case
 */
CasebookCaseDesk *
casebook_packet_desk_get_desk (CasebookPacketDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_DESK (self), NULL);

  return self->desk;
}

/**
 * casebook_packet_desk_get_layout:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the newest pages that could be set
 */
CasebookLayout *
casebook_packet_desk_get_layout (CasebookPacketDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_DESK (self), NULL);

  return self->layout;
}

/**
 * casebook_packet_desk_get_problem:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): why the newest pages could not be set, a sentence
 */
const char *
casebook_packet_desk_get_problem (CasebookPacketDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_DESK (self), NULL);

  return self->problem;
}

/**
 * casebook_packet_desk_is_current:
 * @self: a desk
 *
 * Returns: whether the pages show the case as it is now
 */
gboolean
casebook_packet_desk_is_current (CasebookPacketDesk *self)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_DESK (self), FALSE);

  return self->layout != NULL && self->problem == NULL && !self->wanted && self->setting == NULL;
}

/**
 * casebook_packet_desk_find_source:
 * @self: a desk
 * @place: a place of the layout
 *
 * Returns: (transfer none) (nullable): the id of the evidence or the item of the framework that is treated there
 */
const char *
casebook_packet_desk_find_source (CasebookPacketDesk *self,
                                  const char         *place)
{
  g_return_val_if_fail (CASEBOOK_IS_PACKET_DESK (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  return self->sources != NULL ? g_hash_table_lookup (self->sources, place) : NULL;
}

/**
 * casebook_packet_desk_find_place:
 * @self: a desk
 * @source: the id of evidence or of an item of the framework
 *
 * Returns: (transfer none) (nullable): the first place of the layout where it is treated
 */
const char *
casebook_packet_desk_find_place (CasebookPacketDesk *self,
                                 const char         *source)
{
  GHashTableIter iter;
  gpointer place, id;
  const char *first = NULL;
  guint least = 0;

  g_return_val_if_fail (CASEBOOK_IS_PACKET_DESK (self), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  if (self->sources == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, &place, &id))
    {
      guint page = g_str_equal (id, source) ? casebook_layout_find_page (self->layout, place) : 0;

      if (page > 0 && (first == NULL || page < least))
        {
          first = place;
          least = page;
        }
    }

  return first;
}
