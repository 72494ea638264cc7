/* Casebook: the window of a library.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where pages meet. It holds the worker, the shelf and the desks,
 * hands each page its desk, and hears from the pages by their signals. What a
 * person opens replaces the page; Back returns.
 *
 * The window stands before the library is open. It goes only when everything
 * that was changed is on disk: what cannot be written keeps it open.
 */
#include <glib/gi18n-lib.h>

#include "ui/home/home-page.h"
#include "ui/window/window.h"
#include "workspace/home-desk.h"
#include "workspace/worker.h"

struct _CasebookWindow
{
  AdwApplicationWindow parent_instance;

  char             *library;
  CasebookWorker   *worker;
  CasebookShelf    *shelf;
  CasebookHomeDesk *home_desk;
  GCancellable     *opening;
  gboolean          closing;
  guint             inhibit_cookie;

  AdwToastOverlay  *toasts;
  GtkStack         *stack;
  AdwLeaflet       *pages;
  CasebookHomePage *home_page;
  AdwBin           *case_place;
  AdwStatusPage    *failure;
  GtkWidget        *try_again;
};

G_DEFINE_FINAL_TYPE (CasebookWindow, casebook_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_LIBRARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
page_shown (CasebookWindow *self)
{
}

static void
case_chosen (CasebookWindow *self,
             const char     *case_id,
             const char     *evidence_id)
{
}

static void
show_failure (CasebookWindow *self,
              const GError   *error)
{
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failure, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  gtk_widget_grab_focus (self->try_again);
}

static void
library_opened (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (CasebookWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = casebook_worker_open_finish (CASEBOOK_WORKER (source), result, &error);

  if (source != G_OBJECT (self->worker) || self->closing)
    return;
  if (!opened)
    {
      show_failure (self, error);
      return;
    }

  self->shelf = casebook_shelf_new (self->worker);
  self->home_desk = casebook_home_desk_new (self->worker, self->shelf);
  casebook_home_page_set_desk (self->home_page, self->home_desk);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
open_library (CasebookWindow *self)
{
  casebook_worker_open_async (self->worker, self->opening, library_opened, g_object_ref (self));
}

static void
casebook_window_constructed (GObject *object)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  G_OBJECT_CLASS (casebook_window_parent_class)->constructed (object);

  self->worker = casebook_worker_new (self->library);
  open_library (self);
}

static void
casebook_window_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_string (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_window_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_window_dispose (GObject *object)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  gtk_widget_dispose_template (GTK_WIDGET (self), CASEBOOK_TYPE_WINDOW);
  g_clear_object (&self->home_desk);
  g_clear_object (&self->shelf);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (casebook_window_parent_class)->dispose (object);
}

static void
casebook_window_finalize (GObject *object)
{
  CasebookWindow *self = CASEBOOK_WINDOW (object);

  g_free (self->library);

  G_OBJECT_CLASS (casebook_window_parent_class)->finalize (object);
}

static void
casebook_window_class_init (CasebookWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->constructed = casebook_window_constructed;
  object_class->get_property = casebook_window_get_property;
  object_class->set_property = casebook_window_set_property;
  object_class->dispose = casebook_window_dispose;
  object_class->finalize = casebook_window_finalize;

  /* The path of the library's file; it cannot be changed. */
  properties[PROP_LIBRARY] =
    g_param_spec_string ("library", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CASEBOOK_TYPE_HOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/casebook/Casebook/window/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, home_page);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, case_place);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, CasebookWindow, try_again);
  gtk_widget_class_bind_template_callback (widget_class, page_shown);
  gtk_widget_class_bind_template_callback (widget_class, case_chosen);
}

static void
casebook_window_init (CasebookWindow *self)
{
  self->opening = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * casebook_window_new:
 * @application: the program
 * @library: path of the library's file, which is made where there is none
 *
 * Returns: (transfer none): a window that opens @library once it is shown; it lives until closed
 */
CasebookWindow *
casebook_window_new (GtkApplication *application,
                     const char     *library)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (library != NULL, NULL);

  return g_object_new (CASEBOOK_TYPE_WINDOW,
                       "application", application,
                       "library", library,
                       NULL);
}

/**
 * casebook_window_get_library:
 * @self: a window
 *
 * Returns: (transfer none): path of its library's file
 */
const char *
casebook_window_get_library (CasebookWindow *self)
{
  g_return_val_if_fail (CASEBOOK_IS_WINDOW (self), NULL);

  return self->library;
}
