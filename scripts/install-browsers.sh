#!/usr/bin/env bash
# The browser tests drive the system's own browsers, the interop tests others' DICOM tools. Installs those that are
# missing, where we may. Chromium is required; tests that lack another are skipped, and say so.
set -u
has() { command -v "$1" >/dev/null; }

wanted=()
has chromium || wanted+=(chromium)
has chromium-headless-shell || wanted+=(chromium-headless-shell)
# Elsewhere than on Debian it is "firefox": one that is there will do.
has firefox-esr || has firefox || [ -n "${FIREFOX_BIN:-}" ] || wanted+=(firefox-esr)
has WebKitWebDriver || wanted+=(webkit2gtk-driver)
has Xvfb || wanted+=(xvfb)
# How the screen looks is compared in one font.
has fc-list && fc-list | grep -q 'DejaVu Sans:' || wanted+=(fonts-dejavu-core)
# What reads our records as others do: tests that lack one are skipped by its name (tests/interop/).
has dciodvfy || wanted+=(dicom3tools)
has dcmdump || wanted+=(dcmtk)
has DicomSRValidator || wanted+=(pixelmed-apps)
/usr/bin/python3 -c 'import pydicom' 2>/dev/null || wanted+=(python3-pydicom)
[ -e /usr/share/orthanc/plugins/libOrthancDicomWeb.so ] || wanted+=(orthanc orthanc-dicomweb)
[ ${#wanted[@]} = 0 ] && exit 0

if [ "$(id -u)" = 0 ] && has apt-get; then
  apt-get update -qq
  # What is written need not be safe from a power cut: it is there to be tested with.
  install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      -o Dpkg::Options::=--force-unsafe-io "$@" </dev/null
  }
  # One at a time only where a distribution lacks one: it still has the others.
  install "${wanted[@]}" || for package in "${wanted[@]}"; do
    install "$package" || echo "\"$package\" could not be installed." >&2
  done
else
  echo "Not all browsers and DICOM tools are here. To test with all of them, install (Debian, Ubuntu): ${wanted[*]}" >&2
fi
has chromium || {
  echo 'The browser tests need Chromium: install the package "chromium" (Debian, Ubuntu) and try again.' >&2
  exit 1
}
