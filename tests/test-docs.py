#!/usr/bin/env python3
"""Every public function of the folders that have come so far says above itself what it promises, of each parameter.

  test-docs.py SOURCE-ROOT
"""

import re
import sys
from pathlib import Path

import tap

# Where every function is documented. A folder that has come so far is added, and none goes.
FOLDERS = ("base", "checks", "cli", "domain", "exchange", "formats", "storage")

C_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
ATTRIBUTE = re.compile(r"\bG_GNUC_\w+(?:\s*\([^()]*\))?")
PROTOTYPE = re.compile(r"^[A-Za-z_][^;{}()#]*?\b(casebook_\w+)\s*\(([^;{}]*)\)\s*;", re.MULTILINE)
PARAMETER = re.compile(r"(\w+)(?:\[\w*\])?$")
DOC = re.compile(r"^/\*\*\n \* (casebook_\w+):.*?\n(.*?)^ \*/\n(?!\n)", re.MULTILINE | re.DOTALL)


def public_functions(header):
    """The functions that @header declares with the names of their parameters, but for types, which say themselves what
    they are."""
    text = ATTRIBUTE.sub("", C_COMMENT.sub("", header.read_text(encoding="utf-8")))
    for name, parameters in PROTOTYPE.findall(text):
        if not name.endswith(("_get_type", "_error_quark")):
            yield name, [PARAMETER.search(parameter.strip()) for parameter in parameters.split(",")]


def comments(folder):
    """What is said of each function in @folder, by its name."""
    return {
        name: text
        for source in folder.glob("*.c")
        for name, text in DOC.findall(source.read_text(encoding="utf-8"))
    }


def faults_of(folder):
    said = comments(folder)
    faults = []
    for header in sorted(folder.glob("*.h")):
        for name, parameters in public_functions(header):
            if name not in said:
                faults.append(f"{header}: {name}() has no comment")
                continue
            faults.extend(
                f"{header}: {name}() does not say what {found[1]} is"
                for found in parameters
                if found and found[1] != "void" and f" * @{found[1]}:" not in said[name]
            )
    return faults


def main():
    root = Path(sys.argv[1], "src")

    def over(folder):
        return lambda: faults_of(root / folder)

    def unread():
        headers = {folder: (root / folder).glob("*.h") for folder in FOLDERS}
        return [folder for folder in FOLDERS if not any(any(public_functions(header)) for header in headers[folder])]

    return tap.run([
        ("there are functions to read in each folder", unread),
        *((f"every public function of {folder} is documented", over(folder)) for folder in FOLDERS),
    ])


sys.exit(main())
