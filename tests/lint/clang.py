#!/usr/bin/env python3
"""Clang accepts every source, without warnings. usage: clang.py BUILD

Reads the compile commands of the build and runs clang's front end in place of the compiler. A source that
passed and has not changed since, with all that it includes, is not checked again."""
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys

build = pathlib.Path(sys.argv[1]).resolve()
stamps = build / "lint-clang"
stamps.mkdir(exist_ok=True)


def passed_before(stamp):
    if not stamp.exists():
        return False
    dependencies = stamp.read_text().replace("\\\n", " ").split(":", 1)[1].split()
    newest = stamp.stat().st_mtime
    return all(os.path.exists(file) and os.stat(file).st_mtime < newest for file in dependencies)


def check(entry):
    source = entry["file"]
    stamp = stamps / (source.strip("/").replace("/", "_") + ".d")
    if passed_before(stamp):
        return ""
    words = shlex.split(entry["command"])
    kept = [word for word in words[1:] if word.startswith(("-I", "-D", "-std", "-W"))]
    system = [words[i + 1] for i, word in enumerate(words) if word == "-isystem"]
    command = ["clang++", "-fsyntax-only", "-Werror", "-Wno-unknown-warning-option", *kept]
    command += [word for folder in system for word in ("-isystem", folder)]
    command += ["-MD", "-MF", f"{stamp}.new", source]
    run = subprocess.run(command, cwd=entry["directory"], capture_output=True, text=True)
    if run.returncode != 0:
        return run.stderr
    os.replace(f"{stamp}.new", stamp)
    os.utime(stamp)
    return ""


entries = [entry for entry in json.loads((build / "compile_commands.json").read_text())
           if "/build/" not in entry["file"]]
if not entries:
    sys.exit("no compile commands")
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    problems = [text for text in pool.map(check, entries) if text]
if problems:
    sys.exit("\n".join(problems))
print(f"clang accepts {len(entries)} sources")
