#!/usr/bin/env bash
# The browser tests drive the system's own browsers. Installs those that are missing, where we may. Chromium is
# required; tests in an engine that is not here are skipped, and say so.
set -u
has() { command -v "$1" >/dev/null; }

wanted=()
has chromium || wanted+=(chromium)
# Elsewhere than on Debian it is "firefox": one that is there will do.
has firefox-esr || has firefox || [ -n "${FIREFOX_BIN:-}" ] || wanted+=(firefox-esr)
has WebKitWebDriver || wanted+=(webkit2gtk-driver)
has Xvfb || wanted+=(xvfb)
# How the screen looks is compared in one font.
has fc-list && fc-list | grep -q 'DejaVu Sans:' || wanted+=(fonts-dejavu-core)
[ ${#wanted[@]} = 0 ] && exit 0

if [ "$(id -u)" = 0 ] && has apt-get; then
  apt-get update -qq
  # One at a time: a distribution that lacks one still has the others.
  for package in "${wanted[@]}"; do
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" </dev/null ||
      echo "\"$package\" could not be installed." >&2
  done
else
  echo "Not all browsers are here. To test in all of them, install (Debian, Ubuntu): ${wanted[*]}" >&2
fi
has chromium || {
  echo 'The browser tests need Chromium: install the package "chromium" (Debian, Ubuntu) and try again.' >&2
  exit 1
}
