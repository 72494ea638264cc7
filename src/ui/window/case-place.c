/* Casebook: where a case is opened.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening a case is asked of the worker; until it answers the person stays where
 * they are, unless waiting is felt. The newest wish wins. The page that is there
 * stays until it is cleared or another case is open, since it holds what could
 * not be written yet.
 */
#include "ui/window/case-place.h"

/* Shorter waits are not felt, and a spinner would only flicker. */
#define PATIENCE_MS 200

struct _CasebookCasePlace
{
  AdwBin parent_instance;

  CasebookCasePage *page;
  GCancellable     *opening;
  guint             patience;

  GtkStack   *stack;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (CasebookCasePlace, casebook_case_place, ADW_TYPE_BIN)

enum
{
  SIGNAL_READY,
  SIGNAL_LEFT,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  CasebookCasePlace *place;
  char              *evidence_id;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->place);
  g_free (opening->evidence_id);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
page_left (CasebookCasePlace *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
stop_waiting (CasebookCasePlace *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (self->spinner);
}

static gboolean
patience_ended (gpointer user_data)
{
  CasebookCasePlace *self = user_data;

  self->patience = 0;
  gtk_spinner_start (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  g_signal_emit (self, signals[SIGNAL_READY], 0);
  return G_SOURCE_REMOVE;
}

/* Whoever opens a case goes on in it, and not with the way back. */
static void
show_evidence (CasebookCasePlace *self,
               const char        *evidence_id)
{
  CasebookCase *case_ = casebook_case_desk_get_case (casebook_case_page_get_desk (self->page));
  CasebookEvidence *evidence = evidence_id != NULL ? casebook_case_find_evidence (case_, evidence_id) : NULL;

  if (evidence != NULL)
    casebook_case_page_show_evidence (self->page, evidence);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
show_case (CasebookCasePlace *self,
           CasebookCaseDesk  *desk,
           const char        *evidence_id)
{
  casebook_case_place_clear (self);
  self->page = CASEBOOK_CASE_PAGE (casebook_case_page_new (desk));
  g_signal_connect_object (self->page, "left", G_CALLBACK (page_left), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->page));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->page));
  g_signal_emit (self, signals[SIGNAL_READY], 0);
  show_evidence (self, evidence_id);
}

static void
case_opened (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  CasebookCasePlace *self = opening->place;
  g_autoptr (GError) error = NULL;
  g_autoptr (CasebookCaseDesk) desk = casebook_case_desk_open_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->opening == NULL)
    return;

  stop_waiting (self);
  g_clear_object (&self->opening);
  if (desk != NULL)
    show_case (self, desk, opening->evidence_id);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
casebook_case_place_dispose (GObject *object)
{
  CasebookCasePlace *self = CASEBOOK_CASE_PLACE (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->page = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_CASE_PLACE);

  G_OBJECT_CLASS (casebook_case_place_parent_class)->dispose (object);
}

static void
casebook_case_place_class_init (CasebookCasePlaceClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = casebook_case_place_dispose;

  signals[SIGNAL_READY] =
    g_signal_new ("ready", CASEBOOK_TYPE_CASE_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] =
    g_signal_new ("left", CASEBOOK_TYPE_CASE_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", CASEBOOK_TYPE_CASE_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/window/case-place.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePlace, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookCasePlace, spinner);
}

static void
casebook_case_place_init (CasebookCasePlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_case_place_get_desk:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the desk of the case whose page is here
 */
CasebookCaseDesk *
casebook_case_place_get_desk (CasebookCasePlace *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_PLACE (self), NULL);

  return self->page != NULL ? casebook_case_page_get_desk (self->page) : NULL;
}

/**
 * casebook_case_place_is_waiting:
 * @self: a place
 *
 * Returns: whether it shows that a case is being opened
 */
gboolean
casebook_case_place_is_waiting (CasebookCasePlace *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_PLACE (self), FALSE);

  return gtk_spinner_get_spinning (self->spinner);
}

/**
 * casebook_case_place_activate:
 * @self: a place
 * @action: an action of the page of a case
 *
 * Activates the action on the page, if one is here.
 */
void
casebook_case_place_activate (CasebookCasePlace *self,
                              const char        *action)
{
  g_return_if_fail (CASEBOOK_IS_CASE_PLACE (self));

  if (self->page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL);
}

/**
 * casebook_case_place_may_leave:
 * @self: a place
 *
 * Returns: whether its window may close, as casebook_case_page_may_leave() says
 */
gboolean
casebook_case_place_may_leave (CasebookCasePlace *self)
{
  g_return_val_if_fail (CASEBOOK_IS_CASE_PLACE (self), TRUE);

  return self->page == NULL || casebook_case_page_may_leave (self->page);
}

/**
 * casebook_case_place_expect:
 * @self: a place
 *
 * Shows that a case is being opened, if casebook_case_place_open() is not called soon.
 */
void
casebook_case_place_expect (CasebookCasePlace *self)
{
  g_return_if_fail (CASEBOOK_IS_CASE_PLACE (self));

  stop_waiting (self);
  self->patience = g_timeout_add (PATIENCE_MS, patience_ended, self);
}

/**
 * casebook_case_place_return_to:
 * @self: a place
 * @case_id: id of a case
 * @evidence_id: (nullable): the evidence to go to
 *
 * Shows the page that is here, if it is that of the case.
 *
 * Returns: whether it is
 */
gboolean
casebook_case_place_return_to (CasebookCasePlace *self,
                               const char        *case_id,
                               const char        *evidence_id)
{
  CasebookCaseDesk *desk;

  g_return_val_if_fail (CASEBOOK_IS_CASE_PLACE (self), FALSE);
  g_return_val_if_fail (case_id != NULL, FALSE);

  desk = casebook_case_place_get_desk (self);
  if (desk == NULL ||
      !g_str_equal (casebook_record_get_id (CASEBOOK_RECORD (casebook_case_desk_get_case (desk))), case_id))
    return FALSE;

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->page));
  show_evidence (self, evidence_id);
  return TRUE;
}

/**
 * casebook_case_place_open:
 * @self: a place
 * @worker: whose library holds the case
 * @shelf: the frameworks of the library
 * @case_id: id of the case
 * @evidence_id: (nullable): the evidence to go to
 *
 * Opens the case instead of what was to be opened before.
 */
void
casebook_case_place_open (CasebookCasePlace *self,
                          CasebookWorker    *worker,
                          CasebookShelf     *shelf,
                          const char        *case_id,
                          const char        *evidence_id)
{
  Opening *opening;

  g_return_if_fail (CASEBOOK_IS_CASE_PLACE (self));
  g_return_if_fail (case_id != NULL);

  casebook_case_place_cancel (self);

  opening = g_new0 (Opening, 1);
  opening->place = g_object_ref (self);
  opening->evidence_id = g_strdup (evidence_id);
  self->opening = g_cancellable_new ();
  casebook_case_place_expect (self);
  casebook_case_desk_open_async (worker, shelf, case_id, self->opening, case_opened, opening);
}

/**
 * casebook_case_place_cancel:
 * @self: a place
 *
 * Gives up what is being opened, and shows the page that is here.
 */
void
casebook_case_place_cancel (CasebookCasePlace *self)
{
  g_return_if_fail (CASEBOOK_IS_CASE_PLACE (self));

  stop_waiting (self);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->page != NULL)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->page));
}

/**
 * casebook_case_place_clear:
 * @self: a place
 *
 * Puts the page that is here away; what it holds has to be on disk.
 */
void
casebook_case_place_clear (CasebookCasePlace *self)
{
  g_return_if_fail (CASEBOOK_IS_CASE_PLACE (self));

  if (self->page != NULL)
    gtk_stack_remove (self->stack, GTK_WIDGET (self->page));
  self->page = NULL;
}
