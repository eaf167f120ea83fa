"""`weft evaluate` counts as the scorer that stands beside the project does: the same figures for dev, more and seed.

usage: agreement.py WEFT SHARED
The graphs are built with the vocabularies of SHARED, so that both know the same names. Without SHARED the
check is skipped: status 77.
"""
import copy
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FIGURES = ("precision", "recall", "f1")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def known_topics(gold):
    """Without the concepts that the scorer's tables, and the vocabulary beside them, do not have."""
    new = {concept["id"] for concept in read(f"{HERE}/new_concepts.json")}
    for record in gold["records"]:
        record["topics"] = [topic for topic in record["topics"] if topic["concept"] not in new]
        forbidden = record.get("must_not", {})
        if "topics" in forbidden:
            forbidden["topics"] = [topic for topic in forbidden["topics"] if topic not in new]
    return gold


def plain_names(gold):
    """Without acronyms in brackets, which the scorer takes off what was found, not off the gold."""
    gold = copy.deepcopy(gold)
    for record in gold["records"]:
        for item in record["organisations"] + record["authors"]:
            item["name"] = re.sub(r"\s*\([^)]*\)\s*$", "", item["name"])
    return gold


def differences(ours, theirs):
    kinds = ("authors", "organisations", "countries", "regions", "topics")
    pairs = [(f"{kind} {name}", ours["kinds"][kind][name], theirs[kind][name])
             for kind in kinds for name in FIGURES + ("macro_f1",)]
    counts = {"right": "tp", "wrong": "fp", "missed": "fn"}
    pairs += [(f"{kind} {name}", ours["kinds"][kind][name], theirs[kind][other])
              for kind in kinds for name, other in counts.items()]
    pairs += [(f"all {name}", ours["all"][name], theirs["all"][name]) for name in FIGURES]
    main = ours["main_topics"]
    pairs.append(("main recall", main["found"] / main["of"], theirs["topics_main_recall"]))
    pairs += [(f"neighbours {name}", ours["topics_with_neighbours"][name], theirs["topics_hier"][name])
              for name in ("precision", "recall")]
    pairs.append(("forbidden", [ours["forbidden"]["found"], ours["forbidden"]["of"]],
                  [theirs["traps"]["hit"], theirs["traps"]["chances"]]))
    pairs.append(("years", [ours["years"]["right"], ours["years"]["of"]], theirs["year"]))
    same = lambda a, b: abs(a - b) < 1e-4 if isinstance(a, float) else a == b
    return [f"{what}: {a}, the scorer says {b}" for what, a, b in pairs if not same(a, b)]


def main(weft, shared):
    if not os.path.exists(f"{shared}/gold/score.py"):
        print("skipped: no scorer beside the project")
        return 77
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{shared}/vocabulary/topics.ttl", encoding="utf-8") as file:
            lines = [line for line in file if not line.startswith("dt:")]  # document types are no topics
        vocabulary = ["--no-builtin", "--vocabulary", write(f"{folder}/topics.ttl", "".join(lines))]
        sets = {"dev": (f"{HERE}/dev.txt", f"{HERE}/dev.json"), "more": (f"{HERE}/more.txt", f"{HERE}/more.json"),
                "seed": (f"{shared}/catalogue/humanitarian-principles.txt", f"{shared}/gold/seed.json")}
        for name, (page, gold) in sets.items():
            out = f"{folder}/{name}"
            run(weft, "build", page, "-o", out, *vocabulary, "--organisations",
                f"{shared}/vocabulary/organisations.ttl", "--format", "annotations", "--quiet")
            gold = write(f"{folder}/{name}.json", json.dumps(known_topics(plain_names(read(gold)))))
            for options in ([], ["--main-only"], ["--strict-broader"]):
                result = f"{folder}/result.json"
                run(sys.executable, f"{shared}/gold/score.py", "--gold", gold, "--pred",
                    f"{out}/graph.annotations.jsonl", "--hier", "--json", result, *options)
                ours = json.loads(run(weft, "evaluate", out, "--gold", gold, *vocabulary, "--json", *options))
                found = differences(ours, read(result))
                problems += [" ".join([name, *options, problem]) for problem in found]
    print("\n".join(problems) or "all figures agree")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
