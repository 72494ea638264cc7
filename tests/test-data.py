#!/usr/bin/env python3
"""What is installed beside the programs is what desktops, software centres and man expect.

  test-data.py SOURCE-ROOT BUILD-ROOT
"""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

APP = "app.casebook.Casebook"
PACKET_TYPE = "application/vnd.casebook.packet"
LIBRARY_TYPE = "application/vnd.casebook.library"

# The languages that leave no text out.
WHOLE = ["de"]

source = Path(sys.argv[1])
built = Path(sys.argv[2]) / "data"


def call(*command, **options):
    """Runs a tool and returns its exit code and all it said."""
    if not shutil.which(command[0]):
        raise tap.Skip(f"{command[0]} is not installed")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    return done.returncode, done.stdout


def faults_of_call(*command, silent=False):
    code, said = call(*command)
    return said.splitlines() or [f"{command[0]} ended with {code}"] if code or (silent and said) else []


def desktop_entry():
    return faults_of_call("desktop-file-validate", built / f"{APP}.desktop", silent=True)


def metainfo():
    """Casebook has no home page, so that one warning of newer checkers is no fault."""
    _, said = call("appstreamcli", "validate", "--no-net", "--no-color", built / f"{APP}.metainfo.xml")
    return [line for line in said.splitlines() if re.match(r"[EW]: ", line) and "url-homepage-missing" not in line]


def settings():
    return faults_of_call("glib-compile-schemas", "--strict", "--dry-run", source / "data")


def manual_pages():
    return faults_of_call("mandoc", "-Tlint", "-W", "warning", *(source / "data" / "man").glob("*.1"), silent=True)


def languages():
    return [line for line in (source / "po" / "LINGUAS").read_text(encoding="utf-8").split("\n")
            if line and not line.startswith("#")]


def translations():
    return [
        fault
        for language in languages()
        for fault in faults_of_call("msgfmt", "--check-format", "--check-domain", "--output-file=/dev/null",
                                    source / "po" / f"{language}.po")
    ]


def texts_without_translation():
    """Takes the texts out as the build does, and looks for each of them."""
    keywords = [f"--keyword={form}" for form in ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3")]
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "casebook.pot"
        code, said = call("xgettext", "--from-code=UTF-8", *keywords, f"--files-from={source / 'po' / 'POTFILES.in'}",
                          f"--directory={source}", f"--output={template}")
        if code:
            return said.splitlines()
        return [fault for language in WHOLE for fault in texts_missing(source / "po" / f"{language}.po", template)]


def texts_missing(language, template):
    _, said = call("msgcmp", language, template)
    return [line for line in said.splitlines() if re.search(r"is untranslated|used but not defined", line)]


def xml_files():
    return faults_of_call("xmllint", "--noout", *source.glob("data/**/*.xml*"), *source.glob("data/**/*.svg"),
                          *source.glob("src/ui/**/*.ui"), silent=True)


def type_of(path, data_home):
    environment = os.environ | {"XDG_DATA_HOME": str(data_home), "XDG_DATA_DIRS": "/usr/share"}
    _, said = call("gio", "info", "--attributes=standard::content-type", str(path), env=environment)
    return said.rpartition("standard::content-type: ")[2].strip()


def file_types():
    """Asks the desktop for the types of databases by their magic, whatever their names, and of a file by its name."""
    header = (source / "src/storage/database.h").read_text(encoding="utf-8")
    application_id = int(re.search(r"CASEBOOK_APPLICATION_ID\s+(0x[0-9a-fA-F]+)", header)[1], 16)

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "mime" / "packages").mkdir(parents=True)
        shutil.copy(built / f"{APP}.xml", home / "mime" / "packages")
        code, said = call("update-mime-database", home / "mime")
        if code:
            return said.splitlines()

        expected = {
            "renamed.bin": (application_id, PACKET_TYPE),
            "sent.casebook": (application_id, PACKET_TYPE),
            "own.casebook-library": (application_id, LIBRARY_TYPE),
            "foreign.bin": (application_id + 1, "application/vnd.sqlite3"),
        }
        for name, (ident, _) in expected.items():
            with sqlite3.connect(home / name) as database:
                database.execute(f"PRAGMA application_id = {ident}")
                database.execute("CREATE TABLE t (a)")
        (home / "damaged.casebook").write_bytes(bytes(range(256)))
        expected["damaged.casebook"] = (None, PACKET_TYPE)

        return [f"{name} is taken for {type_of(home / name, home)}"
                for name, (_, wanted) in expected.items() if type_of(home / name, home) != wanted]


def symbols():
    """Every symbol is in the resource, and is made of filled paths, the one thing GTK recolours for certain."""
    folder = source / "data" / "icons"
    listed = set(re.findall(r">actions/([^<]+)<", (folder / "casebook-icons.gresource.xml").read_text(encoding="utf-8")))
    drawn = {path.name for path in (folder / "actions").glob("*.svg")}
    faults = [f"{name} is drawn or listed, not both" for name in sorted(listed ^ drawn)]
    for path in [*folder.glob("actions/*.svg"), *folder.glob("symbolic/*.svg")]:
        text = path.read_text(encoding="utf-8")
        elements = set(re.findall(r"<([a-z]\w*)", text)) - {"svg", "path"}
        if elements or "stroke" in text or 'width="16" height="16"' not in text:
            faults.append(f"{path.name} is more than filled paths on 16 by 16")
    return faults


def launched_by():
    """The icon and the program that the desktop entry names are ours."""
    entry = (built / f"{APP}.desktop").read_text(encoding="utf-8")
    return [line for line in (f"Icon={APP}", "Exec=casebook") if line not in entry.splitlines()]


sys.exit(tap.run([
    ("the desktop entry is valid", desktop_entry),
    ("the desktop entry names our program and icon", launched_by),
    ("the metainfo is valid", metainfo),
    ("the settings are valid", settings),
    ("a packet and a library are known by magic and name", file_types),
    ("the manual pages are well formed", manual_pages),
    ("the translations are well formed", translations),
    ("no text is left out of a whole translation", texts_without_translation),
    ("every XML file is well formed", xml_files),
    ("every symbol can be recoloured", symbols),
]))
