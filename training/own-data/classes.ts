/** Derives the classes from a folder's labels. Must not import anything that names the classes of this process. */
import { NO_FINDING } from '../../src/i18n/no-finding';
import type { LabelMap } from '../../src/pipeline/labels';
import { DataError, type OwnFolder } from './folder';

/** Labels that are not classes: another abnormality, and a tumour of unrecorded type. */
const NO_CLASS = ['other', 'tumor'];

/** Common names for the class of slices without a finding. */
const NONE_CALLED = ['notumor', 'notumour', 'normal', 'healthy', 'control', 'negative', 'nofinding'];

/** Tumours by their common names. Not all that ends in -oma is one: a haematoma, a granuloma. */
const TUMOURS = [
  ...['adenoma', 'astrocytoma', 'craniopharyngioma', 'ependymoma', 'germinoma', 'glioblastoma', 'glioma'],
  ...['lymphoma', 'medulloblastoma', 'meningioma', 'metastases', 'metastasis', 'neurinoma'],
  ...['oligodendroglioma', 'pituitary', 'schwannoma', 'tumour', 'tumours', 'tumors'],
];

/** Names with another meaning in the app. */
const RESERVED = [
  ...['all', 'none', 'unsure', 'uncertain', 'rejected', 'differs', 'confirmed', 'unconfirmed', 'wrong'],
  ...['heat', 'prepared', 'occlusion'],
];

/** The network distinguishes at most this many classes with a finding in each cell of its map. */
const MAX_CLASSES = 8;

/** @throws DataError */
export function classesOf({
  rows,
  classes: { none: told, names },
}: Pick<OwnFolder, 'rows' | 'classes'>): LabelMap {
  const labels = [...new Set(rows.map(({ label }) => label))]
    .filter((label) => !NO_CLASS.includes(label))
    .sort();
  for (const label of labels) {
    if (RESERVED.includes(label)) {
      throw new DataError(
        `No class can be called "${label}", which means something else here; call it "no${label}", or another word.`,
      );
    }
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u.test(label)) {
      throw new DataError(
        `The class "${label}" needs a shorter or plainer name: at most 32 letters, digits, - and _. What it is called on the screen can be said in classes.json.`,
      );
    }
  }
  if (labels.length < 2) {
    throw new DataError(
      `There is ${labels.length === 1 ? `one class alone (${labels[0]})` : 'no class'}; a model needs at least two to tell apart.`,
    );
  }
  if (told && !labels.includes(told)) {
    throw new DataError(
      `classes.json says that "${told}" is the class without a finding, and no image is of it.`,
    );
  }
  const [lost] = Object.keys(names ?? {}).filter((label) => !labels.includes(label));
  if (lost !== undefined) throw new DataError(`classes.json names a class "${lost}", and no image is of it.`);
  const none = told !== undefined ? told : labels.find(meansNone);
  if (none === undefined) {
    throw new DataError(
      `Which class is of images without a finding? None is called ${NONE_CALLED.slice(0, -1).join(', ')} or ${NONE_CALLED.at(-1)}. Say it in a file classes.json beside the images: {"none": "${labels[0]}"}, or {"none": null} where every class is a finding.`,
    );
  }
  const found = labels.filter((label) => label !== none);
  if (found.length > MAX_CLASSES) {
    throw new DataError(
      `There are ${found.length} classes with a finding, and at most ${MAX_CLASSES} can be told apart; join some.`,
    );
  }
  if (none === null && rows.some(({ label }) => label === 'tumor')) {
    throw new DataError(
      'Images labelled "tumor" (of a type that nobody recorded) teach only where another class means that there is none; leave them out.',
    );
  }
  const isTold = none === null || names?.[none] !== undefined;
  const isNoTumour = none !== null && (saysNoTumour(none) || found.every(meansTumour));
  const named = isTold || isNoTumour ? names : { ...names, [none]: NO_FINDING };
  return { labels, none, ...(named && { names: named }) };
}

const lettersOf = (label: string) => label.toLowerCase().replace(/[^a-z]/g, '');
const meansNone = (label: string) => NONE_CALLED.includes(lettersOf(label));
const meansTumour = (label: string) => TUMOURS.includes(lettersOf(label));
const saysNoTumour = (label: string) => ['notumor', 'notumour'].includes(lettersOf(label));
