/** Figures as SVG text: no library, no embedded font, numbers with fixed decimals so that files can be compared. */
import type { Evaluation, ReaderEvaluation } from './evaluate-table';
import type { LearningCurve, Robustness } from './inputs';

const INK = '#1f2933';
const FAINT = '#9aa5b1';
const COLOURS = ['#0b6e99', '#c2571a', '#6b7280', '#5b8c2a'];

const n = (value: number): string => value.toFixed(1);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function text(x: number, y: number, content: string, extra = ''): string {
  return `<text x="${n(x)}" y="${n(y)}" ${extra}>${escaped(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, extra = ''): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${colour}" ${extra}/>`;
}

function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12" fill="${INK}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(width / 2, 20, title, 'text-anchor="middle" font-weight="bold"'),
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}

/** Axes from 0 to 1 (or `from` to 1) in a square plot. */
class Plot {
  readonly parts: string[] = [];
  readonly #from: number;

  constructor(xTitle: string, yTitle: string, from: number) {
    this.#from = from;
    for (let k = 0; k <= 5; k++) {
      const share = k / 5;
      this.parts.push(
        line(60, this.y(from + share * (1 - from)), 360, this.y(from + share * (1 - from)), '#e4e7eb'),
        text(
          52,
          this.y(from + share * (1 - from)) + 4,
          (from + share * (1 - from)).toFixed(2),
          'text-anchor="end"',
        ),
        text(this.x(share), 354, share.toFixed(1), 'text-anchor="middle"'),
      );
    }
    this.parts.push(
      text(210, 374, xTitle, 'text-anchor="middle"'),
      `<text transform="translate(16 190) rotate(-90)" text-anchor="middle">${escaped(yTitle)}</text>`,
    );
  }

  x(value: number): number {
    return 60 + 300 * value;
  }

  y(value: number): number {
    return 340 - (300 * (value - this.#from)) / (1 - this.#from);
  }

  curve(points: readonly (readonly [number, number])[], colour: string): void {
    const drawn = points.filter(([x, y]) => Number.isFinite(x) && y >= this.#from);
    const path = drawn.map(([x, y]) => `${n(this.x(x))},${n(this.y(y))}`).join(' ');
    this.parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
  }

  key(row: number, label: string, colour: string): void {
    const y = 396 + 18 * row;
    this.parts.push(line(60, y - 4, 84, y - 4, colour, 'stroke-width="3"'), text(92, y, label));
  }
}

export function confusionSvg({ confusion, title }: ReaderEvaluation, labels: readonly string[]): string {
  const side = 72;
  const left = 110;
  const top = 70;
  const parts = [text(left + 2 * side, 44, 'answer', `text-anchor="middle" fill="${FAINT}"`)];
  labels.forEach((label, k) => {
    parts.push(text(left + (k + 0.5) * side, 62, label, 'text-anchor="middle" font-size="11"'));
    parts.push(text(left - 8, top + (k + 0.5) * side + 4, label, 'text-anchor="end" font-size="11"'));
  });
  confusion.forEach((row, truth) => {
    const all = row.reduce((a, b) => a + b, 0);
    row.forEach((count, answer) => {
      const share = all > 0 ? count / all : 0;
      const x = left + answer * side;
      const y = top + truth * side;
      const fill = `fill="rgb(${[11, 110, 153].map((c) => Math.round(255 + (c - 255) * share)).join(' ')})"`;
      const ink = `text-anchor="middle" fill="${share > 0.55 ? '#fff' : INK}"`;
      parts.push(
        `<rect x="${x}" y="${y}" width="${side - 2}" height="${side - 2}" ${fill}/>`,
        text(x + side / 2 - 1, y + side / 2 - 2, `${(100 * share).toFixed(0)} %`, ink),
        text(x + side / 2 - 1, y + side / 2 + 14, String(count), `${ink} font-size="10"`),
      );
    });
  });
  return picture(left + 4 * side + 20, top + 4 * side + 16, `${title}: truth by answer`, parts);
}

export function reliabilitySvg({ readers }: Evaluation): string {
  const plot = new Plot('probability of the answer', 'share of right answers', 0);
  plot.parts.push(line(plot.x(0), plot.y(0), plot.x(1), plot.y(1), FAINT, 'stroke-dasharray="4 4"'));
  readers.forEach(({ reliability, title }, k) => {
    const bins = reliability.filter(({ count }) => count > 0);
    plot.curve(
      bins.map(({ confidence, accuracy }) => [confidence, accuracy] as const),
      COLOURS[k],
    );
    const most = Math.max(...bins.map(({ count }) => count));
    for (const { confidence, accuracy, count } of bins) {
      const radius = 2 + 5 * Math.sqrt(count / most);
      plot.parts.push(
        `<circle cx="${n(plot.x(confidence))}" cy="${n(plot.y(accuracy))}" r="${n(radius)}" fill="${COLOURS[k]}"/>`,
      );
    }
    plot.key(k, title, COLOURS[k]);
  });
  return picture(380, 400 + 18 * readers.length, 'Reliability', plot.parts);
}

export function riskCoverageSvg({ readers }: Evaluation): string {
  const plot = new Plot('share of slices read', 'share of these right', 0.5);
  readers.forEach(({ riskCoverage, title, overall, choices }, k) => {
    plot.curve(
      riskCoverage.map(({ coverage, accuracy }) => [coverage, accuracy] as const),
      COLOURS[k],
    );
    const { coverage, accuracyOfRead } = overall.figures;
    if (choices.length > 0) {
      plot.parts.push(
        `<circle cx="${n(plot.x(coverage.value))}" cy="${n(plot.y(accuracyOfRead.value))}" r="5" fill="${COLOURS[k]}"/>`,
      );
    }
    plot.key(k, title, COLOURS[k]);
  });
  return picture(380, 400 + 18 * readers.length, 'Right answers by share of slices read', plot.parts);
}

/** Balanced accuracy with its interval: all images, then each source. */
export function balancedAccuracySvg({ readers }: Evaluation): string {
  const sources = Object.keys(readers[0].bySource);
  const rows = ['all', ...sources];
  const height = 26 + 18 * readers.length;
  const x = (value: number) => 90 + 280 * value;
  const bottom = 40 + rows.length * height;
  const parts: string[] = [];
  for (let k = 0; k <= 5; k++) {
    parts.push(line(x(k / 5), 36, x(k / 5), bottom, '#e4e7eb'));
    parts.push(text(x(k / 5), bottom + 16, (k / 5).toFixed(1), 'text-anchor="middle"'));
  }
  rows.forEach((row, r) => {
    const top = 40 + r * height;
    parts.push(text(80, top + height / 2, row, 'text-anchor="end"'));
    readers.forEach(({ overall, bySource }, k) => {
      const { value, low, high } = (row === 'all' ? overall : bySource[row]).figures.balancedAccuracy;
      const y = top + 18 + 18 * k;
      if (!Number.isFinite(value)) return;
      if (Number.isFinite(low)) parts.push(line(x(low), y, x(high), y, COLOURS[k], 'stroke-width="2"'));
      parts.push(`<circle cx="${n(x(value))}" cy="${n(y)}" r="4" fill="${COLOURS[k]}"/>`);
    });
  });
  readers.forEach(({ title }, k) => {
    const y = bottom + 40 + 18 * k;
    parts.push(line(90, y - 4, 114, y - 4, COLOURS[k], 'stroke-width="3"'), text(122, y, title));
  });
  return picture(390, bottom + 36 + 18 * readers.length, 'Balanced accuracy, 95 % intervals', parts);
}

/** One panel for each kind of change, balanced accuracy by its strength; the dashed line is for unchanged slices. */
export function robustnessSvg({ steps }: Robustness): string {
  const kinds = [...new Set(steps.filter(({ step }) => step !== null).map(({ kind }) => kind))];
  const level = steps.find(({ step }) => step === null)!.figures.balancedAccuracy.value;
  const columns = 3;
  const [w, h] = [250, 190];
  const parts = kinds.flatMap((kind, k) => {
    const left = (k % columns) * w;
    const top = 30 + Math.floor(k / columns) * h;
    return panel(
      steps.filter((step) => step.kind === kind),
      level,
      { left, top, width: w, height: h },
    );
  });
  const rows = Math.ceil(kinds.length / columns);
  return picture(columns * w, 40 + rows * h, 'Balanced accuracy of changed slices, 95 % intervals', parts);
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function panel(steps: Robustness['steps'], level: number, { left, top, width, height }: Place): string[] {
  const y = (value: number) => top + height - 50 - (height - 80) * value;
  const x = (k: number) => left + 55 + ((k + 0.5) * (width - 70)) / steps.length;
  const [{ kind, unit }] = steps;
  return [
    text(left + 55, top + 18, kind, 'font-weight="bold"'),
    text(left + 55, top + height - 16, unit, `font-size="10" fill="${FAINT}"`),
    ...[0, 0.5, 1].flatMap((share) => [
      line(left + 50, y(share), left + width - 15, y(share), '#e4e7eb'),
      text(left + 44, y(share) + 4, share.toFixed(1), 'text-anchor="end" font-size="10"'),
    ]),
    line(left + 50, y(level), left + width - 15, y(level), FAINT, 'stroke-dasharray="4 4"'),
    ...steps.flatMap(({ step, figures }, k) => {
      const { value, low, high } = figures.balancedAccuracy;
      return [
        line(x(k), y(low), x(k), y(high), COLOURS[0], 'stroke-width="2"'),
        `<circle cx="${n(x(k))}" cy="${n(y(value))}" r="4" fill="${COLOURS[0]}"/>`,
        text(x(k), top + height - 34, String(step), 'text-anchor="middle" font-size="10"'),
      ];
    }),
  ];
}

export function learningSvg({ points }: LearningCurve): string {
  const plot = new Plot('share of the groups', 'balanced accuracy', 0.5);
  plot.curve(
    points.map(({ share, figures }) => [share, figures.balancedAccuracy.value] as const),
    COLOURS[0],
  );
  for (const { share, figures } of points) {
    const { value, low, high } = figures.balancedAccuracy;
    plot.parts.push(
      line(plot.x(share), plot.y(low), plot.x(share), plot.y(high), COLOURS[0], 'stroke-width="2"'),
      `<circle cx="${n(plot.x(share))}" cy="${n(plot.y(value))}" r="4" fill="${COLOURS[0]}"/>`,
    );
  }
  return picture(380, 392, 'Learning curve of the network, one fold', plot.parts);
}
