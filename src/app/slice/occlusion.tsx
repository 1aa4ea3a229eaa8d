import { useEffect } from 'preact/hooks';
import { occlusionVerdict } from '../../pipeline/explain/occlusion/verdict';
import type { Rect } from '../../pipeline/image/resample';
import { NONE } from '../../pipeline/labels';
import type { SliceRead } from '../../worker/protocol';
import { announce } from '../ui/announcer';
import { Icon } from '../ui/icon';
import { figuresOf } from './figures';
import { startCheck, stopCheck, useCheck } from './occlusion-run';
import { requestOverlay } from './viewer/requests';
import { useWhyWords } from './why-words';
import './occlusion.css';

/** Whether the answer rests on the marked place: tested by occlusion, on request. */
export function OcclusionCheck({ read, onShow }: { read: SliceRead; onShow: () => void }) {
  const { occlusion } = useWhyWords();
  const check = useCheck(read);
  const region = markedRegion(read);
  const figures = figuresOf(read);
  const verdict = check?.occlusion && region && occlusionVerdict(check.occlusion, region);
  useEffect(() => {
    if (verdict) announce(occlusion[verdict]);
  }, [verdict]);
  if (!region || !read.prepared) return null;
  return (
    <section class="occlusion" aria-labelledby="occlusion-title">
      <h2 id="occlusion-title">{occlusion.title}</h2>
      <p class="soft">{occlusion.lead}</p>
      {verdict ? (
        <>
          <p class="covering__answer">
            <Icon name={verdict === 'confirmed' ? 'ready' : 'uncertain'} />
            <strong>{occlusion[verdict]}</strong>
          </p>
          <button
            type="button"
            class="button"
            onClick={() => {
              requestOverlay('occlusion');
              onShow();
            }}
          >
            {occlusion.show}
          </button>
          <p class="soft small">
            {figures && occlusion.tested(figures.occlusion[verdict])} {occlusion.note}
          </p>
        </>
      ) : check && check.done !== null ? (
        <div class="covering__busy">
          <label>
            {occlusion.busy}
            <progress value={check.done} />
          </label>
          <button type="button" class="button" onClick={stopCheck}>
            {occlusion.stop}
          </button>
        </div>
      ) : (
        <>
          {check && <p role="alert">{occlusion.failed}</p>}
          <button type="button" class="button covering__start" onClick={() => void startCheck(read)}>
            {occlusion.start}
          </button>
        </>
      )}
    </section>
  );
}

/** The marked place in fractions of the prepared image; null where the answer is "no tumour", or nothing is marked. */
function markedRegion({ reading, crop, width, height }: SliceRead): Rect | null {
  const { lesion, label } = reading;
  if (!lesion || !crop || label === NONE) return null;
  return {
    x: (lesion.x * width - crop.x) / crop.width,
    y: (lesion.y * height - crop.y) / crop.height,
    width: (lesion.width * width) / crop.width,
    height: (lesion.height * height) / crop.height,
  };
}
