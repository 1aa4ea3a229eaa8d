import { useWords } from '../../../i18n/words';
import { AGAINST, FOR, heatRamp } from './maps';
import { overlayName } from './overlay-name';
import type { Action, Overlay, View } from './view';
import { useViewerWords } from './words';

interface Props {
  readonly view: View;
  readonly overlay: Overlay;
  readonly available: readonly Overlay[];
  readonly act: (action: Action) => void;
}

/** The overlay over the slice: which one, its opacity, and the meaning of its colours. */
export function OverlayControls({ view, overlay, available, act }: Props) {
  const { percent } = useWords();
  const viewer = useViewerWords();
  return (
    <div class="viewer__overlays">
      {available.length > 1 && (
        <select
          class="viewer__choice"
          aria-label={viewer.overlay}
          value={overlay}
          onChange={(event) => act({ type: 'overlay', overlay: event.currentTarget.value as Overlay })}
        >
          {available.map((each) => (
            <option key={each} value={each}>
              {overlayName(each, viewer)}
            </option>
          ))}
        </select>
      )}
      {overlay !== 'none' && (
        <label class="slider slider--opacity">
          <span class="small">{viewer.opacity}</span>
          <input
            type="range"
            min={0}
            max={1}
            step={0.05}
            value={view.opacity}
            aria-valuetext={percent(view.opacity)}
            onInput={(event) => act({ type: 'opacity', opacity: event.currentTarget.valueAsNumber })}
          />
          <span class="small number" aria-hidden="true">
            {percent(view.opacity)}
          </span>
        </label>
      )}
      <Legend overlay={overlay} />
    </div>
  );
}

function Legend({ overlay }: { overlay: Overlay }) {
  const viewer = useViewerWords();
  if (overlay === 'none' || overlay === 'prepared') return null;
  if (overlay === 'heat' || overlay === 'occlusion') {
    const [low, high] = viewer.heatEnds;
    return (
      <p class="legend small">
        {viewer[`${overlay}Legend`]} {low}
        <span class="legend__ramp" style={{ background: `linear-gradient(90deg, ${heatRamp().join()})` }} />
        {high}
      </p>
    );
  }
  const [pro, contra] = viewer.evidenceLegend;
  return (
    <p class="legend small">
      <Swatch colour={FOR} /> {pro} <Swatch colour={AGAINST} /> {contra}
      <span class="legend__note">{viewer.evidenceNote}</span>
    </p>
  );
}

const Swatch = ({ colour }: { colour: readonly number[] }) => (
  <span class="legend__swatch" style={{ background: `rgb(${colour.join(' ')})` }} />
);
