/**
 * English: the original of all translations, and the type that they must fill.
 *
 * Plain words, short sentences. Numbers are parameters, since each language writes them in its own way.
 */

import type { RefusalCode, RefusalParams } from '../../decode/refusal';
import type { ReasonCode } from '../../pipeline/reading';
import { REASONS } from '../../pipeline/reasons';
import type { FailureCode } from '../../worker/protocol';
import { answersOf, ofNone } from '../by-class';
import type { OfflineState, StorageState, Theme } from '../codes';
import { durationsOf, numbersOf } from '../numbers';
import { classes, onSlice as labels } from './classes';

const { percent, plural, list, time } = numbersOf('en-GB');
const duration = durationsOf('en-GB', 'a few seconds');

const files = (count: number) => plural(count, { one: '# file', other: '# files' });

const failures: Record<FailureCode, string> = {
  'file-unreadable':
    'The browser could not open this file. It may have been moved or deleted. Choose it again.',
  'model-missing':
    'The model could not be loaded, so nothing can be read. Connect to the internet and try again.',
  'model-mismatch': 'The model’s files do not match, so nothing is read. Connect and reload the page.',
  'install-failed':
    'Dendrite failed its self-test, so nothing is read. See the notice at the top of the page.',
  'reader-died': 'Reading stopped, probably for lack of memory. Close other tabs and try again.',
  'reader-silent': 'Reading took too long and was stopped. Try again, or use a smaller image.',
  internal: 'Reading failed. Try again. If it fails again, please report it.',
};

const offline: Record<OfflineState, string> = {
  checking: 'Checking offline use…',
  ready: 'Works offline',
  core: 'Works offline for PNG and JPEG so far',
  incomplete: 'Does not work offline yet',
  unsupported: 'Cannot work offline here',
  failed: 'Not stored for offline use',
};

const storage: Partial<Record<StorageState, string>> = {
  blocked: 'Another tab holds the history. Close the other Dendrite tabs and reload this one.',
  deleted:
    'The history was deleted by another tab or page of this web address. Results on screen are not affected. New ones are kept in a new history.',
  foreign:
    'The stored history is damaged, or another page made it, so it is not opened. Reading works, but new results are not kept. “Delete all” starts a new history.',
  superseded: 'A newer version in another tab uses the history now. Reload this tab to see it.',
  lost: 'The browser closed the history. Reload the page to open it again. Results on screen are not affected.',
  scarce:
    'This device is nearly full. Reading works, but new results and updates may soon not be kept. Delete some of the history.',
  full: 'This device is full, so new results are not kept. Reading works, and kept results stay. Delete some of the history.',
  unavailable: 'This browser keeps no history here (private mode, perhaps). Reading works all the same.',
};

const themes: Record<Theme, string> = { system: 'as the device', light: 'light', dark: 'dark' };

const answers = answersOf('en-GB', classes);

const noneFound = ofNone('No tumour found', classes);

export const page = {
  name: 'Dendrite',
  direction: 'ltr' as 'ltr' | 'rtl',
  /** Of the browser's tab. */
  documentTitle: 'Dendrite: brain MRI reading',
  /** Of other languages: who has checked it, or that nobody has. */
  machineMade: null as string | null,
  reviewed: (name: string) => `Translation reviewed by ${name}.`,
  percent,
  listed: list,
  date: time,
  labels,

  app: {
    home: 'Dendrite, start',
    open: 'Open',
    history: 'History',
    menu: 'Menu',
    clinic: 'This clinic',
    archive: 'Archive',
    about: 'About and limits',
    language: 'Language',
    languageMissing: (name: string) => `${name} could not be loaded. Connect once and reload the page.`,
    theme: (theme: Theme) => `Colours: ${themes[theme]}. Change`,
    assists: 'It helps; you decide.',
    dropHere: 'Drop to read',
    looking: (count: number) => `Looking through the folder: ${files(count)} found`,
    partMissing: 'This part of the page could not be loaded. Connect and reload the page.',
    broken: 'This screen cannot be shown. Nothing you read is lost. Go back, or reload the page.',
    framed: 'Open in a window of its own',
    stopLooking: 'Stop looking',
    nothingFound: 'There are no files in this folder. Drop the folder that holds the images.',
    understood: 'Close',
  },
  home: {
    title: 'Read a brain MRI slice',
    is: `It says what a slice looks most like, and why: ${answers}.`,
    isNot:
      'It is not a medical device and makes no diagnosis. It knows no other disease, and “no tumour found” does not mean healthy.',
    lead: 'Drop images anywhere on this page, paste one, or choose them.',
    choose: 'Choose images',
    folder: 'Choose a folder',
    camera: 'Take a photo',
    more: 'Add a folder',
    private: 'Nothing leaves this device.',
    archive: 'Find a study',
    privateArchive: 'Nothing leaves this device but your searches and what you send to the archive.',
    examples: 'Or try an example:',
    example: {
      glioma: 'Glioma',
      meningioma: 'Meningioma',
      pituitary: 'Pituitary tumour',
      axial: 'Healthy, axial',
      coronal: 'Healthy, coronal',
      sagittal: 'Healthy, sagittal',
    },
    exampleNote: 'It learnt from these heads: they show how it works, not how well it reads.',
    exampleFailed: 'This example could not be loaded. Connect once, or use an image of your own.',
  },
  result: {
    looksLike: 'This slice looks most like',
    onSlice: 'On this slice',
    noneFound,
    tooClose: 'Too close to call',
    uncertain: 'Uncertain',
    notBrain: 'Not a brain MRI',
    rejected: 'Not read',
    refused: 'Cannot be opened',
    failed: 'Could not be read',
    reading: 'Reading…',
    waiting: 'Waiting…',
    cancelled: 'Not read: cancelled',
    notDiagnosis: 'Not a diagnosis. Other diseases can look alike.',
    notHealthy: 'One slice only: this does not mean healthy. Other diseases are not ruled out.',
    showIt: 'Show it to a radiologist. This is not an answer.',
    noAnswer: 'No answer is given.',
    ifBrain: 'If it is a brain MRI, use the whole slice, uncropped, from the original file.',
    tryAgain: 'Try again',
    all: (count: number) => `All results (${count})`,
    previous: 'Previous',
    next: 'Next',
    series: 'In its series',
    sheet: 'On its sheet',
    save: 'Save results',
    skip: 'Skip to the answer',
    skipToImage: 'Skip to the image',
    keptCopy: 'From the history: a small copy of the image is shown.',
    smallCopy: 'The file cannot be read any more: a small copy is shown. Open it again for the full image.',
  },
  images: {
    sliceAlt: (name: string, width: number, height: number) =>
      `The slice ${name}, ${width} by ${height} pixels`,
    preparedAlt: 'The same slice as the network saw it: head centred, noise reduced, grey values scaled',
  },
  progress: {
    files: (finished: number, total: number) => `${finished} of ${files(total)} read`,
    slices: (slices: number, expected: number) => `${slices} of ${expected} slices`,
    left: (milliseconds: number) => `about ${duration(milliseconds)} left`,
    cancel: 'Cancel',
  },
  history: {
    title: 'History on this device',
    empty: 'Nothing kept yet.',
    off: 'New results are not kept.',
    keep: 'Keep results on this device',
    keepNote: 'Readings and small pictures, no names or tags. They never leave this device.',
    remove: (name: string) => `Delete ${name}`,
    removeShort: 'Delete',
    removeAll: 'Delete all',
    confirmAll: (count: number) =>
      `Delete ${plural(count, { one: 'the one kept result', other: 'all # kept results' })}?`,
    confirm: 'Yes, delete',
    keepThem: 'No, keep',
    gone: 'This result is no longer kept.',
    loading: 'Opening the history…',
  },
  close: 'Close',
  offline,
  policyUnreadable:
    'This site’s policy file cannot be read. Until it is fixed, nothing is kept and nothing can be saved. Tell whoever runs this site.',
  storage,
  reason: (code: ReasonCode, params: Readonly<Record<string, number>>) => REASONS[code](params),
  failure: (code: FailureCode) => failures[code],
  /** The decoder speaks English itself; other languages go by code and params. */
  refusal: (_code: RefusalCode, _params: RefusalParams, english: string) => english,
  announce: {
    reading: (name: string) => `Reading ${name}`,
    done: (name: string, verdict: string) => `${name}: ${verdict}`,
    batch: (count: number) => `${files(count)} read`,
    progress: (slices: number, expected: number) => `${slices} of ${expected} slices read`,
    cancelled: 'Cancelled',
  },
};

export type Dictionary = typeof page;
