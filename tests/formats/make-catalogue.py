#!/usr/bin/env python3
"""Makes a catalogue in which every text of the list is translated: it is put into « and ».

  make-catalogue.py HEADER CATALOGUE.mo

The format is described in "The Format of GNU MO Files" of the gettext manual.
"""

import re
import struct
import sys
from pathlib import Path

ESCAPES = {"\\n": "\n", '\\"': '"', "\\\\": "\\"}


def texts(header):
    quoted = re.findall(r'^N_\("(.*)"\)$', header, re.MULTILINE)
    return {re.sub(r"\\.", lambda escape: ESCAPES[escape[0]], text) for text in quoted}


def main():
    header = Path(sys.argv[1]).read_text(encoding="utf-8")
    pairs = [("", "Content-Type: text/plain; charset=UTF-8\n")]
    pairs += [(text, f"«{text}»") for text in texts(header)]
    pairs = sorted((key.encode(), value.encode()) for key, value in pairs)

    tables = 28
    offset = tables + 16 * len(pairs)
    index, strings = b"", b""
    for column in (0, 1):
        for pair in pairs:
            index += struct.pack("<II", len(pair[column]), offset + len(strings))
            strings += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), tables, tables + 8 * len(pairs), 0, offset)
    Path(sys.argv[2]).write_bytes(head + index + strings)


if __name__ == "__main__":
    main()
