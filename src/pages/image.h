/* Casebook: a picture that pages can place. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#define CASEBOOK_IMAGE_ERROR (casebook_image_error_quark ())

/**
 * CasebookImageError:
 * @CASEBOOK_IMAGE_ERROR_UNKNOWN: the bytes are no picture of a known kind
 * @CASEBOOK_IMAGE_ERROR_TOO_LARGE: it has more pixels or bytes than any page can use
 * @CASEBOOK_IMAGE_ERROR_LOST: its file is gone, or no longer what it was
 *
 * Why a picture will not be shown however often it is tried. What may pass, as a
 * disk that fails or too little memory, has other errors.
 */
typedef enum
{
  CASEBOOK_IMAGE_ERROR_UNKNOWN,
  CASEBOOK_IMAGE_ERROR_TOO_LARGE,
  CASEBOOK_IMAGE_ERROR_LOST,
} CasebookImageError;

GQuark casebook_image_error_quark (void);

/* A hundred million pixels: a poster at print resolution. */
#define CASEBOOK_IMAGE_MAX_PIXELS 100000000

#define CASEBOOK_TYPE_IMAGE (casebook_image_get_type ())

G_DECLARE_FINAL_TYPE (CasebookImage, casebook_image, CASEBOOK, IMAGE, GObject)

CasebookImage *casebook_image_new (GBytes     *bytes,
                                   const char *description,
                                   GError    **error);

guint       casebook_image_get_width       (CasebookImage *self);
guint       casebook_image_get_height      (CasebookImage *self);
const char *casebook_image_get_description (CasebookImage *self);
GBytes     *casebook_image_get_bytes       (CasebookImage *self);
gboolean    casebook_image_draw            (CasebookImage *self,
                                            cairo_t       *cr,
                                            double         x,
                                            double         y,
                                            double         width,
                                            double         height,
                                            GError       **error);
