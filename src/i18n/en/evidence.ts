/** English: the evidence screen; loaded with it. */
import type { Reader } from '../codes';
import { measuredOf } from '../measured';
import { clinic } from './clinic';

const { percent, slices, patients } = clinic;

export const evidence = {
  title: 'Evidence',
  lead: (model: string) =>
    `What was measured of this model (${model}), and on whom. A script wrote each of these figures; published ones are cited.`,
  ...measuredOf('en-GB'),
  slices,
  tabs: {
    figures: 'Figures',
    use: 'Intended use',
    card: 'Model card',
    data: 'Data sheet',
    checklists: 'Checklists',
    report: 'The whole report',
  },
  english: 'This document is in English.',
  intervals: 'In brackets, and as lines: 95% intervals over patients.',
  numbers: 'The numbers',
  save: 'Save as CSV',
  drawn: 'The numbers are in the table below.',

  never: {
    title: 'What it was never shown',
    points: {
      elsewhere: (count: number, groups: number) =>
        `The hospitals of the first figures: ${slices(count)} of about ${patients(groups)}. The model that read a hospital had learnt nothing from it; the shipped one has learnt from all of them.`,
      other: (asType: string, asNone: string) =>
        `Other diseases as an answer of their own. Of slices with one, it read ${asType} as one of its three tumours and ${asNone} as no tumour; the rest it called uncertain.`,
      people:
        'Who the patients are. Age, sex, origin, scanner and treatment are not recorded, so nobody can say for whom it reads worse.',
      clinic:
        'A clinic’s patients as they come. All images are from collections, chosen by somebody, with far more tumours than a clinic sees.',
      use: 'Its own users. Nobody has measured whether people read better with it.',
    },
  },

  readers: {
    elsewhere: 'Another hospital',
    dendrite: 'At home',
    network: 'The network alone',
    findings: 'The findings tree alone',
    baseline: 'The baseline tree',
  } satisfies Record<Reader, string>,

  left: {
    title: 'Each hospital left out',
    note: 'Read by a model that had seen nothing of that hospital. Expect this in your clinic, or less. Balanced accuracy is the mean, over the classes that are there, of the share found; guessing among four gives 25%.',
    hospital: 'Hospital',
    all: 'All',
  },

  overall: {
    title: 'At a glance',
    note: (elsewhere: number, home: number) =>
      `Another hospital: ${slices(elsewhere)}. At home: ${slices(home)} of patients that it had not seen, of hospitals that it had. Below, at home too: each of its two readers alone, and the decision tree that it replaces.`,
    measure: 'Measure',
  },

  measures: {
    balancedAccuracy: 'Balanced accuracy',
    tumourAuc: 'Tumour or none, AUC',
    calibrationError: 'Calibration error',
    riskCoverageArea: 'Risk-coverage area',
    coverage: 'Share read',
    accuracyOfRead: 'Right, of those read',
    tumourSensitivityOfRead: 'Tumours found, of those read',
    tumourSpecificityOfRead: 'Tumour-free seen as such, of those read',
    tumoursMissed: 'Tumours read as none',
    falseAlarms: 'Tumour-free read as a tumour',
    othersReadAsType: 'Other diseases read as a tumour type',
    othersReadAsNone: 'Other diseases read as none',
    recall: 'Found (sensitivity)',
    precision: 'Right when named (precision)',
    classCoverage: 'Share read',
    recallOfRead: 'Found, of those read',
    precisionOfRead: 'Right when named, of those read',
    classAuc: 'AUC against all others',
    images: 'Slices',
    groups: 'Patients',
    accuracy: 'Share right',
    least: 'Read from',
    truth: 'Truth',
    class: 'Class',
    source: 'Source',
    sequence: 'Sequence',
    plane: 'Plane',
    change: 'Change',
    step: 'Strength',
    difference: 'Change in balanced accuracy',
    reader: 'Reader',
  },
  ofClass: (label: string, measure: string) => `${label} · ${measure}`,
  tumour: 'Any tumour or none',

  choice: 'Figures of',
  confusion: {
    title: 'Truth against answer',
    note: 'Rows: the truth. Columns: its answer, read or uncertain. Shares of each row, and slices.',
  },
  classes: { title: 'Class by class' },
  roc: {
    title: 'ROC curves',
    note: 'Found against false alarms, for every threshold.',
    x: 'False alarms, of all without',
    y: 'Found',
  },
  pr: {
    title: 'Precision and recall',
    note: 'How many of those named are right, for every share found. It depends on how common a class is here.',
    x: 'Found',
    y: 'Right when named',
  },
  reliability: {
    title: 'Does 90% mean 90%?',
    note: 'On the line it would. Larger dots stand for more slices.',
    x: 'Probability it gave',
    y: 'Share that were right',
  },
  risk: {
    title: 'How much to read',
    note: 'The fewer slices it reads, the more of these are right. The lines use one threshold for every answer. The dots show where it stands: its threshold for “no tumour” is higher.',
    x: 'Share read',
    y: 'Right, of those read',
  },

  parts: {
    title: 'By source, sequence and plane',
    note: 'Within one source, since a sequence or a plane may be all that another source has. A source has some of the classes only: its balanced accuracy is not comparable with another’s.',
    source: 'By source',
    sequence: 'By sequence',
    plane: 'By plane',
    home: 'at home',
  },

  robustness: {
    title: 'When the picture is worse',
    note: (images: number, step: number) =>
      `Balanced accuracy of ${slices(images)} at home, changed step by step. The dashed line: as they are (${percent(step)}).`,
    kinds: {
      none: 'As it is',
      rotation: 'Rotated',
      scale: 'Smaller, on black',
      crop: 'Cut off each side',
      gamma: 'Gamma',
      noise: 'Noise',
      jpeg: 'JPEG quality',
      resolution: 'Pixels across',
      window: 'Window cut',
      mirror: 'Mirrored',
    } as Readonly<Record<string, string>>,
  },

  published: {
    title: 'Against published work',
    note: 'Shares of slices right. They are comparable only where the patients are kept apart in the same way. The type of tumour alone, on Cheng’s images: the first line is this model.',
    work: 'Work',
    data: 'Images',
    protocol: 'How it was tested',
    this: 'This model',
    secondHand: (work: string) => `${work} (as others cite it)`,
    protocols: {
      'by-patient': 'No patient on both sides',
      'by-patient-outlined': 'No patient on both sides; a person outlined the tumour',
      'by-image': 'Leaky: slices of one patient on both sides',
    },
  },
  sources: {
    cheng: 'T1 with contrast, tumours only',
    lgg: 'with contrast, lower-grade glioma',
    br35h: 'from the web',
    sartaj: 'from the web',
    kaggle44: 'teaching cases of many hospitals',
    rsna: 'glioma, brain cut out',
    oasis: 'healthy, brain cut out',
    tiantan: 'pituitary tumours',
    ljubljana: 'multiple sclerosis, brain cut out',
    web: 'from the web',
    stripped: 'brain cut out',
  } as Readonly<Record<string, string>>,
  planes: { axial: 'axial', coronal: 'coronal', sagittal: 'sagittal' } as Readonly<Record<string, string>>,
};

export type EvidenceWords = typeof evidence;
