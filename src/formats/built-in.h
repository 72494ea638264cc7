/* Casebook: the framework that comes with Casebook. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/framework.h"

#define CASEBOOK_BUILT_IN_FRAMEWORK_ID "platform-engineering"

GBytes *casebook_built_in_framework (void);
