/* Casebook: the first page of a library, shown for a test. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "home-fixture.h"
#include "ui/home/home-page.h"

/* A window that shows the page of the fixture's desk. */
GtkWindow    *home_page_show        (HomeFixture       *fixture,
                                     CasebookHomePage **page);
void          home_page_close       (GtkWindow         *window,
                                     CasebookHomePage  *page);
/* Opens the example; its id, (transfer full). */
char         *home_page_add_example (CasebookHomePage  *page);
CasebookNote *home_page_first_note  (HomeFixture       *fixture);
/* Answers the question that is asked, or is about to be. */
void          home_page_answer      (const char        *response);

/* Conditions to wait for. */
gboolean      home_page_is_set      (gpointer           data);
gboolean      home_page_offers_undo (gpointer           page);
