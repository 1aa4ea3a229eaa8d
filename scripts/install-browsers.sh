#!/usr/bin/env bash
# The browser tests drive Debian's own browser. Installs it where it is missing and we may; says so where we may not.
set -u
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
else
  echo 'The browser tests need Chromium: install the package "chromium" (Debian, Ubuntu) and try again.' >&2
  exit 1
fi
