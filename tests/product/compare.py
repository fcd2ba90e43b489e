#!/usr/bin/env python3
"""compare.py <answers.json> <list> <next> <trace> <roles>: what differs."""
import json
import sys

answers, listed, upcoming, trace, roles = (json.load(open(p)) for p in sys.argv[1:6])
wrong = 0


def expect(what, is_, wanted):
    global wrong
    if is_ != wanted:
        wrong += 1
        print(f"{what}: {json.dumps(is_)}, not {json.dumps(wanted)}")


def ids(items):
    return [item["id"] for item in items]


items = {item["id"]: item for item in listed["items"]}
for stands, wanted in answers["stands"].items():
    expect(stands, sorted(i for i in items if items[i]["stands"] == stands), sorted(wanted))
expect("list", ids(listed["items"]), answers["list"])
expect("total", listed["total"], len(answers["list"]))
expect("startable", sorted(i for i in items if items[i]["startable"]), sorted(answers["next"]))
expect("because", {i: items[i]["ranked_by"]["because"] for i in items if items[i]["ranked_by"]["because"]},
       answers["because"])
for item, wanted in answers["held"].items():
    expect(f"what holds {item}", [[h["why"], h["id"]] for h in items[item]["held_back"]], wanted)
for item, wanted in answers["serves"].items():
    expect(f"what {item} serves", [[s["id"], s["through"]] for s in items[item]["serves"]], wanted)
expect("reasons", {r["rule"]: [r["count"], r["only"]] for r in listed["reasons"]}, answers["reasons"])
for name in "next", "waiting", "below_the_line", "unranked", "started":
    expect(name, ids(upcoming[name]), answers[name])
expect("outcomes", {o["id"]: {k: o[k] for k in o if k not in ("id", "path")} for o in trace["outcomes"]},
       answers["outcomes"])
for name in "all_done", "stuck", "unserved", "without_outcome":
    expect(name, ids(trace[name]), answers[name])
expect("on_closed", [[o["item"]["id"], o["closed"]] for o in trace["on_closed"]], answers["on_closed"])
expect("names_nothing", [[n["value"], n["items"]] for n in trace["names_nothing"]], answers["names_nothing"])
expect("roles", [[r["responsibility"], r["who"]] for r in roles["roles"]], answers["roles"])
expect("uncovered", roles["uncovered"], answers["uncovered"])
expect("without_owner", ids(roles["without_owner"]), answers["without_owner"])
sys.exit(1 if wrong else 0)
