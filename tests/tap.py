"""The few lines of TAP that tests written in Python need."""

import sys


class Skip(Exception):
    """Raised by a case that cannot be run here, with the reason."""


def run(cases):
    """Runs @cases, pairs of a name and a function that returns a list of faults, and returns the exit code."""
    print(f"1..{len(cases)}")
    failed = False
    for number, (name, case) in enumerate(cases, 1):
        try:
            faults = case()
        except Skip as reason:
            print(f"ok {number} - {name} # SKIP {reason}")
            continue
        for fault in faults:
            print(f"# {fault}", file=sys.stderr)
        print(f"{'not ok' if faults else 'ok'} {number} - {name}")
        failed = failed or bool(faults)
    return 1 if failed else 0
