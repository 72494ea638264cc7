/* Casebook: what window tests need to stand on.
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "../patience.h"
#include "home-fixture.h"

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static gboolean
is_unset (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
home_fixture_set_up (HomeFixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("casebook-ui-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.casebook-library", NULL);

  fixture->worker = casebook_worker_new (fixture->path);
  casebook_worker_open_async (fixture->worker, NULL, take_result, &opened);
  home_fixture_wait_until (is_set, &opened);
  casebook_worker_open_finish (fixture->worker, opened, &error);
  g_assert_no_error (error);

  fixture->shelf = casebook_shelf_new (fixture->worker);
  casebook_shelf_load_async (fixture->shelf, NULL, take_result, &loaded);
  home_fixture_wait_until (is_set, &loaded);
  casebook_shelf_load_finish (fixture->shelf, loaded, &error);
  g_assert_no_error (error);

  fixture->desk = casebook_home_desk_new (fixture->worker, fixture->shelf);
}

void
home_fixture_tear_down (HomeFixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GAsyncResult) flushed = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GError) error = NULL;
  CasebookHomeDesk *desk = fixture->desk;

  casebook_journal_flush_async (casebook_home_desk_get_journal (desk), NULL, take_result, &flushed);
  home_fixture_wait_until (is_set, &flushed);
  casebook_journal_flush_finish (casebook_home_desk_get_journal (desk), flushed, &error);
  g_assert_no_error (error);
  g_clear_object (&flushed);

  g_object_add_weak_pointer (G_OBJECT (desk), (gpointer *) &desk);
  g_clear_object (&fixture->desk);
  home_fixture_wait_gone ((gpointer *) &desk);
  g_clear_object (&fixture->shelf);

  casebook_worker_close_async (fixture->worker, take_result, &closed);
  home_fixture_wait_until (is_set, &closed);
  casebook_worker_close_finish (fixture->worker, closed, &error);
  g_assert_no_error (error);
  g_clear_object (&closed);
  g_clear_object (&fixture->worker);

  home_fixture_remove_all (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

void
home_fixture_remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        home_fixture_remove_all (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
home_fixture_wait_until (HomeFixtureCondition condition,
                    gpointer         data)
{
  wait_while (!condition (data));
}

void
home_fixture_settle (void)
{
  wait_until_idle ();
}

void
home_fixture_wait_gone (gpointer *pointer)
{
  home_fixture_wait_until (is_unset, pointer);
}

typedef gboolean (*Test) (GtkWidget    *widget,
                          gconstpointer data);

static GtkWidget *
find (GtkWidget    *widget,
      Test          test,
      gconstpointer data)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (test (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, test, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static gboolean
is_button_called (GtkWidget    *widget,
                  gconstpointer data)
{
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  return GTK_IS_LABEL (child) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (child)), data) == 0;
}

GtkWidget *
home_fixture_find (gpointer root,
              GType    type)
{
  return find (root, is_of_type, &type);
}

GtkWidget *
home_fixture_find_button (gpointer    root,
                     const char *label)
{
  return find (root, is_button_called, label);
}

GtkWidget *
home_fixture_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}
