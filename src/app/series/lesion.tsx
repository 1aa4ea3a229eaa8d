import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { lesionSize } from '../../pipeline/findings/size';
import { useStudyWords, useVerdictWords } from '../slice/words';
import { LesionCrop } from './lesion-crop';
import type { Member } from './studies';
import { followed, type ShownLesion, type StudySummary } from './summary';

/** Number of slices shown. Their full pictures stay in memory together with that of the current slice. */
const CROPS = 3;

interface Props {
  readonly lesion: ShownLesion;
  readonly summary: StudySummary;
  readonly current: Member;
  readonly onSelect: (slice: Member) => void;
}

/** The lesion on its slices, and its volume if the answer stands. */
export function LesionPanel({ lesion, summary, current, onSelect }: Props) {
  const words = useStudyWords();
  const { measure } = useVerdictWords();
  const { track, first, last, peak, stands } = lesion;
  const { main, furtherLesions } = summary;
  const crops = useMemo(() => followed(track, CROPS), [track]);
  const box = useMemo(() => boxAround(track.slices), [track]);
  return (
    <div class="lesion">
      <Volume lesion={lesion}>
        <span>
          {words.lesionSlices(first, last)}
          {first < last && ` · ${words.surestOn(peak)}`}
        </span>
      </Volume>
      <ul class="lesion__crops">
        {crops.map((slice) => {
          const number = main.slices.indexOf(slice) + 1;
          const { lesion: shown } = slice.reading;
          const area = shown && lesionSize(slice, shown)?.area;
          return (
            <li key={slice.entry.id}>
              <button
                type="button"
                class="lesion-crop"
                aria-current={slice === current ? 'true' : undefined}
                onClick={() => onSelect(slice)}
              >
                <LesionCrop slice={slice} box={box} label={words.crop(number)} />
                <span class="small number" aria-hidden="true">
                  <b>{number}</b> {stands && area != null && measure.area(area)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {furtherLesions > 0 && <p class="small soft">{words.moreLesions(furtherLesions)}</p>}
      {stands && track.volumeRangeMl && <p class="small soft">{words.rangeNote}</p>}
    </div>
  );
}

interface VolumeProps {
  readonly lesion: ShownLesion;
  /** Shown after the volume: where the lesion is. */
  readonly children?: ComponentChildren;
}

/** The volume with its range, shown only if the answer stands. */
export function Volume({ lesion: { track, stands }, children }: VolumeProps) {
  const words = useStudyWords();
  const { volumeMl, volumeRangeMl, extentMm, cut } = track;
  if (!stands) {
    return (
      <>
        <p class="lesion__volume number">{children}</p>
        <p class="small soft">{words.possibleNote}</p>
      </>
    );
  }
  return (
    <>
      <p class="lesion__volume number">
        {volumeMl === null ? (
          <span>{words.noVolume}</span>
        ) : (
          <>
            <b>{words.volume(volumeMl, cut)}</b>
            {volumeRangeMl && !cut && <span>{words.range(volumeRangeMl.least, volumeRangeMl.most)}</span>}
          </>
        )}
        {extentMm.width !== null && extentMm.height !== null && (
          <span>{words.extent(extentMm.width, extentMm.height, extentMm.depth)}</span>
        )}
        {children}
      </p>
      {cut && volumeMl !== null && <p class="small soft">{words.cut}</p>}
    </>
  );
}

function boxAround(slices: readonly Member[]) {
  const boxes = slices.flatMap(({ reading: { lesion } }) => (lesion ? [lesion] : []));
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    ...{ x, y },
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
