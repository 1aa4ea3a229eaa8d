import { useWords } from '../../i18n/words';
import type { Entry } from '../session/entry';
import { boxAround, type SheetRead } from '../session/tiles';
import { kindOfReading, verdictOf } from '../session/verdict';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { hrefs } from '../state/route';
import { Icon } from '../ui/icon';
import { SliceCanvas } from '../ui/slice-canvas';

interface Props {
  readonly sheet: SheetRead;
  /** In reading order; null for those that are not read yet. */
  readonly tiles: readonly (Entry | null)[];
}

/** The whole sheet with an answer on every tile, each a link to its slice. */
export function SheetPicture({ sheet, tiles }: Props) {
  const { sheet: say } = useVerdictWords();
  const { display, tiles: corners } = sheet;
  const { width, height } = display;
  const points = (tile: SheetRead['tiles'][number]) =>
    tile.map(({ x, y }) => `${x * width},${y * height}`).join(' ');
  return (
    <div class="sheet-picture" style={{ '--ratio': width / height, aspectRatio: `${width} / ${height}` }}>
      <SliceCanvas picture={display} label={say.picture(corners.length)} fills />
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {corners.map((tile, index) => (
          <polygon key={index} points={points(tile)} data-kind={kindOf(tiles[index])} />
        ))}
      </svg>
      {/* From left to right in every language, like the sheet itself. */}
      <ol dir="ltr">
        {corners.map((tile, index) => (
          <li key={index} style={boxOf(tile)}>
            <Tile entry={tiles[index] ?? null} number={index + 1} count={corners.length} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Tile({ entry, number, count }: { entry: Entry | null; number: number; count: number }) {
  const words = useWords();
  const study = useStudyWords();
  const { names } = useVerdictWords();
  const outcome = entry?.outcome;
  if (!entry || !outcome)
    return (
      <span class="sheet-tile">
        <span class="sheet-tile__chip number">{number}</span>
      </span>
    );
  const verdict = verdictOf(outcome, words);
  const label =
    outcome.kind === 'reading' && outcome.reading.status === 'read' ? outcome.reading.label : null;
  return (
    <a
      class="sheet-tile"
      href={hrefs.study(entry.id)}
      data-kind={verdict.kind}
      aria-label={study.film(number, count, verdict.headline, null, false)}
    >
      <span class="sheet-tile__chip number">
        {number} <Icon name={verdict.kind} size={14} />
        <span class="sheet-tile__name">{label ? names[label] : verdict.headline}</span>
      </span>
    </a>
  );
}

function kindOf(entry: Entry | null | undefined): string | undefined {
  const outcome = entry?.outcome;
  if (outcome?.kind !== 'reading') return undefined;
  return kindOfReading(outcome.reading);
}

/** In fractions of the sheet. */
function boxOf(tile: SheetRead['tiles'][number]): Record<string, string> {
  const { left, top, right, bottom } = boxAround(tile);
  const share = (value: number) => `${100 * value}%`;
  return {
    left: share(left),
    top: share(top),
    width: share(right - left),
    height: share(bottom - top),
  };
}
