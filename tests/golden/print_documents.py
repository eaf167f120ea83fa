#!/usr/bin/env python3
"""Prints what a run has read, one paragraph a document in order of title: the catalogue's own statements
from graph.jsonld and graph.annotations.jsonl, names instead of IRIs, no topics found in texts.
usage: print_documents.py DIR"""
import json
import pathlib
import sys

graph = pathlib.Path(sys.argv[1])
nodes = json.loads((graph / "graph.jsonld").read_text(encoding="utf-8"))["@graph"]
names = {node["@id"]: node.get("label", "") for node in nodes if "@id" in node}
subjects = {}
for line in (graph / "graph.annotations.jsonl").read_text(encoding="utf-8").splitlines():
    document = json.loads(line)
    subjects[document["iri"]] = sorted(topic["label"] for topic in document["topics"] if topic["method"] == "declared")
SHOWN = ["abstract", "abstractText", "datePublished", "issued", "doi", "identifier", "language", "docType", "source",
         "urlText", "authorList", "publisher", "spatial", "about", "isPartOf"]


def text(value):
    if isinstance(value, dict):
        return "; ".join(f"{text(part)} [{language}]" for language, part in value.items())
    if isinstance(value, list):
        return "; ".join(map(text, value))
    return names.get(value, value).replace("\n", "\\n").replace("\r", "\\r")


def is_document(node):
    return "/document/" in node.get("@id", "") and "label" in node


for node in sorted(filter(is_document, nodes), key=lambda node: (node["label"], node["@id"])):
    print(node["label"])
    for key in SHOWN:
        if key in node and not (key == "issued" and "datePublished" in node):
            print(f"  {key}: {text(node[key])}")
    for author in node.get("authorList", []):
        bodies = next((each.get("affiliation") for each in nodes if each.get("@id") == author), None)
        if bodies:
            print(f"  affiliation: {names[author]}: {text(bodies)}")
    if subjects[node["@id"]]:
        print(f"  subjects: {'; '.join(subjects[node['@id']])}")
    print()
