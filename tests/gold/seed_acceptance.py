"""The ten records of the library's page, held to what a careful librarian extracts from them.

usage: seed_acceptance.py WEFT SHARED
SHARED holds catalogue/ and gold/ (records, gold and scorer, which stand beside the project, not in it);
without it the check is skipped: status 77.
"""
import json
import os
import random
import subprocess
import sys
import tempfile

PERFECT = 0.9995
FLOORS = {"authors": PERFECT, "countries": PERFECT, "regions": PERFECT, "organisations": 0.97, "topics": 0.97}
FIRST_RELATED = {4: 10, 1: 9, 9: 1, 5: 6, 6: 5}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def annotations(weft, page, out):
    run(weft, "build", page, "-o", out, "--format", "annotations", "--quiet")
    return os.path.join(out, "graph.annotations.jsonl")


def scores(shared, predictions, out):
    result = os.path.join(out, "scores.json")
    print(run(sys.executable, f"{shared}/gold/score.py", "--gold", f"{shared}/gold/seed.json", "--pred", predictions,
              "--json", result, "--verbose"))
    with open(result, encoding="utf-8") as file:
        return json.load(file)


def shuffled(page):
    """The page with its records in another order; each begins behind the blank line behind the one before."""
    with open(page, encoding="utf-8") as file:
        paragraphs = file.read().split("\n\n")
    head, rest = paragraphs[:2], paragraphs[2:]
    records = ["\n\n".join(rest[i : i + 2]) for i in range(0, len(rest), 2)]
    assert len(records) == 10, f"{len(records)} records"
    random.Random(7).shuffle(records)
    return "\n\n".join(head + records)


def main(weft, shared):
    page = f"{shared}/catalogue/humanitarian-principles.txt"
    if not os.path.exists(page):
        print("skipped: no shared folder beside the project")
        return 77
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out"
        predictions = annotations(weft, page, out)
        with open(predictions, encoding="utf-8") as file:
            documents = [json.loads(line) for line in file]
        if len(documents) != 10:
            problems.append(f"{len(documents)} documents instead of 10")
        result = scores(shared, predictions, folder)
        problems += [f"{kind}: F1 {result[kind]['f1']:.3f} below {floor}"
                     for kind, floor in FLOORS.items() if result[kind]["f1"] < floor]
        if result["topics_main_recall"] < PERFECT:
            problems.append("a main topic is missed")
        if result["traps"]["hit"]:
            problems.append("a forbidden item is found")

        with open(f"{shared}/gold/seed.json", encoding="utf-8") as file:
            number_of = {record["title"]: record["n"] for record in json.load(file)["records"]}
        for line in run(weft, "related", out, "--all", "--json").splitlines():
            answer = json.loads(line)
            number = number_of[answer["title"]]
            best = answer["related"][0]
            if number in FIRST_RELATED and number_of[best["title"]] != FIRST_RELATED[number]:
                problems.append(f"record {number}: {number_of[best['title']]} comes first")
            if not all(reason["evidence"] for reason in best["reasons"]):
                problems.append(f"record {number}: a reason without evidence")

        other_order = f"{folder}/shuffled.txt"
        with open(other_order, "w", encoding="utf-8") as file:
            file.write(shuffled(page))
        run(weft, "build", page, "-o", f"{folder}/a", "--quiet")
        run(weft, "build", other_order, "-o", f"{folder}/b", "--quiet", "--jobs", "8")
        for name in ("graph.weft", "graph.graphml", "graph.jsonld"):
            with open(f"{folder}/a/{name}", "rb") as first, open(f"{folder}/b/{name}", "rb") as second:
                if first.read() != second.read():
                    problems.append(f"{name} depends on the order of the records")
    print("\n".join(problems) or "all as it should be")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
