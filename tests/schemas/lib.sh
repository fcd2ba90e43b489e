# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154 # shared with tests/cli/lib.sh
#
# Reads what a format printed as those do who take it. Where a program for that
# is missing, it says so; in CI, which brings them all, the test fails.

schemas=$root/tests/schemas
missing=

# Whichever Python has what the checks need.
for python in /usr/bin/python3 python3 ''; do
	test -n "$python" || break
	"$python" -c 'import jsonschema' 2>/dev/null && break
done

# has <program> <package that brings it>
has () {
	stated=1
	test -n "$1" && command -v "$1" >/dev/null && return 0
	if test -n "$TEST_CI"; then
		complain "$2 is not installed"
		return 1
	fi
	case $missing in *" $2 "*) return 1 ;; esac
	missing="$missing $2 "
	echo "skipped: $(basename "$0"): without $2 some formats are not read as others would"
	return 1
}

# fits [--lines] [--unique=<member>] [<schema>...]
fits () {
	has "$python" python3-jsonschema || return 0
	"$python" "$schemas/validate.py" "$@" <"$tmp/out" >"$tmp/why" 2>&1 ||
		complain "stdout does not fit $*: $(head -n 5 "$tmp/why")"
}

fits_sarif () {
	fits "$schemas/sarif-2.1.0.json" "$schemas/code-scanning.json"
}

fits_gitlab () {
	fits --unique=fingerprint "$schemas/gitlab-code-quality.json"
}

fits_rdjsonl () {
	fits --lines "$schemas/rdjsonl.json"
}

fits_junit () {
	has xmllint libxml2-utils || return 0
	xmllint --noout --schema "$schemas/jenkins-junit.xsd" "$tmp/out" >"$tmp/why" 2>&1 ||
		complain "stdout is no JUnit report: $(head -n 5 "$tmp/why")"
}

# As GitHub renders a comment, into $tmp/html.
render () {
	has cmark-gfm cmark-gfm || return 1
	cmark-gfm --unsafe -e table -e autolink -e strikethrough -e tasklist \
		-e footnotes <"$1" >"$tmp/html"
}

# renders_inert <file> [<what links may begin with>]
renders_inert () {
	has "$python" python3-jsonschema && render "$1" || return 0
	shift
	"$python" "$schemas/inert.py" "$@" <"$tmp/html" >"$tmp/why" 2>&1 ||
		complain "somebody's text takes effect: $(head -n 5 "$tmp/why")"
}

# The value at a path of the JSON in stdout, as in: value_of 'runs[0]["results"]'
value_of () {
	has "$python" python3-jsonschema || return 0
	"$python" -c 'import json, sys
print(eval("document" + sys.argv[1], {"document": json.load(sys.stdin)}))' "$1" \
		<"$tmp/out" 2>&1
}
