#!/usr/bin/env python3
"""The lint itself can fail: a tree that breaks each rule once, and what rooms.py says of it."""
import pathlib
import subprocess
import sys
import tempfile

BROKEN = {
    "base/a.hpp": ('#include "graph/x.hpp"\n', "base/ must not include graph/"),
    "base/b.hpp": ("#include <fmt/format.h>\n", "headers include standard headers only"),
    "extract/a.cpp": ("#include <unicode/unistr.h>\n", "ICU belongs into"),
    "extract/b.cpp": ("#include <thread>\n", "threads are started only in"),
    "graph/a.cpp": ('#include "extract/record.hpp"\n', "graph/ may include of extract/ only"),
    "exporters/a.cpp": ('#include "extract/readers/reader.hpp"\n', "exporters/ may include of extract/ only"),
    "exporters/b.cpp": ('#include "evaluate/tally.hpp"\n', "exporters/ must not include evaluate/"),
    "cli/a.cpp": ('#include "helper.hpp"\n', "is not in a room"),
}
SOUND = {
    "base/unicode.cpp": "#include <unicode/unistr.h>\n",
    "graph/c.hpp": '#include <vector>\n#include "extract/statement.hpp"\n',
    "cli/c.cpp": '#include <fmt/format.h>\n#include "extract/record.hpp"\n',
}

with tempfile.TemporaryDirectory() as folder:
    for name, text in {**{k: v[0] for k, v in BROKEN.items()}, **SOUND}.items():
        file = pathlib.Path(folder, name)
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    lint = pathlib.Path(__file__).with_name("rooms.py")
    run = subprocess.run([sys.executable, lint, folder], capture_output=True, text=True)
    assert run.returncode == 1, run
    said = dict(line.split(":1: ", 1) for line in run.stdout.splitlines())
    assert said.keys() == BROKEN.keys(), said
    for name, (_, expected) in BROKEN.items():
        assert expected in said[name], (name, said[name])
