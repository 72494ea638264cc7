/* Casebook: what a reader of a packet may see.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Evidence kept from the reader is left out here, with its claims, measures
 * and artefacts, and is not counted. What is left is put in the order of the
 * packet: every piece is set out in full under the first item of the framework
 * that it supports, its home; under an item it stands where the first of its
 * claims there stands in the order of the case; and is numbered so.
 */
#include "checks/strongest.h"
#include "reports/selection.h"

typedef struct
{
  CasebookItem *home; /* (nullable): none when it supports nothing */
  char         *place;
  char         *number;
} Shown;

struct _CasebookSelection
{
  GObject parent_instance;

  CasebookCase      *case_;
  CasebookFramework *framework;
  CasebookAudience   reader;
  GPtrArray         *items;       /* depth first */
  GHashTable        *places;      /* item to its place */
  GHashTable        *supports;    /* item to GPtrArray of CasebookSupport */
  GHashTable        *coverages;   /* item to CasebookCoverage */
  GPtrArray         *evidence;    /* in the order of the packet */
  GHashTable        *shown;       /* evidence to Shown */
  gboolean           parts[CASEBOOK_N_PACKET_PARTS]; /* what the document has */
};

G_DEFINE_FINAL_TYPE (CasebookSelection, casebook_selection, G_TYPE_OBJECT)

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_free (shown->place);
  g_free (shown->number);
  g_free (shown);
}

static void
support_free (gpointer data)
{
  CasebookSupport *support = data;

  g_ptr_array_unref (support->claims);
  g_free (support);
}

static void
casebook_selection_finalize (GObject *object)
{
  CasebookSelection *self = CASEBOOK_SELECTION (object);

  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->supports);
  g_hash_table_unref (self->coverages);
  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->evidence);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->case_);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (casebook_selection_parent_class)->finalize (object);
}

static void
casebook_selection_class_init (CasebookSelectionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = casebook_selection_finalize;
}

static void
casebook_selection_init (CasebookSelection *self)
{
  for (guint i = 0; i < CASEBOOK_N_PACKET_PARTS; i++)
    self->parts[i] = TRUE;

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->supports = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->coverages = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_hash_table_new_full (NULL, NULL, NULL, shown_free);
}

static CasebookSupport *
support_for (CasebookSelection *self,
             CasebookItem      *item,
             CasebookEvidence  *evidence)
{
  GPtrArray *supports = g_hash_table_lookup (self->supports, item);
  CasebookSupport *support;

  if (supports == NULL)
    {
      supports = g_ptr_array_new_with_free_func (support_free);
      g_hash_table_insert (self->supports, item, supports);
    }
  for (guint i = supports->len; i > 0; i--)
    {
      support = g_ptr_array_index (supports, i - 1);
      if (support->evidence == evidence)
        return support;
    }

  support = g_new0 (CasebookSupport, 1);
  support->evidence = evidence;
  support->claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (supports, support);

  return support;
}

/* A claim on something the framework lacks supports nothing. */
static void
enter_claims (CasebookSelection *self,
              GPtrArray         *readable)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) claims = casebook_case_dup_claims (self->case_);

  for (guint i = 0; i < readable->len; i++)
    g_hash_table_insert (by_id, (char *) casebook_record_get_id (readable->pdata[i]), readable->pdata[i]);

  for (guint i = 0; i < claims->len; i++)
    {
      CasebookClaim *claim = g_ptr_array_index (claims, i);
      CasebookEvidence *evidence = g_hash_table_lookup (by_id, casebook_claim_get_evidence_id (claim));
      CasebookItem *item = casebook_framework_find_item (self->framework,
                                                         casebook_claim_get_item_id (claim));

      if (evidence != NULL && item != NULL && !casebook_record_get_deleted (CASEBOOK_RECORD (claim)))
        g_ptr_array_add (support_for (self, item, evidence)->claims, g_object_ref (claim));
    }
}

static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  CasebookEvidence *one = *(CasebookEvidence **) a;
  CasebookEvidence *other = *(CasebookEvidence **) b;
  CasebookDate latest = casebook_evidence_get_latest (one);
  CasebookDate than = casebook_evidence_get_latest (other);

  if (latest != than)
    return latest > than ? -1 : 1;

  return g_strcmp0 (casebook_record_get_id (CASEBOOK_RECORD (one)),
                    casebook_record_get_id (CASEBOOK_RECORD (other)));
}

static void
show (CasebookSelection *self,
      CasebookEvidence  *evidence,
      CasebookItem      *home)
{
  Shown *shown;

  if (g_hash_table_contains (self->shown, evidence))
    return;

  g_ptr_array_add (self->evidence, g_object_ref (evidence));
  shown = g_new0 (Shown, 1);
  shown->home = home;
  shown->place = g_strdup_printf ("evidence-%u", self->evidence->len);
  shown->number = g_strdup_printf ("E%u", self->evidence->len);
  g_hash_table_insert (self->shown, evidence, shown);
}

static void
select_evidence (CasebookSelection *self,
                 CasebookAudience   reader)
{
  GListModel *all = G_LIST_MODEL (casebook_case_get_evidence (self->case_));
  g_autoptr (GPtrArray) readable = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookEvidence) evidence = g_list_model_get_item (all, i);

      if (casebook_evidence_may_be_read_by (evidence, reader))
        g_ptr_array_add (readable, g_steal_pointer (&evidence));
    }
  g_ptr_array_sort (readable, compare_evidence);

  enter_claims (self, readable);
  for (guint i = 0; i < self->items->len; i++)
    {
      CasebookItem *item = g_ptr_array_index (self->items, i);
      GPtrArray *supports = g_hash_table_lookup (self->supports, item);

      for (guint j = 0; supports != NULL && j < supports->len; j++)
        show (self, ((CasebookSupport *) g_ptr_array_index (supports, j))->evidence, item);
    }
  for (guint i = 0; i < readable->len; i++)
    show (self, g_ptr_array_index (readable, i), NULL);
}

static void
index_items (CasebookSelection *self,
             CasebookAudience   reader)
{
  g_autoptr (GListModel) items = casebook_framework_dup_items (self->framework);
  g_autoptr (GListModel) coverages = casebook_coverage_list_for (self->framework, self->case_, reader);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      CasebookItem *item = g_list_model_get_item (items, i);

      g_ptr_array_add (self->items, item);
      g_hash_table_insert (self->places, item, g_strdup_printf ("item-%u", i + 1));
    }
  for (guint i = 0; i < g_list_model_get_n_items (coverages); i++)
    {
      CasebookCoverage *coverage = g_list_model_get_item (coverages, i);

      g_hash_table_insert (self->coverages, casebook_coverage_get_item (coverage), coverage);
    }
}

/**
 * casebook_selection_new:
 * @case_: a case, which must not change while the selection lives
 * @framework: the framework it pins
 * @reader: who the packet is for
 *
 * Returns: (transfer full): what the reader may see of the case
 */
CasebookSelection *
casebook_selection_new (CasebookCase      *case_,
                        CasebookFramework *framework,
                        CasebookAudience   reader)
{
  CasebookSelection *self;

  g_return_val_if_fail (CASEBOOK_IS_CASE (case_), NULL);
  g_return_val_if_fail (CASEBOOK_IS_FRAMEWORK (framework), NULL);

  self = g_object_new (CASEBOOK_TYPE_SELECTION, NULL);
  self->case_ = g_object_ref (case_);
  self->framework = g_object_ref (framework);
  self->reader = reader;
  index_items (self, reader);
  select_evidence (self, reader);

  return self;
}

CasebookCase *
casebook_selection_get_case (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return self->case_;
}

CasebookFramework *
casebook_selection_get_framework (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return self->framework;
}

/* A level the framework lacks is called by its id. */
static const char *
title_of_level (CasebookSelection *self,
                const char        *id,
                gboolean           brief)
{
  CasebookLevel *level = casebook_framework_find_level (self->framework, id);

  if (level == NULL)
    return id;
  if (brief && *casebook_level_get_short_title (level) != '\0')
    return casebook_level_get_short_title (level);

  return casebook_level_get_title (level);
}

const char *
casebook_selection_get_from_title (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return title_of_level (self, casebook_case_get_from_level (self->case_), FALSE);
}

const char *
casebook_selection_get_to_title (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return title_of_level (self, casebook_case_get_to_level (self->case_), FALSE);
}

/**
 * casebook_selection_get_from_short:
 * @self: a selection
 *
 * Returns: (transfer none): the current level in a word
 */
const char *
casebook_selection_get_from_short (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return title_of_level (self, casebook_case_get_from_level (self->case_), TRUE);
}

/**
 * casebook_selection_get_to_short:
 * @self: a selection
 *
 * Returns: (transfer none): the target level in a word
 */
const char *
casebook_selection_get_to_short (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return title_of_level (self, casebook_case_get_to_level (self->case_), TRUE);
}

/**
 * casebook_selection_get_items:
 * @self: a selection
 *
 * Returns: (transfer none) (element-type CasebookItem): the framework's items, depth first
 */
GPtrArray *
casebook_selection_get_items (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return self->items;
}

/**
 * casebook_selection_get_evidence:
 * @self: a selection
 *
 * Returns: (transfer none) (element-type CasebookEvidence): what the reader may see, in the
 *   order of the packet
 */
GPtrArray *
casebook_selection_get_evidence (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return self->evidence;
}

/**
 * casebook_selection_get_supports:
 * @self: a selection
 * @item: an item of the framework
 *
 * Returns: (transfer none) (nullable) (element-type CasebookSupport): the evidence claimed
 *   directly under it, in the order of its claims, or %NULL when there is none
 */
GPtrArray *
casebook_selection_get_supports (CasebookSelection *self,
                                 CasebookItem      *item)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return g_hash_table_lookup (self->supports, item);
}

/**
 * casebook_selection_get_home:
 * @self: a selection
 * @evidence: a piece of evidence in it
 *
 * Returns: (transfer none) (nullable): the item it is set out in full under; %NULL when it
 *   supports nothing
 */
CasebookItem *
casebook_selection_get_home (CasebookSelection *self,
                             CasebookEvidence  *evidence)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return ((Shown *) g_hash_table_lookup (self->shown, evidence))->home;
}

CasebookCoverage *
casebook_selection_get_coverage (CasebookSelection *self,
                                 CasebookItem      *item)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return g_hash_table_lookup (self->coverages, item);
}

/**
 * casebook_selection_dup_strongest:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type CasebookEvidence): what its reader is shown before the
 *   rest, as casebook_strongest_list() says
 */
GPtrArray *
casebook_selection_dup_strongest (CasebookSelection *self)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return casebook_strongest_list (self->case_, self->reader);
}

/**
 * casebook_selection_dup_absences:
 * @self: a selection
 * @item: an item of the framework
 *
 * Returns: (transfer full) (element-type CasebookNoOpportunity): what is stated of it
 */
GPtrArray *
casebook_selection_dup_absences (CasebookSelection *self,
                                 CasebookItem      *item)
{
  GPtrArray *absences = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all;

  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  all = G_LIST_MODEL (casebook_case_get_no_opportunities (self->case_));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CasebookNoOpportunity) absence = g_list_model_get_item (all, i);

      if (casebook_framework_find_item (self->framework,
                                        casebook_no_opportunity_get_item_id (absence)) == item &&
          !casebook_record_get_deleted (CASEBOOK_RECORD (absence)))
        g_ptr_array_add (absences, g_steal_pointer (&absence));
    }

  return absences;
}

/**
 * casebook_selection_get_item_place:
 * @self: a selection
 * @item: an item of the framework
 *
 * Returns: (transfer none) (nullable): the place in the document where it is treated, if it is
 */
const char *
casebook_selection_get_item_place (CasebookSelection *self,
                                   CasebookItem      *item)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return self->parts[CASEBOOK_PACKET_PART_COMPETENCIES] ? g_hash_table_lookup (self->places, item) : NULL;
}

/**
 * casebook_selection_get_place:
 * @self: a selection
 * @evidence: a piece of evidence in it
 *
 * Returns: (transfer none) (nullable): the place in the document where it is set out in full, if it is
 */
const char *
casebook_selection_get_place (CasebookSelection *self,
                              CasebookEvidence  *evidence)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return self->parts[CASEBOOK_PACKET_PART_COMPETENCIES]
           ? ((Shown *) g_hash_table_lookup (self->shown, evidence))->place : NULL;
}

/**
 * casebook_selection_set_parts:
 * @self: a selection
 * @parts: what the document has; all there is unless that is told
 */
void
casebook_selection_set_parts (CasebookSelection         *self,
                              const CasebookPacketParts *parts)
{
  g_return_if_fail (CASEBOOK_IS_SELECTION (self));
  g_return_if_fail (parts != NULL);

  for (guint i = 0; i < CASEBOOK_N_PACKET_PARTS; i++)
    self->parts[i] = casebook_packet_parts_contain (parts, i);
}

/**
 * casebook_selection_has_part:
 * @self: a selection
 * @part: a part of a packet
 *
 * Returns: whether the document has it, and anything can lead there
 */
gboolean
casebook_selection_has_part (CasebookSelection  *self,
                             CasebookPacketPart  part)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), FALSE);
  g_return_val_if_fail (part < CASEBOOK_N_PACKET_PARTS, FALSE);

  return self->parts[part];
}

/**
 * casebook_selection_tell_sources:
 * @self: a selection
 * @sources: (element-type utf8 utf8): a table that owns its keys and values
 *
 * Puts into @sources what each place is about: the id of a piece of evidence or of
 * an item of the framework by the name of the place.
 */
void
casebook_selection_tell_sources (CasebookSelection *self,
                                 GHashTable        *sources)
{
  GHashTableIter iter;
  gpointer key, value;

  g_return_if_fail (CASEBOOK_IS_SELECTION (self));
  g_return_if_fail (sources != NULL);

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (sources, g_strdup (((Shown *) value)->place), g_strdup (casebook_record_get_id (key)));
  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (sources, g_strdup (value), g_strdup (casebook_item_get_id (key)));
}

/**
 * casebook_selection_get_number:
 * @self: a selection
 * @evidence: a piece of evidence in it
 *
 * Returns: (transfer none): what the packet numbers it, "E4"
 */
const char *
casebook_selection_get_number (CasebookSelection *self,
                               CasebookEvidence  *evidence)
{
  g_return_val_if_fail (CASEBOOK_IS_SELECTION (self), NULL);

  return ((Shown *) g_hash_table_lookup (self->shown, evidence))->number;
}
