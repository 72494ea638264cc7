/* Casebook: the way through a framework. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workspace/case-desk.h"

#define CASEBOOK_TYPE_FRAMEWORK_BROWSER (casebook_framework_browser_get_type ())

/* Signals:
 *  item-selected (CasebookItem *): another competency or theme is chosen; show it beside the list
 *  ask-selected (), unclaimed-selected (), roles-selected (), resources-selected (): the same for what stands
 *    above and below the list
 *  opened (): the person wants to go to what is chosen, by a click or Enter */
G_DECLARE_FINAL_TYPE (CasebookFrameworkBrowser, casebook_framework_browser, CASEBOOK, FRAMEWORK_BROWSER, GtkBox)

GtkWidget *casebook_framework_browser_new          (CasebookCaseDesk         *desk);
void       casebook_framework_browser_select_first (CasebookFrameworkBrowser *self);
void       casebook_framework_browser_select_item  (CasebookFrameworkBrowser *self,
                                                    CasebookItem             *item);
void       casebook_framework_browser_select_unclaimed (CasebookFrameworkBrowser *self);
void       casebook_framework_browser_focus_filter (CasebookFrameworkBrowser *self);
void       casebook_framework_browser_focus_list   (CasebookFrameworkBrowser *self);
