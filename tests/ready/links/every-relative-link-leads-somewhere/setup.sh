#!/bin/sh
# A name outside of ASCII is written here, where no archive and no file system
# has spelt it in another way before.
mkdir -p docs
echo '# Sizes' >docs/größe.md
