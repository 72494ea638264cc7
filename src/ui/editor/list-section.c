/* Casebook: a section that shows a list of the evidence.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows follow the list of the live evidence, so that undo is seen here as
 * well. Where the records have an order of their own, a row is dragged by any
 * part of it that takes no text, or moved with Alt+Up and Alt+Down.
 */
#include "ui/editor/list-section.h"

typedef struct
{
  GtkListBox *list_box;
  GtkLabel   *hint;
  GListModel *list;

  int         lost_focus; /* while the list changes: the row that goes with the focus, else -1 */
} CasebookListSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CasebookListSection, casebook_list_section, CASEBOOK_TYPE_EDITOR_SECTION)

enum
{
  PROP_0,
  PROP_HINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_whether_empty (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  gboolean empty = priv->list == NULL || g_list_model_get_n_items (priv->list) == 0;

  gtk_widget_set_visible (GTK_WIDGET (priv->list_box), !empty);
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), empty);
}

static GtkListBoxRow *
row_with_focus (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->list_box)))
    return NULL;

  return GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW));
}

/* Before the rows follow the list. */
static void
list_changing (CasebookListSection *self,
               guint                position,
               guint                n_removed)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  GtkListBoxRow *row = row_with_focus (self);
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  priv->lost_focus = at >= (int) position && at < (int) (position + n_removed) ? at : -1;
}

/* The window would look for the next focus from its beginning, in another pane. */
static void
give_focus_back (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  int last = (int) g_list_model_get_n_items (priv->list) - 1;

  if (last >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (priv->list_box, MIN (priv->lost_focus, last))));
  else
    gtk_widget_child_focus (adw_preferences_group_get_header_suffix (ADW_PREFERENCES_GROUP (self)),
                            GTK_DIR_TAB_FORWARD);
}

static void
list_changed (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);

  show_whether_empty (self);
  if (priv->lost_focus >= 0)
    give_focus_back (self);
  priv->lost_focus = -1;
}

static void
move_by (CasebookListSection *self,
         GtkListBoxRow       *row,
         int                  step)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  int position = gtk_list_box_row_get_index (row);
  int target = position + step;
  g_autoptr (CasebookRecord) record = NULL;
  g_autoptr (CasebookRecord) before = NULL;

  if (target < 0 || target >= (int) g_list_model_get_n_items (priv->list))
    return;

  record = g_list_model_get_item (priv->list, position);
  before = g_list_model_get_item (priv->list, step > 0 ? target + 1 : target);
  casebook_case_desk_move (casebook_editor_section_get_desk (CASEBOOK_EDITOR_SECTION (self)), record, before);
  casebook_list_section_focus_record (self, record);
}

static gboolean
row_key_pressed (CasebookListSection *self,
                 guint                keyval,
                 guint                keycode,
                 GdkModifierType      state,
                 GtkEventController  *controller)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_event_controller_get_widget (controller));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_by (self, row, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_by (self, row, 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static GdkContentProvider *
drag_prepared (GtkDragSource *source,
               double         x,
               double         y,
               gpointer       record)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkWidget *under = gtk_widget_pick (row, x, y, GTK_PICK_DEFAULT);

  /* Dragging in a text selects in it. */
  if (under != NULL && (GTK_IS_TEXT (under) || GTK_IS_TEXT_VIEW (under)))
    return NULL;

  return gdk_content_provider_new_typed (G_OBJECT_TYPE (record), record);
}

/* What is dragged looks as the row did before it was dimmed. */
static void
drag_begun (GtkDragSource *source,
            GdkDrag       *drag)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, 0, 0);
  gtk_widget_add_css_class (row, "dragged");
}

static void
drag_ended (GtkDragSource *source)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)), "dragged");
}

static gboolean
is_below_middle (GtkWidget *row,
                 double     y)
{
  return y > gtk_widget_get_height (row) / 2.0;
}

static void
clear_drop_mark (GtkDropTarget *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  gtk_widget_remove_css_class (row, "drop-above");
  gtk_widget_remove_css_class (row, "drop-below");
}

static GdkDragAction
drop_moved (GtkDropTarget *target,
            double         x,
            double         y)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  clear_drop_mark (target);
  gtk_widget_add_css_class (row, is_below_middle (row, y) ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static gboolean
is_of_list (CasebookListSection *self,
            gpointer             record)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);

  return priv->list != NULL && g_list_store_find (G_LIST_STORE (priv->list), record, NULL);
}

static gboolean
dropped (CasebookListSection *self,
         const GValue        *value,
         double               x,
         double               y,
         GtkDropTarget       *target)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  int position = gtk_list_box_row_get_index (row);
  gpointer record = g_value_get_object (value);
  g_autoptr (CasebookRecord) before = NULL;

  clear_drop_mark (target);
  if (!is_of_list (self, record))
    return FALSE;
  if (is_below_middle (GTK_WIDGET (row), y))
    position++;
  before = g_list_model_get_item (priv->list, position);
  if (record == (gpointer) before || record == casebook_list_section_get_record_at (self, GTK_WIDGET (row)))
    return FALSE;

  casebook_case_desk_move (casebook_editor_section_get_desk (CASEBOOK_EDITOR_SECTION (self)), record, before);
  return TRUE;
}

/* Only what lies in this very list may be put elsewhere in it. */
static gboolean
drop_accepted (CasebookListSection *self,
               GdkDrop             *drop,
               GtkDropTarget       *target)
{
  GType type = gdk_content_formats_match_gtype (gdk_drop_get_formats (drop), gtk_drop_target_get_formats (target));
  g_auto (GValue) value = G_VALUE_INIT;

  if (gdk_drop_get_drag (drop) == NULL || type == G_TYPE_INVALID)
    return FALSE;

  g_value_init (&value, type);
  return gdk_content_provider_get_value (gdk_drag_get_content (gdk_drop_get_drag (drop)), &value, NULL) &&
         is_of_list (self, g_value_get_object (&value));
}

static void
make_movable (CasebookListSection *self,
              GtkWidget           *row,
              gpointer             record)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_OBJECT_TYPE (record), GDK_ACTION_MOVE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (row_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepared), record, 0);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begun), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (drag_ended), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));

  g_signal_connect_object (target, "accept", G_CALLBACK (drop_accepted), self, G_CONNECT_SWAPPED);
  g_signal_connect (target, "motion", G_CALLBACK (drop_moved), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (clear_drop_mark), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
row_needed (gpointer item,
            gpointer user_data)
{
  CasebookListSection *self = user_data;
  CasebookListSectionClass *class = CASEBOOK_LIST_SECTION_GET_CLASS (self);
  GtkWidget *row = class->create_row (self, item);

  if (class->reorderable)
    make_movable (self, row, item);

  return row;
}

static void
forget_list (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);

  if (priv->list != NULL)
    g_signal_handlers_disconnect_by_data (priv->list, self);
  g_clear_object (&priv->list);
}

static void
casebook_list_section_evidence_set (CasebookEditorSection *section,
                                    CasebookCaseDesk      *desk,
                                    CasebookEvidence      *evidence)
{
  CasebookListSection *self = CASEBOOK_LIST_SECTION (section);
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);

  forget_list (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)), -1);
  if (evidence != NULL)
    {
      priv->list = g_object_ref (CASEBOOK_LIST_SECTION_GET_CLASS (self)->get_list (evidence));
      g_signal_connect_swapped (priv->list, "items-changed", G_CALLBACK (list_changing), self);
    }
  gtk_list_box_bind_model (priv->list_box, priv->list, row_needed, self, NULL);
  if (evidence != NULL)
    g_signal_connect_swapped (priv->list, "items-changed", G_CALLBACK (list_changed), self);
  show_whether_empty (self);
}

static void
casebook_list_section_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (CASEBOOK_LIST_SECTION (object));

  switch (prop_id)
    {
    case PROP_HINT:
      g_value_set_string (value, gtk_label_get_label (priv->hint));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_list_section_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (CASEBOOK_LIST_SECTION (object));

  switch (prop_id)
    {
    case PROP_HINT:
      gtk_label_set_label (priv->hint, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
casebook_list_section_dispose (GObject *object)
{
  forget_list (CASEBOOK_LIST_SECTION (object));

  G_OBJECT_CLASS (casebook_list_section_parent_class)->dispose (object);
}

static void
casebook_list_section_class_init (CasebookListSectionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = casebook_list_section_dispose;
  object_class->get_property = casebook_list_section_get_property;
  object_class->set_property = casebook_list_section_set_property;
  CASEBOOK_EDITOR_SECTION_CLASS (class)->evidence_set = casebook_list_section_evidence_set;

  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
casebook_list_section_init (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);

  priv->lost_focus = -1;
  priv->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (priv->hint, TRUE);
  gtk_label_set_xalign (priv->hint, 0);
  gtk_widget_add_css_class (GTK_WIDGET (priv->hint), "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (priv->hint));

  priv->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (priv->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->list_box), "boxed-list");
  gtk_widget_set_visible (GTK_WIDGET (priv->list_box), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (priv->list_box));
}

/* What was just made has no place before the next layout. The focus that went there before it had one sent the
 * viewport on its way to where it is not: setting the value ends that, clamping the page would not. Places are told
 * from the content, since those in the viewport are a frame older than the value while it moves. */
static gboolean
reveal (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *height;
  graphene_rect_t bounds;
  double top, bottom, value;

  if (scroller == NULL || viewport == NULL || !gtk_widget_get_visible (widget))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (widget) == 0 ||
      !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    return G_SOURCE_CONTINUE;

  height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = (double) bounds.origin.y;
  bottom = top + (double) bounds.size.height;
  value = MAX (gtk_adjustment_get_value (height), bottom - gtk_adjustment_get_page_size (height));
  gtk_adjustment_set_value (height, MIN (value, top));

  return G_SOURCE_REMOVE;
}

/**
 * casebook_list_section_get_record_at:
 * @self: a list section
 * @widget: a row of it, or something in a row
 *
 * Returns: (transfer none): the record of that row
 */
gpointer
casebook_list_section_get_record_at (CasebookListSection *self,
                                     GtkWidget           *widget)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  GtkWidget *row;
  g_autoptr (CasebookRecord) record = NULL;

  g_return_val_if_fail (CASEBOOK_IS_LIST_SECTION (self), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);
  g_return_val_if_fail (row != NULL, NULL);
  record = g_list_model_get_item (priv->list, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));

  return record;
}

/**
 * casebook_list_section_focus_record:
 * @self: a list section
 * @record: a record of the list it shows
 *
 * Puts the caret into the row of @record and brings it into sight.
 */
void
casebook_list_section_focus_record (CasebookListSection *self,
                                    gpointer             record)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);

  g_return_if_fail (CASEBOOK_IS_LIST_SECTION (self));
  g_return_if_fail (CASEBOOK_IS_RECORD (record));

  for (guint i = 0; priv->list != NULL && i < g_list_model_get_n_items (priv->list); i++)
    {
      g_autoptr (CasebookRecord) shown = g_list_model_get_item (priv->list, i);

      if (shown == record)
        {
          GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (priv->list_box, i));

          gtk_widget_grab_focus (row);
          casebook_list_section_reveal (self, row);
        }
    }
}

/**
 * casebook_list_section_reveal:
 * @self: a list section
 * @widget: a widget in it, which may have no place yet
 *
 * Brings @widget into sight, as a whole if it fits.
 */
void
casebook_list_section_reveal (CasebookListSection *self,
                              GtkWidget           *widget)
{
  g_return_if_fail (CASEBOOK_IS_LIST_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal, NULL, NULL);
}

/**
 * casebook_list_section_reveal_last:
 * @self: a list section
 *
 * Brings the last row into sight, where what was added has its place. The focus stays where it is.
 */
void
casebook_list_section_reveal_last (CasebookListSection *self)
{
  CasebookListSectionPrivate *priv = casebook_list_section_get_instance_private (self);
  GtkWidget *last;

  g_return_if_fail (CASEBOOK_IS_LIST_SECTION (self));

  last = gtk_widget_get_last_child (GTK_WIDGET (priv->list_box));
  if (GTK_IS_LIST_BOX_ROW (last))
    casebook_list_section_reveal (self, last);
}
