#!/usr/bin/env python3
"""Inputs made to break a reader: each must be read or refused with a clear message, in bounded memory and time.

usage: hostile.py WEFT CASE      (hostile.py WEFT --list names the cases)
WEFT_HOSTILE_MEMORY=0 leaves memory unmeasured, for builds with sanitizers.
"""
import json
import os
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zlib

MIB = 1 << 20
CASES = {}
READERS = "jsonl csv tsv page xml json ris nbib bibtex html json-ld".split()  # one of each sort of reader


def case(function):
    CASES[function.__name__.replace("_", "-")] = function
    return function


class Run:
    """weft build over one input, which is a bytes object, or an iterable of them that is piped in."""

    def __init__(self, data, arguments, name="input", memory=400, seconds=60):
        with tempfile.TemporaryDirectory() as work:
            path = "-"
            if isinstance(data, bytes):
                path = os.path.join(work, name)
                with open(path, "wb") as file:
                    file.write(data)
            out = os.path.join(work, "out")
            command = [sys.argv[1], "build", path, "-o", out, "--format", "annotations", "--related", "0",
                       "--jobs", "2", "--json-report", *arguments]
            start = time.monotonic()
            with open(os.path.join(work, "stderr"), "w+b") as errors, open(os.path.join(work, "stdout"), "w+b") as report:
                process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=report, stderr=errors,
                                           preexec_fn=limit_memory)
                feed(process, [] if path != "-" else data)
                _, status, usage = os.wait4(process.pid, 0)
                self.exit = os.waitstatus_to_exitcode(status)
                process.returncode = self.exit
                errors.seek(0)
                report.seek(0)
                self.errors = errors.read().decode()
                text = report.read().decode()
            self.seconds = time.monotonic() - start
            self.memory = usage.ru_maxrss / 1024
            self.report = json.loads(text) if self.exit in (0, 3) else {}
            self.rejects = []
            if os.path.exists(os.path.join(out, "rejects.jsonl")):
                with open(os.path.join(out, "rejects.jsonl"), encoding="utf-8") as file:
                    self.rejects = [json.loads(line) for line in file]
        print(f"{' '.join(arguments)}: exit {self.exit}, {self.seconds:.1f} s, {self.memory:.0f} MiB: "
              f"{self.errors.strip()[:300] or self.report.get('rejects_by_code')}")
        assert self.exit in (0, 1, 3), "crashed"
        assert self.exit != 1 or self.errors.startswith("weft: error: "), "no message"
        assert "internal error" not in self.errors and "out of memory" not in self.errors
        assert self.seconds < seconds, "too slow"
        if measures_memory():
            assert self.memory < memory, f"more than {memory} MiB"


def measures_memory():
    return os.environ.get("WEFT_HOSTILE_MEMORY") != "0"


def limit_memory():
    if measures_memory():
        resource.setrlimit(resource.RLIMIT_AS, (2048 * MIB, 2048 * MIB))


def feed(process, pieces):
    try:
        for piece in pieces:
            process.stdin.write(piece)
        process.stdin.close()
    except BrokenPipeError:  # it had enough
        pass


def gigabyte_in_gzip():
    """64 members of 16 MiB of zeros each, 1 MiB together."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return (packer.compress(bytes(16 * MIB)) + packer.flush()) * 64


def zeros_in_zstd(mebibytes, window):
    """Blocks that repeat a zero 128 KiB times, in 4 bytes each (RFC 8878, section 3.1.1.2)."""
    header = b"\x28\xb5\x2f\xfd" + b"\x00" + bytes([(window - 10) << 3])
    size = 128 * 1024 << 3
    block, last = (struct.pack("<I", size | 1 << 1 | end)[:3] + b"\0" for end in (0, 1))
    return header + block * (8 * mebibytes - 1) + last


def titles(*names):
    return "".join(json.dumps({"title": name}) + "\n" for name in names).encode()


@case
def bomb_gzip():
    run = Run(gigabyte_in_gzip(), ["--from", "jsonl"])
    assert run.exit == 1 and "the record is longer than" in run.errors


@case
def bomb_zstd():
    run = Run(zeros_in_zstd(1024, window=27), ["--from", "jsonl", "--max-record", "4M"])
    assert run.exit == 1 and "the record is longer than" in run.errors
    for name in known_formats():
        run = Run(zeros_in_zstd(16, window=20), ["--from", name, "--max-record", "2M"], memory=100)
        assert run.exit == 1


@case
def compressed_data_cut():
    whole = gigabyte_in_gzip()[: 18000 + 500]
    run = Run(whole, ["--from", "jsonl"])
    assert run.exit == 1 and "compressed data are broken" in run.errors


@case
def zstd_window():
    run = Run(zeros_in_zstd(1, window=31), ["--from", "jsonl"])
    assert run.exit == 1 and "128 MiB" in run.errors


@case
def line_of_a_gigabyte():
    def pieces():
        yield titles("First") + b'{"title": "'
        for _ in range(1024):
            yield b"x" * MIB
        yield b'"}\n' + titles("Last")

    run = Run(pieces(), ["--from", "jsonl"])
    assert run.exit == 3 and run.report["records"] == 2
    assert run.report["rejects_by_code"] == {"extract.record-too-long": 1}
    assert run.rejects[0]["line"] == 2 and len(run.rejects[0]["raw"]) == 4096


@case
def cell_of_100_megabytes():
    def pieces():
        yield b'title,notes,year\nFirst,a,2001\nSecond,"'
        for _ in range(100):
            yield b'a ""b""\n' * (MIB // 8)
        yield b'",2002\nLast,a,2003\n'

    run = Run(pieces(), ["--from", "csv"])
    assert run.exit == 3 and run.report["records"] == 2 and len(run.rejects) == 1
    assert "67108864 bytes" in run.rejects[0]["message"]
    run = Run(pieces(), ["--from", "csv", "--max-record", "128M"], memory=800)
    assert run.exit == 0 and run.report["records"] == 3


@case
def quote_that_never_closes():
    rows = b"Another,2001\n" * 150_000
    run = Run(b'title,year\nFirst,2001\n"Second,2002\n' + rows, ["--from", "csv", "--max-record", "1M"])
    assert run.exit == 3 and run.report["records"] == 150_001 and len(run.rejects) == 1


@case
def limits_are_adjustable():
    data = titles("First", "x" * 5000, "Last")
    assert Run(data, ["--from", "jsonl"]).report["records"] == 3
    run = Run(data, ["--from", "jsonl", "--max-record", "4K"])
    assert run.report["rejects_by_code"] == {"extract.record-too-long": 1}


@case
def json_a_million_levels_deep():
    deep = b'{"title": "Deep", "x": ' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}"
    objects = b'{"title": "Deep", "x": ' + b'{"x":' * 1_000_000 + b"1" + b"}" * 1_000_000 + b"}"
    for data in deep, objects, deep[:1_000_000]:
        run = Run(titles("First") + data + b"\n" + titles("Last"), ["--from", "jsonl"])
        assert run.report["records"] >= 2
    for data in deep, objects:
        run = Run(b"[" + titles("First") + b"," + data + b"," + titles("Last") + b"]", ["--from", "json"])
        assert run.report["records"] == 2
        assert run.report["rejects_by_code"] == {"extract.json-too-deep": 1}
    for opening in b"[", b'{"a":':
        assert Run(opening * 1_000_000, ["--from", "json"]).exit == 1


@case
def xml_a_million_levels_deep():
    first, last = (b"<record><title>%s</title></record>" % title for title in (b"First", b"Last"))
    deep = b"<record><title>Deep</title>" + b"<a>" * 1_000_000 + b"</a>" * 1_000_000 + b"</record>"
    run = Run(b"<records>" + first + deep + last + b"</records>", ["--from", "xml"])
    assert run.exit == 3 and run.report["records"] == 2
    assert Run(b"<a>" * 1_000_000, ["--from", "xml"]).exit == 1
    assert Run(b"<a>" * 1_000_000 + first, ["--from", "xml"]).report["records"] == 1


@case
def xml_entity_bomb():
    entities = b"".join(b'<!ENTITY e%d "%s">' % (i, b"&e%d;" % (i - 1) * 10) for i in range(1, 12))
    bomb = b'<!DOCTYPE records [<!ENTITY e0 "boom">' + entities + b"]>"
    run = Run(bomb + b"<records><record><title>Bomb &e11; here</title></record></records>", ["--from", "xml"], memory=200)
    assert run.exit in (0, 1, 3)
    external = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><record><title>Read &x;</title></record></r>'
    run = Run(external, ["--from", "xml"], memory=200)
    assert "root:" not in json.dumps(run.report) + json.dumps(run.rejects)


@case
def very_many_rejects():
    def pieces():
        yield titles("First")
        for _ in range(100):
            yield b'{"title": "broken\n' * 1000

    run = Run(pieces(), ["--from", "jsonl"], memory=200)
    assert run.exit == 3 and run.report["rejects"] == 100_000 == len(run.rejects)


@case
def zeros_and_noise():
    noise = bytes((i * 2654435761 >> 13) & 0xFF for i in range(MIB // 4))
    for name in known_formats():
        Run(noise, ["--from", name])
        Run(noise.replace(b"\n", b"").replace(b"\r", b""), ["--from", name])
        Run(b"\0" * 1000 + b"\n" * 1000, ["--from", name])


def known_formats():
    listed = subprocess.run([sys.argv[1], "formats"], capture_output=True, text=True, check=True).stdout
    return [name for name in READERS if any(line.split()[:1] == [name] for line in listed.splitlines())]


def main():
    if sys.argv[2] == "--list":
        print("\n".join(CASES))
    else:
        CASES[sys.argv[2]]()


if __name__ == "__main__":
    main()
