import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../i18n/words';
import { useHiding } from '../history/first-read';
import { studyId } from '../series/studies';
import { summaryOfStudy } from '../series/summary';
import { useStudies } from '../series/use-studies';
import { verdictOfStudy } from '../series/words';
import type { Entry } from '../session/entry';
import { type SheetRead, tilesOf } from '../session/tiles';
import { CardFace, Caution, Figure } from '../slice/card';
import { CropButton } from '../slice/crop/crop-button';
import { ResultFrame } from '../slice/frame';
import { Well } from '../slice/well';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { hrefs } from '../state/route';
import { chance } from '../ui/chance';
import { later } from '../ui/later';
import { SheetPicture } from './sheet-picture';
import '../slice/card.css';
import './sheet.css';

const FirstReadForm = later(() => import('../clinic/first-read').then(({ FirstReadForm }) => FirstReadForm));

interface Props {
  /** With its full pictures. */
  readonly entry: Entry;
  readonly sheet: SheetRead;
  readonly entries: readonly Entry[];
  readonly note?: string | undefined;
}

/** A picture of several slices: no single verdict, but an answer for each slice and one for the series. */
export function Sheet({ entry, sheet, entries, note }: Props) {
  const words = useWords();
  const { sheet: say, card } = useVerdictWords();
  const studyWords = useStudyWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [entry.id]);
  const tiles = tilesOf(entry, entries);
  const read = tiles.filter((tile) => tile?.outcome);
  const first = read[0];
  const study = useStudies(entries).find(({ series }) =>
    series.some(({ slices }) => slices.some((slice) => slice.entry.id === first?.id)),
  );
  const summary = study && summaryOfStudy(study);
  const done = read.length === tiles.length;
  const hiding = useHiding();
  const hidden = tiles.some((tile) => tile && hiding.entry(tile));
  const of = study ? studyId(study) : entry.id;
  const verdict = summary && done && !hidden ? verdictOfStudy(summary, studyWords, words) : null;
  const stands = summary?.kind === 'tumour' || summary?.kind === 'none';
  const decisive = summary?.best.entry ?? first;
  return (
    <ResultFrame
      class="sheet"
      kind={verdict?.kind}
      busy={!done}
      picture={
        <Well class="sheet__well">
          <SheetPicture sheet={sheet} tiles={hidden ? tiles.map(() => null) : tiles} />
        </Well>
      }
      side={
        hidden && done ? (
          <FirstReadForm of={of} also={tiles.flatMap((tile) => tile?.id ?? [])} />
        ) : (
          <CardFace
            kind={verdict?.kind}
            lead={<bdi class="result__file">{entry.name}</bdi>}
            headline={verdict?.headline ?? say.title(tiles.length)}
            heading={heading}
            sure={
              verdict &&
              stands &&
              summary.probability !== null && <Figure figure={chance(summary.probability, words.percent)} />
            }
          >
            <p class="card__reason">{say.explained(tiles.length)}</p>
            {!done && <p class="small soft number">{say.reading(read.length, tiles.length)}</p>}
            {verdict?.details.map((text) => (
              <p key={text} class="small">
                {text}
              </p>
            ))}
            {note && <p class="small soft">{note}</p>}
            <Caution>
              {say.caution} <a href={hrefs.about}>{card.limits}</a>
            </Caution>
            <div class="card__actions">
              {decisive && (
                <a class="button button--primary" href={hrefs.study(decisive.id)}>
                  {say.asSeries}
                </a>
              )}
              <CropButton entry={entry} read={sheet} />
            </div>
            <p class="small soft">{say.cropHint}</p>
          </CardFace>
        )
      }
    />
  );
}
