/* Casebook: the pane in which evidence is written, for its tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desk-fixture.h"
#include "ui/editor/evidence-editor.h"

/* Titles of two pieces of the example. */
#define THREE_CLAIMS "One gateway for every service"
#define ANOTHER "Databases without a ticket"

typedef struct
{
  DeskFixture             fixture;
  GtkWidget              *window;
  CasebookEvidenceEditor *editor;
} Editor;

void              editor_open                    (Editor        *test,
                                                  gconstpointer  user_data);
void              editor_close                   (Editor        *test,
                                                  gconstpointer  user_data);
CasebookEvidence *editor_show                    (Editor        *test,
                                                  const char    *title);
gpointer          editor_find                    (GtkWidget     *widget,
                                                  GType          type,
                                                  gboolean     (*wanted) (gpointer widget,
                                                                          gpointer data),
                                                  gpointer       data);
gboolean          editor_has_tooltip             (gpointer       widget,
                                                  gpointer       data);
void              editor_press                   (Editor        *test,
                                                  const char    *tooltip);
void              editor_wait_for_layout         (GtkWidget     *widget);
gboolean          editor_is_in_sight             (GtkWidget     *widget,
                                                  GtkWidget     *window);
void              editor_assert_comes_into_sight (Editor        *test,
                                                  GtkWidget     *widget);
