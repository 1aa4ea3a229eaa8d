/** Words of the clinic's own tools: kept cases, the person's own reading, checks, monitoring, the log. */

import type { LabelsFault } from '../../evaluation/labels-file';
import type { PoolFault } from '../../evaluation/pool';
import type { AlarmName } from '../../evaluation/reference';
import { DIAGNOSES } from '../../evaluation/sample';
import type { MeasureName } from '../../pipeline/quality/measures';
import { byClass, capitalised } from '../by-class';
import type { Basis, CaseFilter, ChainFault, ImportFault, Opinion, Order } from '../codes';
import { numbersOf } from '../numbers';
import { classes } from './classes';

const { percent, percentExact, number, plural, day, shortDay } = numbersOf('en-GB');
const cases = (count: number) => plural(count, { one: '# case', other: '# cases' });
const studies = (count: number) => plural(count, { one: '# study', other: '# studies' });
const slices = (count: number) => plural(count, { one: '# slice', other: '# slices' });
const patients = (count: number) => plural(count, { one: '# patient', other: '# patients' });
const between = (low: number, high: number) => `${percent(low)}–${percent(high)}`;

const answers = byClass(
  {
    glioma: 'Glioma',
    meningioma: 'Meningioma',
    notumor: 'No tumour',
    pituitary: 'Pituitary tumour',
  },
  (label) => capitalised(classes[label]),
);

export const clinic = {
  title: 'This clinic',
  percent,
  /** With a place after the point. */
  percentExact,
  number,
  day,
  slices,
  patients,
  between,
  shortDay,

  opinions: {
    ...answers,
    other: 'Something else',
    unsure: 'Cannot tell',
  } as Readonly<Record<Opinion, string>>,
  /** As short as a column of a table has room for. */
  shortNames: byClass(
    { glioma: 'Glioma', meningioma: 'Mening.', notumor: 'None', pituitary: 'Pituit.' },
    (label) => capitalised(classes[label]),
  ),

  decision: {
    title: 'Your own reading',
    ask: 'What do you see?',
    firstTitle: 'Read it yourself first',
    firstNote: 'The answer is shown when you have chosen. Your choice is kept beside it.',
    skip: 'Show without my reading',
    firstWas: (opinion: string) => `Your first reading: ${opinion}.`,
    agree: 'Agree',
    differ: 'Differ',
    differWith: 'What do you say instead?',
    agreed: 'You agreed.',
    differed: (opinion: string) => `You said instead: ${opinion}.`,
    diagnosis: 'Confirmed diagnosis',
    diagnosisNone: 'Not confirmed yet',
    basis: 'Confirmed by',
    bases: { histology: 'Histology', 'follow-up': 'Follow-up', expert: 'An expert' } satisfies Record<
      Basis,
      string
    >,
    note: 'Note (no names)',
    tag: 'Label',
    notKept: 'This result is not kept, so nothing can be added to it. Turn on keeping in the history.',
    noEffect: 'What you enter never changes the model.',
    local: (answer: string, probability: number) =>
      `With this clinic’s calibration: ${answer}, ${percent(probability)}.`,
    localUncertain: (answer: string, probability: number) =>
      `With this clinic’s calibration: uncertain; likeliest ${answer}, ${percent(probability)}.`,
  },

  prior: {
    line: {
      image: (when: string) => `This image was read before, on ${when}.`,
      grew: (when: string) =>
        `This study was read before, on ${when}, with fewer slices. Its case now has them all.`,
      label: (when: string) => `An earlier case with this label is from ${when}.`,
    },
    compare: 'Compare',
    choose: 'Earlier case',
    nothing: 'Choose one',
    none: 'No earlier case is kept.',
    now: 'Now',
    recognised: { image: 'The same image, or nearly the same.', label: 'Found by its label.' },
  },

  cases: {
    search: 'Search notes and labels',
    filter: 'Show',
    filters: {
      all: 'All',
      ...answers,
      uncertain: 'Uncertain',
      rejected: 'Not read',
      differs: 'You differed',
      confirmed: 'Confirmed',
      unconfirmed: 'Not confirmed',
      wrong: 'Wrong, by the diagnosis',
    } as Readonly<Record<CaseFilter, string>>,
    order: 'Order',
    orders: {
      newest: 'Newest first',
      oldest: 'Oldest first',
      surest: 'Surest first',
      'least-sure': 'Least sure first',
    } satisfies Record<Order, string>,
    found: (count: number) => cases(count),
    none: 'No case fits these filters.',
    more: (count: number) => `Show ${number(count)} more`,
    behind: (count: number) => `The ${cases(count)} behind the alarm`,
    firstRead: 'Ask for my own reading first',
    firstReadNote: 'Seen first, a wrong answer misleads. Reading first is the known remedy.',
    export: 'Save all cases as a file',
    import: 'Add cases from a file',
    passphrase: 'Passphrase (leave empty for none)',
    passphraseNote:
      'With a passphrase the file is encrypted. Nobody can open it without the passphrase: keep it safe.',
    plainNote: 'Without one, anyone who has the file can read it.',
    exported: (count: number) => `${cases(count)} saved.`,
    imported: (added: number, known: number) =>
      known > 0 ? `${cases(added)} added; ${number(known)} were here already.` : `${cases(added)} added.`,
    working: 'Working…',
    faults: {
      'not-ours': 'This is not a file of Dendrite cases. Nothing was changed.',
      newer: 'A newer version of Dendrite made this file. Update this one first. Nothing was changed.',
      truncated: 'The file ends too early: it was not copied whole. Copy it again. Nothing was changed.',
      damaged: 'The file is damaged, or somebody changed it. Use another copy. Nothing was changed.',
      'too-large': 'The file is larger than this device can take at once. Nothing was changed.',
      'passphrase-needed': 'The file is encrypted. Enter its passphrase.',
      'passphrase-wrong': 'The passphrase is wrong, or the file is damaged. Nothing was changed.',
    } satisfies Record<ImportFault, string>,
    notWritten: 'There is no room, or no database: nothing was changed.',
  },

  monitor: {
    lead: (count: number, from: string, to: string) =>
      `${slices(count)} · ${from} to ${to} · kept on this device only`,
    empty: 'Nothing has been read and kept yet. Figures come with the first slices.',
    notKept: 'Results are not kept, so there is nothing to count. Turn on keeping in the history.',
    period: 'Period',
    periods: { week: '7 days', weeks: '8 weeks', all: 'All' },
    model: 'Model',
    modelName: (hash: string, count: number) => `${hash.slice(0, 8)} (${slices(count)})`,
    csv: 'CSV',
    json: 'Save figures',
    add: 'Add a diagnosis',
    check: 'Check it on your own patients',
    show: (count: number) => `Show these ${number(count)}`,
    seen: 'Seen to',
    answered: 'Answered',
    ofSlices: (share: number) => `${percent(share)} of slices`,
    uncertainWeek: 'Uncertain, last 7 days',
    inTests: (share: number) => `${percent(share)} in tests`,
    rejected: 'Not read as brain MRI',
    right: 'Right, where confirmed',
    rightOf: (right: number, count: number) => `${number(right)} of ${number(count)}`,
    interval: (share: number, low: number, high: number) => `${percent(share)} (${between(low, high)})`,
    noneYet: 'none yet',
    otherModel: 'Read by another version: there is no reference for its model.',
    pictures: {
      title: 'Are the pictures like those it learnt from?',
      note: (images: number, patients: number) =>
        `Band: training. Line: here, median and middle half, ${slices(images)} of ${studies(patients)}.`,
      names: {
        pixels: 'Pixels across the head',
        sharpness: 'Sharpness',
        contrast: 'Contrast',
        noise: 'Noise',
        head: 'Head in the picture',
        foreignness: 'Unlike a brain MRI',
      } satisfies Record<MeasureName | 'foreignness', string>,
      verdicts: {
        'as-learnt': 'as learnt',
        lower: 'lower',
        higher: 'higher',
        wider: 'more varied',
        'too-few': 'too few',
      },
      statistic: (distance: string, p: string, count: number) =>
        `Kolmogorov–Smirnov distance ${distance}, p ${p}, ${studies(count)}`,
      findings: (count: number, all: number) =>
        count === 0
          ? `Findings: all ${number(all)} as learnt.`
          : `Findings unlike those learnt: ${number(count)} of ${number(all)}.`,
    },
    weekly: {
      title: 'Week by week',
      note: (perWeek: number) => `About ${slices(perWeek)} a week`,
      expected: (low: number, high: number) => `expected ${between(low, high)}`,
      week: 'Week from',
      uncertain: 'Uncertain',
      rejected: 'Not read',
      outside: 'Unlike training',
    },
    answers: { title: 'Answers given, %', here: 'Here', tests: 'In tests', note: 'Of slices with an answer' },
    against: {
      title: 'Against confirmed diagnoses',
      note: (count: number, missed: number) =>
        `${slices(count)}${count < 100 ? ', too few to be sure' : ''}; tumours missed: ${number(missed)}`,
      said: 'Dendrite said',
      confirmed: 'Confirmed',
    },
    calibration: {
      title: 'Is “97%” right 97 times in 100?',
      note: 'Said (across) and right (up), with 95% intervals',
    },
    again: {
      title: 'To look at again',
      note: 'Where Dendrite and the diagnosis differ',
      said: (when: string, said: string) => `${when} · said ${said}, was`,
      none: 'None so far.',
    },
    alarms: {
      uncertain: 'More answers are uncertain than tests lead to expect.',
      rejected: 'More pictures are not read as brain MRI than tests lead to expect.',
      outside: 'Recent pictures are unlike those it learnt from.',
      wrong: 'More answers are wrong than tests lead to expect.',
      'more-tumours': 'More answers name a tumour than was usual here.',
      'fewer-tumours': 'Fewer answers name a tumour than was usual here.',
    } satisfies Record<AlarmName, string>,
    todo: {
      uncertain:
        'Send the original files rather than photos of a screen. Read uncertain slices as if there were no answer.',
      rejected:
        'Look at these: brain slices among them were refused by mistake. Send whole, uncropped slices.',
      outside:
        'Send the original files rather than photos or screenshots. Is there a new scanner or protocol? Check it on its images first.',
      wrong: 'Look at these cases. Until you know why, do not rely on the answers.',
      'more-tumours': 'Were other patients sent than before? If not, look at these cases.',
      'fewer-tumours': 'Were other patients sent than before? If not, look for tumours that were missed.',
    } satisfies Record<AlarmName, string>,
    since: (when: string) => `Since ${when}.`,
    rate: (perYear: number) =>
      `Each alarm is set so that, with nothing changed, it comes at most once in ${number(Math.round(1 / perYear))} years.`,
  },

  several: {
    title: 'Several clinics together',
    add: 'Add figures of other clinics (JSON)',
    note: 'From files saved with “Save figures”: counts only, no cases.',
    clinic: 'Clinic',
    here: 'This clinic',
    all: 'All',
    alarms: 'Alarms',
    noAlarm: 'none',
    known: 'These figures are here already.',
    notOurs: 'One of the files does not hold a clinic’s figures made by Dendrite.',
    otherModel: 'Figures of another model cannot be combined with these.',
    remove: 'Remove them',
  },

  check: {
    title: 'Check it on your own patients',
    lead: 'Choose a folder of images and a table of their diagnoses (CSV: file, diagnosis, patient). Everything stays on this device.',
    folder: 'Folder of images',
    chosen: (count: number) => plural(count, { one: '# file chosen', other: '# files chosen' }),
    lines: (count: number) => plural(count, { one: '# diagnosis read.', other: '# diagnoses read.' }),
    labels: 'Table of diagnoses (CSV)',
    fromCases: 'Use the confirmed cases',
    run: 'Check',
    stop: 'Stop',
    progress: (done: number, all: number) => `${number(done)} of ${number(all)} files read`,
    noImage: 'No image has a diagnosis: check the names in the table.',
    missing: (count: number) => `Lines of the table without an image: ${number(count)}.`,
    unlisted: (count: number) => `Images without a line in the table: ${number(count)}.`,
    faults: (fault: LabelsFault): string => {
      switch (fault.code) {
        case 'not-a-table':
          return 'The table could not be read. Save it as CSV with one line per image.';
        case 'no-column':
          return `The table has no column “${fault.column}”. Name it in the first line: file,diagnosis,patient.`;
        case 'no-rows':
          return 'The table is empty. Write one line per image: file,diagnosis,patient.';
        case 'unknown-diagnosis':
          return `Line ${number(fault.line)} has the diagnosis “${fault.text}”. Write ${DIAGNOSES}, or tumour where its type is not known.`;
        case 'contradiction':
          return `The table gives “${fault.file}” two diagnoses. Keep the right one.`;
      }
    },
    card: 'Report card',
    cardOf: (made: string, version: string, model: string) => `${made} · version ${version} · model ${model}`,
    images: 'Images with a diagnosis',
    trainedOn: 'Left out: the model was trained on them',
    duplicates: 'Left out: near-duplicates',
    failed: 'Could not be opened',
    rejected: 'Not read as brain MRI',
    answered: 'Answered',
    figures: {
      tumourSensitivityOfRead: 'Tumour sensitivity, where answered',
      tumourSpecificityOfRead: 'Tumour specificity, where answered',
      tumourSensitivity: 'Tumour sensitivity, all answers',
      tumourSpecificity: 'Tumour specificity, all answers',
      tumourAuc: 'Tumour or none, AUC',
      balancedAccuracy: 'Balanced accuracy',
      accuracyOfRead: 'Right, where answered',
      calibrationError: 'Expected calibration error',
      coverage: 'Answered, of what was read',
    } as Readonly<Record<string, string>>,
    all: (images: number, people: number) => `All: ${slices(images)} of ${patients(people)}`,
    sequence: (name: string, images: number) => `Sequence ${name}: ${slices(images)}`,
    plane: (name: string, images: number) => `Plane ${name}: ${slices(images)}`,
    unknown: 'cannot be told',
    intervals: 'With 95% intervals over patients.',
    noPatients:
      'The table names no patients, so each image or series counts as one. Intervals are too narrow if a patient has several.',
    research: 'It helps; you decide. Research use, not a medical device.',
    print: 'Print',
    save: 'Save as JSON',
    poolTitle: 'Several clinics together',
    pool: 'Put report cards together (JSON)',
    pooled: (clinics: number, images: number, people: number) =>
      `${number(clinics)} clinics, ${slices(images)} of ${patients(people)}`,
    heterogeneity: (share: number) => `between clinics beyond chance: ${percent(share)}`,
    poolFaults: {
      'too-few': 'Choose the report cards of at least two clinics.',
      'same-report': 'One report card is there twice. Choose each clinic’s once.',
      'other-model': 'The report cards are of different models. Choose those of one.',
    } satisfies Record<PoolFault, string>,
    notReport: 'One of the files is not a Dendrite report card.',
  },

  calibration: {
    title: 'Calibration for this clinic',
    lead: 'Fits the probabilities and the threshold to your confirmed cases. The model itself stays as it is.',
    tooFew: (count: number, least: number) =>
      `${number(least)} confirmed cases are needed; there are ${number(count)}.`,
    fit: 'Fit it',
    use: 'Use it beside the shipped one',
    shipped: 'Shipped',
    local: 'This clinic',
    logLoss: 'Log loss',
    brier: 'Brier score',
    calibrationError: 'Expected calibration error',
    accuracy: 'Right',
    threshold: 'Lowest probability for an answer',
    judged: (cases: number, patients: number, folds: number) =>
      `Judged by ${number(folds)}-fold cross-validation on ${number(cases)} confirmed cases of ${studies(patients)} that each fit had not seen.`,
    better: 'It does better on cases that it has not seen.',
    notBetter: 'It does not clearly do better on cases that it has not seen: keep the shipped one.',
    save: 'Save it',
    remove: 'Remove it',
    otherModel: 'The calibration is of another model, and is not used.',
  },

  audit: {
    title: 'Log',
    lead: (count: number, days: number) =>
      `${plural(count, { one: '# entry', other: '# entries' })}; kept for ${number(days)} days. What was read, when, by which version, and what you decided. No patient data.`,
    save: 'Save the log',
    verify: 'Check the log',
    compare: 'Check against an earlier copy',
    whole: 'The log is complete: no entry was changed, removed or moved.',
    wholeAgainst: 'The log is complete and agrees with the earlier copy.',
    faults: {
      changed: (seq) => `Entry ${number(seq)} was changed.`,
      gap: (seq) => `Entries before ${number(seq)} are missing or out of order.`,
      'let-go': (seq) =>
        `Entry ${number(seq)} says that older entries were let go, and that does not fit: the beginning may have been cut off.`,
      'no-beginning': (seq) => `The log begins with entry ${number(seq)}, and nothing says why.`,
      cut: (seq) => `Entry ${number(seq)} of the earlier copy is missing: the end was cut off or rewritten.`,
    } satisfies Record<ChainFault['code'], (seq: number) => string>,
    notOurs: 'This is not a Dendrite log.',
  },
};

export type ClinicWords = typeof clinic;
