"""Compares what independent readers made of graph.jsonld and graph.nq, and finds the GraphML's edges there.

usage: check_rdf.py DIR [N-TRIPLES-FILE...]

Reads DIR/graph.jsonld and DIR/graph.nq with rdflib, and each file given, which another reader wrote. All must
hold the same triples; blank nodes only as cells of lists; each node of DIR/graph.graphml its label, each edge
its triple.
"""

import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import rdflib
from rdflib.namespace import RDF, RDFS

rdflib.NORMALIZE_LITERALS = False
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
WEFT = rdflib.Namespace("https://weft.example/ns#")


def read(path, form):
    graph = rdflib.ConjunctiveGraph() if form == "nquads" else rdflib.Graph()
    graph.parse(path, format=form)
    return graph


def read_ntriples(path):
    """What another program wrote. rdflib 6 takes `\\\\n` for a backslash and a line break, hence the rewriting."""
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"\\(.)", lambda found: r"\u005C" if found[1] == "\\" else found[0], file.read())
    return rdflib.Graph().parse(data=text, format="nt")


def named(graph):
    """The triples as N-Triples text, with the cells of lists named after the subject that holds the list."""
    names = {}
    for subject, predicate, cell in graph:
        if not isinstance(cell, rdflib.BNode) or predicate == RDF.rest:
            continue
        number = 0
        while cell != RDF.nil:
            names[cell] = f"_:{subject}|{predicate}|{number}"
            number += 1
            cell = graph.value(cell, RDF.rest)
            if cell is None:
                sys.exit(f"a list of {subject} has no end")

    def text(term):
        if isinstance(term, rdflib.BNode):
            if term not in names:
                sys.exit(f"blank node {term} is no cell of a list")
            return names[term]
        return term.n3()

    triples = {" ".join(map(text, triple)) for triple in graph}
    if len(triples) != len(graph):
        sys.exit("two lists share a name")
    return triples


def compare(first_name, first, second_name, second):
    if first == second:
        return
    print(f"{first_name} and {second_name} differ:", file=sys.stderr)
    for sign, triples in (("<", first - second), (">", second - first)):
        for triple in sorted(triples)[:10]:
            print(f"  {sign} {triple}", file=sys.stderr)
    sys.exit(1)


def data_of(element):
    return {data.get("key"): data.text for data in element if data.tag == NAMESPACE + "data"}


def as_in_xml(text):
    """On one line, without what XML 1.0 cannot hold."""
    return " ".join(re.sub("[\x00-\x08\x0e-\x1f\ufffe\uffff]", "", text).split())


def check_edges(path, graph):
    """Counts; and every edge's triple, every extracted edge's statement, every node's label."""
    iris, edges = {}, 0
    statements = set(zip_statements(graph))
    for _, element in ElementTree.iterparse(path):
        values = data_of(element)
        if element.tag == NAMESPACE + "node":
            node = rdflib.URIRef(values["iri"])
            iris[element.get("id")] = node
            labels = {as_in_xml(label) for label in graph.objects(node, RDFS.label)}
            if not labels or not labels <= {"", values["nodelabel"]}:
                sys.exit(f"{node} has another label: {values['nodelabel']!r}")
            if graph.value(node, RDF.type) is None:
                sys.exit(f"{node} has no type")
        elif element.tag == NAMESPACE + "edge":
            edges += 1
            triple = (iris[element.get("source")], rdflib.URIRef(values["predicate"]), iris[element.get("target")])
            if triple not in graph:
                sys.exit(f"edge {element.get('id')} has no triple {triple}")
            if values["method"] != "declared" and statements and triple not in statements:
                sys.exit(f"edge {element.get('id')} has no statement")
        else:
            continue
        element.clear()
    return len(iris), edges


def zip_statements(graph):
    for statement in graph.subjects(RDF.type, WEFT.ExtractedStatement):
        yield tuple(graph.value(statement, part) for part in (RDF.subject, RDF.predicate, RDF.object))


def check_iris(triples):
    bad = re.compile(r"<[^<>]*[^!#-;=?-Z_a-z~\[\]%<>][^<>]*>")
    for triple in triples:
        for part in triple.split(" ")[:2]:
            if part.startswith("<") and bad.search(part):
                sys.exit(f"an IRI with characters outside ASCII: {triple}")


def main():
    directory, *others = sys.argv[1:]
    graph = read(os.path.join(directory, "graph.jsonld"), "json-ld")
    triples = named(graph)
    check_iris(triples)
    compare("rdflib, JSON-LD", triples, "rdflib, N-Quads",
            named(read(os.path.join(directory, "graph.nq"), "nquads")))
    for path in others:
        compare("rdflib", triples, os.path.basename(path), named(read_ntriples(path)))
    nodes, edges = check_edges(os.path.join(directory, "graph.graphml"), graph)
    declared = [int(count) for dataset in graph.subjects(RDF.type, rdflib.URIRef("https://schema.org/Dataset"))
                for count in graph.objects(dataset, rdflib.URIRef("http://rdfs.org/ns/void#triples"))]
    if declared != [len(triples)]:
        sys.exit(f"the dataset says it has {declared} triples; it has {len(triples)}")
    print(nodes, edges, len(triples))


main()
