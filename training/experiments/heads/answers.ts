import { LABELS, NO_TUMOUR } from '../../../src/pipeline/labels';
import type { Model } from '../../../src/pipeline/model';
import type { Reading, Status } from '../../../src/pipeline/reading';
import { readSeries, type SeriesSlice } from '../../../src/pipeline/series/index';
import { answerSlice } from '../../../src/records/answer';
import { headSlices } from '../../data/heads/slices';

/** The answers to one series of a head without a tumour. */
export interface HeadSeries {
  readonly plane: string | null;
  readonly slices: number;
  readonly rejected: number;
  /** Number of slices that were read, and number of these that were called a tumour. */
  readonly read: number;
  readonly tumour: number;
  readonly readTumour: number;
  /** For the series as a whole. */
  readonly answer: {
    readonly status: Status;
    readonly label: string | null;
    readonly notumor: number | null;
  };
}

/** Reads a head as the app does, slice by slice and as series. */
export async function readHead(path: string, model: Model): Promise<HeadSeries[]> {
  const slices: SeriesSlice[] = [];
  for await (const decoded of headSlices(path)) {
    const answer = answerSlice(decoded, model);
    if (answer.kind === 'failed') throw new Error(`${answer.file}: ${answer.message}`);
    slices.push(answer);
  }
  return readSeries(slices).map(({ slices: own, description, answer: { status, label, probabilities } }) => {
    const count = (wanted: (reading: SeriesSlice['reading']) => boolean) =>
      own.filter(({ reading }) => wanted(reading)).length;
    return {
      plane: description.plane,
      slices: own.length,
      rejected: count((reading) => reading.status === 'rejected'),
      read: count((reading) => reading.status === 'read'),
      tumour: count(namesTumour),
      readTumour: count((reading) => reading.status === 'read' && namesTumour(reading)),
      answer: { status, label, notumor: probabilities?.notumor ?? null },
    };
  });
}

const namesTumour = ({ status, label }: Pick<Reading, 'status' | 'label'>): boolean =>
  status !== 'rejected' && label !== null && label !== LABELS[NO_TUMOUR];
