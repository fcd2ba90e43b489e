#!/bin/sh
rm docs/deleted.md
echo '# Untracked' >docs/untracked.md
echo '# Ignored' >docs/ignored.md
echo 'ignored.md' >.gitignore
