/* Casebook: the claims on one competency.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order is the candidate's: rows are dragged by their handle or moved by
 * Alt+Up and Alt+Down. The list asks the desk and shows what comes back, so the
 * same path serves undo.
 */
#include "ui/framework/claim-list.h"
#include "ui/framework/claim-row.h"

struct _CasebookClaimList
{
  AdwBin parent_instance;

  GtkListBox *list;

  CasebookCaseDesk *desk;
  GSignalGroup     *desk_signals;
  CasebookItem     *item;
  GListStore       *claims;
  CasebookEvidence *selected; /* a weak pointer */
};

G_DEFINE_FINAL_TYPE (CasebookClaimList, casebook_claim_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_EVIDENCE_CHOSEN,
  SIGNAL_OPENED,
  SIGNAL_REMOVED,
  SIGNAL_CHANGED,
  SIGNAL_FOCUS_LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CasebookClaimList *self = user_data;
  CasebookCase *case_ = casebook_case_desk_get_case (self->desk);

  return casebook_claim_row_new (item, casebook_case_find_evidence (case_, casebook_claim_get_evidence_id (item)));
}

static CasebookClaimRow *
row_at (CasebookClaimList *self,
        int                index)
{
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  return row != NULL ? CASEBOOK_CLAIM_ROW (row) : NULL;
}

static CasebookClaimRow *
row_of_claim (CasebookClaimList *self,
              CasebookClaim     *claim)
{
  guint position;

  if (!g_list_store_find (self->claims, claim, &position))
    return NULL;

  return row_at (self, position);
}

static void
show_selected (CasebookClaimList *self)
{
  CasebookClaimRow *row;

  gtk_list_box_unselect_all (self->list);
  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      if (casebook_claim_row_get_evidence (row) == self->selected)
        gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
    }
}

/* Replaces only what differs, so that rows which stay keep their focus. */
static void
take_claims (CasebookClaimList *self,
             GListModel        *fresh)
{
  GListModel *old = G_LIST_MODEL (self->claims);
  guint n_old = g_list_model_get_n_items (old);
  guint n_fresh = g_list_model_get_n_items (fresh);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  guint head = 0, tail = 0;

  while (head < n_old && head < n_fresh)
    {
      g_autoptr (GObject) a = g_list_model_get_item (old, head);
      g_autoptr (GObject) b = g_list_model_get_item (fresh, head);

      if (a != b)
        break;
      head++;
    }
  while (tail < n_old - head && tail < n_fresh - head)
    {
      g_autoptr (GObject) a = g_list_model_get_item (old, n_old - 1 - tail);
      g_autoptr (GObject) b = g_list_model_get_item (fresh, n_fresh - 1 - tail);

      if (a != b)
        break;
      tail++;
    }

  for (guint i = head; i < n_fresh - tail; i++)
    g_ptr_array_add (added, g_list_model_get_item (fresh, i));
  if (added->len > 0 || n_old > head + tail)
    g_list_store_splice (self->claims, head, n_old - head - tail, added->pdata, added->len);
}

/* The list itself remembers which row had the focus last, wherever it is by now. */
static CasebookClaimRow *
row_with_focus (CasebookClaimList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;

  return CASEBOOK_CLAIM_ROW (gtk_widget_get_ancestor (focus, CASEBOOK_TYPE_CLAIM_ROW));
}

static CasebookClaim *
dup_focused_claim (CasebookClaimList *self)
{
  CasebookClaimRow *row = row_with_focus (self);

  return row != NULL ? g_object_ref (casebook_claim_row_get_claim (row)) : NULL;
}

/* To the row of @claim where it is now, else to what came into the place it had. */
static void
give_focus_back (CasebookClaimList *self,
                 CasebookClaim     *claim,
                 int                place)
{
  int last = (int) casebook_claim_list_get_n_claims (self) - 1;
  CasebookClaimRow *row = row_of_claim (self, claim);

  if (row == NULL)
    row = row_at (self, MIN (place, last));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    g_signal_emit (self, signals[SIGNAL_FOCUS_LOST], 0);
}

static void
claims_changed (CasebookClaimList *self)
{
  g_autoptr (GListModel) fresh = NULL;
  g_autoptr (CasebookClaim) focused = dup_focused_claim (self);
  int place = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row_with_focus (self))) : 0;

  if (self->item == NULL)
    return;

  fresh = casebook_case_dup_claims_on (casebook_case_desk_get_case (self->desk),
                                       casebook_item_get_id (self->item));
  take_claims (self, fresh);
  show_selected (self);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (focused != NULL)
    give_focus_back (self, focused, place);
}

static void
row_selected (CasebookClaimList *self,
              CasebookClaimRow  *row)
{
  CasebookEvidence *evidence = row != NULL ? casebook_claim_row_get_evidence (row) : NULL;

  if (evidence == NULL || evidence == self->selected)
    return;

  g_set_weak_pointer (&self->selected, evidence);
  g_signal_emit (self, signals[SIGNAL_EVIDENCE_CHOSEN], 0, evidence);
}

static void
row_activated (CasebookClaimList *self,
               CasebookClaimRow  *row)
{
  row_selected (self, row);
  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

/* Moves the row with the focus by one place; @parameter is -1 or 1. */
static void
move_claim (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  CasebookClaimList *self = CASEBOOK_CLAIM_LIST (widget);
  g_autoptr (CasebookClaim) claim = dup_focused_claim (self);
  int by = g_variant_get_int32 (parameter);
  CasebookClaimRow *before;
  guint position;

  if (claim == NULL || !g_list_store_find (self->claims, claim, &position))
    return;
  if ((by < 0 && position == 0) ||
      (by > 0 && position + 1 == g_list_model_get_n_items (G_LIST_MODEL (self->claims))))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  before = row_at (self, by < 0 ? (int) position - 1 : (int) position + 2);
  casebook_case_desk_move (self->desk, claim,
                           before != NULL ? casebook_claim_row_get_claim (before) : NULL);
}

static void
remove_claim (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CasebookClaimList *self = CASEBOOK_CLAIM_LIST (widget);
  g_autoptr (CasebookClaim) claim = dup_focused_claim (self);

  if (claim == NULL)
    return;

  casebook_case_desk_remove (self->desk, claim);
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, claim);
}

static void
clear_drop_marks (CasebookClaimList *self)
{
  CasebookClaimRow *row;

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "drop-above");
      gtk_widget_remove_css_class (GTK_WIDGET (row), "drop-below");
    }
}

/* Returns the index of the row that a drop at @y would come before. */
static int
drop_index (CasebookClaimList *self,
            double             y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return (int) g_list_model_get_n_items (G_LIST_MODEL (self->claims));

  return gtk_list_box_row_get_index (row) + ((float) y > bounds.origin.y + bounds.size.height / 2 ? 1 : 0);
}

static GdkDragAction
drop_moved (CasebookClaimList *self,
            double             x,
            double             y)
{
  int index = drop_index (self, y);
  CasebookClaimRow *below = row_at (self, index);
  CasebookClaimRow *above = row_at (self, index - 1);

  clear_drop_marks (self);
  if (below != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (below), "drop-above");
  else if (above != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (above), "drop-below");

  return GDK_ACTION_MOVE;
}

static gboolean
dropped (CasebookClaimList *self,
         const GValue      *value,
         double             x,
         double             y)
{
  CasebookClaim *claim = g_value_get_object (value);
  CasebookClaimRow *before = row_at (self, drop_index (self, y));
  guint position;

  clear_drop_marks (self);
  if (!g_list_store_find (self->claims, claim, &position))
    return FALSE;
  if (before == NULL || casebook_claim_row_get_claim (before) != claim)
    casebook_case_desk_move (self->desk, claim,
                             before != NULL ? casebook_claim_row_get_claim (before) : NULL);

  return TRUE;
}

static void
add_drop_target (CasebookClaimList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CASEBOOK_TYPE_CLAIM, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "motion", G_CALLBACK (drop_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (clear_drop_marks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

static void
casebook_claim_list_dispose (GObject *object)
{
  CasebookClaimList *self = CASEBOOK_CLAIM_LIST (object);

  g_clear_object (&self->desk_signals);
  g_clear_weak_pointer (&self->selected);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->claims);
  g_clear_object (&self->item);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (casebook_claim_list_parent_class)->dispose (object);
}

static void
casebook_claim_list_class_init (CasebookClaimListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = casebook_claim_list_dispose;

  signals[SIGNAL_EVIDENCE_CHOSEN] =
    g_signal_new ("evidence-chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_EVIDENCE);
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, CASEBOOK_TYPE_RECORD);
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FOCUS_LOST] =
    g_signal_new ("focus-lost", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "claims.move", "i", move_claim);
  gtk_widget_class_install_action (widget_class, "claims.remove", NULL, remove_claim);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "claims.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "claims.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "claims.remove", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/casebook/Casebook/framework/claim-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookClaimList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
}

static void
casebook_claim_list_init (CasebookClaimList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->claims = g_list_store_new (CASEBOOK_TYPE_CLAIM);
  self->desk_signals = g_signal_group_new (CASEBOOK_TYPE_CASE_DESK);
  g_signal_group_connect_swapped (self->desk_signals, "claims-changed", G_CALLBACK (claims_changed), self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->claims), create_row, self, NULL);
  add_drop_target (self);
}

/**
 * casebook_claim_list_set_item:
 * @self: a list
 * @desk: an open case
 * @item: the item whose claims it shows from now on
 */
void
casebook_claim_list_set_item (CasebookClaimList *self,
                              CasebookCaseDesk  *desk,
                              CasebookItem      *item)
{
  g_return_if_fail (CASEBOOK_IS_CLAIM_LIST (self));
  g_return_if_fail (CASEBOOK_IS_CASE_DESK (desk));
  g_return_if_fail (CASEBOOK_IS_ITEM (item));

  g_set_object (&self->desk, desk);
  g_set_object (&self->item, item);
  g_signal_group_set_target (self->desk_signals, desk);
  claims_changed (self);
}

/**
 * casebook_claim_list_get_n_claims:
 * @self: a list
 *
 * Returns: how many claims it shows
 */
guint
casebook_claim_list_get_n_claims (CasebookClaimList *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->claims));
}

/**
 * casebook_claim_list_select_evidence:
 * @self: a list
 * @evidence: (nullable): a piece of evidence
 *
 * Marks the claim that stands on @evidence as the one whose evidence is shown.
 */
void
casebook_claim_list_select_evidence (CasebookClaimList *self,
                                     CasebookEvidence  *evidence)
{
  g_return_if_fail (CASEBOOK_IS_CLAIM_LIST (self));
  g_return_if_fail (evidence == NULL || CASEBOOK_IS_EVIDENCE (evidence));

  g_set_weak_pointer (&self->selected, evidence);
  show_selected (self);
}

/**
 * casebook_claim_list_dup_evidence:
 * @self: a list
 *
 * Returns: (transfer full) (nullable): the evidence marked so, if one of its claims is here; else
 *   what the first claim stands on
 */
CasebookEvidence *
casebook_claim_list_dup_evidence (CasebookClaimList *self)
{
  CasebookClaimRow *row;

  g_return_val_if_fail (CASEBOOK_IS_CLAIM_LIST (self), NULL);

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      if (casebook_claim_row_get_evidence (row) == self->selected)
        return g_object_ref (self->selected);
    }

  row = row_at (self, 0);
  return row != NULL ? g_object_ref (casebook_claim_row_get_evidence (row)) : NULL;
}

/**
 * casebook_claim_list_get_selected_row:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the row marked so, to be brought into sight
 */
GtkWidget *
casebook_claim_list_get_selected_row (CasebookClaimList *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CLAIM_LIST (self), NULL);

  return GTK_WIDGET (gtk_list_box_get_selected_row (self->list));
}
