"""Shares of anchor classes of a link export, by the standard library alone, from the rows of the report `links`."""

import json
import math
import sys
from collections import Counter, defaultdict

# A page's links to itself say nothing of it, and a picture is no page.
is_picture = lambda url: url.split("?")[0].lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"))
links = [
    row
    for row in json.load(sys.stdin)
    if row["type"] == "hyperlink" and row["source"] != row["target"] and not is_picture(row["target"])
]
domain = lambda url: ".".join(url.split("/")[2].split(".")[-2:])  # enough for the suffixes of that file
site = Counter(domain(row["source"]) for row in links).most_common(1)[0][0]
by_target, classes = defaultdict(list), defaultdict(set)
for row in links:
    if domain(row["target"]) == site:
        by_target[row["target"]].append(row)
targets, by_class = {}, Counter()
for target, rows in by_target.items():
    placements = {(domain(row["source"]), row["anchor"], row["path"]): row["class"] for row in rows}
    anchors = Counter(anchor for _, anchor, _ in placements)
    entropy = -sum(n / len(placements) * math.log(n / len(placements)) for n in anchors.values())
    exact = sum(name == "exact" for name in placements.values())
    branded = sum(name in ("branded", "brand_keyword") for name in placements.values())
    targets[target] = {
        "links": len(rows), "placements": len(placements), "anchors": len(anchors),
        "top_share": max(anchors.values()) / len(placements),
        "diversity": entropy / math.log(len(anchors)) if len(anchors) > 1 else 0,
        "exact_share": exact / len(placements), "branded_share": branded / len(placements),
    }
    for row in rows:
        by_class["this site" if domain(row["source"]) == site else "other sites", row["class"]] += 1
print(json.dumps({"targets": targets, "classes": {" / ".join(key): n for key, n in by_class.items()}}))
