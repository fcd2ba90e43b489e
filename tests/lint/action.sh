#!/bin/sh
#
# action.yml runs on what strangers send: it is YAML, each step names its
# shell, no expression stands in a script (it would be pasted into it), and the
# scripts are clean shell.

cd "${1:-$(dirname "$0")/../..}" || exit 1

test -f action.yml || exit 0
if ! /usr/bin/python3 -c 'import yaml' 2>/dev/null; then
	echo "action.sh: python3-yaml is not installed, so action.yml was not checked" >&2
	exit 0
fi

scripts=$(mktemp -d) || exit 1
trap 'rm -rf "$scripts"' EXIT
/usr/bin/python3 - "$scripts" <<'END' || exit 1
import sys
import yaml

action = yaml.safe_load(open("action.yml", encoding="utf-8"))
wrong = []
if action["runs"]["using"] != "composite":
    wrong.append("it is not composite")
for number, step in enumerate(action["runs"]["steps"]):
    if "uses" in step:
        # What others wrote runs with the rights of this job: the forge's own alone.
        if not step["uses"].startswith("actions/"):
            wrong.append(f"step {number} uses {step['uses']}")
        continue
    if step.get("shell") != "bash":
        wrong.append(f"step {number} does not name bash as its shell")
    if "${{" in step.get("run", ""):
        wrong.append(f"step {number} pastes an expression into its script")
    with open(f"{sys.argv[1]}/{number}.sh", "w", encoding="utf-8") as file:
        file.write("#!/bin/bash\n" + step.get("run", ""))
for line in wrong:
    print("action.yml:", line)
sys.exit(1 if wrong else 0)
END
command -v shellcheck >/dev/null || exit 0
shellcheck "$scripts"/*.sh
