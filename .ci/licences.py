"""Every part of the program has a licence that deny.toml allows, and none is a crate that deny.toml forbids."""

import json
import re
import subprocess
import sys
import tomllib

with open("deny.toml", "rb") as file:
    rules = tomllib.load(file)
allowed = set(rules["licenses"]["allow"])
forbidden = {one["crate"] for one in rules["bans"]["deny"]}
command = ["cargo", "metadata", "--format-version", "1", "--locked"]
for target in rules["graph"]["targets"]:
    command += ["--filter-platform", target]
found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
packages = {package["id"]: package for package in found["packages"]}
nodes = {node["id"]: node for node in found["resolve"]["nodes"]}

# What is in the program, not what tests and builds need.
parts, ahead = set(), [found["resolve"]["root"]]
while ahead:
    one = ahead.pop()
    if one not in parts:
        parts.add(one)
        deps = nodes[one]["deps"]
        ahead += [dep["pkg"] for dep in deps if any(kind["kind"] is None for kind in dep["dep_kinds"])]


def is_allowed(expression):
    """`A OR (B AND C)`: whether one may choose allowed ones."""
    words = re.sub(r"\s*/\s*", " OR ", expression)
    words = re.sub(r"([A-Za-z0-9.-]+ WITH [A-Za-z0-9.-]+|[A-Za-z0-9.-]+)", lambda m: m[0] if m[0] in ("OR", "AND") else str(m[0] in allowed), words)
    return eval(words.replace("OR", "or").replace("AND", "and"), {"__builtins__": {}})


wrong = [f"{p['name']} {p['version']}: {p['license']}" for p in (packages[id] for id in parts) if not is_allowed(p["license"] or "none")]
wrong += [f"{packages[id]['name']}: forbidden" for id in parts if packages[id]["name"] in forbidden]
print("\n".join(sorted(wrong)) or f"{len(parts)} parts, all under licences that deny.toml allows")
sys.exit(bool(wrong))
