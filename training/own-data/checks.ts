/** Checks of labelled data; each problem is described in a sentence that says what to do. Pure. */
import { linkedRows, nearPairs } from '../../src/evaluation/near-pairs';
import { LABELS, NONE } from '../../src/pipeline/labels';
import type { OwnRow } from './folder';

export interface Concern {
  /** Whether training stops here; `unless told`: unless the user asks to go on anyway. */
  readonly stops: 'no' | 'unless told' | 'always';
  readonly text: string;
}

/** Patients that a class needs for its figures to mean anything, and to be trained at all. */
const FEW = 20;
export const MIN_PATIENTS = 5;

const SHOWN = 3;

/**
 * @param hashes perceptual hashes of the rows, in their order
 * @param joined the rows with near-duplicates in one group
 */
export function concernsOf(
  rows: readonly OwnRow[],
  hashes: Uint8Array,
  joined: readonly OwnRow[],
): Concern[] {
  return [
    ...fewPatients(joined),
    ...patientsInGroups(rows),
    ...patientsInClasses(rows),
    ...contradictions(rows, hashes),
    ...sourcesAsClasses(rows),
    ...noBoxes(rows),
  ];
}

function fewPatients(rows: readonly OwnRow[]): Concern[] {
  return LABELS.flatMap((label) => {
    const patients = patientsOf(label, rows);
    if (patients >= FEW) return [];
    const tooFew = patients < MIN_PATIENTS;
    const who = patients === 1 ? 'images of 1 patient' : `images of ${patients} patients`;
    return [
      {
        stops: tooFew ? 'always' : 'no',
        text: tooFew
          ? `"${label}" has ${who}. At least ${MIN_PATIENTS} are needed, so that some can be tested on while others train: add more, or leave the class out. (In folders, a file's name begins with its patient, up to the first _.)`
          : `"${label}" has ${who}. Fewer than ${FEW} make a poor model, and figures with wide intervals: add more where you can.`,
      },
    ];
  });
}

/** A person in two groups may be in training and testing at once. */
function patientsInGroups(rows: readonly OwnRow[]): Concern[] {
  const groups = new Map<string, Set<string>>();
  for (const { source, patient, group } of rows) {
    if (!patient) continue;
    const key = `${source}/${patient}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(group));
  }
  const several = [...groups].filter(([, own]) => own.size > 1).map(([key]) => key);
  if (several.length === 0) return [];
  return [
    {
      stops: 'unless told',
      text: `${listed(several)} ${several.length === 1 ? 'is a patient' : 'are patients'} in more than one group, and would be trained on and tested on at once. Give all images of a patient one group in manifest.csv.`,
    },
  ];
}

/** Few people have two diseases: more likely, patient numbers restart in each folder. */
function patientsInClasses(rows: readonly OwnRow[]): Concern[] {
  const labels = new Map<string, Set<string>>();
  for (const { group, label } of rows) {
    if (LABELS.includes(label) && label !== NONE)
      labels.set(group, (labels.get(group) ?? new Set()).add(label));
  }
  const several = [...labels].filter(([, own]) => own.size > 1).map(([group]) => group);
  if (several.length === 0) return [];
  return [
    {
      stops: 'no',
      text: `${listed(several)}: one patient with images of more than one disease. Where these are different people (numbers that begin again in each class's folder), give each a number of its own: together they count as one.`,
    },
  ];
}

/** One picture with two labels. */
function contradictions(rows: readonly OwnRow[], hashes: Uint8Array): Concern[] {
  const known = (label: string) => LABELS.includes(label);
  const pairs = nearPairs(hashes, (a, b) => {
    const [one, other] = [rows[a], rows[b]];
    // Neighbouring slices of one patient look alike, and one may show a lesion that the other does not.
    return one.group !== other.group && one.label !== other.label && known(one.label) && known(other.label);
  });
  if (pairs.length === 0) return [];
  const told = pairs
    .slice(0, SHOWN)
    .map(({ a, b }) => `${rows[a].file} (${rows[a].label}) and ${rows[b].file} (${rows[b].label})`);
  return [
    {
      stops: 'unless told',
      text: `${pairs.length === 1 ? 'One pair of pictures is' : `${pairs.length} pairs of pictures are`} nearly the same and differ in their label: ${listed(told, pairs.length)}. Correct the label, or leave one out.`,
    },
  ];
}

/** Where the hospital reveals the class, a model learns to recognise the hospital. */
function sourcesAsClasses(rows: readonly OwnRow[]): Concern[] {
  const labelsOf = new Map<string, Set<string>>();
  for (const { source, label } of rows) labelsOf.set(source, (labelsOf.get(source) ?? new Set()).add(label));
  const single = [...labelsOf].filter(([, labels]) => labels.size === 1);
  if (labelsOf.size === 1) {
    const [source] = labelsOf.keys();
    return [
      {
        stops: 'no',
        text: `All images come from one hospital (${source}): how well the model reads another's cannot be measured. Add a second hospital where you can.`,
      },
    ];
  }
  if (single.length === labelsOf.size) {
    return [
      {
        stops: 'unless told',
        text: 'Every hospital has images of one class alone: a model would learn to tell hospitals apart, not diseases. Add images of other classes from the same scanners.',
      },
    ];
  }
  return LABELS.flatMap((label) => {
    const sources = [...labelsOf].filter(([, labels]) => labels.has(label)).map(([source]) => source);
    const alone = sources.length > 0 && sources.every((source) => labelsOf.get(source)!.size === 1);
    if (!alone) return [];
    return [
      {
        stops: 'unless told',
        text: `All "${label}" comes from ${listed(sources)}, which ${sources.length === 1 ? 'has' : 'have'} nothing else: a model would learn the hospital, not the disease. Add other classes from there, or "${label}" from elsewhere.`,
      },
    ];
  });
}

function noBoxes(rows: readonly OwnRow[]): Concern[] {
  const found = rows.filter(({ label }) => label !== NONE);
  const boxed = found.filter(({ box }) => box[0] !== '').length;
  if (boxed > 0 || found.length === 0) return [];
  return [
    {
      stops: 'no',
      text: 'No lesion has a box. The model will name classes, but where a lesion lies it can only guess, and the signs beside an answer are measured at that place: boxes on a few hundred images help much.',
    },
  ];
}

/** Number of groups with images of a class. */
export function patientsOf(label: string, rows: readonly Pick<OwnRow, 'label' | 'group'>[]): number {
  return new Set(rows.filter((row) => row.label === label).map(({ group }) => group)).size;
}

/**
 * Hospitals, and whether each can be left out: whether the others have enough patients of every class.
 *
 * @returns each with the classes of which the others lack patients; none where it can be left out
 */
export function hospitalsOf(
  rows: readonly OwnRow[],
): { readonly source: string; readonly lacking: readonly string[] }[] {
  return [...new Set(rows.map(({ source }) => source))].sort().map((source) => {
    const others = withoutHospital(rows, source);
    return { source, lacking: LABELS.filter((label) => patientsOf(label, others) < MIN_PATIENTS) };
  });
}

/** Rows of groups that have no image from a hospital. */
export function withoutHospital<Row extends OwnRow>(rows: readonly Row[], source: string): Row[] {
  const own = new Set(rows.filter((row) => row.source === source).map(({ group }) => group));
  return rows.filter(({ group }) => !own.has(group));
}

/**
 * Puts near-duplicates into one group, which is never split between training and testing.
 *
 * @returns the rows with their groups, and how many images had to change theirs
 */
export function joinNearDuplicates<Row extends OwnRow>(
  rows: readonly Row[],
  hashes: Uint8Array,
): { readonly rows: readonly Row[]; readonly moved: number } {
  const first = linkedRows(hashes);
  // Groups that share a cluster of near-duplicates are merged.
  const root = new Map(rows.map(({ group }) => [group, group]));
  const find = (group: string): string => {
    const up = root.get(group)!;
    return up === group ? group : find(up);
  };
  rows.forEach(({ group }, row) => {
    const [one, other] = [find(group), find(rows[first[row]].group)].sort();
    root.set(other, one);
  });
  const joined = rows.map((row) => ({ ...row, group: find(row.group) }));
  return { rows: joined, moved: joined.filter(({ group }, i) => group !== rows[i].group).length };
}

function listed(names: readonly string[], all = names.length): string {
  const shown = names.slice(0, SHOWN);
  const rest = all - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
