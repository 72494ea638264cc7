#!/usr/bin/env python3
"""The manual page of casebook-cli has every command and option that the program has.

  test-manual.py SOURCE-ROOT CASEBOOK-CLI
"""

import re
import subprocess
import sys
from pathlib import Path

import tap

page = (Path(sys.argv[1]) / "data" / "man" / "casebook-cli.1").read_text(encoding="utf-8")
program = sys.argv[2]


def help_of(*command):
    done = subprocess.run([program, *command, "--help"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise AssertionError(f"{' '.join(command)} --help ended with {done.returncode}: {done.stdout}")
    return done.stdout


def commands():
    """The commands that the program lists under a heading, without what they take."""
    listed = help_of().partition("Commands:\n")[2].partition("\n\n")[0]
    return [re.match(r"  ([a-z]+(?: [a-z]+)?)", line)[1].split() for line in listed.splitlines()]


def missing_commands():
    return [
        f"{' '.join(words)} is not in the manual"
        for words in commands()
        if not re.search(rf"^\.It Cm {' '.join(words)}\b", page, re.MULTILINE)
    ]


def missing_options():
    options = {option for words in [[], *commands()] for option in re.findall(r"^  --([a-z-]+)", help_of(*words), re.MULTILINE)}
    return [f"--{option} is not in the manual" for option in sorted(options) if not re.search(rf"Fl -{option}\b(?!-)", page)]


def invented_options():
    options = {option for words in [[], *commands()] for option in re.findall(r"--([a-z-]+)", help_of(*words))}
    return [f"there is no --{option}" for option in sorted(set(re.findall(r"Fl -([a-z-]+)", page)) - options)]


sys.exit(tap.run([
    ("every command is in the manual", missing_commands),
    ("every option is in the manual", missing_options),
    ("the manual has no option that the program has not", invented_options),
]))
