#!/usr/bin/env python3
"""Draws a graph.graphml of Weft as SVG, with the positions, sizes and colours that stand in the file.

    python3 examples/draw_graph.py out/graph.graphml graph.svg [LABELS]

Plain Python, nothing to install. LABELS is how many of the largest nodes are named (default 150); a name that
finds no free place is left out.
"""
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
WIDTH, HEIGHT, MARGIN = 1600, 1000, 70


def read(path):
    root = ElementTree.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(GRAPHML + "key")}
    data = lambda element: {names[d.get("key")]: d.text for d in element.findall(GRAPHML + "data")}
    nodes = {node.get("id"): data(node) for node in root.iter(GRAPHML + "node")}
    edges = [(edge.get("source"), edge.get("target"), data(edge)) for edge in root.iter(GRAPHML + "edge")]
    return nodes, edges


def place(nodes):
    """Screen coordinates: y grows downwards there. Stretches to the picture, a little more across."""
    xs = [float(node["x"]) for node in nodes.values()]
    ys = [float(node["y"]) for node in nodes.values()]
    scale_x = (WIDTH - 2 * MARGIN) / max(max(xs) - min(xs), 1)
    scale_y = (HEIGHT - 2 * MARGIN) / max(max(ys) - min(ys), 1)
    scale_x, scale_y = min(scale_x, 1.5 * scale_y), min(scale_y, 1.5 * scale_x)
    middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    radius = 0.5 * min(scale_x, scale_y)
    for node in nodes.values():
        node["px"] = WIDTH / 2 + (float(node["x"]) - middle[0]) * scale_x
        node["py"] = HEIGHT / 2 - (float(node["y"]) - middle[1]) * scale_y
        node["radius"] = min(17, max(4, float(node["size"]) * radius))


def lines_of(label):
    """At most two lines of some 26 characters."""
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) > 26:
            if len(lines) == 2:
                lines[-1] += "…"
                break
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines


def touch(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def labels(nodes, wanted):
    """Documents first, then the largest nodes, each name below, above or beside its node: where it lies over no other name and
    covers the fewest nodes. A name that finds no place is left out."""
    discs = [(n["px"] - n["radius"], n["py"] - n["radius"], n["px"] + n["radius"], n["py"] + n["radius"])
             for n in nodes.values()]
    taken = [(0, 0, 150, 30 + 24 * len({node["type"] for node in nodes.values()}))]
    ranked = sorted(nodes.values(), key=lambda n: (n["type"] != "Document", -n["radius"], n["label"]))
    for node in ranked[:wanted]:
        lines = lines_of(node["label"])
        size = 10.5 + 0.2 * node["radius"]
        width, height = 0.55 * size * max(map(len, lines)), 1.15 * size * len(lines)
        x, y, gap = node["px"], node["py"], node["radius"] + 2
        places = [(x - width / 2, y + gap), (x - width / 2, y - gap - height),
                  (x + gap, y - height / 2), (x - gap - width, y - height / 2)]
        best = None
        for left, top in places:
            box = (left, top, left + width, top + height)
            inside = box[0] > 4 and box[2] < WIDTH - 4 and box[1] > 4 and box[3] < HEIGHT - 4
            if inside and not any(touch(box, other) for other in taken):
                covered = sum(touch(box, disc) for disc in discs)
                if best is None or covered < best[0]:
                    best = (covered, box)
        if best is None or best[0] > 1:
            continue
        box = best[1]
        taken.append(box)
        for i, line in enumerate(lines):
            yield (f'<text x="{(box[0] + box[2]) / 2:.1f}" y="{box[1] + size * (0.95 + 1.15 * i):.1f}" '
                   f'font-size="{size:.1f}" text-anchor="middle">{escape(line)}</text>')


def legend(nodes):
    kinds = {}
    for node in nodes.values():
        kinds.setdefault(node["type"], node["color"])
    for i, (kind, colour) in enumerate(kinds.items()):
        y = 34 + 24 * i
        yield f'<circle cx="30" cy="{y}" r="8" fill="{colour}"/>'
        yield f'<text x="46" y="{y + 5}" font-size="15">{escape(kind)}</text>'


def draw(nodes, edges, wanted):
    place(nodes)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
           f'height="{HEIGHT}" font-family="Helvetica, Arial, sans-serif" fill="#222">',
           '<rect width="100%" height="100%" fill="#ffffff"/>']
    for source, target, data in edges:
        a, b = nodes[source], nodes[target]
        strong = data["label"] == "RELATED_TO"
        out.append(f'<line x1="{a["px"]:.1f}" y1="{a["py"]:.1f}" x2="{b["px"]:.1f}" y2="{b["py"]:.1f}" '
                   + (f'stroke="#444" stroke-width="{1 + 4 * float(data["weight"]):.1f}" stroke-opacity="0.55"/>'
                      if strong else 'stroke="#999" stroke-width="0.8" stroke-opacity="0.45"/>'))
    for node in nodes.values():
        out.append(f'<circle cx="{node["px"]:.1f}" cy="{node["py"]:.1f}" r="{node["radius"]:.1f}" '
                   f'fill="{node["color"]}" stroke="#fff" stroke-width="1.2">'
                   f'<title>{escape(node["type"] + ": " + node["label"])}</title></circle>')
    # A white edge keeps names readable over lines.
    out.append('<g stroke="#fff" stroke-width="3" stroke-opacity="0.85" paint-order="stroke">')
    out += labels(nodes, wanted)
    out.append("</g>")
    out += legend(nodes)
    out.append("</svg>")
    return "\n".join(out) + "\n"


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    nodes, edges = read(sys.argv[1])
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(draw(nodes, edges, int(sys.argv[3]) if len(sys.argv) == 4 else 60))


main()
