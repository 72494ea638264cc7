/* Casebook: packets of a size, for benchmarks. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reports/packet.h"

CasebookCase     *packet_work_case         (guint         n_evidence);
CasebookDocument *packet_work_packet       (CasebookCase *case_);
guint             packet_work_write_text   (guint         n_evidence,
                                            const char   *path);
void              packet_work_write_packet (guint         n_evidence,
                                            const char   *path);
