#!/usr/bin/env python3
"""Counts test cases in the logs of `meson test` and prints them as the last line of build-aux/test.

  count-tests.py EXIT-CODE LOG...

Meson counts programs; a person wants to know about cases. Each line of a log is the record of one program, with
the TAP it printed. A case that was announced and never reported, because its program crashed or hung, has failed,
and so has a program that ended badly after all its cases passed. Exits with 1 if anything failed or EXIT-CODE
says that something went wrong outside of the tests.
"""

import json
import os
import re
import sys
from collections import Counter

PLAN = re.compile(r"1\.\.(\d+)(\s*#\s*skip\b.*)?", re.IGNORECASE)
CASE = re.compile(r"(not )?ok\b(.*)")
EXCUSED = re.compile(r"#\s*(skip|todo)\b", re.IGNORECASE)
GOOD_ENDS = {"OK", "SKIP", "EXPECTEDFAIL"}


def count_tap(text):
    """Returns the cases of one program by outcome, or None where it printed no TAP."""
    counts = Counter()
    planned = None
    for line in text.splitlines():
        if plan := PLAN.fullmatch(line.rstrip()):
            planned = int(plan[1])
            if plan[2]:
                counts["skipped"] += 1
        elif case := CASE.match(line):
            if EXCUSED.search(case[2]):
                counts["skipped"] += 1
            else:
                counts["failed" if case[1] else "passed"] += 1
    if planned is None and not counts:
        return None
    if planned is not None:
        counts["failed"] += max(0, planned - counts.total())
    return counts


def count_program(record):
    ended_well = record["result"] in GOOD_ENDS
    counts = count_tap(record.get("stdout") or "")
    if counts is None:
        outcome = "skipped" if record["result"] == "SKIP" else "passed" if ended_well else "failed"
        return Counter({outcome: 1})
    if not ended_well and not counts["failed"]:
        counts["failed"] += 1
    return counts


def main():
    total = Counter()
    for path in sys.argv[2:]:
        if not os.path.exists(path):
            total["failed"] += 1
            continue
        with open(path, encoding="utf-8") as log:
            for line in log:
                total += count_program(json.loads(line))
    # A run that went wrong without a failed case (a build that broke, a log
    # that is empty) must not read as a green one.
    if not total["failed"] and (sys.argv[1] != "0" or not total):
        total["failed"] += 1
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if total["failed"] else 0


sys.exit(main())
