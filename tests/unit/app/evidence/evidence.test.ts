/** The evidence screen shows the same figures as docs and README, to the last digit that they show. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVIDENCE, evidenceText, measured } from '../../../../scripts/evidence';
import type { Evidence, Figures, Part } from '../../../../src/app/evidence/evidence';
import { csvOf } from '../../../../src/app/evidence/table-file';
import { ACQUISITION, acquisitionText } from '../../../../training/data/acquisition';
import { blockTables } from '../../../../training/data/block-tables';
import { readAllRows } from '../../../../training/data/dataset';

const text = (path: string) => readFileSync(path, 'utf8');
const evidence: Evidence = JSON.parse(text(EVIDENCE));

/** Rows of the first Markdown table after a given text, by their first cells. */
function tableAfter(path: string, words: string): Map<string, string[]> {
  const from = text(path).split(words)[1];
  const lines = from
    .slice(from.indexOf('\n|') + 1)
    .split('\n\n')[0]
    .split('\n');
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return new Map(cells.map(([name, ...rest]) => [name, rest]));
}

const written = (figures: Figures, id: string, digits: number) => {
  // A hospital without tumour-free slices has no AUC.
  if (!figures[id]) return '–';
  const { value, low, high } = figures[id];
  return `${value.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
};

describe('figures on the evidence screen', () => {
  it('follow from docs/generated (else: npx tsx scripts/evidence.ts)', () => {
    expect(text(EVIDENCE)).toBe(evidenceText(...measured()));
  });

  it('are of the shipped model', () => {
    expect(evidence.trainingFingerprint).toBe(JSON.parse(text('model/manifest.json')).trainingFingerprint);
  });

  it('are those of README', () => {
    const table = tableAfter('README.md', '<!-- figures');
    const of = new Map(evidence.overall.map(({ reader, figures }) => [reader, figures]));
    const columns = ['dendrite', 'elsewhere', 'network', 'findings', 'baseline'] as const;
    const rows = [...table].slice(2);
    const ids = Object.keys(evidence.overall[0].figures);
    expect(rows).toHaveLength(ids.length);
    rows.forEach(([name, cells], k) => {
      expect(cells, name).toEqual(columns.map((reader) => written(of.get(reader)!, ids[k], 2)));
    });
  });

  it('of each hospital left out are those of docs', () => {
    const table = tableAfter('docs/generated/evaluation.md', '## Another hospital');
    for (const { block, images, groups, figures } of [
      { block: 'all', ...evidence.elsewhere },
      ...evidence.leftOut,
    ]) {
      const row = table.get(block)!;
      expect(row.slice(0, 3)).toEqual([
        String(images),
        String(groups),
        written(figures, 'balancedAccuracy', 3),
      ]);
      expect(row.slice(6, 9)).toEqual(
        ['tumourAuc', 'coverage', 'accuracyOfRead'].map((id) => written(figures, id, 3)),
      );
    }
  });

  it('count every slice of another hospital once, by source, and none twice by sequence or plane', () => {
    const sum = (parts: readonly Part[]) => parts.reduce((all, { images }) => all + images, 0);
    const { sources, sequences, planes, elsewhere, dendrite } = evidence;
    expect(sum(sources.filter(({ home }) => !home))).toBe(elsewhere.images);
    expect(sum(sources.filter(({ home }) => home))).toBe(dendrite.images);
    expect(sum(sequences)).toBeLessThanOrEqual(elsewhere.images);
    expect(sum(planes)).toBeLessThanOrEqual(elsewhere.images);
  });
});

describe('curves', () => {
  it.each(['elsewhere', 'dendrite'] as const)('of %s enclose the areas that are told beside them', (of) => {
    const { curves, classAucs, figures } = evidence[of];
    for (const [name, { truePositives, falsePositives, positives, negatives }] of Object.entries(curves)) {
      expect([truePositives[0], truePositives.at(-1)]).toEqual([0, positives]);
      expect([falsePositives[0], falsePositives.at(-1)]).toEqual([0, negatives]);
      let area = 0;
      for (let k = 1; k < truePositives.length; k++) {
        expect(truePositives[k]).toBeGreaterThanOrEqual(truePositives[k - 1]);
        expect(falsePositives[k]).toBeGreaterThanOrEqual(falsePositives[k - 1]);
        const width = (falsePositives[k] - falsePositives[k - 1]) / negatives;
        area += (width * (truePositives[k] + truePositives[k - 1])) / (2 * positives);
      }
      const told = name === 'tumour' ? figures.tumourAuc : classAucs[name as keyof typeof classAucs];
      // The curve leaves out points closer than 2%.
      expect(Math.abs(area - told.value)).toBeLessThan(0.01);
    }
  });
});

it('a figure with an interval takes three columns of the file', () => {
  const columns = [
    { id: 'hospital', name: '…', kind: 'text' },
    { id: 'right', name: '…', kind: 'share' },
  ] as const;
  const rows = [
    ['A, B', { value: 0.5, low: 0.4, high: 0.6 }],
    ['C', null],
  ];
  expect(csvOf({ file: '…', columns, rows })).toBe(
    'hospital,right,right_low,right_high\r\n"A, B",0.5,0.4,0.6\r\nC,,,\r\n',
  );
});

it('sequence and plane are those of the manifest, where it is', async ({ skip }) => {
  const manifests = await readAllRows().catch(() => null);
  if (!manifests) return skip();
  const files = (await blockTables()).flatMap((block) => block.files);
  expect(text(ACQUISITION)).toBe(
    acquisitionText(
      files,
      manifests.map(({ row }) => row),
    ),
  );
});
