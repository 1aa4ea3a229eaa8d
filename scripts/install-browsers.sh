#!/usr/bin/env bash
# Installs missing browsers and DICOM tools for the browser tests and the interop tests, if it has the rights. Chromium is
# required; tests that lack another one are skipped with a message.
set -u
has() { command -v "$1" >/dev/null; }

wanted=()
has chromium || wanted+=(chromium)
has chromium-headless-shell || wanted+=(chromium-headless-shell)
# Outside Debian the package is "firefox", which will do if it is installed.
has firefox-esr || has firefox || [ -n "${FIREFOX_BIN:-}" ] || wanted+=(firefox-esr)
has WebKitWebDriver || wanted+=(webkit2gtk-driver)
has Xvfb || wanted+=(xvfb)
# Screenshots are compared in this font.
has fc-list && fc-list | grep -q 'DejaVu Sans:' || wanted+=(fonts-dejavu-core)
# DICOM tools that check our records; tests that lack one are skipped with its name (tests/interop/).
has dciodvfy || wanted+=(dicom3tools)
has dcmdump || wanted+=(dcmtk)
has DicomSRValidator || wanted+=(pixelmed-apps)
/usr/bin/python3 -c 'import pydicom' 2>/dev/null || wanted+=(python3-pydicom)
[ -e /usr/share/orthanc/plugins/libOrthancDicomWeb.so ] || wanted+=(orthanc orthanc-dicomweb)
[ ${#wanted[@]} = 0 ] && exit 0

if [ "$(id -u)" = 0 ] && has apt-get; then
  apt-get update -qq
  # Without syncing to disk, which is faster: these packages are only for tests.
  install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      -o Dpkg::Options::=--force-unsafe-io "$@" </dev/null
  }
  # If a distribution lacks a package, the others are installed one by one.
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
