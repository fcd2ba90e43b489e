# git ready
#
#	make demo	a small product backlog, and what git ready says about it
#	make test	every test; the last line is the total
#	make mutate	whether the tests notice small changes of the source
#	make		the program alone, as build/git-ready
#	make install	prefix=/usr/local, DESTDIR for packagers; make uninstall
#	make dist	what is released; deb and static: .github/package/package.mk
#
# demo and test bring the libraries they need. Each configuration has a build
# folder of its own: make BUILD=build/clang CC=clang

# Which one this is; nothing else in the sources says it.
VERSION = 0.1.0

PREFIX = /usr/local
prefix = $(PREFIX)
bindir = $(prefix)/bin
datadir = $(prefix)/share
mandir = $(datadir)/man
bashcompletiondir = $(datadir)/bash-completion/completions
zshcompletiondir = $(datadir)/zsh/site-functions
fishconfdir = $(datadir)/fish/vendor_conf.d

BUILD = build
CFLAGS ?= -O2 -g
LDFLAGS ?=
# Set, here or in the environment, a warning ends the build.
WERROR ?=
# In a clone of this repository alone, and not where it lies within another.
COMMIT := $(if $(wildcard .git),$(shell git describe --always --dirty --exclude '*' 2>/dev/null))

LIBS = libgit2 >= 1.5 md4c >= 0.4.8 yaml-0.1 libpcre2-8 libutf8proc jansson zlib
TEST_LIBS = cmocka
DEBIAN_PACKAGES = pkg-config libgit2-dev libmd4c-dev libyaml-dev \
	libpcre2-dev libutf8proc-dev uthash-dev libjansson-dev zlib1g-dev \
	$(if $(filter $(TEST_LIBS),$(NEEDED)),libcmocka-dev python3)

# Callbacks take what their caller hands them, needed or not.
WARNINGS = -Wall -Wextra -Wno-unused-parameter -Wshadow -Wundef -Wvla \
	-Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
	-Wpointer-arith -Wwrite-strings $(if $(WERROR),-Werror)

MAKEFLAGS += --no-print-directory

# Read once, and empty while pkg-config or a library is missing; the recipes
# that bring them start make anew.
LIBS_CFLAGS := $(shell pkg-config --cflags "$(LIBS)" 2>/dev/null)
LIBS_LDLIBS := $(shell pkg-config --libs "$(LIBS)" 2>/dev/null)
MD4C_VERSION := $(shell pkg-config --modversion md4c 2>/dev/null)
CMARK_FLAGS := $(shell pkg-config --cflags --libs libcmark-gfm 2>/dev/null)
CMOCKA_FLAGS = $(shell pkg-config --cflags --libs $(TEST_LIBS))

# What POSIX leaves out and all systems have goes by a name on each.
FEATURES_Darwin = -D_DARWIN_C_SOURCE
FEATURES_FreeBSD = -D__BSD_VISIBLE=1
FEATURES_NetBSD = -D_NETBSD_SOURCE
FEATURES_OpenBSD = -D_BSD_SOURCE
FEATURES := $(FEATURES_$(shell uname -s))

ALL_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE $(FEATURES) -Isrc \
	-pthread $(WARNINGS) $(LIBS_CFLAGS) $(CFLAGS)
ALL_LDLIBS = $(or $(LIBS_LDLIBS),$(error libraries are missing: run "make deps"))

# src/manual/ is a program of its own, which makes the pages.
SOURCES := $(filter-out src/manual/%,$(wildcard src/*/*.c))
LIBRARY = $(SOURCES:src/%.c=$(BUILD)/obj/%.o) $(BUILD)/obj/embedded.o \
	$(BUILD)/obj/layouts.o
OBJECTS = $(BUILD)/obj/main.o $(LIBRARY)
# What a test program links: of the library, what it calls.
ARCHIVE = $(BUILD)/obj/library.a
UNIT_TESTS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
DIFFERS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/differential/*.c))
FUZZERS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/fuzz/*.c))
BENCHES = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))
# A library that makes calls fail needs the GNU C library.
FAULTS = $(if $(shell ldd --version 2>&1 | grep -i -e glibc -e 'GNU lib'),\
	$(BUILD)/tests/faults/preload.so $(BUILD)/tests/faults/sweep)
# git-ready*(1), the commands; gitready-*(5), formats; gitready-*(7), the rest.
MANUAL = $(BUILD)/manual
MAN_PAGES = $(patsubst src/manual/%.md,$(MANUAL)/%.1,$(wildcard src/manual/git-ready*.md)) \
	$(MANUAL)/gitready-definition.5 $(MANUAL)/gitready-json.5 \
	$(MANUAL)/gitready-layouts.7 $(MAN_ALIASES)
# "git help ready-review" looks for gitready-review(1), since git knows no
# command git-ready-review.
MAN_ALIASES = $(patsubst src/manual/git-ready-%.md,$(MANUAL)/gitready-%.1,$(wildcard src/manual/git-ready-*.md))
FORMATTED = $(wildcard src/*.[ch] src/*/*.[ch] tests/*/*.[ch])

# Several cores, unless whoever calls has decided that already.
PARALLEL = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))
RUN_TESTS = BUILD='$(BUILD)' GIT_READY='$(BUILD)/git-ready' tests/run

.PHONY: all programs deps demo test faults mutate bench lint format format-check sanitize \
	warnings install uninstall clean FORCE

all: $(BUILD)/git-ready $(MAN_PAGES)

programs: all $(BUILD)/tests/digest $(UNIT_TESTS) $(FUZZERS) $(FAULTS) \
	$(if $(CMARK_FLAGS),$(DIFFERS))

$(BUILD)/git-ready: $(OBJECTS)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $(OBJECTS) $(ALL_LDLIBS)

$(BUILD)/obj/%.o: src/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(CPPFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/obj/embedded.o: $(BUILD)/generated/embedded.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# What travels in the binary: the definition that judges a repository without
# one, and the script of the hooks. Octal escapes, since a char above 127 has a
# sign on some machines only.
EMBED = embed () { \
	echo "const char $$1[] ="; \
	od -An -v -to1 "$$2" | sed 's/ *$$//; s/  */\\/g; s/.*/	"&"/'; \
	echo "	;"; echo "const size_t $$1_len = sizeof($$1) - 1;"; }

$(BUILD)/generated/embedded.c: templates/builtin/DEFINITION_OF_READY.md hooks/hook Makefile
	@mkdir -p $(@D)
	@$(EMBED); { echo '#include "terms/builtin.h"'; \
	  echo '#include "cli/embedded.h"'; \
	  embed builtin_definition templates/builtin/DEFINITION_OF_READY.md; \
	  embed hook_script hooks/hook; } >$@.part
	@mv $@.part $@

# So do the layouts that `git ready init` writes.
LAYOUT_FILES := $(sort $(filter-out templates/builtin/%,\
	$(wildcard templates/*/*.md templates/*/*/*.md)))

$(BUILD)/obj/layouts.o: $(BUILD)/generated/layouts.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/generated/layouts.c: $(LAYOUT_FILES) Makefile
	@mkdir -p $(@D)
	@{ echo '#include "cli/layouts.h"'; \
	  echo 'const struct layout_file layout_files[] = {'; \
	  for file in $(LAYOUT_FILES:templates/%=%); do \
		echo "	{ \"$${file%%/*}\", \"$${file#*/}\","; \
		od -An -v -to1 "templates/$$file" | \
			sed 's/ *$$//; s/  */\\/g; s/.*/	"&"/'; \
		echo '	},'; \
	  done; \
	  echo '	{ NULL, NULL, NULL }'; echo '};'; } >$@.part
	@mv $@.part $@

# ---- the manual ----

# No other tool is needed: md4c, which reads the backlogs, reads the pages, too.
$(BUILD)/page: $(patsubst src/%.c,$(BUILD)/obj/%.o,$(wildcard src/manual/*.c)) \
		$(filter $(BUILD)/obj/base/%,$(LIBRARY))
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(ALL_LDLIBS)

# Each layout as its own definition describes it: the first paragraph, and the
# headings that say where its items are.
$(BUILD)/generated/layouts.md: $(LAYOUT_FILES) templates/builtin/DEFINITION_OF_READY.md Makefile
	@mkdir -p $(@D)
	@for file in templates/*/DEFINITION_OF_READY.md; do \
		name=$${file#templates/}; \
		awk -v name="$${name%/*}" '\
			NR == 1 { print "- `" name "`\n"; next } \
			/^#/ { is_below = 1 } \
			!is_below { print ($$0 == "" ? "" : "  " $$0) } \
			/^## .*`$$/ && !/`roles`$$/ { sub(/^## /, ""); print "  - " $$0 } \
			END { print "" }' "$$file"; \
	done >$@.part
	@mv $@.part $@

MAKE_PAGE = @mkdir -p $(@D); $(BUILD)/page $< src/manual/shared.md \
	$(BUILD)/generated/layouts.md >$@.part && mv $@.part $@
PAGE_NEEDS = src/manual/shared.md $(BUILD)/generated/layouts.md \
	src/ready/README.md src/cli/hooks.md $(BUILD)/page
$(MAN_ALIASES): $(MANUAL)/gitready-%.1: $(MANUAL)/git-ready-%.1
	@echo '.so man1/git-ready-$*.1' >$@
$(MANUAL)/%.1: src/manual/%.md $(PAGE_NEEDS)
	$(MAKE_PAGE)
$(MANUAL)/%.5: src/manual/%.md $(PAGE_NEEDS)
	$(MAKE_PAGE)
$(MANUAL)/%.7: src/manual/%.md $(PAGE_NEEDS)
	$(MAKE_PAGE)

# Compiled anew when the version changes, or the commit.
$(BUILD)/obj/base/version.o: CPPFLAGS += -DGIT_READY_VERSION='"$(VERSION)"' \
	-DGIT_READY_COMMIT='"$(COMMIT)"'
$(BUILD)/obj/base/version.o: $(BUILD)/version
# md4c itself does not say which one it is.
$(BUILD)/obj/read/markdown.o: CPPFLAGS += -DMD4C_VERSION='"$(MD4C_VERSION)"'

# Files that hold what was used last time, touched only when it changes.
$(BUILD)/flags: NOW = $(CC) $(ALL_CFLAGS) $(LDFLAGS)
$(BUILD)/version: NOW = $(VERSION) $(COMMIT)
$(BUILD)/flags $(BUILD)/version: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(NOW)' | cmp -s - $@ || printf '%s\n' '$(NOW)' >$@

$(BUILD)/tests/digest: tests/ready/digest.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(ALL_LDLIBS)

$(ARCHIVE): $(LIBRARY)
	@rm -f $@
	$(AR) rcs $@ $(LIBRARY)

$(BUILD)/tests/unit/%: tests/unit/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(ARCHIVE) \
		$(CMOCKA_FLAGS) $(ALL_LDLIBS)

$(BUILD)/tests/fuzz/%: tests/fuzz/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(ARCHIVE) \
		$(ALL_LDLIBS)

$(BUILD)/tests/faults/preload.so: tests/faults/preload.c
	@mkdir -p $(@D)
	$(CC) -O1 $(WARNINGS) -shared -fPIC -o $@ $< -ldl

$(BUILD)/tests/faults/sweep: tests/faults/sweep.c
	@mkdir -p $(@D)
	$(CC) -O1 $(WARNINGS) -o $@ $<

# GitHub's parser, to compare with; optional.
$(BUILD)/tests/differential/%: tests/differential/%.c $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(ARCHIVE) \
		$(CMARK_FLAGS) -lcmark-gfm-extensions $(ALL_LDLIBS)

$(BUILD)/tests/bench/%: tests/bench/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(LDFLAGS) -MMD -MP -o $@ $< $(ALL_LDLIBS)

# uthash is one header, and pkg-config does not know it. Some tests are in Python.
NEEDED = $(LIBS) $(TEST_LIBS)
HAVE_ALL = pkg-config --exists "$(NEEDED)" 2>/dev/null && \
	$(if $(filter $(TEST_LIBS),$(NEEDED)),command -v python3 >/dev/null &&) \
	echo '\#include <uthash.h>' | $(CC) -E - >/dev/null 2>&1

deps:
	@if $(HAVE_ALL); then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
		echo 'Libraries are missing. Please install them:' >&2; \
		echo '  Fedora    dnf install pkgconf-pkg-config libgit2-devel md4c-devel libyaml-devel pcre2-devel utf8proc-devel uthash-devel jansson-devel zlib-devel libcmocka-devel' >&2; \
		echo '  Arch      pacman -S pkgconf libgit2 md4c libyaml pcre2 libutf8proc uthash jansson zlib cmocka' >&2; \
		echo '  Homebrew  brew install pkgconf libgit2 md4c libyaml pcre2 utf8proc uthash jansson zlib cmocka' >&2; \
		exit 1; \
	fi; \
	if test "$$(id -u)" = 0; then root=; \
	elif command -v sudo >/dev/null; then root=sudo; \
	else echo 'Libraries are missing. As root: apt-get install $(DEBIAN_PACKAGES)' >&2; exit 1; fi; \
	echo 'Installing the libraries that are missing (apt-get) ...' >&2; \
	$$root apt-get update -qq >/dev/null; \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
		--no-install-recommends $(DEBIAN_PACKAGES) >/dev/null && \
	if $(HAVE_ALL); then exit 0; fi; \
	pkg-config --print-errors --exists "$(NEEDED)"; \
	echo 'These libraries are still missing or too old.' >&2; exit 1

demo:
	@$(MAKE) deps NEEDED='$(LIBS)'
	@$(MAKE) -s $(PARALLEL) all
	@BUILD='$(BUILD)' tests/demo/demo.sh

test:
	@$(MAKE) deps
	@$(MAKE) -s $(PARALLEL) programs
	@$(RUN_TESTS) $(TESTS)

# A folder of its own, and each allocation of an arena a malloc of its own:
# then the sanitizers see the byte after it.
# A null pointer ends in a fault that they explain without a check at each place.
SANITIZERS = -fsanitize=address,undefined -fno-sanitize=null,object-size
# What they note of a program are megabytes of addresses, to be changed at each
# start but where it always lies at the same place: then it takes half the time.
FIXED := $(if $(filter Linux,$(shell uname -s)),-no-pie)
# What runs our code most; what mostly runs git and other programs is left out.
SANITIZED = unit ready hostile fuzz corpus/backlog-md \
	$(addprefix cli/,input init review-begun review-losses)
sanitize:
	@$(MAKE) test TESTS='$(SANITIZED)' BUILD='$(BUILD)/sanitize' WERROR= \
		CFLAGS='-O1 -g1 -fno-omit-frame-pointer $(SANITIZERS) -fno-sanitize-recover=undefined -DARENA_SINGLE' \
		LDFLAGS='$(LDFLAGS) $(SANITIZERS) $(FIXED)'

# What a compiler warns of, in less time than it takes to build with it: CC=clang.
# The fault driver, which needs the GNU C library, is built alone.
WARNED = $(wildcard src/*.c src/*/*.c tests/ready/*.c tests/unit/*.c tests/fuzz/*.c tests/bench/*.c) \
	$(if $(CMARK_FLAGS),$(wildcard tests/differential/*.c))
warnings:
	@printf '%s\n' $(WARNED) | xargs -n 40 -P "$$(getconf _NPROCESSORS_ONLN)" \
		$(CC) -fsyntax-only $(ALL_CFLAGS) $(filter-out -l%,$(CMOCKA_FLAGS) $(CMARK_FLAGS)) \
		$(CPPFLAGS) -DMD4C_VERSION='""'

# Every call of the sweep that `make test` takes a sample of: some minutes. Run
# without tests/run, which shows nothing before its end.
faults:
	@$(MAKE) deps
	@$(MAKE) -s $(PARALLEL) programs
	@FAULTS=$${FAULTS:-all} BUILD='$(BUILD)' GIT_READY='$(BUILD)/git-ready' sh tests/faults/faults.sh

# Do the tests notice a small change? 60 places take less than an hour of two
# processors, and clang.
mutate:
	@$(MAKE) deps
	@tests/mutate/run

bench:
	@$(MAKE) deps
	@$(MAKE) -s $(PARALLEL) all $(BENCHES)
	@BUILD='$(BUILD)' GIT_READY='$(BUILD)/git-ready' tests/bench/run

lint:
	@status=0; for lint in tests/lint/*.sh; do $$lint || status=1; done; exit $$status

format:
	clang-format -i $(FORMATTED)

format-check:
	clang-format --dry-run -Werror $(FORMATTED)

COMPLETION = src/cli/completion

# Calls `each` with a file and its place, for all that goes with the program.
# Only the shell sees the places, since a path may hold a space.
EACH_INSTALLED = \
	each $(COMPLETION)/git-ready.bash '$(bashcompletiondir)/git-ready' && \
	each $(COMPLETION)/git-ready.zsh '$(zshcompletiondir)/_git-ready' && \
	each $(COMPLETION)/git-ready.fish '$(fishconfdir)/git-ready.fish' && \
	for page in $(MAN_PAGES); do \
		each $$page '$(mandir)'"/man$${page\#\#*.}/$${page\#\#*/}" || exit 1; \
	done

install: $(BUILD)/git-ready $(MAN_PAGES)
	@install -d '$(DESTDIR)$(bindir)'
	install -m 755 '$(BUILD)/git-ready' '$(DESTDIR)$(bindir)/git-ready'
	@each () { to='$(DESTDIR)'"$$2"; \
		install -d "$${to%/*}" && install -m 644 "$$1" "$$to"; }; \
	$(EACH_INSTALLED)

# Folders stay, even empty ones: they may have been there before.
uninstall:
	rm -f '$(DESTDIR)$(bindir)/git-ready'
	@each () { rm -f '$(DESTDIR)'"$$2"; }; $(EACH_INSTALLED)

clean:
	rm -rf '$(BUILD)'

include .github/package/package.mk

-include $(OBJECTS:.o=.d) $(UNIT_TESTS:=.d) $(FUZZERS:=.d) $(DIFFERS:=.d) $(BENCHES:=.d) $(BUILD)/tests/digest.d
