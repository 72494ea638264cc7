/* Casebook: what the words typed at home find.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cases are filtered at once among those that are listed; evidence, claims and
 * notes are asked of the library. The newest words win: a question that was not
 * answered yet is withdrawn, and its answer is dropped if it comes all the same.
 */
#include <gtk/gtk.h>

#include "base/text.h"
#include "ui/home/home-search.h"

#define N_KINDS (CASEBOOK_SEARCH_NOTE + 1)

struct _CasebookHomeSearch
{
  GObject parent_instance;

  CasebookHomeDesk   *desk;
  GStrv               words; /* folded */
  GtkFilter          *filter;
  GtkFilterListModel *cases;
  GListStore         *hits[N_KINDS];
  GCancellable       *asking;
};

G_DEFINE_FINAL_TYPE (CasebookHomeSearch, casebook_home_search, G_TYPE_OBJECT)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Each word is found somewhere in what the row of the case says. */
static gboolean
matches (gpointer item,
         gpointer user_data)
{
  CasebookHomeSearch *self = user_data;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  if (self->words == NULL)
    return FALSE;

  all = g_strjoin (" ",
                   casebook_case_entry_get_candidate (item),
                   casebook_case_entry_get_title (item),
                   casebook_case_entry_get_framework_title (item),
                   NULL);
  folded = casebook_text_fold (all);
  for (gsize i = 0; self->words[i] != NULL; i++)
    {
      if (strstr (folded, self->words[i]) == NULL)
        return FALSE;
    }

  return self->words[0] != NULL;
}

static void
sort_hits (CasebookHomeSearch *self,
           GListModel         *found)
{
  GPtrArray *sorted[N_KINDS];
  guint n = found != NULL ? g_list_model_get_n_items (found) : 0;

  for (gsize kind = 0; kind < N_KINDS; kind++)
    sorted[kind] = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      CasebookSearchHit *hit = g_list_model_get_item (found, i);

      g_ptr_array_add (sorted[casebook_search_hit_get_kind (hit)], hit);
    }

  for (gsize kind = 0; kind < N_KINDS; kind++)
    {
      g_list_store_splice (self->hits[kind], 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits[kind])),
                           sorted[kind]->pdata, sorted[kind]->len);
      g_ptr_array_unref (sorted[kind]);
    }
}

static void
hits_found (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CasebookHomeSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = casebook_home_desk_search_finish (CASEBOOK_HOME_DESK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->asking);
  if (error != NULL)
    g_info ("Searching failed: %s", error->message);

  sort_hits (self, found);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
casebook_home_search_dispose (GObject *object)
{
  CasebookHomeSearch *self = CASEBOOK_HOME_SEARCH (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->cases);
  g_clear_object (&self->filter);
  for (gsize kind = 0; kind < N_KINDS; kind++)
    g_clear_object (&self->hits[kind]);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_home_search_parent_class)->dispose (object);
}

static void
casebook_home_search_finalize (GObject *object)
{
  CasebookHomeSearch *self = CASEBOOK_HOME_SEARCH (object);

  g_strfreev (self->words);

  G_OBJECT_CLASS (casebook_home_search_parent_class)->finalize (object);
}

static void
casebook_home_search_class_init (CasebookHomeSearchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_home_search_dispose;
  object_class->finalize = casebook_home_search_finalize;

  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", CASEBOOK_TYPE_HOME_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
casebook_home_search_init (CasebookHomeSearch *self)
{
  for (gsize kind = 0; kind < N_KINDS; kind++)
    self->hits[kind] = g_list_store_new (CASEBOOK_TYPE_SEARCH_HIT);
}

/**
 * casebook_home_search_new:
 * @desk: whose cases and library to search
 *
 * Returns: (transfer full): a search without words, which finds nothing
 */
CasebookHomeSearch *
casebook_home_search_new (CasebookHomeDesk *desk)
{
  CasebookHomeSearch *self;

  g_return_val_if_fail (CASEBOOK_IS_HOME_DESK (desk), NULL);

  self = g_object_new (CASEBOOK_TYPE_HOME_SEARCH, NULL);
  self->desk = g_object_ref (desk);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->cases = gtk_filter_list_model_new (g_object_ref (casebook_home_desk_get_cases (desk)),
                                           g_object_ref (self->filter));
  return self;
}

/**
 * casebook_home_search_get_cases:
 * @self: a search
 *
 * Returns: (transfer none): a list of #CasebookCaseEntry in the order of the desk
 */
GListModel *
casebook_home_search_get_cases (CasebookHomeSearch *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_SEARCH (self), NULL);

  return G_LIST_MODEL (self->cases);
}

/**
 * casebook_home_search_get_hits:
 * @self: a search
 * @kind: what was found
 *
 * Returns: (transfer none): a list of #CasebookSearchHit, the best first
 */
GListModel *
casebook_home_search_get_hits (CasebookHomeSearch *self,
                               CasebookSearchKind  kind)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_SEARCH (self), NULL);
  g_return_val_if_fail (kind < N_KINDS, NULL);

  return G_LIST_MODEL (self->hits[kind]);
}

/**
 * casebook_home_search_has_results:
 * @self: a search
 *
 * Returns: whether anything was found
 */
gboolean
casebook_home_search_has_results (CasebookHomeSearch *self)
{
  g_return_val_if_fail (CASEBOOK_IS_HOME_SEARCH (self), FALSE);

  for (gsize kind = 0; kind < N_KINDS; kind++)
    {
      if (g_list_model_get_n_items (G_LIST_MODEL (self->hits[kind])) > 0)
        return TRUE;
    }

  return g_list_model_get_n_items (G_LIST_MODEL (self->cases)) > 0;
}

/**
 * casebook_home_search_set_words:
 * @self: a search
 * @words: what a person typed; blank finds nothing
 *
 * Searches anew. The cases are found on return, the rest with the next "answered".
 */
void
casebook_home_search_set_words (CasebookHomeSearch *self,
                                const char         *words)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (CASEBOOK_IS_HOME_SEARCH (self));
  g_return_if_fail (words != NULL);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);

  folded = casebook_text_fold (words);
  g_strfreev (self->words);
  self->words = g_strsplit_set (g_strstrip (folded), " ", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);

  if (casebook_text_is_blank (words))
    {
      sort_hits (self, NULL);
      g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
      return;
    }

  self->asking = g_cancellable_new ();
  casebook_home_desk_search_async (self->desk, words, self->asking, hits_found, g_object_ref (self));
}
