/* Casebook: a small picture of an attached image. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "workspace/case-desk.h"

void        casebook_thumbnail_load_async  (CasebookCaseDesk     *desk,
                                            CasebookArtefact     *artefact,
                                            int                   pixels,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
GdkTexture *casebook_thumbnail_load_finish (GAsyncResult         *result,
                                            GError              **error);
