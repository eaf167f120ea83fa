#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Check the labelled sets (dev, test, more, plain): check.py [DIR with the alias tables and score.py, default: shared/gold beside the project]. Silent errors end with status 1."""
import collections, importlib.util, json, os, re, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../shared/gold")
spec = importlib.util.spec_from_file_location("score", os.path.join(DATA, "score.py"))
score = importlib.util.module_from_spec(spec); spec.loader.exec_module(score)
table = lambda f, k: {x[k]: x for x in json.load(open(os.path.join(DATA, f), encoding="utf-8"))}
TOPIC, ORG = table("topics.json", "id"), table("organisations.json", "id")
# The second layer: concepts that the table of topics may not hold yet. The scorer gets tables with them.
NEW = [t for t in json.load(open(os.path.join(HERE, "new_concepts.json"), encoding="utf-8")) if t["id"] not in TOPIC]
TOPIC.update((t["id"], t) for t in NEW)
COUNTRY, REGION = table("countries.json", "code"), table("regions.json", "id")
T = score.Tables(DATA)
BLOCKS = ("Country", "Region", "Authors", "Year", "Category")
errors = []
for t in NEW:
    for b in t["broader"]:
        if b not in TOPIC: errors.append((t["id"], "broader", b))
WHOLE = tempfile.TemporaryDirectory()
for f in ("organisations.json", "countries.json", "regions.json"): shutil.copy(os.path.join(DATA, f), WHOLE.name)
with open(os.path.join(WHOLE.name, "topics.json"), "w", encoding="utf-8") as f:
    json.dump([dict({"related": [], "altLabels": [], "fr": [], "es": []}, **t) for t in TOPIC.values()], f)

def pages(text):
    """(title, abstract, blocks) of every record of the page layout, read without any of Weft's code"""
    out = []
    for page in text.split("Skip to main content\n\n")[1:]:
        lines = page.rstrip("\n").split("\n")[2:]
        while lines:
            title, lines = lines[0], lines[2:]
            n = next(i for i, l in enumerate(lines) if l in BLOCKS)
            abstract, lines, blocks, name = "\n".join(lines[:n]), lines[n:], {}, None
            while lines and lines[0]:
                l = lines.pop(0)
                if l in BLOCKS: name = l; blocks[l] = []
                else: blocks[name].append(l)
            while lines and not lines[0]: lines.pop(0)
            out.append((title, abstract, blocks))
    return out

for half, size in (("dev", 30), ("test", 30), ("more", 60), ("plain", 40)):
    gold = json.load(open(os.path.join(HERE, half + ".json"), encoding="utf-8"))["records"]
    text = pages(open(os.path.join(HERE, half + ".txt"), encoding="utf-8").read())
    if len(gold) != size or len(text) != size: errors.append((half, "records", len(gold), len(text)))
    if [g["id"] for g in gold] != ["%s%02d" % (half, i + 1) for i in range(size)]: errors.append((half, "ids"))
    predictions = []
    for g, (title, abstract, blocks) in zip(gold, text):
        bad = lambda *a: errors.append((g["id"],) + a)
        if g["title"] != title: bad("title", title)
        f = g["fields"]
        for name, key in (("Country", "country"), ("Region", "region"), ("Authors", "authors"), ("Category", "category")):
            if blocks.get(name) != f[key]: bad(key, blocks.get(name), f[key])
        if [str(f["year"])] != blocks.get("Year") or f["year"] != g["year"]: bad("year")
        if f["category_block_present"] != ("Category" in blocks): bad("category block")
        whole = (title + "\n" + abstract).casefold()
        def surfaces(what, l):
            for s in l:
                if s.casefold() not in whole: bad(what, "surface not in title or abstract", s)
        for c in g["countries"]:
            if c["code"] not in COUNTRY: bad("country", c["code"])
            surfaces(c["code"], c["surfaces"])
        for r in g["regions"]:
            if r["region"] not in REGION: bad("region", r["region"])
            surfaces(r["region"], r.get("surfaces", []))
        for o in g["organisations"]:
            own = T.org.get(score.norm_org(o["name"]), set())
            if o["organisation"] not in ORG and own: bad("organisation is in the table", o["name"], own)
            if o["organisation"] in ORG and ORG[o["organisation"]]["name"] != o["name"]: bad("organisation name", o["name"])
            surfaces(o["organisation"], o["surfaces"])
        for t in g["topics"]:
            if t["concept"] not in TOPIC or TOPIC[t["concept"]]["prefLabel"] != t["label"]: bad("topic", t["concept"])
            if t["strength"] != "optional" and not t["why"]: bad("topic without why", t["concept"])
            surfaces(t["concept"], t["why"])
        if len({t["concept"] for t in g["topics"]}) != len(g["topics"]): bad("topic twice")
        mn = g["must_not"]
        for k, tab in (("topics", TOPIC), ("countries", COUNTRY), ("organisations", ORG)):
            for x in mn.get(k, []):
                if x not in tab: bad("must_not", x)
        if set(mn.get("topics", [])) & {t["concept"] for t in g["topics"]}: bad("topic both gold and forbidden")
        if set(mn.get("countries", [])) & {c["code"] for c in g["countries"]}: bad("country both gold and forbidden")
        if set(mn.get("organisations", [])) & {o["organisation"] for o in g["organisations"]}: bad("organisation both gold and forbidden")
        predictions.append(dict(id=g["id"], title=title, year=g["year"], authors=[a["raw"] for a in g["authors"]],
            organisations=[o["name"] for o in g["organisations"]], countries=[c["code"] for c in g["countries"]],
            regions=[r["region"] for r in g["regions"]], topics=[t["concept"] for t in g["topics"]]))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False) as p:
        for x in predictions: p.write(json.dumps(x) + "\n")
    out = subprocess.run([sys.executable, os.path.join(DATA, "score.py"), "--gold", os.path.join(HERE, half + ".json"), "--pred", p.name, "--data", WHOLE.name, "--verbose"],
                         capture_output=True, text=True).stdout
    os.unlink(p.name)
    print(half); print(out)
    rows = re.findall(r"^(?:authors|organisations|countries|regions|topics|all)\s+(\S+)\s+(\S+)\s+(\S+)", out, re.M)
    if len(rows) != 6 or {v for r in rows for v in r} != {"1.000"} or "traps: 0 of" not in out or "%d/%d exact" % (size, size) not in out: errors.append((half, "score of the gold itself is not 1"))
    print(half, collections.Counter(g["language"] for g in gold), "concepts main or secondary:", len({t["concept"] for g in gold for t in g["topics"] if t["strength"] != "optional"}))
for e in errors: print("ERROR", *e)
sys.exit(bool(errors))
