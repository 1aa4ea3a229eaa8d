import type { Trouble } from '../codes';

/** Words of the installed app: how it is stored, updated, checked and installed. */

const amount = (bytes: number) =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${Math.round(bytes / 1e9)} GB`;

export const install = {
  reload: 'Reload now',
  tryAgain: 'Try again',
  dismiss: 'Close',

  left: {
    reloaded: 'This page was reloaded.',
    kept: (count: number) => `Results in the history: ${count}.`,
    lost: (count: number) => `Results that were not kept: ${count}.`,
    unread: (count: number) => `Files not read: ${count}. Open them again.`,
    open: 'Open the history',
    clear: (count: number) => `Results that are neither in the history nor saved: ${count}. Clear the list?`,
    keep: 'No, keep',
    clearThem: 'Yes, clear',
  },

  update: {
    ready: (version: string | null) =>
      version === null ? 'A new version is ready.' : `A new version is ready: ${version}.`,
    older: (version: string) =>
      `An older version is offered: ${version}. Change to it only if you were told to: later fixes would be missing.`,
    same: 'The model is the same: readings stay as they are.',
    differs: 'The model changes: readings may differ from this version’s.',
    code: 'Slices are prepared differently: readings may differ from this version’s.',
    changes: 'What changes',
    elsewhere: 'Another tab changed to a new version. Reload this tab before you read on.',
    switching: 'Changing to the new version…',
    batch: 'This closes what is open here. The history stays.',
  },

  trouble: {
    repairing: () => 'Some of the stored files are missing or damaged. They are being downloaded again…',
    damaged: () =>
      'Some of the stored files are missing or damaged, and could not be downloaded again. Connect to the internet and try again. No reading is made with a damaged model.',
    'not-stored': () =>
      'Dendrite is not stored on this device yet, so it needs a connection. Connect: it tries again by itself.',
    'no-room': () =>
      'This device has no room to store Dendrite or its new version. Reading works while the page is open or connected. Free some room and reload the page.',
    'foreign-worker': () =>
      'Another program at this web address controlled this page while it loaded, so its code was not checked. Reload it before you rely on it.',
    'self-test': () =>
      'This copy of Dendrite failed its self-test: it does not read a known slice as it should. Nothing is read with it; do not rely on what it read since it was opened. Reload the page while connected, or use another browser.',
    'rolled-back': (version: string | null) =>
      `This version failed its self-test on this device, and ${version === null ? 'the version before it' : `version ${version}`} is back in its place. Nothing is read until you reload the page; do not rely on what was read since the update.`,
    refused: (version: string | null) =>
      `${version === null ? 'A newer version' : `Version ${version}`} failed its self-test on this device. The version before it stays in use.`,
    'share-lost': () => 'The shared files did not arrive. Share them again, or choose them here.',
  } satisfies Record<Trouble, (version: string | null) => string>,

  shared: {
    title: (count: number) =>
      `Shared by another app or web page: ${count === 1 ? 'one file' : `${count} files`}.`,
    text: 'Nothing has been opened or kept yet. Open only what you have shared yourself.',
    open: 'Open',
    discard: 'Discard',
    more: (count: number) => `and ${count} more`,
  },

  self: {
    title: 'This copy',
    version: (version: string) => `Version ${version}`,
    build: (id: string) => `files ${id}`,
    model: (hash: string) => `Model ${hash}`,
    preprocessing: (version: number) => `preparation of slices, version ${version}`,
    check: 'Check this copy',
    checking: 'Checking…',
    files: (count: number) => `Stored files: all ${count} are intact.`,
    filesMissing: (missing: number, count: number) =>
      `Stored files that are missing or damaged, and could not be downloaded again: ${missing} of ${count}.`,
    repaired: (count: number) => `Downloaded again, because they were missing or damaged: ${count}.`,
    noFiles: 'Nothing is stored on this device, so there are no files to check.',
    passed: 'Self-test passed: a known slice is read exactly as it should be.',
    failed: {
      differs: 'Self-test failed: a known slice is not read as it should be. Nothing is read with this copy.',
      model: 'Self-test failed: the model is not that of this version. Nothing is read with this copy.',
    },
    unable: {
      files: 'The self-test could not be run: its slice did not load. Connect and try again.',
      reader: 'The self-test could not be run: the model did not start. Close other tabs and try again.',
    },
    untested: 'The self-test has not been run yet.',
  },

  /** The history's own words beside those of the page. */
  kept: {
    withoutPictures: 'The image has writing on it, which may name the patient, so no picture of it was kept.',
    sharedOrigin: (host: string) =>
      `Other pages under ${host} can read and change what is kept here. Before you rely on a kept result, open its file again.`,
    never: 'Whoever hosts this page does not allow results to be kept.',
    limits: (days: number | null, entries: number | null) =>
      [
        ...(days === null ? [] : [`Kept results are deleted after ${days} days.`]),
        ...(entries === null ? [] : [`At most ${entries} are kept; the oldest go first.`]),
      ].join(' '),
    showMore: (count: number) => `Show more (${count})`,
    hideNames: 'Numbers in place of file names',
    hideNamesNote: 'In tables that are saved. The history never holds file names.',
    damaged: 'This entry cannot be shown: it is damaged, or was made by another program.',
    damagedName: 'the damaged entry',
    confirmOne: (name: string) => `Delete ${name}?`,
    confirmForeign: 'Delete all that is stored under the history’s name?',
  },

  install: {
    title: 'Install',
    text: 'Installed, it has its own window and icon, opens DICOM, NIfTI and picture files, and accepts what other apps share.',
    button: 'Install Dendrite',
    ios: 'On an iPhone or iPad: Share → Add to Home Screen.',
    other: 'Where the browser can install it, its menu says so.',
  },

  storage: {
    title: 'Storage',
    granted: 'The browser has promised not to clear the history by itself.',
    denied:
      'The browser may clear the history when room is short. Save what you want to keep, or install the app.',
    unknown: 'The browser is asked to keep the history when there is a first result.',
    asking: 'The browser has been asked to keep the history, and has not answered yet.',
    unavailable: 'This browser does not say whether it may clear the history. Save what you want to keep.',
    room: (used: number, left: number) => `${amount(used)} used, about ${amount(left)} left.`,
  },
};

export type InstallWords = typeof install;
