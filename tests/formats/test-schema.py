#!/usr/bin/env python3
"""The JSON Schema describes the built-in framework, and turns away what the reader turns away.

  test-schema.py SCHEMA FRAMEWORK
"""

import copy
import json
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)


def without_title(framework):
    del framework["title"]


def newer_format(framework):
    framework["casebook-framework"] = 2


def unknown_member(framework):
    framework["items"][0]["colour"] = "red"


def unknown_kind(framework):
    framework["items"][0]["expectations"][0]["kind"] = "wish"


def line_break_in_title(framework):
    framework["levels"][0]["title"] = "Two\nlines"


def year_as_text(framework):
    framework["resources"][0]["year"] = "2021"


def empty_id(framework):
    framework["resources"][0]["id"] = ""


FAULTS = [without_title, newer_format, unknown_member, unknown_kind, line_break_in_title, year_as_text, empty_id]


def main():
    schema, framework = (json.loads(Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:])
    validator = jsonschema.Draft202012Validator(schema)
    failed = False

    print(f"1..{2 + len(FAULTS)}")

    def report(number, name, good):
        nonlocal failed
        failed |= not good
        print(f"{'ok' if good else 'not ok'} {number} - {name}")

    try:
        validator.check_schema(schema)
        report(1, "the schema is a schema", True)
    except jsonschema.SchemaError as error:
        print(f"# {error.message}")
        report(1, "the schema is a schema", False)

    errors = list(validator.iter_errors(framework))
    for error in errors:
        print(f"# {error.json_path}: {error.message}")
    report(2, "the built-in framework is valid", not errors)

    for number, fault in enumerate(FAULTS, start=3):
        broken = copy.deepcopy(framework)
        fault(broken)
        report(number, f"refused: {fault.__name__.replace('_', ' ')}", not validator.is_valid(broken))

    return failed


if __name__ == "__main__":
    sys.exit(main())
