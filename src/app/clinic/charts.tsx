/** The clinic screen's charts: plain SVG, each with the same in words for screen readers. */

import type { ClinicWords } from '../../i18n/en/clinic';
import { type CalibrationBin, type Comparison, shareIn, type Week, type Weekly } from './monitor';

const W = 330;
const H = 160;
const LEFT = 40;
const RIGHT = 324;
const BOTTOM = 132;
const TOP = 14;

interface WeeksProps {
  readonly weeks: readonly Week[];
  readonly of: Weekly;
  /** Null while there is no reference. */
  readonly expected: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly words: ClinicWords;
}

export function Weeks({ weeks, of, expected, words }: WeeksProps) {
  const { monitor: say, percent, shortDay } = words;
  const shown = weeks.slice(-26).flatMap((week) => {
    const share = shareIn(week, of);
    return share === null ? [] : [{ start: week.start, share }];
  });
  const shares = shown.map(({ share }) => share);
  const most = Math.min(1, Math.max(0.1, ...shares, expected?.high ?? 0) * 1.1);
  const x = (i: number) =>
    shown.length < 2 ? (LEFT + RIGHT) / 2 : LEFT + 10 + (i * (RIGHT - LEFT - 24)) / (shown.length - 1);
  const y = (share: number) => BOTTOM - (share / most) * (BOTTOM - TOP);
  const last = shares.length - 1;
  const isHigh = (share: number) => expected !== null && share > expected.high;
  const ticks = [0, most / 2, most];
  const named = [...new Set([0, Math.floor(last / 2), last])].filter((i) => i >= 0);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${W} ${H}`} aria-hidden="true" direction="ltr">
        {expected && (
          <>
            <rect
              x={LEFT}
              y={y(Math.min(most, expected.high))}
              width={RIGHT - LEFT}
              height={y(expected.low) - y(Math.min(most, expected.high))}
              class="chart__band"
            />
            <line x1={LEFT} x2={RIGHT} y1={y(expected.value)} y2={y(expected.value)} class="chart__mid" />
          </>
        )}
        {ticks.map((share) => (
          <text key={share} x={LEFT - 6} y={y(share) + 4} class="chart__text chart__text--end">
            {percent(share)}
          </text>
        ))}
        <line x1={LEFT} x2={RIGHT} y1={BOTTOM} y2={BOTTOM} class="chart__axis" />
        <polyline points={shares.map((share, i) => `${x(i)},${y(share)}`).join(' ')} class="chart__line" />
        {shares.map((share, i) => (
          <circle
            key={shown[i].start}
            cx={x(i)}
            cy={y(share)}
            r={i === last ? 5 : 3.5}
            class="chart__dot"
            data-hot={isHigh(share) || undefined}
          />
        ))}
        {last >= 0 && (
          <text
            x={Math.min(x(last), RIGHT - 8)}
            y={Math.max(11, y(shares[last]) - 10)}
            class="chart__text chart__text--middle chart__text--strong"
            data-hot={isHigh(shares[last]) || undefined}
          >
            {percent(shares[last])}
          </text>
        )}
        {named.map((i) => (
          <text key={i} x={x(i)} y={150} class="chart__text chart__text--middle">
            {shortDay(shown[i].start)}
          </text>
        ))}
      </svg>
      {expected && (
        <figcaption class="small soft">{say.weekly.expected(expected.low, expected.high)}</figcaption>
      )}
      <table class="visually-hidden">
        <caption>{say.weekly.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.weekly.week}</th>
            <th scope="col">{say.weekly[of]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ start, share }) => (
            <tr key={start}>
              <th scope="row">{shortDay(start)}</th>
              <td>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

export function Calibration({ bins, words }: { bins: readonly CalibrationBin[]; words: ClinicWords }) {
  const { monitor: say, percent, slices } = words;
  const [left, right] = [40, 222];
  const x = (said: number) => left + ((said - 0.4) / 0.6) * (right - left - 8);
  const y = (share: number) => 138 - share * 124;
  return (
    <figure class="chart">
      <svg viewBox="0 0 230 160" aria-hidden="true" direction="ltr">
        <line x1={x(0.4)} y1={y(0.4)} x2={x(1)} y2={y(1)} class="chart__mid" />
        <line x1={left} x2={right} y1={138} y2={138} class="chart__axis" />
        <line x1={left} x2={left} y1={138} y2={13} class="chart__axis" />
        {[0, 0.5, 1].map((share) => (
          <text key={share} x={left - 6} y={y(share) + 4} class="chart__text chart__text--end">
            {percent(share)}
          </text>
        ))}
        {bins.map(({ said, right: { value, low, high } }) => (
          <g key={said}>
            <line x1={x(said)} x2={x(said)} y1={y(low)} y2={y(high)} class="chart__line" />
            <circle cx={x(said)} cy={y(value)} r={5} class="chart__dot" />
            <text x={x(said)} y={153} class="chart__text chart__text--middle">
              {percent(said)}
            </text>
          </g>
        ))}
      </svg>
      <ul class="visually-hidden">
        {bins.map(({ said, count, right: { value, low, high } }) => (
          <li key={said}>
            {percent(said)}: {say.interval(value, low, high)}, {slices(count)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Training values as a band, this clinic's as a line with the median. */
export function Pictures({ rows, words }: { rows: readonly Comparison[]; words: ClinicWords }) {
  const { pictures: say } = words.monitor;
  return (
    <ul class="compare">
      {rows.map((row) => {
        const { name, training, here, verdict, distance, p, patients } = row;
        const low = Math.min(training.low, here.lower);
        const high = Math.max(training.high, here.upper, low + 1e-9);
        const at = (value: number) => 4 + (92 * (value - low)) / (high - low);
        const span = (from: number, to: number) => ({
          insetInlineStart: `${at(from)}%`,
          inlineSize: `${Math.max(1, at(to) - at(from))}%`,
        });
        const warns = verdict === 'lower' || verdict === 'higher' || verdict === 'wider';
        return (
          <li key={name} data-warns={warns || undefined}>
            <span>{say.names[name as keyof typeof say.names] ?? name}</span>
            <span class="compare__range" aria-hidden="true">
              <i class="compare__training" style={span(training.lower, training.upper)} />
              <i class="compare__here" style={span(here.lower, here.upper)} />
              <i class="compare__median" style={{ insetInlineStart: `${at(here.median)}%` }} />
            </span>
            <span
              class="compare__verdict small"
              title={say.statistic(distance.toFixed(2), p < 0.001 ? '< 0.001' : p.toFixed(3), patients)}
            >
              {say.verdicts[verdict]}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
