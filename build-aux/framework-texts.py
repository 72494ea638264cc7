#!/usr/bin/env python3
"""Lists the texts of the built-in framework for xgettext, which reads no JSON.

  framework-texts.py FRAMEWORK HEADER            writes the list
  framework-texts.py --check FRAMEWORK HEADER    fails when the list is out of step

What is listed is what src/formats/casebook-reader.c looks up. Titles of items
and resources are proper names and stay as they are.
"""

import json
import sys
from pathlib import Path

TRANSLATED = {
    "": ["title", "description"],
    "levels": ["title", "short", "portrait"],
    "scales": ["title"],
    "points": ["label", "meaning"],
    "transitions": ["aim", "duration", "focus", "statements"],
    "items": ["summary"],
    "expectations": ["text"],
    "resources": ["why"],
}

HEAD = """\
/* Casebook: the texts of the built-in framework, for translators.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by build-aux/framework-texts.py from platform-engineering.json. Nothing
 * includes it: xgettext reads it in the JSON's place.
 */
"""


def texts(part, path="", sort=""):
    """Yields the place and the text of everything that is translated, in the order of the file."""
    for name, value in part.items():
        place = f"{path}.{name}" if path else name
        if isinstance(value, str) and name in TRANSLATED[sort]:
            yield place, value
        elif isinstance(value, list) and name in TRANSLATED[sort]:
            yield from ((f"{place}[{i}]", text) for i, text in enumerate(value))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for element in value:
                yield from texts(element, f"{place}[{element.get('id', '')}]", name)


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'N_("{escaped}")'


def make(framework):
    lines = [HEAD]
    for place, text in texts(json.loads(framework.read_text(encoding="utf-8"))):
        lines.append(f"/* Translators: {place} */\n{quote(text)}\n")
    return "".join(lines)


def main():
    check = sys.argv[1] == "--check"
    framework, header = (Path(name) for name in sys.argv[-2:])
    made = make(framework)
    if not check:
        header.write_text(made, encoding="utf-8")
        return 0

    good = header.is_file() and header.read_text(encoding="utf-8") == made
    print("1..1")
    print(f"{'ok' if good else 'not ok'} 1 - the texts of the framework are listed for translators")
    if not good:
        print(f"# make the list anew: build-aux/framework-texts.py {framework} {header}")
    return not good


if __name__ == "__main__":
    sys.exit(main())
