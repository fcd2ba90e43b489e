#!/bin/sh
#
# Builds the libraries of git ready as archives, from Debian's sources, with
# whatever compiler CC names: musl-gcc makes a program that runs on any Linux.
#
#	.github/package/libraries.sh <folder> [cmocka]
#
# With "cmocka" that one alone, which only the tests need.
# The sources come from apt-get source, or lie in TARBALLS already. Of libgit2
# only what reads a repository is built: no network, no SSH, no TLS.
set -eu

: "${CC:=cc}"
: "${CFLAGS:=-O2 -g}"
mkdir -p "$1"
to=$(cd "$1" && pwd)
sources=${TARBALLS:-$to/sources}
work=$to/work
flags="$CFLAGS -fPIC"

mkdir -p "$sources" "$work" "$to/lib/pkgconfig" "$to/include"

# unpack <package>: into $work/<package>, with Debian's patches where they are
unpack () {
	rm -rf "${work:?}/$1" && mkdir "$work/$1"
	tarball=$(find "$sources" -name "$1_*.orig.tar.*" ! -name '*.asc' | head -n 1)
	if test -z "$tarball"; then
		(cd "$sources" && apt-get source --download-only -qq "$1") >"$work/$1.log" 2>&1 || true
		tarball=$(find "$sources" -name "$1_*.orig.tar.*" ! -name '*.asc' | head -n 1)
	fi
	if test -z "$tarball"; then
		echo "libraries.sh: no source of $1 in $sources, and apt-get source brings none:" >&2
		cat "$work/$1.log" >&2
		exit 1
	fi
	tar -xf "$tarball" -C "$work/$1" --strip-components=1
	version=${tarball##*/"$1"_}
	version=${version%.orig.tar.*}
	patches=$(find "$sources" -name "$1_$version*.debian.tar.*" | head -n 1)
	if test -n "$patches"; then
		tar -xf "$patches" -C "$work/$1"
		test ! -f "$work/$1/debian/patches/series" ||
			grep -v '^#' "$work/$1/debian/patches/series" | while read -r patch _; do
				test -z "$patch" || patch -s -p1 -d "$work/$1" <"$work/$1/debian/patches/$patch" >/dev/null || exit 1
			done
	fi
	# "1.3.dfsg+really1.3.1": what pkg-config is told
	version=$(printf '%s\n' "$version" | sed 's/.*really//; s/[^0-9.].*//; s/\.$//')
	cd "$work/$1"
	echo "$1 $version"
}

# compiled <library> <file.c>...: an archive of these
compiled () {
	archive=$to/lib/lib$1.a
	shift
	rm -f "$archive"
	for file; do
		object=$(printf '%s' "$file" | tr / _).o
		# shellcheck disable=SC2086 # several words
		$CC $flags $defines -c -o "$object" "$file"
		ar -cr "$archive" "$object"
	done
}

# described <name> <libraries>: for pkg-config
described () {
	printf 'Name: %s\nDescription: %s\nVersion: %s\nCflags: -I%s/include\nLibs: -L%s/lib %s\n' \
		"$1" "$1" "$version" "$to" "$to" "$2" >"$to/lib/pkgconfig/$1.pc"
}

made () {
	cmake -S "${folder:-.}" -B made -DCMAKE_C_COMPILER="$CC" -DCMAKE_C_FLAGS="$flags" -DCMAKE_INSTALL_PREFIX="$to" \
		-DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_BUILD_TYPE=None -DBUILD_SHARED_LIBS=OFF \
		-DCMAKE_POLICY_VERSION_MINIMUM=3.5 -DCMAKE_PREFIX_PATH="$to" "$@" >cmake.log 2>&1 || { tail -n 30 cmake.log; exit 1; }
	cmake --build made -j "$(getconf _NPROCESSORS_ONLN)" >>cmake.log 2>&1 || { tail -n 30 cmake.log; exit 1; }
	cmake --install made >>cmake.log 2>&1
}

defines=
if test "${2:-}" = cmocka; then
	unpack cmocka
	made -DUNIT_TESTING=OFF -DWITH_EXAMPLES=OFF
	exit
fi

unpack zlib
defines='-D_LARGEFILE64_SOURCE=1 -DHAVE_UNISTD_H -DHAVE_STDARG_H'
compiled z adler32.c compress.c crc32.c deflate.c infback.c inffast.c inflate.c inftrees.c trees.c uncompr.c zutil.c
cp zlib.h zconf.h "$to/include"
described zlib -lz

unpack md4c
defines=
compiled md4c src/md4c.c
cp src/md4c.h "$to/include"
described md4c -lmd4c

unpack libyaml
defines="-Iinclude -DYAML_VERSION_MAJOR=${version%%.*} -DYAML_VERSION_MINOR=$(echo "$version" | cut -d. -f2) -DYAML_VERSION_PATCH=${version##*.} -DYAML_VERSION_STRING=\"$version\""
compiled yaml src/*.c
cp include/yaml.h "$to/include"
described yaml-0.1 -lyaml

unpack utf8proc
defines='-I. -DUTF8PROC_STATIC'
compiled utf8proc utf8proc.c
cp utf8proc.h "$to/include"
described libutf8proc -lutf8proc
echo 'Cflags: -DUTF8PROC_STATIC' | sed "s|\$| -I$to/include|" >cflags
sed -i "s|^Cflags:.*|$(cat cflags)|" "$to/lib/pkgconfig/libutf8proc.pc"

unpack jansson
made -DJANSSON_BUILD_DOCS=OFF -DJANSSON_WITHOUT_TESTS=ON -DJANSSON_EXAMPLES=OFF

unpack pcre2
made -DPCRE2_BUILD_TESTS=OFF -DPCRE2_BUILD_PCRE2GREP=OFF -DPCRE2_SUPPORT_UNICODE=ON -DPCRE2_SUPPORT_JIT=OFF

unpack http-parser
defines=
compiled http_parser http_parser.c
cp http_parser.h "$to/include"

unpack libgit2
made -DBUILD_TESTS=OFF -DBUILD_CLI=OFF -DUSE_SSH=OFF -DUSE_HTTPS=OFF -DUSE_NTLMCLIENT=OFF -DUSE_GSSAPI=OFF \
	-DREGEX_BACKEND=pcre2 -DUSE_HTTP_PARSER=http-parser -DUSE_BUNDLED_ZLIB=OFF -DUSE_SHA1=CollisionDetection -DUSE_SHA256=Builtin

# One header, the same on every machine.
for header in uthash utlist utarray utstring; do
	cp "/usr/include/$header.h" "$to/include"
done
