# What is released, included by the Makefile:
#
#	make dist	the sources, in a tarball of the same bytes each time
#	make deb	a package for Debian and Ubuntu
#	make static	a program without shared libraries, for CI runners
#	make test-static	the tests of its parts and of its commands
#	make formula	for Homebrew: the tarball's checksum in it
#
# All of it comes to lie in build/package. What stands as @VERSION@ and the like
# in the recipes beside this file is filled in here.

PACKAGE = $(BUILD)/package
RELEASE = git-ready-$(VERSION)
TARBALL = $(PACKAGE)/$(RELEASE).tar.gz
RECIPES = .github/package

# Where it is to be had, and who answers for it: whoever releases says so.
OWNER = example
HOMEPAGE = https://github.com/$(OWNER)/git-ready
MAINTAINER = $(or $(shell git config user.name 2>/dev/null),git ready) \
	<$(or $(shell git config user.email 2>/dev/null),$(OWNER)@users.noreply.github.com)>

# The time that everything in a release bears, of the commit that it is made of.
export SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),0)

FILL = sed -e 's|@VERSION@|$(VERSION)|g' -e 's|@HOMEPAGE@|$(HOMEPAGE)|g' \
	-e 's|@MAINTAINER@|$(MAINTAINER)|g' \
	-e "s|@DATE@|$$(LC_ALL=C TZ=UTC date -u -R -d '@$(SOURCE_DATE_EPOCH)')|g"

.PHONY: dist deb static test-static formula

# Of the commit alone: what is not committed is not released. Neither git's own
# settings nor the clock, the user or the umask change a byte.
dist:
	@if ! test -e .git; then \
		echo 'A release is made of a commit; there is no clone here.' >&2; exit 1; \
	fi
	@mkdir -p '$(PACKAGE)'
	git -c tar.umask=0022 archive --format=tar --prefix='$(RELEASE)/' HEAD | gzip -n -9 >'$(TARBALL).part'
	@mv '$(TARBALL).part' '$(TARBALL)'
	@echo '$(TARBALL)'

formula: dist
	@$(FILL) -e "s|@SHA256@|$$(sha256sum '$(TARBALL)' | cut -d' ' -f1)|" \
		'$(RECIPES)/git-ready.rb' >'$(PACKAGE)/git-ready.rb'
	@echo '$(PACKAGE)/git-ready.rb'

# Needs build-essential, debhelper and the libraries of `make deps`. In a tree of
# its own, since Debian wants its folder at the top.
deb: DEB = $(PACKAGE)/deb/$(RELEASE)
deb:
	@rm -rf '$(PACKAGE)/deb' && mkdir -p '$(DEB)'
	@tar -cf - --exclude='./$(BUILD)' --exclude=./build --exclude=./.git . | tar -xf - -C '$(DEB)'
	@cp -r '$(RECIPES)/debian' '$(DEB)/debian'
	@for file in changelog control copyright; do \
		$(FILL) '$(RECIPES)/debian/'$$file >'$(DEB)/debian/'$$file || exit 1; \
	done
	@chmod -R u+rwX,go=rX '$(DEB)'
	cd '$(DEB)' && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL dpkg-buildpackage -b -us -uc >../build.log 2>&1 || \
		{ tail -n 40 ../build.log >&2; exit 1; }
	@cp '$(PACKAGE)'/deb/git-ready_*.deb '$(PACKAGE)/'
	@ls '$(PACKAGE)'/git-ready_*.deb

# The libraries are built from Debian's sources, by libraries.sh. With musl-gcc
# nothing of the system's is left in it; else only the C library's own plug-ins.
STATIC_CC = $(shell command -v musl-gcc || echo $(CC))
STATIC = $(PACKAGE)/static
STATIC_PKG_CONFIG = PKG_CONFIG_LIBDIR='$(abspath $(STATIC))/lib/pkgconfig' pkg-config
STATIC_MAKE = $(MAKE) -s $(PARALLEL) BUILD='$(STATIC)/build' CC='$(STATIC_CC)' LDFLAGS='-static -s' \
	LIBS_CFLAGS="$$($(STATIC_PKG_CONFIG) --cflags '$(LIBS)') -I$(abspath $(STATIC))/include" \
	LIBS_LDLIBS="$$($(STATIC_PKG_CONFIG) --static --libs '$(LIBS)')" \
	MD4C_VERSION="$$($(STATIC_PKG_CONFIG) --modversion md4c)"
static:
	@test -f '$(STATIC)/complete' || \
		{ CC='$(STATIC_CC)' '$(RECIPES)/libraries.sh' '$(STATIC)' && touch '$(STATIC)/complete'; }
	@$(STATIC_MAKE) all
	@cp '$(STATIC)/build/git-ready' '$(PACKAGE)/git-ready-static'
	@echo '$(PACKAGE)/git-ready-static'

# Making calls fail needs a shared C library, so that is left out.
STATIC_TESTS = unit ready hostile cli
test-static: static
	@test -f '$(STATIC)/lib/libcmocka.a' || \
		CC='$(STATIC_CC)' '$(RECIPES)/libraries.sh' '$(STATIC)' cmocka
	@$(STATIC_MAKE) programs FAULTS= CMARK_FLAGS= \
		CMOCKA_FLAGS="$$($(STATIC_PKG_CONFIG) --cflags --libs cmocka)"
	@BUILD='$(STATIC)/build' GIT_READY='$(STATIC)/build/git-ready' tests/run $(STATIC_TESTS)
