#!/usr/bin/env python3
"""Includes point one way. Holds the sources to the rules of docs/design.md, "Rooms":

- base <- extract <- graph <- exporters <- evaluate <- cli: a room includes itself and what stands left of it;
- the graph knows of extracting only what is said (extract/statement.hpp), exporters likewise;
- headers include standard headers only, so that third-party libraries stay in .cpp files;
- ICU stays in four files of base/, threads in the files that own them.
"""
import pathlib
import re
import sys

ROOMS = ["base", "extract", "graph", "exporters", "evaluate", "cli"]
SHARED_OF_EXTRACT = {"extract/statement.hpp"}
KNOWS_ONLY_SHARED = {"graph", "exporters"}
THIRD_PARTY_IN_HEADERS = {("graph/knowledge_graph.hpp", "boost/graph/compressed_sparse_row_graph.hpp")}
ICU_FILES = {"base/unicode.cpp", "base/charset.cpp", "base/territories.cpp", "base/language_codes.cpp"}
THREAD_FILES = {"extract/pipeline.cpp", "extract/bounded_queue.hpp", "graph/parallel.hpp"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
THREADS = re.compile(r"#\s*include\s*<(thread|future)>|std::(jthread|thread|async)\b")


def problems(path, text):
    room = path.split("/")[0]
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            for problem in include_problems(path, room, *found.groups()):
                yield number, problem
        if THREADS.search(line) and path not in THREAD_FILES:
            yield number, "threads are started only in " + ", ".join(sorted(THREAD_FILES))


def include_problems(path, room, bracket, name):
    if bracket == '"':
        other = name.split("/")[0]
        if other not in ROOMS:
            # Only the data that the build embeds stands outside the rooms.
            if name != "embedded_data.hpp":
                yield f'"{name}" is not in a room'
        elif ROOMS.index(other) > ROOMS.index(room):
            yield f"{room}/ must not include {other}/"
        elif other == "extract" and room in KNOWS_ONLY_SHARED and name not in SHARED_OF_EXTRACT:
            yield f"{room}/ may include of extract/ only " + ", ".join(sorted(SHARED_OF_EXTRACT))
        return
    if name.startswith("unicode/") and path not in ICU_FILES:
        yield "ICU belongs into " + ", ".join(sorted(ICU_FILES))
    if path.endswith(".hpp") and re.search(r"[./]", name) and (path, name) not in THIRD_PARTY_IN_HEADERS:
        yield f"<{name}> belongs into a .cpp file: headers include standard headers only"


def main():
    top = pathlib.Path(sys.argv[1])
    files = [file for room in ROOMS for file in sorted((top / room).rglob("*.[hc]pp"))]
    if not files:
        sys.exit(f"no sources under {top}")
    count = 0
    for file in files:
        path = file.relative_to(top).as_posix()
        for number, problem in problems(path, file.read_text(encoding="utf-8")):
            print(f"{path}:{number}: {problem}")
            count += 1
    if count:
        sys.exit(f"{count} rules broken")
    print(f"{len(files)} files keep the rules")


main()
