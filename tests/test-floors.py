#!/usr/bin/env python3
"""The floors of src/README.md, read off the include lines: names each file that climbs, goes sideways, uses a
library that belongs to another floor, has outgrown its file or bears a name that says nothing.

  test-floors.py SOURCE-ROOT
"""

import re
import sys
from pathlib import Path

import tap

# What a folder may include from the others.
BELOW = {
    "base": "",
    "domain": "base",
    "pages": "base",
    "storage": "base domain",
    "formats": "base domain",
    "checks": "base domain",
    "exchange": "base domain pages storage formats checks",
    "reports": "base domain pages checks",
    "workspace": "base domain pages storage formats checks exchange reports",
    "cli": "base domain pages storage formats checks exchange reports",
    "ui": "base domain pages checks workspace",
}

# Who may speak to an outside library, by the head of its include path.
OUTSIDE = {
    "sqlite3.h": "storage",
    "json-glib/": "formats exchange cli",
    "gtk/": "ui",
    "adwaita.h": "ui",
    "cairo": "pages reports ui",
    "pango/": "pages reports ui",
    "poppler": "pages",
    "qpdf/": "pages",
}

INCLUDE = re.compile(r'\s*#\s*include\s+(["<])([^">]+)[">]')
VAGUE = re.compile(r"\b(utils?|helpers?|common|misc|stuff)\b|\bmanager$")
LONGEST = 800


def faults_of_include(path, folder, number, bracket, target):
    where = f"{path}:{number}"
    if bracket == "<":
        for head, users in OUTSIDE.items():
            if target.startswith(head) and folder not in users.split():
                yield f"{where}: {folder}/ may not use <{target}>"
        return
    if "/" not in target:
        # A generated header of the same folder is the only one without a floor.
        if (path.parent / target).exists():
            yield f'{where}: say the floor: "{folder}/{target}"'
        return
    floor = target.split("/")[0]
    if floor not in BELOW:
        yield f'{where}: "{target}" is on no floor'
    elif floor != folder and floor not in BELOW[folder].split():
        yield f'{where}: {folder}/ may not include "{target}"'


def faults_of_file(path, folder):
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) > LONGEST:
        yield f"{path}: {len(lines)} lines; over {LONGEST} is two files"
    if VAGUE.search(path.stem):
        yield f"{path}: the name says nothing about what is in it"
    if folder not in BELOW:
        yield f"{path}: {folder}/ is on no floor"
        return
    for number, line in enumerate(lines, 1):
        if include := INCLUDE.match(line):
            yield from faults_of_include(path, folder, number, *include.groups())


def main():
    source = Path(sys.argv[1]) / "src"
    files = sorted(path for path in source.rglob("*") if path.suffix in (".c", ".h"))

    def faults_of_folder(folder):
        return [
            fault
            for path in files
            if path.relative_to(source).parts[0] == folder
            for fault in faults_of_file(path, folder)
        ]

    folders = sorted({path.relative_to(source).parts[0] for path in files})
    return tap.run([(f"{folder} keeps to its floor", lambda folder=folder: faults_of_folder(folder)) for folder in folders])


sys.exit(main())
