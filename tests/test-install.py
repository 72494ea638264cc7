#!/usr/bin/env python3
"""Installs into an empty folder and looks at what is there.

  test-install.py BUILD-ROOT
"""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

APP = "app.casebook.Casebook"
EXPECTED = {
    "bin/casebook",
    "bin/casebook-cli",
    f"share/applications/{APP}.desktop",
    f"share/glib-2.0/schemas/{APP}.gschema.xml",
    f"share/icons/hicolor/scalable/apps/{APP}.svg",
    f"share/icons/hicolor/symbolic/apps/{APP}-symbolic.svg",
    "share/man/man1/casebook-cli.1",
    "share/man/man1/casebook.1",
    f"share/metainfo/{APP}.metainfo.xml",
    f"share/mime/packages/{APP}.xml",
}
OPTIONAL = ("share/locale/", "share/casebook/")


def main():
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            ["meson", "install", "-C", sys.argv[1], "--no-rebuild", "--destdir", folder],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={key: value for key, value in os.environ.items() if key != "DESTDIR"},
        )
        files = {path for path in Path(folder).rglob("*") if path.is_file()}
        prefix = Path(os.path.commonpath([path.parent for path in files])) if files else Path(folder)
        # The prefix is whatever lies above bin/ and share/.
        found = {str(path.relative_to(prefix)): path for path in files}

        def library_links():
            needed = subprocess.run(["ldd", found["bin/casebook-cli"]], stdout=subprocess.PIPE, text=True).stdout
            return [line.strip() for line in needed.splitlines() if "gtk-4" in line or "adwaita" in line]

        return tap.run([
            ("it installs", lambda: done.stdout.splitlines() if done.returncode else []),
            ("everything is there", lambda: sorted(f"missing: {name}" for name in EXPECTED - set(found))),
            ("nothing else is", lambda: sorted(
                f"not expected: {name}" for name in set(found) - EXPECTED if not name.startswith(OPTIONAL))),
            ("the programs can be run and the rest cannot", lambda: sorted(
                name for name, path in found.items()
                if bool(path.stat().st_mode & stat.S_IXUSR) != name.startswith("bin/"))),
            ("casebook-cli links no GTK", library_links),
        ])


sys.exit(main())
