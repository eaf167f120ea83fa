"""Checks a GraphML file against the dialect of docs/graphml.md, and counts it with networkx and igraph.

usage: check_graphml.py rules|networkx|igraph FILE
"""

import math
import re
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
KEYS = [
    *[(name, "node", name if name != "nodelabel" else "label", kind) for name, kind in [
        ("labels", "string"), ("nodelabel", "string"), ("name", "string"), ("type", "string"),
        ("subtype", "string"), ("iri", "string"), ("year", "int"), ("lang", "string"), ("code", "string"),
        ("color", "string"), ("r", "int"), ("g", "int"), ("b", "int"), ("size", "double"), ("x", "double"),
        ("y", "double"), ("degree", "int"), ("pagerank", "double"), ("community", "int")]],
    *[(name, "edge", name, kind) for name, kind in [
        ("label", "string"), ("interaction", "string"), ("predicate", "string"), ("weight", "double"),
        ("confidence", "double"), ("method", "string"), ("support", "int"), ("evidence", "string"),
        ("reasons", "string")]],
    ("title", "graph", "title", "string"), ("generator", "graph", "generator", "string"),
]
ALWAYS = {
    "node": ["labels", "nodelabel", "name", "type", "iri", "color", "r", "g", "b", "size", "x", "y", "degree",
             "pagerank", "community"],
    "edge": ["label", "interaction", "predicate", "weight", "confidence", "method", "support"],
}
KINDS = {"Document", "Author", "Organisation", "Region", "Topic", "Event", "Collection"}
ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,119}\Z")
COLOUR = re.compile(r"#[0-9A-F]{6}\Z")
INT = re.compile(r"-?[0-9]{1,10}\Z")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z_a-z~\[\]%]+\Z")


class Rules:
    def __init__(self, path):
        self.path = path
        self.types = {key: (domain, kind) for key, domain, _, kind in KEYS}
        self.problems = []
        self.ids = set()
        self.nodes = set()
        self.pairs = set()
        self.places = set()
        self.counts = {"node": 0, "edge": 0}

    def expect(self, condition, message):
        if not condition:
            self.problems.append(message)

    def check(self):
        self.head()
        self.body()
        if self.counts["node"] > 1:
            self.expect(len(self.places) > 1, "all nodes stand at one place")
        for problem in self.problems[:20]:
            print(f"{self.path}: {problem}", file=sys.stderr)
        return not self.problems

    def head(self):
        with open(self.path, "rb") as file:
            raw = file.read()
        self.expect(raw.startswith(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns="), "head of the file")
        self.expect(b"<!" not in raw.partition(b"<graph ")[0], "has a DOCTYPE")
        for number, line in enumerate(raw.split(b"\n"), 1):
            outside = re.sub(rb"<!\[CDATA\[.*?\]\]>", b"", line)
            self.expect(b"&" not in outside, f"line {number}: an entity instead of CDATA")

    def body(self):
        keys = []
        seen = []
        graphs = 0
        for event, element in ElementTree.iterparse(self.path, ("start", "end")):
            tag = element.tag.removeprefix(NAMESPACE)
            if event == "start" and tag == "graph":
                graphs += 1
                self.expect(dict(element.attrib) == {"id": "weft", "edgedefault": "directed"}, "attributes of graph")
                self.expect(keys == KEYS, f"keys are not the dialect's: {sorted(set(keys) ^ set(KEYS))}")
            if event == "start":
                continue
            if tag == "key":
                keys.append(tuple(element.get(name) for name in ("id", "for", "attr.name", "attr.type")))
                self.expect(len(element) == 0, "a key with children")
            elif tag in ("node", "edge"):
                self.expect(not seen or seen[-1] == tag or tag == "edge", "a node behind an edge")
                seen[:] = [tag]
                self.item(tag, element)
                element.clear()
            elif tag == "graph":
                names = [data.get("key") for data in element if data.tag == NAMESPACE + "data"]
                self.expect(set(names) <= {"title", "generator"}, f"data of the graph: {names}")
                first = [child.tag for child in element][:len(names)]
                self.expect(all(name == NAMESPACE + "data" for name in first), "data of the graph behind nodes")
            elif tag not in ("data", "graphml"):
                self.expect(False, f"element {tag}")
        self.expect(graphs == 1, f"{graphs} graphs")

    def item(self, tag, element):
        self.counts[tag] += 1
        name = element.get("id") or ""
        self.expect(ID.match(name), f"id {name!r}")
        self.expect(name not in self.ids, f"id {name} twice")
        self.ids.add(name)
        values = {}
        for data in element:
            key, text = data.get("key"), data.text or ""
            self.expect(data.tag == NAMESPACE + "data" and len(data) == 0, f"{name}: child {data.tag}")
            self.expect(key not in values, f"{name}: {key} twice")
            values[key] = text
            self.value(tag, name, key, text)
        for key in ALWAYS[tag]:
            self.expect(key in values, f"{name}: no {key}")
        if not self.problems:
            (self.node if tag == "node" else self.edge)(name, element, values)

    def value(self, tag, name, key, text):
        domain, kind = self.types.get(key, (None, None))
        self.expect(domain == tag, f"{name}: undeclared key {key}")
        self.expect(text != "", f"{name}: empty {key}")
        self.expect(text == " ".join(text.split()), f"{name}: {key} is not on one clean line: {text!r}")
        if kind == "int":
            self.expect(INT.match(text) and abs(int(text)) < 2**31, f"{name}: {key} {text!r}")
        elif kind == "double":
            self.expect(re.match(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?\Z", text) and math.isfinite(float(text)),
                        f"{name}: {key} {text!r}")

    def node(self, name, element, values):
        self.nodes.add(name)
        self.places.add((values["x"], values["y"]))
        self.expect(set(element.attrib) == {"id"}, f"{name}: attributes")
        self.expect(values["nodelabel"] == values["name"], f"{name}: name is not the label")
        self.expect(values["type"] in KINDS, f"{name}: type {values['type']}")
        self.expect(values["labels"].startswith(":" + values["type"]), f"{name}: labels {values['labels']}")
        self.expect(IRI.match(values["iri"]), f"{name}: iri {values['iri']}")
        self.expect(COLOUR.match(values["color"]), f"{name}: color {values['color']}")
        parts = "#%02X%02X%02X" % tuple(int(values[part]) for part in "rgb")
        self.expect(parts == values["color"], f"{name}: r, g, b and color differ")
        self.expect(float(values["size"]) > 0, f"{name}: size")

    def edge(self, name, element, values):
        self.expect(set(element.attrib) == {"id", "source", "target"}, f"{name}: attributes")
        self.expect(next(iter(values)) == "label", f"{name}: label is not its first data")
        self.expect(re.match(r"[A-Z_]+\Z", values["label"]), f"{name}: label {values['label']}")
        self.expect(values["label"] == values["interaction"], f"{name}: interaction is not the label")
        self.expect(IRI.match(values["predicate"]), f"{name}: predicate")
        self.expect(float(values["weight"]) > 0, f"{name}: weight {values['weight']}")
        self.expect(0 <= float(values["confidence"]) <= 1, f"{name}: confidence {values['confidence']}")
        self.expect(values["method"] in ("declared", "matched", "inferred"), f"{name}: method {values['method']}")
        ends = (element.get("source"), element.get("target"))
        self.expect(set(ends) <= self.nodes, f"{name}: an end is no node")
        if values["label"] == "RELATED_TO":
            pair = tuple(sorted(ends))
            self.expect(pair not in self.pairs, f"{name}: the pair {pair} is related twice")
            self.pairs.add(pair)
            self.expect("reasons" in values, f"{name}: related without reasons")


def check_attributes(nodes, number):
    for name, attributes in nodes:
        for key in ("label", "type", "iri"):
            if not attributes.get(key):
                sys.exit(f"{name}: no {key}")
        for key in ("x", "y"):
            if not isinstance(attributes.get(key), number) or not math.isfinite(attributes[key]):
                sys.exit(f"{name}: no position")


def main():
    check, path = sys.argv[1:]
    if check == "rules":
        rules = Rules(path)
        if not rules.check():
            return 1
        print(rules.counts["node"], rules.counts["edge"])
    elif check == "networkx":
        import networkx
        graph = networkx.read_graphml(path)
        check_attributes(graph.nodes(data=True), float)
        print(graph.number_of_nodes(), graph.number_of_edges())
    elif check == "igraph":
        import igraph
        graph = igraph.Graph.Read_GraphML(path)
        check_attributes(((vertex["id"], vertex.attributes()) for vertex in graph.vs), float)
        print(graph.vcount(), graph.ecount())
    return 0


sys.exit(main())
