#!/usr/bin/env python3
"""Files stay short enough to be read in one go: 300 lines. tests/lint/long_files.txt lists the exceptions,
each with its reason; an exception that is no longer needed is an error too."""
import pathlib
import sys

LIMIT = 300
FOLDERS = ["base", "extract", "graph", "exporters", "evaluate", "cli", "tests", "examples"]
SUFFIXES = {".hpp", ".cpp", ".py", ".sh"}

top = pathlib.Path(sys.argv[1])
reasons = {}
for line in (top / "tests/lint/long_files.txt").read_text().splitlines():
    if line and not line.startswith("#"):
        path, _, reason = line.partition(" ")
        reasons[path] = reason.strip()

long_files = {}
for folder in FOLDERS:
    for file in (top / folder).rglob("*"):
        if file.suffix in SUFFIXES and "node_modules" not in file.parts:
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines > LIMIT:
                long_files[file.relative_to(top).as_posix()] = lines

problems = [f"{path}: {lines} lines, more than {LIMIT}" for path, lines in sorted(long_files.items())
            if path not in reasons]
problems += [f"{path}: listed in long_files.txt without need" for path in reasons if path not in long_files]
problems += [f"{path}: listed in long_files.txt without a reason" for path, why in reasons.items() if not why]
if problems:
    sys.exit("\n".join(problems))
