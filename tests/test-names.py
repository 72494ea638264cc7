#!/usr/bin/env python3
"""Every button has exactly its words as what a screen reader calls it: the tooltip of an icon, the label of the rest.

  test-names.py SOURCE-ROOT
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tap

BUTTONS = {"GtkButton", "GtkMenuButton", "GtkToggleButton"}
FIELDS = {
    "GtkCalendar",
    "GtkDropDown",
    "GtkEntry",
    "GtkListBox",
    "GtkListBoxRow",
    "GtkListView",
    "GtkSearchEntry",
    "GtkTextView",
}
NAMING = re.compile(r"GTK_ACCESSIBLE_PROPERTY_LABEL|casebook_spoken_name_set_")
SHORTCUT = re.compile(r" \([^()]*\)$")


def prop(widget, name):
    """The element of the property @name of @widget itself."""
    return widget.find(f"property[@name='{name}']")


def words(widget, name):
    element = prop(widget, name)
    return None if element is None else (element.text or "")


def name_of(widget):
    """The accessible name that @widget is given, or None."""
    label = widget.find("accessibility/property[@name='label']")
    return None if label is None else label.text


def is_named(widget):
    return name_of(widget) is not None or widget.find("accessibility/relation[@name='labelled-by']") is not None


def children(widget):
    return [*widget.findall("property[@name='child']/object"), *widget.findall("child/object")]


def icon_faults(widget, _path):
    """An icon says nothing: the name is what the tooltip says, without the shortcut that a screen reader reads itself."""
    if prop(widget, "icon-name") is None:
        return []
    tooltip = SHORTCUT.sub("", words(widget, "tooltip-text") or "")
    if not tooltip:
        return ["an icon without a tooltip"]
    return [] if name_of(widget) == tooltip else [f"the name is {name_of(widget)!r}, the tooltip says {tooltip!r}"]


def mnemonic_faults(widget, _path):
    """A button of GTK 4.8 that makes its own label with a mnemonic is called '_Open Open'; one that is given the label
    takes its words."""
    faults = []
    if prop(widget, "use-underline") is not None and prop(widget, "label") is not None:
        faults.append(f"{words(widget, 'label')!r} has a mnemonic of the button; give it a GtkLabel with one")
    for label in children(widget):
        if label.get("class") != "GtkLabel":
            continue
        if words(label, "mnemonic-widget") != widget.get("id", ""):
            faults.append(f"the label {words(label, 'label')!r} does not name the button")
        if name_of(widget) is not None:
            faults.append(f"{name_of(widget)!r} is said twice, by the label and by the name")
        if widget.find("style/class[@name='text-button']") is None:
            faults.append(f"{words(label, 'label')!r} is not in the style of a button with text")
    return faults


def content_faults(widget, _path):
    """A name beside a label of the button is the label's words."""
    for content in children(widget):
        label = words(content, "label")
        if content.get("class") == "AdwButtonContent" and name_of(widget) != (label or "").replace("_", ""):
            return [f"the name is {name_of(widget)!r}, the label says {label!r}"]
    return []


def silence(widget, _path):
    """What a button says comes from itself or from what lies in it."""
    own = any(prop(widget, name) is not None for name in ("icon-name", "label"))
    return [] if own or children(widget) or is_named(widget) else ["says nothing"]


def field_faults(widget, path):
    """What takes the focus and has no words of its own is named beside its template or by the program."""
    if widget.get("class") not in FIELDS or is_named(widget):
        return []
    program = path.with_suffix(".c")
    said = widget.get("id") and program.exists() and NAMING.search(program.read_text(encoding="utf-8"))
    return [] if said else ["has no name"]


def faults_of(path, classes, check):
    return [
        f"{path}: {widget.get('class')} {widget.get('id', '')}: {fault}"
        for widget in ElementTree.parse(path).iter("object")
        if widget.get("class") in classes
        for fault in check(widget, path)
    ]


def main():
    files = sorted(Path(sys.argv[1], "src", "ui").rglob("*.ui"))

    def over_all(classes, check):
        return lambda: [fault for path in files for fault in faults_of(path, classes, check)]

    return tap.run([
        ("there are files to read", lambda: [] if files else ["no .ui file"]),
        ("an icon is called what its tooltip says", over_all(BUTTONS, icon_faults)),
        ("a mnemonic is not part of the name", over_all(BUTTONS, mnemonic_faults)),
        ("an icon with a label is called what the label says", over_all(BUTTONS, content_faults)),
        ("every button says something", over_all(BUTTONS, silence)),
        ("every field, list and row has a name", over_all(FIELDS, field_faults)),
    ])


sys.exit(main())
