#!/usr/bin/env python3
"""po/POTFILES.in names exactly the files that say something to a person, sorted, each once; and what they say reaches
translators whole.

  test-potfiles.py SOURCE-ROOT
"""

import re
import sys
from pathlib import Path

import tap

C_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
CALL = re.compile(r'\b(?:_|C_|N_|NC_|ngettext|g_dngettext|g_dgettext|g_dpgettext2?)\s*\(\s*(?:GETTEXT_PACKAGE,\s*)?"')
SAYS = {
    ".c": CALL,
    ".h": CALL,
    ".ui": re.compile(r'translatable="(?:yes|true)"'),
    ".desktop.in": re.compile(r"^(?:Name|Comment|Keywords|GenericName)=", re.MULTILINE),
    ".metainfo.xml.in": re.compile(r"<(?:name|summary|p|li|caption)>"),
    ".gschema.xml": re.compile(r"<(?:summary|description)>"),
    ".xml.in": re.compile(r"<comment>"),
}


# A macro in the middle of a string: translators would see the string cut short there, and the program ask for one that
# they never saw. %zu and its like are standard C.
CUT = re.compile(r'\b(?:_|C_|N_|NC_|ngettext)\s*\((?:[^()"]|"(?:[^"\\]|\\.)*")*?(?<=")\s*(?:G_\w+_FORMAT|PRI\w+)')


def cut_strings(path):
    text = path.read_text(encoding="utf-8")
    return [f"{path}:{text.count(chr(10), 0, match.end()) + 1}: a format macro cuts the string" for match in CUT.finditer(text)]


def says_something(path):
    # The longest ending decides: .metainfo.xml.in before .xml.in.
    for ending in sorted(SAYS, key=len, reverse=True):
        if path.name.endswith(ending):
            text = path.read_text(encoding="utf-8")
            if ending in (".c", ".h"):
                text = C_COMMENT.sub("", text)
            return bool(SAYS[ending].search(text))
    return False


def main():
    root = Path(sys.argv[1])
    listed = [
        line
        for line in (root / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    found = {
        str(path.relative_to(root))
        for folder in ("src", "data")
        for path in (root / folder).rglob("*")
        if path.is_file() and says_something(path)
    }

    return tap.run([
        ("every file with words for a person is listed", lambda: sorted(found - set(listed))),
        ("every file that is listed has words for a person", lambda: sorted(set(listed) - found)),
        ("the list is sorted and names a file once",
         lambda: [] if listed == sorted(set(listed)) else ["sort it with: LC_ALL=C sort -u"]),
        ("no string is cut short by a macro",
         lambda: [fault for path in sorted((root / "src").rglob("*.c")) for fault in cut_strings(path)]),
    ])


sys.exit(main())
