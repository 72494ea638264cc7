/* Casebook: what window tests need to stand on. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workspace/home-desk.h"

/* An empty library of its own, open, in a folder that goes with it. */
typedef struct
{
  char             *folder;
  char             *path;
  CasebookWorker   *worker;
  CasebookShelf    *shelf;
  CasebookHomeDesk *desk;
} HomeFixture;

/* Says whether what is waited for has come. */
typedef gboolean (*HomeFixtureCondition) (gpointer data);

void home_fixture_set_up     (HomeFixture   *fixture,
                              gconstpointer  data);
void home_fixture_tear_down  (HomeFixture   *fixture,
                              gconstpointer  data);
void home_fixture_remove_all (const char    *folder);

/* Runs the main loop until @condition holds; a test that hangs is ended by its runner. */
void home_fixture_wait_until (HomeFixtureCondition  condition,
                              gpointer              data);
/* Runs what is ready to run. */
void home_fixture_settle     (void);
/* Runs the main loop until @pointer, a weak pointer, is let go of. */
void home_fixture_wait_gone  (gpointer             *pointer);

/* The first widget of the type at or below @root that is visible, in depth-first order. */
GtkWidget *home_fixture_find        (gpointer    root,
                                     GType       type);
/* The button that is visible and bears the label. */
GtkWidget *home_fixture_find_button (gpointer    root,
                                     const char *label);
/* The first window of the type that is open. */
GtkWidget *home_fixture_find_window (GType       type);
