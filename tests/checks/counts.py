"""Counts of a Screaming Frog link export by the standard library alone, as JSON: what the program must agree with."""

import csv
import json
import re
import sys
from collections import defaultdict
from urllib.parse import urlsplit

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
links = [row for row in rows if row["Type"] == "Hyperlink"]
inlinks, unique, outlinks, anchors = defaultdict(int), defaultdict(set), defaultdict(int), defaultdict(int)
domain = lambda url: ".".join(urlsplit(url).hostname.split(".")[-2:])  # enough for the suffixes of that file
for row in links:
    inlinks[row["Destination"]] += 1
    unique[row["Destination"]].add(row["Source"])
    outlinks[row["Source"]] += 1
    if row["Source"].split("#")[0] != row["Destination"].split("#")[0]:  # a page's links to itself say nothing of it
        anchors[" ".join((row["Anchor"] or row["Alt Text"]).split())] += 1
resource = re.compile(r"\.(png|jpe?g|gif|webp|svg|css|js|xml)$", re.IGNORECASE)  # no pages
addresses = {row["Source"] for row in rows} | {row["Destination"] for row in links}
pages = {url for url in addresses if not resource.search(urlsplit(url).path)}
site = domain(links[0]["Source"])
json.dump(
    {
        "rows": len(rows),
        "hyperlinks": len(links),
        "pages": {
            url: [inlinks[url], len(unique[url]), outlinks[url]] for url in sorted(pages) if domain(url) == site
        },
        "anchors": anchors,
        "domains": sorted({domain(row["Source"]) for row in links} | {domain(row["Destination"]) for row in links}),
    },
    sys.stdout,
)
