"""PageRank, personalised PageRank, HITS and harmonic centrality of the command line against NetworkX and igraph: networkx_peers.py PROGRAM DATA

Every graph is read here from its file, by a reader that shares nothing with the program, and given to both
peers; the program gets the file itself, or an edge list where the file is of rows of neighbours.
"""

import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
from collections import Counter

import igraph
import networkx
from networkx.algorithms.link_analysis.hits_alg import _hits_python  # the public one needs SciPy

TEXTBOOK = (
    "--nofollow drop --duplicates sum --self-links keep --external keep --weights uniform --consolidate off"
).split()
WITHIN = 1e-9


def edge_list(path):
    with open(path, encoding="utf-8") as lines:
        fields = (line.replace(",", " ").split() for line in lines)
        return [(row[0], row[1]) for row in fields if len(row) >= 2]


def neighbour_rows(path):
    with open(path, encoding="utf-8") as lines:
        fields = [line.split() for line in lines]
    return [(row[0], target) for row in fields for target in row[1:]]


def plain_url(url):
    """What WHATWG normalisation does to the tame addresses of these files."""
    parts = urllib.parse.urlsplit(url)
    return urllib.parse.urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", parts.query, ""))


def is_resource(url):
    """A link to a picture leads to no page, and is no edge."""
    return urllib.parse.urlsplit(url).path.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"))


def screaming_frog(path, followed):
    with open(path, encoding="utf-8-sig", newline="") as lines:
        return [
            (plain_url(row["Source"]), plain_url(row["Destination"]))
            for row in csv.DictReader(lines)
            if row["Type"] == "Hyperlink"
            and (row["Follow"] == "true" or not followed)
            and not is_resource(row["Destination"])
        ]


def by_networkx(edges, start=None):
    graph = networkx.MultiDiGraph()
    graph.add_edges_from(edges)
    try:
        return networkx.pagerank(
            graph, alpha=0.85, tol=1e-15, max_iter=2000, personalization=start, dangling=start
        )
    except ImportError:  # without SciPy there is NetworkX's own loop, which is slower
        from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

        return _pagerank_python(graph, alpha=0.85, tol=1e-15, max_iter=2000, personalization=start, dangling=start)


def igraph_of(edges):
    names = sorted({name for edge in edges for name in edge})
    number = {name: i for i, name in enumerate(names)}
    return names, igraph.Graph(n=len(names), edges=[(number[s], number[t]) for s, t in edges], directed=True)


def by_igraph(edges, start=None):
    names, graph = igraph_of(edges)
    if start is None:
        return dict(zip(names, graph.pagerank(damping=0.85, implementation="prpack")))
    reset = [start.get(name, 0) for name in names]
    return dict(zip(names, graph.personalized_pagerank(damping=0.85, reset=reset, implementation="prpack")))


def scaled(values):
    total = sum(values.values())
    return {name: value / total for name, value in values.items()}


def hits_by_networkx(edges):
    graph = networkx.DiGraph()
    for (source, target), count in Counter(edges).items():
        graph.add_edge(source, target, weight=count)
    return _hits_python(graph, max_iter=20000, tol=1e-14, normalized=True)


def hits_by_igraph(edges):
    names, graph = igraph_of(edges)
    return [scaled(dict(zip(names, found))) for found in (graph.hub_score(), graph.authority_score())]


def harmonic_peers(edges):
    single = {edge for edge in edges if edge[0] != edge[1]}
    graph = networkx.DiGraph(list(single))
    graph.add_nodes_from(name for edge in edges for name in edge)
    names, other = igraph_of(edges)
    scale = len(names) - 1
    found = other.harmonic_centrality(mode="in")
    return networkx.harmonic_centrality(graph), {name: scale * value for name, value in zip(names, found)}


def by_program(program, paths, columns, *options):
    command = [program, "report", "pages", *paths, *TEXTBOOK, "--format", "csv", *options]
    command += ["--columns", ",".join(["url", *columns])]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(output)))
    return [{row["url"]: float(row[column]) for row in rows if row[column]} for column in columns]


def visits_of(edges):
    """A number of visits for each node, some of them none, that depends on the node's name alone."""
    names = sorted({name for edge in edges for name in edge})
    return {name: (7 * place + 3) % 11 for place, name in enumerate(names)}


def compare_personalised(program, edges, scratch):
    """The graph under addresses, beside a table of pages with their clicks."""
    address = {name: f"https://e.com/{place}" for place, name in enumerate(sorted(visits_of(edges)))}
    visits = {address[name]: count for name, count in visits_of(edges).items()}
    edges = [(address[s], address[t]) for s, t in edges]
    paths = [os.path.join(scratch, name) for name in ("links.csv", "pages.csv")]
    with open(paths[0], "w", encoding="utf-8") as out:
        out.write("Type,Source,Destination,Anchor,Status Code,Follow\n")
        out.writelines(f"Hyperlink,{s},{t},x,200,true\n" for s, t in edges)
    with open(paths[1], "w", encoding="utf-8") as out:
        out.write("Address,Content Type,Status Code,Status,Title 1,Clicks\n")
        out.writelines(f"{url},text/html,200,OK,x,{count}\n" for url, count in visits.items())
    (found,) = by_program(program, paths, ["pagerank"], "--personalise", "clicks")
    return max(difference(found, peer(edges, visits), True) for peer in (by_networkx, by_igraph))


def compare_family(program, edges, clicks, path, whole):
    """(metric, largest difference) for what the options --metrics add. Harmonic centrality is of what can be clicked."""
    hub, authority, harmonic = by_program(
        program, [path], ["hub", "authority", "harmonic"], "--metrics", "hits,harmonic", "--external", "keep"
    )
    peers = [hits_by_networkx(edges), hits_by_igraph(edges)]
    yield "hub", max(difference(hub, peer[0], whole) for peer in peers)
    yield "authority", max(difference(authority, peer[1], whole) for peer in peers)
    yield "harmonic", max(difference(harmonic, peer, whole) for peer in harmonic_peers(clicks))


def difference(found, expected, whole):
    """The largest difference of a score; with `whole`, every node has to be there."""
    unknown = found.keys() - expected.keys()
    absent = expected.keys() - found.keys() if whole else set()
    if not found or unknown or absent:
        raise ValueError(f"nodes differ: {len(found)} found, unknown {sorted(unknown)[:3]}, absent {sorted(absent)[:3]}")
    return max(abs(score - expected[name]) for name, score in found.items())


def cases(data, scratch):
    """(name, edges, what can be clicked, file for the program, is every node a page of the site?)"""
    folder = os.path.join(data, "graphs", "cugraph")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        edges = edge_list(path)
        yield name, edges, edges, path, True
    folder = os.path.join(data, "graphs", "ldbc")
    for name in ("example/example-directed.e", "example/example-undirected.e"):
        path = os.path.join(folder, name)
        edges = edge_list(path)
        yield name, edges, edges, path, True
    for name in ("pr/dir-input", "pr/undir-input"):
        edges = neighbour_rows(os.path.join(folder, name))
        path = os.path.join(scratch, name.replace("/", "-") + ".csv")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(f"{source},{target}\n" for source, target in edges)
        yield name, edges, edges, path, True
    path = os.path.join(data, "crawls", "screaming-frog", "all_inlinks-2025.csv")
    yield "all_inlinks-2025.csv", screaming_frog(path, True), screaming_frog(path, False), path, False


def main(program, data):
    with tempfile.TemporaryDirectory() as scratch:
        for name, edges, clicks, path, whole in cases(data, scratch):
            try:
                (found,) = by_program(program, [path], ["pagerank"])
                worst = {"pagerank": max(difference(found, peer(edges), whole) for peer in (by_networkx, by_igraph))}
                worst |= compare_family(program, edges, clicks, path, whole)
                worst["personalised"] = compare_personalised(program, edges, scratch)
                differences = ", ".join(f"{metric} {value:.1e}" for metric, value in worst.items())
                note = f"{len(found)} nodes, {len(edges)} links, largest differences: {differences}"
                good = max(worst.values()) <= WITHIN
            except (ValueError, subprocess.CalledProcessError) as error:
                note = f"{error} {getattr(error, 'stderr', '') or ''}"
                good = False
            print(json.dumps({"name": name, "good": good, "note": note}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
