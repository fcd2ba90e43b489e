#!/bin/sh
#
# The top level is fixed, so that whoever looks at the project sees it whole.
# What tools expect at the root keeps a dot in front.

cd "${1:-$(dirname "$0")/../..}" || exit 1

expected='Makefile README.md LICENSE src tests hooks templates action.yml
.ci .github .gitignore .gitattributes .editorconfig .clang-format
.pre-commit-hooks.yaml'

# -z, since git would put odd names in quotes.
git ls-files --cached >/dev/null || exit 1
names=$(git ls-files -z --cached --others --exclude-standard | tr '\0' '\n' |
	cut -d/ -f1 | sort -u)
status=0
for name in $names; do
	# shellcheck disable=SC2086 # a list of words
	if ! printf '%s\n' $expected | grep -qxF -e "$name"; then
		echo "$name: does not belong at the top level"
		status=1
	fi
done
exit $status
