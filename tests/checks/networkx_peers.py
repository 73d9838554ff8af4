"""PageRank of the command line against NetworkX and igraph: networkx_peers.py PROGRAM DATA

Every graph is read here from its file, by a reader that shares nothing with the program, and given to both
peers; the program gets the file itself, or an edge list where the file is of rows of neighbours.
"""

import csv
import io
import os
import subprocess
import sys
import tempfile
import urllib.parse

import igraph
import networkx

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


def screaming_frog(path):
    with open(path, encoding="utf-8-sig", newline="") as lines:
        return [
            (plain_url(row["Source"]), plain_url(row["Destination"]))
            for row in csv.DictReader(lines)
            if row["Type"] == "Hyperlink" and row["Follow"] == "true"
        ]


def by_networkx(edges):
    graph = networkx.MultiDiGraph()
    graph.add_edges_from(edges)
    try:
        return networkx.pagerank(graph, alpha=0.85, tol=1e-15, max_iter=2000)
    except ImportError:  # without SciPy there is NetworkX's own loop, which is slower
        from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

        return _pagerank_python(graph, alpha=0.85, tol=1e-15, max_iter=2000)


def by_igraph(edges):
    names = sorted({name for edge in edges for name in edge})
    number = {name: i for i, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(number[s], number[t]) for s, t in edges], directed=True)
    return dict(zip(names, graph.pagerank(damping=0.85, implementation="prpack")))


def by_program(program, path):
    command = [program, "report", "pages", path, *TEXTBOOK, "--columns", "url,pagerank", "--format", "csv"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = csv.DictReader(io.StringIO(output))
    return {row["url"]: float(row["pagerank"]) for row in rows if row["pagerank"]}


def difference(found, expected, whole):
    """The largest difference of a score; with `whole`, every node has to be there."""
    unknown = found.keys() - expected.keys()
    absent = expected.keys() - found.keys() if whole else set()
    if not found or unknown or absent:
        raise ValueError(f"nodes differ: {len(found)} found, unknown {sorted(unknown)[:3]}, absent {sorted(absent)[:3]}")
    return max(abs(score - expected[name]) for name, score in found.items())


def cases(data, scratch):
    """(name, edges, file for the program, is every node a page of the site?)"""
    folder = os.path.join(data, "graphs", "cugraph")
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        yield name, edge_list(path), path, True
    folder = os.path.join(data, "graphs", "ldbc")
    for name in ("example/example-directed.e", "example/example-undirected.e"):
        path = os.path.join(folder, name)
        yield name, edge_list(path), path, True
    for name in ("pr/dir-input", "pr/undir-input"):
        edges = neighbour_rows(os.path.join(folder, name))
        path = os.path.join(scratch, name.replace("/", "-") + ".csv")
        with open(path, "w", encoding="utf-8") as out:
            out.writelines(f"{source},{target}\n" for source, target in edges)
        yield name, edges, path, True
    path = os.path.join(data, "crawls", "screaming-frog", "all_inlinks-2025.csv")
    yield "all_inlinks-2025.csv", screaming_frog(path), path, False


def main(program, data):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, edges, path, whole in cases(data, scratch):
            try:
                found = by_program(program, path)
                worst = max(difference(found, peer(edges), whole) for peer in (by_networkx, by_igraph))
                note = f"{len(found)} nodes, {len(edges)} links, largest difference {worst:.1e}"
                good = worst <= WITHIN
            except (ValueError, subprocess.CalledProcessError) as error:
                note = f"{error} {getattr(error, 'stderr', '') or ''}"
                good = False
            passed += good
            failed += not good
            print(f"{'ok  ' if good else 'FAIL'} {name}: {note}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
