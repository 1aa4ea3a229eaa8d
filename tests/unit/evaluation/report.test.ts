/** The clinic's figures equal those of the training report, for the same answers to the same images. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AnsweredSample } from '../../../src/evaluation/sample';
import { subsetOf } from '../../../src/evaluation/validate';
import { LABELS, type Probabilities } from '../../../src/pipeline/labels';
import { blockTables } from '../../../training/data/block-tables';
import { committedTable } from '../../../training/data/committed-table';
import { readHashes } from '../../../training/experiments/leakage/file';
import { groupsOfSeveralSources } from '../../../training/experiments/leakage/linked';
import { networkAnswers } from '../../../training/report/protocols';

/** With the left-out network's own answers, so that no tree has to be trained. */
it.each(['tiantan', 'kaggle44', 'stripped'])(
  'of a hospital that was left out: %s',
  {
    timeout: 60_000,
  },
  async (left) => {
    const { table: _whole, ...table } = await committedTable();
    const held = (await blockTables()).find(({ block }) => block === left)!.table;
    const several = groupsOfSeveralSources(table, await readHashes());
    const answers = networkAnswers(held);
    const samples: AnsweredSample[] = [...held.groups.keys()]
      .filter((row) => !several.has(held.groups[row]))
      .map((row) => ({
        group: held.groups[row],
        diagnosis: held.labels[row] as AnsweredSample['diagnosis'],
        status: 'read',
        probabilities: Object.fromEntries(
          LABELS.map((label, k) => [label, answers.probabilities[row * LABELS.length + k]]),
        ) as Probabilities,
        ...{ plane: null, sequence: null, hash: null },
      }));
    const { figures, images, patients } = subsetOf(samples);
    const { leftOut } = JSON.parse(readFileSync('docs/generated/evaluation.json', 'utf8'));
    const report = leftOut.find(({ block }: { block: string }) => block === left).network;
    expect([images, patients]).toEqual([report.images, report.groups]);
    for (const [name, figure] of Object.entries(figures)) {
      const { value, low, high } = report.figures[name];
      if (figure === null) {
        expect(value, name).toBeNull();
        continue;
      }
      expect(figure.value, name).toBeCloseTo(value, 5);
      if (low !== null) expect(figure.low, name).toBeCloseTo(low, 5);
      if (high !== null) expect(figure.high, name).toBeCloseTo(high, 5);
    }
  },
);
