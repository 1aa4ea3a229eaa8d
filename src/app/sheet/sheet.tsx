import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { useStudies } from '../series/use-studies';
import { seriesVerdict } from '../series/words';
import type { Entry } from '../session/entry';
import { useVerdictWords } from '../slice/words';
import { hrefs } from '../state/route';
import { chance } from '../ui/chance';
import { Icon } from '../ui/icon';
import { CropButton } from './crop-button';
import { SheetPicture } from './sheet-picture';
import { type SheetRead, tilesOf } from './tiles';
import '../slice/result.css';
import '../slice/card.css';
import './sheet.css';

interface Props {
  /** With its full pictures. */
  readonly entry: Entry;
  readonly sheet: SheetRead;
  readonly entries: readonly Entry[];
  readonly note?: string | undefined;
}

/** A picture of several slices: never one verdict, but each slice's own on it, and what they say as a series. */
export function Sheet({ entry, sheet, entries, note }: Props) {
  const words = useWords();
  const { sheet: say, card } = useVerdictWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [entry.id]);
  const tiles = tilesOf(entry, entries);
  const read = tiles.filter((tile) => tile?.outcome);
  const first = read[0];
  const study = useStudies(entries).find(({ slices }) =>
    slices.some((slice) => slice.entry.id === first?.id),
  );
  const done = read.length === tiles.length;
  const verdict = study && done ? seriesVerdict(study, words) : null;
  const decisive = study?.answer.decisive[0]?.entry ?? first;
  return (
    <article class="result sheet" aria-busy={!done} data-kind={verdict?.kind}>
      <div class="result__well sheet__well">
        <SheetPicture sheet={sheet} tiles={tiles} />
      </div>
      <div class="result__side" id="answer" tabIndex={-1}>
        <section class="card" data-kind={verdict?.kind} aria-labelledby="verdict">
          <div class="card__top">
            <div>
              <p class="card__lead small soft">
                <bdi class="result__file">{entry.name}</bdi>
              </p>
              <h1 id="verdict" ref={heading} tabIndex={-1} class="card__headline">
                {verdict?.headline ?? say.title(tiles.length)}
              </h1>
            </div>
            {verdict && verdict.probability !== null && (
              <p class="card__sure">
                <b class="number">{chance(verdict.probability, words.percent)}</b>
              </p>
            )}
          </div>
          <p class="card__reason">{say.explained(tiles.length)}</p>
          {!done && <p class="small soft number">{say.reading(read.length, tiles.length)}</p>}
          {verdict?.details.map((text) => (
            <p key={text} class="small">
              {text}
            </p>
          ))}
          {note && <p class="small soft">{note}</p>}
          <p class="card__caution">
            <Icon name="uncertain" size={18} />
            <span>
              {say.caution} <a href={hrefs.about}>{card.limits}</a>
            </span>
          </p>
          <div class="card__actions">
            {decisive && (
              <a class="button button--primary" href={hrefs.study(decisive.id)}>
                {say.asSeries}
              </a>
            )}
            <CropButton entry={entry} read={sheet} />
          </div>
          <p class="small soft">{say.cropHint}</p>
        </section>
      </div>
    </article>
  );
}
